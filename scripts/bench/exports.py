"""Processor time of each export of the edition, against pandoc making one page of the same article.

usage: python scripts/bench/exports.py [--rounds N] [--source COPY]

All are made in turn with pandoc alone; the ratio of the medians is what counts. With a copy, those that can give the
article's words are measured with them, too. Exits 1 if a file takes more than its aim.
"""

import argparse
import statistics
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import process_time

from bench import site
from edition.exports import exporters
from edition.model.edition import WordedEdition
from edition.shell import pipeline

AIM = 1.2
"""Times pandoc's page, at most, for any one file."""


def main() -> int:
    """Print the table; return 1 if a file takes more than its aim."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--source", type=Path, help="a copy of the article")
    options = parser.parse_args()
    edition = pipeline.worded(pipeline.load(site.ROOT)[0], site.ROOT)
    taken: dict[str, list[float]] = defaultdict(list)
    base: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "article.md")
        page.write_text(site.article(edition), encoding="utf-8")
        for _ in range(options.rounds):
            base.append(site.run(site.pandoc_command(page, site.ROOT)).seconds)
            for name, make in files(edition, options.source).items():
                taken[name].append(seconds(make))
    return report({name: statistics.median(of) for name, of in taken.items()}, statistics.median(base))


def files(edition: WordedEdition, source: Path | None) -> dict[str, Callable[[], bytes]]:
    """Return the name of each file, and what makes it."""
    made: dict[str, Callable[[], bytes]] = {module.FILENAME: partial(module.export, edition) for module in exporters()}
    if source:
        joined = replace(edition, text=pipeline.with_text(edition, source).text)
        giving = (module for module in exporters() if hasattr(module, "export_with_words"))
        made |= {module.FILENAME_WITH_WORDS: partial(module.export_with_words, joined) for module in giving}
    return made


def seconds(make: Callable[[], bytes]) -> float:
    """Return the processor time that a file takes."""
    begin = process_time()
    make()
    return process_time() - begin


def report(taken: dict[str, float], base: float) -> int:
    """Print what each file takes, the slowest first, and all together."""
    print(f"{'':32}{'× pandoc':>10}{'aim':>6}{'seconds':>10}")
    for name, took in sorted(taken.items(), key=lambda one: -one[1]):
        print(f"{name:32}{took / base:10.2f}{AIM:6.1f}{took:10.3f}")
    total = sum(taken.values())
    print(f"{'all of them':32}{total / base:10.2f}{'':6}{total:10.3f}")
    print(f"{'pandoc alone, one page':32}{1:10.2f}{'':6}{base:10.3f}")
    return int(max(taken.values()) > AIM * base)


if __name__ == "__main__":
    sys.exit(main())
