"""One request to a web server and its whole answer, within limits; the only module that opens the network.

Proxies are those of the environment. Neither cookies nor passwords are sent.
"""

from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlsplit

from edition.shell.find_copy import MAX_COPY
from edition.words.findings import EditionError, Explained, Finding, fault

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse, PoolManager
    from urllib3.exceptions import HTTPError

CODES = {
    "fetch.address": Explained(
        "The address is none that can be asked for.",
        "`edition fetch --url https:///page`.",
        "Give an address of the web with `--url`.",
    ),
    "fetch.broken": Explained(
        "What came is shorter than announced, or packed in a way that cannot be undone.",
        "A connection that was cut in the middle of the page.",
        "Try again later, or save the page with a browser into sources/.",
    ),
    "fetch.slow": Explained(
        "The server sends nothing, or the download took too long.",
        "A server that sends one byte a minute.",
        "Try again later, or save the page with a browser into sources/.",
    ),
    "fetch.status": Explained(
        "The server answers that it does not give the page.",
        "A server that answers 404 or 403.",
        "Check the address; if the page is there for a browser, save it with one into sources/.",
    ),
    "fetch.too-large": Explained(
        "The file is larger than any copy that the program reads.",
        "The address of a film.",
        "Give the address of the article with `--url`.",
    ),
    "fetch.unreachable": Explained(
        "The server cannot be reached, or shows no certificate that is accepted.",
        "No network, or a certificate that has run out.",
        "Check the network and the address; save the page with a browser into sources/ if that can reach it.",
    ),
}

BY_HAND = "open the page in a browser, save it, and name the file with --source; or try another address with --url"
CONNECTING, SILENCE = 10, 30
"""Seconds in which a server must be reached, and that it may send nothing."""


Wish = Literal["content", "head", "status"]
"""What is wanted of a file: all of it; HEAD; what HEAD would give where a server has no HEAD, and nothing is read."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered at an address: where else it leads, or the content if it gave what was asked for."""

    address: str
    status: int
    location: str
    content_type: str
    content: bytes


class PassingError(EditionError):
    """A fault that may be over soon.

    wait: the seconds that the server asks to wait; status: what it answered, 0 if nothing.
    """

    wait: float = 0
    status: int = 0


def ask(address: str, headers: Mapping[str, str], progress: Callable[[int], object], wish: Wish = "content") -> Answer:
    """Ask once for an address; redirects and refusals are answers too.

    progress: is told how many bytes came so far. Raises: PassingError; EditionError for what trying again cannot mend.
    """
    method = "HEAD" if wish == "head" else "GET"
    import urllib3

    try:
        with (
            _pool(address, headers) as pool,
            closing(pool.request(method, address, redirect=False, preload_content=False)) as answer,
        ):
            if answer.status == HTTPStatus.TOO_MANY_REQUESTS or answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
                raise _later(address, answer)
            is_read = wish == "content" and answer.status == HTTPStatus.OK
            content = _content(address, answer, progress) if is_read else b""
    except urllib3.exceptions.HTTPError as error:
        raise _network_fault(address, error) from None
    location = answer.get_redirect_location() or ""
    return Answer(address, answer.status, location, answer.headers.get("Content-Type", ""), content)


def said(status: int) -> str:
    """Return a status as people know it: its number, and the words that go with it."""
    from http.client import responses

    return f"{status} {responses.get(status, '')}".rstrip()


def refusal(address: str, status: int, more: str = "") -> Finding:
    """Return the finding for an answer that gives no page."""
    message = f"the server answers {said(status)}{more}"
    if status in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE):
        return fault("fetch.status", address, message, "the page is not there: give another address with --url")
    later = "try again later; or " if status >= HTTPStatus.INTERNAL_SERVER_ERROR else ""
    return fault("fetch.status", address, message, later + BY_HAND)


def _later(address: str, answer: "BaseHTTPResponse") -> PassingError:
    """Return what to raise for a server that cannot answer now; a wait that cannot be understood is none."""
    import urllib3

    try:
        wait = urllib3.Retry(0).get_retry_after(answer) or 0
    except (urllib3.exceptions.InvalidHeader, ValueError, OverflowError):
        wait = 0
    passing = PassingError([refusal(address, answer.status, f", asks to wait {wait:.0f} s" if wait else "")])
    passing.wait, passing.status = wait, answer.status
    return passing


def _pool(address: str, headers: Mapping[str, str]) -> "PoolManager":
    """Return what makes the connection: through the proxy that the environment names for the address, if any."""
    import ssl
    from urllib.request import getproxies, proxy_bypass

    import certifi
    import urllib3

    settings: dict[str, Any] = {
        "headers": {**headers, "Accept-Encoding": "gzip"},
        "retries": False,
        "ssl_context": ssl.create_default_context(),
        "timeout": urllib3.Timeout(connect=CONNECTING, read=SILENCE),
    }
    # Beside the authorities that the system trusts: some Pythons come with none.
    settings["ssl_context"].load_verify_locations(certifi.where())
    parts = urlsplit(address)
    proxies = {} if proxy_bypass(parts.netloc) else getproxies()
    proxy = proxies.get(parts.scheme) or proxies.get("all")
    if not proxy:
        return urllib3.PoolManager(**settings)
    proxy = proxy if "://" in proxy else f"http://{proxy}"
    password = urllib3.util.parse_url(proxy).auth
    told = urllib3.make_headers(proxy_basic_auth=password) if password else None
    return urllib3.ProxyManager(proxy, proxy_headers=told, **settings)


def _content(address: str, answer: "BaseHTTPResponse", progress: Callable[[int], object]) -> bytes:
    """Read what comes; what counts is its size when unpacked, so that a small file cannot unfold to a huge one."""
    content = bytearray()
    for piece in answer.stream(1 << 16, decode_content=True):
        content += piece
        progress(len(content))
        if len(content) > MAX_COPY:
            raise EditionError.at(
                "fetch.too-large",
                address,
                f"is larger than the {MAX_COPY >> 20} MB that are read",
                "no text of an article is so large: is this its address? give another with --url",
            )
    return bytes(content)


def _network_fault(address: str, error: "HTTPError") -> EditionError:
    """Say what an exception of urllib3 means; what broke off may be whole the next time."""
    from urllib3 import exceptions

    root: BaseException = error
    while (cause := root.__cause__ or root.__context__) is not None:
        root = cause
    # The words of the system, without those of the libraries between.
    reason = getattr(root, "verify_message", None) or getattr(root, "strerror", None) or str(root)
    match error:
        case exceptions.LocationValueError():
            return EditionError.at("fetch.address", address, f"cannot be asked for: {reason}", "check the address")
        case exceptions.DecodeError():
            return EditionError.at("fetch.broken", address, "is damaged: it cannot be unpacked", BY_HAND)
        case exceptions.NewConnectionError() | exceptions.SSLError() | exceptions.ProxyError():
            hint = "check the address and the network (and HTTPS_PROXY, if this machine needs one)"
            return EditionError.at("fetch.unreachable", address, f"the server cannot be reached: {reason}", hint)
        case exceptions.ConnectTimeoutError():
            hint = "try again later; or check the address and the network"
            return PassingError.at("fetch.unreachable", address, "the server cannot be reached in time", hint)
        case exceptions.TimeoutError():
            return PassingError.at("fetch.slow", address, "the server does not answer in time", "try again later")
        case _:
            return PassingError.at("fetch.broken", address, "broke off before its end", "try again later")
