"""The whole standoff edition as one JSON document."""

import json
from typing import Any

from edition.derive.claim_record import claim_record
from edition.model.article import Block
from edition.model.bibliography import Entry
from edition.model.edition import WordedEdition
from edition.model.prose_tree import citations
from edition.read.notation.notation_writer import format_prose

NAME = "json"
FILENAME = "edition.json"
MEDIA_TYPE = "application/json"
DESCRIPTION = {
    "fr": "l’édition entière : blocs, résumés, notes, voix, bibliographie, affirmations",
    "en": "the whole edition: blocks, summaries, notes, voices, bibliography, claims",
    "es": "la edición completa: bloques, resúmenes, notas, voces, bibliografía, afirmaciones",
}


def export(edition: WordedEdition) -> bytes:
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
            {"id": v.id, "kind": v.kind.value, "name": v.name, "role": dict(v.role), "date": v.date}
            for v in standoff.voices.values()
        ],
        "references": [_entry(entry, edition) for entry in standoff.entries],
        "claims": [claim_record(edition, claim) for claim in standoff.claims],
    }
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


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


def _entry(entry: Entry, edition: WordedEdition) -> dict[str, Any]:
    return {
        "id": entry.id,
        "key": entry.key,
        "type": entry.type,
        "persons": {role: list(map(str, people)) for role, people in entry.persons.items()},
        "fields": dict(entry.fields),
        "cited_in": [mention.source for mention in edition.index.mentions_by_key.get(entry.key, ())],
    }
