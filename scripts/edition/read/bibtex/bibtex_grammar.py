"""The grammar of BibTeX files: entries, keys and fields, each with its place, and every fault of form.

Two rules are stricter than BibTeX's, so that a fault stays in the entry that has it: a line that begins with `@word{`
begins an entry whatever stands before it, and text outside entries is a comment only if it cannot be part of one. What
is found faultless here, BibTeX and pybtex read, and read alike.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

from edition.read.bibtex.bibtex_values import FIELD_NAME, ValueReader, small
from edition.read.bibtex.line_offsets import Located
from edition.read.bibtex.raw_entry import Field, RawEntry
from edition.words.findings import Finding

_HEAD = re.compile(r"^[ \t]*(?=@[ \t]*\w+[ \t]*[{(])", re.MULTILINE)
_COMMAND = re.compile(r"%[^\n]*|@[ \t]*(\w+)[ \t]*\n?[ \t]*([{(])")
_KEY = re.compile(r"[^,={}\"\n]*")
_MORE_FIELDS = re.compile(r"\s*,\s*(?=[^\W\d][\w-]*\s*=)")
_CLOSER = {"{": "}", "(": ")"}


@dataclass(frozen=True, slots=True)
class Parsed:
    """The entries of a file in order, and what is wrong with its form."""

    records: tuple[RawEntry, ...]
    findings: tuple[Finding, ...]


def parse_bibtex(located: Located) -> Parsed:
    """Read a file to its end, whatever is wrong in it."""
    parser = _Parser(located)
    parser.parse()
    return Parsed(tuple(parser.records), tuple(parser.findings))


class _Parser(ValueReader):
    """Reads a file from left to right."""

    def __init__(self, located: Located) -> None:
        super().__init__(located)
        self.records: list[RawEntry] = []
        self.heads = [match.end() for match in _HEAD.finditer(self.text)]
        self.limit = 0
        self.opener = 0

    def parse(self) -> None:
        """Read everything: what begins with `@`, and what stands between."""
        at = 0
        while match := _COMMAND.search(self.text, at):
            self._between(at, match.start())
            at = self._command(match) if match[1] else self._comment(match.start(), match.end())
        self._between(at, len(self.text))

    def _comment(self, start: int, end: int) -> int:
        """Complain about a comment in which other programs would find an entry, and return where it ends."""
        sign = self.text.find("@", start, end)
        if sign >= 0:
            self.name = self.key = ""
            self.fault(sign, "a comment has the sign @, with which an entry begins", "write the comment without it")
        return end

    def _between(self, start: int, end: int) -> None:
        """Complain about text outside entries that may have been meant as part of one."""
        words = self.text[start:end].strip(" \t\n,")
        if not re.search("[@{}=]", words):
            return
        at = self.text.index(words, start)
        if words[0] in "})":
            self.fault(at, "a brace closes nothing", "take it away, or open it where it belongs")
            return
        self.name = self.key = ""
        self.fault(
            at,
            f"{words.split(None, 1)[0][:30]!r} stands outside of any entry",
            "begin an entry with @type{key, and a comment with %",
        )

    def _command(self, match: re.Match[str]) -> int:
        """Read what begins with `@`, and return where it ends."""
        kind, self.opener = small(match[1]), match.end() - 1
        following = bisect_right(self.heads, match.start())
        self.limit = self.heads[following] if following < len(self.heads) else len(self.text)
        self.closer = _CLOSER[match[2]]
        close = self._closing()
        self.balanced = close is not None
        self.end = self.limit if close is None else close
        self.name, self.key = f"@{kind}", ""
        if kind == "string":
            return self._macros(match.end())
        if kind in ("comment", "preamble"):
            if not self.balanced:
                self._unclosed()
            elif kind == "comment":
                self._comment(match.end(), self.end)
            else:
                self._preamble(match.end())
            return self.end + self.balanced
        return self._entry(kind, match)

    def _closing(self) -> int | None:
        depth = 0
        pair = re.compile("[{}]" if self.closer == "}" else "[()]")
        for sign in pair.finditer(self.text, self.opener, self.limit):
            depth += 1 if sign[0] in "{(" else -1
            if depth == 0:
                return sign.start()
        return None

    def _unclosed(self) -> None:
        last = self.opener + len(self.text[self.opener : self.end].rstrip()) - 1
        self.fault(
            self.opener,
            "the brace that opens here is not closed",
            f"close it after line {self.located.where(last).line}",
        )

    def _preamble(self, at: int) -> None:
        value, at = self.value("preamble", at)
        at = self.after_blanks(at)
        if value is not None and self.sign(at):
            self._unexpected(at, " after the value")

    def _macros(self, at: int) -> int:
        faults, start = len(self.findings), self.after_blanks(at)
        fields, end = self._fields(start)
        comma = start if self.sign(start) == "," else self.text.find(",", fields[0].value.end if fields else start, end)
        if len(self.findings) == faults and (comma >= 0 or not fields):
            self.fault(max(comma, start), "@string defines one macro", "write @string{name = {value}} for each")
        for field in fields:
            if field.name in self.macros:
                self.macro_fault(field.start, f"the macro {field.name!r} is defined already", "choose another name")
            elif not field.name.isascii():
                self.macro_fault(
                    field.start, f"the macro {field.name!r} has letters other than a to z", "write it with them"
                )
            self.macros.setdefault(field.name, field.value.joined)
        return end

    def _entry(self, kind: str, match: re.Match[str]) -> int:
        faults = len(self.findings)
        key_start, at = self._read_key(self.after_blanks(match.end()))
        fields, at = self._fields(at)
        self.records.append(
            RawEntry(
                located=self.located,
                kind=kind,
                key=self.key,
                key_start=key_start,
                fields=tuple(fields),
                start=match.start(),
                end=at,
                whole=len(self.findings) == faults,
            )
        )
        return at

    def _read_key(self, start: int) -> tuple[int, int]:
        """Return where the key begins and where the fields begin."""
        found = _KEY.match(self.text, start, self.end)
        key = found[0].strip() if found else ""
        after = start + len(key)
        at = self.after_blanks(after)
        if not key or self.sign(at) == "=":
            self.fault(start, "the entry has no key", "write one and a comma after the brace: @book{key,")
            return start, start
        self.key, self.name = key, f"entry {key[:60]!r}"
        if self.sign(at) not in ("", ",", self.closer):
            self.fault(after, "there is no comma after the key", "write one between the key and the first field")
        return start, at

    def _fields(self, at: int) -> tuple[list[Field], int]:
        """Read fields up to the end of the entry; return them, and where the entry ends."""
        fields: list[Field] = []
        faults = len(self.findings)
        while True:
            at = self.after_blanks(at)
            sign = self.sign(at)
            if sign == ",":
                at += 1
            elif name := FIELD_NAME.match(self.text, at, self.end):
                at = self._field(name, fields)
            elif sign and sign != self.closer:
                at = self._unexpected(at)
            elif more := _MORE_FIELDS.match(self.text, at + 1, self.limit):
                if len(self.findings) == faults:
                    self.fault(
                        at,
                        "this brace ends the entry, but more fields follow",
                        "take it away: a brace before it closes what it should close",
                    )
                at, self.end, self.balanced = more.end(), self.limit, False
            else:
                if not sign and not self.balanced and len(self.findings) == faults:
                    self._unclosed()
                return fields, min(at + 1, self.limit)

    def _field(self, found: re.Match[str], fields: list[Field]) -> int:
        """Read a field up to its comma; return where to go on."""
        name = small(found[1])
        value, after = self.value(name, found.end())
        if value is None:
            return after
        fields.append(Field(name, value, found.start()))
        at = self.after_blanks(after)
        if self.sign(at) in ("", ",", self.closer):
            return at
        if FIELD_NAME.match(self.text, at, self.end):
            self.fault(after, f"there is no comma after the value of {name!r}", "write one after the brace")
            return at
        return self._unexpected(at, f" after the value of {name!r}")

    def _unexpected(self, at: int, place: str = "") -> int:
        line_end = self.text.find("\n", at, self.end)
        word = self.text[at : line_end if line_end >= 0 else self.end].split(None, 1)[0]
        if word.startswith("%"):
            self.fault(at, "a comment stands inside the entry", "move it out, between two entries")
        else:
            self.fault(at, f"unexpected {word[:30]!r}{place}", "write name = {value}, with commas between")
        return self.next_line(at)
