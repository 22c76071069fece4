"""Terms of the glossary: what they are called and mean in each language, and by which words they are met."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from edition.model.prose_tree import Localized
from edition.words.ids import Id, Lang


class TermKind(Enum):
    """What a term names, in the order in which the glossary offers a choice."""

    CONCEPT = "concept"
    TECHNIQUE = "technique"
    ROLE = "role"
    SOFTWARE = "software"
    FIRM = "firm"
    INSTITUTION = "institution"
    LAW = "law"
    ELECTION = "election"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A term of the glossary (TEI gloss).

    label: its rendering; forms: the words by which texts of the editors use it, printed: those of the article, `*` at
    the end of one stands for any ending; synonyms: other words by which readers look for it; blocks: where the article
    has a printed form; see: related terms; sources: keys of entries; notes: notes of the article that define it;
    wikidata: an identifier that was checked, or "".
    """

    id: Id
    kind: TermKind
    label: Mapping[Lang, str]
    forms: Mapping[Lang, tuple[str, ...]]
    printed: tuple[str, ...]
    blocks: tuple[Id, ...]
    definition: Localized
    see: tuple[Id, ...] = ()
    sources: tuple[str, ...] = ()
    notes: tuple[Id, ...] = ()
    wikidata: str = ""
    synonyms: Mapping[Lang, tuple[str, ...]] = field(default_factory=dict)


class SetAside(Enum):
    """For which part of the edition something was considered."""

    GLOSSARY = "glossary"
    NAMES = "names"


@dataclass(frozen=True, slots=True, kw_only=True)
class Declined:
    """What the editors considered and left out, with the reason."""

    id: str
    part: SetAside
    item: Mapping[Lang, str]
    reason: Localized
