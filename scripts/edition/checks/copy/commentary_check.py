"""The reader's copy and the commentary: lemmata stand where they were recorded, terms and names too."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from edition.checks import Subject
from edition.derive.lexical_marks import typed_forms
from edition.join.recorded_words import count_lemma, has_lemma, lemma_ranges, uses
from edition.join.word_runs import holds
from edition.model.article import BlockKind, Place
from edition.model.commentary.emendations import Part
from edition.model.commentary.glossary_terms import Term
from edition.model.commentary.named_entities import Entity
from edition.model.given import Standoff
from edition.model.protected_text import ProtectedText, TextLayer
from edition.words.findings import Explained, Finding, fault
from edition.words.ids import Id

CODES = {
    "commentary.lemma": Explained(
        "The words of a lemma are not in its block (of a copy that is set otherwise a warning).",
        '`lemma: "the brids"`, where the block has "the birds".',
        "Type the words as the witness has them. In a damaged copy there is nothing to mend in the data.",
    ),
    "commentary.twice": Explained(
        "A lemma stands in its block more than once, and the data do not say which is meant.",
        '`lemma: "the wall"`, where the block has these words in two sentences.',
        "Add `occurrence: 2`, or what is meant, or take more words into the lemma.",
    ),
    "commentary.lemmata-cross": Explained(
        "Two lemmata of one block overlap without one lying in the other.",
        'The lemmata `"grey birds fly"` and `"birds fly south"` in one sentence.',
        "Shorten one so that they do not meet, or lengthen one so that it holds the other.",
    ),
    "commentary.uses": Explained(
        "A term or name is not used in the blocks that are listed with it, or in others (a warning).",
        "`blocks: [p1]` of a term that the words of `p2` use too.",
        "List the blocks that the message names; if its forms catch another word, make them longer.",
    ),
    "commentary.sentence": Explained(
        "The first or last words of a sentence of an abstract are not in it.",
        '`first: "In the evenng"` in docs/data/alignment.yaml.',
        "Type the first and last words of the sentence as the abstract has them.",
    ),
}


def check(subject: Subject) -> Iterator[Finding]:
    """Look at the lemmata, then at terms and names, then at the abstracts: in blocks that were found exactly."""
    layer, standoff = subject.edition.text, subject.edition.standoff
    if layer is None:
        return
    exact = layer.exact
    yield from _lemmata(layer, standoff)
    yield from _crossings(exact, standoff)
    yield from _uses(standoff.terms, exact, standoff)
    yield from _uses(standoff.entities, exact, standoff)
    yield from _sentences(exact, standoff)


def _lemmata(layer: TextLayer, standoff: Standoff) -> Iterator[Finding]:
    """Look for each lemma: its letters have to be there; that its marks are not says that the copy is set otherwise."""
    for one in standoff.emendations:
        for number, place in enumerate(one.places):
            words = layer.exact.get(place.block)
            if words is None or place.part is not Part.WORDS:
                continue
            where = standoff.origin(f"{one.id}.places.{number}.lemma").where
            if has_lemma(words, place):
                if place.occurrence is None and count_lemma(words, place) > 1:
                    message = f"{place.lemma!r}, the lemma of {one.id}, stands more than once in {place.block}"
                    yield fault("commentary.twice", where, message, "say which with `occurrence`", one.id)
                continue
            if holds(words, Place(block=place.block, words=place.lemma, occurrence=place.occurrence or 1)):
                message = f"{one.id}: {place.block} has the letters of {place.lemma!r} with other marks or spaces"
                hint = "it is shown as the copy has it, and nothing is emended there"
                yield fault("commentary.lemma", layer.copy, message, hint, one.id).as_warning()
            else:
                message = f"{place.lemma!r}, the lemma of {one.id}, is not in the words of {place.block}"
                yield fault("commentary.lemma", where, message, "type the words as the witness has them", one.id)


def _crossings(exact: Mapping[Id, ProtectedText], standoff: Standoff) -> Iterator[Finding]:
    for block, found in standoff.emendations_by_block.items():
        places = [(one.id, place) for one, place in found if place.part is Part.WORDS]
        words = exact.get(block)
        if words is None:
            continue
        ranges = lemma_ranges(words, [place for _, place in places])
        known = sorted((span, id_) for span, (id_, _) in zip(ranges, places, strict=True) if span)
        for (first, before), (second, after) in pairwise(known):
            if second[0] < first[1] and second[1] > first[1] and second[0] > first[0]:
                where = standoff.origin(after).where
                message = f"the lemmata of {before} and {after} overlap in {block}"
                yield fault("commentary.lemmata-cross", where, message, "shorten one, or let one hold the other", after)


def _uses(
    some: Sequence[Term] | Sequence[Entity], exact: Mapping[Id, ProtectedText], standoff: Standoff
) -> Iterator[Finding]:
    """Compare the blocks that are listed with terms, or with names, with those that use them."""
    forms = typed_forms((form, one.id) for one in some for form in one.printed)
    used = {block: uses(words, forms) for block, words in exact.items()}
    for one in some:
        there = [block.id for block in standoff.blocks if one.id in used.get(block.id, ())]
        listed = [block for block in one.blocks if block in exact]
        if sorted(there) != sorted(listed):
            where = standoff.origin(f"{one.id}.blocks").where
            known = [block for block in there if block not in listed]
            message = f"{one.id} is used in {', '.join(there) or 'no block'}"
            hint = f"add {', '.join(known)}" if known else f"take {', '.join(sorted(set(listed) - set(there)))} away"
            yield fault("commentary.uses", where, message, hint, one.id).as_warning()


def _sentences(exact: Mapping[Id, ProtectedText], standoff: Standoff) -> Iterator[Finding]:
    abstracts = {one.language: one.id for one in standoff.of_kind(BlockKind.ABSTRACT) if one.id in exact}
    for row in standoff.alignment:
        for lang, passage in row.passages.items():
            block = abstracts.get(lang)
            for part in ("first", "last"):
                place = Place(block=block or Id(""), words=getattr(passage, part))
                if block is not None and not holds(exact[block], place):
                    where = standoff.origin(f"{row.id}.passages.{lang}.{part}").where
                    message = f"{place.words!r} is not in the words of {block}"
                    yield fault("commentary.sentence", where, message, "type the words as the witness has them", row.id)
