"""The audit: every kind of discrepancy is computed from small invented lists, and nothing is found in a sound one."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from edition.checks.data.of_sources import audit_check as check
from edition.checks.data.of_sources import recorded_check
from edition.derive.citation_audit import audit, printed_names
from edition.derive.citation_audit.citations_against_list import named
from edition.derive.citation_audit.discrepancy_words import difference_in_words, record_in_words
from edition.languages.language_files import PROGRAM, language
from edition.model.article import Place
from edition.model.cited.audit import (
    Action,
    Certainty,
    Decision,
    Discrepancy,
    DiscrepancyKind,
    RecordedCitation,
    Substance,
    Support,
)
from edition.model.cited.bibliography_entry import Entry, Name
from edition.model.given import Standoff
from edition.read.notation import printed_sources
from edition.render.for_machines.findings_report import format_report
from edition.words.ids import Id, Lang, reference_of

from tests.growth import grows_in_proportion
from tests.unit import builders as b

ADAMS = Entry(
    key="adams1901",
    id=reference_of("adams1901"),
    type="article",
    file="bib/references.bib",
    fields={
        "title": "The keeper’s book: A study",
        "journal": "Harbours",
        "year": "1901",
        "volume": "4",
        "number": "2",
        "pages": "5–9",
        "langid": "english",
    },
    persons={"author": (Name(family="Adams", given="Émile"), Name(family="Roy", given="Zoé"))},
)
BRUN = Entry(
    key="brun1903",
    id=reference_of("brun1903"),
    type="book",
    file="bib/references.bib",
    fields={"title": "Le phare", "publisher": "Presses du port de Brest", "year": "1903", "langid": "french"},
    persons={"author": (Name(family="Brun", given="Ida"),)},
)
CARO = replace(
    BRUN,
    key="caro1904",
    id=reference_of("caro1904"),
    persons={"editor": (Name(family="Caro", given="A"),)},
    fields={"title": "La brume", "year": "1904", "langid": "french"},
)
BOOKS = {
    "adams1901": "Adams, Émile et Roy, Zoé (1901), « The keeper’s book: A study », Harbours, vol. 4, n°2, p. 5-9.",
    "brun1903": "Brun, Ida (1903), Le phare, Brest : Presses du port de Brest.",
    "caro1904": "Caro, A (dir.) (1904), « La brume », Brest.",
}
CITED = {"Adams et Roy, 1901": "adams1901", "Brun, 1903": "brun1903", "Caro, 1904": "caro1904"}


def standoff(listed: Mapping[str, str] = BOOKS, cited: Mapping[str, str | None] = CITED, *entries: Entry) -> Standoff:
    """Return an edition whose article cites and lists some works."""
    citations = [citation(number, words, key) for number, (words, key) in enumerate(cited.items(), 1)]
    return replace(
        b.STANDOFF,
        citations=tuple(citations),
        listed=tuple(printed_sources.listed(key, words) for key, words in listed.items()),
        entries=(*(entries or (ADAMS, BRUN, CARO)),),
    )


def citation(number: int, words: str, key: str | None) -> RecordedCitation:
    authors, year, alone = printed_sources.cited(words)
    return RecordedCitation(
        id=Id(f"cit{number:02}"),
        at=Place(block=Id("p1"), words=words),
        authors=authors,
        year=year,
        alone=alone,
        key=key,
        alternatives=(),
        certainty=Certainty.HIGH,
        reason={},
    )


def decided(made: Standoff, code: str, *subjects: str, date: str = "2020-01-01") -> Standoff:
    decision = Decision(
        id=Id("aud01"),
        kind=next(kind for kind in DiscrepancyKind if kind.value == code),
        subjects=subjects,
        action=Action.KEPT,
        certainty=Certainty.HIGH,
        reason=b.words("Ainsi.", "So.", "Así."),
        date=date,
    )
    return replace(made, decisions=(decision,))


def computed(made: Standoff) -> dict[str, str]:
    """Return code and subject of every discrepancy -> the difference."""
    return {f"{one.kind.value} {one.subject}": one.difference for one in audit(made).discrepancies}


def listing(key: str, old: str, new: str) -> Standoff:
    assert old in BOOKS[key]
    return standoff(BOOKS | {key: BOOKS[key].replace(old, new, 1)})


def citing(old: str, new: str) -> Standoff:
    return standoff(cited={new if words == old else words: key for words, key in CITED.items()})


def test_a_sound_list_has_no_discrepancy() -> None:
    assert computed(standoff()) == {}


KINDS: list[tuple[Standoff, dict[str, str]]] = [
    (
        listing("adams1901", "Adams, Émile et Roy, Zoé", "Roy, Zoé et Adams, Émile"),
        {"order adams1901": "Roy, Adams ≠ Adams, Roy"},
    ),
    (listing("adams1901", "vol. 4, n°2", "vol. 2, n°4"), {"swapped adams1901": "vol. 2, n° 4 ≠ vol. 4, n° 2"}),
    (
        listing("adams1901", "vol. 4, n°2", "vol. 2, n°1"),
        {"issue-as-volume adams1901": "vol. 2, n° 1 ≠ vol. 4, n° 2"},
    ),
    (listing("adams1901", "vol. 4, n°2", "vol. 5, n°2"), {"numbers adams1901": "vol. 5, n° 2 ≠ vol. 4, n° 2"}),
    (listing("adams1901", "vol. 4, ", ""), {}),
    (listing("adams1901", "vol. 4, n°2, ", ""), {}),
    (listing("adams1901", "p. 5-9", "p. 5-8"), {"pages-differ adams1901": "5–8 ≠ 5–9"}),
    (listing("adams1901", ", p. 5-9", ""), {"pages-missing adams1901": "– ≠ 5–9"}),
    (listing("adams1901", ": A study", ""), {"subtitle adams1901": "– ≠ A study"}),
    (listing("adams1901", "keeper’s", "keeper's"), {}),
    (listing("adams1901", "book", "books"), {"title adams1901": "books ≠ book"}),
    (listing("adams1901", "Émile", "Emile"), {"accent adams1901": "Emile ≠ Émile"}),
    (listing("adams1901", "Roy, Zoé", "Roy Zoé"), {"name-comma adams1901": "Roy Zoé ≠ Roy, Zoé"}),
    (listing("adams1901", "« The", "« » The"), {"quotes-broken adams1901": "«»»: « » The keeper…"}),
    (listing("adams1901", " »", ""), {"quotes-broken adams1901": "«: « The keeper…"}),
    (listing("adams1901", "book:", "« book »:"), {"quotes-nested adams1901": "««»»"}),
    (listing("adams1901", "book:", "“book”:"), {}),
    (listing("adams1901", "(1901),", "(1901)"), {"comma-after-year adams1901": "(1901) « The k… ≠ (1901),"}),
    (listing("adams1901", "9.", "9"), {"stop adams1901": "… n°2, p. 5-9 ≠ … n°2, p. 5-9."}),
    (listing("adams1901", "p. 5", "p.5"), {"space adams1901": "p.5-9."}),
    (listing("adams1901", "vol. 4, n°2", "n°5"), {"numbers adams1901": "n° 5 ≠ vol. 4, n° 2"}),
    (listing("brun1903", " : Presses", " :Presses"), {"space brun1903": "Brest :Presses"}),
    (
        listing("brun1903", "Presses du port de Brest", "PPB"),
        {"publisher-short brun1903": "PPB ≠ Presses du port de Brest"},
    ),
    (listing("brun1903", "Presses du port", "Presse du port"), {"publisher brun1903": "Presse ≠ Presses"}),
    (listing("brun1903", " (1903)", ""), {"year-missing brun1903": "– ≠ 1903"}),
    (listing("caro1904", " (dir.)", ""), {"editors caro1904": "Caro, A ≠ ed. Caro, A"}),
    (citing("Brun, 1903", "Ida Brun (1903)"), {"year-alone cit02": "(1903) ≠ (Ida Brun, 1903)"}),
    (citing("Brun, 1903", "Brunn, 1903"), {"spelling cit02": "Brunn ≠ Brun"}),
    (citing("Adams et Roy, 1901", "Adams et al., 1901"), {}),
    (citing("Brun, 1903", "Brun, 1905"), {"year-differs cit02": "1905 ∉ {1903}", "not-cited brun1903": "0 / 3"}),
    (citing("Adams et Roy, 1901", "Roy, 1901"), {"not-listed cit01": "1901 ∉ {–}", "not-cited adams1901": "0 / 3"}),
]
"""An edition, and what is computed of it: kind and subject -> the difference."""


@pytest.mark.parametrize(("made", "expected"), KINDS)
def test_each_kind_is_computed(made: Standoff, expected: dict[str, str]) -> None:
    assert computed(made) == expected


def test_a_name_is_spelt_otherwise_in_the_list() -> None:
    made = listing("brun1903", "Brun,", "Brunn,")
    assert computed(made) == {"spelling cit02": "Brun ≠ Brunn", "spelling brun1903": "Brunn ≠ Brun"}


def test_a_year_of_the_list_is_that_of_nobody() -> None:
    found = computed(listing("brun1903", "1903", "1913"))
    assert found["year-differs brun1903"] == "1913 ≠ 1903"
    assert "not-listed cit02" in found


def test_names_are_joined_as_most_are() -> None:
    books = BOOKS | {"dale1905": "Dale, O et Eco, U (1905), Le port, Brest."}
    dale = replace(
        BRUN,
        key="dale1905",
        id=reference_of("dale1905"),
        fields={"title": "Le port", "year": "1905"},
        persons={"author": (Name(family="Dale", given="O"), Name(family="Eco", given="U"))},
    )
    more = {"Adams et Roy, 1901a": "adams1901", "Dale, Eco, 1905": "dale1905"}
    found = computed(standoff(books, CITED | more, ADAMS, BRUN, CARO, dale))
    assert found["joint cit05"] == ", ≠ et"


def test_marks_of_another_kind_are_those_that_few_entries_have() -> None:
    made = listing("caro1904", "« La brume »", "“La brume”")
    more = BOOKS | {"caro1904": made.listed[2].words, "brun1903": BOOKS["brun1903"].replace("Le phare", "« Le phare »")}
    assert computed(standoff(more)) == {"quote-habit caro1904": "“ ≠ «"}


def test_works_that_may_be_meant_are_of_that_year_and_by_one_of_the_authors() -> None:
    thesis = replace(
        BRUN,
        key="roy1901",
        id=reference_of("roy1901"),
        file="bib/editors.bib",
        fields={"title": "Thèse", "year": "1901"},
        persons={"author": (Name(family="Roy"),)},
    )
    made = standoff(BOOKS, CITED | {"Roy, 1901": "adams1901"}, ADAMS, BRUN, CARO, thesis)
    (found,) = audit(made).discrepancies
    assert (found.kind.value, found.subject, found.candidates) == ("not-listed", "cit04", ("adams1901", "roy1901"))


def test_an_entry_without_year_is_still_cited() -> None:
    made = listing("brun1903", " (1903)", "")
    its = named(made)["cit02"]
    assert its is not None
    assert its.key == "brun1903"
    found = next(one for one in audit(made).discrepancies if one.kind is DiscrepancyKind.YEAR_MISSING)
    assert found.readings["citation"] == "(Brun, 1903)"


def test_what_is_found_is_an_error_until_it_is_decided() -> None:
    made = listing("adams1901", "vol. 4, n°2", "vol. 2, n°4")
    (before,) = check.check(b.subject(made))
    (after,) = check.check(b.subject(decided(made, "swapped", "adams1901")))
    assert (before.code, before.waived) == ("audit.swapped", False)
    assert (after.code, after.waived) == ("audit.swapped", True)


@pytest.mark.parametrize("code", ["swapped", "stop"])
def test_a_decision_about_nothing_is_an_error(code: str) -> None:
    assert b.codes(check, b.subject(decided(standoff(), code, "adams1901"))) == ["audit.idle"]


def test_a_decision_is_about_a_subject_once() -> None:
    made = listing("adams1901", "vol. 4, n°2", "vol. 2, n°4")
    findings = b.found(check, b.subject(decided(made, "swapped", "adams1901", "adams1901")))
    assert [finding.code for finding in findings] == ["audit.swapped", "audit.idle"]


def test_a_version_holds_no_decision_of_a_later_day() -> None:
    made = listing("adams1901", "vol. 4, n°2", "vol. 2, n°4")
    assert b.codes(check, b.subject(decided(made, "swapped", "adams1901", date="2020-01-01"))) == ["audit.swapped"]
    later = b.found(check, b.subject(decided(made, "swapped", "adams1901", date="2020-01-02")))
    assert [finding.code for finding in later] == ["audit.swapped", "audit.after-release"]


def test_every_kind_is_reported_and_has_a_place_on_the_page() -> None:
    assert set(check.CODES) == {f"audit.{kind.value}" for kind in DiscrepancyKind} | {
        "audit.idle",
        "audit.after-release",
    }
    labels = language(PROGRAM).labels
    assert all(f"audit.group.{kind.part}" in labels and f"audit.{kind.value}" in labels for kind in DiscrepancyKind)


def changed(**changes: Any) -> Standoff:
    made = standoff()
    return replace(made, citations=(replace(made.citations[0], **changes), *made.citations[1:]))


@pytest.mark.parametrize(
    ("code", "made"),
    [
        ("recorded.unknown-block", changed(at=Place(block=Id("p99"), words="Adams et Roy, 1901"))),
        ("recorded.unknown-key", changed(key="adams1801")),
        ("recorded.unknown-key", changed(alternatives=("nobody",))),
        ("recorded.unknown-key", standoff(BOOKS | {"nobody": "Nobody (1900), Nothing."})),
        ("recorded.open", changed(key=None)),
        ("recorded.no-reason", changed(certainty=Certainty.LOW)),
        ("recorded.other-entry", changed(key="brun1903")),
        ("recorded.place-twice", changed(at=Place(block=Id("p1"), words="Brun, 1903"))),
        (
            "recorded.substance",
            changed(substance=Substance(support=Support.UNSEEN, words=b.words("Non.", "No.", "No."))),
        ),
        ("recorded.list", standoff({key: words for key, words in BOOKS.items() if key != "caro1904"})),
    ],
)
def test_recorded_citations(code: str, made: Standoff) -> None:
    assert code in b.codes(recorded_check, b.subject(made))


def test_sound_records_have_no_findings() -> None:
    assert b.codes(recorded_check, b.subject(standoff())) == []


def test_citations_that_were_all_looked_up_have_no_findings() -> None:
    seen = Substance(support=Support.SUPPORTS, words=b.words("Page 3.", "Page 3.", "Página 3."))
    made = standoff()
    whole = replace(made, citations=tuple(replace(one, substance=seen) for one in made.citations))
    assert b.codes(recorded_check, b.subject(whole)) == []


def test_a_citation_without_entry_may_be_decided() -> None:
    made = citing("Brun, 1903", "Dupont, 1903")
    made = replace(
        made, citations=tuple(replace(one, key=None) if one.id == "cit02" else one for one in made.citations)
    )
    assert "recorded.open" in b.codes(recorded_check, b.subject(made))
    assert "recorded.open" not in b.codes(recorded_check, b.subject(decided(made, "not-listed", "cit02")))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Roy, 1901", ("Roy", "1901", False)),
        ("(Roy, 1901b)", ("Roy", "1901b", False)),
        ("Adams et al., 2000", ("Adams et al.", "2000", False)),
        ("Hélène de La Tour (1961, p. 12-15)", ("Hélène de La Tour", "1961", True)),
        ("Restier-Melleray 2002", ("Restier-Melleray", "2002", False)),
    ],
)
def test_citations_are_names_and_a_year(words: str, expected: tuple[str, str, bool]) -> None:
    assert printed_sources.cited(words) == expected


@pytest.mark.parametrize("words", ["Roy", "1901", "(1901)", "un électeur sur 38", "Roy, 19", ""])
def test_other_words_are_no_citation(words: str) -> None:
    with pytest.raises(ValueError, match="names and the year"):
        printed_sources.cited(words)


@pytest.mark.parametrize(
    ("authors", "expected"),
    [
        ("A. Gerber et D. Green", (("Gerber", "Green"), False)),
        ("J.-L. Roy", (("Roy",), False)),
        ("d’Adams & Roy", (("Adams", "Roy"), False)),
        ("Adams, Roy et Brun", (("Adams", "Roy", "Brun"), False)),
        ("Adams et al.", (("Adams",), True)),
        ("Adams, Roy, et al.", (("Adams", "Roy"), True)),
    ],
)
def test_surnames(authors: str, expected: tuple[tuple[str, ...], bool]) -> None:
    assert printed_names.surnames(authors) == expected


@pytest.mark.parametrize(
    ("cited", "listed", "expected"),
    [
        (("Green", "Gerber"), ("Gerber", "Green"), True),
        (("Green", "Green"), ("Green", "Gerber"), False),
        (("Angelo",), ("D’Angelo",), True),
    ],
)
def test_a_citation_names_each_of_those_listed(cited: tuple[str, ...], listed: tuple[str, ...], expected: bool) -> None:
    assert printed_names.same(cited, listed, False) is expected


@pytest.mark.parametrize(
    ("printed", "pages"),
    [
        ("p. 5-9.", "5–9"),
        ("p. 12.", "12"),
        ("p. xii-xv", "xii–xv"),
        ("pp. 12—15", "12–15"),
        ("p. civile 3", ""),
        ("sans pages", ""),
    ],
)
def test_printed_pages(printed: str, pages: str) -> None:
    assert printed_sources.listed("roy1900", f"Roy (1900), « T », J, {printed}").pages == pages


@pytest.mark.parametrize(
    ("one", "other", "expected"), [("Adans", "Adams", True), ("Brin", "Brun", False), ("Éléna", "elena", True)]
)
def test_names_are_near_that_share_four_letters_of_five_and_not_three_of_four(
    one: str, other: str, expected: bool
) -> None:
    assert printed_names.is_near(one, other) is expected


def test_people_see_what_is_not_decided_and_programs_see_all() -> None:
    made = listing("adams1901", "vol. 4, n°2", "vol. 2, n°4")
    findings = b.found(check, b.subject(decided(made, "swapped", "adams1901")))
    assert format_report(findings, [], "text") == "0 errors, 0 warnings, 1 waived"
    assert "::" not in format_report(findings, [], "github")
    report = json.loads(format_report(findings, [], "json"))
    assert (report["errors"], [one["waived"] for one in report["findings"]]) == (0, [True])


@pytest.mark.parametrize("printed", ["{}", "Roy,{}x"])
@pytest.mark.parametrize("sign", [" ", "(", "n° "])
def test_a_printed_entry_of_any_length_is_read_in_time(printed: str, sign: str) -> None:
    assert printed_sources.listed("roy1900", printed.format(sign * 20_000)).year == ""
    assert grows_in_proportion(lambda size: printed_sources.listed("roy1900", printed.format(sign * size)), 5_000)


@pytest.mark.parametrize(
    ("kind", "difference", "fr", "en"),
    [
        ("not-cited", "0 / 3", "aucune des 3 citations ne donne ces noms", "none of the 3 citations gives these names"),
        (
            "not-listed",
            "1901 ∉ {–}",
            "la liste n’a rien à ces noms pour 1901",
            "the list has nothing under these names for 1901",
        ),
        (
            "numbers",
            "vol. 5, n° 2 ≠ n° 2",
            "«\u00a0vol. 5, n°\u00a02\u00a0» au lieu de «\u00a0n°\u00a02\u00a0»",
            "“vol. 5, no.\u00a02” instead of “no.\u00a02”",
        ),
        ("pages-missing", "– ≠ 5–9", "manque\u00a0: 5-9", "lacking: 5–9"),
        (
            "title",
            "a ≠ b, c d ≠ –",
            "«\u00a0a\u00a0» au lieu de «\u00a0b\u00a0», de trop\u00a0: «\u00a0c d\u00a0»",
            "“a” instead of “b”, too much: “c d”",
        ),
        (
            "order",
            "Roy, Adams ≠ Adams, Roy",
            "«\u00a0Roy, Adams\u00a0» au lieu de «\u00a0Adams, Roy\u00a0»",
            "“Roy, Adams” instead of “Adams, Roy”",
        ),
        ("joint", ", ≠ et", "une virgule au lieu de «\u00a0et\u00a0»", "a comma instead of “et”"),
        (
            "quotes-nested",
            "««»»",
            "des guillemets ouverts une seconde fois avant d’être fermés",
            "quotation marks opened a second time before they are closed",
        ),
        (
            "quotes-broken",
            "«»»: « » Le…",
            "un guillemet n’a pas son pareil\u00a0: « » Le…",
            "a quotation mark has no counterpart: « » Le…",
        ),
        ("space", "p.5", "«\u00a0p.5\u00a0»", "“p.5”"),
    ],
)
def test_a_difference_is_said_in_words(kind: str, difference: str, fr: str, en: str) -> None:
    named_kind = next(one for one in DiscrepancyKind if one.value == kind)
    found = Discrepancy(kind=named_kind, subject="brun1903", readings={}, difference=difference)
    assert [difference_in_words(found, Lang(lang)) for lang in ("fr", "en")] == [fr, en]


@pytest.mark.parametrize(
    ("lang", "record"),
    [
        ("fr", "dir. Adams, Émile\u202f; Roy, Zoé, p.\u00a05-9"),
        ("en", "ed. Adams, Émile; Roy, Zoé, pp.\u00a05–9"),
        ("es", "ed. Adams, Émile; Roy, Zoé, pp.\u00a05-9"),
    ],
)
def test_a_record_has_the_signs_of_the_page(lang: str, record: str) -> None:
    assert record_in_words("ed. Adams, Émile; Roy, Zoé, p. 5–9", Lang(lang)) == record
