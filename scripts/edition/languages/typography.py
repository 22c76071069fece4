"""The spaces that each language wants beside its marks, put in where editors type ordinary ones."""

import re

from edition.words.ids import Lang

_NARROW = "\N{NARROW NO-BREAK SPACE}"
_NBSP = "\N{NO-BREAK SPACE}"

_FRENCH = (
    (re.compile(r"[ \u00a0\u202f]+([;!?])"), _NARROW + r"\1"),
    (re.compile(r"[ \u00a0\u202f]+([:»])"), _NBSP + r"\1"),
    (re.compile(r"«[ \u00a0\u202f]*"), "«" + _NBSP),
)
_THOUSANDS = (re.compile(r"(?<=\d)[ \u00a0](?=\d{3}\b)"), _NARROW)
_UNITS = (re.compile(r"(?<=\d) (?=%|€|[b-df-hj-np-tv-xz]\b|millions?\b|milliards?\b|millones\b|million\b)"), _NBSP)
_ABBREVIATIONS = (re.compile(r"\b(p|pp|n|vol|chap|cap|no|fig|art|M|Mme)(\.?[°º]|\.)? (?=[\dIVXLC])"), r"\1\2" + _NBSP)

_RULES = {
    "fr": (*_FRENCH, _THOUSANDS, _UNITS, _ABBREVIATIONS),
    "en": (_UNITS, _ABBREVIATIONS),
    "es": (_THOUSANDS, _UNITS, _ABBREVIATIONS),
}


def typeset(text: str, lang: Lang | str) -> str:
    r"""Return a text with the spaces of its language; other characters stay as they are.

    >>> typeset("Qui ? « Lui » : 25 000", "fr")
    'Qui\u202f? «\xa0Lui\xa0»\xa0: 25\u202f000'
    """
    for pattern, replacement in _RULES.get(lang, ()):
        text = pattern.sub(replacement, text)
    return text


_QUOTES = {"fr": ("« ", " »"), "en": ("“", "”"), "es": ("«", "»")}


def quoted(text: str, lang: Lang | str) -> str:
    """Put a text between the quotation marks of a language.

    >>> quoted("Port", "es"), quoted("Port", "en")
    ('«Port»', '“Port”')
    """
    opening, closing = _QUOTES[lang]
    return typeset(f"{opening}{text}{closing}", lang)
