"""The live preview: a server for the reader of this machine, who may have a private copy in it; rebuilds on change."""

import os
import re
import sys
import threading
from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from wsgiref.simple_server import WSGIRequestHandler

from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer

from edition.derive.page_names import LOST_PATH
from edition.shell import terminal
from edition.shell.disk import given_files
from edition.shell.site_making.preview_pages import BROKEN, PreviewPages

HOST = "127.0.0.1"
_OWN_NAMES = (HOST, "localhost", "::1")
_LOOKS_EVERY = 0.1
"""Seconds between two looks at the files: notices of the system do not come from every disk."""
_ASKS_FOR_CHANGES = re.compile(r"/livereload/[0-9]{1,18}/[0-9]{1,18}")
"""By which a page asks whether there is something new; all that MkDocs answers itself, which would give any file."""
_METHODS = ("GET", "HEAD")
_FOR_ITS_READER = (("Cross-Origin-Resource-Policy", "same-origin"), ("Cache-Control", "no-store"))
"""A page of any website could load scripts from here, which hold words of a copy; and browsers keep what they show."""
_SETTLES_IN = 0.03
"""Seconds without a further change after which one is told: a checkout changes many files, and is read whole."""

State = dict[str, tuple[int, int, int]]


def preview_server(root: Path, copy: Path | None, port: int) -> "PreviewServer":
    """Return a server that has read the project; it answers when it is told to."""
    pages, watch = PreviewPages(root, copy), FileWatch(root, copy)
    pages.load()
    return PreviewServer(pages, port, watch)


class PortRefused(MkDocsException):
    """The port is another program's, or only root may have it; MkDocs, too, says so in one line."""


class FileWatch(threading.Thread):
    """Looks again and again at what a site is made from, wherever files come from and go to; tells of each change."""

    def __init__(self, root: Path, copy: Path | None) -> None:
        super().__init__(daemon=True)
        self.tell: Callable[[], None] = lambda: None
        self._root, self._copy = root, copy
        self._over = threading.Event()
        self._seen = self.look()

    def run(self) -> None:
        """Look until it is stopped."""
        while not self._over.wait(_LOOKS_EVERY):
            before, self._seen = self._seen, self.look()
            if before != self._seen:
                self._settle()
                self.tell()

    def _settle(self) -> None:
        """Look until nothing changes any more."""
        before: State = {}
        while before != self._seen and not self._over.wait(_SETTLES_IN):
            before, self._seen = self._seen, self.look()

    def stop(self) -> None:
        """Look no more."""
        self._over.set()

    def look(self) -> State:
        """Return what there is of the files that a site is made from: when each was changed, its size, its number."""
        inside = (path for _, path in given_files(self._root, lambda name, error: None))
        paths = [*inside, *([self._copy] if self._copy else [])]
        found: State = {}
        for path in paths:
            with suppress(OSError):
                status = path.stat()
                found[str(path)] = status.st_mtime_ns, status.st_size, status.st_ino
        return found


class PreviewServer(LiveReloadServer):
    """Answers who asks for this machine by its own name, and nobody else.

    A page of any website could lead its own name to this machine, and would then be allowed to read what it serves.
    """

    def __init__(self, pages: PreviewPages, port: int, watch: FileWatch) -> None:
        super().__init__(self._load_again, HOST, port, root=os.devnull)
        self.RequestHandlerClass = _SilentHandler
        self.error_handler = self._lost
        self._asked = threading.local()
        self.build_delay = 0
        self.observer = watch  # type: ignore[assignment]
        self._watched_paths = {"": 1}
        self._pages = pages
        watch.tell = self._make_again

    def until_stopped(self) -> None:
        """Serve the site of a project until the process is stopped.

        Raises: PortRefused if the system does not give the port.
        """
        try:
            self.serve()  # type: ignore[no-untyped-call]
        finally:
            self.shutdown()

    @property
    def languages(self) -> Collection[str]:
        """Return the languages that pages are in; none of a project with faults."""
        return self._pages.languages

    def watch(self, path: str, func: None = None, *, recursive: bool = True) -> None:
        """Watch nothing more: what a site is made from is looked at already."""

    def server_bind(self) -> None:
        """Take the port.

        Raises: PortRefused.
        """
        try:
            super().server_bind()
        except OSError as error:
            raise PortRefused(error.strerror or str(error)) from None

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of browsers that hang up before they have their answer."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)

    def serve_request(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Answer a request; nothing is for pages of other websites, and nothing is for browsers to keep."""

        def start(status: str, headers: list[tuple[str, str]]) -> object:
            return start_response(status, [*headers, *_FOR_ITS_READER])

        if not is_own(environ.get("HTTP_HOST", "")):
            start("403 Forbidden", [("Content-Type", "text/plain; charset=utf-8")])
            return [f"Open http://{HOST}:{self.server_port}/ instead.\n".encode()]
        if environ["REQUEST_METHOD"] not in _METHODS:
            start("405 Method Not Allowed", [("Allow", ", ".join(_METHODS))])
            return []
        answer = super().serve_request(environ, start)
        return [] if environ["REQUEST_METHOD"] == "HEAD" else answer

    def _serve_request(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes] | None:
        """Answer with a page or file, as soon as it is that of the last change; None if there is none of the name."""
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
        if _ASKS_FOR_CHANGES.fullmatch(path):
            return super()._serve_request(environ, start_response)
        with self._epoch_cond:
            self._epoch_cond.wait_for(lambda: self._visible_epoch == self._wanted_epoch)
            self._asked.epoch = epoch = self._visible_epoch
        name = path.removeprefix("/") + ("index.html" if path.endswith("/") else "")
        answer = self._pages.get(name)
        if answer is None:
            return self._to_folder(name, start_response)
        content = self._reloading(answer.content, epoch) if answer.reloads else answer.content
        kind = self._guess_type(name)  # type: ignore[no-untyped-call]
        start_response("200 OK", [("Content-Type", kind), ("Content-Length", str(len(content)))])
        return [content]

    def _to_folder(self, name: str, start_response: Any) -> Iterable[bytes] | None:
        """Lead to the first page of a language that was asked for without the slash at its end."""
        if name not in self._pages.languages:
            return None
        start_response("302 Found", [("Location", f"/{name}/")])
        return []

    def _lost(self, code: int) -> bytes:
        """Return what an address shows where nothing is, or what cannot be made; it comes back when that changes."""
        lost = self._pages.get(LOST_PATH) if code == 404 else None
        return self._reloading(lost.content if lost else BROKEN, getattr(self._asked, "epoch", 0))

    def _reloading(self, page: bytes, epoch: int) -> bytes:
        """Return a page with the script that asks whether there is something new."""
        found: bytes = self._inject_js_into_html(page, epoch)  # type: ignore[no-untyped-call]
        return found

    def _load_again(self) -> None:
        """Read the project anew; what is raised would keep every page waiting."""
        try:
            self._pages.load()
        except Exception as error:  # noqa: BLE001
            terminal.tell(f"{error!r}: this is a fault of the program; please report it")

    def _make_again(self) -> None:
        with self._rebuild_cond:
            self._want_rebuild = True
            self._rebuild_cond.notify_all()


class _SilentHandler(WSGIRequestHandler):
    """Says nothing of requests: whoever sends one could steer the terminal."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


def is_own(host: str) -> bool:
    """Say whether a Host header names this machine, at whatever port.

    >>> [is_own(host) for host in ("127.0.0.1:8000", "localhost", "[::1]:80", "example.org:8000", "localhost.example")]
    [True, True, True, False, False]
    """
    try:
        return urlsplit(f"//{host}").hostname in _OWN_NAMES
    except ValueError:
        return False
