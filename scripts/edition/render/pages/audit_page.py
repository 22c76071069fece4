"""The audit: what citations, list and records say otherwise, with the decision on each; all citations; interviews."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from edition.derive.addresses import AUDIT
from edition.derive.citation_audit.citations_against_list import form
from edition.derive.citation_audit.discrepancy_words import difference_in_words, record_in_words
from edition.languages.dates_and_numbers import date, joined
from edition.languages.interface_labels import filled
from edition.languages.interface_labels import label as word
from edition.languages.langid_tags import tag_of
from edition.languages.typography import typeset
from edition.model.article import Voice, VoiceKind
from edition.model.cited.audit import Audit, Discrepancy, DiscrepancyKind, RecordedCitation, Substance, Support
from edition.model.edition import WordedEdition
from edition.model.given import Standoff
from edition.render import Page, TocItem
from edition.render.printed_titles import with_languages
from edition.render.prose.prose_html import Writer
from edition.render.template_loader import fill
from edition.words.ids import Id, Kind, is_id, reference_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What the template shows of one discrepancy: what it is about, the difference, its readings.

    readings: name, text, and the language of the text if it is known.
    """

    about: Markup
    readings: tuple[tuple[str, Markup | str, str], ...]
    difference: str
    candidates: tuple[Markup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """Discrepancies of one kind under one decision."""

    anchor: str
    title: str
    cases: tuple[Case, ...]
    decision: str
    reason: Markup
    certainty: str
    date: str
    iso: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationRow:
    """What the template shows of a citation of the article.

    entries: those that it may mean; support: name, label and words of what was found when it was looked up.
    """

    id: Id
    place: Markup
    printed: str
    entries: tuple[Markup, ...]
    certainty: str
    reason: Markup
    support: tuple[str, str, Markup] | None


def pages(edition: WordedEdition) -> Iterator[Page]:
    """Yield the audit page of each language."""
    for lang in edition.standoff.work.languages:
        yield _page(edition, Writer(edition, lang, AUDIT))


def _page(edition: WordedEdition, writer: Writer) -> Page:
    standoff, lang = edition.standoff, writer.lang
    view = _Views(writer, standoff, edition.index.audit)
    parts = dict.fromkeys(kind.part for kind in DiscrepancyKind)
    groups = [(part, cards) for part in parts if (cards := list(view.cards(part)))]
    interviews = [voice for voice in standoff.voices.values() if voice.kind is VoiceKind.INTERVIEW]
    rows = [view.interview(voice) for voice in sorted(interviews, key=lambda voice: voice.date)]
    used, unnamed = sum(len(row[2]) for row in rows), sum(voice.name is None for voice in interviews)
    content = fill(
        "audit.html.j2",
        t=lambda name: word(name, lang),
        lead=view.numbered("audit.lead", len(standoff.citations), len(standoff.listed)),
        sum=view.numbered("audit.sum", len(view.audit.discrepancies), len(standoff.decisions)),
        groups=groups,
        citations=[view.citation(citation) for citation in standoff.citations],
        interviews=rows,
        interviews_lead=view.numbered("interviews.lead", len(rows), used, unnamed),
        language=standoff.work.language,
        looked_up=view.looked_up(),
        supports=[(support.value, word(f"audit.support.{support.value}", lang)) for support in Support],
        about=writer.page_href("about"),
    )
    toc = [TocItem(f"audit-{name}", word(f"audit.group.{name}", lang)) for name, _ in groups]
    toc += [TocItem("audit-all", word("audit.all", lang)), TocItem("interviews", word("interviews", lang))]
    return Page(
        name=AUDIT, lang=lang, title=word("page.audit", lang), content=content, toc=toc, sources=writer.sources()
    )


@dataclass(frozen=True, slots=True)
class _Views:
    """Makes the template's views for one page."""

    writer: Writer
    standoff: Standoff
    audit: Audit

    def numbered(self, name: str, *numbers: int) -> str:
        """Return a label with numbers in the places that it keeps for them."""
        return self.writer.words(filled(name, self.writer.lang, *numbers))

    def looked_up(self) -> str:
        """Return how many citations were looked up with which outcome; nothing if none was."""
        found = [one.substance.support for one in self.standoff.citations if one.substance]
        counts = (found.count(support) for support in Support)
        return self.numbered("audit.support.sum", len(found), *counts) if found else ""

    def cards(self, part: str) -> Iterator[Card]:
        """Yield a card for each kind and decision, in the order of the kinds."""
        cases: dict[str, list[Discrepancy]] = {}
        for found in self.audit.discrepancies:
            if found.kind.part == part:
                decision = self.audit.decision(found)
                cases.setdefault(decision.id if decision else f"{found.kind.value}-{found.subject}", []).append(found)
        return (self._card(anchor, some) for anchor, some in cases.items())

    def _card(self, anchor: str, cases: list[Discrepancy]) -> Card:
        lang, decision = self.writer.lang, self.audit.decision(cases[0])
        return Card(
            anchor=anchor,
            title=word(f"audit.{cases[0].kind.value}", lang),
            cases=tuple(map(self._case, cases)),
            decision=word(f"audit.{decision.action.value if decision else 'undecided'}", lang),
            reason=self.writer.html(decision.reason[lang]) if decision else Markup(""),
            certainty=word(f"audit.certainty.{decision.certainty.value}", lang) if decision else "",
            date=date(decision.date, lang) if decision else "",
            iso=decision.date if decision else "",
        )

    def _case(self, found: Discrepancy) -> Case:
        names = {name: word(f"audit.reading.{name}", self.writer.lang) for name in found.readings}
        none = word("audit.no-entry", self.writer.lang)
        shown = {name: "" if text == "–" else text for name, text in found.readings.items()}
        return Case(
            about=self._about(found.subject),
            readings=tuple(
                (names[name], self._reading(name, text, found) or none, text and self._language(name, found))
                for name, text in shown.items()
            ),
            difference=difference_in_words(found, self.writer.lang),
            candidates=tuple(map(self._candidate, found.candidates)),
        )

    def _reading(self, name: str, text: str, found: Discrepancy) -> Markup | str:
        """Return a reading; in an entry of the printed list, titles in another language than the article's say it."""
        if name == "record":
            return record_in_words(text, self.writer.lang)
        entry = self.standoff.entry_by_key.get(found.subject) if name == "list" else None
        return with_languages(text, entry, self.standoff.work.language) if entry else text

    def _language(self, reading: str, found: Discrepancy) -> str:
        """Return the language of a reading: that of the article for what it prints, of the work for a title."""
        if reading != "record":
            return self.standoff.work.language
        entry = self.standoff.entry_by_key.get(found.subject)
        is_prose = found.kind.part == "titles"
        return tag_of(entry.field("langid")) if entry and is_prose else ""

    def _about(self, subject: str) -> Markup:
        """Return links to what a discrepancy is about: the block of a citation and its entry, or the reverse."""
        if not is_id(subject, Kind.CITATION):
            places = [self.place(one.at.block) for one in self.standoff.citations if one.key == subject]
            return Markup(", ").join([self.entry(subject), *places])
        citation = self.standoff.citation_by_id[Id(subject)]
        printed = Markup(', <span lang="{}">{}</span>').format(self.standoff.work.language, form(citation))
        entry = Markup(" → ") + self.entry(citation.key) if citation.key else Markup("")
        return self.place(citation.at.block) + printed + entry

    def place(self, block: Id) -> Markup:
        """Return a link to a block."""
        return self.writer.place_link(block, self.writer.href(block), "block-link")

    def entry(self, key: str) -> Markup:
        """Return a link to an entry, by the names and the year of its record."""
        entry = self.standoff.entry_by_key[key]
        surnames = joined(entry.surnames, self.writer.lang)
        name = " ".join(part for part in (surnames, entry.cited_year) if part)
        return Markup('<a class="entry-link" href="{}">{}</a>').format(self.writer.href(reference_of(key)), name)

    def _candidate(self, key: str) -> Markup:
        """Return a link to an entry, with its title."""
        entry = self.standoff.entry_by_key[key]
        lang = tag_of(entry.field("langid"))
        title = Markup('<cite lang="{}">{}</cite>').format(lang, typeset(entry.field("title"), lang))
        return self.entry(key) + ", " + title

    def citation(self, citation: RecordedCitation) -> CitationRow:
        """Return the row of a citation."""
        keys = [key for key in (citation.key, *citation.alternatives) if key]
        certainty = word(f"audit.certainty.{citation.certainty.value}", self.writer.lang)
        reason = self.writer.html(citation.reason[self.writer.lang]) if citation.reason else Markup("")
        names = [self.entry(key).striptags() for key in keys]
        entries = [
            self._candidate(key) if names.count(name) > 1 else self.entry(key)
            for key, name in zip(keys, names, strict=True)
        ]
        return CitationRow(
            id=citation.id,
            place=self.place(citation.at.block),
            printed=form(citation),
            entries=tuple(entries),
            certainty=certainty,
            reason=reason,
            support=self._support(citation.substance),
        )

    def _support(self, found: Substance | None) -> tuple[str, str, Markup] | None:
        if found is None:
            return None
        lang = self.writer.lang
        return (
            found.support.value,
            word(f"audit.support.{found.support.value}", lang),
            self.writer.html(found.words[lang]),
        )

    def interview(self, voice: Voice) -> tuple[Markup, str, list[Markup]]:
        """Return a row: date, who speaks, the blocks that use the interview."""
        lang = self.writer.lang
        when = Markup('<time datetime="{}">{}</time>').format(voice.date, date(voice.date, lang))
        who = f"{voice.name or word('interviews.unnamed', lang)}, {voice.role[lang]}"
        places = [self.place(block.id) for block in self.standoff.blocks if voice.id in block.voices]
        return when, self.writer.words(who), places
