"""What a block is known by in a copy, for the script that joins copies in the browser.

Keys are those of `KnownBlock` in the script's `types.js`; a block without a fingerprint is there as one that cannot be
found, as those beside it are looked for by their order.
"""

from collections.abc import Mapping
from typing import Any

from edition.model.article import Block, Place
from edition.model.given import Standoff


def join_data(standoff: Standoff) -> dict[str, Any]:
    """Return the blocks of an edition in their order."""
    notes = standoff.notes_by_block
    calls = {id_: [note.call for note in on_block if note.call] for id_, on_block in notes.items()}
    return {"blocks": [_known(block, calls.get(block.id, [])) for block in standoff.blocks]}


def _known(block: Block, calls: list[Place]) -> Mapping[str, Any]:
    stored = block.fingerprint
    return {
        "id": block.id,
        "letters": stored.letters if stored else 0,
        "exact": stored.exact if stored else "",
        "sketch": stored.sketch if stored else "",
        "first": block.passage.first,
        "last": block.passage.last,
        "calls": [{"words": place.words, "occurrence": place.occurrence} for place in calls],
    }
