"""Where the words that the data record stand in a block: places, calls, lemmata, sentences, numbers, terms."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from edition.derive.lexical_marks import Forms
from edition.join.approximate_search import ends, starts
from edition.model.article import Passage, Place
from edition.model.commentary.emendations import EmendedPlace
from edition.model.protected_text import ProtectedText
from edition.words.block_fingerprint import Range, blank, letters
from edition.words.ids import Id

_WRONG = 6
"""Of this many letters of recorded words, one may be wrong, missing or too many in a loose copy."""
_CLOSING = ".!?…»”’ \N{NO-BREAK SPACE}"
"""What may stand after the last word of a sentence and belongs to it."""
_DIGITS = r"(?<![\w+])\d(?:[\d\s.,\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]*\d)?(?:er|e)?(?!\w)"


def find(place: Place, text: str, *, loosely: bool = False) -> Range | None:
    """Return the offsets of recorded words in a text, or None if they are not there as often as their occurrence needs.

    loosely: accept a few wrong letters if the words are not there as recorded; only for a block that is damaged.
    """
    stream = letters(text)
    found = find_letters(place, stream.folded)
    if found is None and loosely:
        found = _find_nearly(place, stream.folded)
    return (stream.raw[found[0]], stream.raw[found[1] - 1] + 1) if found else None


def find_letters(place: Place, folded: str) -> Range | None:
    """Return where recorded words stand in folded letters."""
    wanted = letters(place.words).folded
    at = -1
    for _ in range(place.occurrence):
        at = folded.find(wanted, at + 1)
        if at < 0:
            return None
    return at, at + len(wanted)


def _find_nearly(place: Place, folded: str) -> Range | None:
    """Return where words stand that differ in a few letters; the occurrences that are whole count with the others."""
    wanted = letters(place.words).folded
    wrong = len(wanted) // _WRONG
    found = ends(wanted, folded, wrong)
    if len(found) < place.occurrence:
        return None
    end = found[place.occurrence - 1]
    floor = max(0, end - len(wanted) - wrong)
    begin = starts(wanted, folded[floor:end], wrong)
    return floor + begin[-1], end


def find_lemma(place: EmendedPlace, text: str) -> Range | None:
    """Return the offsets of a lemma in a text, or None if it does not stand there as often as its occurrence needs.

    A space of the lemma may be the end of a line in the text; all else has to be as it was typed, so that nothing is
    emended that reads otherwise.
    """
    for number, match in enumerate(_lemma_pattern(place.lemma).finditer(text), 1):
        if number == (place.occurrence or 1):
            return match.span()
    return None


def count_lemma(words: ProtectedText, place: EmendedPlace) -> int:
    """Return how often a lemma stands in protected words."""
    return len(_lemma_pattern(place.lemma).findall(words.reveal()))


def has_lemma(words: ProtectedText, place: EmendedPlace) -> bool:
    """Say whether a lemma stands in protected words."""
    return find_lemma(place, words.reveal()) is not None


def lemma_ranges(words: ProtectedText, places: Sequence[EmendedPlace]) -> list[Range | None]:
    """Return where lemmata stand in protected words, each or None."""
    return [find_lemma(place, words.reveal()) for place in places]


@cache
def _lemma_pattern(lemma: str) -> re.Pattern[str]:
    typed = "".join(rf"(?:{re.escape(sign)}|\s*\n\s*)" if sign.isspace() else re.escape(sign) for sign in lemma)
    before = r"(?<!\w)" if lemma[:1].isalnum() else ""
    after = r"(?!\w)" if lemma[-1:].isalnum() else ""
    return re.compile(before + typed + after)


def sentence_words(words: ProtectedText, passage: Passage) -> ProtectedText | None:
    """Return the words from the first of a passage to its last and their closing marks; None if they are not there."""
    text = words.reveal()
    start = find(Place(block=Id(""), words=passage.first), text)
    end = find(Place(block=Id(""), words=passage.last), text[start[0] :]) if start else None
    if start is None or end is None:
        return None
    first, last = start[0], start[0] + end[1]
    while first and text[first - 1] in "«“‘\N{NO-BREAK SPACE}":
        first -= 1
    while last < len(text) and text[last] in _CLOSING:
        last += 1
    return ProtectedText(text[first:last].strip())


def spoken_numbers(words: ProtectedText, spelled: Sequence[str], apart: Iterable[Place]) -> list[tuple[Range, str]]:
    """Return offsets and words of each number in protected words.

    spelled: the words for numbers in their language; apart: places whose numbers are known, as years of citations.
    """
    text = blank(words.reveal())
    known = [found for place in apart if (found := find(place, text))]
    return [
        (match.span(), " ".join(match[0].split()))
        for match in _number_pattern(tuple(spelled)).finditer(text)
        if not any(start <= match.start() and match.end() <= end + 1 for start, end in known)
    ]


def places_of(words: ProtectedText, sought: Iterable[Place]) -> list[Range]:
    """Return where recorded words stand in protected words."""
    text = words.reveal()
    return [found for place in sought if (found := find(place, text))]


@cache
def _number_pattern(spelled: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"{_DIGITS}|(?<!\w)(?:{'|'.join(map(re.escape, spelled))})(?!\w)", re.IGNORECASE)


def uses(words: ProtectedText, forms: Forms) -> frozenset[Id]:
    """Return what is met by some forms in protected words."""
    return frozenset(target for _, _, target in forms.first_uses(words.reveal(), set()))


def first_form(words: ProtectedText, forms: Forms) -> tuple[Range, Id] | None:
    """Return where the first of some forms stands in protected words, and what it marks."""
    found = next(forms.uses(words.reveal()), None)
    return ((found[0], found[1]), found[2]) if found else None


def printed_place(after: Place, printed_as: str, text: str, printed: Sequence[Range], *, loosely: bool) -> Range | None:
    """Return the copy's own mark of a call, or the empty place after its words; None if the words are not there.

    printed_as: how the call is printed; printed: where marks of calls stand in the text.
    """
    found = find(after, text, loosely=loosely)
    if found is None:
        return None
    end = found[1]
    bare = re.compile(rf"[^\w\n]{{0,3}}({re.escape(printed_as)})(?!\w)").match(text, end)
    for mark in [*printed, *([bare.span(1)] if bare else [])]:
        between = text[end : mark[0]]
        if end <= mark[0] and not any(map(str.isalnum, between)) and len(between) <= 4:
            return mark
    return end, end


def added_place(
    after: Place, text: str, calls: Iterable[Range], cited: Iterable[Range], *, loosely: bool
) -> int | None:
    """Return where a call of ours stands: after its words, the citation that they are in, and the call of a note there.

    None if the words are not there.
    """
    found = find(after, text, loosely=loosely)
    if found is None:
        return None
    end = next((end for start, end in cited if start < found[1] < end), found[1])
    return next((stop for start, stop in calls if 0 <= start - end <= 1), end)


def cited_place(place: Place, text: str, *, loosely: bool) -> Range | None:
    """Return where the words of a citation stand, with the bracket that closes them."""
    found = find(place, text, loosely=loosely)
    if found is None:
        return None
    start, end = found
    return start, end + (place.words.endswith(")") and text[end : end + 1] == ")")
