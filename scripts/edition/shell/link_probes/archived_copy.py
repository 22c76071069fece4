"""Asks the Internet Archive for the address of a copy that it keeps of a page (Wayback Machine, availability API)."""

import json
from typing import Any
from urllib.parse import quote

from edition.shell.polite_visitor import Visitor
from edition.words.findings import EditionError
from edition.words.web_address import is_web_address

ARCHIVE = "https://archive.org/wayback/available?url="
"""What the address of a page is added to, quoted."""


def archived_copy(visitor: Visitor, address: str) -> str:
    """Return the address of the latest copy that was whole; nothing if there is none.

    Raises: EditionError if the archive does not answer, or answers what is no JSON of that form.
    """
    asked = ARCHIVE + quote(address, safe="")
    try:
        found: dict[str, Any] = json.loads(visitor.get(asked).content)
        closest = found["archived_snapshots"].get("closest", {})
        copy = str(closest.get("url", ""))
        is_whole = closest.get("available") is True and str(closest.get("status")) == "200"
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise EditionError.at(
            "outside-links.archive", asked, "the answer of the archive cannot be read", "try again later"
        ) from None
    if not is_whole or not copy.isascii() or not is_web_address(copy):
        return ""
    return copy.replace("http://web.archive.org/", "https://web.archive.org/", 1)
