"""Prose of the editors as plain text: citations as the processor words them, links and calls without their marks."""

import html
import re

from edition.languages.typography import typeset
from edition.model.edition import Wording
from edition.model.prose_tree import Call, Cite, Code, Plain, Prose
from edition.words.ids import Lang

_TAG = re.compile(r"<[^>]*>")


def plain_prose(prose: Prose, lang: Lang, wording: Wording) -> str:
    """Return prose as one line that reads as on the page."""
    return " ".join("".join(_pieces(prose, lang, wording)).split(" ")).strip()


def _pieces(prose: Prose, lang: Lang, wording: Wording) -> list[str]:
    pieces: list[str] = []
    for node in prose:
        match node:
            case Plain(text):
                pieces.append(typeset(text, lang))
            case Code(text):
                pieces.append(text)
            case Cite(citation):
                pieces.append(html.unescape(_TAG.sub("", wording.citations[lang, citation])))
            case Call():
                pass
            case _:
                pieces += _pieces(node.children, lang, wording)
    return pieces
