"""Notes of the editors: on blocks that exist, in the order of the article, of some length, each with its source."""

from collections.abc import Iterator
from itertools import pairwise

from edition.checks import Subject
from edition.model.article import EditorsNote
from edition.model.given import Standoff
from edition.model.prose_tree import citations, plain
from edition.words.block_fingerprint import count_words
from edition.words.findings import Explained, Finding, did_you_mean, fault

CODES = {
    "editors-notes.unknown-block": Explained(
        "A note of the editors is on a block that does not exist.",
        '`at: {block: p99, words: "first care"}`, in an article of nine paragraphs.',
        "Give the id of the block in which the words stand.",
    ),
    "editors-notes.order": Explained(
        "The editors' notes do not follow the order of their blocks, or their numbers do not rise.",
        "`ed2` before `ed1`, or a note on `p5` before one on `p4`.",
        "Put the notes in the order of their blocks, with rising numbers; gaps are allowed.",
    ),
    "editors-notes.unsourced": Explained(
        "A note of the editors cites no source.",
        "`en: This rule is old.` without `[@key]`.",
        "Cite the source that the note rests on; if there is none, the note is an opinion: leave it out.",
    ),
    "editors-notes.length": Explained(
        "A note of the editors has fewer than 25 words or more than 90.",
        "`en: See above [@dso1958].`.",
        "Write 25 to 90 words: what is longer belongs into the glossary or on a page.",
    ),
}

FEWEST, MOST = 25, 90
"""Words that a note may have, citations apart."""


def check(subject: Subject) -> Iterator[Finding]:
    """Look at each note, then at their order."""
    standoff = subject.edition.standoff
    for note in standoff.editors_notes:
        if note.at.block not in standoff.block_by_id:
            where = standoff.origin(f"{note.id}.at.block").where
            hint = did_you_mean(note.at.block, standoff.block_by_id) or "blocks are p1, p4-q1, n3, abs-fr, bio …"
            message = f"the editors' note {note.id} is on {note.at.block!r}, which is no block"
            yield fault("editors-notes.unknown-block", where, message, hint, note.id)
        yield from _text(note, standoff)
    yield from _order(standoff)


def _text(note: EditorsNote, standoff: Standoff) -> Iterator[Finding]:
    for lang, prose in note.text.items():
        where = standoff.origin(f"{note.id}.text.{lang}").where
        if not any(citation.keys for citation in citations(prose)):
            message = f"the editors' note {note.id} cites no source in {lang!r}"
            hint = "cite the entry of bib/ that its facts are from: [@key]"
            yield fault("editors-notes.unsourced", where, message, hint, note.id)
        words = count_words(plain(prose))
        if not FEWEST <= words <= MOST:
            message = f"the editors' note {note.id} has {words} words in {lang!r}"
            yield fault("editors-notes.length", where, message, f"write {FEWEST} to {MOST}", note.id)


def _order(standoff: Standoff) -> Iterator[Finding]:
    rank = {block.id: number for number, block in enumerate(standoff.blocks)}
    known = [note for note in standoff.editors_notes if note.at.block in rank]
    for before, after in pairwise(known):
        if rank[after.at.block] < rank[before.at.block]:
            message = f"{after.id} is on {after.at.block}, which stands before {before.at.block}, that of {before.id}"
            where = standoff.origin(after.id).where
            yield fault("editors-notes.order", where, message, "put the notes in the order of the blocks", after.id)
    for before, after in pairwise(standoff.editors_notes):
        if int(after.id[2:]) <= int(before.id[2:]):
            where = standoff.origin(after.id).where
            message = f"{after.id} stands after {before.id}"
            yield fault("editors-notes.order", where, message, "let the numbers rise; gaps are allowed", after.id)
