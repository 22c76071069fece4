"""The only module that runs notebooks: a fresh kernel in a scratch folder, a result published whole or not at all.

The code sees `data/` and an empty `results/`, nothing else of the project, and never the reader's copy.
"""

import asyncio
import json
import os
from multiprocessing.pool import ThreadPool
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from edition.derive.claim_results.result_comparison import Outcome
from edition.model.claim import Notebook
from edition.shell.disk import write_text
from edition.shell.notebook_runs.notebook_results import (
    LAST_CELL,
    REACHED,
    StoppedError,
    code_cells,
    drawings,
    failure,
    file_of,
    place_of,
    reached,
    record_of,
)
from edition.words.findings import Finding, fault
from edition.words.project_layout import LAB, RESULTS

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from nbclient import NotebookClient
    from nbformat import NotebookNode

TIMEOUT = 300
"""Seconds after which a cell is given up."""


class _Loop(asyncio.SelectorEventLoop):
    """A loop that leaves signals to the program; nbclient would answer Ctrl+C by losing its kernel under its feet."""

    def add_signal_handler(self, *_: object) -> None:
        """Refuse, as loops do outside the main thread."""
        raise RuntimeError


def run(root: Path, notebook: Notebook, timeout: int = TIMEOUT) -> Finding | None:
    """Run a notebook and write its result into the project; return what was wrong, and then nothing is written."""
    outcome = execute(root, notebook, timeout)
    if isinstance(outcome, Finding):
        return outcome
    folder = root / RESULTS
    for name, drawing in outcome.drawings.items():
        write_text(folder / name, drawing)
    record = json.dumps(outcome.record, ensure_ascii=False, indent=1, allow_nan=False)
    write_text(folder / f"{notebook.name}.json", record + "\n")
    for stale in set(folder.glob(f"{notebook.name}.*.svg")) - {folder / name for name in outcome.drawings}:
        stale.unlink()
    return None


def execute(root: Path, notebook: Notebook, timeout: int = TIMEOUT) -> Outcome | Finding:
    """Run a notebook without writing anything into the project; return what was wrong instead if it fails."""
    try:
        return _execute(root / "notebooks", notebook, timeout)
    except StoppedError as stopped:
        return stopped.finding
    except ImportError as error:
        return fault(
            "tool.notebooks",
            file_of(notebook),
            f"cannot be run: {error.name} is not installed",
            "install the program with its extra `notebooks`, as `make notebooks` does",
        )


def _execute(folder: Path, notebook: Notebook, timeout: int) -> Outcome:
    book = _read(folder, notebook)
    with TemporaryDirectory(prefix="edition-", ignore_cleanup_errors=True) as scratch:
        place = Path(scratch, "notebooks")
        (place / "results").mkdir(parents=True)
        (place / "data").symlink_to((folder / "data").resolve())
        module = folder / LAB.rpartition("/")[2]
        if module.is_file():
            (place / module.name).write_bytes(module.read_bytes())
        Path(scratch, "matplotlibrc").touch()
        _run_cells(book, Path(scratch), notebook, timeout)
        record = record_of(book, notebook)
        return Outcome(record, dict(drawings(place / "results", record["figures"], notebook)))


def _read(folder: Path, notebook: Notebook) -> "NotebookNode":
    """Read the file as Jupyter does, with a last cell that tells the results."""
    import jupytext
    from nbformat import NotebookNode
    from nbformat.v4 import new_code_cell

    book = jupytext.read(folder / f"{notebook.name}.py", fmt="py:percent")
    if [cell.source for cell in code_cells(book)] != [cell.source for cell in notebook.cells if cell.is_code]:
        raise StoppedError(
            fault(
                "notebooks.cells",
                file_of(notebook),
                "Jupyter divides it into other cells than we do",
                "begin each cell with `# %%`, and use no notebook magic",
            )
        )
    book.cells.append(new_code_cell(LAST_CELL))  # type: ignore[no-untyped-call]
    assert isinstance(book, NotebookNode)
    return book


def _client(book: "NotebookNode", scratch: Path, timeout: int) -> "NotebookClient":
    """Return what runs the cells, with a kernel that is reached through a file of the scratch folder."""
    from jupyter_client.kernelspec import KernelSpecManager
    from jupyter_client.manager import AsyncKernelManager
    from nbclient import NotebookClient

    class EndedAtOnce(AsyncKernelManager):
        """A kernel that is killed and not interrupted before: it would complain, if it has the time."""

        async def _async_interrupt_kernel(self) -> None:
            pass

    kernel = EndedAtOnce(
        kernel_name="python3",
        kernel_spec_manager=KernelSpecManager(kernel_dirs=[]),
        transport="ipc",
        connection_file=str(scratch / "kernel.json"),
    )
    return NotebookClient(
        book,
        km=kernel,
        timeout=timeout,
        shutdown_kernel="immediate",
        on_cell_execute=_mark,
        resources={"metadata": {"path": str(scratch / "notebooks")}},
    )


def _run_cells(book: "NotebookNode", scratch: Path, notebook: Notebook, timeout: int) -> None:
    from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

    client = _client(book, scratch, timeout)
    try:
        _run_to_its_end(client.async_execute(env=_surroundings(scratch), cleanup_kc=True))
    except CellExecutionError as error:
        raise StoppedError(failure(book, notebook, error.ename, error.evalue)) from None
    except CellTimeoutError:
        raise StoppedError(
            fault(
                "notebooks.timeout",
                place_of(notebook, reached(book)),
                f"the cell ran for more than {timeout} seconds and was stopped",
            )
        ) from None
    except DeadKernelError:
        raise StoppedError(
            fault(
                "notebooks.died",
                place_of(notebook, reached(book)),
                "Python ended while running it",
                "it may have run out of memory",
            )
        ) from None


def _run_to_its_end(work: "Coroutine[None, None, object]") -> None:
    """Run what is asynchronous; in a thread of its own if a loop runs in this one, as it does in Jupyter."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        _run_in_loop(work)
    else:
        with ThreadPool(1) as pool:
            pool.apply(_run_in_loop, [work])


def _run_in_loop(work: "Coroutine[None, None, object]") -> None:
    with asyncio.Runner(loop_factory=_Loop) as runner:
        try:
            runner.run(work)
        except KeyboardInterrupt:
            # Ending takes the kernel away from what waits for it, which is no news.
            runner.get_loop().set_exception_handler(lambda *_: None)
            raise


def _mark(cell: "NotebookNode", cell_index: int) -> None:
    cell.metadata[REACHED] = True


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


def published(root: Path, name: str) -> Outcome:
    """Return the committed result of a notebook."""
    folder = root / RESULTS
    record = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    drawings = {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob(f"{name}.*.svg"))}
    return Outcome(record, drawings)
