"""Chromium, and sites that it looks at: built once, opened from disk as a reader does by a double click."""

import functools
import http.server
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.calling import call
from tests.tools import needs

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60_000
"""Milliseconds until a test gives up to wait: what is there is seen at once, and a machine may be busy with others."""
TOY_COPY = ROOT / "tests" / "toy" / "copies" / "article.txt"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium of the system; where it is missing, tests that need it say so, in CI they fail."""
    # Debian's Chromium without its windows, if it is there: the same pages for half of the processor's time
    program = needs(
        "chromium-headless-shell",
        "chromium",
        "chromium-browser",
        "google-chrome",
        reason="no Chromium on this machine (Debian, Ubuntu: apt install chromium)",
    )
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=program,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        for opening in ("new_context", "new_page"):
            setattr(started, opening, _listened_to(getattr(started, opening)))
        yield started
        started.close()


def until(page: Page, holds: Callable[[], bool]) -> None:
    """Wait until something of a page holds; what Playwright itself would ask again and again, a page's policy stops."""
    end = time.monotonic() + PATIENCE / 1000
    while not holds():
        assert time.monotonic() < end, "it never came to hold"
        page.wait_for_timeout(20)


_SAID: list[str] = []
"""What the pages of a test have said in the console as errors, and what no script caught."""


def _listened_to(open_: Callable[..., Any]) -> Callable[..., Any]:
    """Return how to open a window or page whose console is listened to."""

    def opened(*arguments: Any, **options: Any) -> Any:
        made = open_(*arguments, **options)
        context: BrowserContext = made.context if isinstance(made, Page) else made
        context.set_default_timeout(PATIENCE)
        context.on("console", lambda message: _SAID.append(message.text) if message.type == "error" else None)
        context.on("weberror", lambda found: _SAID.append(str(found.error)))
        return made

    return opened


@pytest.fixture(autouse=True)
def console() -> Iterator[list[str]]:
    """What pages said as errors: any fails the test; one that provokes some takes them from the list."""
    _SAID.clear()
    yield _SAID
    assert _SAID == []


def build(output: Path, *options: str | Path, root: Path = ROOT) -> Path:
    """Build a site for the tests to look at."""
    done = call("--project", root, "build", "--output", output, *(options or ["--no-source"]))
    assert done.returncode == 0, done.stderr
    return output


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real edition without text."""
    return build(tmp_path_factory.mktemp("real") / "site")


@pytest.fixture(scope="session")
def toy_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy work, with the theme at its real place."""
    root = tmp_path_factory.mktemp("toy") / "project"
    shutil.copytree(ROOT / "tests" / "toy", root)
    configuration = root / "mkdocs.yml"
    lines = configuration.read_text(encoding="utf-8").split("\n")
    theme = ROOT / "scripts" / "edition" / "render" / "theme"
    configuration.write_text(
        "\n".join(f"  custom_dir: {theme}" if "custom_dir:" in line else line for line in lines), encoding="utf-8"
    )
    return root


@pytest.fixture(scope="session")
def toy_site(toy_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy as it is published."""
    return build(tmp_path_factory.mktemp("public") / "site", root=toy_root)


@pytest.fixture(scope="session")
def toy_with_text(toy_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy with its words."""
    copy = toy_root / "copies" / "article.txt"
    return build(tmp_path_factory.mktemp("words") / "site", "--source", copy, root=toy_root)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
    window = context.new_page()
    yield window
    context.close()


@pytest.fixture
def served(toy_root: Path) -> Iterator[str]:
    """The address of a server that gives the toy's invented journal page."""
    handler = functools.partial(_Quiet, directory=str(toy_root / "copies"))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/article.html"
    server.shutdown()
    server.server_close()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing on the test's output."""
