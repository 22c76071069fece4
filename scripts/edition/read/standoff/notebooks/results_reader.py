"""Committed results of notebooks (JSON and SVG) to model, with the state that their digest gives them."""

import json
from collections.abc import Mapping
from dataclasses import replace
from itertools import product
from typing import Any

from edition.model.claim import Derived, Interval, State
from edition.model.given import Standoff
from edition.model.notebook import DrawnData, Figure, Notebook, Result
from edition.model.origin import Origin
from edition.read.notation.prose_grammar import parse_prose
from edition.read.standoff.data_files import decode
from edition.read.standoff.data_validation import validate
from edition.read.standoff.notebooks.drawing_faults import drawing_faults
from edition.read.standoff.schemas import claim_schema
from edition.read.standoff.yaml_positions import Positioned, read_yaml
from edition.words.findings import DataError, Finding, Where, fault
from edition.words.ids import Id, Lang
from edition.words.project_layout import RESULTS

_RERUN = "run `edition claims --run`"


def read_results(files: Mapping[str, bytes], standoff: Standoff) -> dict[str, Result]:
    """Return notebook name -> its result; a notebook without one was not run.

    Raises: DataError with every fault of every file.
    """
    findings: list[Finding] = []
    results: dict[str, Result] = {}
    for notebook in standoff.notebooks:
        file = f"{RESULTS}/{notebook.name}.json"
        if file not in files:
            continue
        try:
            results[notebook.name] = _result(notebook, file, files, standoff.work.languages)
        except DataError as error:
            findings += error.findings
    if findings:
        raise DataError(findings)
    return results


def _result(notebook: Notebook, file: str, files: Mapping[str, bytes], languages: tuple[Lang, ...]) -> Result:
    text = decode(files[file], file)
    record, problems = validate(_document(text, file), claim_schema.ResultRecord)
    if record is None:
        _, placed = validate(_placed(text, file), claim_schema.ResultRecord)
        raise DataError(placed or problems)
    assert isinstance(record, claim_schema.ResultRecord)
    figures: dict[Lang, list[Figure]] = {lang: [] for lang in languages}
    for name, lang in product(record.figures, languages):
        read, faults = _figure(notebook, name, record.figures[name], lang, files)
        figures[lang] += [read] if read else []
        problems += faults
    if problems:
        raise DataError(problems)
    return Result(
        notebook=notebook.name,
        digest=record.digest,
        state=_state(record.digest, notebook),
        derived={
            Id(claim): {name: _derived(found) for name, found in quantities.items()}
            for claim, quantities in record.derived.items()
        },
        outputs=record.outputs,
        figures={lang: tuple(found) for lang, found in figures.items()},
        environment=dict(record.environment),
    )


def _state(digest: str, notebook: Notebook) -> State:
    """Say whether a result is of the notebook as it is; what lacks a table to be fetched cannot be run again here."""
    if digest != notebook.digest:
        return State.STALE
    return State.NOT_RUN if notebook.lacking else State.CURRENT


def _document(text: str, file: str) -> Positioned:
    """Return a JSON text without the places of its values, which nobody needs as long as nothing is wrong.

    Raises: DataError with the place of what is no JSON, or stands twice.
    """
    try:
        value = json.loads(text, object_pairs_hook=_once)
    except _TwiceError:
        raise DataError(_placed(text, file).findings) from None
    except ValueError as error:
        where = Where(file, getattr(error, "lineno", 1), getattr(error, "colno", 1))
        what = f"cannot be read as JSON: {getattr(error, 'msg', error)}"
        raise DataError.at("results.syntax", where, what, _RERUN) from None
    except RecursionError:
        raise DataError.at("results.syntax", file, "is nested too deeply", _RERUN) from None
    return Positioned(value, {(): Origin(Where(file))}, [])


class _TwiceError(Exception):
    """A key stands twice."""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(found := dict(pairs)) < len(pairs):
        raise _TwiceError
    return found


def _placed(text: str, file: str) -> Positioned:
    """Return a JSON text with the place of each value, which reading it as YAML gives: all JSON is YAML."""
    read = read_yaml(text, file)
    faults = [replace(one, code="results.syntax", hint=_RERUN) for one in read.findings]
    return replace(read, value=json.loads(text), findings=faults)


def _derived(record: claim_schema.DerivedRecord | None) -> Derived | None:
    if record is None:
        return None
    return Derived(value=record.value, interval=Interval(low=record.low, high=record.high), grounds=record.grounds)


def _figure(
    notebook: Notebook, name: str, figure: claim_schema.FigureRecord, lang: Lang, files: Mapping[str, bytes]
) -> tuple[Figure | None, list[Finding]]:
    """Return a drawing in a language, or what is wrong with it and its words."""
    drawing, record = f"{RESULTS}/{notebook.name}.{name}.{lang}.svg", f"{RESULTS}/{notebook.name}.json"
    if drawing not in files:
        return None, [fault("results.figure", drawing, "the drawing is missing", _RERUN)]
    if not all(lang in words for words in (figure.alt, figure.caption, figure.table)):
        return None, [fault("results.figure", record, f"the drawing {name!r} has no words in {lang!r}", _RERUN)]
    try:
        svg = decode(files[drawing], drawing)
    except DataError as error:
        return None, list(error.findings)
    caption, problems = parse_prose(figure.caption[lang])
    faults = [fault("prose.syntax", record, problem.message, problem.hint) for problem in problems]
    faults += drawing_faults(svg, drawing)
    claims = None if figure.claims is None else tuple(map(Id, figure.claims))
    data = DrawnData(columns=figure.table[lang].columns, rows=figure.table[lang].rows)
    return Figure(name=name, svg=svg, alt=figure.alt[lang], caption=caption, data=data, claims=claims), faults
