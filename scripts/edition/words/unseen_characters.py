"""Characters that nobody sees: what they are, where they stand, and how a text with them is shown or made clean.

Control characters, marks that turn the direction of writing, what has no width, halves of characters, and what will
never be a character. What typography needs is none of them: no-break spaces, and joiners in scripts whose letters join.
"""

import re
import unicodedata
from collections.abc import Iterator

_CONTROLS = r"\x00-\x08\x0b-\x1f\x7f-\x9f"
_DIRECTIONS = r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_SOFT_HYPHEN = r"\u00ad"
_WITHOUT_WIDTH = (
    r"\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffc"
    r"\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_LINE_ENDS = r"\u2028\u2029"
_HALVES = r"\ud800-\udfff"
_NEVER = r"\ufdd0-\ufdef" + "".join(f"\\U{plane:04x}fffe\\U{plane:04x}ffff" for plane in range(17))
_LONE_JOINERS = r"(?<![\u0590-\U0010ffff])[\u200c\u200d]"
"""Joiners after a letter of a script in which they join nothing, as Latin, Greek and Cyrillic."""

_UNSEEN = re.compile(
    f"[{_CONTROLS}{_DIRECTIONS}{_SOFT_HYPHEN}{_WITHOUT_WIDTH}{_LINE_ENDS}{_HALVES}{_NEVER}]|{_LONE_JOINERS}"
)
_PERHAPS = re.compile(
    f"[{_CONTROLS}{_DIRECTIONS}{_SOFT_HYPHEN}{_WITHOUT_WIDTH}{_LINE_ENDS}{_HALVES}{_NEVER}\u200c\u200d]"
)
"""The same but for what joins: found in half the time, and not at all in nearly every text."""
_HIDDEN = re.compile(f"[{_DIRECTIONS}{_WITHOUT_WIDTH}]|{_LONE_JOINERS}")
_STEERING = re.compile(f"[{_CONTROLS}{_HALVES}]")
_UNSAFE = re.compile(rf"(?!\r\n)[{_CONTROLS}{_DIRECTIONS}{_LINE_ENDS}{_HALVES}]")


def unseen(text: str) -> Iterator[int]:
    r"""Yield the offset of each character of a text that nobody sees.

    >>> list(unseen("one\u200btwo"))
    [3]
    """
    if text.isascii() and text.replace("\n", "").replace("\t", "").isprintable():
        return iter(())
    return (match.start() for match in _UNSEEN.finditer(text)) if _PERHAPS.search(text) else iter(())


def called(character: str) -> str:
    r"""Return the number of a character and what it is called.

    >>> called("\x07"), called("\u202e")
    ('U+0007 (a control character)', 'U+202E (right-to-left override)')
    """
    names = {"Cc": "a control character", "Cs": "half of a character"}
    name = unicodedata.name(character, names.get(unicodedata.category(character), "no character"))
    return f"U+{ord(character):04X} ({name.lower()})"


def visible(text: str) -> str:
    r"""Return a text that a terminal only shows: what would steer it, or turn its line, stands as an escape of JSON.

    >>> print(visible("a\x1b[31m \u202eb"))
    a\u001b[31m \u202eb
    """
    return _UNSAFE.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def without_hidden(text: str) -> tuple[str, list[int]]:
    r"""Return others' words without what hides in them, and the offsets of what was taken out.

    What steers machines becomes a space. Soft hyphens stay, as they say where words may be divided.

    >>> without_hidden("one\u200b \u202etwo\x07")
    ('one two ', [3, 5])
    """
    taken = [match.start() for match in _HIDDEN.finditer(text)]
    return _STEERING.sub(" ", _HIDDEN.sub("", text) if taken else text), taken
