"""What the blocks are known by in a copy, for the script that joins copies in the browser, as a table.

A row has the id, the number of plain letters, the first half of the exact digest in base64, the sketch, the recorded
first words if the block's link to the journal, which has the first and last words, has others; then, for each note that
the witness calls in the block, the words after which it does, and which of their occurrences is meant, if it is not the
first. Half of the digest tells blocks apart as well as the whole. A block without a fingerprint cannot be found; it is
there because those beside it are looked for by their order.
"""

from base64 import b64encode
from collections.abc import Iterator

from edition.model.article import Block, Place
from edition.model.given import Standoff
from edition.render.own_copy.data_table import table

_HALF = 32
"""Hexadecimal digits in half a digest."""


def join_data(standoff: Standoff) -> str:
    """Return the blocks of an edition in their order."""
    notes = standoff.notes_by_block
    calls = {id_: [note.call for note in on_block if note.call] for id_, on_block in notes.items()}
    return table(_known(block, calls.get(block.id, [])) for block in standoff.blocks)


def _known(block: Block, calls: list[Place]) -> Iterator[str]:
    stored = block.fingerprint
    yield from (block.id, str(stored.letters), _half(stored.exact), stored.sketch) if stored else (block.id, "", "", "")
    yield block.passage.first if block.passage.link else ""
    for place in calls:
        yield from (place.words, str(place.occurrence) if place.occurrence > 1 else "")


def _half(digest: str) -> str:
    return b64encode(bytes.fromhex(digest[:_HALF])).decode().rstrip("=")
