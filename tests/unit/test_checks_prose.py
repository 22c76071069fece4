"""Checks of the editors' texts: languages, citations, links, pages, typography, claims."""

from dataclasses import replace

import pytest
from edition.checks.data.of_prose import citations_check, languages_check, links_check, pages_check, typography_check
from edition.checks.data.of_sources import claims_check
from edition.model.article import BlockKind, Place
from edition.model.edited_work import EditionStatement
from edition.model.given import Standoff
from edition.model.prose_tree import External, Plain
from edition.words.findings import Where, errors
from edition.words.ids import Id, Lang

from tests.unit import builders as b

HALF_NAMED = EditionStatement(body={b.FR: "Phare"})
SEVEN = "Two three four five six seven eight."


def with_abstract(tag: str) -> Standoff:
    """Return the sound edition with an abstract in another language, and with its keywords."""
    abstract = b.block(f"abs-{tag}", BlockKind.ABSTRACT, b.NOTE, language=Lang(tag))
    work = replace(b.WORK, keywords={**b.WORK.keywords, Lang(tag): ("faro",)})
    return replace(b.STANDOFF, work=work, blocks=(abstract, *b.STANDOFF.blocks))


@pytest.mark.parametrize(
    ("code", "standoff"),
    [
        ("languages.unknown", replace(b.STANDOFF, work=replace(b.WORK, languages=(b.FR, Lang("xx"))))),
        ("languages.unknown", with_abstract("qaa")),
        ("languages.missing", b.with_blocks(replace(b.P2, summary={b.FR: b.PLAIN_SUMMARY[b.FR]}))),
        ("languages.missing", b.with_claim(title={b.FR: "Barques"})),
        ("languages.missing", replace(b.STANDOFF, pages={})),
        ("languages.missing", replace(b.STANDOFF, work=replace(b.WORK, edition=HALF_NAMED))),
        ("languages.missing", replace(b.STANDOFF, notebooks=(b.notebook((b.FR, "Compter."), (b.EN, "Counting.")),))),
        ("languages.stray", b.with_claim(title={**b.CLAIM.title, Lang("de"): "Boote"})),
        ("languages.empty", b.with_summary("Un.", " … ", "Uno.")),
        ("languages.empty", b.with_page(es="")),
        ("languages.copy", b.with_summary("Autre chose.", SEVEN, SEVEN.upper())),
        ("languages.unfinished", b.with_summary("Un TODO ici.", "One.", "Uno.")),
    ],
)
def test_languages(code: str, standoff: Standoff) -> None:
    assert code in b.codes(languages_check, b.subject(standoff))


def test_an_abstract_may_be_in_any_language_that_has_a_name_and_so_may_its_keywords() -> None:
    assert b.codes(languages_check, b.subject(with_abstract("it"))) == []
    (nameless,) = b.found(languages_check, b.subject(with_abstract("qaa")))
    assert nameless.severity == "warning"
    stray = replace(with_abstract("it"), blocks=b.STANDOFF.blocks)
    assert b.codes(languages_check, b.subject(stray)) == ["languages.stray"]


def test_short_texts_may_coincide() -> None:
    assert b.codes(languages_check, b.subject(b.with_summary("Conclusion", "Conclusion", "Conclusión"))) == []


def test_a_missing_page_is_named_by_its_file() -> None:
    pages = {place: page for place, page in b.STANDOFF.pages.items() if place != ("about", b.ES)}
    (finding,) = b.found(languages_check, b.subject(replace(b.STANDOFF, pages=pages, origins={})))
    assert finding.where == Where("docs/es/about.md")


@pytest.mark.parametrize(
    ("code", "standoff"),
    [
        ("citations.unknown-key", b.with_summary("[@adam1901]", "[@adam1901]", "[@adam1901]")),
        ("citations.unknown-key", b.with_page(fr="Selon @adam1901.", en="See @adam1901.", es="Según @adam1901.")),
        ("citations.locator", b.with_summary(*["[@adams1901, 12]"] * 3)),
        ("citations.locator", b.with_summary(*["[@adams1901, p. douze]"] * 3)),
        ("citations.locator", b.with_summary(*["[@adams1901, zz. 3]"] * 3)),
        ("citations.locator", b.with_summary(*["[@adams1901, pag. IV]"] * 3)),
        ("citations.locator", b.with_summary(*["Un @adams1901 [pp. –]."] * 3)),
        ("citations.differ", b.with_summary("Un [@adams1901].", "One.", "Uno [@adams1901].")),
        ("citations.unused", b.with_entries(b.entry("zola1890"))),
        ("citations.unused", b.with_entries(b.entry("zola1890", keywords="naturalism"))),
        ("citations.further-reading", replace(b.STANDOFF, entries=(b.entry("adams1901", keywords="further-reading"),))),
    ],
)
def test_citations(code: str, standoff: Standoff) -> None:
    assert b.codes(citations_check, b.subject(standoff)) == [code]


def test_an_unknown_key_has_its_place_and_a_hint() -> None:
    text = "See [@adams1901; @adams190]."
    standoff = replace(b.with_summary(text, text, text), origins=b.typed("p2.summary.en", f"    en: {text}", column=9))
    finding = next(f for f in b.found(citations_check, b.subject(standoff)) if f.where.line)
    assert finding.where == Where("docs/data/x.yaml", 7, 26)
    assert finding.hint == "did you mean 'adams1901'?"
    assert "'adams190'" in finding.message


def test_a_difference_is_told_once_for_the_language_that_lacks_the_citation() -> None:
    standoff = b.with_summary("Un [@adams1901].", "One.", "Uno [@adams1901].")
    (finding,) = b.found(citations_check, b.subject(standoff))
    assert "in 'fr' and not in 'en'" in finding.message


def test_what_nothing_cites_is_marked_or_a_part_cites_it() -> None:
    read = b.entry("zola1890", keywords="naturalism, further-reading")
    whole = b.with_entries(b.entry("zola1890"), b.entry("adams1902", crossref="zola1890", keywords="further-reading"))
    assert b.codes(citations_check, b.subject(b.with_entries(read))) == []
    assert b.codes(citations_check, b.subject(whole)) == []


def test_a_note_on_an_entry_is_there_in_every_language() -> None:
    noted = {"note-fr": "Une note.", "note-en": "A note.", "note-es": "Una nota."}
    read = {"keywords": "further-reading"}
    assert b.codes(languages_check, b.subject(b.with_entries(b.entry("zola1890", **read, **noted)))) == []
    half = b.with_entries(b.entry("zola1890", **read, **{"note-fr": "Une note.", "note-de": "Eine Notiz."}))
    assert sorted(b.codes(languages_check, b.subject(half))) == ["languages.missing", "languages.stray"]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("links.unknown-id", "[Mot](par:p9)"),
        ("links.unknown-id", "[Mot](term:phare)"),
        ("links.unknown-id", "*[Mot](ref:nobody)*"),
        ("links.unknown-page", "[Mot](page:articles)"),
        ("links.unknown-page", "[Mot](page:notebooks/bats)"),
        ("links.address", "[Mot](https:)"),
    ],
)
def test_links(code: str, text: str) -> None:
    assert b.codes(links_check, b.subject(b.with_summary(text, "x", "x"))) == [code]
    assert b.codes(links_check, b.subject(b.with_page(fr=f"- {text}"))) == [code]


@pytest.mark.parametrize(
    "text",
    [
        "[Mot](par:p2)",
        "[Mot](note:n1)",
        "[Mot](claim:c01)",
        "[Mot](ref:adams1901)",
        "[Mot](page:about)",
        "[Mot](page:notebooks/boats)",
        "[Mot](https://example.org/a?b=c)",
    ],
)
def test_links_that_are_right(text: str) -> None:
    assert b.codes(links_check, b.subject(b.with_summary(text, text, text))) == []


def test_only_addresses_of_the_web_lead_out() -> None:
    prose = (External("ftp://example.org/", (Plain("mot"),)),)
    standoff = b.with_blocks(replace(b.P1, summary={b.FR: prose}))
    assert b.codes(links_check, b.subject(standoff)) == ["links.address"]


def test_the_place_of_a_link_is_exact() -> None:
    standoff = b.with_summary("[mot](ent:bell)", "x", "x")
    standoff = replace(standoff, origins=b.typed("p2.summary.fr", "un [mot](par:p1)", "et [mot](ent:bell)", column=1))
    (finding,) = b.found(links_check, b.subject(standoff))
    assert finding.where == Where("docs/data/x.yaml", 8, 10)


@pytest.mark.parametrize(
    ("code", "fr", "en"),
    [
        ("typography.quote", 'Un "mot" droit.', "A word."),
        ("typography.quote", "Un mot.", 'A "straight" word.'),
        ("typography.apostrophe", "L'eau.", "Water."),
        ("typography.apostrophe", "L’eau.", "The sea's."),
        ("typography.guillemets", "Un « mot ».", "A «word»."),
        ("typography.outer-quotes", "Un “mot”.", "A “word”."),
        ("typography.outer-quotes", "Un « mot » et “deux”.", "A “word”."),
        ("typography.double-space", "Un  mot.", "A word."),
        ("typography.hyphens", "Un mot -- deux.", "A word."),
        ("typography.hyphens", "Un mot - deux.", "A word."),
        ("typography.hyphens", "Un mot ; - **deux** mots.", "A word."),
        ("typography.space", "Un mot: deux.", "A word: two."),
        ("typography.space", "Un *mot*; deux.", "A word; two."),
        ("typography.space", "Un mot?", "A word?"),
    ],
)
def test_typography(code: str, fr: str, en: str) -> None:
    assert b.codes(typography_check, b.subject(b.with_summary(fr, en, "Una palabra."))) == [code]
    assert b.codes(typography_check, b.subject(b.with_page(fr=fr, en=en))) == [code]


@pytest.mark.parametrize(
    "fr",
    [
        "« Un “mot” dedans »",
        "Voir https://example.org/a:b?c",
        "À 12:30",
        "`a -- b's`",
        "doi:10.1000/x",
        "mot[](note:n1) : x",
        "« Fog: a history » est cité",
        "Un mot\N{NO-BREAK SPACE}: deux",
    ],
)
def test_typography_that_is_right(fr: str) -> None:
    standoff = replace(b.with_summary(fr, "x", "x"), entries=(b.entry("adams1901", title="Fog: A history"),))
    assert b.codes(typography_check, b.subject(standoff)) == []


def test_typography_of_titles_and_its_place() -> None:
    standoff = b.with_claim(title=b.titles("L'eau", "Water", "Agua"))
    standoff = replace(standoff, origins=b.typed("c01.title.fr", "    fr: Toute L'eau", column=9))
    (finding,) = b.found(typography_check, b.subject(standoff))
    assert finding.where == Where("docs/data/x.yaml", 7, 15)
    assert '"L\'eau"' in finding.message


def test_typography_of_notebooks_has_a_line() -> None:
    notebook = b.notebook((b.FR, "Compter.\n\nPuis l'eau."), (b.EN, "Counting."), (b.ES, "Contar."))
    (finding,) = b.found(typography_check, b.subject(replace(b.STANDOFF, notebooks=(notebook,))))
    assert finding.where == Where("notebooks/boats.py", 13, 8)


def test_second_rank_quotation_marks_are_a_warning() -> None:
    (finding,) = b.found(typography_check, b.subject(b.with_summary("Un “mot”.", "A word.", "Voz.")))
    assert finding.severity == "warning"


@pytest.mark.parametrize(
    ("code", "standoff"),
    [
        ("claims.unknown-block", b.with_claim(targets=(Id("p1"), Id("p9")))),
        ("claims.at", b.with_claim(at=Place(block=Id("p2"), words="marins"))),
        ("claims.unknown-notebook", b.with_claim(notebook="boat")),
        ("claims.unknown-source", b.with_claim(sources=("adams",))),
        ("claims.idle-source", b.with_claim(finding=b.words("Dix.", "Ten.", "Diez."))),
        ("claims.unit", b.with_claim(quantities=(replace(b.CLAIM.quantities[0], unit="furlongs"),))),
        ("claims.quantity-twice", b.with_claim(quantities=b.CLAIM.quantities * 2)),
    ],
)
def test_claims(code: str, standoff: Standoff) -> None:
    assert {found.code for found in errors(b.found(claims_check, b.subject(standoff)))} == {code}


def test_a_claim_may_have_no_notebook_and_no_place() -> None:
    standoff = replace(b.with_claim(notebook=None, at=None), notebooks=())
    assert b.codes(claims_check, b.subject(standoff)) == []


def test_a_notebook_that_no_claim_names_is_a_warning() -> None:
    (finding,) = b.found(claims_check, b.subject(b.with_claim(notebook=None)))
    assert (finding.code, finding.severity) == ("claims.idle-notebook", "warning")


def test_a_page_of_another_name_is_unknown_and_is_told_from_a_missing_one() -> None:
    aboot = {("aboot", Lang("en")): b.STANDOFF.pages["about", Lang("en")]}
    (finding,) = b.found(pages_check, b.subject(replace(b.STANDOFF, pages={**b.STANDOFF.pages, **aboot})))
    assert (finding.code, finding.where) == ("pages.unknown", Where("docs/en/aboot.md"))
    assert finding.hint == "did you mean 'about'?"
    assert b.codes(pages_check, b.subject()) == []
