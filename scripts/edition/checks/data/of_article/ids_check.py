"""Ids of the article: in rising order, children below their paragraph, each of the kind that its form says."""

import re
from collections.abc import Iterator
from itertools import pairwise

from edition.checks import Subject
from edition.model.article import ID_KINDS, Block, BlockKind
from edition.model.given import Standoff
from edition.words.findings import Explained, Finding, did_you_mean, fault, nearest
from edition.words.ids import Id, Kind, call_of, is_id, parent

CODES = {
    "ids.order": Explained(
        "The number of a paragraph, note, quotation or item is not above the one before it.",
        "`- id: p3` after `- id: p4`.",
        "Let the numbers rise. A paragraph that is inserted later takes a letter: `p4a`.",
    ),
    "ids.parent": Explained(
        "A quotation or item does not follow the paragraph that its id names, or there is no such paragraph.",
        "`- id: p9-q1` in an article without `p9`, or `p1-q1` after `p2`.",
        "Move it below its paragraph, before the next one, or name the paragraph that it is in.",
    ),
    "ids.kind": Explained(
        "The kind of a block is not the one that the form of its id says (-q1: quotation, -l1: item).",
        "`{id: p1-q1, kind: item}`.",
        "Change the kind, or the id if it was never published.",
    ),
    "ids.headings": Explained(
        "The headings of work.yaml are not those of docs/data/article/, in their order.",
        "`id: ending` in docs/data/article/conclusion.yaml, where work.yaml has `conclusion`.",
        "Let work.yaml, the name of the file and its `id` agree, each heading once, in the order of the article.",
    ),
    "ids.form": Explained(
        "An id has the form of another kind of thing.",
        "A heading called `bio`, as the biography is; typed in a file, it is `ids.malformed` already.",
        "Give it an id of the form that its kind has: see `edition docs url-promise`.",
    ),
    "ids.twice": Explained(
        "Two things have one id.",
        "A heading `harbour` and a term whose id is `harbour` as well.",
        "Give the one that was never published another id.",
    ),
}

_KINDS = {"": BlockKind.PARAGRAPH, "q": BlockKind.QUOTATION, "l": BlockKind.ITEM}


def check(subject: Subject) -> Iterator[Finding]:
    """Look at the ids of blocks and headings, then at all ids together."""
    standoff = subject.edition.standoff
    yield from _order([block for block in standoff.body if parent(block.id) is None], standoff)
    yield from _order(standoff.notes, standoff)
    yield from _children(standoff)
    yield from _kinds(standoff)
    yield from _headings(standoff)
    yield from _twice(standoff)


def _order(blocks: list[Block] | tuple[Block, ...], standoff: Standoff) -> Iterator[Finding]:
    for before, block in pairwise(blocks):
        if _rank(block.id) <= _rank(before.id):
            yield fault(
                "ids.order",
                standoff.origin(block.id).where,
                f"{block.id!r} stands after {before.id!r}",
                "numbers rise; one inserted later takes a letter, as p4a does",
                block.id,
            )


def _rank(id_: Id) -> tuple[int | str, ...]:
    """Return numbers as numbers, so that p10 comes after p9, and p4a after p4."""
    return tuple(int(part) if part.isdigit() else part for part in re.findall(r"\d+|[a-z]+", id_))


def _children(standoff: Standoff) -> Iterator[Finding]:
    paragraphs = {block.id for block in standoff.body if parent(block.id) is None}
    current: Id | None = None
    siblings: dict[str, Block] = {}
    for block in standoff.body:
        named = parent(block.id)
        if named is None:
            current, siblings = block.id, {}
            continue
        if named != current:
            yield _orphan(block, named, paragraphs, standoff)
        elif before := siblings.get(_suffix(block.id)):
            yield from _order([before, block], standoff)
        siblings[_suffix(block.id)] = block


def _orphan(block: Block, named: Id, paragraphs: set[Id], standoff: Standoff) -> Finding:
    where = standoff.origin(block.id).where
    if named in paragraphs:
        return fault(
            "ids.parent",
            where,
            f"{block.id!r} does not stand after its paragraph {named!r}",
            f"move it below {named}, before the next paragraph",
            block.id,
        )
    return fault(
        "ids.parent",
        where,
        f"{block.id!r} belongs to {named!r}, which is no paragraph of the article",
        nearest(named, paragraphs),
        block.id,
    )


def _suffix(id_: Id) -> str:
    return id_.partition("-")[2][:1]


def _kinds(standoff: Standoff) -> Iterator[Finding]:
    for block in standoff.body:
        expected = _KINDS.get(_suffix(block.id))
        if block.kind is not expected:
            told = expected.value if expected else "nothing known"
            yield fault(
                "ids.kind",
                standoff.origin(f"{block.id}.kind").where,
                f"{block.id!r} is the id of a {told}, and the block is a {block.kind.value}",
                "change the kind, or the id if it was never published",
                block.id,
            )


def _headings(standoff: Standoff) -> Iterator[Finding]:
    announced, found = list(standoff.work.headings), [heading.id for heading in standoff.headings]
    for number, id_ in enumerate(announced):
        if id_ not in found:
            where = standoff.origin(f"work.headings.{number}").where
            yield fault(
                "ids.headings",
                where,
                f"the heading {id_!r} has no file that gives this id",
                did_you_mean(id_, found) or f"write docs/data/article/{id_}.yaml",
                id_,
            )
    for id_ in found:
        if id_ not in announced:
            yield fault(
                "ids.headings",
                standoff.origin(id_).where,
                f"{id_!r} is not among the headings of work.yaml",
                did_you_mean(id_, announced) or "add it to `headings`",
                id_,
            )
    if sorted(announced) == sorted(found) and announced != found:
        yield fault(
            "ids.headings",
            standoff.origin("work.headings").where,
            f"the headings are read in another order: {', '.join(found)}",
            "give them as the article does",
        )


def _twice(standoff: Standoff) -> Iterator[Finding]:
    seen: dict[Id, str] = {}
    for id_, kind, what in _all(standoff):
        where = standoff.origin(id_).where
        if not is_id(id_, kind):
            yield fault("ids.form", where, f"{id_!r} is no id of a {what}", "see `edition docs url-promise`", id_)
        if id_ in seen:
            yield fault(
                "ids.twice", where, f"the id {id_!r} names a {seen[id_]} and a {what}", "give one a new id", id_
            )
        seen.setdefault(id_, what)


def _all(standoff: Standoff) -> Iterator[tuple[Id, Kind, str]]:
    for block in standoff.blocks:
        yield block.id, ID_KINDS[block.kind], block.kind.value
        if block.kind is BlockKind.NOTE:
            yield call_of(block.id), Kind.CALL, "note call"
    for heading in standoff.headings:
        yield heading.id, Kind.HEADING, "heading"
    for entry in standoff.entries:
        yield entry.id, Kind.REFERENCE, "reference"
    for claim in standoff.claims:
        yield claim.id, Kind.CLAIM, "claim"
    for citation in standoff.citations:
        yield citation.id, Kind.CITATION, "citation"
    for decision in standoff.decisions:
        yield decision.id, Kind.DECISION, "decision"
    for term in standoff.terms:
        yield term.id, Kind.TERM, "term"
    for entity in standoff.entities:
        yield entity.id, Kind.ENTITY, "name"
    for emendation in standoff.emendations:
        yield emendation.id, Kind.EMENDATION, "emendation"
    for event in standoff.events:
        yield event.id, Kind.EVENT, "event"
    for sentence in standoff.alignment:
        yield sentence.id, Kind.SENTENCE, "sentence of the abstracts"
    for group in standoff.review:
        for point in group.points:
            yield point.id, Kind.QUESTION, "question of the self-review"
