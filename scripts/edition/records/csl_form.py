"""Records as CSL-JSON (Citation Style Language 1.0.2, input data), a list of items."""

import json
from collections.abc import Sequence
from typing import Any

from edition.model.cited.bibliography_entry import Name
from edition.model.work_metadata import Record, is_body


def to_csl(records: Sequence[Record]) -> str:
    """Return a file of items, in the order given."""
    return json.dumps([item(record) for record in records], ensure_ascii=False, indent=1) + "\n"


def item(record: Record) -> dict[str, Any]:
    """Return one record as an item; what is not known is left out."""
    values: dict[str, Any] = {
        "id": record.key,
        "type": record.genre.value,
        "author": [_name(person) for person in record.authors],
        "editor": [_name(person) for person in record.editors],
        "title": record.title,
        "container-title": record.container,
        "collection-title": record.series,
        "edition": record.edition,
        "publisher": record.publisher,
        "publisher-place": record.place,
        "issued": _date(record.issued),
        "volume": record.volume,
        "issue": record.issue,
        "page": record.plain_pages,
        "genre": record.degree,
        "ISBN": record.isbn,
        "ISSN": record.issn,
        "DOI": record.doi,
        "URL": record.url,
        "accessed": _date(record.visited),
        "language": record.language,
        "keyword": ", ".join(record.keywords),
        "note": record.note,
    }
    return {name: value for name, value in values.items() if value}


def _date(parts: tuple[int, ...]) -> dict[str, Any]:
    return {"date-parts": [list(parts)]} if parts else {}


def _name(name: Name) -> dict[str, str]:
    if is_body(name):
        return {"literal": name.family}
    parts = {"family": name.family, "given": name.given, "non-dropping-particle": name.particle, "suffix": name.suffix}
    return {part: value for part, value in parts.items() if value}
