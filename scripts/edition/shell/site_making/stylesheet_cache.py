"""Keeps the pruned stylesheet in `.cache/`: few changes of an edition bring a name that it has no rules for yet."""

from pathlib import Path

import tinycss2

from edition.render import pruned_stylesheet
from edition.shell.digest_cache import Cache, digest_of


def kept_stylesheet(stylesheet: str, names: frozenset[str], kept: Cache) -> bytes:
    """Return what pages with these names may need of a stylesheet: as it is kept, or pruned now."""
    parts = [
        ("stylesheet", stylesheet.encode()),
        ("names", "\n".join(sorted(names)).encode()),
        ("code", Path(pruned_stylesheet.__file__).read_bytes()),
        ("parser", tinycss2.VERSION.encode()),
    ]
    name = f"stylesheets/{digest_of(parts)}.css"
    found = kept.get(name)
    if found is None:
        found = pruned_stylesheet.pruned(stylesheet, names).encode()
        kept.put(name, found)
    return found
