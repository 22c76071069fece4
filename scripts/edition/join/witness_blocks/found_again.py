"""Blocks looked for in their own witness as in any copy, and compared with it letter by letter."""

from edition.join import join
from edition.model.given import Standoff
from edition.model.protected_text import Join, MarkKind, Match, SourceText
from edition.words.block_fingerprint import letters
from edition.words.ids import Id


def unlike(standoff: Standoff, source: SourceText, witness_letters: dict[Id, str]) -> dict[Id, Match]:
    """Return the blocks whose words are not found as they stand in the witness, and how they are found instead.

    standoff: with the fingerprints that are tried.
    """
    layer = join(standoff, source, "")
    return {
        id_: layer.joins[id_].match for id_, wanted in witness_letters.items() if _letters(layer.joins[id_]) != wanted
    }


def _letters(found: Join) -> str:
    if found.words is None:
        return ""
    calls = [(mark.start, mark.end) for mark in found.marks if mark.kind is MarkKind.NOTE]
    return letters(found.words.reveal(), calls).exact
