"""Gets one file from the web: where robots.txt lets it, along redirects that it shows, with patience but not for ever.

Follows RFC 9110 (redirects, Retry-After) and RFC 9309 (robots.txt, as Protego reads it); `single_request` asks.
"""

import string
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from threading import Event
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin

from edition import __version__
from edition.model.edited_work import Work
from edition.shell import terminal
from edition.shell.single_request import BY_HAND, Answer, PassingError, ask, refusal
from edition.words.findings import EditionError, Explained
from edition.words.web_address import NO_ADDRESS, is_web_address

if TYPE_CHECKING:
    from protego import Protego

CODES = {
    "fetch.redirects": Explained(
        "The server leads elsewhere too often, or to where the program does not go.",
        "A server that leads in a circle, or from the web to a machine of the local network.",
        "Save the page with a browser into sources/.",
    ),
    "fetch.robots": Explained(
        "The site's robots.txt asks programs to stay away from the address.",
        "`Disallow: /` in the robots.txt of the journal.",
        "Respect it: save the page with a browser into sources/.",
    ),
}

REDIRECTS = 10
PAUSES = (1, 4, 16)
"""Seconds before each further try."""
PATIENCE, WHOLE = 60, 300
"""Seconds that a server may ask to wait, and that all may take."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Who asks, and whom it tells what goes on.

    agent: begins with the name that robots.txt may give; tell is given sentences, progress how many bytes came so far.
    """

    agent: str
    language: str = "*"
    tell: Callable[[str], object] = str
    progress: Callable[[int], object] = int
    pause: Callable[[float], object] = field(default_factory=lambda: Event().wait)
    _rules_by_place: dict[str, "Protego"] = field(default_factory=dict)

    def get(self, address: str) -> Answer:
        """Get a file.

        No time-out of a socket limits the whole: it knows nothing of the look-up of names, and starts anew with each
        byte. Raises: EditionError with one sentence for whatever keeps the file from coming whole.
        """
        from multiprocessing import TimeoutError as TimeIsUp
        from multiprocessing.pool import ThreadPool

        if not is_web_address(address):
            raise EditionError.at("fetch.address", address, NO_ADDRESS, "give another with --url")
        with ThreadPool(1) as pool:
            try:
                work = pool.apply_async(self._follow, [address.partition("#")[0], self._refuse_if_unwelcome])
                answer = work.get(WHOLE)
            except TimeIsUp:
                hint = f"try again later; or {BY_HAND}"
                raise EditionError.at("fetch.slow", address, f"did not come within {WHOLE:g} s", hint) from None
        if answer.status != HTTPStatus.OK:
            raise EditionError([refusal(answer.address, answer.status)])
        return answer

    def _follow(self, first: str, gate: Callable[[str], None]) -> Answer:
        """Ask for an address and wherever it leads; the gate may refuse each step."""
        address = first
        for _ in range(REDIRECTS + 1):
            gate(address)
            answer = self._patiently(address)
            if not answer.location:
                return answer
            address = next_address(address, answer.location)
            self.tell(f"redirected to {address}")
        raise EditionError.at("fetch.redirects", first, f"leads elsewhere {REDIRECTS + 1} times in a row", BY_HAND)

    def _refuse_if_unwelcome(self, address: str) -> None:
        from protego import Protego

        place = urljoin(address, "/robots.txt")
        if place not in self._rules_by_place:
            rules = self._follow(place, lambda _: None).content.decode("utf-8-sig", "replace")
            self._rules_by_place[place] = Protego.parse(rules)
        if not self._rules_by_place[place].can_fetch(address, self.agent.partition("/")[0]):
            raise EditionError.at("fetch.robots", address, f"{place} asks programs to stay away", BY_HAND)

    def _patiently(self, address: str) -> Answer:
        """Ask, and again after growing pauses as long as the fault is one that may be over soon.

        The retries of urllib3 end where the body begins, tell nobody, and ask a server that wants an hour after less.
        """
        headers = {"User-Agent": self.agent, "Accept-Language": self.language}
        pauses = iter(PAUSES)
        while True:
            try:
                return ask(address, headers, self.progress)
            except PassingError as passing:
                pause = next(pauses, None)
                if pause is None or passing.wait > PATIENCE:
                    raise
                wait = max(pause, passing.wait)
                self.tell(f"{address}: {passing.findings[0].message}; trying again in {wait:.0f} s")
                self.pause(wait)


def visitor_for(work: Work) -> Visitor:
    """Return the visitor that asks for a work's page, with the language of the work; people see what goes on."""
    # Quoted, since a header is ASCII and an address need not be.
    home = f" (+{quote(work.repository, safe='%/:=&?~#+!$,;@')})" if work.repository else ""
    return Visitor(
        agent=f"edition/{__version__}{home}",
        language=work.language,
        tell=terminal.tell,
        progress=lambda came: terminal.show(f"{came >> 10} kB"),
    )


def next_address(address: str, location: str) -> str:
    """Return where a redirect leads.

    Raises: EditionError if that is no address of the web, or a way without encryption from one with it.
    """
    # The bytes of a header come as Latin 1; quoted, they can be shown on a terminal whatever they are.
    target = quote(location, encoding="latin-1", errors="replace", safe=string.punctuation)
    with suppress(ValueError):
        target = urljoin(address, target)
    if not is_web_address(target) or (address.startswith("https:") and target.startswith("http:")):
        what = f"leads to {target}, which is no address of the web, or one without encryption"
        raise EditionError.at("fetch.redirects", address, what, BY_HAND)
    return target.partition("#")[0]
