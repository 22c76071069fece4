"""Where a block stands on the journal's page: the text fragment by which a browser finds it there."""

from urllib.parse import quote

from edition.model.article import Passage
from edition.model.edited_work import Work


def journal_passage(work: Work, passage: Passage) -> str:
    """Return the address of a passage on the journal's page."""
    return work.publication.url + fragment(passage)


def fragment(passage: Passage) -> str:
    """Return the text fragment by which a browser finds a passage on the journal's page.

    >>> fragment(Passage(first="En mars", last="étaient concernés"))
    '#:~:text=En%20mars,%C3%A9taient%20concern%C3%A9s'
    """
    first, last = (quote(words, safe="").replace("-", "%2D") for words in (passage.link or passage.first, passage.last))
    return f"#:~:text={first},{last}"
