"""What running a notebook gave, and how it differs from what is committed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import isclose
from typing import Any

from edition.model.claim import Grounds
from edition.words.findings import Explained, Finding, fault

TOLERANCE = 1e-9
"""Relative difference up to which a value derived again is the same."""

CODES = {
    "tool.notebooks": Explained(
        "What runs notebooks is not installed.",
        "`edition claims --run`, where the program was installed without its extra `notebooks`.",
        "Install the program with its extra `notebooks`.",
    ),
    "notebooks.cells": Explained(
        "Jupyter divides a notebook into other cells than this program does.",
        "`%%time` at the head of a cell.",
        "Begin each cell with `# %%`, and use no magic of notebooks.",
    ),
    "notebooks.error": Explained(
        "A cell of a notebook stopped with an error.",
        "A cell with `assert total == 10` whose total is 9.",
        "Mend the notebook; an assert states a law, and what breaks it is to be understood, not removed.",
    ),
    "notebooks.timeout": Explained(
        "A cell of a notebook ran too long and was stopped.",
        "A cell with a loop that never ends.",
        "Make it faster, or divide it: a reviewer has to be able to run it.",
    ),
    "notebooks.too-much": Explained(
        "A notebook printed more than any page can show.",
        "A cell that prints a table row by row, a million times.",
        "Print a summary, or the first rows.",
    ),
    "notebooks.died": Explained(
        "Python ended while it ran a notebook.",
        "A cell that asks for more memory than there is.",
        "Run the notebook by itself to see why; read tables in parts.",
    ),
    "notebooks.results": Explained(
        "The RESULTS or FIGURES of a notebook cannot be read.",
        '`RESULTS = {"c01": {"boats": object()}}`.',
        "End with RESULTS and FIGURES of plain numbers and texts: see `edition docs add-a-claim`.",
    ),
    "notebooks.figures": Explained(
        "A drawing of a notebook is missing, or differs from what FIGURES says.",
        '`figure="bars"` of a cell, without "bars" in FIGURES.',
        "Name each drawing in both, with its words in each language.",
    ),
    "notebooks.value": Explained(
        "A notebook gives another value than the committed one.",
        "The committed result has 4312, and the notebook gives 4310 when it is run.",
        "Run `edition claims --run` and find out what changed: the code, a table, or a package.",
    ),
    "notebooks.output": Explained(
        "The cells of a notebook print something else than before (a warning).",
        "A printed line that has one more digit than the committed one.",
        "Run `edition claims --run` and look at the difference.",
    ),
    "notebooks.drawing": Explained(
        "A drawing of a notebook comes out otherwise than before (a warning).",
        "A curve drawn by another version of the drawing package.",
        "Run `edition claims --run` and look at the drawing.",
    ),
}
"""What the findings of running notebooks mean, code by code."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What running a notebook gave: its record as it is committed, and its drawings by file name."""

    record: Mapping[str, Any]
    drawings: Mapping[str, str]


def compare(old: Outcome, new: Outcome, file: str) -> list[Finding]:
    """Compare a committed result with one made anew: other values are errors, other printing or drawing warnings."""
    before, after = dict(_values(old.record["derived"])), dict(_values(new.record["derived"]))
    found = [
        fault(
            "notebooks.value",
            file,
            f"{name}: committed {before.get(name)}, derived anew {after.get(name)}",
            "run `edition claims --run` and look at the difference",
            subject=name.split(".")[0],
        )
        for name in sorted(before.keys() | after.keys())
        if name not in before or name not in after or not _is_same(before[name], after[name])
    ]
    if list(old.record["outputs"]) != list(new.record["outputs"]):
        found.append(fault("notebooks.output", file, "what the cells print has changed").as_warning())
    changed = [
        name
        for name in sorted(old.drawings.keys() | new.drawings.keys())
        if old.drawings.get(name) != new.drawings.get(name)
    ]
    found += [fault("notebooks.drawing", file, f"{name} is drawn otherwise").as_warning() for name in changed]
    return found


def _values(derived: Mapping[str, Any]) -> Iterator[tuple[str, float | str | None]]:
    for claim, quantities in derived.items():
        for quantity, found in quantities.items():
            name = f"{claim}.{quantity}"
            if found is None:
                yield name, None
                continue
            for bound in ("value", "low", "high"):
                yield f"{name}.{bound}", found[bound]
            yield f"{name}.grounds", found.get("grounds", Grounds.AS_STATED.value)


def _is_same(old: float | str | None, new: float | str | None) -> bool:
    if isinstance(old, str | None) or isinstance(new, str | None):
        return old == new
    return isclose(old, new, rel_tol=TOLERANCE)
