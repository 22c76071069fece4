"""The overview: what this is, in each language."""

from collections.abc import Iterator

from edition.model.edition import WordedEdition
from edition.render import Page
from edition.render.handwritten_page import handwritten_page


def pages(edition: WordedEdition) -> Iterator[Page]:
    """Yield the overview of each language."""
    return (handwritten_page(edition, lang, "index") for lang in edition.standoff.work.languages)
