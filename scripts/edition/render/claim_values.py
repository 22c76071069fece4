"""What a claim states and what was derived, as numbers in words of a language."""

from edition.languages.interface_labels import MILLION, number, short_number
from edition.languages.interface_labels import label as word
from edition.model.claim import Derived, Interval
from edition.words.ids import Lang

NOTHING = "–"


def interval_in_words(found: Interval | None, lang: Lang) -> str:
    """Write an interval; a dash if there is none, or it has no bound."""
    if found is None:
        return NOTHING
    match found.low, found.high:
        case None, None:
            return NOTHING
        case low, None if low is not None:
            return f"{word('at.least', lang)} {short_number(low, lang)}"
        case None, high if high is not None:
            return f"{word('at.most', lang)} {short_number(high, lang)}"
        case low, high:
            assert low is not None
            assert high is not None
            if low == high:
                return short_number(low, lang)
            if abs(low) >= MILLION and abs(high) < 1000 * MILLION:
                return f"{number(low / MILLION, lang)}–{short_number(high, lang)}"
            return f"{short_number(low, lang)}{'–' if low >= 0 else ' – '}{short_number(high, lang)}"


def derived_in_words(found: Derived | None, lang: Lang) -> str:
    """Write a derived value with its interval; once, if the value is all that the interval says."""
    if found is None:
        return NOTHING
    bounds = {bound for bound in (found.interval.low, found.interval.high) if bound is not None}
    if bounds == {found.value}:
        return interval_in_words(found.interval, lang)
    return f"{short_number(found.value, lang)} ({interval_in_words(found.interval, lang)})"
