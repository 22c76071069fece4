"""What is wrong with data, copy, results or site, as values; and the exceptions that carry them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, Self

Severity = Literal["error", "warning"]

MOST = 100
"""Faults of one file that are listed."""
_SOME = 8
"""Names that a hint gives where none is near to what was typed."""


@dataclass(frozen=True, slots=True, order=True)
class Where:
    """A place in a file: path as shown to people, line and column from 1 (0: the file as a whole)."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        file = self.file.replace("\n", "\\n")
        return ":".join(str(part) for part in (file, self.line, self.column) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One result of a check: a stable code, a place, a sentence, and what to do about it."""

    code: str
    where: Where
    message: str
    severity: Severity = "error"
    subject: str = ""
    hint: str = ""
    waived: bool = False

    def __str__(self) -> str:
        text = f"{self.where}: {self.severity}: {self.message}"
        hint = f"\n    {self.hint}" if self.hint else ""
        return f"{text} [{self.code}]{hint}"

    def as_warning(self) -> "Finding":
        """Return the same finding as a warning."""
        return replace(self, severity="warning")


@dataclass(frozen=True, slots=True)
class Explained:
    """What a code means, what raises it, and how to mend it, each in sentences; input stands between backticks.

    meaning: the fault, in one sentence; example: a line of input, or the situation where no line is to blame.
    """

    meaning: str
    example: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.meaning}\n  for example: {self.example}\n  to mend it:  {self.remedy}"


@dataclass(frozen=True, slots=True)
class NotRun:
    """A check that could not be run, and why."""

    check: str
    reason: str


class EditionError(Exception):
    """The work cannot go on; holds every finding that says why, never only the first."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(sort(findings))
        super().__init__("\n".join(map(str, self.findings)))

    @classmethod
    def at(cls, code: str, where: "Where | str", message: str, hint: str = "") -> Self:
        """Return the exception for one error, told as `fault` tells it."""
        return cls([fault(code, where, message, hint)])


class DataError(EditionError):
    """Files of the edition that are unreadable or malformed."""


class SourceError(EditionError):
    """A copy of the article that cannot be read."""


class ToolError(EditionError):
    """A program or package that is missing or failed."""


class NotThisFormat(Exception):
    """A reader of copies says that the bytes are not of its format, and why."""


class Unusable(Exception):
    """A reader of copies says that the bytes are of its format, and why nobody can read them; no other need try."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(reason)
        self.remedy = remedy


def fault(code: str, where: Where | str, message: str, hint: str = "", subject: str = "") -> Finding:
    """Return an error finding; a bare file name stands for the file as a whole."""
    place = Where(where) if isinstance(where, str) else where
    return Finding(code=code, where=place, message=message, hint=hint, subject=subject)


def and_more(file: str, number: int) -> Finding:
    """Return the finding that stands for those of a file that are not listed."""
    message = f"{number:,} more faults are in this file"
    return fault("data.more", file, message, "mend those that are listed first; is it the right file?")


def limited(findings: Iterable[Finding]) -> list[Finding]:
    """Return the first errors and the first warnings of each file in their order, and how many more there are."""
    shown: list[Finding] = []
    times: Counter[tuple[str, bool]] = Counter()
    for finding in findings:
        kind = (finding.where.file, finding.severity == "warning")
        times[kind] += finding.code != "data.more"
        if times[kind] <= MOST or finding.code == "data.more":
            shown.append(finding)
    for (file, is_warning), count in times.items():
        if count > MOST:
            more = and_more(file, count - MOST)
            shown.append(more.as_warning() if is_warning else more)
    return shown


def sort(findings: Iterable[Finding]) -> list[Finding]:
    """Order findings as a person works through them: by file, line, column, code."""
    return sorted(set(findings), key=lambda f: (f.where, f.code, f.subject, f.message))


def errors(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings that must stop a build."""
    return [f for f in findings if f.severity == "error" and not f.waived]


def warnings(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings that stop nothing and are not waived."""
    return [f for f in findings if f.severity == "warning" and not f.waived]


def did_you_mean(word: str, candidates: Iterable[str]) -> str:
    """Return a hint that names the nearest candidate, or an empty text if none is near."""
    from difflib import get_close_matches

    near = get_close_matches(word, list(candidates), n=1, cutoff=0.6)
    return f"did you mean {near[0]!r}?" if near else ""


def nearest(word: str, candidates: Iterable[str]) -> str:
    """Return a hint that names the nearest candidate, or some if none is near."""
    names = sorted(candidates) if isinstance(candidates, set | frozenset) else list(candidates)
    some = ", ".join(names[:_SOME]) + (" …" if len(names) > _SOME else "")
    return did_you_mean(word, names) or (f"name one of {some}" if names else "there is none: take the name away")


def summary(findings: Sequence[Finding], not_run: Sequence[NotRun] = ()) -> str:
    """Return the last line of a report: how many errors, warnings, and checks that were not run."""
    waived = sum(f.waived for f in findings)
    parts = [counted(len(errors(findings)), "error"), counted(len(warnings(findings)), "warning")]
    if waived:
        parts.append(f"{waived} waived")
    skipped = f"; {counted(len(not_run), 'check')} not run" if not_run else ""
    return ", ".join(parts) + skipped


def counted(number: int, noun: str) -> str:
    """Return a number with an English noun: `1 word`, `2 words`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
