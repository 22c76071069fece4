"""Where the words recorded for a place stand in the words of its block."""

from edition.join.approximate_search import ends, starts
from edition.model.article import Place
from edition.words.block_fingerprint import Range, letters

_WRONG = 6
"""Of this many letters of recorded words, one may be wrong, missing or too many in a loose copy."""


def find(place: Place, text: str, *, loosely: bool = False) -> Range | None:
    """Return the offsets of recorded words in a text, or None if they are not there as often as their occurrence needs.

    loosely: accept a few wrong letters if the words are not there as recorded; only for a block that is damaged.
    """
    stream = letters(text)
    found = find_letters(place, stream.folded)
    if found is None and loosely:
        found = _find_nearly(place, stream.folded)
    return (stream.raw[found[0]], stream.raw[found[1] - 1] + 1) if found else None


def find_letters(place: Place, folded: str) -> Range | None:
    """Return where recorded words stand in folded letters."""
    wanted = letters(place.words).folded
    at = -1
    for _ in range(place.occurrence):
        at = folded.find(wanted, at + 1)
        if at < 0:
            return None
    return at, at + len(wanted)


def _find_nearly(place: Place, folded: str) -> Range | None:
    """Return where words stand that differ in a few letters; the occurrences that are whole count with the others."""
    wanted = letters(place.words).folded
    wrong = len(wanted) // _WRONG
    found = ends(wanted, folded, wrong)
    if len(found) < place.occurrence:
        return None
    end = found[place.occurrence - 1]
    floor = max(0, end - len(wanted) - wrong)
    begin = starts(wanted, folded[floor:end], wrong)
    return floor + begin[-1], end
