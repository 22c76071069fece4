"""The fixed words of the interface, in the languages that pages can have."""

from functools import cache

from edition.languages.language_files import language
from edition.languages.typography import typeset
from edition.words.ids import Lang


@cache
def label(name: str, lang: Lang | str) -> str:
    r"""Return a fixed word of the interface, with the spaces of its language.

    >>> label("colon", "fr"), label("colon", "en")
    ('\xa0:', ':')

    Raises: KeyError if the interface does not have it in that language.
    """
    return typeset(language(lang).labels[name], lang)


def filled(name: str, lang: Lang | str, *parts: str | int) -> str:
    """Return a fixed text with what it keeps places (#) for, in order.

    >>> filled("read.minutes", "en", 10)
    'Read · 10 min'
    """
    text = label(name, lang)
    for part in parts:
        text = text.replace("#", str(part), 1)
    return text
