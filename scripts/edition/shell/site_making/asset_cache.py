"""Keeps in `.cache/` what assets are made into: few changes of an edition change the stylesheet, none the scripts."""

from collections.abc import Mapping
from functools import partial
from importlib.metadata import version
from pathlib import Path

from edition.render import pruned_stylesheet
from edition.render.own_copy import (
    script_arguments,
    script_bundle,
    script_inlining,
    script_names,
    script_spelling,
    script_syntax,
)
from edition.shell.digest_cache import Cache, digest_of

SCRIPTS = {
    "own-copy.js": ("page/own_copy.js", "beginOwnCopy"),
    "own-copy-word.js": ("read/word_reader.js", "beginWordReader"),
}
"""Scripts that join a reader's copy in the page -> module that begins them, and its function."""
_MAKERS = (script_arguments, script_bundle, script_inlining, script_names, script_spelling, script_syntax)
"""What makes the scripts."""


def kept_stylesheet(stylesheet: str, names: frozenset[str], kept: Cache) -> bytes:
    """Return what pages with these names may need of a stylesheet: as it is kept, or pruned now."""
    parts = [
        ("stylesheet", stylesheet.encode()),
        ("names", "\n".join(sorted(names)).encode()),
        ("code", Path(pruned_stylesheet.__file__).read_bytes()),
        ("parser", version("tinycss2").encode()),
    ]
    name = f"stylesheets/{digest_of(parts)}.css"
    return kept.kept(name, lambda: pruned_stylesheet.pruned(stylesheet, names).encode())


def kept_scripts(folder: Path, kept: Cache) -> dict[str, bytes]:
    """Return the scripts that join a reader's copy, by name, from the modules in a folder: as kept, or made now."""
    texts = {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.js"))}
    code = [Path(str(module.__file__)).read_bytes() for module in _MAKERS]
    parsers = [version(name).encode() for name in ("tree-sitter", "tree-sitter-javascript")]
    parts = [*texts.items(), *(("code", one) for one in code), *(("parser", one) for one in parsers)]
    digest = digest_of(parts)
    return {
        name: kept.kept(f"scripts/{digest}-{name}", partial(_made, texts, entry, begin))
        for name, (entry, begin) in SCRIPTS.items()
    }


def _made(texts: Mapping[str, bytes], entry: str, begin: str) -> bytes:
    modules = {path: text.decode() for path, text in texts.items()}
    return script_bundle.bundle(modules, entry, begin).encode()
