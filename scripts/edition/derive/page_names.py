"""The names of the pages that every site has in each of its languages."""

from collections.abc import Iterable

HANDOUT = "handout"

MENU_GROUPS = {
    "read": ("index", "article", HANDOUT),
    "verify": ("references", "audit", "claims"),
    "reuse": ("data", "about"),
}
"""What a reader comes for -> the pages of the menu that serve it, in order."""

MENU = tuple(name for names in MENU_GROUPS.values() for name in names)
"""The pages of the menu, in order; all others are those of notebooks."""


def reading_order(notebooks: Iterable[str]) -> list[str]:
    """Return all pages in the order in which each leads to the next; notebooks follow the claims that they test.

    >>> reading_order(["gulls"])[-4:]
    ['claims', 'notebooks/gulls', 'data', 'about']
    """
    order = list(MENU)
    after = order.index("claims") + 1
    return [*order[:after], *(f"notebooks/{name}" for name in notebooks), *order[after:]]


LOST = "404"
LOST_PATH = f"{LOST}.html"
"""The page at the root that servers show at addresses where nothing is."""

HANDWRITTEN = ("index", "about", HANDOUT)
"""Those of them that are written by hand, in `docs/LANG/NAME.md`."""
