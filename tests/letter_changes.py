"""Changes of how a text is turned into letters: each pattern a little wider and narrower, each step left out."""

import re

from edition.words import block_fingerprint

from tests.changed_search import Change, codes, constants

_LETTERS = "words.block_fingerprint"

ADDRESSES = ((r"\s?", ""), (r"\s?", r"\s*"), ("s?", "s"), ("s?", ""), (r"\S+", r"\w+"))
"""What is replaced in the pattern of web addresses, and by what."""
CALLS = (
    (r"\[\s*\d{1,3}\s*\]", r"\[\s*\d{1,2}\s*\]"),
    (r"\[\s*\d{1,3}\s*\]", r"\[\s*\d{1,4}\s*\]"),
    (r"\[\s*", r"\["),
    (r"\s*\]", r"\]"),
    (r"\(\d{1,3}", r"\(\d{1,2}"),
    (r"\(\d{1,3}", r"\(\d{1,4}"),
    (r"\(\d{1,3}\)", r"\(\s*\d{1,3}\s*\)"),
    *((sign, "") for sign in "⁰¹²³"),
    ("⁴-⁹", "⁵-⁹"),
    ("⁴-⁹", "⁴-⁸"),
    ("⁴-⁹", "⁴-⁹₀-₉"),
)
"""The same for note calls."""
GLUED_CALLS = (
    (r"\d{1,3}", r"\d{1,2}"),
    (r"\d{1,3}", r"\d{1,4}"),
    (r"[^\W\d_][^\W\d_])", r"[^\W\d_])"),
    (r"[^\W\d_][^\W\d_])", r"[^\W\d_][^\W\d_][^\W\d_])"),
    (r"[^\W\d_][^\W\d_])", r"[^\W_][^\W_])"),
    (r"[^\W\d_][^\W\d_])", r"[^\W\d][^\W\d])"),
    (r"[^\W\d_][^\W\d_])", r"[a-z][a-z])"),
    (r"(?![\w°])", r"(?!\w)"),
    (r"(?![\w°])", "(?!°)"),
    (r"(?![\w°])", r"(?![^\W_]|°)"),
    (r"(?![\w°])", r"(?![^\W\d]|°)"),
)
"""The same for calls that are glued to a word."""


def _steps() -> list[Change]:
    address, call, glued = (step.pattern for step in block_fingerprint.STEPS)
    others = [
        *((address.replace(*pair), call, glued) for pair in ADDRESSES),
        *((address, call.replace(*pair), glued) for pair in CALLS),
        *((address, call, glued.replace(*pair)) for pair in GLUED_CALLS),
        *((address, call), (address, glued), (call, glued)),
        *((call, address, glued), (address, glued, call)),
    ]
    return constants(_LETTERS, "STEPS", *(tuple(map(re.compile, patterns)) for patterns in others))


LETTER_CHANGES: list[Change] = [
    *_steps(),
    *constants(_LETTERS, "RUN", 7, 9),
    *constants(_LETTERS, "STEP", 15, 17),
    *constants(
        _LETTERS,
        "_TWO_LETTERS",
        *(str.maketrans({k: v for k, v in {"œ": "oe", "æ": "ae", "ß": "ss"}.items() if k != one}) for one in "œæß"),
    ),
    *codes(
        _LETTERS,
        "_spelled",
        ('"NFKC"', '"NFC"'),
        (".lower()", ".casefold()"),
        (".lower()", ""),
        ("for letter in spread if letter.isalnum()", "for letter in spread"),
        ("if character.isalnum()", "if character.isalpha() or character.isdecimal()"),
    ),
    *codes(_LETTERS, "_fold", ('"NFKD"', '"NFC"')),
    *codes(
        _LETTERS,
        "letters",
        ("unicodedata.combining(character)", 'unicodedata.category(character) == "Mn"'),
        ("unicodedata.combining(character)", "False"),
        ("exact and unicodedata.combining(character)", 'exact and exact[-1] and "\\u0300" <= character < "\\u0316"'),
        ("exact[-1][:-1] + unicodedata", "unicodedata"),
        ('"NFC"', '"NFD"'),
    ),
    *codes(
        _LETTERS,
        "plain",
        ("filter(str.isalpha, found.folded)", "found.folded"),
    ),
    *codes(_LETTERS, "blank", ("in calls", "in ()")),
    *codes(_LETTERS, "count_words", ('_CALL.sub(" ", text)', "text"), ('_CALL.sub(" ", text)', '_CALL.sub("", text)')),
]
"""Every change of that kind."""
