"""edition claims: the ledger of quantitative claims."""

import json
from pathlib import Path
from typing import Any

import click

from edition.languages.known_languages import PROGRAM
from edition.model.claim import State
from edition.read.standoff.results_reader import read_results
from edition.render.for_machines.command_json import claims_record
from edition.shell import disk, pipeline, terminal
from edition.words.findings import DataError, EditionError, Finding


@click.command()
@click.option("--run", "rerun", is_flag=True, help="Run the notebooks whose results are out of date.")
@click.option("--force", "forced", is_flag=True, help="With --run: run every notebook, up to date or not.")
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@click.pass_obj
def command(project: str | None, rerun: bool, forced: bool, as_json: bool) -> int:
    """Show every claim with its verdict; a verdict that differs from the recorded one is a fault."""
    if forced and not rerun:
        raise click.UsageError("--force says which notebooks are run: write --run --force")
    root = disk.project(project)
    if rerun:
        run_notebooks(root, forced=forced)
    edition, _ = pipeline.load(root)
    ledger = claims_record(edition)
    records = ledger["claims"]
    if as_json:
        terminal.give(json.dumps(ledger, ensure_ascii=False, indent=1, allow_nan=False))
    else:
        for record in records:
            terminal.give("\n".join(lines(record)))
    differing = [record for record in records if record["verdict"] != record["recorded"]]
    for record in differing:
        terminal.tell(f"{record['id']}: computed {record['verdict']}, recorded {record['recorded']}")
    return 1 if differing else 0


def run_notebooks(root: Path, *, forced: bool = False) -> None:
    """Run every notebook without a current result, or all of them; a result that cannot be read is none.

    Raises: EditionError with what went wrong in each.
    """
    from edition.shell.notebook_runs import notebook_kernel

    standoff, read = pipeline.given(root)
    try:
        results = read_results(read, standoff)
    except DataError:
        results = {}
    found = ((notebook, results.get(notebook.name)) for notebook in standoff.notebooks)
    chosen = [one for one, result in found if forced or result is None or result.state is not State.CURRENT]
    failures: list[Finding] = []
    for number, notebook in enumerate(chosen, 1):
        terminal.show(f"running {notebook.name} ({number} of {len(chosen)})")
        finding = notebook_kernel.run(root, notebook)
        failures += [finding] if finding else []
    terminal.show("")
    if failures:
        raise EditionError(failures)


def lines(record: dict[str, Any]) -> list[str]:
    """Return a claim for people: verdict, then stated against derived for each quantity."""
    title = record["title"].get(PROGRAM) or next(iter(record["title"].values()))
    head = f"{record['id']}  {record['verdict']} ({record['strength']}, {record['state']})  {title}"
    quantities = record["quantities"]
    return [head, *(f"      {q['name']}: stated {_span(q['stated'])}, derived {_derived(q)}" for q in quantities)]


def _span(interval: dict[str, Any] | None) -> str:
    if interval is None:
        return "nothing"
    low, high = interval["low"], interval["high"]
    return f"{_number(low)} to {_number(high)}"


def _derived(quantity: dict[str, Any]) -> str:
    derived = quantity["derived"]
    return f"{_number(derived['value'])} ({_span(derived)})" if derived else "nothing"


def _number(value: float | None) -> str:
    return "unbounded" if value is None else f"{value:,.0f}" if abs(value) >= 1000 else f"{value:g}"
