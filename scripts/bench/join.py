"""Found against claimed: what the join finds in damaged copies, and what it claims in texts that hold nothing.

usage: python scripts/bench/join.py [--source COPY] [--seeds N] [--plot FILE.svg]

Candidates are other lengths of runs and steps, then other thresholds for the format in use. Fingerprints are made anew
for each; damage is made by `tests/damage.py`, which shares no code with the join. Without a copy the toy is damaged.
"""

import argparse
import importlib
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests import damage

ROOT = Path(__file__).resolve().parents[2]
TOY = ROOT / "tests" / "toy"
LEVELS = (0.0, 0.02, 0.05, 0.08, 0.1)
"""Shares of letters that are wrong."""
SKETCHES = ((6, 16), (8, 12), (8, 16), (8, 24), (10, 16), (12, 16), (16, 16), (20, 16))
"""Letters of a run, and from one run to the next."""
IN_USE = (8, 16)
THRESHOLDS: tuple[tuple[str, float], ...] = (
    ("margin", 0),
    ("margin", 7),
    ("margin", 28),
    ("lost", 0.05),
    ("lost", 0.35),
    ("share", 0.1),
    ("share", 0.45),
)


@dataclass(frozen=True)
class Candidate:
    """A format, and perhaps another limit for blocks that may stand anywhere."""

    run: int
    step: int
    threshold: tuple[str, float] | None = None

    def __str__(self) -> str:
        name = f"runs of {self.run} at every {self.step}th"
        return f"{name}, {self.threshold[0]} {self.threshold[1]:g}" if self.threshold else name


@dataclass(frozen=True)
class Trial:
    """Share of the body's blocks found by kind of damage; blocks claimed that are not there, and in how many texts."""

    found: Mapping[str, float]
    claimed: int
    others: int


def copies(article: str, seeds: int) -> Iterator[tuple[str, str]]:
    """Yield damaged copies that hold the whole article, each with the column of the table that it belongs to."""
    for seed in range(1, seeds + 1):
        for share in LEVELS:
            yield f"{share:.0%}", damage.mistyped(article, share, seed)
        paged = damage.with_page_heads(damage.glued_calls(article), 28 + seed, hyphens=True)
        yield "5%, heads", damage.mistyped(paged, 0.05, seed)


def others(article: str, seeds: int) -> Iterator[str]:
    """Yield texts of the same words or sentences in another order, and one of other words."""
    yield damage.ANOTHER_ARTICLE
    for seed in range(1, seeds + 1):
        yield damage.shuffled_words(article, seed)
        yield damage.shuffled_words(damage.merged(article), seed)
        yield damage.shuffled_sentences(article, seed)


def true_words(project: Path, source: Path) -> dict[str, str]:
    """Return the words of every block of a good copy."""
    from edition.shell import pipeline

    layer = pipeline.with_text(pipeline.load(project)[0], source).text
    assert layer is not None
    return {id_: found.words.reveal() for id_, found in layer.joins.items() if found.words}


def attempt(candidate: Candidate, project: Path, article: str, words: Mapping[str, str], seeds: int) -> Trial:
    """Try a candidate in this process, which must not have imported the join: it reads the constants once."""
    fingerprint: Any = importlib.import_module("edition.words.block_fingerprint")
    fingerprint.RUN, fingerprint.STEP = candidate.run, candidate.step
    join: Any = importlib.import_module("edition.join")
    pipeline: Any = importlib.import_module("edition.shell.pipeline")
    text: Any = importlib.import_module("edition.model.protected_text")
    if candidate.threshold:
        name, value = candidate.threshold
        decision: Any = importlib.import_module("edition.join.match_decision")
        join.ANYWHERE = replace(decision.ANYWHERE, **{name: value})
    standoff = pipeline.load(project)[0].standoff
    made = tuple(replace(block, fingerprint=fingerprint.fingerprint(words[block.id])) for block in standoff.blocks)
    standoff = replace(standoff, blocks=made)
    body = [block.id for block in standoff.body]

    def found(copy: str) -> list[str]:
        layer = join.join(standoff, text.SourceText(words=text.ProtectedText(copy), format="text"), "copy")
        return [id_ for id_ in body if layer.words(id_) is not None]

    shares: dict[str, list[float]] = {}
    for column, copy in copies(article, seeds):
        shares.setdefault(column, []).append(len(found(copy)) / len(body))
    claimed = [id_ for copy in others(article, seeds) for id_ in found(copy) if not _holds(copy, words[id_])]
    means = {column: sum(values) / len(values) for column, values in shares.items()}
    return Trial(means, len(claimed), 1 + 3 * seeds)


def _holds(text: str, words: str) -> bool:
    """Say whether a text has words in a row, whatever stands between their letters; a block may be one sentence."""
    return re.sub(r"[\W\d_]+", "", words).casefold() in re.sub(r"[\W\d_]+", "", text).casefold()


def run(candidate: Candidate, options: argparse.Namespace, words: Path) -> Trial:
    """Try a candidate in a process of its own."""
    told = json.dumps([candidate.run, candidate.step, candidate.threshold])
    command = [
        sys.executable,
        __file__,
        "--candidate",
        told,
        "--words",
        str(words),
        "--seeds",
        str(options.seeds),
        *(["--source", str(options.source)] if options.source else []),
    ]
    return Trial(**json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout))


def table(trials: Mapping[Candidate, Trial]) -> str:
    """Return the trials as a table in Markdown."""
    columns = list(next(iter(trials.values())).found)
    rows = [["", "candidate", "bits a letter", *columns, "claimed"]]
    for number, (candidate, trial) in enumerate(trials.items(), 1):
        found = [f"{trial.found[column]:.1%}" for column in columns]
        rows.append(
            [
                str(number),
                str(candidate),
                f"{8 / candidate.step:.2f}",
                *found,
                f"{trial.claimed} in {trial.others} texts",
            ]
        )
    rows.insert(1, ["---"] * len(rows[0]))
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def plot(trials: Mapping[Candidate, Trial], path: Path) -> None:
    """Draw what each format finds as damage grows, and found against claimed; numbers are the rows of the table."""
    import matplotlib as mpl

    mpl.use("svg")
    mpl.rcParams |= {"svg.hashsalt": "edition", "svg.fonttype": "none", "font.size": 9}
    from matplotlib import pyplot as plt

    figure, (left, right) = plt.subplots(1, 2, figsize=(11, 4.2), layout="constrained")
    for number, (candidate, trial) in enumerate(trials.items(), 1):
        colour = "#b3422b" if candidate == Candidate(*IN_USE) else "#4a5b6c"
        if not candidate.threshold:
            shares = [100 * trial.found[f"{level:.0%}"] for level in LEVELS]
            left.plot([100 * level for level in LEVELS], shares, "-o", color=colour, markersize=3, linewidth=1)
            left.annotate(str(number), (100 * LEVELS[-1], shares[-1]), textcoords="offset points", xytext=(5, -3))
        x, y = trial.claimed / trial.others, 100 * trial.found["5%"]
        right.plot(x, y, "o", color=colour, markersize=4)
        right.annotate(
            str(number), (x, y), textcoords="offset points", xytext=(4 + 7 * (number % 3), 3 - 8 * (number % 2))
        )
    left.set(xlabel="letters wrong, in per cent", ylabel="blocks found, in per cent")
    right.set(xlabel="blocks claimed that are not there, a text", ylabel="blocks found, 5 per cent of letters wrong")
    for axes in (left, right):
        axes.spines[["top", "right"]].set_visible(False)
    figure.savefig(path, metadata={"Date": None})


def candidates() -> Sequence[Candidate]:
    """Return the formats, then the thresholds for the one in use."""
    return [*(Candidate(*sketch) for sketch in SKETCHES), *(Candidate(*IN_USE, threshold) for threshold in THRESHOLDS)]


def main() -> int:
    """Print the table; as one of its own processes, one trial."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, help="a copy of the article; else the toy's")
    parser.add_argument("--seeds", type=int, default=5, help="copies of each kind")
    parser.add_argument("--plot", type=Path, help="draw found against claimed")
    parser.add_argument("--candidate", help=argparse.SUPPRESS)
    parser.add_argument("--words", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    project = ROOT if options.source else TOY
    source = options.source or TOY / "copies" / "article.txt"
    if options.candidate:
        run_, step, threshold = json.loads(options.candidate)
        candidate = Candidate(run_, step, tuple(threshold) if threshold else None)
        words = json.loads(options.words.read_text(encoding="utf-8"))
        trial = attempt(candidate, project, source.read_text(encoding="utf-8"), words, options.seeds)
        print(json.dumps({"found": trial.found, "claimed": trial.claimed, "others": trial.others}))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        words = Path(folder, "words.json")
        words.write_text(json.dumps(true_words(project, source)), encoding="utf-8")
        trials = {candidate: run(candidate, options, words) for candidate in candidates()}
    print(table(trials))
    if options.plot:
        plot(trials, options.plot)
    return 0


if __name__ == "__main__":
    sys.exit(main())
