"""The ledger of claims, after the notebooks that are out of date were run, if that was asked for."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from edition.model.claim import State
from edition.model.given import Standoff
from edition.model.notebook import Notebook, Result
from edition.read.standoff.notebooks.results_reader import read_results
from edition.render.for_machines.command_json import claims_record
from edition.shell import disk, pipeline, terminal
from edition.words.findings import DataError, Finding


def ledger(root: Path, *, rerun: bool = False, forced: bool = False) -> tuple[dict[str, Any], dict[str, Finding]]:
    """Return the ledger for programs, and notebook -> what went wrong in it; forced: run those that are current too.

    Raises: DataError with every fault of every file.
    """
    standoff, files = pipeline.given(root)
    failures = run_notebooks(root, standoff, files, forced=forced) if rerun else {}
    # What was run has changed the results and nothing else.
    edition = pipeline.with_results(standoff, disk.inputs(root) if rerun else files)
    return claims_record(edition, failures), failures


def run_notebooks(
    root: Path, standoff: Standoff, files: Mapping[str, bytes], *, forced: bool = False
) -> dict[str, Finding]:
    """Run every notebook without a current result, or all of them, but those that lack a table to be fetched.

    A result that cannot be read is none. Returns notebook -> what went wrong in it.
    """
    try:
        results = read_results(files, standoff)
    except DataError:
        results = {}
    chosen = [one for one in standoff.notebooks if not one.lacking and (forced or not _is_current(one, results))]
    if not chosen:
        return {}
    from edition.shell.notebook_runs import notebook_kernel

    took: dict[str, float] = {}
    with terminal.bar(len(chosen), "running notebooks") as advance:

        def done(notebook: Notebook, seconds: float) -> None:
            took[notebook.name] = seconds
            advance()

        failures = notebook_kernel.run(root, chosen, done=done)
    each = ", ".join(f"{name} {seconds:.1f} s" for name, seconds in sorted(took.items()))
    terminal.tell(f"ran, side by side: {each}")
    return failures


def _is_current(notebook: Notebook, results: Mapping[str, Result]) -> bool:
    result = results.get(notebook.name)
    return result is not None and result.state is State.CURRENT
