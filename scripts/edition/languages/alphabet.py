"""The order of a language: accents do not count, but for letters that a language has as its own."""

from functools import cache

from edition.languages.language_files import language
from edition.words.ids import Lang
from edition.words.letter_folding import fold

OTHERS = "0–9"
"""Among the letters, what begins with a number or a sign."""


def sort_key(text: str, lang: Lang | str) -> tuple[tuple[str, int], ...]:
    """Return by what a text is sorted among others of a language: letters and digits, then the letters of its own.

    >>> sorted(["ñu", "nz", "Éa", "ea", "oz"], key=lambda word: sort_key(word, "es"))
    ['Éa', 'ea', 'nz', 'ñu', 'oz']
    """
    own = _own(lang)
    return tuple((fold(letter), int(letter.casefold() in own)) for letter in text if letter.isalnum())


def initial(text: str, lang: Lang | str) -> str:
    """Return the letter under which a text stands.

    >>> initial("« Élan »", "fr"), initial("ñu", "es"), initial("50+1", "en")
    ('E', 'Ñ', '0–9')
    """
    first = next(filter(str.isalnum, text), "")
    if not first.isalpha():
        return OTHERS
    return (first if first.casefold() in _own(lang) else fold(first)[:1]).upper()


@cache
def _own(lang: Lang | str) -> frozenset[str]:
    return frozenset(language(lang).alphabet)
