"""BibTeX files to entries: pybtex reads, every fault of every file is reported with its line."""

import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from edition.findings import Finding, Where, fault
from edition.ids import reference_of
from edition.model.bibliography import Entry, Name
from edition.model.edition import Origin

if TYPE_CHECKING:
    from pybtex.database import Person

REQUIRED: Mapping[str, tuple[str, ...]] = {
    "article": ("author|editor", "title", "journal", "year"),
    "book": ("author|editor", "title", "publisher", "year"),
    "incollection": ("author", "title", "booktitle", "publisher", "year"),
    "inproceedings": ("author", "title", "booktitle", "year"),
    "misc": ("title",),
    "online": ("author|editor", "title", "url"),
    "periodical": ("editor", "title", "year"),
    "phdthesis": ("author", "title", "school", "year"),
    "report": ("author", "title", "institution", "year"),
}
"""Entry type -> the fields it must have (a bar: one of them)."""

_ENTRY = re.compile(r"@\s*(\w+)\s*[{(]\s*([^\s,]+)\s*,", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Bibliography:
    """The entries of all files, sorted by key, and where each was typed (`ref-key`, `ref-key.field`)."""

    entries: tuple[Entry, ...]
    origins: Mapping[str, Origin]
    findings: tuple[Finding, ...]


def read_bibliography(texts: Mapping[str, str]) -> Bibliography:
    """Read BibTeX files (name -> text)."""
    entries: dict[str, Entry] = {}
    origins: dict[str, Origin] = {}
    findings: list[Finding] = []
    for file, text in texts.items():
        found, problems = _read_file(text, file)
        findings += problems
        for entry, origin in found:
            if entry.key in entries:
                message, first = f"the key {entry.key!r} stands twice", f"first at {origins[entry.id].where}"
                findings.append(fault("bibliography.duplicate-key", origin.where, message, first, entry.key))
                continue
            entries[entry.key] = entry
            origins[entry.id] = origin
            origins |= {f"{entry.id}.{name}": _field_origin(origin, name) for name in entry.fields}
    findings += _clashes(entries.values(), origins)
    return Bibliography(tuple(sorted(entries.values(), key=lambda e: e.key)), origins, tuple(findings))


def _read_file(text: str, file: str) -> tuple[list[tuple[Entry, Origin]], list[Finding]]:
    """Read entry by entry, so that one fault names its entry and does not hide the others."""
    found: list[tuple[Entry, Origin]] = []
    findings: list[Finding] = []
    for chunk in _chunks(text, file):
        entry, problems = _read_entry(chunk)
        findings += problems
        if entry:
            found.append((entry, chunk))
    return found, findings


def _chunks(text: str, file: str) -> Iterator[Origin]:
    """Cut a file at each line that begins an entry; an unclosed brace then stays in its own entry."""
    lines = text.split("\n")
    starts = [i for i, line in enumerate(lines) if re.match(r"\s*@\s*\w+\s*[{(]", line)]
    for start, end in zip(starts, [*starts, len(lines)][1:], strict=True):
        kind = re.match(r"\s*@\s*(\w+)", lines[start])
        if kind and kind[1].lower() not in ("comment", "preamble", "string"):
            yield Origin(Where(file, start + 1, 1), tuple(lines[start:end]))


def _read_entry(chunk: Origin) -> tuple[Entry | None, list[Finding]]:
    from pybtex.database.input.bibtex import Parser
    from pybtex.exceptions import PybtexError
    from pybtex.scanner import PybtexSyntaxError

    text = "\n".join(chunk.lines)
    head = _ENTRY.search(text)
    key = head[2] if head else ""
    try:
        data = Parser(macros={}).parse_stream(io.StringIO(text))
    except PybtexSyntaxError as error:
        return None, [_syntax_fault(error, chunk, key, text)]
    except PybtexError as error:
        return None, [fault("bibliography.syntax", chunk.where, f"entry {key!r}: {error}", subject=key)]
    if not data.entries:
        return None, [fault("bibliography.syntax", chunk.where, "no entry can be read here",
                            "write @type{key, field = {value}}")]  # fmt: skip
    if len(data.entries) > 1:
        return None, [fault("bibliography.syntax", chunk.where, "several entries begin on one line",
                            "begin each entry on a line of its own", key)]  # fmt: skip
    raw_key, raw = next(iter(data.entries.items()))
    entry = Entry(
        key=raw_key,
        id=reference_of(raw_key),
        type=raw.original_type.lower(),
        fields={name.lower(): _clean(value) for name, value in raw.fields.items()},
        persons={role.lower(): tuple(map(_name, people)) for role, people in raw.persons.items()},
        file=chunk.where.file,
    )
    return entry, list(_field_findings(entry, chunk))


def _syntax_fault(error: Exception, chunk: Origin, key: str, text: str) -> Finding:
    line = getattr(error, "lineno", None) or 1
    opened, closed = text.count("{"), text.count("}")
    if opened != closed:
        what = "a brace is not closed" if opened > closed else "a brace closes nothing"
        return fault("bibliography.syntax", chunk.where, f"entry {key!r}: {what}",
                     f"the entry has {opened} '{{' and {closed} '}}'", key)  # fmt: skip
    where = Where(chunk.where.file, chunk.where.line + line - 1, 1)
    what = str(error).partition(": ")[2] or str(error)
    return fault("bibliography.syntax", where, f"entry {key!r}: {what}",
                 "check the comma or quotation mark before this place", key)  # fmt: skip


def _field_findings(entry: Entry, chunk: Origin) -> Iterator[Finding]:
    if not re.fullmatch(r"[\w:.+/-]+", entry.key):
        yield fault("bibliography.key", chunk.where, f"the key {entry.key!r} has a sign that citations cannot carry",
                    "use letters, digits and : . + / - alone", entry.key)  # fmt: skip
    if entry.type not in REQUIRED:
        yield fault("bibliography.type", chunk.where, f"entry {entry.key!r}: the type @{entry.type} is not known",
                    "use one of " + ", ".join(sorted(REQUIRED)), entry.key)  # fmt: skip
    present = {*entry.fields, *entry.persons}
    for wanted in REQUIRED.get(entry.type, ()):
        if present.isdisjoint(wanted.split("|")):
            yield fault("bibliography.missing-field", chunk.where,
                        f"entry {entry.key!r}: @{entry.type} needs {wanted.replace('|', ' or ')}",
                        "add the field", entry.key)  # fmt: skip
    for name, pattern, expected in _FORMS:
        value = entry.field(name)
        if value and not re.fullmatch(pattern, value):
            yield fault("bibliography.form", _field_origin(chunk, name).where,
                        f"entry {entry.key!r}: {name} {value!r} is malformed", expected, entry.key)  # fmt: skip


_FORMS = [
    ("year", r"\d{4}", "write four digits"),
    ("yearsuffix", r"[a-z]", "write one small letter"),
    ("pages", r"[\w.]+(–[\w.]+)?(, [\w.]+(–[\w.]+)?)*", "write 12--34"),
    ("doi", r"10\.\d{4,9}/\S+", "write 10.1234/abc, without https://"),
    ("url", r"https?://[^\s<>\"]+", "write an address that begins with https:// or http://"),
    ("urldate", r"\d{4}-\d{2}-\d{2}", "write 2018-03-17"),
    ("langid", r"[a-z]+", "write a language in English: french"),
    ("isbn", r"[\dX-]{10,17}", "write ten or thirteen digits"),
]


def _clashes(entries: Iterable[Entry], origins: Mapping[str, Origin]) -> Iterator[Finding]:
    by_id: dict[str, str] = {}
    for entry in entries:
        other = by_id.setdefault(entry.id, entry.key)
        if other != entry.key:
            yield fault("bibliography.id-clash", origins[entry.id].where,
                        f"the keys {other!r} and {entry.key!r} get the same address {entry.id}",
                        "change one of the keys", entry.key)  # fmt: skip


def _field_origin(chunk: Origin, name: str) -> Origin:
    pattern = re.compile(rf"\b{re.escape(name)}\s*=", re.IGNORECASE)
    for number, line in enumerate(chunk.lines):
        if match := pattern.search(line):
            return Origin(Where(chunk.where.file, chunk.where.line + number, match.start() + 1), (line,))
    return chunk


def _clean(value: str) -> str:
    """Turn BibTeX's own notation into plain Unicode: braces that protect case, double hyphens, ties."""
    value = re.sub(r"\s+", " ", value.replace("---", "—").replace("--", "–"))
    return value.replace("{", "").replace("}", "").replace("~", "\N{NO-BREAK SPACE}").replace("\\&", "&").strip()


def _name(person: "Person") -> Name:
    return Name(
        family=_clean(" ".join(person.last_names)),
        given=_clean(" ".join([*person.first_names, *person.middle_names])),
        particle=_clean(" ".join(person.prelast_names)),
        suffix=_clean(" ".join(person.lineage_names)),
    )
