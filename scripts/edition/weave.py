"""The article's words and the edition's marks, woven into HTML, or given to the search of a site that shows them.

What is woven links to anchors in the summaries and has no id of its own, so that anchors are the same in both builds.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from edition.fingerprint import calls
from edition.ids import Id, label
from edition.model.article import Block, Place
from edition.model.text import ProtectedText
from edition.places import find


@dataclass(frozen=True, slots=True)
class Mark:
    """HTML to put into a text between two offsets, in the place of what stands there."""

    start: int
    end: int
    html: Markup


def weave(words: ProtectedText, notes: Iterable[Block], block: Block) -> Markup:
    """Return a block's words as HTML with a link at each note call; a call that the copy lacks is put in."""
    text = words.reveal()
    printed = calls(text)
    marks = [mark for note in notes if note.call and note.call.block == block.id
             for mark in [_call(note.id, note.call, text, printed)] if mark]  # fmt: skip
    return _apply(text, marks)


def _call(note: Id, place: Place, text: str, printed: list[tuple[int, int]]) -> Mark | None:
    """Find where a note is called: after the words recorded for it; the copy's own mark there is replaced."""
    after = find(place, text)
    if after is None:
        return None
    html = Markup('<sup class="note-call"><a href="#{}">{}</a></sup>').format(note, label(note))
    for start, end in printed:
        between = text[after[1] : start]
        if after[1] <= start and not any(map(str.isalnum, between)) and len(between) <= 4:
            return Mark(start, end, html)
    return Mark(after[1], after[1], html)


def _apply(text: str, marks: Iterable[Mark]) -> Markup:
    return Markup("").join(_pieces(text, sorted(marks, key=lambda mark: mark.start)))


def _pieces(text: str, marks: Iterable[Mark]) -> Iterator[Markup]:
    position = 0
    for mark in marks:
        if mark.start < position:
            continue
        yield escape(_unwrapped(text[position : mark.start]))
        yield mark.html
        position = mark.end
    yield escape(_unwrapped(text[position:]))


def _unwrapped(text: str) -> str:
    """Return words with the copy's line ends as spaces, words divided at line ends put together."""
    text = re.sub(r"(?<=[^\W\d_])[-\u2010\u00ad]\n\s*(?=[^\W\d_])", "", text)
    first, *rest = text.split("\n")
    if not rest:
        return text
    *middle, last = rest
    return " ".join([first.rstrip(), *(line.strip() for line in middle if line.strip()), last.lstrip()])


def search_words(words: ProtectedText) -> str:
    """Return a block's words for the search of a site that holds them anyway."""
    return _unwrapped(words.reveal())
