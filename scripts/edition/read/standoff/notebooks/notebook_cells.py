"""Notebooks in jupytext's percent format to cells, read as plain text: no notebook library is needed to build a site.

A cell begins with `# %%`; `[markdown] lang="fr"` marks prose of one language, `figure="name"` code that draws,
`output="shown"` code whose printing is part of the text.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from types import MappingProxyType

from edition.model.notebook import Cell, Notebook, RemoteTable
from edition.model.origin import Origin
from edition.model.prose_tree import Document
from edition.read.notation.prose_grammar import parse_document
from edition.read.standoff.handwritten_pages import anchors, with_anchors
from edition.read.standoff.notebooks.notebook_inputs import data_read, digest, is_named
from edition.words.findings import Finding, Where, fault
from edition.words.ids import Lang

_NONE: Mapping[str, RemoteTable] = MappingProxyType({})
_MARK = re.compile(r"^# %%(?P<kind>\s*\[markdown\])?(?P<options>.*)$")
_OPTION = re.compile(r'(\w+)="([^"]*)"')


def read_notebook(
    text: str, file: str, files: Mapping[str, bytes], remote: Mapping[str, RemoteTable] = _NONE
) -> tuple[Notebook, list[Finding]]:
    """Return the notebook and what is wrong with it; files: of the project; remote: tables to fetch, by name."""
    cells = tuple(_sharing_anchors(tuple(_cells(text))))
    findings = [finding for cell in cells if not cell.is_code for finding in _prose_findings(cell, file)]
    findings += _bare_findings(text, file)
    name = PurePosixPath(file).stem
    code = _code(cells)
    data = data_read(code, files)
    fetched = tuple(table for table in remote.values() if is_named(table.file, code))
    return (
        Notebook(
            name=name,
            cells=cells,
            data=tuple(data),
            digest=digest(code, data, fetched, files),
            fetched=fetched,
            lacking=tuple(table for table in fetched if table.file not in files),
        ),
        findings,
    )


def _sharing_anchors(cells: tuple[Cell, ...]) -> Iterator[Cell]:
    """Give the headings of a cell the anchors of the first language's cell at the same place."""
    columns: dict[Lang | None, list[Document]] = {}
    for cell in cells:
        columns.setdefault(cell.language if cell.prose else None, []).append(cell.prose or ())
    columns.pop(None, None)
    first = next(iter(columns.values()), [])
    seen: Counter[Lang | None] = Counter()
    for cell in cells:
        place = seen[cell.language]
        seen[cell.language] += 1
        if cell.prose is None or place >= len(first):
            yield cell
        else:
            yield replace(cell, prose=with_anchors(cell.prose, anchors(first[place])))


def _prose_findings(cell: Cell, file: str) -> Iterator[Finding]:
    if not cell.language:
        yield fault(
            "notebooks.language",
            Where(file, cell.line, 1),
            "a Markdown cell says no language",
            'write # %% [markdown] lang="fr"',
        )
    origin = Origin(Where(file, cell.line + 1, 1), tuple(f"# {line}" for line in cell.source.split("\n")))
    for problem in parse_document(cell.source)[1]:
        yield fault("prose.syntax", origin.find(problem.words), problem.message, problem.hint)


def _bare_findings(text: str, file: str) -> Iterator[Finding]:
    """Yield the lines of prose cells that are no comments: Python would run them."""
    is_prose = False
    for number, line in enumerate(text.split("\n"), 1):
        if match := _MARK.match(line):
            is_prose = bool(match["kind"])
        elif is_prose and line.strip() and not line.startswith("#"):
            what = f"a line of a Markdown cell is no comment: {line.strip()[:40]!r}"
            yield fault("notebooks.prose", Where(file, number, 1), what, "begin it with # and a space")


def _cells(text: str) -> Iterator[Cell]:
    """Yield the cells; what stands before the first mark is jupytext's header and no cell."""
    options: dict[str, str] = {}
    is_code: bool | None = None
    lines: list[str] = []
    begin = 0
    for number, line in enumerate([*text.split("\n"), "# %%"], 1):
        match = _MARK.match(line)
        if not match:
            lines.append(line)
            continue
        if is_code is not None and any(lines):
            yield _cell(lines, begin, is_code, options)
        is_code, lines, begin = not match["kind"], [], number
        options = dict(_OPTION.findall(match["options"]))


def _cell(lines: list[str], line: int, is_code: bool, options: Mapping[str, str]) -> Cell:
    if is_code:
        shown = options.get("output") == "shown"
        code = "\n".join(lines).strip("\n")
        return Cell(source=code, line=line, figure=options.get("figure"), is_output_shown=shown)
    source = "\n".join(re.sub(r"^# ?", "", line) for line in lines).rstrip("\n")
    lang = options.get("lang")
    return Cell(source=source, line=line, prose=parse_document(source)[0], language=Lang(lang) if lang else None)


def _code(cells: tuple[Cell, ...]) -> str:
    return "\n".join(cell.source for cell in cells if cell.is_code)
