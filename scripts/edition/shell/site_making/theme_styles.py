"""The stylesheets of a site as texts, from the theme's package and from our own theme, without MkDocs."""

from importlib.util import find_spec
from pathlib import Path

from edition.words.findings import ToolError

OWN_STYLES = Path(__file__).parents[2] / "render" / "theme" / "assets" / "edition.css"


def theme_styles() -> list[str]:
    """Return the stylesheet of the theme, then ours.

    Raises: ToolError if the theme's package is not there.
    """
    found = find_spec("material")
    folders = list(found.submodule_search_locations or ()) if found else []
    paths = [path for folder in folders for path in Path(folder, "templates/assets/stylesheets").glob("main.*.css")]
    if not paths:
        told = "has no stylesheet main.*.css; is it installed?"
        raise ToolError.at("site.generator", "mkdocs-material", told, "run `make site`, which installs it anew")
    return [path.read_text(encoding="utf-8") for path in (paths[0], OWN_STYLES)]
