"""edition claims: the ledger of quantitative claims."""

import json
from typing import Any

import click

from edition.languages.language_files import PROGRAM
from edition.shell import disk, terminal
from edition.shell.notebook_runs import kept_ledger
from edition.words.findings import EditionError


@click.command()
@click.option("--fetch", "fetching", is_flag=True, help="First get the tables that the project may not hand on.")
@click.option("--run", "rerun", is_flag=True, help="Run the notebooks whose results are out of date, side by side.")
@click.option("--force", "forced", is_flag=True, help="With --run: run every notebook, up to date or not.")
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@click.pass_obj
def command(project: str | None, fetching: bool, rerun: bool, forced: bool, as_json: bool) -> int:
    """Show every claim with its verdict; one that differs from the recorded one, or a run that fails, is a fault."""
    if forced and not rerun:
        raise click.UsageError("--force says which notebooks are run: write --run --force")
    root = disk.project(project)
    if fetching:
        from edition.shell.notebook_runs.table_fetch import fetch_tables

        fetch_tables(root)
    files = disk.inputs(root)
    ledger = None if forced else kept_ledger.kept(root, files)
    if ledger is not None:
        return _show(ledger, as_json)
    from edition.shell.notebook_runs import ledger_run

    made = ledger_run.ledger(root, files, rerun=rerun, forced=forced)
    kept_ledger.keep(root, made.files, made.record)
    code = _show(made.record, as_json)
    return terminal.report(EditionError(made.failures.values())) if made.failures else code


def _show(ledger: dict[str, Any], as_json: bool) -> int:
    """Print the ledger and what differs in it; return the exit code."""
    records = ledger["claims"]
    if as_json:
        terminal.give(json.dumps(ledger, ensure_ascii=False, indent=1, allow_nan=False))
    else:
        for record in records:
            terminal.give("\n".join(lines(record)))
    differing = [record for record in records if record["verdict"] != record["recorded"]]
    for record in differing:
        terminal.tell(f"{record['id']}: computed {record['verdict']}, recorded {record['recorded']}")
    for one in ledger["not_run"]:
        tables = " and ".join(one["tables"])
        terminal.tell(f"{one['notebook']}: not run, as it reads {tables} (`edition claims --fetch --run`)")
    return 1 if differing else 0


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
