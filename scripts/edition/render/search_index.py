"""What the search of a language looks through: every block, note, entry, claim and part of a page, with its address."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from edition.derive.addresses import ARTICLE, AUDIT, CLAIMS, REFERENCES
from edition.derive.citable_passages import place_name
from edition.languages.interface_labels import label as word
from edition.languages.typography import typeset
from edition.model.article import Block
from edition.model.audit import Decision
from edition.model.bibliography import Entry
from edition.model.claim import Claim
from edition.model.edition import Edition
from edition.model.prose_tree import Document, Listing, Paragraph, Part, Prose, Title
from edition.render.prose_html import Writer
from edition.render.weave_text import search_words
from edition.words.ids import Id, Lang

Hit = tuple[str, str, str]
"""Address from the language's folder, title, text."""


def search_index(edition: Edition, lang: Lang) -> str:
    """Return a script that hands the search its documents; a script loads from disk, where a request does not."""
    hits = _Hits(edition, Writer(edition, lang, ARTICLE)).all()
    documents = [{"href": href, "title": title, "text": text} for href, title, text in hits]
    return f"window.editionSearch({json.dumps(documents, ensure_ascii=False, separators=(',', ':'))});\n"


@dataclass(frozen=True, slots=True)
class _Hits:
    """Makes the documents of one language; prose reads as on the page, citations in it, without calls."""

    edition: Edition
    writer: Writer

    def all(self) -> Iterator[Hit]:
        standoff, lang = self.edition.standoff, self.writer.lang
        yield from map(self._block, standoff.blocks)
        for heading in standoff.headings:
            yield f"{ARTICLE}.html#{heading.id}", typeset(heading.title[lang], lang), ""
        yield from map(self._entry, standoff.entries)
        yield from map(self._claim, standoff.claims)
        yield from map(self._decision, standoff.decisions)
        for (name, page_lang), document in standoff.pages.items():
            if page_lang == lang:
                yield from self._page(name, document)

    def _words(self, prose: Prose) -> str:
        return str(self.writer.plain_html(prose).striptags())

    def _place(self, id_: Id) -> str:
        name = place_name(self.edition, id_, self.writer.lang)
        return name[0].upper() + name[1:]

    def _block(self, block: Block) -> Hit:
        text = self._words(block.summary[self.writer.lang])
        joined = self.edition.text.words(block.id) if self.edition.text else None
        if joined is not None:
            text += " " + search_words(joined)
        return f"{ARTICLE}.html#{block.id}", self._place(block.id), text

    def _entry(self, entry: Entry) -> Hit:
        names = ", ".join(person.surname for person in entry.people)
        title = " ".join(part for part in (names, entry.field("year")) if part)
        return f"{REFERENCES}.html#{entry.id}", title or entry.key, entry.field("title")

    def _claim(self, claim: Claim) -> Hit:
        lang = self.writer.lang
        text = f"{self._words(claim.statement[lang])} {self._words(claim.finding[lang])}"
        return f"{CLAIMS}.html#{claim.id}", typeset(f"{self._place(claim.id)}, {claim.title[lang]}", lang), text

    def _decision(self, decision: Decision) -> Hit:
        lang = self.writer.lang
        title = f"{word('page.audit', lang)}, {word(f'audit.{decision.code}', lang)}"
        return f"{AUDIT}.html#{decision.id}", title, self._words(decision.reason[lang])

    def _page(self, name: str, document: Document) -> Iterator[Hit]:
        """Yield one document for each part of a hand-written page, from one heading to the next."""
        anchor, title, words = "", word(f"page.{name}", self.writer.lang), ""
        for part in document:
            if not isinstance(part, Title):
                words += " " + self._part(part)
                continue
            if words:
                yield f"{name}.html{anchor}", title, words.strip()
            words = ""
            anchor = f"#{part.anchor}" if part.level > 1 else ""
            title = self._words(part.children)
        if words:
            yield f"{name}.html{anchor}", title, words.strip()

    def _part(self, part: Part) -> str:
        match part:
            case Paragraph(children):
                return self._words(children)
            case Listing(items):
                return " ".join(self._part(child) for item in items for child in item)
            case _:
                return ""
