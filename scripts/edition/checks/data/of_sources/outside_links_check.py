"""Outside links: what their last probe recorded is well, and nothing is recorded that the edition does not use."""

from collections.abc import Iterator

from edition.checks import Subject
from edition.derive.outside_links import LinkUse, outside_links, recorded
from edition.model.cited.link_records import LinkRecord, LinkState
from edition.words.findings import Explained, Finding, fault
from edition.words.web_address import host_of

CODES = {
    "outside-links.gone": Explained(
        "The page that an outside link leads to is gone, as its last probe recorded.",
        "`https://example.org/old,gone,2026-11-01,404 Not Found` in docs/data/links.csv, and a link to that address.",
        "Link to where it is now, or to the archived copy that the message names; then run `edition links --only-new`.",
    ),
    "outside-links.moved": Explained(
        "The page that an outside link leads to has moved for good (a warning).",
        "A line of docs/data/links.csv with the state `moved`, and a link to its old address.",
        "Link to the address that the message names, if the page there is the same.",
    ),
    "outside-links.failing": Explained(
        "An outside link could not be followed when it was last probed (a warning).",
        "A line of docs/data/links.csv with the state `broken`, `unreachable` or `endless`.",
        "Probe it again some days later: `edition links --host HOST`.",
    ),
    "outside-links.unused": Explained(
        "The table of probed links has an address that nothing in the edition uses (a warning).",
        "A line of docs/data/links.csv whose address was corrected everywhere else.",
        "Take the line away, or run `edition links`, which does.",
    ),
}

_FAILING = {
    LinkState.BROKEN: "its server failed",
    LinkState.UNREACHABLE: "its server could not be reached",
    LinkState.ENDLESS: "it led to no end",
}


def check(subject: Subject) -> Iterator[Finding]:
    """Say at each place that uses an address what became of it; no address is asked for here."""
    addresses, records = outside_links(subject.edition), recorded(subject.edition.standoff)
    for address, record in records.items():
        if address not in addresses:
            where = subject.edition.standoff.origin(f"link:{address}").where
            message = f"nothing in the edition leads to {address}"
            hint = "remove the line, or run `edition links`"
            yield fault("outside-links.unused", where, message, hint, address).as_warning()
        for use in addresses.get(address, ()):
            yield from _told(record, use)


def _told(record: LinkRecord, use: LinkUse) -> Iterator[Finding]:
    address, seen = record.address, f"seen {record.date}"
    if record.state is LinkState.GONE:
        message = f"the page at {address} is gone ({record.answer}, {seen})"
        yield fault("outside-links.gone", use.where, message, _remedy(record), use.subject)
    elif record.state is LinkState.MOVED:
        message = f"the page at {address} has moved for good ({seen})"
        hint = f"write its new address: {record.moved_to}"
        yield fault("outside-links.moved", use.where, message, hint, use.subject).as_warning()
    elif record.state in _FAILING:
        message = f"{address} could not be followed: {_FAILING[record.state]} ({record.answer}, {seen})"
        hint = f"probe it again (`edition links --host {host_of(address)}`); if it stays so, give another address"
        yield fault("outside-links.failing", use.where, message, hint, use.subject).as_warning()


def _remedy(record: LinkRecord) -> str:
    if record.archived:
        return f"give another address, such as that of an archived copy: {record.archived}"
    return "give another address; `edition links --archive` asks for that of an archived copy"
