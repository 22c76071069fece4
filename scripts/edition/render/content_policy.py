"""What a browser lets a page load and run: the site's own files, and nothing that words in a page could ask for.

A page tells its browser so itself, as it may be read from disk, where no server does.
"""

from base64 import b64encode
from hashlib import sha256
from urllib.parse import urlsplit

EARLY_SCRIPT = (
    '(h => { h.classList.add("js"); try { const t = localStorage.getItem("edition-theme"); '
    "if (t) h.dataset.theme = t; } catch {} })(document.documentElement)"
)
"""What runs before a page is drawn, the only script that stands in it: a reader's choice of colours must not flash."""


def content_policy(base: str | None = None) -> str:
    """Return the policy of a page.

    base: where the links of a page begin that is shown at any address. Styles stand in pages, of drawings at their
    elements. `file:` is the page's own folder where it is read from disk, which not every browser calls its own.
    """
    own = f"'self' file: {_origin(base)}" if base else "'self' file:"
    early = b64encode(sha256(EARLY_SCRIPT.encode()).digest()).decode()
    allowed = {
        "default-src": "'none'",
        "script-src": f"{own} 'sha256-{early}'",
        "style-src": f"{own} 'unsafe-inline'",
        "img-src": f"{own} data:",
        "font-src": own,
        "connect-src": "'none'",
        "worker-src": "blob:",
        "base-uri": own if base else "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{what} {sources}" for what, sources in allowed.items())


def _origin(address: str) -> str:
    """Return the server of an address.

    >>> _origin("https://example.org/edition/")
    'https://example.org'
    """
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"
