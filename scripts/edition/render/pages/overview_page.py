"""The overview: what this is, in each language; after its first paragraph the article as a picture, and where to go."""

from collections.abc import Iterator

from markupsafe import Markup

from edition.derive.addresses import ARTICLE, CLAIMS
from edition.derive.page_names import HANDOUT
from edition.derive.reading_time import reading_minutes
from edition.languages.dates_and_numbers import joined
from edition.languages.interface_labels import filled
from edition.languages.interface_labels import label as word
from edition.languages.typography import typeset
from edition.model.edition import WordedEdition
from edition.render import Page
from edition.render.drawings.article_strip import article_strip
from edition.render.handwritten_page import handwritten_page
from edition.render.prose.prose_html import Writer
from edition.render.template_loader import fill
from edition.words.ids import Lang

NAME = "index"
DOORS = {
    "understand": (ARTICLE, ""),
    "cite": (ARTICLE, "#edition-cite"),
    "verify": (CLAIMS, ""),
    "teach": (HANDOUT, ""),
}
"""What somebody wants -> the page that serves it, and the place on it."""


def pages(edition: WordedEdition) -> Iterator[Page]:
    """Yield the overview of each language."""
    for lang in edition.standoff.work.languages:
        work = edition.standoff.work
        authors = joined([str(author) for author in work.authors], lang)
        over = typeset(f"{authors}, {work.short_title[lang]}", lang)
        described = typeset(edition.standoff.cover.tagline[lang], lang)
        yield handwritten_page(edition, lang, NAME, inside=_ways_in(edition, lang), over=over, description=described)


def _ways_in(edition: WordedEdition, lang: Lang) -> Markup:
    writer = Writer(edition, lang, NAME)
    minutes = reading_minutes(edition, lang)
    doors = [
        (
            word(f"door.{wish}", lang),
            filled(f"door.{wish}.how", lang, minutes),
            writer.page_href(page) + place,
        )
        for wish, (page, place) in DOORS.items()
    ]
    return fill("ways_in.html.j2", t=lambda name: word(name, lang), strip=article_strip(edition, writer), doors=doors)
