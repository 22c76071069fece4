"""The published vectors of format 1 as the library takes them: blocks, copies, and what is found."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from edition.join import join
from edition.join.recorded_words import find
from edition.model.article import Block, BlockKind, Passage, Place
from edition.model.given import Standoff
from edition.model.protected_text import Join, MarkKind, ProtectedText, SourceMark, SourceText
from edition.words.block_fingerprint import Fingerprint, fingerprint, letters, plain
from edition.words.ids import Id

from tests.unit import builders

FILE = Path(__file__).resolve().parents[1] / "docs" / "dev" / "fingerprints-1.json"

Json = dict[str, Any]


def published() -> Json:
    """Return what the file holds."""
    held: Json = json.loads(FILE.read_text(encoding="utf-8"))
    return held


def standoff(blocks: Sequence[Json]) -> Standoff:
    """Return an edition that knows of its article what the vectors say; notes that are called come after the blocks."""
    known = [_block(block["id"], block["passage"], Fingerprint(**block["fingerprint"])) for block in blocks]
    calls = [(block["id"], call) for block in blocks for call in block.get("calls", ())]
    notes = [
        replace(
            _block(f"n{number}", {"first": "Note", "last": "note"}, None),
            kind=BlockKind.NOTE,
            call=Place(block=Id(id_), words=call["words"], occurrence=call["occurrence"]),
        )
        for number, (id_, call) in enumerate(calls, 901)
    ]
    return replace(builders.STANDOFF, blocks=(*known, *notes), headings=())


def _block(id_: str, passage: Mapping[str, str], known: Fingerprint | None) -> Block:
    made = builders.block(id_, BlockKind.PARAGRAPH, "Une note", fingerprint=known)
    return replace(made, passage=Passage(first=passage["first"], last=passage["last"]))


def source(search: Json) -> SourceText:
    """Return the copy of a search."""
    parts = [search["copy"]] if isinstance(search["copy"], str) else search["copy"]
    text = "".join(part if isinstance(part, str) else part[0] * part[1] for part in parts)
    marks = tuple(SourceMark(start=a, end=b, kind=MarkKind(kind)) for a, b, kind in search.get("marks", ()))
    return SourceText(words=ProtectedText(text), format="text", marks=marks)


def found(edition: Standoff, search: Json) -> Json:
    """Return what the library finds of each block that has a fingerprint, as the vectors say it."""
    joins = join(edition, source(search), "copy").joins
    said: Json = {block.id: as_published(joins[block.id]) for block in edition.blocks if block.fingerprint}
    if not search.get("marks"):
        for one in said.values():
            del one["marks"]
    return said


def as_published(one: Join) -> Json:
    """Return what is found of a block; of words their digest."""
    return {
        "match": one.match.value,
        "similarity": one.similarity,
        "lines": list(one.lines) if one.lines else None,
        "words": _digest(one.words),
        "marks": [[mark.start, mark.end, mark.kind.value] for mark in one.marks],
        "cut": [list(lines) for lines in one.cut],
        "differs": [[difference.line, _digest(difference.words)] for difference in one.differs],
    }


def _digest(words: ProtectedText | None) -> str | None:
    return hashlib.sha256(words.reveal().encode()).hexdigest() if words is not None else None


def read_text(vector: Json) -> Json:
    """Return the letters and the fingerprint of a text, as the vectors say them."""
    text = vector["text"]
    taken = letters(text)
    made = fingerprint(text)
    return {
        "text": text,
        "exact_letters": taken.exact,
        "folded_letters": taken.folded,
        "plain_letters": plain(taken).text,
        "fingerprint": {name: getattr(made, name) for name in made.__slots__},
    }


def read_place(vector: Json) -> Json:
    """Return where recorded words stand in a text, as the vectors say it."""
    place = Place(block=Id("p1"), words=vector["words"], occurrence=vector["occurrence"])
    there = find(place, vector["text"], loosely=vector["loosely"])
    return {**vector, "found": list(there) if there else None}
