"""Time and memory of a whole site, cold, touched and unchanged, against pandoc making one page of the same article.

usage: python scripts/bench/site.py [--pairs N] [--source FILE]

Each kind of build is run in turn with pandoc alone (A B A B …); the medians' ratio is what counts, as absolute seconds
are those of the machine. Memory is that of the largest single process. Exits 1 if a ratio is over its aim.
"""

import argparse
import gzip
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from edition.model.edition import Edition
from edition.model.prose_tree import Call, Cite, Emphasis, Inline, Link, Plain, Prose
from edition.read.notation.citation_grammar import format_citation
from edition.shell import pandoc, pipeline

ROOT = Path(__file__).resolve().parents[2]
AIMS = {"cold": 12.0, "touched": 5.0, "unchanged": 2.0}
MEMORY_AIM = 1.15
REQUESTS_AIM, WEIGHT_AIM, HTML_AIM = 7, 100, 35
"""Requests, kB of all that is loaded, kB of the HTML alone; compressed, of the article page without text."""


@dataclass(frozen=True)
class Run:
    """Seconds and peak memory in MiB of one process and its children."""

    seconds: float
    mebibytes: float


def main() -> int:
    """Print the table and say whether every aim is met."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--source", type=Path, help="build with this copy of the article too")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        return measure(Path(folder), options.pairs, options.source)


def measure(folder: Path, pairs: int, source: Path | None) -> int:
    """Run everything in a copy of the project."""
    project = folder / "project"
    for name in ("docs", "bib", "notebooks", "scripts"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", project)
    page = folder / "article.md"
    edition, _ = pipeline.load(project)
    page.write_text(article(edition), encoding="utf-8")
    met = True
    print(f"{'':24}{'× pandoc':>10}{'aim':>6}{'seconds':>10}{'peak MiB':>10}{'× pandoc':>10}")
    for kind, prepare in preparations(project).items():
        ours, theirs = [], []
        for _ in range(pairs):
            prepare()
            ours.append(run(build_command(project, source)))
            theirs.append(run(pandoc_command(page, project)))
        met &= report(kind, ours, theirs)
    if source is None:
        met &= weigh(project / "site" / edition.standoff.work.language / "article.html")
    return 0 if met else 1


def preparations(project: Path) -> dict[str, Callable[[], None]]:
    """Return what is done before each kind of build."""
    block = next(iter(sorted((project / "docs/data/article").glob("*.yaml"))))

    def cold() -> None:
        for name in (".cache", "site", "site-with-text"):
            shutil.rmtree(project / name, ignore_errors=True)

    def touched() -> None:
        text = block.read_text(encoding="utf-8")
        before, mark, after = text.partition("fr: >-\n      ")
        block.write_text(f"{before}{mark}Encore {after}", encoding="utf-8")

    return {"cold": cold, "touched": touched, "unchanged": lambda: None}


def build_command(project: Path, source: Path | None) -> list[str]:
    """Return the command that builds the three languages."""
    how = ["--source", str(source.resolve())] if source else ["--no-source"]
    return [str(Path(sys.executable).parent / "edition"), "--project", str(project), "build", *how]


def pandoc_command(page: Path, project: Path) -> list[str]:
    """Return the command by which pandoc alone makes one page with citations."""
    bibliography = [f"--bibliography={path}" for path in sorted((project / "bib").glob("*.bib"))]
    options = ["-s", "--citeproc", "--metadata=lang:fr", "-o", str(page.with_suffix(".html"))]
    return [str(pandoc.program()), str(page), *options, *bibliography]


def run(command: list[str]) -> Run:
    """Run a command to its end and measure it."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment())
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"failed with {process.returncode}: {' '.join(command)}")
    return Run(time.perf_counter() - begin, usage.ru_maxrss / 1024)


def environment() -> dict[str, str]:
    """Return the environment of an ordinary user, whose Python keeps the modules that it compiled."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def report(kind: str, ours: list[Run], theirs: list[Run]) -> bool:
    """Print a row; say whether its aims are met."""
    seconds, base = (statistics.median(r.seconds for r in runs) for runs in (ours, theirs))
    memory, base_memory = (max(r.mebibytes for r in runs) for runs in (ours, theirs))
    ratio, memory_ratio = seconds / base, memory / base_memory
    print(f"{kind:24}{ratio:10.2f}{AIMS[kind]:6.0f}{seconds:10.2f}{memory:10.0f}{memory_ratio:10.2f}")
    print(f"{'  pandoc alone, one page':24}{1:10.2f}{'':6}{base:10.2f}{base_memory:10.0f}{1:10.2f}")
    return ratio <= AIMS[kind] and memory_ratio <= MEMORY_AIM


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
        f"its HTML {sizes[page]:.1f} kB (aim {HTML_AIM})"
    )
    return len(sizes) <= REQUESTS_AIM and total <= WEIGHT_AIM and sizes[page] <= HTML_AIM


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
