"""Quantitative claims of the article, what a notebook found, and the verdict that follows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from edition.model.article import Place
from edition.model.prose_tree import Localized
from edition.words.ids import Id, Lang


class Verdict(Enum):
    """What comparing the stated with the derived says."""

    REPRODUCED = "reproduced"
    CONSISTENT = "consistent"
    CONTRADICTED = "contradicted"
    ATTRIBUTION_DIFFERS = "attribution-differs"
    PLAUSIBLE = "plausible-under-assumptions"
    NOT_DERIVABLE = "not-derivable"


DEPENDS = "depends-on-reading"
"""The name of what is shown in the place of a verdict if the readings of a claim get different ones."""


class ClaimKind(Enum):
    """How one can know whether a claim holds."""

    COUNT = "count"
    SOURCE = "source"
    CALENDAR = "calendar"
    CENSUS = "census"
    INTERVIEW = "interview"
    UNCHECKABLE = "uncheckable"


class Speaker(Enum):
    """Whose words a claim is: the article's own, somebody's whom it quotes, or somebody's whom it reports."""

    ARTICLE = "article"
    QUOTED = "quoted"
    REPORTED = "reported"


class Strength(Enum):
    """How much a test can say."""

    VERY_STRONG = "very strong"
    STRONG = "strong"
    MEDIUM = "medium"
    WEAK = "weak"
    NONE = "none"


class Grounds(Enum):
    """What a derived value rests on: what the article says it does, another origin or meaning, or assumptions."""

    AS_STATED = "as-stated"
    OTHERWISE = "otherwise"
    ASSUMED = "assumed"


class State(Enum):
    """Whether the result of a claim's notebook is that of the notebook and data as they are now."""

    CURRENT = "current"
    STALE = "stale"
    FAILED = "failed"
    NOT_RUN = "not-run"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """From low to high, both included; None is unbounded."""

    low: float | None
    high: float | None

    def holds(self, value: float) -> bool:
        """Say whether a value lies in the interval."""
        return (self.low is None or self.low <= value) and (self.high is None or value <= self.high)

    def meets(self, other: "Interval") -> bool:
        """Say whether two intervals have a value in common."""
        below = self.high is not None and other.low is not None and self.high < other.low
        above = self.low is not None and other.high is not None and self.low > other.high
        return not below and not above


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """What a notebook found for a quantity, with the interval that its evidence allows."""

    value: float
    interval: Interval
    grounds: Grounds = Grounds.AS_STATED


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """One number of a claim: its unit, the article's words for it, and the interval that they are read as.

    bounds: what the interval of a derived value is.
    """

    name: str
    label: Mapping[Lang, str]
    unit: str
    stated: Interval | None
    words: str = ""
    bounds: Mapping[Lang, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class CrossCheck:
    """A quantity that another notebook derives beside a claim's own, from data which not every reader has.

    It stands beside the verdict and does not enter it.
    """

    notebook: str
    name: str
    label: Mapping[Lang, str]
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A quantitative statement of the article and the editors' verdict on it.

    finding: what was tested and came out; tolerance: why what is stated is read as wide as it is; refuted: what would
    refute it; quotable: the verdict in one sentence that is true by itself; limits: what the test does not show;
    are_readings: the quantities are ways to read the claim, of which the article means one; unread: the sources whose
    record was checked and whose text was not read, or not to its end.
    """

    id: Id
    targets: tuple[Id, ...]
    at: Place | None
    kind: ClaimKind
    title: Mapping[Lang, str]
    statement: Localized
    quantities: tuple[Quantity, ...]
    recorded: Verdict
    strength: Strength
    notebook: str | None
    finding: Localized
    sources: tuple[str, ...]
    speaker: Speaker = Speaker.ARTICLE
    are_readings: bool = False
    tolerance: Localized = field(default_factory=dict)
    refuted: Localized = field(default_factory=dict)
    quotable: Localized = field(default_factory=dict)
    limits: Localized = field(default_factory=dict)
    cross_checks: tuple[CrossCheck, ...] = ()
    unread: tuple[str, ...] = ()

    @property
    def notebooks(self) -> tuple[str, ...]:
        """Return the names of the notebooks that derive something for the claim, its own first."""
        own = (self.notebook,) if self.notebook else ()
        return tuple(dict.fromkeys([*own, *(one.notebook for one in self.cross_checks)]))


@dataclass(frozen=True, slots=True, kw_only=True)
class ExemptNumber:
    """A number that some blocks have and that is in no claim: its words, why, who says so and when (ISO)."""

    words: str
    blocks: tuple[Id, ...]
    reason: str
    by: str
    date: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """What follows for a claim from its result: verdict, state, and both for each quantity by name.

    readings_differ: the claim is open only as its readings get different verdicts.
    """

    verdict: Verdict
    readings_differ: bool
    state: State
    derived: Mapping[str, Derived | None]
    verdicts: Mapping[str, Verdict]

    @property
    def shown(self) -> str:
        """Return the name under which the verdict is shown: one that is open since its readings differ has its own."""
        return DEPENDS if self.readings_differ else self.verdict.value
