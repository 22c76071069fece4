"""The verdict on a claim, computed from what the article states and what a notebook derived: one rule a kind."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import isclose
from typing import Any

from edition.model.claim import Assessment, Claim, ClaimKind, Derived, Grounds, Interval, State, Verdict
from edition.model.notebook import Result
from edition.words.findings import Explained, Finding, fault
from edition.words.ids import Id

_WEAKEST_FIRST = (
    Verdict.CONTRADICTED,
    Verdict.NOT_DERIVABLE,
    Verdict.ATTRIBUTION_DIFFERS,
    Verdict.PLAUSIBLE,
    Verdict.CONSISTENT,
    Verdict.REPRODUCED,
)

Rule = Callable[[Interval, Derived], Verdict]


def _measured(stated: Interval, derived: Derived) -> Verdict:
    """Compare what has an uncertainty: consistent where the intervals meet, though the best value lies outside."""
    if stated.holds(derived.value):
        return _on(derived.grounds, Verdict.REPRODUCED)
    return _on(derived.grounds, Verdict.CONSISTENT) if stated.meets(derived.interval) else Verdict.CONTRADICTED


def _exact(stated: Interval, derived: Derived) -> Verdict:
    """Compare what is so or is not: a date, a number of words."""
    return _on(derived.grounds, Verdict.REPRODUCED) if stated.holds(derived.value) else Verdict.CONTRADICTED


def _unknowable(stated: Interval, derived: Derived) -> Verdict:
    """Leave open what nothing public can decide, whatever a notebook makes of it."""
    return Verdict.NOT_DERIVABLE


def _on(grounds: Grounds, agreeing: Verdict) -> Verdict:
    """Weaken an agreement that rests on something other than what the article says."""
    match grounds:
        case Grounds.OTHERWISE:
            return Verdict.ATTRIBUTION_DIFFERS
        case Grounds.ASSUMED:
            return Verdict.PLAUSIBLE
        case Grounds.AS_STATED:
            return agreeing


RULES: Mapping[ClaimKind, Rule] = {
    ClaimKind.COUNT: _measured,
    ClaimKind.SOURCE: _measured,
    ClaimKind.CALENDAR: _exact,
    ClaimKind.CENSUS: _exact,
    ClaimKind.INTERVIEW: _measured,
    ClaimKind.UNCHECKABLE: _unknowable,
}


def assess(claim: Claim, result: Result | None) -> Assessment:
    """Return what a notebook's result says of a claim: its weakest verdict is that of the claim.

    Where its quantities are readings of which the article means one, it is open as long as they do not agree.
    """
    derived = {quantity.name: derived_of(claim.id, quantity.name, result) for quantity in claim.quantities}
    verdicts = {
        quantity.name: quantity_verdict(claim.kind, quantity.stated, derived[quantity.name])
        for quantity in claim.quantities
    }
    weakest = next(verdict for verdict in _WEAKEST_FIRST if verdict in verdicts.values())
    is_open = claim.are_readings and len(set(verdicts.values())) > 1
    return Assessment(
        verdict=Verdict.NOT_DERIVABLE if is_open else weakest,
        readings_differ=is_open,
        state=_state(claim, result),
        derived=derived,
        verdicts=verdicts,
    )


def quantity_verdict(kind: ClaimKind, stated: Interval | None, derived: Derived | None) -> Verdict:
    """Compare one quantity by the rule of its claim's kind; what is not stated, or not derived, is not derivable."""
    if stated is None or derived is None:
        return Verdict.NOT_DERIVABLE
    return RULES[kind](stated, derived)


def assessments(claims: Iterable[Claim], results: Mapping[str, Result]) -> Mapping[Id, Assessment]:
    """Return id of a claim -> its assessment."""
    return {claim.id: assess(claim, results.get(claim.notebook) if claim.notebook else None) for claim in claims}


def derived_of(claim: Id, quantity: str, result: Result | None) -> Derived | None:
    """Return what a result has for a quantity of a claim."""
    return result.derived.get(claim, {}).get(quantity) if result else None


def _state(claim: Claim, result: Result | None) -> State:
    """Say whether a claim's result is current; a claim without notebook has nothing to run."""
    if claim.notebook is None:
        return State.CURRENT
    return result.state if result else State.NOT_RUN


TOLERANCE = 1e-9
"""Relative difference up to which a value derived again is the same."""

CODES = {
    "tool.notebooks": Explained(
        "What runs notebooks is not installed.",
        "`edition claims --run` after `make site` alone.",
        "Install the program with its extra `notebooks`, as `make notebooks` does.",
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
