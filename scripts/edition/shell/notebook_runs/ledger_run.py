"""The ledger of claims, after the notebooks that are out of date were run, if that was asked for."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from edition.model.claim import State
from edition.model.given import Standoff
from edition.model.notebook import Notebook, Result
from edition.read.standoff.notebooks.results_reader import read_results
from edition.render.for_machines.command_json import claims_record
from edition.shell import disk, pipeline, terminal
from edition.words.findings import DataError, Finding
from edition.words.project_layout import RESULTS


class LedgerMade(NamedTuple):
    """The ledger for programs; notebook -> what went wrong in it; the files that the ledger was made from."""

    record: dict[str, Any]
    failures: dict[str, Finding]
    files: Mapping[str, bytes]


def ledger(root: Path, files: Mapping[str, bytes], *, rerun: bool = False, forced: bool = False) -> LedgerMade:
    """Return the ledger of a project with these files; forced: run notebooks with a current result, too.

    Raises: DataError with every fault of every file.
    """
    standoff, _ = pipeline.given(root, files)
    failures: dict[str, Finding] = {}
    if rerun:
        failures = run_notebooks(root, standoff, files, forced=forced)
        # What was saved while notebooks ran is not in the ledger; of what is there now it has the results alone.
        kept = {name: content for name, content in files.items() if not _is_result(name)}
        files = kept | {name: content for name, content in disk.inputs(root).items() if _is_result(name)}
    return LedgerMade(claims_record(pipeline.with_results(standoff, files), failures), failures, files)


def _is_result(name: str) -> bool:
    return name.startswith(f"{RESULTS}/")


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
