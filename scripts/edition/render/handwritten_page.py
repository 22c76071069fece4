"""A page about the edition, written by hand in a language: its title and parts, and what the program adds below."""

from collections.abc import Sequence

from edition.model.edition import WordedEdition
from edition.model.prose_tree import Document, Title, main_title, plain
from edition.render import Page, TocItem
from edition.render.for_machines.edition_head import edition_head
from edition.render.prose_html import Writer
from edition.render.template_loader import fill
from edition.words.ids import Lang


def handwritten_page(
    edition: WordedEdition, lang: Lang, name: str, after: str = "", more: Sequence[TocItem] = ()
) -> Page:
    """Return the page; after: HTML that stands below, more: what the side bar shows of it."""
    writer = Writer(edition, lang, name)
    document = edition.standoff.pages[name, lang]
    title = writer.words(main_title(document))
    content = fill("handwritten.html.j2", title=title, body=writer.document(document), after=after)
    return Page(
        name=name,
        lang=lang,
        title=title,
        description=writer.words(edition.standoff.cover.tagline[lang]),
        head=edition_head(edition.standoff.work, lang),
        content=content,
        toc=[*parts_of(document, writer), *more],
        sources=writer.sources(),
    )


def parts_of(document: Document, writer: Writer) -> list[TocItem]:
    """Return what the side bar shows of a document: its headings of the second level."""
    parts = [part for part in document if isinstance(part, Title) and part.level == 2]
    return [TocItem(part.anchor, writer.words(plain(part.children))) for part in parts]
