"""The index of names: each is named somewhere, once however it is spelt, in one sentence, and leads to what exists."""

from collections.abc import Iterator

from edition.checks import Subject
from edition.checks.unknown_references import unknown
from edition.model.given import Standoff
from edition.model.prose_tree import plain
from edition.words.block_fingerprint import count_words
from edition.words.findings import Explained, Finding, fault, nearest
from edition.words.ids import Id

CODES = {
    "names.unknown-block": Explained(
        "A name is said to stand in a block that does not exist.",
        "`blocks: [p99]` of a name.",
        "Write the id of the block in which the name stands.",
    ),
    "names.unknown-term": Explained(
        "A name is defined by a term that does not exist.",
        "`term: doublng` of a name.",
        "Write the id as docs/data/glossary.yaml has it, or take `term` away.",
    ),
    "names.unknown-source": Explained(
        "A name names a source that no entry of the bibliography has.",
        "`sources: [dso1985]`, where bib/ has dso1958.",
        "Write the key as bib/ has it, or add the entry there.",
    ),
    "names.unused": Explained(
        "Nothing names a name.",
        "A name with `blocks: []` that no text of the editors has.",
        "List the blocks in which it stands, or move it to docs/data/declined.yaml.",
    ),
    "names.form-twice": Explained(
        "Two names have one form.",
        "`forms: {en: [Board]}` of two names.",
        "Leave the form to one of them, or write both out.",
    ),
    "names.length": Explained(
        "What is said of a name has fewer than 5 words or more than 40.",
        "`description: {en: A firm.}`.",
        "Write one sentence of 5 to 40 words: who or what it is, and what it has to do with the article.",
    ),
}

FEWEST, MOST = 5, 40
"""Words of the sentence on a name."""


def check(subject: Subject) -> Iterator[Finding]:
    """Look at each name, then at all forms."""
    standoff = subject.edition.standoff
    used = subject.edition.index.lexicon.places_by_id
    for one in standoff.entities:
        yield from unknown(one.id, "blocks", one.blocks, standoff.block_by_id, "names.unknown-block", standoff)
        yield from unknown(one.id, "sources", one.sources, standoff.entry_by_key, "names.unknown-source", standoff)
        if one.term is not None and one.term not in standoff.term_by_id:
            where = standoff.origin(f"{one.id}.term").where
            hint = nearest(one.term, standoff.term_by_id)
            yield fault("names.unknown-term", where, f"{one.id} is defined by {one.term!r}, no term", hint, one.id)
        if not used.get(one.id):
            where = standoff.origin(one.id).where
            hint = "list the blocks that name it, or take it away"
            yield fault("names.unused", where, f"nothing names {one.id}", hint, one.id)
        for lang, prose in one.description.items():
            words = count_words(plain(prose))
            if not FEWEST <= words <= MOST:
                where = standoff.origin(f"{one.id}.description.{lang}").where
                message = f"what is said of {one.id} in {lang!r} has {words} words"
                yield fault("names.length", where, message, f"write one sentence of {FEWEST} to {MOST}", one.id)
    yield from _forms(standoff)


def _forms(standoff: Standoff) -> Iterator[Finding]:
    """Find one form of two names: of the witness, or of a language of the editors."""
    seen: dict[tuple[str, str], Id] = {}
    for one in standoff.entities:
        forms = [("printed", form) for form in one.printed]
        forms += [(f"forms.{lang}", form) for lang, some in one.forms.items() for form in some]
        for part, form in forms:
            if seen.setdefault((part, form), one.id) != one.id:
                where = standoff.origin(f"{one.id}.{part}").where
                message = f"{form!r} is a form of {seen[part, form]} and of {one.id}"
                hint = "two spellings of one thing are one name; two things of one name need longer forms"
                yield fault("names.form-twice", where, message, hint, one.id)
