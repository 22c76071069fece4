"""What the editors add, in one language, as JATS: notes, glossary, names, dates, apparatus, claims, citations."""

from collections.abc import Iterable
from dataclasses import dataclass

from edition.derive.claim_results.claim_values import found_in_words, stated_in_words
from edition.derive.passage_names import place_sign
from edition.encode.jats_publishing.jats_prose import JATS, JatsProse, said_in
from edition.encode.xml_elements import Content
from edition.languages.dates_and_numbers import period
from edition.languages.interface_labels import label as word
from edition.model.claim import Assessment, Claim, Quantity
from edition.model.commentary.emendations import Emendation, reading_runs
from edition.model.prose_tree import Localized, Prose
from edition.words.ids import Id, Lang, label, reference_of

_TEXTS = {
    "statement": "",
    "finding": "tested",
    "tolerance": "claims.tolerance",
    "refuted": "claims.refuted",
    "quotable": "",
    "limits": "claims.limits",
}
"""What the editors say of a claim -> how it is called, if it has a name."""


@dataclass(frozen=True)
class JatsCommentary:
    """Writes the commentary in one language."""

    prose: JatsProse
    lang: Lang

    def parts(self) -> list[Content]:
        """Return the notes, the glossary, and one appendix for each other part that has something."""
        standoff = self.prose.edition.standoff
        glossary = [
            self._item(one.id, one.label[self.lang], [one.definition], one.blocks, one.sources)
            for one in standoff.terms
        ]
        names = [
            self._item(one.id, one.name[self.lang], [one.description], one.blocks, one.sources)
            for one in standoff.entities
        ]
        events = [
            self._item(
                one.id,
                f"{period(one.date, one.end, self.lang)}, {one.title[self.lang]}",
                [one.text],
                one.blocks,
                one.sources,
            )
            for one in standoff.events
        ]
        cited = [
            self._cited(one.id, one.at.block, one.at.words, one.reason) for one in standoff.citations if one.reason
        ]
        appendices = [
            self._appendix("names", names),
            self._appendix("timeline", events),
            self._appendix("apparatus", [self._emended(one) for one in standoff.emendations]),
            self._appendix("claims", [self._claim(one) for one in standoff.claims]),
            self._appendix("audit", cited),
        ]
        terms = JATS.lines("def-list", glossary) if glossary else None
        titled = (
            JATS.lines("glossary", JATS.mixed("title", word("page.glossary", self.lang)), terms)
            if terms is not None
            else None
        )
        return [self._notes(), titled, JATS.some("app-group", appendices)]

    def _notes(self) -> Content:
        notes = [
            JATS.mixed(
                "fn",
                JATS.mixed("label", f"{word('editors.note.short', self.lang)} {label(note.id)}"),
                self._paragraph(note.text),
                id=said_in(note.id, self.lang),
                fn_type="other",
            )
            for note in self.prose.edition.standoff.editors_notes
        ]
        return JATS.some("fn-group", notes, content_type="editorial")

    def _appendix(self, page: str, items: list[Content]) -> Content:
        if not items:
            return None
        title = JATS.mixed("title", word(f"page.{page}", self.lang))
        return JATS.lines("app", title, JATS.lines("def-list", items), content_type=page)

    def _item(
        self,
        id_: Id,
        called: Content,
        texts: Iterable[Localized],
        blocks: Iterable[Id] = (),
        sources: Iterable[str] = (),
        *more: Content,
    ) -> Content:
        """Return a piece of the commentary: what it is about, what the editors say, where, and after which works."""
        said = [self._paragraph(text) for text in texts if text.get(self.lang)]
        where = self._row([(block, place_sign(self.prose.edition, block, self.lang)) for block in blocks], "places")
        works = self._row([(reference_of(key), self._short(key)) for key in sources], "sources")
        said = [*more, *said, where, works]
        present = [one for one in said if one is not None]
        definition = JATS.lines("def", present) if present else None
        return JATS.lines("def-item", JATS.mixed("term", called), definition, id=said_in(id_, self.lang))

    def _short(self, key: str) -> str:
        """Return by whom and of when a work is, as far as it is known."""
        entry = self.prose.edition.standoff.entry_by_key[key]
        return " ".join(filter(None, [" & ".join(entry.surnames), entry.cited_year])) or key

    def _paragraph(self, text: Localized) -> Content:
        prose: Prose = text.get(self.lang, ())
        return JATS.mixed("p", self.prose.inline(prose, self.lang))

    def _row(self, targets: list[tuple[Id, str]], kind: str) -> Content:
        """Return links in a row."""
        links: list[Content] = []
        for target, words in targets:
            links += [", "] if links else []
            links.append(self.prose.leading(target, words, self.lang))
        return JATS.mixed("p", links, content_type=kind) if links else None

    def _emended(self, entry: Emendation) -> Content:
        """Return an entry of the apparatus: each lemma with its bracket and reading, how sure it is, and why."""
        pairs: list[Content] = []
        for place in entry.places:
            pairs += [f"{word('semicolon', self.lang)} "] if pairs else []
            pairs.append(f"{place.lemma}] ")
            if place.reading is not None:
                runs = reading_runs(place.reading) or [(word("apparatus.nothing", self.lang), False)]
                pairs += [JATS.mixed("italic", words) if italic else words for words, italic in runs]
        kind = word(f"apparatus.kind.{entry.kind.value}", self.lang)
        treated = word(f"apparatus.{entry.treatment.value}", self.lang)
        sure = [("audit.certainty", word(f"audit.certainty.{entry.certainty.value}", self.lang))]
        told = JATS.mixed("p", f"{kind}, {treated}{word('semicolon', self.lang)} {self._row_of(sure)}")
        blocks = dict.fromkeys(place.block for place in entry.places)
        return self._item(entry.id, pairs or kind, [entry.reason], blocks, (), told)

    def _claim(self, claim: Claim) -> Content:
        found = self.prose.edition.index.assessment_by_claim[claim.id]
        verdict = found.shown
        rows = [("verdict", word(f"verdict.{verdict}", self.lang)), ("strength", self._strength(claim))]
        told = JATS.mixed("p", self._row_of(rows), content_type=verdict)
        numbers = [self._quantity(one, found) for one in claim.quantities]
        said = [
            JATS.mixed("p", self._named(label), self.prose.inline(text[self.lang], self.lang), content_type=name)
            for name, label in _TEXTS.items()
            if (text := getattr(claim, name)).get(self.lang)
        ]
        return self._item(claim.id, claim.title[self.lang], [], claim.targets, claim.sources, told, *numbers, *said)

    def _strength(self, claim: Claim) -> str:
        return word(f"strength.{claim.strength.value}", self.lang)

    def _named(self, name: str) -> Content:
        """Return a label before what it names; none if it has no name."""
        return JATS.mixed("bold", f"{word(name, self.lang)}{word('colon', self.lang)} ") if name else None

    def _row_of(self, rows: Iterable[tuple[str, str]]) -> str:
        """Return values after their names, in one line."""
        colon, semicolon = word("colon", self.lang), word("semicolon", self.lang)
        return f"{semicolon} ".join(f"{word(name, self.lang)}{colon} {value}" for name, value in rows)

    def _quantity(self, quantity: Quantity, found: Assessment) -> Content:
        derived = found_in_words(quantity.unit, found.derived.get(quantity.name), self.lang)
        rows = [("stated", stated_in_words(quantity, self.lang)), ("derived", derived)]
        words = f"{quantity.label[self.lang]}{word('semicolon', self.lang)} {self._row_of(rows)}"
        return JATS.mixed("p", words, content_type="quantity", specific_use=quantity.name)

    def _cited(self, id_: Id, block: Id, words: str, reason: Localized) -> Content:
        return self._item(id_, JATS.mixed("xref", words, ref_type="other", rid=id_), [reason], [block])
