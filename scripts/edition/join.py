"""A reader's copy to a text layer: each block is looked for in the stream of the copy's letters.

Paragraph breaks of the copy do not matter. A block is found where enough of its sampled runs stand in their order and
distance; exact if all letters agree; two equally good places are called ambiguous rather than guessed.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from edition.fingerprint import Letters, calls, decode_sketch, exact_digest, hashes, letters
from edition.ids import Id, Lang
from edition.model.article import Block, Fingerprint, Heading
from edition.model.edition import Standoff
from edition.model.text import Join, Match, ProtectedText, SourceText, TextLayer

ACCEPT = 0.45
"""Share of a block's samples that must agree; docs/dev/fingerprints.md argues the number."""
RIVAL = 0.8
"""A second place with this share of the best one's agreement makes the block ambiguous."""
_DRIFT = 24
"""Letters by which insertions and losses may move a sample from where its block's start predicts it."""

_OPENING = "«“‘\"'([—–-¿¡"
_CLOSING = ".,;:!?…»”’\"')]—–-‘"


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A place for a block: offsets of its letters in the copy's letters, share of samples that agree."""

    start: int
    end: int
    score: float


@dataclass(frozen=True, slots=True)
class _Stream:
    """A copy prepared for looking up: its text, letters, hash -> offsets, starts of its lines."""

    text: str
    letters: Letters
    places: Mapping[int, Sequence[int]]
    line_starts: Sequence[int]

    def lines(self, start: int, end: int) -> tuple[int, int]:
        """Return the first and last line, from 1, of a stretch of letters."""
        raw = self.letters.raw
        return bisect_right(self.line_starts, raw[start]), bisect_right(self.line_starts, raw[end - 1])


def join(standoff: Standoff, source: SourceText, name: str) -> TextLayer:
    """Look for every block and heading of the edition in a copy; name: how the copy is called in reports."""
    stream = _prepare(source.words.reveal(), standoff.blocks)
    joins = {block.id: _join_block(block, stream) for block in standoff.blocks}
    headings = {heading.id: _join_heading(heading, standoff.work.language, stream) for heading in standoff.headings}
    return TextLayer(
        copy=name,
        format=source.format,
        joins=joins | headings,
        unmatched=_unmatched(stream, [*joins.values(), *headings.values()]),
    )


def _prepare(text: str, blocks: Iterable[Block]) -> _Stream:
    """Index only the hashes that some block samples: the copy may be a book."""
    wanted = {value for block in blocks if block.fingerprint for _, value in decode_sketch(block.fingerprint.sketch)}
    found = letters(text)
    places: dict[int, list[int]] = defaultdict(list)
    for offset, value in enumerate(hashes(found.folded)):
        if value in wanted:
            places[value].append(offset)
    starts = [0, *(i + 1 for i, character in enumerate(text) if character == "\n")]
    return _Stream(text, found, places, starts)


def _join_block(block: Block, stream: _Stream) -> Join:
    if block.fingerprint is None:
        return Join(id=block.id, match=Match.MISSING, similarity=0.0)
    candidates = _candidates(block.fingerprint, stream)
    best = max(candidates, key=lambda c: c.score, default=_Candidate(0, 0, 0.0))
    if best.score < ACCEPT:
        return Join(id=block.id, match=Match.MISSING, similarity=round(best.score, 3))
    lines = stream.lines(best.start, best.end)
    if any(c.score >= RIVAL * best.score for c in candidates if c.start >= best.end or c.end <= best.start):
        return Join(id=block.id, match=Match.AMBIGUOUS, similarity=round(best.score, 3), lines=lines)
    words = ProtectedText(_raw_words(stream, best))
    exact = exact_digest(stream.letters.exact[best.start : best.end]) == block.fingerprint.exact
    if exact:
        return Join(id=block.id, match=Match.EXACT, similarity=1.0, lines=lines, words=words)
    return Join(id=block.id, match=Match.LOOSE, similarity=min(0.999, round(best.score, 3)), lines=lines, words=words)


def _candidates(wanted: Fingerprint, stream: _Stream) -> list[_Candidate]:
    """Return the places where samples agree on a start, each scored once, best first."""
    samples = decode_sketch(wanted.sketch)
    votes = Counter(
        (place - offset) // _DRIFT for offset, value in samples for place in stream.places.get(value, ())
    )  # fmt: skip
    merged = Counter({bucket: count + votes.get(bucket + 1, 0) for bucket, count in votes.items()})
    enough = max(2, 0.5 * ACCEPT * len(samples))
    near = [bucket * _DRIFT for bucket, count in merged.most_common(8) if count >= enough]
    scored = [found for start in near if (found := _scored(start, samples, wanted, stream))]
    best: list[_Candidate] = []
    for candidate in sorted(scored, key=lambda c: c.score, reverse=True):
        if all(candidate.start >= other.end or candidate.end <= other.start for other in best):
            best.append(candidate)
    return best


def _scored(near: int, samples: Sequence[tuple[int, int]], wanted: Fingerprint, stream: _Stream) -> _Candidate | None:
    """Follow the samples from a rough start, letting each move the expectation of the next."""
    drift: int | None = None
    hits: list[tuple[int, int]] = []
    for offset, value in samples:
        expected = near + offset + (drift if drift is not None else _DRIFT)
        reach = _DRIFT if drift is not None else 2 * _DRIFT
        close = [p for p in stream.places.get(value, ()) if abs(p - expected) <= reach]
        if close:
            place = min(close, key=lambda p: abs(p - expected))
            drift = place - near - offset
            hits.append((offset, place))
    if not hits:
        return None
    first, last = hits[0], hits[-1]
    start = max(0, first[1] - first[0])
    end = min(len(stream.letters.exact), last[1] + wanted.letters - last[0])
    return _Candidate(start, end, len(hits) / len(samples))


def _raw_words(stream: _Stream, found: _Candidate) -> str:
    """Return the copy's own characters for a stretch of letters, with the punctuation that hugs it."""
    start, end = stream.letters.raw[found.start], stream.letters.raw[found.end - 1] + 1
    floor = stream.letters.raw[found.start - 1] + 1 if found.start else 0
    ceiling = stream.letters.raw[found.end] if found.end < len(stream.letters.raw) else len(stream.text)
    before, after = stream.text[floor:start], stream.text[end:ceiling]
    return before[len(before) - _hugging(before[::-1], _OPENING) :] + stream.text[start:end] + after[: _tail(after)]


def _hugging(characters: str, allowed: str) -> int:
    """Count the characters that belong to what they touch: allowed marks, and spaces between them on one line."""
    length = 0
    for position, character in enumerate(characters):
        if character in allowed:
            length = position + 1
        elif character == "\n" or not character.isspace():
            break
    return length


def _tail(after: str) -> int:
    """Count the closing marks and note calls that end a block."""
    marked = list(after)
    for start, end in calls(after):
        marked[start:end] = "]" * (end - start)
    return _hugging("".join(marked), _CLOSING)


def _join_heading(heading: Heading, language: Lang, stream: _Stream) -> Join:
    """Find a heading where a line of the copy holds its printed title and nothing else."""
    wanted = letters(heading.title.get(language, "")).folded
    lines = stream.text.split("\n")
    found = [n for n, line in enumerate(lines, 1) if wanted and len(line) < 300 and letters(line).folded == wanted]
    if len(found) != 1:
        match = Match.AMBIGUOUS if found else Match.MISSING
        return Join(id=heading.id, match=match, similarity=1.0 if found else 0.0)
    words = ProtectedText(lines[found[0] - 1].strip())
    return Join(id=heading.id, match=Match.EXACT, similarity=1.0, lines=(found[0], found[0]), words=words)


def _unmatched(stream: _Stream, joins: Iterable[Join]) -> tuple[int, ...]:
    """Return the numbers of the copy's lines that hold words and belong to no block."""
    taken: set[int] = set()
    for found in joins:
        if found.lines:
            taken.update(range(found.lines[0], found.lines[1] + 1))
    numbered = enumerate(stream.text.split("\n"), 1)
    return tuple(n for n, line in numbered if n not in taken and any(map(str.isalnum, line)))


def verified(layer: TextLayer) -> frozenset[Id]:
    """Return the ids whose words were found."""
    return frozenset(id_ for id_, found in layer.joins.items() if found.words is not None)
