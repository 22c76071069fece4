"""Time and memory of a whole site, and of all offprints, against pandoc making one page of the same article.

usage: python scripts/bench/site.py [--pairs N] [--source FILE] [--book]

Each kind of build is run in turn with pandoc alone (A B A B …); the medians' ratio is what counts, as absolute seconds
are those of the machine. `saved` is the time from saving a change to the page that shows it, while pages are served.
Memory is that of the largest single process. With --book an invented book takes the place of the article. Exits 1 if a
figure is over its aim.
"""

import argparse
import gzip
import os
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from bench import book
from edition.model.edition import Edition
from edition.model.prose_tree import Call, Cite, Emphasis, Inline, Link, Plain, Prose
from edition.read.notation.citation_grammar import format_citation
from edition.shell import pandoc, pipeline
from edition.words.project_layout import CONFIGURATION, REQUIREMENTS

ROOT = Path(__file__).resolve().parents[2]
AIMS = {"cold": 7.5, "touched": 3.0, "unchanged": 0.4, "saved": 1.5, "editions": 40.0}
BOOK_AIMS = {"cold": 7.0, "touched": 3.0, "unchanged": 0.4, "saved": 3.0}
MEMORY_AIM, OFFPRINT_MEMORY_AIM = 500, 700
"""MiB of the largest process; of that which sets PDF files."""
REQUESTS_AIM, WEIGHT_AIM = 6, 75
"""Requests, and kB of all that is loaded, compressed, of the article page without text."""


@dataclass(frozen=True)
class Run:
    """Seconds and peak memory in MiB of one process and its children."""

    seconds: float
    mebibytes: float


def main() -> int:
    """Print the table and say whether every aim is met."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--source", type=Path, help="build with this copy of the article")
    parser.add_argument("--book", action="store_true", help="an invented book of 1,230 blocks, not the article")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder, "project")
        if options.book:
            book.write(project)
            return measure(project, options.pairs, options.source, BOOK_AIMS)
        copy_project(project)
        over = measure(project, options.pairs, options.source, AIMS)
        if options.source is None:
            over |= not weigh(project / "site" / "fr" / "article.html")
        return over


def copy_project(project: Path) -> None:
    """Copy what a site is made from."""
    for name in ("docs", "bib", "notebooks", "scripts"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in (CONFIGURATION, REQUIREMENTS):
        shutil.copy(ROOT / name, project)


def measure(project: Path, pairs: int, source: Path | None, aims: dict[str, float]) -> int:
    """Run everything in a project; return 1 if a figure is over its aim."""
    page = project.with_name("article.md")
    page.write_text(article(pipeline.load(project)[0]), encoding="utf-8")
    pandoc_alone = pandoc_command(page, project)

    def is_met(kind: str, make: Callable[[], Run]) -> bool:
        both = [(make(), run(pandoc_alone)) for _ in range(pairs)]
        return report(kind, [ours for ours, _ in both], [theirs for _, theirs in both], aims[kind])

    print(f"{'':24}{'× pandoc':>10}{'aim':>6}{'seconds':>10}{'peak MiB':>10}")
    met = [is_met(kind, make) for kind, make in builds(project, source).items()]
    with served(project, source) as saved:
        met.append(is_met("saved", saved))
    if "editions" in aims:
        met.append(is_met("editions", lambda: run(edition_command(project, "editions", source))))
    return 0 if all(met) else 1


def builds(project: Path, source: Path | None) -> dict[str, Callable[[], Run]]:
    """Return the kinds of build."""
    build = edition_command(project, "build", source)
    numbers = count()

    def cold() -> Run:
        for name in (".cache", "site", "site-with-text"):
            shutil.rmtree(project / name, ignore_errors=True)
        return run(build)

    def touched() -> Run:
        touch(project, f"Encor{next(numbers)}")
        return run(build)

    return {"cold": cold, "touched": touched, "unchanged": lambda: run(build)}


@contextmanager
def served(project: Path, source: Path | None) -> Iterator[Callable[[], Run]]:
    """Serve the pages; yield what saves a change and waits until the page shows it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [*edition_command(project, "serve", source), "--port", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment())
    numbers = count()

    def wait_for(word: str) -> None:
        while server.poll() is None:
            with suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/fr/article.html") as page:
                if word in page.read().decode():
                    return
            time.sleep(0.02)
        raise SystemExit("the server stopped")

    def saved() -> Run:
        word = f"Encore{next(numbers)}"
        touch(project, word)
        begin = time.perf_counter()
        wait_for(word)
        return Run(time.perf_counter() - begin, 0)

    try:
        wait_for("edition-summary")
        yield saved
    finally:
        server.send_signal(signal.SIGINT)
        server.wait()


def touch(project: Path, word: str) -> None:
    """Put a word in the place of the first of a French summary: the length of summaries has limits."""
    block = min((project / "docs/data/article").glob("*.yaml"))
    before, mark, after = block.read_text(encoding="utf-8").partition("fr: >-\n      ")
    rest = after.partition(" ")[2]
    block.write_text(f"{before}{mark}{word} {rest}", encoding="utf-8")


def edition_command(project: Path, command: str, source: Path | None) -> list[str]:
    """Return a command on the project; without a copy it joins none that lies about."""
    how = ["--source", str(source.resolve())] if source else ["--no-source"] if command == "build" else []
    return [str(Path(sys.executable).parent / "edition"), "--project", str(project), command, *how]


def pandoc_command(page: Path, project: Path) -> list[str]:
    """Return the command by which pandoc alone makes one page with citations."""
    bibliography = [f"--bibliography={path}" for path in sorted((project / "bib").glob("*.bib"))]
    options = ["-s", "--citeproc", "--metadata=lang:fr", "-o", str(page.with_suffix(".html"))]
    return [str(pandoc.program()), str(page), *options, *bibliography]


def run(command: list[str]) -> Run:
    """Run a command to its end and measure it."""
    with tempfile.TemporaryFile() as said:
        begin = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=said, env=environment())
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            why = said.read().decode("utf-8", "replace")
            raise SystemExit(f"failed with {process.returncode}: {' '.join(command)}\n{why}")
    return Run(seconds, usage.ru_maxrss / 1024)


def environment() -> dict[str, str]:
    """Return the environment of an ordinary user, whose Python keeps the modules that it compiled."""
    left_out = ("PYTHONDONTWRITEBYTECODE", "EDITION_SOURCE")
    return {name: value for name, value in os.environ.items() if name not in left_out}


def report(kind: str, ours: list[Run], theirs: list[Run], aim: float) -> bool:
    """Print a row; say whether its aims are met."""
    seconds, base = (statistics.median(r.seconds for r in runs) for runs in (ours, theirs))
    memory, base_memory = (max(r.mebibytes for r in runs) for runs in (ours, theirs))
    print(f"{kind:24}{seconds / base:10.2f}{aim:6.1f}{seconds:10.2f}{memory:10.0f}")
    print(f"{'  pandoc alone, one page':24}{1:10.2f}{'':6}{base:10.2f}{base_memory:10.0f}")
    return seconds / base <= aim and memory <= (OFFPRINT_MEMORY_AIM if kind == "editions" else MEMORY_AIM)


def weigh(page: Path) -> bool:
    """Print what a reader downloads for the article page, compressed as servers do; say whether its aims are met."""
    from edition.read.site_html import read_site

    root = page.parent.parent
    index = read_site({page.relative_to(root).as_posix(): page.read_bytes()})
    links = [link for found in index.pages.values() for link in found.links]
    loaded = [
        link for link in links if link.element in ("script", "img") or (link.element == "link" and _loads(link.rel))
    ]
    files = {page} | {(page.parent / link.address).resolve() for link in loaded}
    sizes = {path: len(gzip.compress(path.read_bytes(), 9)) / 1000 for path in files}
    total = sum(sizes.values())
    print(
        f"article page: {len(sizes)} requests (aim {REQUESTS_AIM}), {total:.1f} kB compressed (aim {WEIGHT_AIM}), "
        f"of it the page {sizes[page]:.1f} kB"
    )
    return len(sizes) <= REQUESTS_AIM and total <= WEIGHT_AIM


def _loads(rel: str) -> bool:
    return not {"stylesheet", "icon"}.isdisjoint(rel.split())


def article(edition: Edition) -> str:
    """Return the summaries of the body and the notes as one Markdown file with citations and notes."""
    lang = edition.standoff.work.language
    body = "\n\n".join(markdown(block.summary[lang]) for block in edition.standoff.body)
    notes = "\n\n".join(f"[^{note.id}]: {markdown(note.summary[lang])}" for note in edition.standoff.notes)
    return f"{body}\n\n{notes}\n"


def markdown(prose: Prose) -> str:
    """Return prose as pandoc's Markdown."""
    return "".join(map(_markdown, prose))


def _markdown(node: Inline) -> str:
    match node:
        case Plain(text):
            return text
        case Emphasis(children):
            return f"*{markdown(children)}*"
        case Link(_, children):
            return markdown(children)
        case Cite(citation):
            return f"[{format_citation(citation)}]"
        case Call(note):
            return f"[^{note}]"
        case _:
            return ""


if __name__ == "__main__":
    sys.exit(main())
