"""Reads files of cases that anyone can extend: a title, what goes in, what comes out; refuses what is malformed.

A case is a line `## title`, sentences that say why it is there (or none), a block between `~~~ in` and `~~~`, and a
block between `~~~ out` and `~~~`. What stands before the first title is for people.
"""

from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Case:
    """One case; its name says the line, so that a failing test leads to it."""

    name: str
    given: str
    expected: str


class MalformedCase(Exception):
    """A file of cases is not as it should be."""


@dataclass
class _Reader:
    file: str
    cases: list[Case] = field(default_factory=list)
    title: str = ""
    line: int = 0
    blocks: dict[str, str] = field(default_factory=dict)
    open: str = ""
    lines: list[str] = field(default_factory=list)

    def read(self, text: str) -> list[Case]:
        for number, line in enumerate(text.splitlines(), 1):
            self._line(number, line)
        self._end_case(number=len(text.splitlines()))
        if self.open or not self.cases:
            raise self._fault(0, "a block is not closed" if self.open else "there are no cases")
        return self.cases

    def _line(self, number: int, line: str) -> None:
        if self.open and line != "~~~":
            self.lines.append(line)
        elif line.startswith("~~~"):
            self._fence(number, line)
        elif line.startswith("## "):
            self._end_case(number)
            self.title, self.line = line.removeprefix("## "), number
        elif self.blocks and line.strip():
            raise self._fault(number, "words between or after the blocks of a case")

    def _fence(self, number: int, line: str) -> None:
        if self.open:
            self.blocks[self.open] = "\n".join(self.lines)
            self.open, self.lines = "", []
            return
        wanted = next((name for name in ("in", "out") if name not in self.blocks), None)
        if not self.title or line != f"~~~ {wanted}":
            raise self._fault(
                number, f"expected ~~~ {wanted}, found {line}" if self.title else "a block without a title"
            )
        self.open = str(wanted)

    def _end_case(self, number: int) -> None:
        if not self.title:
            return
        if self.open or set(self.blocks) != {"in", "out"}:
            raise self._fault(number, f"the case {self.title!r} lacks a block, or the end of one")
        if any(case.name.endswith(f" {self.title}") for case in self.cases):
            raise self._fault(number, f"the title {self.title!r} stands twice")
        self.cases.append(Case(f"{self.file}:{self.line} {self.title}", self.blocks["in"], self.blocks["out"]))
        self.blocks = {}

    def _fault(self, number: int, what: str) -> MalformedCase:
        return MalformedCase(f"{self.file}:{number}: {what}")


def parse_cases(text: str, file: str) -> list[Case]:
    """Return the cases of a file's text. Raises: MalformedCase."""
    return _Reader(file).read(text)


def cases(name: str) -> list[Case]:
    """Return the cases of a file of tests/cases/. Raises: MalformedCase."""
    return parse_cases((FOLDER / name).read_text(encoding="utf-8"), name)
