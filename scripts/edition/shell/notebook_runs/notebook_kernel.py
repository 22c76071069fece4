"""Runs notebooks, several side by side: a fresh kernel each, a result published whole or not at all.

The code sees `data/`, `fetched/` and an empty `results/`, nothing else of the project, and never the reader's copy.
"""

import asyncio
import json
import os
from collections.abc import Callable, Iterable
from multiprocessing.pool import ThreadPool
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

from edition.derive.claim_results.result_comparison import Outcome
from edition.derive.claim_results.result_seal import sealed
from edition.model.notebook import Notebook
from edition.shell.disk import write_text
from edition.shell.notebook_runs.kernel_client import Limits, TooMuchOutputError, run_cells
from edition.shell.notebook_runs.notebook_results import (
    LAST_CELL,
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
from edition.words.project_layout import FETCHED, LAB, RESULTS

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from nbformat import NotebookNode

SIDE_BY_SIDE = min(os.cpu_count() or 1, 4)
"""How many kernels run at once: each is a process with its own libraries in memory."""
USUAL = Limits()


class _Loop(asyncio.SelectorEventLoop):
    """A loop that leaves signals to the program; nbclient would answer Ctrl+C by losing its kernel under its feet."""

    def add_signal_handler(self, *_: object) -> None:
        """Refuse, as loops do outside the main thread."""
        raise RuntimeError


def run(
    root: Path,
    notebooks: Iterable[Notebook],
    limits: Limits = USUAL,
    done: Callable[[Notebook, float], object] = lambda notebook, seconds: None,
) -> dict[str, Finding]:
    """Run notebooks and write their results into the project; done: told of each that ended, and its seconds.

    Returns name -> what was wrong; of such a notebook nothing is written.
    """
    failures: dict[str, Finding] = {}

    def end(notebook: Notebook, outcome: Outcome | Finding, seconds: float) -> None:
        if isinstance(outcome, Finding):
            failures[notebook.name] = outcome
        else:
            _publish(root, notebook, outcome)
        done(notebook, seconds)

    _run_to_its_end(_all(root, list(notebooks), limits, end))
    return failures


def execute(root: Path, notebook: Notebook, limits: Limits = USUAL) -> Outcome | Finding:
    """Run a notebook without writing anything into the project; return what was wrong instead if it fails."""
    found: list[Outcome | Finding] = []
    _run_to_its_end(_all(root, [notebook], limits, lambda _, outcome, seconds: found.append(outcome)))
    return found[0]


def published(root: Path, name: str) -> Outcome:
    """Return the committed result of a notebook."""
    folder = root / RESULTS
    record = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    drawings = {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob(f"{name}.*.svg"))}
    return Outcome(record, drawings)


def _publish(root: Path, notebook: Notebook, outcome: Outcome) -> None:
    folder = root / RESULTS
    for name, drawing in outcome.drawings.items():
        write_text(folder / name, drawing)
    whole = sealed(outcome.record, {name: drawing.encode() for name, drawing in outcome.drawings.items()})
    record = json.dumps(whole, ensure_ascii=False, indent=1, allow_nan=False)
    write_text(folder / f"{notebook.name}.json", record + "\n")
    for stale in set(folder.glob(f"{notebook.name}.*.svg")) - {folder / name for name in outcome.drawings}:
        stale.unlink()


async def _all(
    root: Path, notebooks: list[Notebook], limits: Limits, end: Callable[[Notebook, Outcome | Finding, float], object]
) -> None:
    places = asyncio.Semaphore(SIDE_BY_SIDE)

    async def one(notebook: Notebook) -> None:
        async with places:
            start = perf_counter()
            end(notebook, await _outcome(root, notebook, limits), perf_counter() - start)

    await asyncio.gather(*map(one, notebooks))


async def _outcome(root: Path, notebook: Notebook, limits: Limits) -> Outcome | Finding:
    try:
        return await _execute(root, notebook, limits)
    except StoppedError as stopped:
        return stopped.finding
    except ImportError as error:
        return fault(
            "tool.notebooks",
            file_of(notebook),
            f"cannot be run: {error.name} is not installed",
            "install the program with its extra `notebooks`",
        )


async def _execute(root: Path, notebook: Notebook, limits: Limits) -> Outcome:
    folder = root / "notebooks"
    book = _read(folder, notebook)
    with TemporaryDirectory(prefix="edition-", ignore_cleanup_errors=True) as scratch:
        place = Path(scratch, "notebooks")
        (place / "results").mkdir(parents=True)
        for name in ("data", FETCHED.rpartition("/")[2]):
            if (folder / name).is_dir():
                (place / name).symlink_to((folder / name).resolve())
        module = folder / LAB.rpartition("/")[2]
        if module.is_file():
            (place / module.name).write_bytes(module.read_bytes())
        Path(scratch, "matplotlibrc").touch()
        await _run_cells(book, Path(scratch), root / ".cache" / "matplotlib", notebook, limits)
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


async def _run_cells(book: "NotebookNode", scratch: Path, cache: Path, notebook: Notebook, limits: Limits) -> None:
    from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

    try:
        await run_cells(book, scratch, cache, limits)
    except CellExecutionError as error:
        raise StoppedError(failure(book, notebook, error.ename, error.evalue)) from None
    except CellTimeoutError:
        what = f"the cell ran for more than {limits.seconds} seconds and was stopped"
        where, hint = place_of(notebook, reached(book)), "does every loop in it end?"
        raise StoppedError(fault("notebooks.timeout", where, what, hint)) from None
    except TooMuchOutputError:
        what = f"it printed more than {limits.output // 1024} kB and was stopped"
        where, hint = place_of(notebook, reached(book)), "print what a reader of the page needs"
        raise StoppedError(fault("notebooks.too-much", where, what, hint)) from None
    except DeadKernelError:
        where, hint = place_of(notebook, reached(book)), "it may have run out of memory"
        raise StoppedError(fault("notebooks.died", where, "Python ended while running it", hint)) from None


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
