"""A small sound edition on an invented work, and how to make one part of it wrong."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import ModuleType
from typing import Any

from edition.checks import Subject
from edition.derive.edition_index import build_index
from edition.derive.page_names import HANDWRITTEN
from edition.join import join
from edition.model.article import Block, BlockKind, EditorsNote, Heading, Passage, Place, Voice, VoiceKind
from edition.model.cited.audit import Certainty, RecordedCitation
from edition.model.cited.bibliography_entry import Entry, Name
from edition.model.claim import Claim, ClaimKind, Derived, Interval, Quantity, State, Strength, Verdict
from edition.model.edited_work import EditionStatement, Person, Publication, Release, Rights, Witness, Work
from edition.model.edition import Edition
from edition.model.given import Cover, Standoff
from edition.model.notebook import Cell, Notebook, Result
from edition.model.origin import Origin
from edition.model.prose_tree import Localized
from edition.model.protected_text import ProtectedText, SourceText
from edition.read.notation.prose_grammar import parse_document, parse_prose
from edition.words.block_fingerprint import Fingerprint, fingerprint
from edition.words.findings import Finding, Where
from edition.words.ids import Id, Lang, reference_of

FR, EN, ES = Lang("fr"), Lang("en"), Lang("es")

PARAGRAPH = (
    "Le guet du phare compte chaque soir les barques rentrées au port, puis il inscrit leur nombre dans un registre "
    "que personne ne relit jamais avant le printemps suivant."
)
QUOTATION = (
    "Nous comptions les barques à la lanterne, disait le vieux gardien, et la brume en volait toujours une ou deux."
)
SECOND = (
    "Quand le registre fut enfin relu, les marins apprirent que la moitié des nuits manquait, et que le reste avait "
    "été noté par un enfant de douze ans."
)
NOTE = "Le registre est gardé à la mairie du bourg, sous une vitre, entre deux lampes anciennes."
COPY = "\n\n".join(("Introduction", PARAGRAPH, QUOTATION, SECOND, NOTE))


class Everywhere(Mapping[str, Origin]):
    """The origin of every piece of data, in a file called after it; of what is no piece, there is none."""

    def __getitem__(self, path: str) -> Origin:
        assert re.fullmatch(r"[\w:/.-]+", path), path
        return Origin(Where(f"data/{path}"))

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def words(fr: str, en: str, es: str) -> Localized:
    """Return prose in three languages."""
    return {lang: parse_prose(text)[0] for lang, text in zip((FR, EN, ES), (fr, en, es), strict=True)}


def titles(fr: str, en: str, es: str) -> Mapping[Lang, str]:
    """Return a title in three languages."""
    return {FR: fr, EN: en, ES: es}


SUMMARY = words(
    "Chaque soir, le gardien dénombre les bateaux revenus et note le total, sans lecteur pour le vérifier "
    "[@adams1901][](note:n1).",
    "Every evening the keeper counts the boats that have returned and notes the total, with no reader to check it "
    "[@adams1901][](note:n1).",
    "Cada tarde el guardián cuenta los barcos que han vuelto y anota el total, sin lector alguno que lo compruebe "
    "[@adams1901][](note:n1).",
)
PLAIN_SUMMARY = words(
    "Le témoin raconte dans ses propres termes comment la brume faussait un calcul que tous croyaient pourtant exact.",
    "The witness tells in terms of his own how fog spoiled a reckoning that all of them nevertheless took for exact.",
    "El testigo cuenta con sus términos propios cómo la bruma estropeaba un cálculo que todos daban por exacto.",
)


def block(id_: str, kind: BlockKind, text: str, **changes: Any) -> Block:
    """Return a block with a fingerprint of invented words."""
    first, last = " ".join(text.split()[:2]), " ".join(text.split()[-2:])
    made = Block(
        id=Id(id_),
        kind=kind,
        language=FR,
        passage=Passage(first=first, last=last),
        fingerprint=fingerprint(text),
        summary=PLAIN_SUMMARY,
        heading=Id("introduction") if kind.is_body else None,
    )
    return replace(made, **changes)


WORK = Work(
    id="lighthouse",
    title=titles("Le phare", "The lighthouse", "El faro"),
    printed_title={Lang("fr"): "Un phare"},
    short_title=titles("Le phare", "The lighthouse", "El faro"),
    keywords={FR: ("phare",), EN: ("lighthouse",), ES: ("faro",)},
    authors=(Person(family="Bell", given="Ada"),),
    language=FR,
    languages=(FR, EN, ES),
    publication=Publication(journal="Cahiers du port", issue="1", pages="1–2", date="1901", url="https://example.org/"),
    witness=Witness(siglum="W", description=titles("un texte", "a text", "un texto"), sha256="0" * 64, bytes=1),
    edition=EditionStatement(editors=(Person(family="Keeper", given="Ida"),)),
    release=Release(version="1.0", date="2020-01-01"),
    rights=Rights(text=None, content="CC-BY-4.0", code="MIT"),
    headings=(Id("introduction"),),
    site_url="https://example.org/phare/",
    repository="https://example.org/phare",
)
P1 = block("p1", BlockKind.PARAGRAPH, PARAGRAPH, summary=SUMMARY)
Q1 = block("p1-q1", BlockKind.QUOTATION, QUOTATION, voices=("keeper",))
P2 = block("p2", BlockKind.PARAGRAPH, SECOND)
N1 = block("n1", BlockKind.NOTE, NOTE, call=Place(block=Id("p1"), words="au port"))
ED1 = EditorsNote(
    id=Id("ed1"),
    at=Place(block=Id("p1"), words="chaque soir"),
    text=words(
        "Le compte du soir est attesté ailleurs : un voyageur le décrit dans ses lettres, publiées longtemps après, et "
        "s’étonne déjà de ce que nul ne le relise [@adams1901].",
        "The evening count is attested elsewhere: a traveller describes it in his letters, which were published long "
        "afterwards, and is already surprised that nobody reads it [@adams1901].",
        "El recuento de la tarde consta en otra parte: un viajero lo describe en sus cartas, publicadas mucho más "
        "tarde, y ya se sorprende de que nadie lo relea [@adams1901].",
    ),
)
CLAIM = Claim(
    id=Id("c01"),
    targets=(Id("p1"),),
    at=Place(block=Id("p1"), words="chaque soir"),
    kind=ClaimKind.COUNT,
    title=titles("Les barques", "The boats", "Las barcas"),
    statement=words("Dix barques.", "Ten boats.", "Diez barcas."),
    quantities=(
        Quantity(
            name="boats", label=titles("barques", "boats", "barcas"), unit="accounts", stated=Interval(low=10, high=10)
        ),
    ),
    recorded=Verdict.REPRODUCED,
    strength=Strength.STRONG,
    notebook="boats",
    finding=words("On en retrouve dix [@adams1901].", "Ten are found [@adams1901].", "Se hallan diez [@adams1901]."),
    sources=("adams1901",),
)
RESULT = Result(
    notebook="boats",
    digest="d",
    state=State.CURRENT,
    derived={Id("c01"): {"boats": Derived(value=10, interval=Interval(low=10, high=10))}},
    outputs=(),
    figures={},
    environment={},
)


def entry(key: str, **fields: str) -> Entry:
    """Return an entry of the bibliography."""
    return Entry(
        key=key,
        id=reference_of(key),
        type="book",
        fields={"title": "Harbours", "langid": "english"} | fields,
        persons={"author": (Name(family="Adams"),)},
        file="bib/references.bib",
    )


def recorded(id_: str, words: str) -> RecordedCitation:
    """Return a citation that the article makes in p1."""
    return RecordedCitation(
        id=Id(id_),
        at=Place(block=Id("p1"), words=words),
        authors="Adams",
        year="1901",
        alone=False,
        key="adams1901",
        alternatives=(),
        certainty=Certainty.HIGH,
        reason={},
    )


def with_entries(*entries: Entry) -> Standoff:
    """Return the standoff data with further entries."""
    return replace(STANDOFF, entries=(*STANDOFF.entries, *entries))


def notebook(*cells: tuple[Lang, str]) -> Notebook:
    """Return a notebook of prose cells."""
    made = [
        Cell(source=text, line=10 * number, prose=parse_document(text)[0], language=lang)
        for number, (lang, text) in enumerate(cells, 1)
    ]
    return Notebook(name="boats", cells=tuple(made), data=(), digest="d")


PAGE = {FR: "Une page sur le phare.", EN: "A page on the lighthouse.", ES: "Una página sobre el faro."}
STANDOFF = Standoff(
    work=WORK,
    cover=Cover(tagline=titles("Édition", "Edition", "Edición"), lead=words("Un phare.", "A light.", "Un faro.")),
    headings=(Heading(id=Id("introduction"), title=titles("Introduction", "Introduction", "Introducción")),),
    blocks=(P1, Q1, P2, N1),
    voices={
        "keeper": Voice(
            id="keeper",
            kind=VoiceKind.INTERVIEW,
            name=None,
            role=titles("gardien", "keeper", "guardián"),
            date="1901-05-04",
        )
    },
    claims=(CLAIM,),
    entries=(entry("adams1901"),),
    notebooks=(notebook((FR, "Compter."), (EN, "Counting."), (ES, "Contar.")),),
    pages={(name, lang): parse_document(text)[0] for name in HANDWRITTEN for lang, text in PAGE.items()},
    origins=Everywhere(),
)


def with_blocks(*blocks: Block) -> Standoff:
    """Return the sound edition with other blocks."""
    return replace(STANDOFF, blocks=blocks)


def with_claim(**changes: Any) -> Standoff:
    """Return the sound edition with its claim changed."""
    return replace(STANDOFF, claims=(replace(CLAIM, **changes),))


def with_summary(fr: str, en: str, es: str) -> Standoff:
    """Return the sound edition with another summary of p2."""
    return with_blocks(P1, Q1, replace(P2, summary=words(fr, en, es)), N1)


def with_page(**texts: str) -> Standoff:
    """Return the sound edition with other words on the introduction, by language."""
    pages = {("index", Lang(lang)): parse_document(text)[0] for lang, text in texts.items()}
    return replace(STANDOFF, pages={**STANDOFF.pages, **pages})


def typed(path: str, *lines: str, file: str = "docs/data/x.yaml", line: int = 7, column: int = 5) -> dict[str, Origin]:
    """Return the origin of one piece of data."""
    return {path: Origin(Where(file, line, column), lines)}


def subject(standoff: Standoff = STANDOFF, copy: str | None = None, **changes: Any) -> Subject:
    """Return what checks look at; a copy is joined if given."""
    results = changes.pop("results", {"boats": RESULT})
    edition = Edition(standoff=standoff, index=build_index(standoff, results), results=results)
    if copy is not None:
        source = SourceText(words=ProtectedText(copy), format="text")
        edition = replace(edition, text=join(standoff, source, "copy.txt"))
    return Subject(edition=edition, **changes)


WITHOUT_HINT = {
    "claims.unknown-block",
    "ids.parent",
    "notes.unknown-block",
    "recorded.unknown-block",
    "recorded.unknown-key",
    "site-links.no-anchor",
    "site-links.no-file",
}
"""Codes of findings that have a hint only if something near is meant."""
ABOUT_THE_WHOLE = {
    "apparatus.budget",
    "ids.headings",
    "leaks.run",
    "locators.budget",
    "locators.figures",
    "summaries.half",
}
"""Codes of findings that are about no single thing."""


def found(check: ModuleType, looked_at: Subject) -> list[Finding]:
    """Return the findings of a check; each must have a code that the check explains, a place, a sentence, a hint."""
    findings = list(check.check(looked_at))
    for finding in findings:
        assert finding.code in check.CODES
        assert finding.where.file
        assert re.search(r"\w{2}", finding.message)
        assert re.search(r"\w{2}", finding.hint) or finding.code in WITHOUT_HINT
        assert finding.subject or finding.code in ABOUT_THE_WHOLE
    return findings


def codes(check: ModuleType, looked_at: Subject) -> list[str]:
    """Return the codes of what a check finds, each once, in order."""
    return list(dict.fromkeys(finding.code for finding in found(check, looked_at)))


def unlike(fingerprinted: Fingerprint | None, **changes: Any) -> Fingerprint:
    """Return a fingerprint with a part changed."""
    assert fingerprinted is not None
    return replace(fingerprinted, **changes)
