"""One folding of letters, for comparing what people write with and without case, accents and ligatures.

Fingerprints have a normalisation of their own, which is frozen (`edition.words.block_fingerprint`).
"""

import unicodedata
from functools import cache

_BARE = str.maketrans(
    {
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ħ": "h",
        "ı": "i",
        "ŋ": "n",
        "ŧ": "t",
    }
)
"""Letters that Unicode does not take apart, as catalogues write them."""


def fold(text: str) -> str:
    """Return a text without case and accents, ligatures and letters with strokes in plain ones; marks stay.

    >>> fold("Œuvrard, Łukasz, Straße")
    'oeuvrard, lukasz, strasse'
    """
    return "".join(map(_folded, text))


def fold_each(text: str) -> str:
    """Do the same letter for letter: the result has the same length, and so the same places.

    >>> fold_each("Œuvrard"), fold_each("Straße")
    ('ouvrard', 'strase')
    """
    return "".join(_folded(letter)[:1] or letter for letter in text)


@cache
def _folded(letter: str) -> str:
    spread = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", letter).casefold())
    return "".join(part for part in spread if not unicodedata.combining(part)).translate(_BARE)
