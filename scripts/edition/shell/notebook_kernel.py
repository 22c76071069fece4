"""The only module that runs notebooks: a fresh kernel in a scratch folder, a result published whole or not at all.

The code sees `data/` and an empty `results/`, nothing else of the project, and never the reader's copy.
"""

import json
import os
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from edition.derive.notebook_outcome import Outcome
from edition.model.claim import Cell, Notebook
from edition.model.edition import Origin
from edition.read.standoff import data_schema
from edition.read.standoff.record_validation import validate
from edition.read.standoff.yaml_positions import Positioned
from edition.shell.disk import write_text
from edition.words.findings import Finding, Where, fault
from edition.words.project_layout import RESULTS

if TYPE_CHECKING:
    from nbformat import NotebookNode

TIMEOUT = 300
"""Seconds after which a cell is given up."""

_MARK = "edition-results:"
_LAST_CELL = f"""print({_MARK!r} + __import__("json").dumps(
    {{"derived": RESULTS, "figures": globals().get("FIGURES", {{}})}}, allow_nan=False))"""
_IN_CELL = re.compile(r"Cell In\s?\[(\d+)\], line (\d+)")
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


class _StoppedError(Exception):
    """A run that came to nothing, and why."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding


def run(root: Path, notebook: Notebook, timeout: int = TIMEOUT) -> Finding | None:
    """Run a notebook and write its result into the project; return what was wrong, and then nothing is written."""
    outcome = execute(root, notebook, timeout)
    if isinstance(outcome, Finding):
        return outcome
    folder = root / RESULTS
    for name, drawing in outcome.drawings.items():
        write_text(folder / name, drawing)
    record = json.dumps(outcome.record, ensure_ascii=False, indent=1)
    write_text(folder / f"{notebook.name}.json", record + "\n")
    for stale in set(folder.glob(f"{notebook.name}.*.svg")) - {folder / name for name in outcome.drawings}:
        stale.unlink()
    return None


def execute(root: Path, notebook: Notebook, timeout: int = TIMEOUT) -> Outcome | Finding:
    """Run a notebook without writing anything into the project; return what was wrong instead if it fails."""
    try:
        return _execute(root / "notebooks", notebook, timeout)
    except _StoppedError as stopped:
        return stopped.finding
    except ImportError as error:
        return fault(
            "tool.notebooks", _file(notebook), f"cannot be run: {error.name} is not installed", "run `make notebooks`"
        )


def _execute(folder: Path, notebook: Notebook, timeout: int) -> Outcome:
    book = _read(folder, notebook)
    with TemporaryDirectory(prefix="edition-") as scratch:
        place = Path(scratch, "notebooks")
        (place / "results").mkdir(parents=True)
        (place / "data").symlink_to((folder / "data").resolve())
        Path(scratch, "matplotlibrc").touch()
        _run_cells(book, Path(scratch), notebook, timeout)
        told = _told(book, notebook)
        record = {
            "digest": notebook.digest,
            "derived": told["derived"],
            "outputs": [_printed(cell) for cell in _code(book)[:-1]],
            "figures": told["figures"],
            "environment": _environment(),
        }
        _validate(record, notebook)
        return Outcome(record, dict(_drawings(place / "results", record["figures"], notebook)))


def _read(folder: Path, notebook: Notebook) -> "NotebookNode":
    """Read the file as Jupyter does, with a last cell that tells the results."""
    import jupytext
    from nbformat import NotebookNode
    from nbformat.v4 import new_code_cell

    book = jupytext.read(folder / f"{notebook.name}.py", fmt="py:percent")
    if [cell.source for cell in _code(book)] != [cell.source for cell in notebook.cells if cell.is_code]:
        raise _StoppedError(
            fault(
                "notebooks.cells",
                _file(notebook),
                "Jupyter divides it into other cells than we do",
                "begin each cell with `# %%`, and use no notebook magic",
            )
        )
    book.cells.append(new_code_cell(_LAST_CELL))  # type: ignore[no-untyped-call]
    assert isinstance(book, NotebookNode)
    return book


def _code(book: "NotebookNode") -> list["NotebookNode"]:
    return [cell for cell in book.cells if cell.cell_type == "code"]


def _run_cells(book: "NotebookNode", scratch: Path, notebook: Notebook, timeout: int) -> None:
    from jupyter_client.kernelspec import KernelSpecManager
    from jupyter_client.manager import AsyncKernelManager
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

    kernel = AsyncKernelManager(
        kernel_name="python3",
        kernel_spec_manager=KernelSpecManager(kernel_dirs=[]),
        transport="ipc",
        connection_file=str(scratch / "kernel.json"),
    )
    client = NotebookClient(
        book,
        km=kernel,
        timeout=timeout,
        shutdown_kernel="immediate",
        resources={"metadata": {"path": str(scratch / "notebooks")}},
    )
    try:
        client.execute(env=_surroundings(scratch), cleanup_kc=True)
    except CellExecutionError as error:
        raise _StoppedError(_failure(book, notebook, error.ename, error.evalue)) from None
    except CellTimeoutError:
        raise _StoppedError(
            fault(
                "notebooks.timeout",
                _place(notebook, _reached(book)),
                f"the cell ran for more than {timeout} seconds and was stopped",
            )
        ) from None
    except DeadKernelError:
        raise _StoppedError(
            fault(
                "notebooks.died",
                _place(notebook, _reached(book)),
                "Python ended while running it",
                "it may have run out of memory",
            )
        ) from None


def _surroundings(scratch: Path) -> dict[str, str]:
    """Return the environment of the kernel: no window, no settings of the user, no copy of the article."""
    kept = {name: value for name, value in os.environ.items() if name != "EDITION_SOURCE"}
    own = {
        "MPLBACKEND": "agg",
        "MATPLOTLIBRC": str(scratch),
        "IPYTHONDIR": str(scratch / "ipython"),
        "PYTHONHASHSEED": "0",
        "PYTHONIOENCODING": "utf-8",
    }
    return kept | own


def _reached(book: "NotebookNode") -> int:
    """Return the number, from 1, of the code cell that was running when all stopped."""
    return sum("iopub.execute_input" in cell.metadata.get("execution", {}) for cell in _code(book)) or 1


def _failure(book: "NotebookNode", notebook: Notebook, name: str, message: str) -> Finding:
    """Say what stopped a cell, with the innermost line of the notebook that its traceback names."""
    number = _reached(book)
    if number == len(_code(book)):
        return fault(
            "notebooks.results",
            _file(notebook),
            f"RESULTS or FIGURES cannot be read: {name}: {message}",
            "end with RESULTS and FIGURES of plain numbers and texts (docs/dev/add-a-claim.md)",
        )
    traceback = [line for output in _code(book)[number - 1].outputs for line in output.get("traceback", [])]
    places = _IN_CELL.findall(_COLOUR.sub("", "\n".join(traceback)))
    where = _place(notebook, *map(int, places[-1])) if places else _place(notebook, number)
    return fault("notebooks.error", where, f"{name}: {message}" if message else name)


def _place(notebook: Notebook, number: int, line: int = 0) -> Where:
    """Return where a code cell begins, or one of its lines."""
    code: list[Cell] = [cell for cell in notebook.cells if cell.is_code]
    return Where(_file(notebook), code[min(number, len(code)) - 1].line + line, 1)


def _told(book: "NotebookNode", notebook: Notebook) -> dict[str, Any]:
    lines = _printed(_code(book)[-1]).splitlines()
    told = [line.removeprefix(_MARK) for line in lines if line.startswith(_MARK)]
    if len(told) != 1:
        raise _StoppedError(
            fault("notebooks.results", _file(notebook), "its results were not printed", "leave print() as it is")
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
    found = {"python": f"{sys.version_info.major}.{sys.version_info.minor}"}
    with suppress(PackageNotFoundError):
        found["matplotlib"] = version("matplotlib")
    return found


def _validate(record: dict[str, Any], notebook: Notebook) -> None:
    whole = Positioned(record, {(): Origin(Where(_file(notebook)))}, [])
    _, problems = validate(whole, data_schema.ResultRecord)
    drawn = {cell.figure for cell in notebook.cells if cell.figure}
    if not problems and drawn != set(record["figures"]):
        names = ", ".join(sorted(drawn ^ set(record["figures"])))
        problems = [
            fault(
                "notebooks.figures",
                _file(notebook),
                f'FIGURES and the cells\' figure="…" differ: {names}',
                "name each drawing in both",
            )
        ]
    if problems:
        raise _StoppedError(problems[0])


def _drawings(folder: Path, figures: Mapping[str, Any], notebook: Notebook) -> Iterator[tuple[str, str]]:
    """Yield the file of each drawing in each language; every language has a drawing, an `alt` and a caption."""
    spoken = {str(cell.language) for cell in notebook.cells if cell.language}
    for name, figure in figures.items():
        for lang in sorted(spoken | set(figure["alt"]) | set(figure["caption"])):
            file = f"{notebook.name}.{name}.{lang}.svg"
            lacking = [key for key in ("alt", "caption") if lang not in figure[key]]
            if not (folder / file).is_file():
                lacking.append(f"results/{file}")
            if lacking:
                raise _StoppedError(
                    fault(
                        "notebooks.figures",
                        _file(notebook),
                        f"the drawing {name} lacks, in {lang}: {', '.join(lacking)}",
                    )
                )
            yield file, (folder / file).read_text(encoding="utf-8")


def published(root: Path, name: str) -> Outcome:
    """Return the committed result of a notebook."""
    folder = root / RESULTS
    record = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    drawings = {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob(f"{name}.*.svg"))}
    return Outcome(record, drawings)


def _file(notebook: Notebook) -> str:
    return f"notebooks/{notebook.name}.py"
