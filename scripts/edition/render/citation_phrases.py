"""The words around a citation: enough of the sentence to know in what matter a work is cited."""

from markupsafe import Markup

from edition.model.edition import Mention, WordedEdition
from edition.model.prose_tree import Cite, Code, Inline, Plain, Prose, walk
from edition.render.prose_html import Writer

_BEFORE, _AFTER = 60, 40
"""Characters shown before and after a citation, cut at a word."""


def phrase(edition: WordedEdition, writer: Writer, mention: Mention, key: str) -> Markup | None:
    """Return the words around a citation in the language of a page; None if the place has no sentence for it."""
    number = 0
    texts = edition.index.texts_by_place.get(mention.source, ())
    for prose in (prose for text in texts for prose in text.proses(writer.lang)):
        for node in walk(prose):
            if isinstance(node, Cite) and any(item.key == key for item in node.citation.items):
                if number == mention.number:
                    return _around(prose, node, writer)
                number += 1
    return None


def _around(prose: Prose, wanted: Cite, writer: Writer) -> Markup:
    before: list[str] = []
    after: list[str] = []
    found = False
    for node in walk(prose):
        if node is wanted:
            found = True
        else:
            (after if found else before).append(_words(node, writer))
    left, right = _tail(writer.words("".join(before))), _head(writer.words("".join(after)))
    return Markup("{}<b>{}</b>{}").format(left, writer.plain_html((wanted,)), right)


def _words(node: Inline, writer: Writer) -> str:
    match node:
        case Plain(text) | Code(text):
            return text
        case Cite():
            return writer.plain_html((node,)).striptags()
    return ""


def _tail(text: str) -> str:
    """Return the end of a text from the beginning of a word."""
    if len(text) <= _BEFORE:
        return text
    return "… " + text[-_BEFORE:].partition(" ")[2]


def _head(text: str) -> str:
    """Return the beginning of a text to the end of a word."""
    if len(text) <= _AFTER:
        return text
    return text[:_AFTER].rpartition(" ")[0] + " …"
