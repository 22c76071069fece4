"""What running a notebook gave, and how it differs from what is committed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import isclose
from typing import Any

from edition.model.claim import Grounds
from edition.words.findings import Finding, fault

TOLERANCE = 1e-9
"""Relative difference up to which a value derived again is the same."""

CODES = {
    "tool.notebooks": "What runs notebooks is not installed.",
    "notebooks.cells": "Jupyter divides a notebook into other cells than this program does.",
    "notebooks.error": "A cell of a notebook stopped with an error.",
    "notebooks.timeout": "A cell of a notebook ran too long and was stopped.",
    "notebooks.too-much": "A notebook printed more than any page can show.",
    "notebooks.died": "Python ended while it ran a notebook.",
    "notebooks.results": "The RESULTS or FIGURES of a notebook cannot be read.",
    "notebooks.figures": "A drawing of a notebook is missing, or differs from what FIGURES says.",
    "notebooks.value": "A notebook gives another value than the committed one.",
    "notebooks.output": "The cells of a notebook print something else than before (a warning).",
    "notebooks.drawing": "A drawing of a notebook comes out otherwise than before (a warning).",
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
