"""A round of probes: which addresses, in which order, after which pause, and what is recorded however it ends.

Nothing is recorded that a machine without network would see: an address counts as unreachable only if another was
reached in the same round.
"""

import time
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from itertools import chain, zip_longest
from pathlib import Path

from edition.model.cited.link_records import LinkRecord, LinkState
from edition.read.standoff.link_table import format_links
from edition.shell import disk
from edition.shell.link_probes.probed_link import archived_copy, probed
from edition.shell.polite_visitor import Visitor
from edition.words.findings import EditionError, Explained
from edition.words.project_layout import LINKS
from edition.words.web_address import host_of

BETWEEN, MOST = 2, 30
"""Seconds between two requests to one host; and the most, if its robots.txt wants more."""
CODES = {
    "outside-links.archive": Explained(
        "The archive of web pages answers what cannot be read.",
        "`edition links --archive`, while the archive shows a page about its maintenance.",
        "Ask again some hours later; what was seen of the links is recorded.",
    ),
    "outside-links.offline": Explained(
        "No address could be reached, one after the other: it may be this machine's network.",
        "`edition links` on a machine without network.",
        "Connect it, and run the command again; nothing was recorded of what was not reached.",
    ),
}
UNSURE = 10
"""Addresses in a row that cannot be reached, after which a round ends."""


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


@dataclass(frozen=True, kw_only=True)
class ProbeRound:
    """Asks by one visitor on one day; is told of each record before it is taken for sure.

    seen: what is sure; unsure: unreachable since the last address that was reached.
    """

    visitor: Visitor
    tell: Callable[[LinkRecord], object]
    show: Callable[[str], object]
    date: str = field(default_factory=lambda: datetime.now(UTC).date().isoformat())
    seen: dict[str, LinkRecord] = field(default_factory=dict)
    unsure: dict[str, LinkRecord] = field(default_factory=dict)

    def probe(self, addresses: Collection[str]) -> None:
        """Probe address by address.

        Raises: EditionError if so many in a row cannot be reached that it may be this machine; KeyboardInterrupt.
        """
        for number, address in enumerate(addresses, 1):
            self.show(f"{number} of {len(addresses)}: {address}")
            record = probed(self.visitor, address, self.date)
            self.tell(record)
            self.unsure[address] = record
            if record.state is not LinkState.UNREACHABLE:
                self.seen.update(self.unsure)
                self.unsure.clear()
            if len(self.unsure) == UNSURE:
                raise self._offline()
        if addresses and not self.seen:
            raise self._offline()
        self.seen.update(self.unsure)

    def _offline(self) -> EditionError:
        many = len(self.unsure)
        what = f"the last {many} addresses could not be reached, so nothing was recorded of them"
        hint = (
            "check the network (and HTTPS_PROXY, if this machine needs one); where one host is dead, probe another, too"
        )
        return EditionError.at("outside-links.offline", LINKS, what, hint)

    def ask_archive(self, records: Iterable[LinkRecord]) -> None:
        """Look for an archived copy of each page that is gone.

        Raises: EditionError if the archive does not answer; KeyboardInterrupt.
        """
        for record in records:
            self.show(f"archived copy of {record.address}")
            if copy := archived_copy(self.visitor, record.address):
                self.seen[record.address] = replace(record, archived=copy)


def in_order(addresses: Iterable[str], records: Mapping[str, LinkRecord]) -> list[str]:
    """Return addresses with the never probed first, then those probed longest ago."""
    return sorted(addresses, key=lambda address: (records[address].date if address in records else "", address))


def alternating(addresses: Iterable[str]) -> Iterator[str]:
    """Yield addresses so that hosts take turns.

    >>> list(alternating(["http://a/1", "http://a/2", "http://b/1"]))
    ['http://a/1', 'http://b/1', 'http://a/2']
    """
    by_host: dict[str, list[str]] = defaultdict(list)
    for address in addresses:
        by_host[host_of(address)].append(address)
    return (address for address in chain(*zip_longest(*by_host.values())) if address)


def merged(kept: Mapping[str, LinkRecord], seen: Mapping[str, LinkRecord]) -> dict[str, LinkRecord]:
    """Return what is seen now instead of what was; the archived copy of a page that stays gone is kept."""
    records = dict(kept)
    for address, one in seen.items():
        before = kept.get(address)
        stays = before and before.archived and one.state is LinkState.GONE and not one.archived
        records[address] = replace(one, archived=before.archived) if before and stays else one
    return records


def record(root: Path, records: Mapping[str, LinkRecord]) -> None:
    """Write the table of links, whole; none if nothing was ever probed.

    Raises: EditionError if it cannot be written.
    """
    if records or (root / LINKS).exists():
        disk.write_text(root / LINKS, format_links(records.values()))
