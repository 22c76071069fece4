"""The names of the pages that every site has in each of its languages."""

from collections.abc import Mapping

from edition.model.given import Standoff

HANDOUT, REPORT = "handout", "report"

MENU_GROUPS = {
    "read": ("index", "article", HANDOUT),
    "understand": ("glossary", "names", "timeline", "abstracts"),
    "verify": ("references", "audit", "apparatus", "claims", REPORT),
    "reuse": ("data", "about"),
}
"""What a reader comes for -> the pages of the menu that serve it, in order."""

_HOLDS = {
    "glossary": "terms",
    "names": "entities",
    "timeline": "events",
    "abstracts": "alignment",
    "apparatus": "emendations",
}
"""Page that an edition may be without -> what of the given it shows."""

MENU = tuple(name for names in MENU_GROUPS.values() for name in names)
"""The pages of the menu, in order; all others are those of notebooks."""


def menu_groups(standoff: Standoff) -> Mapping[str, tuple[str, ...]]:
    """Return the groups of the menu with the pages of an edition: of the commentary, those that hold something."""
    found = {
        group: tuple(name for name in names if name not in _HOLDS or getattr(standoff, _HOLDS[name]))
        for group, names in MENU_GROUPS.items()
    }
    return {group: names for group, names in found.items() if names}


def reading_order(standoff: Standoff) -> list[str]:
    """Return all pages in the order in which each leads to the next; notebooks follow the claims that they test."""
    order = [name for names in menu_groups(standoff).values() for name in names]
    after = order.index("claims") + 1
    return [*order[:after], *(f"notebooks/{notebook.name}" for notebook in standoff.notebooks), *order[after:]]


LOST = "404"
LOST_PATH = f"{LOST}.html"
"""The page at the root that servers show at addresses where nothing is."""

HANDWRITTEN = ("index", "about", HANDOUT)
"""Those of them that are written by hand, in `docs/LANG/NAME.md`."""
