"""The abstracts of the article in its languages, sentence by sentence, and where they part."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from edition.model.article import Passage
from edition.model.prose_tree import Localized
from edition.words.ids import Id, Lang


class DivergenceKind(Enum):
    """How a version differs from that in the language of the work."""

    LOST = "lost"
    ADDED = "added"
    CHANGED = "changed"
    FALSE_FRIEND = "false-friend"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True, kw_only=True)
class Divergence:
    """What one version has otherwise: in which language, at which of its words (""), what the editors say of it."""

    of: Lang
    kind: DivergenceKind
    remark: Localized
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlignedSentence:
    """A sentence of the abstracts, their titles or keywords: where it stands, what each version says, where they part.

    passages: first and last words by the language of the abstract; none of titles and keywords; account: language of a
    version -> what it says, in each language of the edition.
    """

    id: Id
    passages: Mapping[Lang, Passage]
    account: Mapping[Lang, Localized]
    remarks: tuple[Divergence, ...] = ()
