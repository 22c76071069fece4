"""The words around a citation, or around a name: enough of the sentence to know in what matter."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from edition.languages.typography import typeset
from edition.model.edition import Mention
from edition.model.prose_tree import (
    Cite,
    Code,
    Emphasis,
    External,
    Foreign,
    Inline,
    Link,
    PageLink,
    Plain,
    Prose,
    walk,
)
from edition.render.prose.prose_html import Writer
from edition.words.ids import Id, Lang

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

    def around_use(self, block: Id, target: Id) -> Markup | None:
        """Return the words around the first use of a term or name in the summary of a block; None if it has none."""
        prose = self.writer.edition.index.lexicon.marked.get((block, self.writer.lang), ())
        link = next((node for node in walk(prose) if isinstance(node, Link) and node.target == target), None)
        if link is None:
            return None
        first = next(node for node, _ in _spoken(link.children, self.writer.lang))
        return _around(prose, first, self.writer.at(block))

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


Run = tuple[str, Lang]
"""Words in one language."""


def _around(prose: Prose, wanted: Inline, writer: Writer) -> Markup:
    nodes = list(_spoken(prose, writer.lang))
    place = next(number for number, (node, _) in enumerate(nodes) if node is wanted)
    before = _until(reversed(nodes[:place]), _BEFORE, writer)[::-1]
    after = _until(nodes[place + 1 :], _AFTER, writer)
    return Markup("{}<b>{}</b>{}").format(_tail(before, writer), writer.plain_html((wanted,)), _head(after, writer))


def _until(nodes: Iterable[tuple[Inline, Lang]], length: int, writer: Writer) -> list[Run]:
    """Return the words of nodes, of no more than it takes to pass a length."""
    runs: list[Run] = []
    said = 0
    for node, lang in nodes:
        runs.append((_words(node, lang, writer), lang))
        said += len(runs[-1][0])
        if said > length:
            break
    return runs


def _spoken(prose: Prose, lang: Lang) -> Iterator[tuple[Inline, Lang]]:
    """Yield the nodes of prose that hold no others, each with its language."""
    for node in prose:
        match node:
            case Foreign(tag, children):
                yield from _spoken(children, tag)
            case Emphasis() | Link() | PageLink() | External():
                yield from _spoken(node.children, lang)
            case _:
                yield node, lang


def _words(node: Inline, lang: Lang, writer: Writer) -> str:
    match node:
        case Plain(text):
            return typeset(text, lang)
        case Code(text):
            return text
        case Cite():
            return writer.plain_html((node,)).striptags()
    return ""


def _tail(runs: Sequence[Run], writer: Writer) -> Markup:
    """Return the end of a text from the beginning of a word."""
    text = "".join(words for words, _ in runs)
    if len(text) <= _BEFORE:
        return _html(runs, 0, len(text), writer)
    start = text.find(" ", len(text) - _BEFORE) + 1
    return "… " + _html(runs, start or len(text), len(text), writer)


def _head(runs: Sequence[Run], writer: Writer) -> Markup:
    """Return the beginning of a text to the end of a word."""
    text = "".join(words for words, _ in runs)
    if len(text) <= _AFTER:
        return _html(runs, 0, len(text), writer)
    return _html(runs, 0, max(text.rfind(" ", 0, _AFTER), 0), writer) + " …"


def _html(runs: Sequence[Run], start: int, end: int, writer: Writer) -> Markup:
    """Return a stretch of a text, what is not in the language of the page marked as such."""
    parts: list[Markup] = []
    position = 0
    for words, lang in runs:
        piece = words[max(start - position, 0) : max(end - position, 0)]
        position += len(words)
        if piece and lang != writer.lang:
            parts.append(Markup('<span lang="{}">{}</span>').format(lang, piece))
        else:
            parts.append(escape(piece))
    return Markup("").join(parts)
