"""What the search of a language looks through: every block, note, entry, claim and part of a page, with its address."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from textwrap import shorten

from edition.derive.addresses import ARTICLE, REFERENCES
from edition.derive.passage_names import called_in, page_title, place_name, place_sign
from edition.languages.interface_labels import label as word
from edition.languages.typography import capitalised, typeset
from edition.model.cited.bibliography_entry import Entry
from edition.model.edition import WordedEdition
from edition.model.editorial_text import EditorialText
from edition.model.prose_tree import Listing, Paragraph, Part, Prose, Title
from edition.render.prose.prose_html import Writer
from edition.render.woven.weave_text import search_words
from edition.words.ids import Id, Kind, Lang, is_id

_EXCERPT = 160
"""Characters shown of what stands under a heading."""

_TITLES = ("title", "label", "name")
"""Fields that say what their place is called."""

Hit = tuple[str, str, str, str, str]
"""Address from the language's folder, title, text; what is searched too and never shown; what is shown where there is
no text, and never searched."""


def search_index(edition: WordedEdition, lang: Lang) -> str:
    """Return a script that hands the search its documents; a script loads from disk, where a request does not."""
    hits = _Hits(edition, Writer(edition, lang, ARTICLE)).all()
    documents = [
        {"href": href, "title": title, "text": text}
        | ({"also": also} if also else {})
        | ({"excerpt": excerpt} if excerpt else {})
        for href, title, text, also, excerpt in hits
    ]
    return f"window.editionSearch({json.dumps(documents, ensure_ascii=False, separators=(',', ':'))});\n"


@dataclass(frozen=True, slots=True)
class _Hits:
    """Makes the documents of one language; prose reads as on the page, citations in it, without calls."""

    edition: WordedEdition
    writer: Writer

    def all(self) -> Iterator[Hit]:
        index, entries = self.edition.index, self.edition.standoff.entry_by_id
        for place, texts in index.texts_by_place.items():
            if place.startswith("page:"):
                yield from self._page(place.removeprefix("page:"), texts)
            elif place == "cover":
                yield "../index.html", self._called(place), self._words(texts), "", ""
            elif place in index.page_by_id and place not in entries:
                yield from self._of_id(Id(place), texts)
        yield from map(self._entry, self.edition.standoff.entries)

    def _words(self, texts: Iterable[EditorialText]) -> str:
        """Return what was written at a place, but for its title."""
        proses = (prose for text in texts if text.field not in _TITLES for prose in text.proses(self.writer.lang))
        return _joined(map(self._plain, proses))

    def _plain(self, prose: Prose) -> str:
        return str(self.writer.plain_html(prose).striptags())

    def _called(self, place: str) -> str:
        """Return the sign of a block, the name of all else."""
        say = place_sign if is_id(place, Kind.BLOCK) else place_name
        return capitalised(say(self.edition, place, self.writer.lang))

    def _title(self, id_: Id) -> str:
        standoff, lang = self.edition.standoff, self.writer.lang
        if id_ in standoff.heading_by_id:
            return typeset(standoff.heading_by_id[id_].title[lang], lang)
        if id_ in standoff.term_by_id or id_ in standoff.entity_by_id or id_ in standoff.event_by_id:
            return typeset(called_in(standoff, id_, lang), lang)
        if id_ in standoff.claim_by_id:
            return typeset(f"{self._called(id_)}, {standoff.claim_by_id[id_].title[lang]}", lang)
        return self._called(id_)

    def _of_id(self, id_: Id, texts: Iterable[EditorialText]) -> Iterator[Hit]:
        """Yield what has an address of its own; the words of a block and our summary of them are two, told apart."""
        href, title = f"{self.edition.index.page_by_id[id_]}.html#{id_}", self._title(id_)
        joined = self.edition.text.words(id_) if self.edition.text else None
        if joined is not None:
            yield href, title, search_words(joined), self._also(id_), ""
            title = f"{title}, {word('brief', self.writer.lang).lower()}"
        yield (
            href,
            title,
            _joined([self._words(texts), *self._called_otherwise(id_)]),
            self._also(id_),
            self._excerpt(id_),
        )

    def _also(self, id_: Id) -> str:
        """Return what readers may call a term, and what they may call the terms and names that a block has."""
        standoff = self.edition.standoff
        terms = [term for term in standoff.terms if id_ == term.id or id_ in term.blocks]
        also = [words for term in terms for words in term.synonyms.get(self.writer.lang, ())]
        if id_ in standoff.block_by_id:
            named = [term.id for term in terms] + [one.id for one in standoff.entities if id_ in one.blocks]
            also += [words for one in named for words in self._called_otherwise(one)]
        return ", ".join(dict.fromkeys(also))

    def _called_otherwise(self, id_: Id) -> Iterator[str]:
        """Yield what a term or name is called in any language, and in the witness: all lead to it."""
        standoff = self.edition.standoff
        if id_ in standoff.term_by_id:
            term = standoff.term_by_id[id_]
            yield ", ".join(dict.fromkeys([*term.label.values(), *(form.removesuffix("*") for form in term.printed)]))
        if id_ in standoff.entity_by_id:
            entity = standoff.entity_by_id[id_]
            yield ", ".join(dict.fromkeys([*entity.name.values(), *entity.printed]))

    def _excerpt(self, id_: Id) -> str:
        """Return how the first block under a heading begins; nothing of what is no heading."""
        blocks = self.edition.standoff.blocks_by_heading.get(id_, ())
        words = self._plain(blocks[0].summary[self.writer.lang]) if blocks else ""
        return shorten(words, _EXCERPT, placeholder=" …")

    def _entry(self, entry: Entry) -> Hit:
        title = " ".join(part for part in (", ".join(entry.surnames), entry.cited_year) if part)
        texts = self.edition.index.texts_by_place.get(entry.id, ())
        text = _joined([entry.field("title"), self._words(texts)])
        return f"{REFERENCES}.html#{entry.id}", title or entry.key, text, "", ""

    def _page(self, name: str, texts: Iterable[EditorialText]) -> Iterator[Hit]:
        """Yield one document for each part of a page, from one heading to the next."""
        anchor, title, words = "", page_title(self.edition, name, self.writer.lang), ""
        for part in (part for text in texts for part in text.versions.get(self.writer.lang, ())):
            if not isinstance(part, Title):
                words += " " + self._part(part)
                continue
            if words:
                yield f"{name}.html{anchor}", title, words.strip(), "", ""
            words = ""
            anchor = f"#{part.anchor}" if part.level > 1 else ""
            title = self._plain(part.children)
        if words:
            yield f"{name}.html{anchor}", title, words.strip(), "", ""

    def _part(self, part: Part) -> str:
        match part:
            case Paragraph(children):
                return self._plain(children)
            case Listing(items):
                return " ".join(self._part(child) for item in items for child in item)
            case _:
                return ""


def _joined(parts: Iterable[str]) -> str:
    """Return texts one after the other, with a stop after those that have none."""
    found = ""
    for part in filter(None, parts):
        found += f"{'' if not found else ' ' if found[-1] in '.!?…' else '. '}{part}"
    return found
