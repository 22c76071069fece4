"""Change lines of the data here and there, check them, and list the changes that no check notices.

usage: python scripts/bench/data_mutation.py [--project DIR] [--source COPY] [--number N] [--seed N]

A line is taken away, doubled, exchanged with the next or cut in half; a letter, a digit or a mark in it is changed; an
id in it is exchanged with another of its file. Lines and changes are drawn by the seed over all that people type and
notebooks write, drawings and the longest table left out. A change is noticed if `edition check` finds what it did not
find before. Of prose nobody can notice most changes; all other lines are structure. Its order mostly means nothing, so
that exchanges do not count. Exits 1 if fewer than AIM per cent of the changes of structure are noticed, if a check
takes more than 10 s of the processor's time or 1 GiB, or ends in a traceback.
"""

import argparse
import random
import re
import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "scripts")]

from edition.shell import disk  # noqa: E402
from edition.words.findings import Finding  # noqa: E402

from tests.codes.changes import COPY  # noqa: E402
from tests.mutations.checking import check  # noqa: E402

AIM = 90
MOST_MEMORY = 1024
"""In MiB."""

_ID = re.compile(r"\b(?:[penc]\d+[a-z]?(?:-[ql]\d+)?|(?:ed|cit|aud)\d+|[a-z]+\d{4}[a-z]?|[a-z]+(?:-[a-z]+)+)\b")
_KEY = re.compile(r"\s*(?:- )*[\w-]+:(?:\s|$)")
_FREE_FIELD = re.compile(r"\s*(title|booktitle|series|publisher|address|note(-\w\w)?|printed|school|institution)\s*=")
_FREE_KEY = re.compile(
    r"\s*(?:- )*(fr|en|es|role|reason|by|label|item|words|name|title|printed|description|family|given): "
)

Operator = Callable[[list[str], int, random.Random], None]


def _taken(lines: list[str], at: int, _: random.Random) -> None:
    del lines[at]


def _doubled(lines: list[str], at: int, _: random.Random) -> None:
    lines.insert(at, lines[at])


def _exchanged(lines: list[str], at: int, _: random.Random) -> None:
    if at + 1 < len(lines):
        lines[at], lines[at + 1] = lines[at + 1], lines[at]


def _halved(lines: list[str], at: int, _: random.Random) -> None:
    lines[at] = lines[at][: len(lines[at]) // 2]


def _changed(pattern: str, signs: str) -> Operator:
    """Return what puts another sign in the place of one that fits a pattern."""

    def change(lines: list[str], at: int, chance: random.Random) -> None:
        places = [match.start() for match in re.finditer(pattern, lines[at])]
        if places:
            place = chance.choice(places)
            lines[at] = lines[at][:place] + chance.choice(signs) + lines[at][place + 1 :]

    return change


def _dropped(lines: list[str], at: int, chance: random.Random) -> None:
    places = [match.start() for match in re.finditer(r"[^\w\s]", lines[at])]
    if places:
        place = chance.choice(places)
        lines[at] = lines[at][:place] + lines[at][place + 1 :]


def _other_id(lines: list[str], at: int, chance: random.Random) -> None:
    here = list(_ID.finditer(lines[at]))
    others = sorted({match[0] for line in lines for match in _ID.finditer(line)})
    if here and others:
        old = chance.choice(here)
        lines[at] = lines[at][: old.start()] + chance.choice(others) + lines[at][old.end() :]


OPERATORS: Mapping[str, Operator] = {
    "line taken": _taken,
    "line doubled": _doubled,
    "lines exchanged": _exchanged,
    "line halved": _halved,
    "letter": _changed(r"[^\W\d_]", "abcdefghijklmnopqrstuvwxyz"),
    "digit": _changed(r"\d", "0123456789"),
    "mark dropped": _dropped,
    "other id": _other_id,
}
ORDER = ("lines exchanged",)
"""What changes nothing but an order."""


@dataclass(frozen=True)
class Edit:
    """One change of one line."""

    file: str
    line: int
    operator: str
    old: str
    content: bytes

    @property
    def is_of_prose(self) -> bool:
        """Say whether the line is text for people, of which most changes are no faults that a program can see."""
        if (
            self.file.endswith((".md", ".py", ".svg"))
            or not self.old.strip()
            or self.old.lstrip().startswith(("#", "%"))
        ):
            return True
        if self.file.endswith(".bib"):
            return bool(_FREE_FIELD.match(self.old))
        return self.file.endswith(".yaml") and (not _KEY.match(self.old) or bool(_FREE_KEY.match(self.old)))

    def __str__(self) -> str:
        kind = "prose" if self.is_of_prose else "DATA "
        return f"{kind} {self.operator:15} {self.file}:{self.line}: {self.old.strip()[:90]}"


def edits(files: Mapping[str, bytes], number: int, chance: random.Random) -> list[Edit]:
    """Return some changes of lines, each of which changes something."""
    lines = {name: content.decode().split("\n") for name, content in files.items() if not name.endswith(".txt")}
    places = [(name, at) for name, own in lines.items() for at in range(len(own) - 1)]
    found: list[Edit] = []
    while len(found) < number:
        (name, at), operator = chance.choice(places), chance.choice([*OPERATORS])
        changed = [*lines[name]]
        OPERATORS[operator](changed, at, chance)
        if changed != lines[name]:
            found.append(Edit(name, at + 1, operator, lines[name][at], "\n".join(changed).encode()))
    return found


def main() -> int:
    """Try the changes; print the silent ones and the scores."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--project", type=Path, default=ROOT)
    parser.add_argument("--source", type=Path)
    parser.add_argument("--number", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    files = disk.inputs(options.project)
    typed = {name: content for name, content in files.items() if not name.endswith((".svg", "communes_2017.csv"))}
    if options.source:
        files[COPY] = options.source.read_bytes()
    tried: Counter[tuple[bool, str]] = Counter()
    silent: list[Edit] = []
    slowest, broken = 0.0, 0
    with tempfile.TemporaryDirectory() as folder:
        sound = {_said(one) for one in check(files, Path(folder))}
        for edit in edits(typed, options.number, random.Random(options.seed)):  # noqa: S311 - repeatable, no secret
            begin = time.process_time()
            try:
                found = check({**files, edit.file: edit.content}, Path(folder))
            except Exception as error:  # noqa: BLE001 - any traceback is what this looks for
                broken += 1
                print(f"{type(error).__name__}: {error}: {edit}", flush=True)
                continue
            slowest = max(slowest, time.process_time() - begin)
            tried[edit.is_of_prose, edit.operator] += 1
            if {_said(one) for one in found} == sound:
                silent.append(edit)
                print(edit, flush=True)
    return report(tried, silent, slowest, broken)


def _said(finding: Finding) -> tuple[str, str, str]:
    """Return a finding without its line, which a change above it moves."""
    return finding.code, finding.subject, finding.message


def report(tried: Counter[tuple[bool, str]], silent: list[Edit], slowest: float, broken: int) -> int:
    """Print the scores; return the exit code."""
    missed = Counter((edit.is_of_prose, edit.operator) for edit in silent)
    for operator in OPERATORS:
        parts = [f"{tried[of, operator] - missed[of, operator]:4} of {tried[of, operator]:4}" for of in (False, True)]
        print(f"{operator:15}  structure {parts[0]}   prose {parts[1]}")
    scores = {}
    for of, name in ((False, "structure"), (True, "prose")):
        all_, lost = (
            sum(number for (is_prose, operator), number in count.items() if is_prose is of and operator not in ORDER)
            for count in (tried, missed)
        )
        scores[name] = 100 * (all_ - lost) / max(1, all_)
        print(f"{name}: {all_ - lost} of {all_} noticed, {scores[name]:.0f} %")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"slowest check {slowest:.1f} s, memory {memory:.0f} MiB, {broken} tracebacks")
    return int(scores["structure"] < AIM or memory > MOST_MEMORY or bool(broken))


if __name__ == "__main__":
    sys.exit(main())
