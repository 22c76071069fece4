"""Pages written by hand, `docs/LANG/NAME.md`: their prose, and anchors that are the same in all languages."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from edition.model.origin import Origin
from edition.model.prose_tree import Document, Part, Title
from edition.read.notation.prose_grammar import parse_document
from edition.words.findings import Finding, Where, fault
from edition.words.ids import Lang


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages by name and language, where each was typed (`page:NAME.LANG`), and what is wrong with them."""

    documents: Mapping[tuple[str, Lang], Document]
    origins: Mapping[str, Origin]
    findings: tuple[Finding, ...]


def read_pages(texts: Mapping[str, str], language: Lang) -> Pages:
    """Read pages (file -> text); anchors are made from the headings' words in the language of the work."""
    documents: dict[tuple[str, Lang], Document] = {}
    origins: dict[str, Origin] = {}
    findings: list[Finding] = []
    for file, text in texts.items():
        path = PurePosixPath(file)
        lang, name = Lang(path.parts[1]), path.stem
        origin = Origin(Where(file, 1, 1), tuple(text.split("\n")))
        documents[name, lang], problems = parse_document(text)
        origins[f"page:{name}.{lang}"] = origin
        findings += [fault("prose.syntax", origin.find(p.words), p.message, p.hint) for p in problems]
    for (name, lang), document in documents.items():
        twin = documents.get((name, language), document)
        if len(anchors(document)) != len(anchors(twin)):
            findings.append(_uneven(document, twin, origins[f"page:{name}.{lang}"], language))
        documents[name, lang] = with_anchors(document, anchors(twin))
    return Pages(documents, origins, tuple(findings))


def _uneven(document: Document, twin: Document, origin: Origin, language: Lang) -> Finding:
    count, wanted = len(anchors(document)), len(anchors(twin))
    return fault(
        "pages.headings",
        origin.where,
        f"has {count} headings, its twin in {language!r} has {wanted}",
        "give both the same headings in the same order, as they share their anchors",
    )


def anchors(document: Document) -> tuple[str, ...]:
    """Return the anchors of a page's headings in order."""
    return tuple(part.anchor for part in document if isinstance(part, Title))


def with_anchors(document: Document, names: Sequence[str]) -> Document:
    """Give a page's headings the anchors of its twin; headings beyond those keep their own."""
    given = iter(names)
    return tuple(_named(part, given) for part in document)


def _named(part: Part, names: Iterator[str]) -> Part:
    return replace(part, anchor=next(names, part.anchor)) if isinstance(part, Title) else part
