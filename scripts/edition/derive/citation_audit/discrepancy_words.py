"""What was computed of a discrepancy, and what a record has, in the words of a language instead of signs."""

import re

from edition.languages.dates_and_numbers import number_range, pages
from edition.languages.interface_labels import filled
from edition.languages.interface_labels import label as word
from edition.languages.language_files import language
from edition.languages.typography import NO_BREAK, typeset
from edition.model.cited.audit import Discrepancy, DiscrepancyKind
from edition.words.ids import Lang

_AMONG = re.compile(r"(\S+) ∉ \{(?:–|(.+))\}")
_MARKS = re.compile(r"[«»“”]+: (.*)", re.DOTALL)
_NUMBERS = re.compile(r"\bn° (?=\d)")
_PAGES = re.compile(r"\bp\. (\d+(?:–\d+)?)")
_QUOTES = re.compile(r"[«»“”]")
_RANGE = re.compile(r"\b\d+–\d+\b")


def difference_in_words(found: Discrepancy, lang: Lang) -> str:
    """Say a difference: what is printed comes first, then what was expected instead."""
    said = found.difference
    if among := _AMONG.fullmatch(said):
        year, listed = among.groups()
        return _say("among", lang, year, listed) if listed else _say("unlisted", lang, year)
    if found.kind is DiscrepancyKind.NOT_CITED:
        return _say("never", lang, said.removeprefix("0 / "))
    if found.kind is DiscrepancyKind.QUOTES_NESTED:
        return _say("nested", lang)
    if broken := _MARKS.fullmatch(said):
        return _say("broken", lang, broken[1])
    return _compared(said, lang)


def record_in_words(text: str, lang: Lang) -> str:
    """Write a record's names and numbers with the signs of a language; titles stay as they are."""
    return _RANGE.sub(lambda found: number_range(found[0], lang), _signs(text, lang)) if text else ""


def _compared(said: str, lang: Lang) -> str:
    """Say what stands instead of what, pair by pair."""
    parts = said.split(" ≠ ")
    between = [part.rpartition(", ")[::2] for part in parts[1:-1]]
    words = [parts[0], *(word for pair in between for word in pair), *parts[1:][-1:]]
    return ", ".join(_pair(words[at : at + 2], lang) for at in range(0, len(words), 2))


def _pair(printed_and_expected: list[str], lang: Lang) -> str:
    """Say what is printed instead of what, or what is lacking, or printed too much."""
    match printed_and_expected:
        case ["–", lacking]:
            return _say("lacking", lang, _operand(lacking, lang))
        case [printed, "–"]:
            return _say("too-much", lang, _operand(printed, lang))
    return f" {_say('instead', lang)} ".join(_operand(one, lang) for one in printed_and_expected)


def _operand(text: str, lang: Lang) -> str:
    """Put words between quotation marks, if they have none; marks alone are shown as they are, or called by name."""
    if text == ",":
        return _say("comma", lang)
    text = record_in_words(text, lang)
    if text.startswith("(") or _QUOTES.search(text) or not any(map(str.isalpha, text)):
        return text
    opening, closing = (typeset(mark, lang) for mark in language(lang).quotes.outer)
    return f"{opening}{text}{closing}"


def _signs(text: str, lang: Lang) -> str:
    """Put a language's own signs of issues, pages, editors and of what divides names."""
    text = _NUMBERS.sub(f"{language(lang).numbers.issue}{NO_BREAK}", text)
    text = _PAGES.sub(lambda found: pages(found[1], lang), text)
    text = re.sub(r"(?<!\S)ed\. (.*)", lambda found: _say("edited", lang, found[1]), text)
    return text.replace("; ", f"{word('semicolon', lang)} ")


def _say(name: str, lang: Lang, *parts: str) -> str:
    return filled(f"audit.said.{name}", lang, *parts)
