"""The form in which golden pages are kept: short lines that a person reviews, from which every byte can be told."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

import regex

WIDTH = 118
"""Columns of a line, where words allow."""
GOES_ON, AS_IT_IS = "  ", "|"
"""What begins a line that goes on with the one before, and one that begins like either in the page itself."""

_BLOCKS = (
    "article|blockquote|caption|dd|details|div|dl|dt|figcaption|figure|footer|form|g|h[1-6]|header|hr|li|link|main|meta|"
    "nav|ol|p|path|pre|script|section|style|summary|svg|table|tbody|td|text|tfoot|th|thead|title|tr|ul|use"
)
_PART = regex.compile(
    rf"(?<=.)(?=<(?:{_BLOCKS})\b)"  # before a block
    rf"|(?<=</(?:{_BLOCKS})>)(?=.)"  # after a block
    r"|(?<=[.!?…][»”’)]?)(?= [\p{Lu}«“])",  # between sentences
    regex.V1,
)
_JOINT = regex.compile(r"(?<=.)(?= )(?![^<>]*>)|(?<=.)(?=<)|(?<=>)(?=.)", regex.V1)
_JOINT_IN_TAG = regex.compile(r"(?<=.)(?= |&amp;)", regex.V1)
_ID = regex.compile(r'\bid="([^"]+)"')


def broken(text: str) -> str:
    """Return a page in short lines: a block, a sentence, or as many elements and words as a line holds."""
    return "\n".join(short for line in text.split("\n") for short in _short_lines(line))


def unbroken(lines: str) -> str:
    """Return the page that lines were made from."""
    page: list[str] = []
    for line in lines.split("\n"):
        if line.startswith(GOES_ON):
            page[-1] += line.removeprefix(GOES_ON)
        else:
            page.append(line.removeprefix(AS_IT_IS))
    return "\n".join(page)


def _short_lines(line: str) -> Iterator[str]:
    if line.startswith((GOES_ON, AS_IT_IS)):
        line = AS_IT_IS + line
    begin = ""
    for part in _PART.split(line):
        for row in _rows(part):
            yield begin + row
            begin = GOES_ON


def _rows(part: str) -> Iterator[str]:
    row = ""
    for piece in (piece for whole in _JOINT.split(part) for piece in _pieces(whole)):
        if row and len(row) + len(piece) > WIDTH:
            yield row
            row = ""
        row += piece
    yield row


def _pieces(whole: str) -> list[str]:
    return [whole] if len(whole) <= WIDTH else _JOINT_IN_TAG.split(whole)


def difference(base: str, other: str) -> str:
    """Return what one page has instead of another's lines, as a unified diff without the lines that both have.

    Each place is called after the last id before it.
    """
    here, there = base.split("\n"), other.split("\n")
    out: list[str] = []
    for kind, begin, end, other_begin, other_end in SequenceMatcher(None, here, there, autojunk=False).get_opcodes():
        if kind != "equal":
            out.append(f"@@ -{_range(begin, end)} +{_range(other_begin, other_end)} @@ {_place(here, begin)}".rstrip())
            out += [f"-{line}" for line in here[begin:end]] + [f"+{line}" for line in there[other_begin:other_end]]
    return "\n".join([*out, ""])


def _range(begin: int, end: int) -> str:
    """Return lines as unified diffs count them: the first line and how many, or the line before none."""
    return f"{begin + 1 if end > begin else begin},{end - begin}"


def _place(lines: Sequence[str], line: int) -> str:
    ids = (found[-1] for text in reversed(lines[: line + 1]) if (found := _ID.findall(text)))
    return next(ids, "")
