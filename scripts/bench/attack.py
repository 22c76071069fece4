"""Read words from the published fingerprints, as an attacker who knows much would; then from denser ones.

usage: python scripts/bench/attack.py --source COPY [--words FILE] [--project DIR] [--places N]

Exits 1 if a word that he reads in the published sketch is right.
"""

import argparse
import sys
from pathlib import Path

from edition.shell import pipeline
from edition.words.block_fingerprint import BITS, STEP

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.attacker import KNOWN, Sketch, attack, denser, published, runs, split, summaries

ROOT = Path(__file__).resolve().parents[2]
DENSER = ((8, 8), (2, 16))
"""Steps and bits of other sketches that are attacked for comparison."""


def main() -> int:
    """Attack the published sketches, then denser ones."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, required=True, help="a copy of the article, to know what is right")
    parser.add_argument("--words", type=Path, help="the attacker's list, one word a line; else the article's own words")
    parser.add_argument("--project", type=Path, default=ROOT)
    parser.add_argument("--places", type=int, default=30)
    options = parser.parse_args()
    edition = pipeline.with_text(pipeline.load(options.project)[0], options.source)
    known, blocks = summaries(edition), published(edition)
    lines = options.words.read_text(encoding="utf-8").split() if options.words else []
    listed = {word for line in lines for word in split(line)} or {word for words, _ in blocks for word in words}
    print(f"{len(listed)} words, {len(runs(known, KNOWN))} runs of three")
    success = attack(blocks, known, listed, options.places)
    print(f"published, {BITS} bits for {STEP} letters: {success}")
    print(
        f"nothing published: {attack([(w, Sketch(STEP, BITS, {})) for w, _ in blocks], known, listed, options.places)}"
    )
    for step, bits in DENSER:
        print(f"{bits} bits for {step} letters: {attack(denser(edition, step, bits), known, listed, options.places)}")
    return 1 if success.right else 0


if __name__ == "__main__":
    sys.exit(main())
