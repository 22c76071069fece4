"""The article's words and the edition's marks, woven into HTML, or given to the search of a site that shows them.

What is woven links to anchors in the summaries and has no id of its own, so that anchors are the same in both builds.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from edition.fingerprint import Range, calls
from edition.ids import label
from edition.model.article import Block
from edition.model.text import MarkKind, ProtectedText, SourceMark
from edition.places import find

_TAGS = {
    MarkKind.EMPHASIS: "em",
    MarkKind.STRONG: "strong",
    MarkKind.SUPERIOR: "sup",
    MarkKind.INFERIOR: "sub",
    MarkKind.SMALL_CAPS: "small",
    MarkKind.LINK: "a",
}
"""Element in which what a copy marks is put; its note calls are replaced by our own."""


@dataclass(frozen=True, slots=True)
class Call:
    """The link that stands for a note call, between two offsets, in the place of what stands there."""

    start: int
    end: int
    html: Markup


def weave(
    words: ProtectedText,
    notes: Iterable[Block],
    block: Block,
    marks: Iterable[SourceMark] = (),
    *,
    loosely: bool = False,
) -> Markup:
    """Return a block's words as HTML with a link at each note call; a call that the copy lacks is put in.

    marks: what the copy's format says of the words; loosely: the block is damaged, so that words may be damaged after
    which a note is called. A call that has no place even so stands at the end of the block.
    """
    text, marks = words.reveal(), list(marks)
    printed = sorted([*calls(text), *((mark.start, mark.end) for mark in marks if mark.kind is MarkKind.NOTE)])
    called = [note for note in notes if note.call and note.call.block == block.id]
    woven = [call for note in called if (call := _call(note, text, printed, loosely=loosely))]
    kept = [mark for mark in marks if mark.kind in _TAGS and mark.start < mark.end and not _hides(mark, woven)]
    return _apply(text, 0, len(text), sorted(woven, key=lambda call: call.start), kept)


def _call(note: Block, text: str, printed: Sequence[Range], *, loosely: bool) -> Call | None:
    """Find where a note is called: after the words recorded for it; the copy's own mark there is replaced."""
    assert note.call is not None
    html = Markup('<sup class="note-call"><a href="#{}">{}</a></sup>').format(note.id, label(note.id))
    after = find(note.call, text, loosely=loosely)
    if after is None:
        return Call(len(text), len(text), html) if loosely else None
    bare = re.compile(rf"[^\w\n]{{0,3}}({label(note.id)})(?!\w)").match(text, after[1])
    for start, end in [*printed, *([bare.span(1)] if bare else [])]:
        between = text[after[1] : start]
        if after[1] <= start and not any(map(str.isalnum, between)) and len(between) <= 4:
            return Call(start, end, html)
    return Call(after[1], after[1], html)


def _hides(mark: SourceMark, woven: Iterable[Call]) -> bool:
    """Say whether a mark is that of a note call itself, or a link around one."""
    around = [call for call in woven if mark.start <= call.start and call.end <= mark.end]
    return any(call.end - call.start >= mark.end - mark.start - 2 or mark.kind is MarkKind.LINK for call in around)


def _apply(text: str, start: int, end: int, woven: Sequence[Call], marks: Sequence[SourceMark]) -> Markup:
    """Return a stretch of text with the calls and marks in it; marks lie inside each other."""
    parts: list[Markup] = []
    position = start
    while position < end or (woven and woven[0].start == position == end):
        call = next((one for one in woven if position <= one.start <= end), None)
        mark = next((one for one in marks if position <= one.start and one.end <= end), None)
        if mark and (call is None or mark.start <= call.start):
            parts.append(escape(_unwrapped(text[position : mark.start])))
            inner = [one for one in marks if one is not mark and mark.start <= one.start and one.end <= mark.end]
            inside = [one for one in woven if mark.start <= one.start and one.end <= mark.end]
            parts.append(_element(mark, _apply(text, mark.start, mark.end, inside, inner)))
            position = mark.end
            marks = [one for one in marks if one.start >= position]
            woven = [one for one in woven if one.start >= position and one not in inside]
        elif call:
            parts.append(escape(_unwrapped(text[position : call.start])) + call.html)
            position = call.end
            woven = [one for one in woven if one is not call and one.start >= position]
        else:
            parts.append(escape(_unwrapped(text[position:end])))
            break
    return Markup("").join(parts)


def _element(mark: SourceMark, content: Markup) -> Markup:
    if mark.kind is MarkKind.LINK:
        return Markup('<a href="{}" rel="nofollow">{}</a>').format(mark.target, content)
    return Markup("<{0}>{1}</{0}>").format(_TAGS[mark.kind], content)


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
