"""What the search of a language looks through: every block, note, entry, claim and part of a page, with its address."""

import json
import re
from collections.abc import Iterator

from edition.ids import Id, Lang
from edition.index.addresses import ARTICLE, CLAIMS, REFERENCES
from edition.labels import label as word
from edition.model.edition import Edition
from edition.model.prose import Listing, Paragraph, Part, Prose, Title, plain
from edition.render.families.references import place_name
from edition.typography import typeset
from edition.weave import search_words

Hit = tuple[str, str, str]
"""Address from the language's folder, title, text."""


def search_index(edition: Edition, lang: Lang) -> str:
    """Return a script that hands the search its documents; a script loads from disk, where a request does not."""
    documents = [{"href": href, "title": title, "text": text} for href, title, text in _documents(edition, lang)]
    return f"window.editionSearch({json.dumps(documents, ensure_ascii=False, separators=(',', ':'))});\n"


def _documents(edition: Edition, lang: Lang) -> Iterator[Hit]:
    standoff = edition.standoff
    for block in standoff.blocks:
        text = readable(block.summary[lang])
        joined = edition.text.words(block.id) if edition.text else None
        if joined is not None:
            text += " " + search_words(joined)
        yield f"{ARTICLE}.html#{block.id}", _name(edition, block.id, lang), typeset(text, lang)
    for heading in standoff.headings:
        yield f"{ARTICLE}.html#{heading.id}", typeset(heading.title[lang], lang), ""
    for entry in standoff.entries:
        people = entry.persons.get("author") or entry.persons.get("editor") or ()
        names = ", ".join(person.surname for person in people)
        title = " ".join(part for part in (names, entry.field("year")) if part)
        yield f"{REFERENCES}.html#{entry.id}", title or entry.key, entry.field("title")
    for claim in standoff.claims:
        text = f"{readable(claim.statement[lang])} {readable(claim.finding[lang])}"
        title = f"{place_name(edition, claim.id, lang)}, {claim.title[lang]}"
        yield f"{CLAIMS}.html#{claim.id}", typeset(title, lang), typeset(text, lang)
    for (name, page_lang), document in standoff.pages.items():
        if page_lang == lang:
            yield from _page(name, document, lang)


def readable(prose: Prose) -> str:
    """Return the words of prose, without the gap that a citation leaves before a stop."""
    return re.sub(r"\s+(?=[.,)])", "", plain(prose))


def _name(edition: Edition, block: Id, lang: Lang) -> str:
    name = place_name(edition, block, lang)
    return name[0].upper() + name[1:]


def _page(name: str, document: tuple[Part, ...], lang: Lang) -> Iterator[Hit]:
    """Yield one document for each part of a hand-written page, from one heading to the next."""
    anchor, title, words = "", word(f"page.{name}", lang), ""
    for part in document:
        if isinstance(part, Title):
            if words:
                yield f"{name}.html{anchor}", title, typeset(words.strip(), lang)
            words = ""
            anchor = f"#{part.anchor}" if part.level > 1 else ""
            title = typeset(readable(part.children), lang)
        else:
            words += " " + _words(part)
    if words:
        yield f"{name}.html{anchor}", title, typeset(words.strip(), lang)


def _words(part: Part) -> str:
    match part:
        case Paragraph(children):
            return readable(children)
        case Listing(items):
            return " ".join(_words(child) for item in items for child in item)
        case _:
            return ""
