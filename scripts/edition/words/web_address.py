"""What counts as an address of the web, and where identifiers lead."""

import re
from urllib.parse import urlsplit

NO_ADDRESS = "is no address of the web (http or https, without a password)"
_CREATIVE_COMMONS = re.compile(r"CC-(BY(?:-[A-Z]+)*)-(\d\.\d)")
"""Licences whose own address is better known than that of SPDX."""
_PUBLIC_DOMAIN = {
    "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
    "CC-PDM-1.0": "https://creativecommons.org/publicdomain/mark/1.0/",
    "CC-PDDC": "https://creativecommons.org/licenses/publicdomain/",
}


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
    """Return the address of a licence that is named as SPDX names it; nothing for other words.

    >>> licence_address("CC-BY-SA-4.0"), licence_address("MIT"), licence_address("all rights reserved")
    ('https://creativecommons.org/licenses/by-sa/4.0/', 'https://spdx.org/licenses/MIT', '')
    """
    if found := _CREATIVE_COMMONS.fullmatch(name):
        return f"https://creativecommons.org/licenses/{found[1].lower()}/{found[2]}/"
    if name in _PUBLIC_DOMAIN:
        return _PUBLIC_DOMAIN[name]
    return f"https://spdx.org/licenses/{name}" if re.fullmatch(r"[A-Za-z0-9.+-]+", name) else ""


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
