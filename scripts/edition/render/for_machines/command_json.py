"""The JSON that commands give to other programs; keys are a promise, more may be added."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from edition.derive.claim_results.claim_json import claim_record
from edition.derive.passage_names import CitablePassage, address
from edition.derive.site_weights import SiteWeight
from edition.join.match_report import unplaced
from edition.model.claim import State
from edition.model.edition import Edition
from edition.model.given import Standoff
from edition.model.protected_text import Join, TextLayer
from edition.model.reader_annotation import FoundPlace, PlaceState, ReaderAnnotation, ReaderTarget
from edition.words.findings import Finding, NotRun, errors, warnings


def check_record(
    found: Sequence[Finding], not_run: Sequence[NotRun], weights: Sequence[SiteWeight] = ()
) -> dict[str, Any]:
    """Return the report of `edition check`; weights: what the heaviest files of the built site weigh."""
    return {
        "findings": [
            {
                "code": finding.code,
                "severity": finding.severity,
                "file": finding.where.file,
                "line": finding.where.line,
                "column": finding.where.column,
                "subject": finding.subject,
                "message": finding.message,
                "hint": finding.hint,
                "waived": finding.waived,
            }
            for finding in found
        ],
        "errors": len(errors(found)),
        "warnings": len(warnings(found)),
        "not_run": [{"check": skipped.check, "reason": skipped.reason} for skipped in not_run],
        "weights": [asdict(one) for one in weights],
    }


def collation_record(standoff: Standoff, layer: TextLayer, copy: str) -> dict[str, Any]:
    """Return the report for programs; its keys are a promise."""
    body = [block.id for block in standoff.body]
    others = [id_ for id_ in layer.joins if id_ not in set(body)]
    return {
        "copy": copy,
        "format": layer.format,
        "paragraphs": [_join(layer.joins[id_]) for id_ in body],
        "others": [_join(layer.joins[id_]) for id_ in others],
        "unmatched": list(layer.unmatched),
        "hidden": layer.hidden,
        "unplaced": [id_ for id_, _ in unplaced(standoff, layer)],
    }


def _join(found: Join) -> dict[str, Any]:
    return {
        "id": found.id,
        "match": found.match.value,
        "similarity": found.similarity,
        "where": list(found.lines) if found.lines else None,
        "cut": [list(lines) for lines in found.cut],
        "differs": [difference.line for difference in found.differs],
    }


def claims_record(edition: Edition, failures: Mapping[str, Finding]) -> dict[str, Any]:
    """Return the ledger of `edition claims`; failures: notebook -> what went wrong when it was run just now."""
    records = [claim_record(edition, claim) for claim in edition.standoff.claims]
    for record in records:
        for one in (record, *record["cross_checks"]):
            if one["notebook"] in failures:
                one["state"] = State.FAILED.value
    return {
        "claims": records,
        "failures": [_failure(edition, *one) for one in sorted(failures.items())],
        "not_run": [
            {"notebook": notebook.name, "tables": [table.file for table in notebook.lacking]}
            for notebook in edition.standoff.notebooks
            if notebook.lacking
        ],
    }


def _failure(edition: Edition, notebook: str, finding: Finding) -> dict[str, Any]:
    """Return a run that failed: its notebook, the claims that rest on it, the cell of code (counted from 1) and why."""
    starts = [cell.line for cell in edition.standoff.notebook_by_name[notebook].cells if cell.is_code]
    return {
        "notebook": notebook,
        "claims": [claim.id for claim in edition.standoff.claims if notebook in claim.notebooks],
        "cell": sum(start <= finding.where.line for start in starts) or None,
        "code": finding.code,
        "file": finding.where.file,
        "line": finding.where.line,
        "message": finding.message,
    }


def annotations_record(
    edition: Edition,
    file: str,
    copy: str | None,
    placed: Sequence[tuple[ReaderAnnotation, ReaderTarget | None, FoundPlace]],
) -> dict[str, Any]:
    """Return the report of `edition annotate`, one entry a target, with how many places were found in which way."""
    counts = Counter(place.state for _, _, place in placed)
    return {
        "file": file,
        "copy": copy,
        "annotations": [_placed(edition, *one) for one in placed],
        "counts": {state.value: counts[state] for state in PlaceState},
    }


def _placed(
    edition: Edition, annotation: ReaderAnnotation, target: ReaderTarget | None, place: FoundPlace
) -> dict[str, Any]:
    lang = place.language or edition.standoff.work.language
    return {
        "number": annotation.number,
        "id": annotation.id or None,
        "source": target.source or None if target else None,
        "state": place.state.value,
        "passage": place.first,
        "last": place.last,
        "text": None if place.first is None else "editors" if place.language else "article",
        "language": place.language,
        "start": place.start,
        "end": place.end,
        "address": address(edition, CitablePassage(place.first), lang) if place.first else None,
        "reason": place.reason or None,
    }
