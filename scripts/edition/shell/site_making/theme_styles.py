"""The stylesheets of a site as texts, from the theme's package and from our own theme, without MkDocs."""

from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

from edition.words.findings import ToolError

OWN_STYLES = Path(__file__).parents[2] / "render" / "theme" / "assets" / "edition.css"


def stylesheet_in(folders: Iterable[str | Path]) -> Path | None:
    """Return the stylesheet of the theme whose templates lie in one of some folders; its name ends in a digest."""
    return next((path for one in folders for path in Path(one, "assets", "stylesheets").glob("main.*.css")), None)


def theme_styles() -> list[str]:
    """Return the stylesheet of the theme, then ours.

    Raises: ToolError if the theme's package is not there.
    """
    found = find_spec("material")
    folders = (found.submodule_search_locations or ()) if found else ()
    path = stylesheet_in(Path(folder, "templates") for folder in folders)
    if path is None:
        told = "has no stylesheet main.*.css; is it installed?"
        raise ToolError.at("site.generator", "mkdocs-material", told, "run `make site`, which installs it anew")
    return [path.read_text(encoding="utf-8") for path in (path, OWN_STYLES)]
