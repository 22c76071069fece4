"""Seals: what a notebook gave, record and drawings, is as it was written, and nobody has changed it since."""

import json
from collections.abc import Iterator, Mapping

from edition.checks import Subject
from edition.derive.claim_results.result_seal import SEAL, seal
from edition.model.notebook import Result
from edition.words.findings import Explained, Finding, fault
from edition.words.project_layout import RESULTS

CODES = {
    "seals.broken": Explained(
        "A result or a drawing is not as its notebook gave it: its seal, which was written with it, is of another.",
        '`"1978"` in a table of `notebooks/results/boats.json`, where the notebook gave `"1987"`.',
        "Never edit a result or a drawing: take the change back, or run `edition claims --run`.",
    ),
}


def check(subject: Subject) -> Iterator[Finding]:
    """Compare each result and its drawings with the seal in it."""
    for result in subject.edition.results.values():
        file = f"{RESULTS}/{result.notebook}.json"
        if file in subject.files and not _is_whole(result, file, subject.files):
            message = f"is not, with its drawings, as the notebook {result.notebook!r} gave it"
            hint = "take the change back, or run `edition claims --run`"
            yield fault("seals.broken", file, message, hint, result.notebook)


def _is_whole(result: Result, file: str, files: Mapping[str, bytes]) -> bool:
    record = json.loads(files[file])
    drawn = {f"{result.notebook}.{one.name}.{lang}.svg" for lang, own in result.figures.items() for one in own}
    drawings = {name: files[f"{RESULTS}/{name}"] for name in drawn if f"{RESULTS}/{name}" in files}
    return bool(record.get(SEAL) == seal(record, drawings))
