"""The whole standoff edition as one JSON document."""

import json
from typing import Any

from edition.derive.claim_verdicts import claim_state, claim_verdict, derived_of, quantity_verdict
from edition.model.article import Block
from edition.model.bibliography import Entry
from edition.model.claim import Claim, Interval
from edition.model.edition import Edition
from edition.model.prose_tree import citations
from edition.read.notation.notation_writer import format_prose

NAME = "json"
FILENAME = "edition.json"
MEDIA_TYPE = "application/json"


def export(edition: Edition) -> str:
    """Return the edition as JSON; keys are stable, more may be added."""
    standoff = edition.standoff
    work = standoff.work
    value: dict[str, Any] = {
        "id": work.id,
        "title": dict(work.title),
        "printed_title": dict(work.printed_title),
        "keywords": {lang: list(words) for lang, words in work.keywords.items()},
        "witness": {name: getattr(work.witness, name) for name in work.witness.__slots__},
        "authors": [{"family": author.family, "given": author.given} for author in work.authors],
        "publication": {name: getattr(work.publication, name) for name in work.publication.__slots__},
        "release": {"version": work.release.version, "date": work.release.date},
        "rights": {"text": work.rights.text, "content": work.rights.content, "code": work.rights.code},
        "languages": list(work.languages),
        "headings": [{"id": heading.id, "title": dict(heading.title)} for heading in standoff.headings],
        "blocks": [_block(block) for block in standoff.blocks],
        "voices": [
            {"id": v.id, "kind": v.kind, "name": v.name, "role": dict(v.role), "date": v.date}
            for v in standoff.voices.values()
        ],
        "references": [_entry(entry, edition) for entry in standoff.entries],
        "claims": [claim_record(edition, claim) for claim in standoff.claims],
    }
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _block(block: Block) -> dict[str, Any]:
    fingerprint = block.fingerprint
    return {
        "id": block.id,
        "kind": block.kind.value,
        "language": block.language,
        "heading": block.heading,
        "voices": list(block.voices),
        "summary": {lang: format_prose(prose) for lang, prose in block.summary.items()},
        "cites": sorted({item.key for prose in block.summary.values() for c in citations(prose) for item in c.items}),
        "call": {"block": block.call.block, "after": block.call.words} if block.call else None,
        "fingerprint": {name: getattr(fingerprint, name) for name in fingerprint.__slots__} if fingerprint else None,
    }


def _entry(entry: Entry, edition: Edition) -> dict[str, Any]:
    return {
        "id": entry.id,
        "key": entry.key,
        "type": entry.type,
        "persons": {role: list(map(str, people)) for role, people in entry.persons.items()},
        "fields": dict(entry.fields),
        "cited_in": [mention.source for mention in edition.index.mentions_by_key.get(entry.key, ())],
    }


def claim_record(edition: Edition, claim: Claim) -> dict[str, Any]:
    """Return a claim in the form that `edition claims --json` promises."""
    result = edition.results.get(claim.notebook or "")
    quantities = []
    for quantity in claim.quantities:
        derived = derived_of(claim, quantity, result)
        quantities.append(
            {
                "name": quantity.name,
                "unit": quantity.unit,
                "stated": _interval(quantity.stated) | {"words": quantity.words} if quantity.stated else None,
                "derived": {"value": derived.value, **_interval(derived.interval)} if derived else None,
                "verdict": quantity_verdict(quantity, derived).value,
            }
        )
    return {
        "id": claim.id,
        "targets": list(claim.targets),
        "kind": claim.kind,
        "title": dict(claim.title),
        "statement": {lang: format_prose(prose) for lang, prose in claim.statement.items()},
        "finding": {lang: format_prose(prose) for lang, prose in claim.finding.items()},
        "quantities": quantities,
        "verdict": claim_verdict(claim, result).value,
        "recorded": claim.recorded.value,
        "strength": claim.strength,
        "state": claim_state(claim, result).value,
        "notebook": claim.notebook,
        "sources": list(claim.sources),
    }


def _interval(interval: Interval) -> dict[str, float | str | None]:
    return {"low": interval.low, "high": interval.high}
