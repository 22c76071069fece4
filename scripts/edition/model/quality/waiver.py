"""A finding that the editors let stand for a time."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """Lets findings of one code stand, of one subject, in one file or both.

    subject, file: as the report has them, or empty for any; until: the last day (ISO) of a release that rests on it.
    """

    code: str
    subject: str
    file: str
    reason: str
    until: str
