"""An edit that breaks the data, what must be told of it, and where: computed from the files before and after."""

import re
from collections.abc import Iterator
from fnmatch import fnmatch
from typing import NamedTuple

from edition.words.findings import Finding, errors

from tests.codes.changes import Change, Files


class Mutation(NamedTuple):
    """A change, the code that it raises, words of the remedy, and words of another line where it is told.

    elsewhere: empty if the finding leads to the edit itself; `FILE` or `FILE: words`, of the broken project's files;
    FILE may be a pattern of names.
    """

    code: str
    change: Change
    remedy: str
    elsewhere: str = ""

    def __str__(self) -> str:
        return self.code


def swap(files_like: str, pattern: str, new: str) -> Change:
    """Replace the first words that a pattern finds in the first of some files, so that the data may go on changing."""

    def change(files: Files) -> None:
        for name in sorted(name for name in files if fnmatch(name, files_like)):
            text, times = re.subn(pattern, new, files[name].decode(), count=1, flags=re.MULTILINE)
            if times:
                files[name] = text.encode()
                return
        raise AssertionError(f"no file like {files_like} has {pattern!r}")

    return change


def raw(file: str, old: bytes, new: bytes) -> Change:
    """Replace bytes that stand in a file, by any others."""

    def change(files: Files) -> None:
        assert old in files[file], f"{file} has no {old!r}"
        files[file] = files[file].replace(old, new, 1)

    return change


def faults_of_telling(mutation: Mutation, before: Files, after: Files, found: list[Finding]) -> Iterator[str]:
    """Yield what is wrong with the findings of a mutation: silence, another code, another place, no remedy."""
    told = [one for one in found if one.code == mutation.code]
    right = _elsewhere(mutation.elsewhere, after) if mutation.elsewhere else places(before, after)
    if not errors(found):
        yield "the command would end with 0"
    if not told:
        yield f"not told; but {sorted({one.code for one in found})}"
    elif not any(one.where.line in right.get(one.where.file, ()) for one in told):
        yield f"told at {', '.join(str(one.where) for one in told)}, not at {right}"
    elif not any(mutation.remedy in one.hint and one.hint for one in told):
        yield f"the remedy is {told[0].hint!r}"


def places(before: Files, after: Files) -> dict[str, set[int]]:
    """Return the lines of each changed file that a finding on the change may name.

    Where words were replaced, their lines, and the key of a folded text that holds them. Where lines came or went, also
    the line before, the heads of the records that hold them, and what these begin with: what lacks a part has no line
    of its own. Where the whole file came or went, also none.
    """
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    return {name: _lines(before.get(name, b""), after.get(name, b"")) for name in changed}


def _lines(before: bytes, after: bytes) -> set[int]:
    if not before.strip() or not after.strip():
        return {0, *range(1, after.count(b"\n") + 2)}
    old, new = before.splitlines(), after.splitlines()
    same = next(
        (n for n, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), min(map(len, (old, new)))
    )
    rest = next(
        (n for n, (one, other) in enumerate(zip(reversed(old), reversed(new), strict=False)) if one != other),
        min(map(len, (old, new))),
    )
    rest = min(rest, min(map(len, (old, new))) - same)
    lines = set(range(same + 1, len(new) - rest + 1))
    holders = _holders(new, old[same] if len(old) > same else b"", same)
    if len(old) == len(new):
        holders = {number for number in holders if new[number - 1].endswith(b">-")}
    return lines | holders


def _holders(lines: list[bytes], first: bytes, at: int) -> set[int]:
    """Return the lines above a place that are indented less and less, each with the next; first: what stood there."""
    depth = _depth(lines[at] if len(lines) > at else first)
    depth = max(depth, _depth(first))
    found = {at, at + 1}
    for number in range(at, 0, -1):
        line = lines[number - 1]
        if line.strip() and _depth(line) < depth:
            depth = _depth(line)
            found |= {number, number + 1}
    return found


def _depth(line: bytes) -> int:
    return len(line) - len(line.lstrip())


def _elsewhere(place: str, files: Files) -> dict[str, set[int]]:
    like, _, words = place.partition(": ")
    lines = {name: files[name].decode().splitlines() for name in files if words and fnmatch(name, like)}
    found = {name: {number for number, line in enumerate(own, 1) if words in line} for name, own in lines.items()}
    return found or {like: {0}}
