"""What counts as an address of the web, and where a DOI leads."""

import re
from urllib.parse import urlsplit

NO_ADDRESS = "is no address of the web (http or https, without a password)"


def doi_address(doi: str) -> str:
    """Return where a DOI leads; nothing if there is none."""
    return f"https://doi.org/{doi}" if doi else ""


def is_web_address(text: str) -> bool:
    """Say whether a text is an address of the web, without a name or password in it.

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
    return is_web and "@" not in parts.netloc and not re.search(r"\s", text)
