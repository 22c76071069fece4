"""The strip: the article as a picture, each block as wide as it has words, with what it holds, and a link to it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain

from markupsafe import Markup

from edition.languages.interface_labels import label as word
from edition.model.article import Block, BlockKind, Heading, VoiceKind
from edition.model.edition import WordedEdition
from edition.render.prose.prose_html import Writer
from edition.words.ids import Id, label

MOST_BLOCKS = 150
"""Blocks above which no strip is drawn: they would be thinner than a pointer, and the drawing heavier than the page."""
_WIDTH, _GAP = 820.0, 1.0
"""Units for all words; units between two blocks."""
_TOP, _HEIGHT, _LOW, _ROW, _STEP = 5, 24, 17, 8, 5
"""Units: above the blocks; height of a block, of what others say; between rows of marks; between marks."""
_UNKNOWN_WORDS = 60
"""Words of a block that has no fingerprint yet."""
_SHAPES = {
    "citation": "h0",
    "note": "m0-2.5l2.5 4.5h-5z",
    "editors": "m0-2.5l2.5 2.5l-2.5 2.5l-2.5-2.5z",
    "claim": "h0",
}
"""What is marked below the blocks, in the order of the rows -> its shape, from its middle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StripPart:
    """The blocks under one heading: its title and address, width in units, drawing, what it shows in words."""

    title: str
    href: str
    width: float
    svg: Markup
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """The whole drawing, and which of the marks it has, for its legend."""

    parts: tuple[StripPart, ...]
    marks: tuple[str, ...]

    @property
    def widest(self) -> float:
        """Return the units of the widest part, which narrow screens give their whole width."""
        return max(part.width for part in self.parts)


def article_strip(edition: WordedEdition, writer: Writer) -> Strip | None:
    """Return the strip of an article for a page; None if it has too many blocks, or none under a heading."""
    drawing = _Drawing(edition, writer)
    headings = [one for one in edition.standoff.headings if edition.standoff.blocks_by_heading.get(one.id)]
    if not headings or len(edition.standoff.body) > MOST_BLOCKS:
        return None
    return Strip(parts=tuple(map(drawing.part, headings)), marks=tuple(drawing.rows))


@dataclass(frozen=True)
class _Drawing:
    edition: WordedEdition
    writer: Writer

    @cached_property
    def unit(self) -> float:
        """Return the units of one word."""
        return _WIDTH / sum(map(_length, self.edition.standoff.body))

    @cached_property
    def rows(self) -> Mapping[str, float]:
        """Return the kinds of marks that the article has, each with the middle of its row."""
        body = self.edition.standoff.body
        there = [kind for kind in _SHAPES if any(self._marks(kind, block) for block in body)]
        return {kind: _TOP + _HEIGHT + _ROW * number for number, kind in enumerate(there, 1)}

    def part(self, heading: Heading) -> StripPart:
        """Return what is drawn of the blocks under a heading."""
        blocks = self.edition.standoff.blocks_by_heading[heading.id]
        widths = [_length(block) * self.unit for block in blocks]
        starts = list(accumulate(widths[:-1], initial=0.0))
        width = sum(widths) - _GAP
        height = max(self.rows.values(), default=_TOP + _HEIGHT) + 4
        parts = [self._block(block, start, wide) for block, start, wide in zip(blocks, starts, widths, strict=True)]
        middles = [start + (wide - _GAP) / 2 for start, wide in zip(starts, widths, strict=True)]
        for kind, y in self.rows.items():
            parts += self._row(kind, y, blocks, middles, width)
        svg = Markup('<svg viewBox="0 0 {} {}" aria-hidden="true">{}</svg>').format(
            _short(width), _short(height), Markup("").join(parts)
        )
        return StripPart(
            title=self.writer.words(heading.title[self.writer.lang]),
            href=self.writer.href(heading.id),
            width=round(width, 1),
            svg=svg,
            words=self._in_words(heading, blocks),
        )

    def _block(self, block: Block, start: float, width: float) -> Markup:
        """Return a block: what others say is lower, an item lighter; a line says that a paragraph has an interview."""
        low = block.kind is BlockKind.QUOTATION
        top, height = (_TOP + _HEIGHT - _LOW, _LOW) if low else (_TOP, _HEIGHT)
        wide = _short(max(width - _GAP, _GAP))
        line = Markup('<path class="heard" d="M{} 2h{}"/>').format(_short(start), wide)
        spoken = not low and any(self._is_interview(voice) for voice in block.voices)
        return Markup(
            '<a href="{}" tabindex="-1"><title>{}</title><rect class="{}" x="{}" y="{}" width="{}" height="{}"/>{}</a>'
        ).format(
            self.writer.href(block.id),
            label(block.id),
            block.kind.value[0],
            _short(start),
            top,
            wide,
            height,
            line if spoken else "",
        )

    def _row(
        self, kind: str, y: float, blocks: Sequence[Block], middles: Sequence[float], width: float
    ) -> Iterator[Markup]:
        """Yield the marks of one kind, those of one look as one path."""
        looks = [self._marks(kind, block) for block in blocks]
        places = spread([(middle, len(some)) for middle, some in zip(middles, looks, strict=True)], width)
        paths: dict[str, str] = {}
        for look, place in zip(chain.from_iterable(looks), places, strict=True):
            paths[look] = paths.get(look, "") + f"M{_short(place)} {_short(y)}{_SHAPES[kind]}"
        for look, path in paths.items():
            verdict = Markup(' data-verdict="{}"').format(look) if look else ""
            yield Markup('<path class="{}"{} d="{}"/>').format(kind, verdict, path)

    def _marks(self, kind: str, block: Block) -> list[str]:
        """Return the marks of a kind on a block: of a claim its verdict, of all others nothing but that it is there."""
        standoff = self.edition.standoff
        there: Mapping[str, Mapping[Id, Sequence[object]]] = {
            "citation": standoff.citations_by_block,
            "note": standoff.notes_by_block,
            "editors": standoff.editors_notes_by_block,
        }
        if kind in there:
            return [""] * len(there[kind].get(block.id, ()))
        assessed = self.edition.index.assessment_by_claim
        return [assessed[claim.id].shown for claim in standoff.claims_by_block.get(block.id, ())]

    def _is_interview(self, voice: str) -> bool:
        return self.edition.standoff.voices[voice].kind is VoiceKind.INTERVIEW

    def _in_words(self, heading: Heading, blocks: Iterable[Block]) -> str:
        """Return what is drawn in words: numbers in brackets behind names, so that no language needs a singular."""
        lang, some = self.writer.lang, list(blocks)
        counts = {kind.value: sum(block.kind is kind for block in some) for kind in BlockKind if kind.is_body}
        counts |= {kind: sum(len(self._marks(kind, block)) for block in some) for kind in self.rows}
        said = [f"{word(f'strip.{name}', lang)} ({count})" for name, count in counts.items() if count]
        return f"{self.writer.words(heading.title[lang])}{word('colon', lang)} {', '.join(said)}."


def spread(groups: Iterable[tuple[float, int]], width: float) -> list[float]:
    """Return where marks stand: each group around its middle, none over another or over an edge, if there is room.

    groups: middle and number of marks, from left to right.

    >>> spread([(2, 2), (4, 1), (39, 2)], 40)
    [2.5, 7.5, 12.5, 32.5, 37.5]
    """
    places: list[float] = []
    for middle, count in groups:
        first = max(middle - (count - 1) * _STEP / 2, places[-1] + _STEP if places else _STEP / 2)
        places += [first + number * _STEP for number in range(count)]
    most = width - _STEP / 2
    for number in reversed(range(len(places))):
        places[number] = min(places[number], most)
        most = places[number] - _STEP
    return places


def _length(block: Block) -> int:
    return max(block.fingerprint.words, 1) if block.fingerprint else _UNKNOWN_WORDS


def _short(number: float) -> str:
    """Write a number of units, to a tenth."""
    return f"{number:.1f}".rstrip("0").rstrip(".")
