"""Waits so that no host is asked twice in a row without a pause; other hosts are asked meanwhile."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from edition.words.web_address import host_of

BETWEEN, MOST = 2, 30
"""Seconds between two requests to one host; and the most, if its robots.txt wants more."""


@dataclass(frozen=True, slots=True)
class HostTurns:
    """When each host may be asked again.

    clock: seconds from any beginning; pause: what waits.
    """

    pause: Callable[[float], object]
    clock: Callable[[], float] = time.monotonic
    _ready: dict[str, float] = field(default_factory=dict)

    def wait(self, address: str, rest: float) -> None:
        """Wait for the turn of an address; rest: the seconds that its host wants between two requests."""
        host, now = host_of(address), self.clock()
        ready = max(now, self._ready.get(host, now))
        self._ready[host] = ready + max(BETWEEN, min(rest, MOST))
        if ready > now:
            self.pause(ready - now)
