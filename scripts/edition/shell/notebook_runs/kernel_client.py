"""A fresh kernel in a scratch folder, with limits of time, memory and output; nbclient leads it cell by cell."""

import asyncio
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from edition.shell.notebook_runs import kernel_guard
from edition.shell.notebook_runs.notebook_results import REACHED

if TYPE_CHECKING:
    from nbformat import NotebookNode


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a notebook may take: seconds a cell, bytes of memory, characters that it prints or shows in all."""

    seconds: int = 300
    memory: int = 4 * 1024**3
    output: int = 256 * 1024


class TooMuchOutputError(Exception):
    """A notebook printed more than any page can show."""


async def run_cells(book: "NotebookNode", scratch: Path, cache: Path, limits: Limits) -> None:
    """Run the cells of a notebook, in `notebooks/` below a scratch folder; what they printed is then in the book.

    cache: the folder in which the drawing library may keep what it knows of fonts.

    Raises: TooMuchOutputError, and what nbclient raises.
    """
    from nbclient.exceptions import DeadKernelError

    client, env = _client(book, scratch, limits), _surroundings(scratch, cache, limits)
    try:
        await client.async_execute(env=env, cleanup_kc=True)
    except DeadKernelError:
        if client.printed > limits.output:
            raise TooMuchOutputError from None
        raise


def _client(book: "NotebookNode", scratch: Path, limits: Limits) -> Any:
    """Return what runs the cells, with a kernel that is reached through a file of the scratch folder."""
    from jupyter_client.kernelspec import KernelSpecManager
    from jupyter_client.manager import AsyncKernelManager
    from nbclient import NotebookClient

    class EndedAtOnce(AsyncKernelManager):
        """A kernel that is killed and not interrupted before: it would complain, if it has the time."""

        async def _async_interrupt_kernel(self) -> None:
            pass

    class Counting(NotebookClient):
        """Counts what the cells show, and ends the kernel when it is too much."""

        printed = 0
        ending: "asyncio.Future[Any] | None" = None

        def output(self, outs: Any, msg: Any, display_id: Any, cell_index: int) -> Any:
            self.printed += len(str(msg["content"]))
            if self.printed <= limits.output:
                return super().output(outs, msg, display_id, cell_index)
            self.ending = self.ending or asyncio.ensure_future(kernel.shutdown_kernel(now=True))
            return None

    kernel = EndedAtOnce(
        kernel_name="python3",
        kernel_spec_manager=KernelSpecManager(kernel_dirs=[]),
        transport="ipc",
        connection_file=str(scratch / "kernel.json"),
    )
    return Counting(
        book,
        km=kernel,
        timeout=limits.seconds,
        shutdown_kernel="immediate",
        on_cell_execute=_mark,
        resources={"metadata": {"path": str(scratch / "notebooks")}},
    )


def _mark(cell: "NotebookNode", cell_index: int) -> None:
    cell.metadata[REACHED] = True


def _surroundings(scratch: Path, cache: Path, limits: Limits) -> dict[str, str]:
    """Return the environment of the kernel: no window, no settings of the user, no copy of the article, the guard."""
    startup = scratch / "ipython" / "profile_default" / "startup"
    startup.mkdir(parents=True)
    # Run by itself, so that none of its names is there for the notebook.
    (startup / "guard.py").write_text(f'__import__("runpy").run_path({kernel_guard.__file__!r})\n', encoding="utf-8")
    own_places = (scratch / "notebooks" / "results", scratch / "ipython", scratch / "temporary", cache)
    for folder in own_places:
        folder.mkdir(parents=True, exist_ok=True)
    kept = {name: value for name, value in os.environ.items() if name != "EDITION_SOURCE"}
    own = {
        "MPLBACKEND": "agg",
        "MATPLOTLIBRC": str(scratch),
        "MPLCONFIGDIR": str(cache),
        "IPYTHONDIR": str(scratch / "ipython"),
        "PYTHONHASHSEED": "0",
        "PYTHONIOENCODING": "utf-8",
        "TMPDIR": str(scratch / "temporary"),
        # One thread of linear algebra a kernel: several kernels run side by side, and sums come out the same.
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "EDITION_MAY_WRITE": os.pathsep.join(f"{folder.resolve()}/" for folder in own_places),
        "EDITION_MEMORY": str(limits.memory),
    }
    return kept | own
