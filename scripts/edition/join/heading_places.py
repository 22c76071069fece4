"""Headings of the article in a copy: right before the first block under them, else alone on a line."""

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from edition.join.letter_stream import Stream
from edition.model.given import Standoff
from edition.model.protected_text import Join, Match, ProtectedText
from edition.words.block_fingerprint import letters
from edition.words.ids import Id

_ALIKE = 0.8
"""Similarity of letters from which a line before a block is its damaged heading."""
_LINES_BEFORE = 4
"""Lines with letters before a block that are looked at for its heading."""
_FOLLOWING = 12
"""Letters of a block by which it is recognised after a heading on the same line."""


def join_headings(standoff: Standoff, blocks: Mapping[Id, Join], stream: Stream) -> dict[Id, Join]:
    """Look for each heading of the body."""
    folded = [letters(line).folded for line in stream.text.split("\n")]
    first = {block.heading: blocks[block.id] for block in reversed(standoff.body) if block.heading}
    titles = {heading.id: heading.title.get(standoff.work.language, "") for heading in standoff.headings}
    return {id_: _join(id_, letters(title).folded, first.get(id_), folded, stream) for id_, title in titles.items()}


def _join(id_: Id, wanted: str, block: Join | None, folded: Sequence[str], stream: Stream) -> Join:
    if block and block.words and block.lines and wanted:
        before = [line for line in range(block.lines[0] - 1, 0, -1) if folded[line - 1]][:_LINES_BEFORE]
        similarity, line = max(((_alike(folded[line - 1], wanted), line) for line in before), default=(0.0, 0))
        if similarity >= _ALIKE:
            return _found(id_, stream.line_text(line).strip(), line, similarity)
        if there := _in_line(wanted, block.words, stream):
            return _found(id_, stream.text[there[0] : there[1]], stream.line(there[0]), 1.0)
    equal = [line for line, found in enumerate(folded, 1) if wanted and found == wanted]
    if len(equal) == 1:
        return _found(id_, stream.line_text(equal[0]).strip(), equal[0], 1.0)
    match = Match.AMBIGUOUS if equal else Match.MISSING
    return Join(id=id_, match=match, similarity=1.0 if equal else 0.0)


def _in_line(wanted: str, words: ProtectedText, stream: Stream) -> tuple[int, int] | None:
    """Return the offsets of a heading that a block follows without a line end between them."""
    follows = letters(words.reveal()).folded[:_FOLLOWING]
    at = stream.letters.folded.find(wanted + follows)
    raw = stream.letters.raw
    return (raw[at], raw[at + len(wanted) - 1] + 1) if at >= 0 else None


def _alike(one: str, other: str) -> float:
    if not len(other) / 2 <= len(one) <= 2 * len(other):
        return 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _found(id_: Id, words: str, line: int, similarity: float) -> Join:
    match = Match.EXACT if similarity == 1 else Match.LOOSE
    similarity = min(0.999, round(similarity, 3)) if similarity < 1 else 1.0
    return Join(id=id_, match=match, similarity=similarity, lines=(line, line), words=ProtectedText(words))
