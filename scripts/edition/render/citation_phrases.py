"""The words around a citation: enough of the sentence to know in what matter a work is cited."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from edition.model.edition import Mention
from edition.model.prose_tree import Cite, Code, Inline, Plain, Prose, walk
from edition.render.prose_html import Writer

_BEFORE, _AFTER = 60, 40
"""Characters shown before and after a citation, cut at a word."""

Cited = tuple[Prose, Cite]
"""A citation with the prose that it stands in."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """Finds the words around citations in the language of a page; each place is gone through once."""

    writer: Writer
    _known: dict[str, Mapping[str, list[Cited]]] = field(default_factory=dict)

    def around(self, mention: Mention, key: str) -> Markup | None:
        """Return the words around a citation; None if the place has no sentence for it."""
        if mention.source not in self._known:
            self._known[mention.source] = self._cited(mention.source)
        there = self._known[mention.source].get(key, [])
        if mention.number is None or mention.number >= len(there):
            return None
        return _around(*there[mention.number], self.writer.at(mention.source))

    def _cited(self, place: str) -> Mapping[str, list[Cited]]:
        """Return the citations of a place by key, as the index counts them."""
        found: dict[str, list[Cited]] = defaultdict(list)
        texts = self.writer.edition.index.texts_by_place.get(place, ())
        for prose in (prose for text in texts for prose in text.proses(self.writer.lang)):
            for node in walk(prose):
                if isinstance(node, Cite):
                    for key in node.citation.keys:
                        found[key].append((prose, node))
        return found


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
