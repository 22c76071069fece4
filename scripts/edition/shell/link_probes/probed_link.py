"""One address as it is now: asks for it, and says what became of it, and where the Internet Archive keeps a copy."""

import json
from collections.abc import Sequence
from http import HTTPStatus
from itertools import pairwise
from typing import Any
from urllib.parse import quote

from edition.model.cited.link_records import LinkRecord, LinkState
from edition.shell.polite_visitor import Visitor
from edition.shell.single_request import Answer, PassingError, said
from edition.words.findings import EditionError, Finding
from edition.words.unseen_characters import visible
from edition.words.web_address import host_of, is_web_address

WHOLE = 120
"""Seconds that all about one address may take: its robots.txt, redirects, pauses."""
_LONGEST = 300
"""Characters of what a server said that are recorded."""
_FOR_GOOD = (HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT)
_STATES = {
    "fetch.broken": LinkState.BROKEN,
    "fetch.circle": LinkState.ENDLESS,
    "fetch.redirects": LinkState.ENDLESS,
    "fetch.robots": LinkState.REFUSED,
    "fetch.slow": LinkState.ENDLESS,
}
"""What a fault of asking means for the link; any other, that nobody was reached."""
ARCHIVE = "https://archive.org/wayback/available?url="
"""What the address of a page is added to, quoted."""


def probed(visitor: Visitor, address: str, date: str) -> LinkRecord:
    """Return what became of an address; date: that of the probe."""
    try:
        answers = visitor.trace(address, WHOLE)
    except EditionError as error:
        return _failed(address, error, date)
    status = answers[-1].status
    state, moved_to = state_of(status), _moved_to(answers)
    if state is LinkState.OK and moved_to:
        return LinkRecord(address=address, state=LinkState.MOVED, date=date, answer=said(status), moved_to=moved_to)
    return LinkRecord(address=address, state=state, date=date, answer=said(status))


def state_of(status: int) -> LinkState:
    """Return what the status of a last answer means for a link.

    >>> state_of(410), state_of(999)
    (<LinkState.GONE: 'gone'>, <LinkState.BROKEN: 'broken'>)
    """
    if status in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE):
        return LinkState.GONE
    if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
        return LinkState.OK
    if HTTPStatus.BAD_REQUEST <= status < HTTPStatus.INTERNAL_SERVER_ERROR:
        return LinkState.REFUSED
    return LinkState.BROKEN


def _moved_to(answers: Sequence[Answer]) -> str:
    """Return where redirects for good lead, up to the first that is for now; nothing if they lead nowhere else."""
    place = first = answers[0].address
    for answer, following in pairwise(answers):
        if answer.status not in _FOR_GOOD:
            break
        place = following.address
    return place if place != first else ""


def _failed(address: str, error: EditionError, date: str) -> LinkRecord:
    (finding,) = error.findings
    state = _STATES.get(finding.code, LinkState.UNREACHABLE)
    if isinstance(error, PassingError) and error.status:
        state = state_of(error.status)
    answer = " ".join(visible(_where(finding, address, state) + finding.message).split())
    answer = answer.encode("ascii", "backslashreplace").decode()[:_LONGEST]
    return LinkRecord(address=address, state=state, date=date, answer=answer)


def _where(finding: Finding, address: str, state: LinkState) -> str:
    """Return where a fault on the way was, or one of robots.txt; of a host that is not there, no file."""
    place = finding.where.file
    is_here = place == address or (state is LinkState.UNREACHABLE and host_of(place) == host_of(address))
    return "" if is_here else f"{place}: "


def archived_copy(visitor: Visitor, address: str) -> str:
    """Return the address of the latest copy that was whole; nothing if there is none.

    Raises: EditionError if the archive does not answer, or answers what is no JSON of that form.
    """
    asked = ARCHIVE + quote(address, safe="")
    try:
        found: dict[str, Any] = json.loads(visitor.get(asked).content)
        closest = found["archived_snapshots"].get("closest", {})
        copy = str(closest.get("url", ""))
        is_whole = closest.get("available") is True and str(closest.get("status")) == "200"
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise EditionError.at(
            "outside-links.archive", asked, "the answer of the archive cannot be read", "try again later"
        ) from None
    if not is_whole or not copy.isascii() or not is_web_address(copy):
        return ""
    return copy.replace("http://web.archive.org/", "https://web.archive.org/", 1)
