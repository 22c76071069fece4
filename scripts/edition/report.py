"""How well a copy matches, in a line for people."""

from collections.abc import Iterable

from edition.model.edition import Standoff
from edition.model.text import Join, Match, TextLayer


def in_short(standoff: Standoff, layer: TextLayer) -> str:
    """Return how many blocks of the article's body a copy holds, and how well."""
    blocks = [layer.joins[block.id] for block in standoff.body]
    return f"{layer.copy}: {counts(blocks)} of {len(blocks)} blocks of the body"


def counts(joins: Iterable[Join]) -> str:
    """Return how many matches there are of each kind."""
    found = [join.match for join in joins]
    return ", ".join(f"{found.count(match)} {match.value}" for match in Match if match in found) or "none"
