"""Glossary, names, apparatus, dates and aligned abstracts: what is wrong in them is told, each with its code."""

from dataclasses import replace
from types import ModuleType
from typing import Any

import pytest
from edition.checks.copy import commentary_check
from edition.checks.data.of_article import notes_check, voices_check
from edition.checks.data.of_commentary import (
    alignment_check,
    apparatus_check,
    glossary_check,
    names_check,
    timeline_check,
    withheld_check,
)
from edition.model.article import BlockKind, Passage
from edition.model.cited.audit import Certainty
from edition.model.commentary.aligned_sentences import AlignedSentence, Divergence, DivergenceKind
from edition.model.commentary.dated_events import Event, EventKind
from edition.model.commentary.emendations import Emendation, EmendationKind, EmendedPlace, Part, Treatment
from edition.model.commentary.glossary_terms import Term, TermKind
from edition.model.commentary.named_entities import Entity, EntityKind
from edition.model.given import Standoff
from edition.model.prose_tree import Localized
from edition.words.findings import Finding
from edition.words.ids import Id, Lang

from tests.unit import builders as b


def long(words: int, more: str = "") -> Localized:
    text = "mot " * words + more
    return b.words(text, text, text)


TERM = Term(
    id=Id("term-registre"),
    kind=TermKind.CONCEPT,
    label=b.titles("registre", "register", "registro"),
    forms={b.FR: ("registre",)},
    printed=("registre",),
    blocks=(Id("p1"), Id("p2"), Id("n1")),
    definition=long(30),
)
OTHER = replace(TERM, id=Id("term-lanterne"), printed=("lanterne",), forms={b.FR: ("lanterne",)}, blocks=(Id("p1-q1"),))
ENTITY = Entity(
    id=Id("ent-guet"),
    kind=EntityKind.ORGANISATION,
    name=b.titles("le guet", "the watch", "la guardia"),
    forms={b.FR: ("guet",)},
    printed=("guet",),
    blocks=(Id("p1"),),
    description=long(8),
)
PLACE = EmendedPlace(block=Id("p1"), lemma="personne ne relit", reading="nul ne relit")
EMENDATION = Emendation(
    id=Id("e001"),
    kind=EmendationKind.WORDING,
    treatment=Treatment.EMENDED,
    places=(PLACE,),
    certainty=Certainty.LOW,
    reason=long(9),
)
EVENT = Event(
    id=Id("event-lecture"),
    date="1901-05",
    kind=EventKind.REPORT,
    title=b.titles("La lecture", "The reading", "La lectura"),
    text=long(9),
    blocks=(Id("p2"),),
)
ABSTRACT = b.block("abs-fr", BlockKind.ABSTRACT, b.SECOND, heading=None)
ROW = AlignedSentence(
    id=Id("sentence-s1"),
    passages={b.FR: Passage(first="Quand le", last="douze ans")},
    account={b.FR: long(9)},
    remarks=(Divergence(of=b.FR, kind=DivergenceKind.LOST, remark=long(9)),),
)


def given(**changes: Any) -> Standoff:
    return replace(b.STANDOFF, **changes)


def terms(*changed: Term) -> Standoff:
    return given(terms=changed)


def emended(**changes: Any) -> Standoff:
    return given(emendations=(replace(EMENDATION, **changes),))


def at(**changes: Any) -> Standoff:
    return emended(places=(replace(PLACE, **changes),))


SOUND = given(
    blocks=(ABSTRACT, *b.STANDOFF.blocks),
    terms=(TERM, OTHER),
    entities=(ENTITY,),
    emendations=(EMENDATION,),
    events=(EVENT,),
    alignment=(ROW,),
)
CHECKS = (glossary_check, names_check, apparatus_check, timeline_check, alignment_check, withheld_check)


@pytest.mark.parametrize("check", CHECKS)
def test_a_sound_commentary_has_no_findings(check: ModuleType) -> None:
    assert b.codes(check, b.subject(SOUND)) == []


CASES: list[tuple[str, Standoff]] = [
    ("glossary.unknown-block", terms(replace(TERM, blocks=(Id("p1"), Id("p9"))))),
    ("glossary.unknown-note", terms(replace(TERM, notes=(Id("n9"),)))),
    ("glossary.unknown-term", terms(replace(TERM, see=(Id("term-none"),)))),
    ("glossary.unknown-source", terms(replace(TERM, sources=("nobody1900",)))),
    ("glossary.itself", terms(replace(TERM, see=(TERM.id,)))),
    ("glossary.itself", terms(replace(TERM, definition=long(30, "[registre](term:registre)")))),
    ("glossary.length", terms(replace(TERM, definition=long(24)))),
    ("glossary.length", terms(replace(TERM, definition=long(81)))),
    ("glossary.form-twice", terms(TERM, replace(OTHER, forms={b.FR: ("registre",)}))),
    ("glossary.unused", terms(TERM, replace(OTHER, blocks=(), forms={}))),
    ("names.unknown-block", given(entities=(replace(ENTITY, blocks=(Id("p1"), Id("p9"))),))),
    ("names.unknown-source", given(entities=(replace(ENTITY, sources=("nobody1900",)),))),
    ("names.unknown-term", given(entities=(replace(ENTITY, term=Id("term-none")),))),
    ("names.unused", given(entities=(replace(ENTITY, blocks=(), forms={}),))),
    ("names.length", given(entities=(replace(ENTITY, description=long(4)),))),
    ("names.length", given(entities=(replace(ENTITY, description=long(41)),))),
    ("names.form-twice", given(entities=(ENTITY, replace(ENTITY, id=Id("ent-other"))))),
    ("apparatus.unknown-block", at(block=Id("p9"))),
    ("apparatus.unknown-block", at(block=Id("introduction"))),
    ("apparatus.no-place", emended(places=())),
    ("apparatus.no-place", emended(treatment=Treatment.DECLINED)),
    ("apparatus.no-reading", at(reading=None)),
    ("apparatus.same", at(reading=PLACE.lemma)),
    ("apparatus.twice", emended(places=(PLACE, PLACE))),
    ("apparatus.count", emended(count=1, places=(PLACE, replace(PLACE, lemma="avant le printemps")))),
    ("apparatus.long", at(lemma="une deux trois quatre cinq six sept huit neuf")),
    ("apparatus.order", given(emendations=(replace(EMENDATION, id=Id("e002")), EMENDATION))),
    ("timeline.unknown-block", given(events=(replace(EVENT, blocks=(Id("p9"),)),))),
    ("timeline.unknown-source", given(events=(replace(EVENT, sources=("nobody1900",)),))),
    ("timeline.unknown-name", given(events=(replace(EVENT, entities=(Id("ent-none"),)),))),
    ("timeline.unsourced", given(events=(replace(EVENT, blocks=()),))),
    ("timeline.order", given(events=(EVENT, replace(EVENT, id=Id("event-b"), date="1900")))),
    ("timeline.end", given(events=(replace(EVENT, end="1901-04"),))),
    ("timeline.future", given(events=(replace(EVENT, date="2021"),))),
    ("timeline.future", given(events=(replace(EVENT, end="2021"),))),
    ("alignment.language", given(blocks=SOUND.blocks, alignment=(replace(ROW, passages={b.EN: ROW.passages[b.FR]}),))),
    (
        "alignment.language",
        given(
            blocks=SOUND.blocks,
            alignment=(replace(ROW, remarks=(replace(ROW.remarks[0], of=Lang("it")),)),),
        ),
    ),
    ("alignment.account", given(blocks=SOUND.blocks, alignment=(replace(ROW, account={}),))),
    (
        "alignment.passage",
        given(
            blocks=(*SOUND.blocks, replace(ABSTRACT, id=Id("abs-en"), language=b.EN)),
            alignment=(ROW,),
        ),
    ),
]


@pytest.mark.parametrize(("code", "standoff"), CASES, ids=[f"{n}-{code}" for n, (code, _) in enumerate(CASES)])
def test_what_is_wrong_is_told(code: str, standoff: Standoff) -> None:
    findings = [one for check in CHECKS for one in check.check(b.subject(standoff))]
    assert code in {one.code for one in findings}
    assert all(one.severity == "error" for one in findings)


def test_every_code_of_the_commentary_has_its_case() -> None:
    codes = {code for check in CHECKS for code in check.CODES}
    assert codes - {code for code, _ in CASES} == {"apparatus.budget", "withheld.named"}


def test_the_lemmata_together_are_few() -> None:
    lemma = "que personne ne relit jamais avant le printemps"
    many = [replace(EMENDATION, id=Id(f"e{n:03}"), places=(replace(PLACE, lemma=lemma),)) for n in range(1, 15)]
    findings = list(apparatus_check.check(b.subject(given(emendations=tuple(many)))))
    assert "apparatus.budget" in {one.code for one in findings}
    named = tuple(replace(one, kind=EmendationKind.NAME) for one in many)
    assert "apparatus.budget" not in {one.code for one in apparatus_check.check(b.subject(given(emendations=named)))}


def test_terms_that_lead_in_a_circle_to_each_other_alone_are_unused() -> None:
    first = replace(TERM, blocks=(), forms={}, see=(OTHER.id,))
    second = replace(OTHER, blocks=(), forms={}, see=(TERM.id,))
    assert b.codes(glossary_check, b.subject(terms(first, second))) == ["glossary.unused"]
    assert b.codes(glossary_check, b.subject(terms(TERM, replace(second, see=())))) == ["glossary.unused"]
    assert b.codes(glossary_check, b.subject(terms(replace(TERM, see=(OTHER.id,)), second))) == []


def speaking(text: str, *, function: str = "directeur", name: str | None = None) -> Standoff:
    """An edition whose p2 is summarised so, with Nora Vane among its names; the keeper was the watch's director."""
    keeper = replace(b.STANDOFF.voices["keeper"], name=name, of=ENTITY.id, function={b.FR: (function,)})
    nora = replace(
        ENTITY,
        id=Id("ent-nora"),
        kind=EntityKind.PERSON,
        name=b.titles("Nora Vane", "Nora Vane", "Nora Vane"),
        printed=("Vane",),
        forms={},
    )
    standoff = b.with_summary(text, b.PAGE[b.EN], b.PAGE[b.ES])
    return replace(standoff, voices={"keeper": keeper}, entities=(ENTITY, nora))


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Nora Vane, directeur du guet, compte.", True),
        ("Le directeur du guet, Vane, compte.", True),
        ("Vane est le directeur qui mena le guet.", True),
        ("Le directeur du guet compte. Nora Vane lit.", False),
        ("Nora Vane lit dans le grand registre ce que dit le directeur du guet.", False),
        ("Nora Vane, lectrice du guet, compte.", False),
        ("Le directeur du guet compte.", False),
    ],
)
def test_no_sentence_ties_a_person_to_an_unnamed_speaker(text: str, is_told: bool) -> None:
    assert b.codes(withheld_check, b.subject(speaking(text))) == ["withheld.named"] * is_told


def test_a_speaker_whom_the_author_names_may_be_named() -> None:
    standoff = speaking("Nora Vane, directeur du guet, compte.", name="Nora Vane")
    assert b.codes(withheld_check, b.subject(standoff)) == []


def test_a_voice_speaks_for_a_name_that_is_there() -> None:
    keeper = replace(b.STANDOFF.voices["keeper"], of=Id("ent-none"))
    assert "voices.unknown-name" in b.codes(voices_check, b.subject(given(voices={"keeper": keeper})))


def in_copy(standoff: Standoff, copy: str = b.COPY) -> list[Finding]:
    return b.found(commentary_check, b.subject(standoff, copy))


def test_a_sound_commentary_agrees_with_the_copy() -> None:
    assert in_copy(given(terms=(TERM, OTHER), entities=(ENTITY,), emendations=(EMENDATION,))) == []


@pytest.mark.parametrize(
    ("changes", "severity"),
    [
        ({"lemma": "personne ne lit"}, "error"),
        ({"lemma": "barques", "occurrence": 2}, "error"),
        ({"lemma": "personne, ne relit"}, "warning"),
        ({"lemma": "personne\u00a0ne relit"}, "warning"),
    ],
)
def test_a_lemma_that_is_not_there_letter_by_letter_is_told(changes: dict[str, Any], severity: str) -> None:
    (finding,) = in_copy(at(**changes))
    assert (finding.code, finding.severity) == ("commentary.lemma", severity)


def test_a_lemma_that_stands_there_twice_says_which() -> None:
    (finding,) = in_copy(at(block=Id("p2"), lemma="que", reading="qu’"))
    assert (finding.code, finding.severity) == ("commentary.twice", "error")
    assert in_copy(at(block=Id("p2"), lemma="que", reading="qu’", occurrence=1)) == []


def test_the_lemma_of_a_title_is_not_looked_for_in_the_words() -> None:
    assert in_copy(at(lemma="Un phare", part=Part.TITLE)) == []


@pytest.mark.parametrize(
    ("second", "codes"),
    [("ne relit jamais", ["commentary.lemmata-cross"]), ("relit", []), ("avant le", [])],
)
def test_lemmata_that_overlap_are_told(second: str, codes: list[str]) -> None:
    standoff = emended(places=(PLACE, replace(PLACE, lemma=second)))
    assert [one.code for one in in_copy(standoff)] == codes


def test_blocks_that_use_a_term_are_compared_with_the_list() -> None:
    (finding,) = in_copy(terms(replace(TERM, blocks=(Id("p1"), Id("p1-q1"), Id("n1")))))
    assert (finding.code, finding.severity, finding.hint) == ("commentary.uses", "warning", "add p2")
    (finding,) = in_copy(terms(replace(TERM, blocks=(Id("p1"), Id("p1-q1"), Id("p2"), Id("n1")))))
    assert finding.hint == "take p1-q1 away"


def test_the_words_of_a_sentence_are_in_its_abstract() -> None:
    blocks = (ABSTRACT, b.P1, b.Q1, b.N1)
    copy = "\n\n".join(("Introduction", b.SECOND, b.PARAGRAPH, b.QUOTATION, b.NOTE))
    assert in_copy(given(blocks=blocks, alignment=(ROW,)), copy) == []
    lost = replace(ROW, passages={b.FR: Passage(first="Quand le", last="treize ans")})
    (finding,) = in_copy(given(blocks=blocks, alignment=(lost,)), copy)
    assert (finding.code, finding.where.file) == ("commentary.sentence", "data/sentence-s1.passages.fr.last")


def test_two_notes_on_one_call_are_told() -> None:
    second = replace(b.N1, id=Id("n2"))
    assert "notes.same-call" in b.codes(notes_check, b.subject(b.with_blocks(b.P1, b.Q1, b.P2, b.N1, second)))
