"""The names of the pages that every site has in each of its languages."""

MENU = ("index", "article", "references", "audit", "claims", "data", "about")
"""The pages of the menu, in order; all others are those of notebooks."""

LOST = "404"
LOST_PATH = f"{LOST}.html"
"""The page at the root that servers show at addresses where nothing is."""

HANDWRITTEN = ("index", "about")
"""Those of them that are written by hand, in `docs/LANG/NAME.md`."""
