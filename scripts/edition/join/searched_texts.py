"""Texts as one stream of letters, in which words are found as they are, or with a few letters wrong."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from edition.join.approximate_search import MOST_LETTERS, ends, starts
from edition.words.block_fingerprint import Letters, Range, letters
from edition.words.ids import Id

LEAST_LETTERS = 12
"""Words of fewer letters are not looked for with errors: they would be found in others."""
_WRONG = 10
"""Of this many letters, one may be wrong, missing or too many."""
_PART = 60
"""Letters at the beginning and the end by which words are found that are too long to be looked for as a whole."""
_STRETCH = 0.15
"""By how much of its length such a place may be longer or shorter."""
_GAP = "\0"
"""Stands for a text that is not there: no letter, so that nothing is found across it."""


@dataclass(frozen=True, slots=True)
class SearchedTexts:
    """Texts one after the other, each with its id; words may begin in one and end in the next."""

    ids: Sequence[Id]
    folded: str
    begins: Sequence[int]
    found: Sequence[Letters]
    raw: Sequence[str]

    def at(self, place: Range) -> tuple[Id, Id, Range | None]:
        """Return the first and last text of a place, and its offsets in the first if it is the only one."""
        first, last = (bisect_right(self.begins, letter) - 1 for letter in (place[0], place[1] - 1))
        raw, begin = self.found[first].raw, self.begins[first]
        within = (raw[place[0] - begin], raw[place[1] - 1 - begin] + 1) if first == last else None
        return self.ids[first], self.ids[last], within

    def as_written(self, places: Sequence[Range], words: str) -> list[Range]:
        """Return those of some places where words stand with their marks and capitals too."""
        pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
        kept: list[Range] = []
        for place in places:
            first, _, within = self.at(place)
            text = self.raw[self.ids.index(first)]
            if within and any(one.start() < within[1] and within[0] < one.end() for one in pattern.finditer(text)):
                kept.append(place)
        return kept

    def exactly(self, wanted: str) -> list[Range]:
        """Return every place of folded letters."""
        places: list[Range] = []
        at = self.folded.find(wanted) if wanted else -1
        while at >= 0:
            places.append((at, at + len(wanted)))
            at = self.folded.find(wanted, at + 1)
        return places

    def nearly(self, wanted: str) -> list[Range]:
        """Return the places of folded letters with a few of them wrong; of those that overlap the best."""
        if len(wanted) < LEAST_LETTERS:
            return []
        if len(wanted) <= MOST_LETTERS:
            return self._near(wanted)
        last = self._near(wanted[-_PART:])
        least, most = len(wanted) * (1 - _STRETCH), len(wanted) * (1 + _STRETCH)
        pairs = ((a, b) for a, _ in self._near(wanted[:_PART]) for _, b in last)
        return [(a, b) for a, b in pairs if least <= b - a <= most]

    def _near(self, wanted: str) -> list[Range]:
        """Look around the places of pieces: of as many as may be wrong and one more, one is whole."""
        wrong = len(wanted) // _WRONG
        size = len(wanted) // (wrong + 1)
        cuts = range(0, size * (wrong + 1), size)
        near = (
            (start - cut - wrong, start - cut + len(wanted) + wrong)
            for cut in cuts
            for start, _ in self.exactly(wanted[cut : cut + size])
        )
        return list(dict.fromkeys(place for room in _merged(near) for place in self._within(wanted, room, wrong)))

    def _within(self, wanted: str, room: Range, wrong: int) -> Iterable[Range]:
        floor, text = max(0, room[0]), self.folded[max(0, room[0]) : room[1]]
        for end in ends(wanted, text, wrong):
            before = max(0, end - len(wanted) - wrong)
            begins = starts(wanted, text[before:end], wrong)
            if begins:
                yield floor + before + begins[-1], floor + end


def _merged(rooms: Iterable[Range]) -> list[Range]:
    merged: list[Range] = []
    for start, end in sorted(rooms):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def searched(texts: Iterable[tuple[Id, str | None]]) -> SearchedTexts:
    """Return texts in order, ready to be searched; None: one that is not there."""
    given = [(id_, text or "", letters(text or "")) for id_, text in texts]
    parts = [read.folded or _GAP for _, _, read in given]
    begins = [0, *accumulate(map(len, parts))][:-1]
    ids, raw, found = [one[0] for one in given], [one[1] for one in given], [one[2] for one in given]
    return SearchedTexts(ids, "".join(parts), begins, found, raw)
