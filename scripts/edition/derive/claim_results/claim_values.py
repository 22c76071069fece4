"""What a claim states and what was derived, as numbers in words of a language."""

from edition.languages.dates_and_numbers import MILLION, number, short_number
from edition.languages.interface_labels import label as word
from edition.model.claim import Derived, Interval, Quantity, State
from edition.model.notebook import Result
from edition.words.ids import Lang

NOTHING = "–"
ANSWER = "answer"
"""The unit of what is so (1) or is not (0)."""
ORDINAL = "ordinal"
"""The unit of what says which one of many it is: a page, a day of a month."""


def state_in_words(result: Result | None, lang: Lang) -> str:
    """Say why a result is not that of a run here and now; nothing if it is."""
    if result is None:
        return word(f"state.{State.NOT_RUN.value}", lang)
    if result.state is State.CURRENT:
        return ""
    return word("state.elsewhere" if result.state is State.NOT_RUN else f"state.{result.state.value}", lang)


def unit_in_words(unit: str, lang: Lang) -> str:
    """Write a unit; nothing for a number that is the name of one of many."""
    return "" if unit == ORDINAL else word(f"unit.{unit}", lang)


def stated_in_words(quantity: Quantity, lang: Lang) -> str:
    """Write what a quantity is stated to be."""
    return interval_in_words(quantity.stated, lang, quantity.unit)


def found_in_words(unit: str, found: Derived | None, lang: Lang) -> str:
    """Write a derived value with its interval; once, if the value is all that the interval says."""
    if found is None:
        return NOTHING
    if unit == ANSWER:
        return _answer(found.value, lang)
    bounds = {bound for bound in (found.interval.low, found.interval.high) if bound is not None}
    if bounds == {found.value}:
        return interval_in_words(found.interval, lang)
    return f"{short_number(found.value, lang)} ({interval_in_words(found.interval, lang)})"


def _answer(value: float, lang: Lang) -> str:
    return word("answer.yes" if value else "answer.no", lang)


def interval_in_words(found: Interval | None, lang: Lang, unit: str = "") -> str:
    """Write an interval; a dash if there is none, or it has no bound."""
    if found is None:
        return NOTHING
    if unit == ANSWER and found.low is not None:
        return _answer(found.low, lang)
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
            if low >= MILLION and high < 1000 * MILLION:
                return f"{number(low / MILLION, lang)}–{short_number(high, lang)}"
            between = "–" if low >= 0 else f" {word('interval.to', lang)} "
            return f"{short_number(low, lang)}{between}{short_number(high, lang)}"
