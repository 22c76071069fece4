"""A table as a text, which weighs less than lists of texts in quotation marks.

A row is a line, `|` stands between fields, empty ones at the end are left out; `%`, `|` and line ends are written
`%25`, `%7C`, `%0A`.
"""

from collections.abc import Iterable

_ESCAPES = str.maketrans({"%": "%25", "|": "%7C", "\n": "%0A"})


def table(rows: Iterable[Iterable[str]]) -> str:
    r"""Return a table of some rows.

    >>> table([["a", "", "b|c"], ["d", ""]])
    'a||b%7Cc\nd'
    """
    return "\n".join("|".join(field.translate(_ESCAPES) for field in row).rstrip("|") for row in rows)
