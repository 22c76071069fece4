"""A page about the edition, written by hand in a language: its title and parts, and what the program adds below."""

from collections.abc import Sequence

from markupsafe import Markup

from edition.model.edition import WordedEdition
from edition.model.prose_tree import Document, Paragraph, Title, main_title, plain
from edition.render import Page, TocItem
from edition.render.for_machines.page_head import edition_head
from edition.render.prose.prose_html import Writer
from edition.render.template_loader import fill
from edition.words.ids import Lang


def handwritten_page(
    edition: WordedEdition,
    lang: Lang,
    name: str,
    after: str = "",
    more: Sequence[TocItem] = (),
    inside: str = "",
    over: str = "",
    description: str = "",
) -> Page:
    """Return the page; over: above the title; inside, after: HTML below the first paragraph, and below all."""
    writer = Writer(edition, lang, name)
    document = edition.standoff.pages[name, lang]
    title = writer.words(main_title(document))
    cut = _end_of_lead(document)
    body = writer.document(document[:cut]) + Markup(inside) + writer.document(document[cut:])
    content = fill("handwritten.html.j2", title=title, body=body, after=after, over=over)
    return Page(
        name=name,
        lang=lang,
        title=title,
        description=description,
        head=edition_head(edition.standoff.work, lang),
        content=content,
        toc=[*parts_of(document, writer), *more],
        sources=writer.sources(),
    )


def _end_of_lead(document: Document) -> int:
    """Return where the first paragraph of a document has ended; the end if it has none."""
    return next((place for place, part in enumerate(document, 1) if isinstance(part, Paragraph)), len(document))


def parts_of(document: Document, writer: Writer) -> list[TocItem]:
    """Return what the side bar shows of a document: its headings of the second level."""
    parts = [part for part in document if isinstance(part, Title) and part.level == 2]
    return [TocItem(part.anchor, writer.words(plain(part.children))) for part in parts]
