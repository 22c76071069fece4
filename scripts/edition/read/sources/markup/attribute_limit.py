"""Whether a tag of a page has more attributes than tags have: tree builders compare each with all before it."""

import re
from collections.abc import Iterator

MAX_ATTRIBUTES = 1000

_TAG = re.compile(r"<[a-zA-Z][^\s/>]*")
_ATTRIBUTE = re.compile(r"""[\s/]*[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>][^\s>]*)?)?""")
_CROWDED = re.compile(rf"<[a-zA-Z][^\s/<>]*(?:[\s/]+[^\s/<>]+){{{MAX_ATTRIBUTES},}}")


def has_crowded_tag(page: str) -> bool:
    """Say whether a tag has too many attributes, read as browsers do, and as one whose quotation marks are text.

    The second reading finds it behind a comment or script in which a mark is open that never closes.
    """
    return _CROWDED.search(page) is not None or any(count > MAX_ATTRIBUTES for count in _counts(page))


def _counts(page: str) -> Iterator[int]:
    """Yield how many attributes each tag has, or one more than are allowed."""
    at = 0
    while tag := _TAG.search(page, at):
        at, count = tag.end(), 0
        while count <= MAX_ATTRIBUTES and (attribute := _ATTRIBUTE.match(page, at)):
            at, count = attribute.end(), count + 1
        yield count
