"""The script that joins readers' copies, with more of it in reach than pages have."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from edition.render.own_copy.script_bundle import bundle

MODULES = Path(__file__).resolve().parents[1] / "scripts" / "edition" / "render" / "theme" / "own_copy"
BEGIN = "lend"
"""The name of the function in which an entry lends what a test asks for."""


@cache
def modules() -> Mapping[str, str]:
    """Return path -> text of the script's modules."""
    return {path.relative_to(MODULES).as_posix(): path.read_text(encoding="utf-8") for path in MODULES.rglob("*.js")}


def script(entry: str, changed: Mapping[str, str] | None = None) -> str:
    """Return the script that an entry begins, made as the build makes it; changed: modules that are not as they are."""
    return bundle({**modules(), **(changed or {}), "entry.js": entry}, "entry.js", BEGIN)
