"""Names of the article: persons, bodies, programs, media and places, each once however it is spelt."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from edition.model.prose_tree import Localized
from edition.words.ids import Id, Lang


class EntityKind(Enum):
    """What a name names, in the order of the page."""

    PERSON = "person"
    ORGANISATION = "organisation"
    SOFTWARE = "software"
    MEDIA = "media"
    PLACE = "place"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Somebody or something that the article names (TEI person, org, place).

    name: its normal form; sort: by what it stands in the index, or ""; printed: every form of the witness; forms: those
    of the editors' texts; blocks: where the article has one; term: that of the glossary which defines it.
    """

    id: Id
    kind: EntityKind
    name: Mapping[Lang, str]
    forms: Mapping[Lang, tuple[str, ...]]
    printed: tuple[str, ...]
    blocks: tuple[Id, ...]
    description: Localized
    sort: str = ""
    term: Id | None = None
    sources: tuple[str, ...] = ()
    wikidata: str = ""
