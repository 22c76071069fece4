"""Where an address in a built page leads: read once for all checks that ask, and for all pages of a folder."""

import posixpath
import re
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

_END_OF_WAY = re.compile("[?#]")
_HIDDEN_SLASH = re.compile("%2f", re.IGNORECASE)
"""A slash in a name: no file of a site has one, and servers do not agree what it means."""
_ON_A_HOST = ("http", "https")
_REMEMBERED = 2**16
"""Addresses of which it is remembered where they lead: most stand on every page of a folder."""


class Followed(NamedTuple):
    """An address in its parts; path: of the file below the site's root, empty if it leads out of the site.

    typed: its path as it stands in the page, empty if it leads to the page itself.
    """

    scheme: str
    host: str
    typed: str
    path: str
    anchor: str


def followed(address: str, page: str) -> Followed | None:
    """Return where an address on a page leads, read as browsers do; None if it cannot be read."""
    found = _from_folder(address, posixpath.dirname(page))
    if found is None or found.typed or found.scheme or found.host:
        return found
    return found._replace(path=page)


@lru_cache(_REMEMBERED)
def _from_folder(address: str, folder: str) -> Followed | None:
    way = _END_OF_WAY.split(address, maxsplit=1)[0]
    try:
        parts = urlsplit(way.replace("\\", "/") + address[len(way) :])
    except ValueError:
        return None
    is_file = parts.path and not parts.scheme and not parts.netloc
    # Browsers find the host behind any number of slashes, also behind one or three.
    if (is_file and _HIDDEN_SLASH.search(parts.path)) or (parts.scheme in _ON_A_HOST and not parts.netloc):
        return None
    path = posixpath.normpath(posixpath.join(folder, unquote(parts.path))) if is_file else ""
    return Followed(parts.scheme, parts.netloc, parts.path, path, unquote(parts.fragment))
