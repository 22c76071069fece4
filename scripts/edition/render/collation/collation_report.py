"""A copy beside what was found in it, as one page for the eyes of whoever has the copy: it holds all its words."""

from collections.abc import Mapping
from itertools import groupby

from markupsafe import Markup

from edition.join.match_report import counts, unplaced, where
from edition.model.given import Standoff
from edition.model.protected_text import Join, SourceText, TextLayer
from edition.render.template_loader import fill
from edition.words.ids import Id


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
