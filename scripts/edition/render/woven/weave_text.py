"""The article's words and the edition's marks, woven into HTML, or given to the search of a site that shows them.

Callers give the HTML of each call; what is woven has no ids but theirs.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from edition.derive.lexical_marks import Forms
from edition.join.recorded_words import cited_place, find_lemma
from edition.model.article import Place
from edition.model.commentary.emendations import EmendedPlace
from edition.model.protected_text import MarkKind, ProtectedText, SourceMark
from edition.render.readings import reading_html
from edition.render.woven.woven_calls import Called, WovenCall, added_call, printed_call
from edition.render.woven.woven_spans import Span, nested
from edition.words.block_fingerprint import calls
from edition.words.ids import Id
from edition.words.unwrapped_lines import unwrapped

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
class Cited:
    """Words that cite a work: where they stand, and where their link leads."""

    place: Place
    href: str


@dataclass(frozen=True, slots=True)
class Emended:
    """A lemma of the apparatus: where it stands, where its link leads, what the edited text has (None: the same)."""

    place: EmendedPlace
    href: str
    reading: str | None


@dataclass(frozen=True, slots=True)
class Marked:
    """What is woven into a block's words beside note calls: marks of the copy, citations, emendations, terms.

    used: finds the terms and names, of which the first use of each is a link of some class to some address.
    """

    marks: Sequence[SourceMark] = ()
    cited: Sequence[Cited] = ()
    emended: Sequence[Emended] = ()
    used: Forms | None = None
    link_of: Callable[[Id], tuple[str, str]] = lambda _: ("", "")


_NOTHING = Marked()


def weave(
    words: ProtectedText, called: Sequence[Called], marked: Marked = _NOTHING, *, loosely: bool = False
) -> Markup:
    """Return a block's words as HTML with a link at each note call and citation; a call that the copy lacks is put in.

    loosely: the block is damaged, so that words may be damaged after which a note is called. A printed call that has no
    place even so stands at the end of the block, as its id may be wanted; a citation without one is left out, as is a
    call of ours, and an emendation whose lemma is not there letter by letter.
    """
    text = words.reveal()
    notes = ((mark.start, mark.end) for mark in marked.marks if mark.kind is MarkKind.NOTE)
    printed = sorted([*calls(text), *notes])
    woven = [printed_call(one, text, printed, loosely=loosely) for one in called if one.printed]
    cited = [(one.href, *found) for one in marked.cited if (found := cited_place(one.place, text, loosely=loosely))]
    ours = (
        added_call(one, text, woven, [(start, end) for _, start, end in cited], loosely=loosely)
        for one in called
        if not one.printed
    )
    woven += [call for call in ours if call]
    emended = [span for one in marked.emended if (span := _emended(one, text))]
    links = [span for one in cited if (span := _outside(_citation(*one), emended))]
    strong = [*links, *emended, *_used(text, marked)]
    kept = [mark for mark in marked.marks if mark.kind in _TAGS and mark.start < mark.end and not _hides(mark, woven)]
    whole = [span for span in strong if span.holds_calls or not any(_cuts(call, span) for call in woven)]
    around = nested([*whole, *map(_element, kept)])
    return _apply(text, 0, len(text), sorted(woven, key=lambda call: call.start), around)


def _emended(emended: Emended, text: str) -> Span | None:
    """Return the element of an emendation, with both readings; where a link cannot be, it is none."""
    found = find_lemma(emended.place, text)
    if found is None:
        return None
    name = "emendation" if emended.reading is not None else "emendation kept"
    inner = (Markup(""), Markup(""))
    if emended.reading is not None:
        inner = Markup("<del>"), Markup("</del><ins>{}</ins>").format(reading_html(emended.reading))
    link = Markup('<a class="{}" href="{}">').format(name, emended.href)
    if emended.reading == "":
        # Nothing is left to read aloud of a link to what was taken away, but its number.
        number = emended.href.rpartition("#")[2]
        link = Markup('<a class="{}" href="{}" aria-label="{}">').format(name, emended.href, number)
    bare = Markup('<span class="{}">').format(name) + inner[0], inner[1] + Markup("</span>")
    return Span(*found, link + inner[0], inner[1] + Markup("</a>"), is_link=True, is_whole=True, bare=bare)


def _outside(link: Span, emended: Sequence[Span]) -> Span | None:
    """Return a link without the part in which it crosses an emendation, which cannot be cut."""
    for other in emended:
        if link.crosses(other):
            before = link.start < other.start
            link = replace(link, end=other.start) if before else replace(link, start=other.end)
    return link if link.start < link.end else None


def _used(text: str, marked: Marked) -> Iterator[Span]:
    """Yield a link at the first use of each term and name."""
    for start, end, target in marked.used.first_uses(text, set()) if marked.used else ():
        name, href = marked.link_of(target)
        opening = Markup('<a class="{}" href="{}">').format(name, href)
        yield Span(start, end, opening, Markup("</a>"), is_link=True)


def _cuts(call: WovenCall, span: Span) -> bool:
    """Say whether a call stands among words where it leaves no room for an element that holds none."""
    return call.start < span.end and call.end > span.start


def _citation(href: str, start: int, end: int) -> Span:
    opening = Markup('<a class="citation" href="{}">').format(href)
    return Span(start, end, opening, Markup("</a>"), is_link=True)


def _hides(mark: SourceMark, woven: Iterable[WovenCall]) -> bool:
    """Say whether a mark is that of a note call itself, or a link around one."""
    around = [call for call in woven if mark.start <= call.start and call.end <= mark.end]
    return any(call.end - call.start >= mark.end - mark.start - 2 or mark.kind is MarkKind.LINK for call in around)


def _apply(text: str, start: int, end: int, woven: Sequence[WovenCall], around: Sequence[Span]) -> Markup:
    """Return a stretch of text with the calls and elements in it; elements lie inside each other, outer ones first."""
    parts: list[Markup] = []
    position = start
    while position < end or (woven and woven[0].start == position == end):
        call = next((one for one in woven if position <= one.start <= end), None)
        outer = next((one for one in around if position <= one.start and one.end <= end), None)
        if outer and (call is None or _is_first(outer, call)):
            parts.append(escape(unwrapped(text[position : outer.start])))
            inner = [one for one in around if one is not outer and outer.start <= one.start and one.end <= outer.end]
            inside = [one for one in woven if outer.holds_calls and outer.start <= one.start and one.end <= outer.end]
            parts += [outer.opening, _apply(text, outer.start, outer.end, inside, inner), outer.closing]
            position = outer.end
            around = [one for one in around if one.start >= position]
            woven = [one for one in woven if one.start >= position and one not in inside]
        elif call:
            parts.append(escape(unwrapped(text[position : call.start])) + call.html)
            position = call.end
            woven = [one for one in woven if one is not call and one.start >= position]
        else:
            parts.append(escape(unwrapped(text[position:end])))
            break
    return Markup("").join(parts)


def _is_first(outer: Span, call: WovenCall) -> bool:
    """Say whether an element begins before a call; a call that touches the start of a link stands before it."""
    return outer.start <= call.start and (outer.holds_calls or call.end > outer.start)


def _element(mark: SourceMark) -> Span:
    if mark.kind is MarkKind.LINK:
        opening = Markup('<a href="{}" rel="nofollow">').format(mark.target)
        return Span(mark.start, mark.end, opening, Markup("</a>"), is_link=True)
    tag = _TAGS[mark.kind]
    return Span(mark.start, mark.end, Markup("<{}>").format(tag), Markup("</{}>").format(tag))


def search_words(words: ProtectedText) -> str:
    """Return a block's words for the search of a site that holds them anyway."""
    return unwrapped(words.reveal())
