"""Time and memory of `edition collate`: the article alone, and inside a book of 400 pages, as text and as PDF.

usage: python scripts/bench/collate.py [--source COPY]

The start of the program is measured apart, with the smallest copy there is. Without a copy the toy's article is used.
Exits 1 if a figure is over its aim, or a block of the article is not found.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests import pdfs

ROOT = Path(__file__).resolve().parents[2]
TOY = ROOT / "tests" / "toy"
PAGES, WORDS_ON_A_PAGE = 400, 350
ARTICLE_AIM, BOOK_AIM, MEMORY_AIM = 0.5, 10.0, 300.0
"""Seconds for the article after the start of the program, seconds for a book, MiB for either."""
_OTHER_WORDS = TOY / "copies" / "article.txt"


@dataclass(frozen=True)
class Run:
    """Seconds and peak MiB of one process, and how many blocks of the body it found."""

    seconds: float
    mebibytes: float
    found: int


def book(article: str) -> str:
    """Return invented pages with the article in their middle."""
    chance = random.Random(1)  # noqa: S311 - repeatable, no secret
    words = _OTHER_WORDS.read_text(encoding="utf-8").split()
    pages = [" ".join(chance.choices(words, k=WORDS_ON_A_PAGE)) for _ in range(PAGES)]
    return "\n\n".join([*pages[: PAGES // 2], article, *pages[PAGES // 2 :]])


def copies(article: str) -> Mapping[str, tuple[str, bytes, float]]:
    """Return of each kind of copy the name of a file, its bytes, and the seconds it may take."""
    whole = book(article)
    return {
        "the smallest copy": ("small.txt", b"words", float("inf")),
        "article, text": ("article.txt", article.encode(), ARTICLE_AIM),
        "article, PDF": ("article.pdf", pdfs.pdf(pdfs.one_column(article)), ARTICLE_AIM),
        "book, text": ("book.txt", whole.encode(), BOOK_AIM),
        "book, PDF": ("book.pdf", pdfs.pdf(pdfs.one_column(whole)), BOOK_AIM),
    }


def collate(project: Path, file: Path) -> Run:
    """Collate a copy in a process of its own."""
    program = Path(sys.executable).with_name("edition")
    with tempfile.TemporaryFile("w+") as out:
        begin = time.perf_counter()
        command = [str(program), "--project", str(project), "collate", str(file), "--json"]
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        found = sum(one["match"] in ("exact", "loose") for one in json.load(out)["paragraphs"])
    return Run(seconds, usage.ru_maxrss / 1024, found)


def main() -> int:
    """Print the table and say whether every aim is met."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, help="a copy of the article; else the toy's")
    options = parser.parse_args()
    project = ROOT if options.source else TOY
    article = (options.source or _OTHER_WORDS).read_text(encoding="utf-8")
    start, found, over = 0.0, 0, False
    print(f"{'':20} seconds  after start    aim      MiB    aim  blocks")
    with tempfile.TemporaryDirectory() as folder:
        for kind, (name, content, aim) in copies(article).items():
            path = Path(folder, name)
            path.write_bytes(content)
            run = min((collate(project, path) for _ in range(3)), key=lambda r: r.seconds)
            start, found = start or run.seconds, found or run.found
            after = run.seconds - start
            over = over or after > aim or run.mebibytes > MEMORY_AIM or run.found < found
            figures = f"{run.seconds:7.2f} {after:12.2f} {aim:6.1f} {run.mebibytes:8.0f} {MEMORY_AIM:6.0f}"
            print(f"{kind:20} {figures} {run.found:7}")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
