"""What happened when: the events that the article speaks of or needs, each with where it is known from."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from edition.model.prose_tree import Localized
from edition.words.ids import Id, Lang


class EventKind(Enum):
    """What happened, in the order of the rows of the picture."""

    ELECTION = "election"
    CAMPAIGN = "campaign"
    FIRM = "firm"
    SOFTWARE = "software"
    REPORT = "report"
    LAW = "law"
    AFFAIR = "affair"
    FIELDWORK = "fieldwork"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened on a day, in a month or a year (ISO), or from then to an end.

    blocks: those of the article that speak of it; sources: keys of entries; entities: who is concerned.
    """

    id: Id
    date: str
    kind: EventKind
    title: Mapping[Lang, str]
    text: Localized
    end: str = ""
    blocks: tuple[Id, ...] = ()
    sources: tuple[str, ...] = ()
    entities: tuple[Id, ...] = ()
