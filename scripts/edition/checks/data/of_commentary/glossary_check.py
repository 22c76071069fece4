"""The glossary: each term is defined at some length and used, what it leads to exists, and none explains itself."""

from collections.abc import Iterator

from edition.checks import Subject
from edition.checks.unknown_references import unknown
from edition.model.commentary.glossary_terms import Term
from edition.model.edition import Edition
from edition.model.given import Standoff
from edition.model.prose_tree import Link, plain, walk
from edition.words.block_fingerprint import count_words
from edition.words.findings import Explained, Finding, fault
from edition.words.ids import Id

CODES = {
    "glossary.unknown-block": Explained(
        "A term is said to be used in a block that does not exist.",
        "`blocks: [p1, p99]` of a term.",
        "Write the id of the block in which the term is used.",
    ),
    "glossary.unknown-note": Explained(
        "A term names a note of the article that does not exist.",
        "`notes: [n99]` of a term.",
        "Write the id of a note of the article.",
    ),
    "glossary.unknown-term": Explained(
        "A term leads to another that does not exist.",
        "`see: [doublng]` of a term.",
        "Write the id of another term as docs/data/glossary.yaml has it.",
    ),
    "glossary.unknown-source": Explained(
        "A term names a source that no entry of the bibliography has.",
        "`sources: [dso1985]`, where bib/ has dso1958.",
        "Write the key as bib/ has it, or add the entry there.",
    ),
    "glossary.itself": Explained(
        "A term leads to itself, among those to see or in its definition.",
        "`see: [doubling]` of the term `doubling`, or `[it](term:doubling)` in its definition.",
        "Take the link away.",
    ),
    "glossary.unused": Explained(
        "No text uses a term, nor a term that a text uses leads to it.",
        "A term with `blocks: []` whose forms stand in no text of the editors.",
        "Use it in a text, list the blocks in which the article uses it, or move it to docs/data/declined.yaml.",
    ),
    "glossary.length": Explained(
        "A definition has fewer than 25 words or more than 80.",
        "`definition: {en: A rule.}`.",
        "Write 25 to 80 words: what the term means here, and where it comes from.",
    ),
    "glossary.form-twice": Explained(
        "Two terms are met by the same words.",
        "`forms: {en: [double]}` of two terms.",
        "Leave the form to one of them, or make both longer.",
    ),
}

FEWEST, MOST = 25, 80
"""Words that a definition may have."""


def check(subject: Subject) -> Iterator[Finding]:
    """Look at each term, then at what uses them, and at the words by which they are met."""
    edition = subject.edition
    standoff = edition.standoff
    keys, notes = standoff.entry_by_key, [note.id for note in standoff.notes]
    for term in standoff.terms:
        yield from unknown(term.id, "blocks", term.blocks, standoff.block_by_id, "glossary.unknown-block", standoff)
        yield from unknown(term.id, "notes", term.notes, notes, "glossary.unknown-note", standoff)
        yield from unknown(term.id, "see", term.see, standoff.term_by_id, "glossary.unknown-term", standoff)
        yield from unknown(term.id, "sources", term.sources, keys, "glossary.unknown-source", standoff)
        yield from _itself(term, standoff)
        yield from _lengths(term, standoff)
    yield from _unused(edition)
    yield from _forms(standoff)


def _itself(term: Term, standoff: Standoff) -> Iterator[Finding]:
    linked = {node.target for prose in term.definition.values() for node in walk(prose) if isinstance(node, Link)}
    if term.id in term.see or term.id in linked:
        part = "see" if term.id in term.see else "definition"
        where = standoff.origin(f"{term.id}.{part}").where
        yield fault("glossary.itself", where, f"{term.id} leads to itself", "take the link away", term.id)


def _lengths(term: Term, standoff: Standoff) -> Iterator[Finding]:
    for lang, prose in term.definition.items():
        words = count_words(plain(prose))
        if not FEWEST <= words <= MOST:
            where = standoff.origin(f"{term.id}.definition.{lang}").where
            message = f"the definition of {term.id} has {words} words in {lang!r}"
            yield fault("glossary.length", where, message, f"write {FEWEST} to {MOST}", term.id)


def _unused(edition: Edition) -> Iterator[Finding]:
    """Find terms to which nothing leads but, in a circle, terms to which nothing leads."""
    standoff = edition.standoff
    places = edition.index.lexicon.places_by_id
    leads = {term.id: set(term.see) for term in standoff.terms}
    for term in standoff.terms:
        leads[term.id] |= {Id(link) for link in edition.index.lexicon.ids_by_place.get(term.id, ())}
    reached = [
        term.id for term in standoff.terms if any(one not in standoff.term_by_id for one in places.get(term.id, ()))
    ]
    known = set(reached)
    while reached:
        found = leads.get(reached.pop(), set()) - known
        known |= found
        reached += found
    for term in standoff.terms:
        if term.id not in known:
            where = standoff.origin(term.id).where
            hint = "list the blocks that use it, link to it, or take it away"
            yield fault("glossary.unused", where, f"nothing uses the term {term.id}", hint, term.id)


def _forms(standoff: Standoff) -> Iterator[Finding]:
    for lang in standoff.work.languages:
        seen: dict[str, Id] = {}
        for term in standoff.terms:
            for form in term.forms.get(lang, ()):
                if seen.setdefault(form, term.id) != term.id:
                    where = standoff.origin(f"{term.id}.forms.{lang}").where
                    message = f"{form!r} stands for {seen[form]} and for {term.id} in {lang!r}"
                    yield fault("glossary.form-twice", where, message, "leave it to one of them", term.id)
