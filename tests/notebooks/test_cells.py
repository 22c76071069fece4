"""Every figure of every table moves something that a reader sees, or the description says that it is context."""

import contextlib
import json
import random
import re
import warnings
from collections.abc import Iterator, Mapping, Set
from typing import Any

import pytest
from edition.derive.claim_results.claim_verdicts import assess
from edition.model.claim import Derived, Grounds, Interval, State, Verdict
from edition.model.edition import Edition
from edition.model.notebook import Result
from edition.words.ids import Id

from tests.meta.library import ROOT
from tests.notebooks.perturbed import FEW_DRAWS, Perturbed, Rows, Shown

pytestmark = [pytest.mark.notebooks, pytest.mark.long]

PACKAGE: Mapping[str, Any] = json.loads((ROOT / "notebooks/data/datapackage.json").read_text(encoding="utf-8"))
CONTEXT: Mapping[str, Set[str]] = {
    resource["path"].removesuffix(".csv"): set(resource.get("context", ())) for resource in PACKAGE["resources"]
}
"""Table -> what is there for its readers alone: columns, or figures by name."""
NOTEBOOKS = sorted(
    path.stem for path in (ROOT / "notebooks").glob("c*.py") if "lab.fetched(" not in path.read_text(encoding="utf-8")
)
WORDS = {"name", "unit", "date", "source", "place", "note", "label", "code"}
"""Columns that name or explain."""
MOST = 150
"""Figures of a table above which a sample is tried: of a country's communes each moves the last digits of sums."""
SAMPLE = 8


def others(cell: str) -> Iterator[str]:
    """Yield figures like one, near and far."""
    if re.fullmatch(r"-?\d+", cell):
        number = int(cell)
        near = (
            (1, -1, 4, -5) if 1900 <= number <= 2030 else (1, -1, number + 3, -(number // 2), 2 * number, 50 * number)
        )
        yield from (str(number + step) for step in near)
    elif re.fullmatch(r"-?\d+\.\d+", cell):
        decimals = len(cell.partition(".")[2])
        yield from (f"{float(cell) * factor:.{decimals}f}" for factor in (1.1, 0.9, 2, 0.5))
        yield f"{float(cell) / 10:.{decimals + 1}f}"
    elif re.fullmatch(r"\d{4}-\d\d(-\d\d)?", cell):
        yield from (f"{int(cell[:4]) + years}{cell[4:]}" for years in (1, -1, 3, -4))


def figures_of(name: str, rows: Rows) -> list[tuple[int, str]]:
    """Return row and column of each figure that is to move something; of a large table a sample, the same each time."""
    found = [
        (number, column)
        for number, row in enumerate(rows)
        for column, cell in row.items()
        if column not in WORDS | CONTEXT[name]
        and not {row.get("name"), row.get("quantity")} & CONTEXT[name]
        and row.get("name") not in FEW_DRAWS
        and next(others(cell), None) is not None
    ]
    return found if len(found) <= MOST else random.Random(2018).sample(found, SAMPLE)  # noqa: S311 -- no secret


def moves(notebook: Perturbed, name: str, rows: Rows, number: int, column: str, before: Shown) -> bool:
    """Say whether some other figure in a cell shows, or breaks a law of the notebook."""
    for other in others(rows[number][column]):
        changed = [dict(row, **{column: other}) if at == number else row for at, row in enumerate(rows)]
        try:
            if notebook.run({name: changed})[0] != before:
                return True
        except (ArithmeticError, AssertionError, LookupError, StopIteration, ValueError):
            return True
    return False


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_every_figure_moves_something_or_is_context(name: str) -> None:
    notebook = Perturbed(name)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        before, _ = notebook.run({})
        idle = [
            f"{table}, row {number + 2}, {column}: {rows[number][column]}"
            for table, rows in notebook.rows.items()
            for number, column in figures_of(table, rows)
            if not moves(notebook, table, rows, number, column, before)
        ]
    assert idle == [], "take it out, or name it in `context` of the table in datapackage.json"


def verdicts(real: Edition, name: str, results: Mapping[str, Any]) -> dict[Id, Mapping[str, Verdict]]:
    """Return what follows for the quantities of a notebook's claims from its results."""
    derived = {
        Id(claim): {quantity: one and _derived(one) for quantity, one in found.items()}
        for claim, found in results.items()
    }
    result = Result(
        notebook=name, digest="", state=State.CURRENT, derived=derived, outputs=(), figures={}, environment={}
    )
    return {claim.id: assess(claim, result).verdicts for claim in real.standoff.claims if claim.notebook == name}


def _derived(found: Mapping[str, Any]) -> Derived:
    interval = Interval(low=found["low"], high=found["high"])
    return Derived(value=found["value"], interval=interval, grounds=Grounds(found.get("grounds", "as-stated")))


def together(rows: Rows, number: int, column: str, other: str) -> Rows:
    """Return a table with a figure changed, and all that says the same in its place, as two sources of it do."""
    row = rows[number]
    return [
        {**one, column: other} if one[column] == row[column] and one.get("unit") == row.get("unit") else one
        for one in rows
    ]


def turns(real: Edition, notebook: Perturbed, name: str) -> bool:
    """Say whether one other figure gives a quantity of a claim another verdict."""
    before = verdicts(real, name, notebook.run({})[1])
    for table, rows in notebook.rows.items():
        for number, column in figures_of(table, rows):
            for other in others(rows[number][column]):
                changed = together(rows, number, column, other)
                with contextlib.suppress(ArithmeticError, AssertionError, LookupError, StopIteration, ValueError):
                    if verdicts(real, name, notebook.run({table: changed})[1]) != before:
                        return True
    return False


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_one_figure_turns_a_verdict(real: Edition, name: str) -> None:
    """What is derived decides; a claim of which nothing is known has no verdict to turn."""
    found = [claim for claim in real.standoff.claims if claim.notebook == name]
    if all(quantity is None for claim in found for quantity in real.results[name].derived.get(claim.id, {}).values()):
        pytest.skip("nothing can be derived for its claims")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        assert turns(real, Perturbed(name), name)
