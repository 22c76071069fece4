"""The values of BibTeX fields: braces, quotation marks, numbers and macros, joined by `#`; and every fault in them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from edition.read.bibtex.line_offsets import Located
from edition.words.findings import Finding, fault
from edition.words.spelling_guesses import Guesses

DEEPEST = 20
"""How deep braces may be nested in a value."""

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"
MACROS: Mapping[str, str] = {name: str(number) for number, name in enumerate(_MONTHS.split(), 1)}
"""Words that stand for a value without being defined."""

FIELD_NAME = re.compile(r"([^\W\d][\w:.+/-]*)\s*=")

_BARE = re.compile(r"[^\s,#{}()\"=]+")
_BLANK = re.compile(r"\s*")
_FIELD_LINE = re.compile(r"\n[ \t]*(?=[^\W\d][\w-]*[ \t]*=[ \t]*[{\"\w])")
_NEXT_LINE = re.compile(rf"{_FIELD_LINE.pattern}|\n[ \t]*(?=[}})][ \t]*(?:\n|\Z))")
_BRACES = re.compile(r"[{}]")
_BRACES_OR_FIELD = re.compile(rf"[{{}}]|{_FIELD_LINE.pattern}")
_QUOTES = re.compile(r'[{}"]')


@dataclass(frozen=True)
class Value:
    """What a field holds, its parts joined; start and end of its text in the file."""

    joined: str
    start: int
    end: int

    @cached_property
    def text(self) -> str:
        """Return the value with single blanks."""
        return " ".join(self.joined.split())


def small(name: str) -> str:
    """Return a name in small letters; BibTeX's names have letters from a to z alone, and no others are made such."""
    return name.lower() if name.isascii() else name


def _is_number(word: str) -> bool:
    return word.isascii() and word.isdecimal()


class ValueReader:
    """Reads inside one entry: `end` is where it must end, `closer` what ends it, `name` how messages call it."""

    def __init__(self, located: Located) -> None:
        self.located = located
        self.text = located.text
        self.findings: list[Finding] = []
        self.macros = dict(MACROS)
        self.guesses = Guesses()
        self.name = ""
        self.key = ""
        self.closer = "}"
        self.balanced = True
        self.end = 0

    def fault(self, at: int, message: str, hint: str) -> None:
        """Note what is wrong with the form of the entry at hand."""
        self.findings.append(fault("bibliography.syntax", self.located.where(at), self.named(message), hint, self.key))

    def macro_fault(self, at: int, message: str, hint: str) -> None:
        """Note what is wrong with a macro."""
        self.findings.append(fault("bibliography.macro", self.located.where(at), self.named(message), hint, self.key))

    def named(self, message: str) -> str:
        """Return a message with the name of the entry at hand."""
        return f"{self.name}: {message}" if self.name else message

    def sign(self, at: int) -> str:
        """Return the sign at an offset; nothing at the end of the entry."""
        return self.text[at] if at < self.end else ""

    def after_blanks(self, at: int) -> int:
        """Return where the next sign is, or the end of the entry."""
        found = _BLANK.match(self.text, at, self.end)
        return found.end() if found else self.end

    def next_line(self, at: int) -> int:
        """Return where the next line that can be understood begins, so that one fault does not hide others."""
        found = _NEXT_LINE.search(self.text, at, self.end)
        return found.end() if found else self.end

    def value(self, field: str, at: int) -> tuple[Value | None, int]:
        """Read the parts of a value; return it and where it ends, or nothing and where to go on after a fault."""
        parts: list[str] = []
        begin = 0
        while True:
            at = self.after_blanks(at)
            part = self._part(field, at)
            if part is None:
                return None, self.next_line(at)
            text, start, last, at = part
            begin = begin if parts else start
            parts.append(text)
            after = self.after_blanks(at)
            if self.sign(after) != "#":
                return Value("".join(parts), begin, last), at
            at = after + 1

    def _part(self, field: str, at: int) -> tuple[str, int, int, int] | None:
        """Return the text of a part, where its text begins and ends, and where to read on."""
        if (sign := self.sign(at)) in ("{", '"'):
            closing = self._braced(field, at) if sign == "{" else self._quoted(field, at)
            return None if closing is None else (self.text[at + 1 : closing], at + 1, closing, closing + 1)
        word = self._bare(field, at)
        text = word if _is_number(word) else self.macros.get(small(word), "")
        return (text, at, at + len(word), at + len(word)) if word else None

    def _braced(self, field: str, at: int) -> int | None:
        """Return where a value in braces is closed; in a broken entry, not behind a line that begins a field."""
        depth = 0
        for sign in (_BRACES if self.balanced else _BRACES_OR_FIELD).finditer(self.text, at, self.end):
            if sign[0] not in ("{", "}"):
                break
            depth += 1 if sign[0] == "{" else -1
            if depth > DEEPEST:
                self._too_deep(field, sign.start())
                return None
            if depth == 0:
                return sign.start()
        self.fault(at, f"the brace that opens {field!r} here is not closed", "close it where the value ends")
        return None

    def _quoted(self, field: str, at: int) -> int | None:
        """Return where a value in quotation marks is closed."""
        depth = 0
        for sign in _QUOTES.finditer(self.text, at + 1, self.end):
            if sign[0] == '"' and depth == 0 and not _FIELD_LINE.search(self.text, at, sign.end()):
                return sign.start()
            depth += {"{": 1, "}": -1}.get(sign[0], 0)
            if depth > DEEPEST:
                self._too_deep(field, sign.start())
                return None
            if depth < 0 or (sign[0] == '"' and depth == 0):
                break
        self.fault(at, f"the quotation mark that opens {field!r} here is not closed", "close it where the value ends")
        return None

    def _too_deep(self, field: str, at: int) -> None:
        self.fault(at, f"braces in {field!r} are nested deeper than {DEEPEST}", "take some away")

    def _bare(self, field: str, at: int) -> str:
        """Return a number or the name of a macro; nothing if the value is neither, after saying so."""
        found = _BARE.match(self.text, at, self.end)
        if found is None:
            self.fault(at, f"{field!r} has no value", "write name = {value}")
            return ""
        word = found[0]
        if not self._value_ends(found.end()):
            self.fault(at, f"the value of {field!r} is not in braces", "write name = {value}")
            return ""
        if not _is_number(word) and small(word) not in self.macros:
            otherwise = "put the value in braces, or define the macro with @string"
            self.macro_fault(
                at, f"the macro {word[:30]!r} is not defined", self.guesses.hint(small(word), self.macros, otherwise)
            )
        return word

    def _value_ends(self, at: int) -> bool:
        at = self.after_blanks(at)
        return self.sign(at) in ("", ",", "#", self.closer) or bool(FIELD_NAME.match(self.text, at, self.end))
