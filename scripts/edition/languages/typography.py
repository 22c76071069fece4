"""The spaces that each language wants beside its marks, put in where editors type ordinary ones."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from edition.languages.language_files import Language, language, spoken
from edition.words.ids import Lang

NARROW = "\N{NARROW NO-BREAK SPACE}"
NO_BREAK = "\N{NO-BREAK SPACE}"

_SPACE = rf"[ {NO_BREAK}{NARROW}]"
_SIGNS = r"%|€|[b-df-hj-np-tv-xz]\b"
"""Signs of units: a letter that is no vowel, as a lone vowel may be a word."""

SpaceRule = tuple[re.Pattern[str], str]
_REMEMBERED = 2**16
"""Texts of which it is remembered how they are set: each stands on several pages, and again after each save."""


@lru_cache(_REMEMBERED)
def typeset(text: str, lang: Lang | str) -> str:
    r"""Return a text with the spaces of its language; other characters stay as they are.

    >>> typeset("Qui ? « Lui » : 25 000", "fr")
    'Qui\u202f? «\xa0Lui\xa0»\xa0: 25\u202f000'
    """
    for pattern, replacement in _rules(lang):
        text = pattern.sub(replacement, text)
    return text


def capitalised(text: str) -> str:
    """Return a text that begins with a capital, the rest as it is.

    >>> capitalised("note 2 on Lisbon"), capitalised("")
    ('Note 2 on Lisbon', '')
    """
    return text[:1].upper() + text[1:]


def quoted(text: str, lang: Lang | str) -> str:
    """Put a text between the quotation marks of a language.

    >>> quoted("Port", "es"), quoted("Port", "en")
    ('«Port»', '“Port”')
    """
    opening, closing = language(lang).quotes.outer
    return typeset(f"{opening}{text}{closing}", lang)


@cache
def _rules(lang: Lang | str) -> tuple[SpaceRule, ...]:
    """Return what is replaced in a language, in order; nothing in one that the interface does not speak."""
    known = spoken(lang)
    return tuple(_of_language(known)) if known else ()


def _of_language(lang: Language) -> Iterator[SpaceRule]:
    spaces = lang.spaces
    if spaces.narrow_before:
        yield re.compile(rf"{_SPACE}+([{re.escape(spaces.narrow_before)}])"), NARROW + r"\1"
    if spaces.before:
        yield re.compile(rf"{_SPACE}+([{re.escape(spaces.before)}])"), NO_BREAK + r"\1"
    if spaces.after:
        yield re.compile(rf"([{re.escape(spaces.after)}]){_SPACE}*"), r"\1" + NO_BREAK
    if lang.numbers.thousands.isspace():
        yield re.compile(rf"(?<=\d)[ {NO_BREAK}](?=\d{{3}}\b)"), lang.numbers.thousands
    units = "|".join([_SIGNS, *(rf"{re.escape(unit)}\b" for unit in spaces.units)])
    yield re.compile(rf"(?<=\d) (?={units})"), NO_BREAK
    if spaces.abbreviations:
        short = "|".join(map(re.escape, spaces.abbreviations))
        yield re.compile(rf"\b({short})(\.?[°º]|\.)? (?=[\dIVXLC])"), r"\1\2" + NO_BREAK
