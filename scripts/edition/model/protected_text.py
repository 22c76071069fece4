"""The article's words as a reader supplies them: protected text, and what of it was found where."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from edition.words.ids import Id


class ProtectedText:
    """Words that are not ours: prints its length, joins to nothing, opened only by joining, comparing, weaving."""

    __slots__ = ("__words",)

    def __init__(self, words: str) -> None:
        self.__words = words

    def reveal(self) -> str:
        """Return the words; only modules that join, compare or weave them may call this (a test lists them)."""
        return self.__words

    def __len__(self) -> int:
        return len(self.__words)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ProtectedText) and other.__words == self.__words

    def __hash__(self) -> int:
        return hash(self.__words)

    def __repr__(self) -> str:
        return f"<ProtectedText {len(self)} code points>"


class Match(Enum):
    """How a block was found in a copy."""

    EXACT = "exact"
    LOOSE = "loose"
    MISSING = "missing"
    AMBIGUOUS = "ambiguous"


class MarkKind(Enum):
    """What a copy's format says of some of its words."""

    EMPHASIS = "emphasis"
    STRONG = "strong"
    SUPERIOR = "superior"
    INFERIOR = "inferior"
    SMALL_CAPS = "small-caps"
    LINK = "link"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceMark:
    """A stretch of words, from start to before end in code points, that a copy's format marks.

    target: of a link its address (http or https). A note covers the number printed at its call.
    """

    start: int
    end: int
    kind: MarkKind
    target: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceText:
    """What a reader of a format got from a copy: its words, with line ends where the format has them.

    marks: in the order of their starts, a mark that holds another before it. pages: the first line, from 1, of each
    page, if the format has pages. hidden: how many characters that nobody sees were taken out.
    """

    words: ProtectedText
    format: str
    encoding: str = ""
    marks: tuple[SourceMark, ...] = ()
    pages: tuple[int, ...] = ()
    hidden: int = 0


Lines = tuple[int, int]
"""First and last line of a stretch of a copy, from 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A stretch of a copy that does not agree with the witness: its first line, and the copy's words about there."""

    line: int
    words: ProtectedText


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """Where one block is in the copy.

    similarity: share of the fingerprint's samples that agree, from 0 to 1; lines: where it stands, of a block that is
    there in part only too; words and marks on them, if it was found; cut: lines inside it that are not its own, as a
    page's head; differs: where a loose block does not agree.
    """

    id: Id
    match: Match
    similarity: float
    lines: Lines | None = None
    words: ProtectedText | None = None
    marks: tuple[SourceMark, ...] = ()
    cut: tuple[Lines, ...] = ()
    differs: tuple[Difference, ...] = ()


@dataclass(frozen=True, kw_only=True)
class TextLayer:
    """A copy joined to the edition: a record for every block and heading, and the lines that belong to nothing.

    hidden: how many characters that nobody sees were taken out of the copy; is_witness: it is the very file that was
    fingerprinted.
    """

    copy: str
    format: str
    joins: Mapping[Id, Join]
    unmatched: tuple[int, ...]
    hidden: int = 0
    is_witness: bool = False

    @cached_property
    def exact(self) -> Mapping[Id, ProtectedText]:
        """Return the words of what was found letter by letter: what is not in them is not in the article."""
        return {
            id_: join.words for id_, join in self.joins.items() if join.match is Match.EXACT and join.words is not None
        }

    def words(self, id_: Id) -> ProtectedText | None:
        """Return the words of a block if they were found."""
        return self.joins[id_].words if id_ in self.joins else None
