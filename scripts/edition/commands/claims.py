"""edition claims: the ledger of quantitative claims."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from edition.languages.known_languages import PROGRAM
from edition.model.claim import State
from edition.model.given import Standoff
from edition.model.notebook import Notebook, Result
from edition.read.standoff.notebooks.results_reader import read_results
from edition.render.for_machines.command_json import claims_record
from edition.shell import disk, pipeline, terminal
from edition.words.findings import DataError, EditionError, Finding
from edition.words.project_layout import FETCHED, PACKAGE

CODES = {
    "claims.fetched": "A table that a notebook reads is not the recorded one any more where it is to be had.",
}


@click.command()
@click.option("--fetch", "fetching", is_flag=True, help="First get the tables that the project may not hand on.")
@click.option("--run", "rerun", is_flag=True, help="Run the notebooks whose results are out of date, side by side.")
@click.option("--force", "forced", is_flag=True, help="With --run: run every notebook, up to date or not.")
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@click.pass_obj
def command(project: str | None, fetching: bool, rerun: bool, forced: bool, as_json: bool) -> int:
    """Show every claim with its verdict; one that differs from the recorded one, or has no result, is a fault."""
    if forced and not rerun:
        raise click.UsageError("--force says which notebooks are run: write --run --force")
    root = disk.project(project)
    if fetching:
        fetch_tables(root)
    standoff, files = pipeline.given(root)
    failures = run_notebooks(root, standoff, files, forced=forced) if rerun else {}
    # What was run has changed the results and nothing else.
    edition = pipeline.with_results(standoff, disk.inputs(root) if rerun else files)
    ledger = claims_record(edition, failures)
    records = ledger["claims"]
    if as_json:
        terminal.give(json.dumps(ledger, ensure_ascii=False, indent=1, allow_nan=False))
    else:
        for record in records:
            terminal.give("\n".join(lines(record)))
    differing = [record for record in records if record["verdict"] != record["recorded"]]
    for record in differing:
        terminal.tell(f"{record['id']}: computed {record['verdict']}, recorded {record['recorded']}")
    for notebook in (one for one in edition.standoff.notebooks if one.lacking):
        terminal.tell(f"{notebook.name}: not run, as it reads {_lacking(notebook)} (`edition claims --fetch --run`)")
    if failures:
        terminal.report(EditionError(failures.values()))
    return 1 if differing or failures else 0


def fetch_tables(root: Path) -> None:
    """Lay every table that is lacking, or is not as described, where the notebooks look for it.

    Raises: EditionError if one cannot be had, or is not the one that the data package describes; it is not kept.
    """
    from edition.read.standoff.notebooks.notebook_inputs import is_as_described, remote_tables
    from edition.shell.polite_visitor import visitor_for

    files = disk.inputs(root)
    tables, problems = remote_tables(files)
    if problems:
        raise EditionError(problems)
    standoff, _ = pipeline.given(root, {name: files[name] for name in files if not name.startswith(FETCHED)})
    visitor = visitor_for(standoff.work)
    for table in tables.values():
        if is_as_described(table, files.get(table.file, b"")):
            continue
        terminal.tell(f"fetching {table.address}")
        content = visitor.get(table.address).content
        if not is_as_described(table, content):
            what = f"{len(content)} bytes came whose SHA-256 is not the one that is recorded; nothing was kept"
            hint = f"has the file changed there? The data package is in {PACKAGE}"
            raise EditionError.at("claims.fetched", table.address, what, hint)
        disk.write_bytes(root / table.file, content)


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

    with terminal.bar(len(chosen), "running notebooks") as advance:
        return notebook_kernel.run(root, chosen, done=lambda notebook: advance())


def _is_current(notebook: Notebook, results: Mapping[str, Result]) -> bool:
    result = results.get(notebook.name)
    return result is not None and result.state is State.CURRENT


def _lacking(notebook: Notebook) -> str:
    return " and ".join(table.file for table in notebook.lacking)


def lines(record: dict[str, Any]) -> list[str]:
    """Return a claim for people: verdict, then stated against derived for each quantity."""
    title = record["title"].get(PROGRAM) or next(iter(record["title"].values()))
    head = f"{record['id']}  {record['verdict']} ({record['strength']}, {record['state']})  {title}"
    quantities = [f"{q['name']}: stated {_span(q['stated'])}, derived {_derived(q)}" for q in record["quantities"]]
    checks = [f"{q['name']}: cross-check by {q['notebook']}, {_derived(q)}" for q in record["cross_checks"]]
    return [head, *(f"      {line}" for line in (*quantities, *checks))]


def _span(interval: dict[str, Any] | None) -> str:
    if interval is None:
        return "nothing"
    low, high = interval["low"], interval["high"]
    return f"{_number(low)} to {_number(high)}"


def _derived(quantity: dict[str, Any]) -> str:
    derived = quantity["derived"]
    return f"{_number(derived['value'])} ({_span(derived)})" if derived else quantity.get("state", "nothing")


def _number(value: float | None) -> str:
    return "unbounded" if value is None else f"{value:,.0f}" if abs(value) >= 1000 else f"{value:g}"
