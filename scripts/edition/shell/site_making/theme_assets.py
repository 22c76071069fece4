"""What sites need of the theme: stylesheets, scripts, templates; found, made small or compiled, and kept."""

import json
import sys
from collections.abc import Iterable, Mapping
from functools import partial
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from edition.languages.language_files import language, languages
from edition.render import pruned_stylesheet
from edition.render.own_copy import script_bundle, script_inlining, script_names, script_syntax
from edition.shell.digest_cache import Cache, digest_of
from edition.words.findings import ToolError

OWN_THEME = Path(__file__).parents[2] / "render" / "theme"
OWN_STYLES = OWN_THEME / "assets" / "edition.css"
SCRIPTS = {
    "own-copy.js": ("page/own_copy.js", "beginOwnCopy"),
    "own-copy-word.js": ("read/word_reader.js", "beginWordReader"),
}
"""Scripts that join a reader's copy in the page -> module that begins them, and its function."""
_MAKERS = (script_bundle, script_inlining, script_names, script_syntax)
"""What makes the scripts."""
_LUNR = "templates/search/lunr.js"
_STEMMING = "lunr-language/lunr.stemmer.support.js"


def stylesheet_in(folders: Iterable[str | Path]) -> Path | None:
    """Return the stylesheet of the theme whose templates lie in one of some folders; its name ends in a digest."""
    return next((path for one in folders for path in Path(one, "assets", "stylesheets").glob("main.*.css")), None)


def theme_stylesheet() -> Path:
    """Return the stylesheet of the theme, as its package has it.

    Raises: ToolError if the package is not there.
    """
    found = find_spec("material")
    folders = (found.submodule_search_locations or ()) if found else ()
    path = stylesheet_in(Path(folder, "templates") for folder in folders)
    if path is None:
        told = "has no stylesheet main.*.css; is it installed?"
        raise ToolError.at(
            "site.generator", "mkdocs-material", told, "install the program anew, with all that it needs"
        )
    return path


def theme_styles() -> list[str]:
    """Return the stylesheet of the theme, then ours.

    Raises: ToolError if the theme's package is not there.
    """
    return [path.read_text(encoding="utf-8") for path in (theme_stylesheet(), OWN_STYLES)]


def site_assets(root: Path, *, has_text: bool) -> dict[str, bytes]:
    """Return our styles, scripts and pictures, and what the search needs, by path below the site's root.

    root: the project that keeps scripts made short; has_text: a copy was joined, so that none is joined in the page.
    """
    found = {f"assets/{path.name}": path.read_bytes() for path in sorted((OWN_THEME / "assets").iterdir())}
    if not has_text:
        scripts = kept_scripts(OWN_THEME / "own_copy", Cache(root))
        found |= {f"assets/{name}": script for name, script in scripts.items()}
    return found | _search_library()


def _search_library() -> dict[str, bytes]:
    """Return lunr, and one script a language: its stemmer if lunr's own does not serve, and words that say nothing."""
    import mkdocs.contrib.search as library

    folder = Path(library.__file__).parent
    found = {"assets/lunr.js": (folder / _LUNR).read_bytes()}
    for tag in sorted(languages()):
        stemmer = language(tag).stemmer
        files = [_STEMMING, f"lunr-language/lunr.{stemmer}.js"] if stemmer else []
        script = "\n".join((folder / name).read_text(encoding="utf-8") for name in files)
        if stemmer and stemmer != tag:
            script += f'\nlunr["{tag}"] = lunr["{stemmer}"];\n'
        script += f"\nlunr.unasked = {json.dumps(language(tag).unasked.split(), ensure_ascii=False)};\n"
        found[f"assets/lunr.{tag}.js"] = script.encode()
    return found


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


class CompiledTemplates(BytecodeCache):
    """Compiled templates in a cache; what is not there as it was kept is compiled again."""

    def __init__(self, kept: Cache) -> None:
        self._kept = kept

    def load_bytecode(self, bucket: Bucket) -> None:
        """Load a template, if it is kept."""
        content = self._kept.get(_name(bucket))
        if content is not None:
            bucket.bytecode_from_string(content)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template."""
        self._kept.put(_name(bucket), bucket.bytecode_to_string())


def _name(bucket: Bucket) -> str:
    return f"template-{bucket.key}.{sys.implementation.cache_tag}-jinja-{version('jinja2')}.pyc"


def compiled_templates() -> CompiledTemplates | None:
    """Return the compiled templates, which lie beside the program's compiled modules; None if Python is to keep none.

    They are never kept in a project: what is compiled is run, and no file that came with a project is.
    """
    return None if sys.dont_write_bytecode else CompiledTemplates(Cache(OWN_THEME.parent, "__pycache__"))
