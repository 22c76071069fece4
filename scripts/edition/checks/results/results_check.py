"""Results of notebooks: there, current, for the quantities of the ledger, and of the verdict that editors recorded."""

import ast
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from warnings import catch_warnings, simplefilter

from edition.checks import Subject
from edition.model.claim import Claim, State
from edition.model.edition import Edition
from edition.model.given import Standoff
from edition.model.notebook import Notebook, Result
from edition.words.findings import Explained, Finding, Where, did_you_mean, fault
from edition.words.project_layout import RESULTS

CODES = {
    "results.missing": Explained(
        "A claim's notebook has never been run.",
        "`notebook: boats` of a claim, without `notebooks/results/boats.json`.",
        "Run `edition claims --run`, and commit what it writes.",
    ),
    "results.stale": Explained(
        "A claim's notebook or its data changed after it was run.",
        "A changed line in `notebooks/boats.py`, or in a table that it reads.",
        "Run `edition claims --run`, look at what changed, and commit what it writes.",
    ),
    "results.python": Explained(
        "A notebook that changed after it was run is no Python any more.",
        "`print(boats` in `notebooks/boats.py`.",
        "Mend the line, so that the notebook can be run again.",
    ),
    "results.verdict": Explained(
        "The recorded verdict is not the one that follows from the numbers.",
        "`recorded: contradicted`, where stated and derived values agree.",
        "Record what the numbers say, or correct the bounds if they were typed wrongly; never the verdict to please.",
    ),
    "results.no-quantity": Explained(
        "A result lacks a quantity of the claim.",
        "A claim with the quantity `boats`, whose notebook gives `boat`.",
        "Derive it in the notebook under that name and run it, or take it out of the claim.",
    ),
    "results.unknown-claim": Explained(
        "A result is of a claim that the ledger does not have for this notebook.",
        '`"c99": {…}` in a result, or a claim that names another notebook.',
        "Correct the id in the notebook, or name the notebook in the claim; then run it.",
    ),
    "results.unknown-quantity": Explained(
        "A result is of a quantity that its claim does not have.",
        "A result for `boat`, where the claim has the quantity `boats`.",
        "Correct the name in the notebook and run it, or add the quantity to the claim.",
    ),
    "results.cells": Explained(
        "A result has more or fewer outputs than its notebook has cells of code, or other drawings.",
        "A result with three outputs, of a notebook with four cells of code.",
        "Never edit a result: remove its file, and run `edition claims --run`.",
    ),
    "results.stray-file": Explained(
        "A file of results belongs to no notebook, or a drawing to no result.",
        "`notebooks/results/boat.json`, where the notebook is `boats.py`.",
        "Remove the file, or give it back its notebook; a drawing has a name that its result gives.",
    ),
}

_STATES = {
    State.NOT_RUN: ("results.missing", "has never been run"),
    State.STALE: ("results.stale", "changed after it was run"),
}


def check(subject: Subject) -> Iterator[Finding]:
    """Look at each claim's result, then at each result's claims, then at files that belong to nothing."""
    edition = subject.edition
    for claim in edition.standoff.claims:
        yield from _of_claim(claim, edition)
    yield from _without_claim(edition)
    for result in edition.results.values():
        yield from _of_result(result, edition, subject.files)
    for notebook in edition.standoff.notebooks:
        yield from _of_cells(notebook, edition)
        yield from _of_code(notebook, edition, subject.files)
    for file in sorted(file for file in subject.files if file.startswith(f"{RESULTS}/")):
        yield from _of_file(file, edition)


def _of_file(file: str, edition: Edition) -> Iterator[Finding]:
    """Look at what a file in the folder of results belongs to."""
    name, _, rest = PurePosixPath(file).name.partition(".")
    notebooks = {notebook.name for notebook in edition.standoff.notebooks}
    result = edition.results.get(name)
    if name not in notebooks:
        hint = did_you_mean(name, notebooks) or "remove it"
        yield fault("results.stray-file", file, f"belongs to no notebook ({name!r} is none)", hint, name)
    elif result and rest != "json":
        drawn = {f"{one.name}.{lang}.svg" for lang, figures in result.figures.items() for one in figures}
        if rest not in drawn:
            message = f"is a drawing that the result of {name!r} does not have"
            yield fault("results.stray-file", file, message, did_you_mean(rest, drawn) or "remove it", name)


def _of_code(notebook: Notebook, edition: Edition, files: Mapping[str, bytes]) -> Iterator[Finding]:
    """Look at the code of a notebook whose result is of other code: what was run as it stands is Python."""
    file = f"notebooks/{notebook.name}.py"
    result = edition.results.get(notebook.name)
    if (result and result.state is not State.STALE) or file not in files:
        return
    try:
        with catch_warnings():
            simplefilter("ignore")
            ast.parse(files[file])
    except SyntaxError as error:
        where = Where(file, error.lineno or 0, error.offset or 0)
        yield fault("results.python", where, f"is no Python: {error.msg}", "mend it, then run it", notebook.name)
    except ValueError as error:
        yield fault("results.python", file, f"is no Python: {error}", "mend it, then run it", notebook.name)


def _without_claim(edition: Edition) -> Iterator[Finding]:
    """Look at notebooks that are no claim's own: their pages show results too. A table to be fetched excuses them."""
    named = {claim.notebook for claim in edition.standoff.claims}
    for notebook in edition.standoff.notebooks:
        result = edition.results.get(notebook.name)
        state = result.state if result else State.NOT_RUN
        is_excused = state is State.NOT_RUN and notebook.lacking
        if notebook.name not in named and state in _STATES and not is_excused:
            code, what = _STATES[state]
            message = f"the notebook {notebook.name!r} {what}"
            yield fault(code, f"notebooks/{notebook.name}.py", message, "run `edition claims --run`", notebook.name)


def _of_claim(claim: Claim, edition: Edition) -> Iterator[Finding]:
    standoff = edition.standoff
    assessment = edition.index.assessment_by_claim[claim.id]
    if assessment.state in _STATES:
        code, what = _STATES[assessment.state]
        yield fault(
            code,
            standoff.origin(f"{claim.id}.notebook").where,
            f"the notebook {claim.notebook!r} of {claim.id} {what}",
            "run `edition claims --run`",
            claim.id,
        )
    if assessment.state is State.NOT_RUN:
        return
    if assessment.verdict is not claim.recorded:
        yield fault(
            "results.verdict",
            standoff.origin(f"{claim.id}.recorded").where,
            f"{claim.id} is recorded as {claim.recorded.value!r}, the numbers say {assessment.verdict.value!r}",
            "record what the numbers say, or correct them",
            claim.id,
        )
    for number, quantity in enumerate(claim.quantities):
        if claim.notebook and quantity.stated and not _has(edition, claim.notebook, claim, quantity.name):
            yield _lacking(claim, claim.notebook, quantity.name, f"quantities.{number}", edition)
    for number, one in enumerate(claim.cross_checks):
        if one.notebook in edition.results and not _has(edition, one.notebook, claim, one.name):
            yield _lacking(claim, one.notebook, one.name, f"cross_checks.{number}", edition)


def _has(edition: Edition, notebook: str, claim: Claim, name: str) -> bool:
    """Say whether a result speaks of a quantity, if only to say that it cannot be derived."""
    return name in edition.results[notebook].derived.get(claim.id, {})


def _lacking(claim: Claim, notebook: str, name: str, field: str, edition: Edition) -> Finding:
    return fault(
        "results.no-quantity",
        edition.standoff.origin(f"{claim.id}.{field}.name").where,
        f"the notebook {notebook!r} gives no value for {name!r} of {claim.id}",
        did_you_mean(name, edition.results[notebook].derived.get(claim.id, {}))
        or "derive it, or take it out of the claim",
        claim.id,
    )


def _of_result(result: Result, edition: Edition, files: Mapping[str, bytes]) -> Iterator[Finding]:
    asked = _asked(result.notebook, edition.standoff)
    lines = files.get(f"{RESULTS}/{result.notebook}.json", b"").decode("utf-8", "replace").split("\n")
    for id_, quantities in result.derived.items():
        if id_ not in asked:
            yield fault(
                "results.unknown-claim",
                _place(result, id_, lines),
                f"has a result for {id_!r}, which is no claim of the notebook {result.notebook!r}",
                did_you_mean(id_, asked) or "correct the notebook and run it",
                id_,
            )
            continue
        for name in quantities:
            if name not in asked[id_]:
                yield fault(
                    "results.unknown-quantity",
                    _place(result, name, lines),
                    f"has a result for {name!r}, which is no quantity of {id_}",
                    did_you_mean(name, asked[id_]) or "correct the notebook and run it",
                    id_,
                )


def _asked(notebook: str, standoff: Standoff) -> dict[str, list[str]]:
    """Return id of a claim -> the quantities that a notebook is to derive for it."""
    found: dict[str, list[str]] = {}
    for claim in standoff.claims:
        names = [quantity.name for quantity in claim.quantities if claim.notebook == notebook]
        names += [one.name for one in claim.cross_checks if one.notebook == notebook]
        if names:
            found[claim.id] = names
    return found


def _of_cells(notebook: Notebook, edition: Edition) -> Iterator[Finding]:
    """Compare what a current result printed and drew with the cells: pages show each beside its own."""
    result = edition.results.get(notebook.name)
    if result is None or result.state is State.STALE:
        return
    cells = [cell for cell in notebook.cells if cell.is_code]
    named = {cell.figure for cell in cells if cell.figure}
    drawn = {figure.name for figures in result.figures.values() for figure in figures}
    differences = [
        f"the drawing {name!r} " + ("is not there" if name in named else "is of no cell") for name in named ^ drawn
    ]
    if len(result.outputs) != len(cells):
        differences.append(f"{len(result.outputs)} outputs are there of {len(cells)} cells of code")
    for what in sorted(differences):
        yield fault(
            "results.cells",
            f"{RESULTS}/{notebook.name}.json",
            what,
            "remove it, and run `edition claims --run`",
            notebook.name,
        )


def _place(result: Result, name: str, lines: Sequence[str]) -> Where:
    file = f"{RESULTS}/{result.notebook}.json"
    for number, line in enumerate(lines, 1):
        if f'"{name}":' in line:
            return Where(file, number, line.index(f'"{name}":') + 1)
    return Where(file)
