"""How well a copy matches, for people: at a glance, then what is not exact, and what of the copy belongs to nothing."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from edition.derive.recorded_places import recorded_places
from edition.join.word_runs import holds
from edition.model.article import Place
from edition.model.given import Standoff
from edition.model.protected_text import Join, Lines, Match, TextLayer
from edition.words.ids import Id

SIGNS = {Match.EXACT: "■", Match.LOOSE: "◧", Match.MISSING: "□", Match.AMBIGUOUS: "?"}
"""A sign for each block in the line at a glance."""


def in_short(standoff: Standoff, layer: TextLayer) -> str:
    """Return how many blocks of the article's body a copy holds, and how well."""
    blocks = [layer.joins[block.id] for block in standoff.body]
    hidden = f", without {layer.hidden:,} characters that nobody sees" if layer.hidden else ""
    return f"{layer.copy}: {counts(blocks)} of {len(blocks)} blocks of the body{hidden}"


def counts(joins: Iterable[Join]) -> str:
    """Return how many matches there are of each kind."""
    found = [join.match for join in joins]
    return ", ".join(f"{found.count(match)} {match.value}" for match in Match if match in found) or "none"


def at_a_glance(standoff: Standoff, layer: TextLayer) -> Iterator[str]:
    """Yield a line of signs for each part of the article, in its order."""
    parts = groupby(standoff.blocks, key=lambda block: block.heading or block.kind.value)
    rows = [(name, "".join(SIGNS[layer.joins[block.id].match] for block in blocks)) for name, blocks in parts]
    width = max((len(name) for name, _ in rows), default=0)
    yield from (f"  {name:<{width}}  {signs}" for name, signs in rows)
    yield "  " + "  ".join(f"{sign} {match.value}" for match, sign in SIGNS.items())


def unplaced(standoff: Standoff, layer: TextLayer) -> list[tuple[Id, Place]]:
    """Return the recorded places that the words found of their block do not hold."""
    return [(one.subject, one.place) for one in recorded_places(standoff) if not placed(one.place, layer)]


def placed(place: Place, layer: TextLayer) -> bool:
    """Say whether a place is in the words found of its block; of a block that was not found nothing can be said."""
    found = layer.joins.get(place.block)
    if found is None or found.words is None:
        return True
    return holds(found.words, place, loosely=found.match is Match.LOOSE)


def where(found: Join) -> str:
    """Return the lines of a block in a copy; of one that is there in part only, the lines of the part."""
    if found.lines is None:
        return "nowhere"
    part = "a part of it on " if found.match is Match.MISSING else ""
    return part + stretch(found.lines)


def stretch(lines: Lines) -> str:
    """Return lines in words.

    >>> stretch((3, 3)), stretch((3, 7))
    ('line 3', 'lines 3–7')
    """
    return f"line {lines[0]}" if lines[0] == lines[1] else f"lines {lines[0]}–{lines[1]}"


def stretches(lines: Sequence[int]) -> list[Lines]:
    """Return runs of numbers that follow each other.

    >>> stretches([1, 2, 3, 7, 9, 10])
    [(1, 3), (7, 7), (9, 10)]
    """
    runs = [[number for _, number in run] for _, run in groupby(enumerate(lines), key=lambda pair: pair[1] - pair[0])]
    return [(run[0], run[-1]) for run in runs]
