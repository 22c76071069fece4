"""What the citation processor words, and prose of the editors that cites, as plain text."""

import html
import re

from edition.languages.typography import typeset
from edition.model.edition import Wording
from edition.model.prose_tree import Call, Citation, Cite, Code, Plain, Prose
from edition.words.ids import Lang

_TAG = re.compile(r"<[^>]*>")


def plain_words(markup: str) -> str:
    """Return the words of the processor's HTML."""
    return html.unescape(_TAG.sub("", markup))


def citation_words(citation: Citation, lang: Lang, wording: Wording) -> str:
    """Return how a citation reads in a language."""
    return plain_words(wording.citations[lang, citation])


def plain_prose(prose: Prose, lang: Lang, wording: Wording) -> str:
    """Return prose as one line that reads as on the page, links and calls without their marks."""
    return re.sub(" {2,}", " ", "".join(_pieces(prose, lang, wording))).strip()


def _pieces(prose: Prose, lang: Lang, wording: Wording) -> list[str]:
    pieces: list[str] = []
    for node in prose:
        match node:
            case Plain(text):
                pieces.append(typeset(text, lang))
            case Code(text):
                pieces.append(text)
            case Cite(citation):
                pieces.append(citation_words(citation, lang, wording))
            case Call():
                pass
            case _:
                pieces += _pieces(node.children, lang, wording)
    return pieces
