"""The templates of the pages: loops and names only, everything escaped."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from edition.languages.language_files import PROGRAM

FOLDER = Path(__file__).parent / "templates"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["program_language"] = PROGRAM
    return environment


def keep_compiled(kept: BytecodeCache | None) -> None:
    """Look for compiled templates where the caller keeps them, as compiling is slower than filling."""
    _environment().bytecode_cache = kept


def fill(template: str, **values: Any) -> Markup:
    """Return a filled template."""
    return Markup(_environment().get_template(template).render(**values))


def macro(template: str, name: str) -> Callable[..., Markup]:
    """Return one macro of a template, which gives its piece of HTML."""
    found: Callable[..., Markup] = getattr(_environment().get_template(template).module, name)
    return found
