"""What a notebook that was run says: its results, what its cells printed and drew, or what stopped it."""

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from edition.model.notebook import Cell, Notebook
from edition.model.origin import Origin
from edition.read.standoff.data_validation import validate
from edition.read.standoff.notebooks.notebook_inputs import PYTHON
from edition.read.standoff.schemas import claim_schema
from edition.read.standoff.yaml_positions import Positioned
from edition.words.findings import Finding, Where, fault

if TYPE_CHECKING:
    from nbformat import NotebookNode

_MARK = "edition-results:"
LAST_CELL = f"""print({_MARK!r} + __import__("json").dumps(
    {{"derived": RESULTS, "figures": globals().get("FIGURES", {{}})}}, allow_nan=False))"""
_IN_CELL = re.compile(r"Cell In\s?\[(\d+)\], line (\d+)")
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


REACHED = "reached"
"""What a cell is marked with when it is about to be run; the kernel's own marks come late, or not at all if it dies."""


class StoppedError(Exception):
    """A run that came to nothing, and why."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding


def code_cells(book: "NotebookNode") -> list["NotebookNode"]:
    """Return the cells that are run."""
    return [cell for cell in book.cells if cell.cell_type == "code"]


def record_of(book: "NotebookNode", notebook: Notebook) -> dict[str, Any]:
    """Return the record of a run, as it is committed.

    Raises: StoppedError if the results cannot be read.
    """
    told = _told(book, notebook)
    record = {
        "digest": notebook.digest,
        "derived": told["derived"],
        "outputs": [_printed(cell) for cell in code_cells(book)[:-1]],
        "figures": told["figures"],
        "environment": _environment(),
    }
    _validate(record, notebook)
    return record


def reached(book: "NotebookNode") -> int:
    """Return the number, from 1, of the code cell that was running when all stopped."""
    return sum(REACHED in cell.metadata for cell in code_cells(book)) or 1


def failure(book: "NotebookNode", notebook: Notebook, name: str, message: str) -> Finding:
    """Say what stopped a cell, with the innermost line of the notebook that its traceback names."""
    number = reached(book)
    if number == len(code_cells(book)):
        return fault(
            "notebooks.results",
            file_of(notebook),
            f"RESULTS or FIGURES cannot be read: {name}: {message}",
            "end with RESULTS and FIGURES of plain numbers and texts (see `edition docs add-a-claim`)",
        )
    traceback = [line for output in code_cells(book)[number - 1].outputs for line in output.get("traceback", [])]
    places = _IN_CELL.findall(_COLOUR.sub("", "\n".join(traceback)))
    where = place_of(notebook, *map(int, places[-1])) if places else place_of(notebook, number)
    return fault("notebooks.error", where, f"{name}: {message}" if message else name)


def place_of(notebook: Notebook, number: int, line: int = 0) -> Where:
    """Return where a code cell begins, or one of its lines."""
    code: list[Cell] = [cell for cell in notebook.cells if cell.is_code]
    return Where(file_of(notebook), code[min(number, len(code)) - 1].line + line, 1)


def _told(book: "NotebookNode", notebook: Notebook) -> dict[str, Any]:
    lines = _printed(code_cells(book)[-1]).splitlines()
    told = [line.removeprefix(_MARK) for line in lines if line.startswith(_MARK)]
    if len(told) != 1:
        raise StoppedError(
            fault("notebooks.results", file_of(notebook), "its results were not printed", "leave print() as it is")
        )
    value = json.loads(told[0])
    assert isinstance(value, dict)
    return value


def _printed(cell: "NotebookNode") -> str:
    """Return what a cell printed, and the text of the value that it ends with."""
    parts: list[str] = []
    for output in cell.outputs:
        if output.output_type == "stream" and output.name == "stdout":
            parts.append(output.text)
        elif "text/plain" in output.get("data", {}):
            parts.append(output.data["text/plain"] + "\n")
    return "".join(parts).rstrip("\n")


def _environment() -> dict[str, str]:
    found = {"python": PYTHON}
    with suppress(PackageNotFoundError):
        found["matplotlib"] = version("matplotlib")
    return found


def _validate(record: dict[str, Any], notebook: Notebook) -> None:
    whole = Positioned(record, {(): Origin(Where(file_of(notebook)))}, [])
    _, problems = validate(whole, claim_schema.ResultRecord)
    drawn = {cell.figure for cell in notebook.cells if cell.figure}
    if not problems and drawn != set(record["figures"]):
        names = ", ".join(sorted(drawn ^ set(record["figures"])))
        problems = [
            fault(
                "notebooks.figures",
                file_of(notebook),
                f'FIGURES and the cells\' figure="…" differ: {names}',
                "name each drawing in both",
            )
        ]
    if problems:
        raise StoppedError(problems[0])


def drawings(folder: Path, figures: Mapping[str, Any], notebook: Notebook) -> Iterator[tuple[str, str]]:
    """Yield the file of each drawing in each language; every language has a drawing, words and a table."""
    spoken = {str(cell.language) for cell in notebook.cells if cell.language}
    for name, figure in figures.items():
        for lang in sorted(spoken | set(figure["alt"]) | set(figure["caption"]) | set(figure["table"])):
            file = f"{notebook.name}.{name}.{lang}.svg"
            lacking = [key for key in ("alt", "caption", "table") if lang not in figure[key]]
            if not (folder / file).is_file():
                lacking.append(f"results/{file}")
            if lacking:
                raise StoppedError(
                    fault(
                        "notebooks.figures",
                        file_of(notebook),
                        f"the drawing {name} lacks, in {lang}: {', '.join(lacking)}",
                    )
                )
            yield file, (folder / file).read_text(encoding="utf-8")


def file_of(notebook: Notebook) -> str:
    """Return the path of a notebook below the project's root."""
    return f"notebooks/{notebook.name}.py"
