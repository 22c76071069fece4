"""A web server on this machine that answers as a test tells it to, and remembers what it was asked."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(frozen=True)
class Reply:
    """One answer; a length given in the headers is sent as it is, right or wrong.

    wait: seconds before it begins; drip: seconds before each byte of the body; raw: all that is sent, in place of an
    answer; has_head: HEAD gets the same head, not 501.
    """

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    wait: float = 0
    drip: float = 0
    raw: bytes | None = None
    has_head: bool = True


@dataclass
class Website:
    """Path -> what to answer, the first time, the second ...; the last answer is given again. All else is 404."""

    port: int
    over: threading.Event
    replies: dict[str, list[Reply]] = field(default_factory=dict)
    asked: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)
    methods: list[str] = field(default_factory=list)

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def paths(self) -> list[str]:
        """Return what was asked for, robots.txt left out."""
        return [path for path, _ in self.asked if path != "/robots.txt"]

    def give(self, path: str, *replies: Reply) -> str:
        """Answer so at a path; return its address."""
        self.replies[path] = list(replies)
        return self.url(path)

    def page(self, path: str, body: bytes, content_type: str = "text/html", **headers: str) -> str:
        """Answer with a page at a path; return its address."""
        return self.give(path, Reply(body, headers={"Content-Type": content_type, **headers}))

    def redirect(self, path: str, location: str, status: int = 302) -> str:
        """Lead elsewhere from a path; return its address."""
        return self.give(path, Reply(status=status, headers={"Location": location}))

    def next_reply(self, path: str, headers: Mapping[str, str], method: str = "GET") -> Reply:
        self.asked.append((path, headers))
        self.methods.append(method)
        known = self.replies.get(path, [Reply(status=404)])
        return known.pop(0) if len(known) > 1 else known[0]


@contextmanager
def website() -> Iterator[Website]:
    """Run a server until the test ends."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            reply = site.next_reply(self.path, dict(self.headers), self.command)
            site.over.wait(reply.wait)
            if reply.raw is not None:
                self._send(Reply(reply.raw, drip=reply.drip))
                self.close_connection = True
                return
            if self.command == "HEAD" and not reply.has_head:
                reply = Reply(status=501)
            self.send_response_only(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.end_headers()
            if self.command == "GET":
                self._send(reply)

        def do_HEAD(self) -> None:
            self.do_GET()

        def _send(self, reply: Reply) -> None:
            with suppress(ConnectionError):  # the other side may have heard enough
                if not reply.drip:
                    self.wfile.write(reply.body)
                for byte in reply.body if reply.drip else b"":
                    if site.over.wait(reply.drip):
                        return
                    self.wfile.write(bytes([byte]))

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site = Website(server.server_port, threading.Event())
    thread = threading.Thread(target=lambda: server.serve_forever(poll_interval=0.01))
    thread.start()
    try:
        yield site
    finally:
        site.over.set()
        server.shutdown()
        thread.join()
        server.server_close()
