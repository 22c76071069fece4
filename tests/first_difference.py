"""Where two sites, or any two folders, begin to differ: file and line, as a person looks for it."""

from collections.abc import Mapping

_AROUND = 40
"""Characters of a line that are shown on either side of its first difference."""


def first_difference(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> str:
    """Return the first file, by its name, that one folder lacks or has otherwise, with the line; nothing if none does.

    >>> first_difference({"a.html": b"1\\n2\\n"}, {"a.html": b"1\\n3\\n"})
    "a.html:2: '2' is '3' in the other"
    """
    for name in sorted(one.keys() | other.keys()):
        if name not in one or name not in other:
            return f"{name}: is in {'the other' if name in other else 'the first'} alone"
        if one[name] != other[name]:
            return f"{name}:{_line(one[name], other[name])}"
    return ""


def _line(one: bytes, other: bytes) -> str:
    lines, others = (content.decode("utf-8", "backslashreplace").split("\n") for content in (one, other))
    for number in range(max(len(lines), len(others))):
        mine, theirs = (all_[number] if number < len(all_) else None for all_ in (lines, others))
        if mine is None or theirs is None:
            return f"{number + 1}: {'the first' if mine is None else 'the other'} ends here"
        if mine != theirs:
            at = next(
                (place for place, (a, b) in enumerate(zip(mine, theirs, strict=False)) if a != b),
                min(len(mine), len(theirs)),
            )
            shown = slice(max(0, at - _AROUND), at + _AROUND)
            return f"{number + 1}: {mine[shown]!r} is {theirs[shown]!r} in the other"
    return "1: the same text in other bytes"
