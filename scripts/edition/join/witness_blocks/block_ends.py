"""Where a block ends in its witness: at its recorded last words, before the next block begins."""

from edition.join.witness_blocks.witness_text import WitnessText
from edition.model.article import Passage
from edition.words.block_fingerprint import letters


def ends(passage: Passage, begin: int, witness: WitnessText) -> tuple[int, ...]:
    """Return every place after which a block may end that begins at a place, wherever others begin.

    The last words may share letters with the first: an item of a list can be shorter than both together.
    """
    first, last = (len(letters(words).exact) for words in (passage.first, passage.last))
    found = (place + last for place in witness.places(passage.last) if place >= begin)
    return tuple(end for end in found if end >= begin + first)


def settled(found: tuple[int, ...], limit: int, witness: WitnessText) -> tuple[int, ...]:
    """Return those ends that lie before the next block; those first that end a line, as a block does."""
    inside = tuple(end for end in found if end <= limit)
    return tuple(filter(witness.ends_line, inside)) or inside
