"""Notebooks in jupytext's percent format to cells, read as plain text: no notebook library is needed to build a site.

A cell begins with `# %%`; `[markdown] lang="fr"` marks prose of one language, `figure="name"` code that draws.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from edition.findings import Finding, Where, fault
from edition.ids import Lang
from edition.model.claim import Cell, Notebook

_MARK = re.compile(r"^# %%(?P<kind>\s*\[markdown\])?(?P<options>.*)$")
_OPTION = re.compile(r'(\w+)="([^"]*)"')


def read_notebook(text: str, file: str, data: Mapping[str, bytes]) -> tuple[Notebook, list[Finding]]:
    """Return the notebook and what is wrong with it; data: the files of notebooks/data/ by path."""
    cells = tuple(_cells(text))
    findings = [
        fault("notebooks.language", Where(file), "a Markdown cell says no language",
              'write # %% [markdown] lang="fr"')
        for cell in cells
        if not cell.is_code and not cell.language
    ]  # fmt: skip
    name = PurePosixPath(file).stem
    return Notebook(name=name, cells=cells, digest=_digest(cells, data)), findings[:1]


def _cells(text: str) -> Iterator[Cell]:
    """Yield the cells; what stands before the first mark is jupytext's header and no cell."""
    options: dict[str, str] = {}
    is_code: bool | None = None
    lines: list[str] = []
    for line in [*text.split("\n"), "# %%"]:
        match = _MARK.match(line)
        if not match:
            lines.append(line)
            continue
        if is_code is not None and any(lines):
            yield _cell(lines, is_code, options)
        is_code, lines = not match["kind"], []
        options = dict(_OPTION.findall(match["options"]))


def _cell(lines: list[str], is_code: bool, options: Mapping[str, str]) -> Cell:
    if not is_code:
        lines = [re.sub(r"^# ?", "", line) for line in lines]
    lang = options.get("lang")
    return Cell(
        is_code=is_code,
        source="\n".join(lines).strip("\n"),
        language=Lang(lang) if lang else None,
        figure=options.get("figure"),
    )


def _digest(cells: tuple[Cell, ...], data: Mapping[str, bytes]) -> str:
    """Return the digest of what a result depends on: the code and the data files that the code names."""
    code = "\n".join(cell.source for cell in cells if cell.is_code)
    digest = hashlib.sha256(code.encode())
    for file in sorted(data):
        if PurePosixPath(file).name in code:
            digest.update(file.encode() + b"\0" + hashlib.sha256(data[file]).digest())
    return digest.hexdigest()
