"""A run that changed the program or the data here and there, to see whether tests or checks notice."""

from collections.abc import Mapping
from dataclasses import dataclass

from edition.words.ids import Lang


@dataclass(frozen=True, slots=True, kw_only=True)
class MutationRun:
    """What was changed, how many changes were tried of how many possible ones, how many were noticed; date: ISO.

    possible: None if changes were drawn from more than anybody counts.
    """

    id: str
    date: str
    changed: Mapping[Lang, str]
    possible: int | None
    tried: int
    noticed: int
