"""The article's words and the edition's marks, woven into HTML, or given to the search of a site that shows them.

Callers give the HTML of each call; what is woven has no ids but theirs.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape

from edition.join.find_words import find
from edition.model.article import Place
from edition.model.protected_text import MarkKind, ProtectedText, SourceMark
from edition.words.block_fingerprint import Range, calls

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
class WovenCall:
    """The link that stands for a note call, between two offsets, in the place of what stands there."""

    start: int
    end: int
    html: Markup


@dataclass(frozen=True, slots=True)
class Cited:
    """Words that cite a work: where they stand, and where their link leads."""

    place: Place
    href: str


@dataclass(frozen=True, slots=True)
class Called:
    """A note call: the words after which it stands, its HTML; how it is printed, if the article has it, else ""."""

    after: Place
    html: Markup
    printed: str = ""


@dataclass(frozen=True, slots=True)
class _Around:
    """A stretch of words that is put in an element; is_link: no other link may stand in it."""

    start: int
    end: int
    opening: Markup
    closing: Markup
    is_link: bool = False


def weave(
    words: ProtectedText,
    called: Sequence[Called],
    marks: Iterable[SourceMark] = (),
    cited: Iterable[Cited] = (),
    *,
    loosely: bool = False,
) -> Markup:
    """Return a block's words as HTML with a link at each note call and citation; a call that the copy lacks is put in.

    marks: what the copy's format says of the words; loosely: the block is damaged, so that words may be damaged after
    which a note is called. A printed call that has no place even so stands at the end of the block, as its id may be
    wanted; a citation without one is left out, as is a call of ours.
    """
    text, marks = words.reveal(), list(marks)
    printed = sorted([*calls(text), *((mark.start, mark.end) for mark in marks if mark.kind is MarkKind.NOTE)])
    woven = [_call(one, text, printed, loosely=loosely) for one in called if one.printed]
    spans = [(one.href, *span) for one in cited if (span := _span(one, text, loosely=loosely))]
    ours = (_added(one, text, woven, spans, loosely=loosely) for one in called if not one.printed)
    woven += [call for call in ours if call]
    kept = [mark for mark in marks if mark.kind in _TAGS and mark.start < mark.end and not _hides(mark, woven)]
    links = [_citation(*span) for span in spans if not any(_cuts(call, *span) for call in woven)]
    around = sorted([*links, *_beside(kept, links)], key=lambda one: (one.start, -one.end))
    return _apply(text, 0, len(text), sorted(woven, key=lambda call: call.start), around)


def _span(cited: Cited, text: str, *, loosely: bool) -> Range | None:
    """Find the words of a citation, with the bracket that closes them."""
    found = find(cited.place, text, loosely=loosely)
    if found is None:
        return None
    start, end = found
    return start, end + (cited.place.words.endswith(")") and text[end : end + 1] == ")")


def _cuts(call: WovenCall, href: str, start: int, end: int) -> bool:
    """Say whether a call stands among the words of a citation, where it leaves no room for their link."""
    return call.start < end and call.end > start


def _citation(href: str, start: int, end: int) -> _Around:
    opening = Markup('<a class="citation" href="{}">').format(href)
    return _Around(start, end, opening, Markup("</a>"), is_link=True)


def _beside(marks: Iterable[SourceMark], links: Sequence[_Around]) -> list[_Around]:
    """Return the elements of marks: cut where a citation begins or ends inside them, no link in or around one."""
    cuts = sorted({edge for link in links for edge in (link.start, link.end)})
    found: list[_Around] = []
    for mark in marks:
        met = [link for link in links if link.start < mark.end and mark.start < link.end]
        if met and mark.kind is MarkKind.LINK:
            continue
        crossed = any(
            not (mark.start <= link.start and link.end <= mark.end)
            and not (link.start <= mark.start and mark.end <= link.end)
            for link in met
        )
        edges = [mark.start, *(cut for cut in cuts if crossed and mark.start < cut < mark.end), mark.end]
        found += [_element(mark, start, end) for start, end in pairwise(edges)]
    return found


def _call(called: Called, text: str, printed: Sequence[Range], *, loosely: bool) -> WovenCall:
    """Find where a note is called: after the words recorded for it; the copy's own mark there is replaced."""
    after = find(called.after, text, loosely=loosely)
    if after is None:
        return WovenCall(len(text), len(text), called.html)
    bare = re.compile(rf"[^\w\n]{{0,3}}({re.escape(called.printed)})(?!\w)").match(text, after[1])
    for start, end in [*printed, *([bare.span(1)] if bare else [])]:
        between = text[after[1] : start]
        if after[1] <= start and not any(map(str.isalnum, between)) and len(between) <= 4:
            return WovenCall(start, end, called.html)
    return WovenCall(after[1], after[1], called.html)


def _added(
    called: Called, text: str, woven: Iterable[WovenCall], cited: Iterable[tuple[str, int, int]], *, loosely: bool
) -> WovenCall | None:
    """Place a call of ours after its words, the citation that they stand in, and the call of a note there."""
    found = find(called.after, text, loosely=loosely)
    if found is None:
        return None
    after = next((end for _, start, end in cited if start < found[1] < end), found[1])
    end = next((call.end for call in woven if 0 <= call.start - after <= 1), after)
    return WovenCall(end, end, called.html)


def _hides(mark: SourceMark, woven: Iterable[WovenCall]) -> bool:
    """Say whether a mark is that of a note call itself, or a link around one."""
    around = [call for call in woven if mark.start <= call.start and call.end <= mark.end]
    return any(call.end - call.start >= mark.end - mark.start - 2 or mark.kind is MarkKind.LINK for call in around)


def _apply(text: str, start: int, end: int, woven: Sequence[WovenCall], around: Sequence[_Around]) -> Markup:
    """Return a stretch of text with the calls and elements in it; elements lie inside each other, outer ones first."""
    parts: list[Markup] = []
    position = start
    while position < end or (woven and woven[0].start == position == end):
        call = next((one for one in woven if position <= one.start <= end), None)
        outer = next((one for one in around if position <= one.start and one.end <= end), None)
        if outer and (call is None or _is_first(outer, call)):
            parts.append(escape(_unwrapped(text[position : outer.start])))
            inner = [one for one in around if one is not outer and outer.start <= one.start and one.end <= outer.end]
            inside = [one for one in woven if not outer.is_link and outer.start <= one.start and one.end <= outer.end]
            parts += [outer.opening, _apply(text, outer.start, outer.end, inside, inner), outer.closing]
            position = outer.end
            around = [one for one in around if one.start >= position]
            woven = [one for one in woven if one.start >= position and one not in inside]
        elif call:
            parts.append(escape(_unwrapped(text[position : call.start])) + call.html)
            position = call.end
            woven = [one for one in woven if one is not call and one.start >= position]
        else:
            parts.append(escape(_unwrapped(text[position:end])))
            break
    return Markup("").join(parts)


def _is_first(outer: _Around, call: WovenCall) -> bool:
    """Say whether an element begins before a call; a call that touches the start of a link stands before it."""
    return outer.start <= call.start and not (outer.is_link and call.end <= outer.start)


def _element(mark: SourceMark, start: int, end: int) -> _Around:
    if mark.kind is MarkKind.LINK:
        return _Around(start, end, Markup('<a href="{}" rel="nofollow">').format(mark.target), Markup("</a>"))
    tag = _TAGS[mark.kind]
    return _Around(start, end, Markup("<{}>").format(tag), Markup("</{}>").format(tag))


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
