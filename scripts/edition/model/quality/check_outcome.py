"""What the checks of one group looked for and found."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckOutcome:
    """A group of checks, such as `data.of_prose`, the number of faults that it knows, and what it found.

    warnings: what stops nothing; waived: what the editors let stand for a time. A fault would have stopped the build.
    Both are None if the group is run at another time: on the finished site, or on a reader's copy.
    """

    group: str
    codes: int
    warnings: int | None = None
    waived: int | None = None
