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
from edition.shell.single_request import BY_HAND, Answer, PassingError, Wish, ask, refusal
from edition.words.findings import EditionError, Explained
from edition.words.web_address import NO_ADDRESS, is_web_address

if TYPE_CHECKING:
    from protego import Protego

CODES = {
    "fetch.circle": Explained(
        "The redirects of an address lead back to where they began.",
        "A server that leads from `/a` to `/b`, and from there to `/a`.",
        "Open the address with a browser, and give the one that it ends at.",
    ),
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

_SHOWN = "".join(set(string.punctuation) - set('"<>'))
"""What stands in an address as it is; the letters and digits besides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Who asks, and whom it tells what goes on.

    agent: begins with the name that robots.txt may give; tell is given sentences, progress how many bytes came so far;
    turn waits before each request: it is given the address, and the pause that the site's robots.txt wants.
    """

    agent: str
    language: str = "*"
    tell: Callable[[str], object] = str
    progress: Callable[[int], object] = int
    pause: Callable[[float], object] = field(default_factory=lambda: Event().wait)
    turn: Callable[[str, float], object] = lambda _address, _rest: None
    _rules_by_place: dict[str, "Protego | EditionError"] = field(default_factory=dict)

    def get(self, address: str) -> Answer:
        """Get a file.

        Raises: EditionError with one sentence for whatever keeps the file from coming whole.
        """
        answer = self._in_time(address, "content", WHOLE)[-1]
        if answer.status != HTTPStatus.OK:
            raise EditionError([refusal(answer.address, answer.status)])
        return answer

    def trace(self, address: str, whole: float) -> list[Answer]:
        """Return what an address answers, after the redirects that lead there; contents stay where they are.

        whole: the seconds that this may take. Unlike what is downloaded, what is only looked at may come without
        encryption. Raises: PassingError for a server that fails or asks to wait for long; EditionError.
        """
        return self._in_time(address, "head", whole)

    def _in_time(self, address: str, wish: Wish, whole: float) -> list[Answer]:
        """Walk in a thread that is left if it takes too long; it then makes no further request.

        No time-out of a socket limits the whole: it knows nothing of the look-up of names, and starts anew with each
        byte.
        """
        from multiprocessing import TimeoutError as TimeIsUp
        from multiprocessing.pool import ThreadPool

        if not is_web_address(address):
            raise EditionError.at("fetch.address", address, NO_ADDRESS, "give another with --url")
        walk = _Walk(self, wish)
        with ThreadPool(1) as pool:
            try:
                return pool.apply_async(walk.follow, [address.partition("#")[0]]).get(whole)
            except TimeIsUp:
                hint = f"try again later; or {BY_HAND}"
                raise EditionError.at("fetch.slow", address, f"did not come within {whole:g} s", hint) from None
            finally:
                walk.is_over.set()

    def rules(self, place: str, walk: "_Walk") -> "Protego":
        """Return what a robots.txt says, learnt once for all visits.

        Raises: EditionError if it cannot be learnt, which is remembered, too.
        """
        from protego import Protego

        if place not in self._rules_by_place:
            try:
                content = walk.follow(place, is_ruled=False)[-1].content
                self._rules_by_place[place] = Protego.parse(content.decode("utf-8-sig", "replace"))
            except EditionError as error:
                self._rules_by_place[place] = error
        known = self._rules_by_place[place]
        if isinstance(known, EditionError):
            raise known
        return known


@dataclass(frozen=True, slots=True)
class _Walk:
    """From an address to where it leads, step by step, as long as nobody has said that it is over."""

    visitor: Visitor
    wish: Wish
    is_over: Event = field(default_factory=Event)

    def follow(self, first: str, is_ruled: bool = True) -> list[Answer]:
        """Ask for an address and wherever it leads; robots.txt, which is_ruled by nothing, is read whole."""
        answers: list[Answer] = []
        address = first
        while len(answers) <= REDIRECTS:
            answers.append(self._patiently(address, is_ruled))
            if not answers[-1].location:
                return answers
            address = next_address(address, answers[-1].location, is_plain_allowed=self.wish == "head")
            if self.wish == "head" and address in [answer.address for answer in answers]:
                raise EditionError.at("fetch.circle", first, f"leads in a circle, back to {address}", BY_HAND)
            self.visitor.tell(f"redirected to {address}")
        raise EditionError.at("fetch.redirects", first, f"leads elsewhere {REDIRECTS + 1} times in a row", BY_HAND)

    def _patiently(self, address: str, is_ruled: bool) -> Answer:
        """Ask, and again after growing pauses as long as the fault is one that may be over soon.

        The retries of urllib3 end where the body begins, tell nobody, and ask a server that wants an hour after less.
        """
        visitor = self.visitor
        headers = {"User-Agent": visitor.agent, "Accept-Language": visitor.language}
        wish, pauses = self.wish if is_ruled else "content", iter(PAUSES)
        while True:
            visitor.turn(address, self._rest_if_welcome(address) if is_ruled else 0)
            if self.is_over.is_set():
                raise EditionError.at("fetch.slow", address, "was left, as it took too long", "try again later")
            try:
                answer = ask(address, headers, visitor.progress, wish)
                # Many servers know nothing of HEAD, and say so in many ways.
                if wish != "head" or answer.status < HTTPStatus.BAD_REQUEST:
                    return answer
            except PassingError as passing:
                pause = next(pauses, None)
                if pause is None or passing.wait > PATIENCE:
                    raise
                wait = max(pause, passing.wait)
                visitor.tell(f"{address}: {passing.findings[0].message}; trying again in {wait:.0f} s")
                visitor.pause(wait)
            wish = "status" if wish == "head" else wish

    def _rest_if_welcome(self, address: str) -> float:
        """Return how many seconds the site wants between two requests.

        Raises: EditionError if it wants programs to stay away.
        """
        place = urljoin(address, "/robots.txt")
        rules, name = self.visitor.rules(place, self), self.visitor.agent.partition("/")[0]
        if not rules.can_fetch(address, name):
            raise EditionError.at("fetch.robots", address, f"{place} asks programs to stay away", BY_HAND)
        return rules.crawl_delay(name) or 0


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


def next_address(address: str, location: str, *, is_plain_allowed: bool = False) -> str:
    """Return where a redirect leads.

    Raises: EditionError if that is no address of the web, or, unless that is allowed, a way without encryption from
    one with it.
    """
    # The bytes of a header come as Latin 1; quoted, they can be shown on a terminal whatever they are.
    target = quote(location, encoding="latin-1", errors="replace", safe=_SHOWN)
    with suppress(ValueError):
        target = urljoin(address, target)
    is_plain = address.startswith("https:") and target.startswith("http:")
    if not is_web_address(target) or (is_plain and not is_plain_allowed):
        what = f"leads to {target}, which is no address of the web, or one without encryption"
        raise EditionError.at("fetch.redirects", address, what, BY_HAND)
    return target.partition("#")[0]
