"""Committed results of notebooks (JSON and SVG) to model, with the state that their digest gives them."""

import json
from collections.abc import Mapping

from edition.model.claim import Derived, Figure, Interval, Notebook, Result, State
from edition.model.edition import Standoff
from edition.model.origin import Origin
from edition.read.notation.prose_grammar import parse_prose
from edition.read.standoff import data_schema
from edition.read.standoff.data_validation import validate
from edition.read.standoff.utf8 import decode
from edition.read.standoff.yaml_positions import Positioned
from edition.words.findings import DataError, Finding, Where, fault
from edition.words.ids import Id, Lang
from edition.words.project_layout import RESULTS


def read_results(files: Mapping[str, bytes], standoff: Standoff) -> dict[str, Result]:
    """Return notebook name -> its result; a notebook without one has never been run.

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
    try:
        value = json.loads(text)
    except ValueError as error:
        where = Where(file, getattr(error, "lineno", 1), getattr(error, "colno", 1))
        what = f"cannot be read as JSON: {getattr(error, 'msg', error)}"
        raise DataError.at("results.syntax", where, what, "run `edition claims --run`") from None
    except RecursionError:
        raise DataError.at("results.syntax", file, "is nested too deeply", "run `edition claims --run`") from None
    record, problems = validate(Positioned(value, {(): Origin(Where(file, 1, 1))}, []), data_schema.ResultRecord)
    if record is None:
        raise DataError(problems)
    assert isinstance(record, data_schema.ResultRecord)
    return Result(
        notebook=notebook.name,
        digest=record.digest,
        state=State.CURRENT if record.digest == notebook.digest else State.STALE,
        derived={
            Id(claim): {name: _derived(found) for name, found in quantities.items()}
            for claim, quantities in record.derived.items()
        },
        outputs=record.outputs,
        figures={lang: tuple(_figures(notebook, record, lang, files)) for lang in languages},
        environment=dict(record.environment),
    )


def _derived(record: data_schema.DerivedRecord) -> Derived:
    return Derived(value=record.value, interval=Interval(low=record.low, high=record.high), grounds=record.grounds)


def _figures(
    notebook: Notebook, record: data_schema.ResultRecord, lang: Lang, files: Mapping[str, bytes]
) -> list[Figure]:
    found: list[Figure] = []
    for name, figure in record.figures.items():
        file = f"{RESULTS}/{notebook.name}.{name}.{lang}.svg"
        if file not in files:
            raise DataError.at("results.figure", file, "the drawing is missing", "run `edition claims --run`")
        if lang not in figure.alt or lang not in figure.caption:
            record_file = f"{RESULTS}/{notebook.name}.json"
            message = f"the drawing {name!r} has no words in {lang!r}"
            raise DataError.at("results.figure", record_file, message, "run `edition claims --run`")
        svg = decode(files[file], file)
        caption, problems = parse_prose(figure.caption[lang])
        if problems:
            record_file = f"{RESULTS}/{notebook.name}.json"
            raise DataError([fault("prose.syntax", record_file, p.message, p.hint) for p in problems])
        found.append(Figure(name=name, svg=svg, alt=figure.alt[lang], caption=caption))
    return found
