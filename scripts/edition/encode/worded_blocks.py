"""The words of a block as a tree: what a copy marks, cites, calls, what is emended, which terms and names are used.

What cannot lie inside what it crosses is left out of the words, so that each format says it elsewhere.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from edition.derive.lexical_marks import Forms, printed_forms
from edition.join.recorded_words import added_place, cited_place, find_lemma, printed_place
from edition.model.article import Block
from edition.model.cited.audit import RecordedCitation
from edition.model.commentary.emendations import Emendation, EmendedPlace, Part
from edition.model.edition import Edition
from edition.model.protected_text import MarkKind, Match, SourceMark
from edition.words.block_fingerprint import Range, calls
from edition.words.ids import Id, label
from edition.words.unwrapped_lines import unwrapped


@dataclass(frozen=True, slots=True)
class EmendedWords:
    """An entry of the apparatus at one of its places."""

    entry: Emendation
    place: EmendedPlace


@dataclass(frozen=True, slots=True)
class CalledNote:
    """The call of a note: of the article's, or of the editors'."""

    note: Id


Inside = SourceMark | RecordedCitation | EmendedWords | Id
"""What words are: marked by the copy, a citation, emended, the use of a term or name."""


@dataclass(frozen=True, slots=True)
class WordsAround:
    """Words with what they are."""

    what: Inside
    children: "WordedText"


WordedText = tuple["str | CalledNote | WordsAround", ...]


@dataclass(frozen=True, slots=True)
class _Span:
    start: int
    end: int
    what: SourceMark | RecordedCitation | EmendedWords | Id

    @property
    def is_link(self) -> bool:
        """Say whether no other link may stand in it: a citation, or what leads out of the copy."""
        return isinstance(self.what, RecordedCitation) or (
            isinstance(self.what, SourceMark) and self.what.kind is MarkKind.LINK
        )

    @property
    def can_be_cut(self) -> bool:
        return isinstance(self.what, SourceMark) and not self.is_link

    def meets(self, other: "_Span") -> bool:
        return self.start < other.end and other.start < self.end

    def lies_in(self, other: "_Span") -> bool:
        return other.start <= self.start and self.end <= other.end


def worded_block(edition: Edition, block: Block, forms: Forms) -> WordedText | None:
    """Return the words of a block that was found in the copy, else None; forms: those of terms and names."""
    join = edition.text.joins.get(block.id) if edition.text else None
    if join is None or join.words is None:
        return None
    text = join.words.reveal()
    loosely = join.match is Match.LOOSE
    standoff = edition.standoff
    marks = [mark for mark in join.marks if mark.start < mark.end]
    printed = sorted([*calls(text), *((mark.start, mark.end) for mark in marks if mark.kind is MarkKind.NOTE)])
    called = [
        (found or (len(text), len(text)), note.id)
        for note in standoff.notes_by_block.get(block.id, ())
        if note.call
        for found in [printed_place(note.call, label(note.id), text, printed, loosely=loosely)]
    ]
    cited = [
        _Span(*found, one)
        for one in standoff.citations_by_block.get(block.id, ())
        if (found := cited_place(one.at, text, loosely=loosely))
    ]
    there, near = [at for at, _ in called], [(span.start, span.end) for span in cited]
    for note in standoff.editors_notes_by_block.get(block.id, ()):
        place = added_place(note.at, text, there, near, loosely=loosely)
        if place is not None:
            called.append(((place, place), note.id))
    emended = [
        _Span(*found, EmendedWords(one, place))
        for one, place in standoff.emendations_by_block.get(block.id, ())
        if place.part is Part.WORDS and (found := find_lemma(place, text))
    ]
    used = [_Span(*found) for found in forms.first_uses(text, set())]
    whole = [one for one in [*emended, *cited, *used] if not _meets_call(one, there)]
    kept = [_Span(mark.start, mark.end, mark) for mark in marks if mark.kind is not MarkKind.NOTE]
    around = [piece for one in kept for piece in _beside_calls(one, there)]
    ordered = sorted(called, key=lambda one: one[0])
    return tuple(_pieces(text, 0, len(text), _nested([*whole, *around]), ordered))


def _meets_call(span: _Span, called: Iterable[Range]) -> bool:
    """Say whether a call stands among words where it leaves no room for an element that holds none."""
    return any(start < span.end and end > span.start for start, end in called)


def _beside_calls(span: _Span, called: Sequence[Range]) -> Iterator[_Span]:
    """Yield the pieces of a mark that hold calls whole or not at all; none of what marks nothing but a call."""
    if span.is_link:
        if not _meets_call(span, called):
            yield span
        return
    crossing = [one for one in called if _meets_call(span, [one]) and not span.start <= one[0] <= one[1] <= span.end]
    cuts = sorted({edge for one in crossing for edge in one if span.start < edge < span.end})
    for start, end in pairwise([span.start, *cuts, span.end]):
        if not any(before <= start and end <= after for before, after in called):
            yield replace(span, start=start, end=end)


def _nested(spans: Iterable[_Span]) -> list[_Span]:
    """Return spans, given from the strongest on, so that each lies inside another or outside; outer ones first.

    A mark that crosses a stronger one is cut, a link keeps its longest piece, anything else is left out.
    """
    kept: list[_Span] = []
    for span in spans:
        met = [other for other in kept if span.meets(other)]
        if span.is_link and any(other.is_link for other in met):
            continue
        crossed = [other for other in met if not (span.lies_in(other) or other.lies_in(span))]
        if crossed and not (span.can_be_cut or span.is_link):
            continue
        cuts = sorted({edge for one in crossed for edge in (one.start, one.end) if span.start < edge < span.end})
        pieces = [replace(span, start=a, end=b) for a, b in pairwise([span.start, *cuts, span.end])]
        kept += [max(pieces, key=lambda one: one.end - one.start)] if span.is_link else pieces
    return sorted(kept, key=lambda one: (one.start, -one.end))


def _pieces(
    text: str, at: int, end: int, spans: Sequence[_Span], called: Sequence[tuple[Range, Id]]
) -> Iterator[str | CalledNote | WordsAround]:
    while spans or called:
        (start, stop), note = called[0] if called else ((end, end), Id(""))
        if called and (not spans or stop <= spans[0].start):
            yield from _words(text[at:start])
            yield CalledNote(note)
            at, called = max(at, stop), called[1:]
            continue
        outer, rest = spans[0], spans[1:]
        yield from _words(text[at : outer.start])
        inside = [one for one in rest if one.lies_in(outer)]
        calls_inside = [one for one in called if one[0][0] < outer.end]
        children = tuple(_pieces(text, outer.start, outer.end, inside, calls_inside))
        yield WordsAround(outer.what, children)
        at = max([outer.end, *(stop for (_, stop), _ in calls_inside)])
        spans, called = [one for one in rest if one not in inside], called[len(calls_inside) :]
    yield from _words(text[at:end])


def _words(text: str) -> Iterator[str]:
    if text:
        yield unwrapped(text)


@dataclass(frozen=True)
class WordedBlocks:
    """The words of all blocks of an edition that were found in a copy."""

    edition: Edition

    @cached_property
    def _found(self) -> Mapping[Id, WordedText]:
        forms = printed_forms(self.edition.standoff)
        worded = ((block.id, worded_block(self.edition, block, forms)) for block in self.edition.standoff.blocks)
        return {id_: words for id_, words in worded if words is not None}

    def of(self, block: Block) -> WordedText | None:
        """Return the words of a block, None if they are not there."""
        return self._found.get(block.id)

    @cached_property
    def cited(self) -> frozenset[Id]:
        """Return the recorded citations that stand in the words."""
        inside = (what for words in self._found.values() for what in _insides(words))
        return frozenset(what.id for what in inside if isinstance(what, RecordedCitation))


def _insides(text: WordedText) -> Iterator[object]:
    """Yield what words are: marked, cited, emended, used."""
    for piece in text:
        if isinstance(piece, WordsAround):
            yield piece.what
            yield from _insides(piece.children)
