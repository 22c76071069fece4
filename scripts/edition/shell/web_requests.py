"""One request to a web server and its whole answer, within limits; the only module that opens the network.

Proxies are those of the environment. Neither cookies nor passwords are sent.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from edition.shell.copy_files import MAX_COPY
from edition.words.findings import EditionError, Finding, fault

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse, PoolManager
    from urllib3.exceptions import HTTPError

CODES = {
    "fetch.address": "The address is none that can be asked for.",
    "fetch.broken": "What came is shorter than announced, or packed in a way that cannot be undone.",
    "fetch.slow": "The server sends nothing, or the download took too long.",
    "fetch.status": "The server answers that it does not give the page.",
    "fetch.too-large": "The file is larger than any copy that the program reads.",
    "fetch.unreachable": "The server cannot be reached, or shows no certificate that is accepted.",
}

BY_HAND = "open the page in a browser, save it, and name the file with --source; or try another address with --url"
_PACKINGS = frozenset(["", "identity", "gzip", "x-gzip", "deflate"])


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestLimits:
    """What a download may take, in seconds and bytes.

    silence: how long a server may send nothing; pauses: before each further try; patience: the longest wait that a
    server may ask for.
    """

    connect: float = 10
    silence: float = 30
    whole: float = 300
    size: int = MAX_COPY
    redirects: int = 10
    pauses: tuple[float, ...] = (1, 4, 16)
    patience: float = 60


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered; the content only if it gave what was asked for."""

    status: int
    headers: Mapping[str, str]
    content: bytes


class PassingError(Exception):
    """A fault that may be over soon: what to say if it is not, and how many seconds the server asks to wait."""

    def __init__(self, finding: Finding, wait: float = 0) -> None:
        super().__init__(str(finding))
        self.finding, self.wait = finding, wait


def ask(address: str, headers: Mapping[str, str], limits: RequestLimits, progress: Callable[[int], object]) -> Answer:
    """Ask once for an address; redirects and refusals are answers too.

    progress: is told how many bytes came so far. Raises: PassingError; EditionError for what trying again cannot mend.
    """
    import urllib3

    time = urllib3.Timeout(connect=limits.connect, read=limits.silence)
    try:
        with _pool(address) as pool:
            answer = pool.request(
                "GET",
                address,
                headers={**headers, "Accept-Encoding": "gzip"},
                timeout=time,
                redirect=False,
                retries=False,
                preload_content=False,
            )
            try:
                _raise_if_passing(address, answer)
                given = answer.status == HTTPStatus.OK
                content = _content(address, answer, limits.size, progress) if given else b""
            finally:
                answer.close()
    except urllib3.exceptions.HTTPError as error:
        raise _network_fault(address, error) from None
    return Answer(answer.status, answer.headers, content)


def refusal(address: str, status: int) -> Finding:
    """Return the finding for an answer that gives no page."""
    names = {known.value: known.phrase for known in HTTPStatus}
    message = f"the server answers {status} {names.get(status, '')}".rstrip()
    if status in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE):
        return fault("fetch.status", address, message, "the page is not there: give another address with --url")
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return fault("fetch.status", address, message, f"try again later; or {BY_HAND}")
    return fault("fetch.status", address, message, BY_HAND)


def _pool(address: str) -> "PoolManager":
    """Return what makes the connection: through the proxy that the environment names for the address, if any."""
    import ssl
    from urllib.request import getproxies, proxy_bypass

    import certifi
    import urllib3

    context = ssl.create_default_context()
    # Beside the authorities that the system trusts: some Pythons come with none.
    context.load_verify_locations(certifi.where())
    parts = urlsplit(address)
    proxies = {} if proxy_bypass(parts.netloc) else getproxies()
    proxy = proxies.get(parts.scheme) or proxies.get("all")
    if not proxy:
        return urllib3.PoolManager(ssl_context=context)
    proxy = proxy if "://" in proxy else f"http://{proxy}"
    password = urllib3.util.parse_url(proxy).auth
    headers = urllib3.make_headers(proxy_basic_auth=password) if password else None
    return urllib3.ProxyManager(proxy, ssl_context=context, proxy_headers=headers)


def _raise_if_passing(address: str, answer: "BaseHTTPResponse") -> None:
    import urllib3

    if answer.status != HTTPStatus.TOO_MANY_REQUESTS and answer.status < HTTPStatus.INTERNAL_SERVER_ERROR:
        return
    try:
        wait = urllib3.Retry(0).parse_retry_after(answer.headers.get("Retry-After", "0"))
    except (urllib3.exceptions.InvalidHeader, ValueError, OverflowError):
        wait = 0
    found = refusal(address, answer.status)
    raise PassingError(replace(found, message=f"{found.message}, asks to wait {wait:.0f} s") if wait else found, wait)


def _content(address: str, answer: "BaseHTTPResponse", size: int, progress: Callable[[int], object]) -> bytes:
    """Read what comes; what counts is its size when unpacked, so that a small file cannot unfold to a huge one."""
    if answer.headers.get("Content-Encoding", "").strip().lower() not in _PACKINGS:
        raise EditionError.at("fetch.broken", address, "is packed in a way that was not asked for", BY_HAND)
    length = answer.headers.get("Content-Length", "")
    announced = int(length[:20]) if length.isdecimal() else 0
    content = bytearray()
    pieces = answer.stream(1 << 16, decode_content=True)
    while max(len(content), announced) <= size:
        piece = next(pieces, None)
        if piece is None:
            return bytes(content)
        content += piece
        progress(len(content))
    raise EditionError.at(
        "fetch.too-large",
        address,
        f"is larger than the {size / 1024**2:g} MB that are read",
        "no text of an article is so large: is this its address? give another with --url",
    )


def _network_fault(address: str, error: "HTTPError") -> PassingError | EditionError:
    """Say what an exception of urllib3 means, and whether trying again may help."""
    import socket
    import ssl

    from urllib3 import exceptions

    root = _root(error)
    reason = getattr(root, "verify_message", None) or getattr(root, "strerror", None) or str(root)
    match error:
        case exceptions.LocationValueError():
            return EditionError.at(
                "fetch.address",
                address,
                f"cannot be asked for: {reason}",
                "check the address, and the proxy if the environment names one",
            )
        case exceptions.DecodeError():
            return EditionError.at("fetch.broken", address, "is damaged: it cannot be unpacked", BY_HAND)
        case exceptions.NewConnectionError() | exceptions.SSLError() | exceptions.ProxyError():
            found = fault(
                "fetch.unreachable",
                address,
                f"the server cannot be reached: {reason}",
                "check the address and the network (and HTTPS_PROXY, if this machine needs one)",
            )
        case exceptions.TimeoutError():
            found = fault("fetch.slow", address, "the server does not answer in time", f"try again later; or {BY_HAND}")
        case _ if isinstance(root, exceptions.IncompleteRead):
            found = fault("fetch.broken", address, "broke off before its end", "try again later")
        case _:
            found = fault("fetch.unreachable", address, f"the connection broke off: {reason}", "try again later")
    lasting = isinstance(root, ssl.SSLCertVerificationError) or (
        isinstance(root, socket.gaierror) and root.errno == socket.EAI_NONAME
    )
    return EditionError([found]) if lasting else PassingError(found)


def _root(error: BaseException) -> BaseException:
    """Return what an exception goes back to: the words of the system, without those of the libraries between."""
    while (cause := error.__cause__ or error.__context__) is not None:
        error = cause
    return error
