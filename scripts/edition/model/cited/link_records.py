"""What asking for an outside address gave: its state on a day, as the last probe recorded it."""

from dataclasses import dataclass
from enum import Enum


class LinkState(Enum):
    """What became of an address.

    refused: not for programs, and perhaps for people; endless: reached, but it leads to no end.
    """

    OK = "ok"
    MOVED = "moved"
    GONE = "gone"
    REFUSED = "refused"
    BROKEN = "broken"
    UNREACHABLE = "unreachable"
    ENDLESS = "endless"


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkRecord:
    """One address as it was probed.

    answer: what the server said, in words; moved_to: where it has moved for good; archived: where a copy is kept. Each
    is empty if there is none.
    """

    address: str
    state: LinkState
    date: str
    answer: str = ""
    moved_to: str = ""
    archived: str = ""
