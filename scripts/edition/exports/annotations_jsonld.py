"""What the editors say at places of the article, as W3C Web Annotations: notes, claims, emendations, terms, names.

With a copy joined, offsets into the words of a block stand beside each quotation; no word is given that the data have
not.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from edition.citeproc.plain_prose import plain_prose
from edition.derive.journal_passage import fragment
from edition.derive.lexical_marks import typed_forms
from edition.derive.passage_names import called_in
from edition.join.recorded_words import first_form, lemma_ranges, places_of
from edition.languages.interface_labels import label as word
from edition.languages.typography import typeset
from edition.model.article import Place
from edition.model.claim import Claim
from edition.model.commentary.emendations import Emendation, EmendedPlace, Part, Treatment
from edition.model.commentary.glossary_terms import Term
from edition.model.commentary.named_entities import Entity
from edition.model.edition import WordedEdition
from edition.model.prose_tree import Localized
from edition.records import web_annotation as shape
from edition.records.describe_works import edition_title, of_edition
from edition.records.schema_org import agent
from edition.words.ids import Id, Lang, label
from edition.words.web_address import licence_address, wikidata_address

NAME = "annotations"
FILENAME = "annotations.jsonld"
MEDIA_TYPE = "application/ld+json"

_UP = "../"
"""From the folder of exports to the edition's root, for an edition that has no address yet."""


def export(edition: WordedEdition) -> bytes:
    """Return all annotations as one collection, in the order of the data."""
    made = _Annotations(edition)
    work = edition.standoff.work
    title = edition_title(work, work.language)
    found = shape.collection(
        f"{made.root}data/{FILENAME}", list(made.all()), {"label": title, **made.said(), "generator": made.root}
    )
    return (json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode()


@dataclass(frozen=True, slots=True)
class _Annotations:
    """Makes the annotations of one edition."""

    edition: WordedEdition

    @property
    def root(self) -> str:
        return self.edition.standoff.work.site_url or _UP

    def all(self) -> Iterator[dict[str, Any]]:
        standoff = self.edition.standoff
        for note in standoff.editors_notes:
            bodies = shape.text_bodies(self._words(note.text), "commenting")
            yield self._annotation(note.id, "commenting", bodies, self._at(note.at))
        for claim in standoff.claims:
            yield self._claim(claim)
        for emendation in standoff.emendations:
            if emendation.treatment is not Treatment.DECLINED:
                yield from self._emendation(emendation)
        named: tuple[Term | Entity, ...] = (*standoff.terms, *standoff.entities)
        for one in named:
            if one.blocks:
                yield self._named(one)

    def said(self) -> dict[str, Any]:
        """Return who made an annotation, when, and what may be done with it."""
        work = self.edition.standoff.work
        makers = [agent(one) for one in of_edition(work, work.language).editors]
        people = [{"type": maker["@type"], "name": maker["name"]} for maker in makers]
        rights = licence_address(work.rights.content)
        told = {"creator": people[0] if len(people) == 1 else people, "created": f"{work.release.day}T00:00:00Z"}
        return told | ({"rights": rights} if rights else {})

    def _annotation(
        self, id_: str, motivation: str, bodies: list[dict[str, Any]], targets: list[dict[str, Any]]
    ) -> dict[str, Any]:
        about = {"id": f"{self.root}data/{FILENAME}#{id_}", "type": "Annotation", "motivation": motivation}
        return {**about, **self.said(), "body": bodies, "target": targets}

    def _claim(self, claim: Claim) -> dict[str, Any]:
        assessment = self.edition.index.assessment_by_claim[claim.id]
        quotable = self._words(claim.quotable or claim.statement)
        said = {
            lang: f"{label(claim.id)}, {typeset(title, lang)} ({word(f'verdict.{assessment.shown}', lang)})"
            f"{word('colon', lang)} {quotable[lang]}"
            for lang, title in claim.title.items()
        }
        bodies = [*shape.text_bodies(said, "assessing"), shape.word_body(assessment.shown, "classifying")]
        places = self._at(claim.at) if claim.at else []
        held = {claim.at.block} if claim.at else set()
        rest = [target for block in claim.targets if block not in held for target in self._targets(block, [])]
        return self._annotation(claim.id, "assessing", [*bodies, self._own_page(claim.id)], places + rest)

    def _emendation(self, one: Emendation) -> Iterator[dict[str, Any]]:
        reasons = shape.text_bodies(self._words(one.reason), "describing")
        for number, place in enumerate(one.places, 1):
            block = self.edition.standoff.block_by_id.get(place.block)
            lang = block.language if block else self.edition.standoff.work.language
            said = place.plain_reading
            reading = [] if said is None else [shape.word_body(said, "editing", lang)]
            # What is printed around a block, as its title, is not among its words: nothing in it could be selected.
            lemma = place.lemma if place.part is Part.WORDS else ""
            inside = shape.words_selectors(lemma, place.occurrence, self._lemma(place))
            id_ = f"{one.id}.{number}" if len(one.places) > 1 else one.id
            bodies = [*reading, *reasons, shape.word_body(one.treatment.value, "classifying"), self._own_page(one.id)]
            yield self._annotation(id_, "editing", bodies, self._targets(place.block, inside))

    def _named(self, one: Term | Entity) -> dict[str, Any]:
        prose = one.definition if isinstance(one, Term) else one.description
        names = {lang: called_in(self.edition.standoff, one.id, lang) for lang in prose}
        said = {
            lang: f"{typeset(names[lang], lang)}{word('colon', lang)} {text}"
            for lang, text in self._words(prose).items()
        }
        known = [shape.linked_body(wikidata_address(one.wikidata), "identifying")] if one.wikidata else []
        bodies = [*shape.text_bodies(said, "describing"), self._own_page(one.id), *known]
        targets = [target for block in one.blocks for target in self._targets(block, self._form(block, one.printed))]
        return self._annotation(one.id, "identifying", bodies, targets)

    def _own_page(self, id_: Id) -> dict[str, Any]:
        return shape.linked_body(self._address(id_), "linking")

    def _address(self, id_: Id) -> str:
        return f"{self._page(id_)}#{id_}"

    def _page(self, id_: Id) -> str:
        return f"{self.root}{self.edition.standoff.work.language}/{self.edition.index.page_by_id[id_]}.html"

    def _at(self, place: Place) -> list[dict[str, Any]]:
        """Return the targets at recorded words."""
        words = self.edition.text.words(place.block) if self.edition.text else None
        found = places_of(words, [place]) if words is not None else []
        inside = shape.words_selectors(place.words, place.occurrence, found[0] if found else None)
        return self._targets(place.block, inside)

    def _lemma(self, place: EmendedPlace) -> tuple[int, int] | None:
        words = self.edition.text.words(place.block) if self.edition.text else None
        is_there = words is not None and place.part is Part.WORDS and place.lemma
        return lemma_ranges(words, [place])[0] if is_there and words is not None else None

    def _form(self, block: Id, printed: tuple[str, ...]) -> list[dict[str, Any]]:
        """Return what selects the first form of a term or name in a block, as far as it is typed.

        Without a copy that is known if the data have one form alone; else it would be a guess.
        """
        words = self.edition.text.words(block) if self.edition.text else None
        if words is None:
            return shape.words_selectors(printed[0].removesuffix("*"), 1, None) if len(printed) == 1 else []
        found = first_form(words, typed_forms((form, Id(form)) for form in printed))
        return shape.words_selectors(found[1].removesuffix("*"), None, found[0]) if found else []

    def _targets(self, block: Id, inside: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Return a block on our page and, if it is a block of the article, on the journal's.

        Offsets are those of the words that a copy puts into our page; the journal's may have other spaces.
        """
        standoff = self.edition.standoff
        ours = shape.on_page(self._page(block), block, inside)
        found = standoff.block_by_id.get(block)
        journal = standoff.work.publication.url
        quoted = [one for one in inside if "exact" in one]
        theirs = [shape.in_journal(journal, fragment(found.passage), quoted)] if found and journal else []
        return [ours, *theirs]

    def _words(self, prose: Localized) -> dict[Lang, str]:
        return {lang: plain_prose(one, lang, self.edition.wording) for lang, one in prose.items()}
