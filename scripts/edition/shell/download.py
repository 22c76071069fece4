"""Gets one file from the web: where robots.txt lets it, along redirects that it shows, with patience but not for ever.

Follows RFC 9110 (redirects, Retry-After) and RFC 9309 (robots.txt); `web` makes the single requests.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from threading import Event, Thread
from urllib.parse import quote, urljoin, urlsplit

from edition.read.robots import Rule, may_ask, read_robots
from edition.shell.web_requests import BY_HAND, Answer, PassingError, RequestLimits, ask, refusal
from edition.words.findings import EditionError, Where

CODES = {
    "fetch.redirects": "The server leads elsewhere too often, in a circle, or to where the program does not go.",
    "fetch.robots": "The site's robots.txt asks programs to stay away from the address, or cannot be read.",
}

_NO_SERVER = frozenset(["fetch.address", "fetch.slow", "fetch.unreachable"])
_REDIRECTS = frozenset([301, 302, 303, 307, 308])


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """What came, from where in the end, and what the server says that it is."""

    address: str
    content_type: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Who asks, how patiently, and whom it tells what goes on.

    agent: begins with the name that robots.txt may give; tell is given sentences, progress how many bytes came so far.
    """

    agent: str
    language: str = "*"
    limits: RequestLimits = field(default_factory=RequestLimits)
    tell: Callable[[str], object] = str
    progress: Callable[[int], object] = int
    sleep: Callable[[float], object] = field(default_factory=lambda: Event().wait)
    _rules_by_place: dict[str, tuple[Rule, ...]] = field(default_factory=dict)

    def get(self, address: str) -> Download:
        """Get a file.

        Raises: EditionError with one sentence for whatever keeps it from coming whole.
        """
        done = _in_time(lambda: self._page(address), self.limits.whole)
        if done is None:
            raise EditionError.at(
                "fetch.slow", address, f"did not come within {self.limits.whole:g} s", f"try again later; or {BY_HAND}"
            )
        return done

    def _page(self, address: str) -> Download:
        address, answer = self._follow(_sound(address), self._refuse_if_unwelcome)
        if answer.status != HTTPStatus.OK:
            raise EditionError([refusal(address, answer.status)])
        return Download(address=address, content_type=answer.headers.get("Content-Type", ""), content=answer.content)

    def _follow(self, address: str, gate: Callable[[str], None]) -> tuple[str, Answer]:
        """Ask for an address and wherever it leads; the gate may refuse each step."""
        seen = [address]
        while True:
            gate(address)
            answer = self._patiently(address)
            location = answer.headers.get("Location")
            if not location or answer.status not in _REDIRECTS:
                return address, answer
            address = next_address(address, location)
            self.tell(f"redirected to {address}")
            if address in seen or len(seen) > self.limits.redirects:
                reason = "leads in a circle" if address in seen else f"leads elsewhere {len(seen)} times in a row"
                raise EditionError.at("fetch.redirects", seen[0], reason, BY_HAND)
            seen.append(address)

    def _refuse_if_unwelcome(self, address: str) -> None:
        parts = urlsplit(address)
        place = f"{parts.scheme}://{parts.netloc}/robots.txt"
        if place not in self._rules_by_place:
            self._rules_by_place[place] = self._rules(place, address)
        if not may_ask(self._rules_by_place[place], address):
            raise EditionError.at("fetch.robots", address, f"{place} asks programs to stay away", BY_HAND)

    def _rules(self, place: str, address: str) -> tuple[Rule, ...]:
        """Return the rules of the site of an address; a site whose rules cannot be learnt is let be."""
        try:
            _, answer = self._follow(place, lambda _: None)
        except EditionError as error:
            found = error.findings[0]
            if found.code in _NO_SERVER:
                raise EditionError([replace(found, where=Where(address))]) from None
            raise EditionError.at(
                "fetch.robots",
                place,
                f"cannot be read ({found.message}), so the page is not asked for",
                f"try again later; or {BY_HAND}",
            ) from None
        return read_robots(answer.content, self.agent.partition("/")[0]) if answer.status == HTTPStatus.OK else ()

    def _patiently(self, address: str) -> Answer:
        """Ask, and again after growing pauses as long as the fault is one that may be over soon.

        The retries of urllib3 end where the body begins, and there a line breaks off most often.
        """
        headers = {"User-Agent": self.agent, "Accept-Language": self.language}
        pauses = iter(self.limits.pauses)
        while True:
            try:
                return ask(address, headers, self.limits, self.progress)
            except PassingError as passing:
                pause = next(pauses, None)
                if pause is None or passing.wait > self.limits.patience:
                    raise EditionError([passing.finding]) from None
                wait = max(pause, passing.wait)
                self.tell(f"{address}: {passing.finding.message}; trying again in {wait:.0f} s")
                self.sleep(wait)


def next_address(address: str, location: str) -> str:
    """Return where a redirect leads.

    Raises: EditionError if that is not the web, or a way without encryption from one with it.
    """
    # The bytes of a header come as Latin 1; quoted, they can be shown on a terminal whatever they are.
    relative = quote(location.encode("latin-1", "replace"), safe="!#$%&'()*+,/:;=?@[]~")
    try:
        target = urljoin(address, relative)
        scheme = urlsplit(target).scheme
    except ValueError:
        target, scheme = relative, ""
    if scheme not in ("http", "https"):
        raise EditionError.at("fetch.redirects", address, f"leads to {target}, which is not the web", BY_HAND)
    if scheme == "http" and address.startswith("https:"):
        raise EditionError.at("fetch.redirects", address, f"leads to {target}, without encryption", BY_HAND)
    return _sound(target)


def is_address(text: str) -> bool:
    """Say whether a text is an address of the web, without a name or password in it.

    >>> is_address("https://example.org/1"), is_address("ftp://example.org/"), is_address("http://me:pw@example.org/")
    (True, False, False)
    """
    try:
        parts = urlsplit(text)
        is_web = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
    return is_web and "@" not in parts.netloc and not re.search(r"\s", text)


def _sound(address: str) -> str:
    if not is_address(address):
        raise EditionError.at(
            "fetch.address",
            address,
            "is no address of the web (http or https, without a password)",
            "give another with --url",
        )
    return address.partition("#")[0]


def _in_time(work: Callable[[], Download], seconds: float) -> Download | None:
    """Return what some work gives, or None when time is up; it is then left to itself, and ends with the program.

    No time-out of a socket does this: it knows nothing of the look-up of names, and starts anew with each byte.
    Raises: EditionError as the work does.
    """
    done: list[Download] = []
    failed: list[EditionError] = []

    def run() -> None:
        try:
            done.append(work())
        except EditionError as error:
            failed.append(error)

    thread = Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds)
    if failed:
        raise failed[0]
    if not done and not thread.is_alive():
        raise AssertionError("the download ended without a result")
    return done[0] if done else None
