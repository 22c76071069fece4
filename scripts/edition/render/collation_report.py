"""How well a copy matches: in lines for a terminal, and as a page for whoever has the copy, whose words it holds."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from markupsafe import Markup

from edition.join.match_report import at_a_glance, counts, in_short, stretch, stretches, unplaced, where
from edition.model.given import Standoff
from edition.model.protected_text import Join, Match, SourceText, TextLayer
from edition.render.template_loader import fill
from edition.words.ids import Id

_INDENT = " " * 17
_SHOWN = 5
"""Differences of a block that are shown."""


def collation_lines(standoff: Standoff, layer: TextLayer) -> Iterable[str]:
    """Return the report for people: counts, a sign for each block, what is not exact, what belongs to nothing."""
    yield in_short(standoff, layer)
    body = {block.id for block in standoff.body}
    rest = [found for id_, found in layer.joins.items() if id_ not in body]
    yield f"{' ' * len(layer.copy)}  {counts(rest)} of {len(rest)} headings, abstracts, notes and others"
    yield ""
    yield from at_a_glance(standoff, layer)
    yield ""
    for found in layer.joins.values():
        if found.match is not Match.EXACT or found.cut:
            yield from _block(found)
    yield from (f"  {id_:<14} has no place of its own in {place.block}" for id_, place in unplaced(standoff, layer))
    nothing_of = [stretch(lines_) for lines_ in stretches(layer.unmatched)]
    yield f"{len(layer.unmatched)} lines of the copy belong to no block" + (
        f": {', '.join(nothing_of)}" if nothing_of else ""
    )


def _block(found: Join) -> Iterable[str]:
    yield f"  {found.id:<14} {found.match.value:<10} {found.similarity:.2f}  {where(found)}"
    if found.cut:
        yield f"{_INDENT}without {', '.join(map(stretch, found.cut))}, which a page put there"
    for difference in found.differs[:_SHOWN]:
        yield f"{_INDENT}line {difference.line}: … {difference.words.reveal()} …"
    if len(found.differs) > _SHOWN:
        yield f"{_INDENT}and in {len(found.differs) - _SHOWN} places more"


def collation(standoff: Standoff, layer: TextLayer, source: SourceText) -> str:
    """Return the page: counts, a row for each block, then the copy line by line with the blocks in the margin."""
    body = [layer.joins[block.id] for block in standoff.body]
    return fill(
        "collation.html.j2",
        copy=layer.copy,
        lang=standoff.work.language,
        counts=counts(body),
        total=len(body),
        hidden=f"{layer.hidden:,}" if layer.hidden else "",
        rows=[
            (found, where(found), [(d.line, d.words.reveal()) for d in found.differs]) for found in layer.joins.values()
        ],
        unplaced=[(id_, place.block) for id_, place in unplaced(standoff, layer)],
        stretches=_stretches(source.words.reveal().split("\n"), _owners(layer.joins)),
    )


def _owners(joins: Mapping[Id, Join]) -> dict[int, Join]:
    """Return line -> the block on it; lines that were cut out belong to nothing."""
    found: dict[int, Join] = {}
    for join in joins.values():
        if join.lines and join.words is not None:
            cut = {line for lines in join.cut for line in range(lines[0], lines[1] + 1)}
            found |= {line: join for line in range(join.lines[0], join.lines[1] + 1) if line not in cut}
    return found


def _stretches(lines: list[str], owners: Mapping[int, Join]) -> list[tuple[Join | None, int, Markup]]:
    """Return the copy in stretches of one owner, each with its first line."""
    numbered = groupby(enumerate(lines, 1), key=lambda pair: owners.get(pair[0]))
    found: list[tuple[Join | None, int, Markup]] = []
    for owner, run in numbered:
        texts = list(run)
        found.append((owner, texts[0][0], Markup("\n").join(text for _, text in texts)))
    return [one for one in found if one[0] or one[2].strip()]
