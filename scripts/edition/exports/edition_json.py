"""The whole edition as one JSON document: all that is given, and beside each piece what follows from it."""

import json
from collections.abc import Iterable
from typing import Any

from edition.derive.claim_results.claim_json import claim_record
from edition.model.edition import WordedEdition
from edition.model.editorial_text import EditorialText
from edition.read.standoff_json import standoff_values

NAME = "json"
FILENAME = "edition.json"
MEDIA_TYPE = "application/json"


def export(edition: WordedEdition) -> bytes:
    """Return the edition as JSON; keys are stable, more may be added."""
    standoff, index = edition.standoff, edition.index
    value = standoff_values(standoff)
    for block, plain in zip(standoff.blocks, value["blocks"], strict=True):
        plain["cites"] = _cites(index.texts_by_place[block.id])
    for entry, plain in zip(standoff.entries, value["references"], strict=True):
        plain["cited_in"] = [mention.source for mention in index.mentions_by_key.get(entry.key, ())]
    for claim, plain in zip(standoff.claims, value["claims"], strict=True):
        _add(plain, claim_record(edition, claim))
    return (json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def _cites(texts: Iterable[EditorialText]) -> list[str]:
    every = (one for text in texts for lang in text.versions for one in text.citations(lang))
    return sorted({key for one in every for key in one.keys})


def _add(plain: dict[str, Any], record: dict[str, Any]) -> None:
    """Add what follows for a claim and each of its quantities to what is given of them."""
    for quantity, found in zip(plain["quantities"], record.pop("quantities"), strict=True):
        quantity |= found
    plain |= record
