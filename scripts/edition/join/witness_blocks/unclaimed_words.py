"""Words of the witness that belong to no block, between blocks that follow each other."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from edition.join.witness_blocks.witness_text import WitnessText
from edition.model.article import Heading
from edition.words.block_fingerprint import Range, count_words, letters, plain


@dataclass(frozen=True, slots=True)
class Unclaimed:
    """How many words belong to no block, and their first and last line."""

    words: int
    first: int
    last: int


def bare_titles(headings: Iterable[Heading]) -> frozenset[str]:
    """Return the titles of headings as `unclaimed` looks for them."""
    return frozenset(_bare(title) for heading in headings for title in heading.title.values())


def unclaimed(
    between: Range, spans: Sequence[Range], titles: Collection[str], witness: WitnessText
) -> Unclaimed | None:
    """Return what of a stretch belongs to no block and is no heading; numbers alone are no words.

    spans: of the blocks, in order; titles: of the headings, bare.
    """
    lines: dict[int, int] = {}
    for piece in _without(between, spans):
        parts = witness.lines(piece)
        if _bare(" ".join(text for _, text in parts)) in titles:
            continue
        for number, text in parts:
            if _bare(text) and _bare(text) not in titles:
                lines[number] = lines.get(number, 0) + count_words(text)
    return Unclaimed(sum(lines.values()), min(lines), max(lines)) if lines else None


def _bare(text: str) -> str:
    """Return the letters of a text without its digits: a heading may have a number."""
    return plain(letters(text)).text


def _without(stretch: Range, spans: Sequence[Range]) -> Iterator[Range]:
    """Yield what of a stretch lies in none of others."""
    start, end = stretch
    for begin, after in spans:
        if begin >= end:
            break
        if start < min(begin, end):
            yield start, min(begin, end)
        start = max(start, after)
    if start < end:
        yield start, end
