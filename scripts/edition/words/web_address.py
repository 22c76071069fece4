"""What counts as an address of the web, and where identifiers lead."""

import re
from urllib.parse import urlsplit

NO_ADDRESS = "is no address of the web (http or https, without a password)"


def doi_address(doi: str) -> str:
    """Return where a DOI leads; nothing if there is none."""
    return f"https://doi.org/{doi}" if doi else ""


def hal_address(identifier: str) -> str:
    """Return where an identifier of HAL leads; nothing if there is none."""
    return f"https://hal.science/{identifier}" if identifier else ""


def wikidata_address(identifier: str) -> str:
    """Return where an identifier of Wikidata leads; nothing if there is none."""
    return f"https://www.wikidata.org/wiki/{identifier}" if identifier else ""


def licence_address(name: str) -> str:
    """Return the address of a licence that is named as SPDX names it; other words as they are.

    >>> licence_address("CC-BY-4.0"), licence_address("all rights reserved")
    ('https://spdx.org/licenses/CC-BY-4.0', 'all rights reserved')
    """
    return f"https://spdx.org/licenses/{name}" if re.fullmatch(r"[A-Za-z0-9.+-]+", name) else name


def host_of(address: str) -> str:
    """Return the host of an address of the web, in small letters and without its port."""
    return urlsplit(address).hostname or ""


def is_web_address(text: str) -> bool:
    """Say whether a text is an address of the web, without a name or password, or what must be quoted, in it.

    >>> is_web_address("https://example.org/1"), is_web_address("ftp://example.org/")
    (True, False)
    >>> is_web_address("http://me:pw@example.org/")
    False
    """
    try:
        parts = urlsplit(text)
        is_web = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
    return is_web and "@" not in parts.netloc and not re.search(r"[\s<>\"]", text)
