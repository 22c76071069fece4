"""What says how good the edition is: findings that stand for a time, answers to reviewers, mutation runs."""

from collections.abc import Iterator
from typing import Any

from edition.model.edition_quality import MutationRun, ReviewedGroup, ReviewedPoint, Waiver
from edition.read.standoff.data_files import RecordFiles
from edition.read.standoff.schemas.quality_schema import MutationRunRecord, ReviewedGroupRecord, WaiverRecord
from edition.read.standoff.yaml_positions import Path, Positioned
from edition.words.ids import Id, Kind, Lang
from edition.words.project_layout import MUTATION_RUNS, SELF_REVIEW, WAIVERS


def read_quality(files: RecordFiles) -> dict[str, Any]:
    """Return the parts of a `Standoff` that are about the edition itself."""
    return {
        "waivers": tuple(_waivers(files)),
        "review": tuple(_review(files)),
        "mutation_runs": tuple(_mutation_runs(files)),
    }


def _waivers(files: RecordFiles) -> Iterator[Waiver]:
    for number, (record, path, document) in enumerate(files.listed(WAIVERS, WaiverRecord)):
        for key in ("code", "until"):
            files.origins[f"waiver:{number}.{key}"] = document.origins[(*path, key)]
        yield Waiver(
            code=record.code,
            subject=record.subject or "",
            file=record.file or "",
            reason=record.reason,
            until=record.until,
        )


def _review(files: RecordFiles) -> Iterator[ReviewedGroup]:
    for record, path, document in files.listed(SELF_REVIEW, ReviewedGroupRecord):
        files.note(f"review:{record.id}", document, path)
        points = (
            _point(files, point, (*path, "points", number), document) for number, point in enumerate(record.points)
        )
        title = {Lang(lang): words for lang, words in record.title.items()}
        yield ReviewedGroup(id=record.id, title=title, points=tuple(points))


def _point(files: RecordFiles, record: Any, path: Path, document: Positioned) -> ReviewedPoint:
    files.note(record.id, document, path)
    files.expect_kind(record.id, Kind.QUESTION)
    return ReviewedPoint(
        id=Id(record.id),
        asks={Lang(lang): words for lang, words in record.asks.items()},
        score=record.score,
        evidence=files.localized(record.evidence, f"{record.id}.evidence"),
        missing=files.localized(record.missing, f"{record.id}.missing"),
        is_required=record.required,
    )


def _mutation_runs(files: RecordFiles) -> Iterator[MutationRun]:
    for record, path, document in files.listed(MUTATION_RUNS, MutationRunRecord):
        files.note(f"mutation:{record.id}", document, path)
        yield MutationRun(
            id=record.id,
            date=record.date,
            changed={Lang(lang): words for lang, words in record.changed.items()},
            possible=record.possible,
            tried=record.tried,
            noticed=record.noticed,
        )
