"""BibTeX files to entries; every fault of every file at once, each with its line and column."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from edition.model.bibliography import Entry
from edition.model.origin import Origin
from edition.read.bibtex.bibtex_grammar import TypedRecord, parse_bibtex
from edition.read.bibtex.cross_references import Resolved, resolve
from edition.read.bibtex.entry_fields import REQUIRED, is_known, meant_field
from edition.read.bibtex.entry_reader import entry_of
from edition.read.bibtex.line_offsets import Located
from edition.words.findings import Finding, Where, fault
from edition.words.spelling_guesses import Guesses


@dataclass(frozen=True, slots=True)
class Bibliography:
    """The entries of all files, sorted by key, and where each was typed (`ref-key`, `ref-key.field`)."""

    entries: tuple[Entry, ...]
    origins: Mapping[str, Origin]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Typed:
    """An entry beside the record that it was read from."""

    entry: Entry
    record: TypedRecord
    located: Located

    @property
    def origin(self) -> Origin:
        return self.located.origin(self.record.start, self.record.end)

    def place(self, name: str = "") -> Where:
        """Return the place of the key, or of a field's value."""
        values = (field.value.start for field in self.record.fields if field.name == name)
        return self.located.where(next(values, self.record.key_start))


def read_bibliography(texts: Mapping[str, str]) -> Bibliography:
    """Read BibTeX files (name -> text)."""
    typed: list[_Typed] = []
    findings: list[Finding] = []
    guesses = Guesses()
    for file, text in texts.items():
        located = Located(text, file)
        parsed = parse_bibtex(located)
        findings += parsed.findings
        for record in parsed.records:
            entry, problems = entry_of(record, located, guesses)
            findings += problems
            typed.append(_Typed(entry, record, located))
    by_key, problems = _by_key(typed)
    entries = {key: one.entry for key, one in by_key.items()}
    resolved = resolve(entries)
    findings += [*problems, *_clashes(by_key.values()), *_crossrefs(by_key, resolved, guesses)]
    whole = [replace(one, entry=resolved.entries_by_key[key]) for key, one in by_key.items() if one.record.whole]
    findings += [finding for one in whole for finding in _missing(one, guesses)]
    origins = {name: origin for one in whole for name, origin in _origins(one)}
    return Bibliography(tuple(sorted((one.entry for one in whole), key=lambda e: e.key)), origins, tuple(findings))


def _by_key(typed: Iterable[_Typed]) -> tuple[dict[str, _Typed], list[Finding]]:
    """Sort entries out by key; the same key twice is a fault, whatever the two entries hold."""
    by_key: dict[str, _Typed] = {}
    findings: list[Finding] = []
    for one in typed:
        key = one.entry.key
        if key and by_key.setdefault(key, one) is not one:
            findings.append(
                fault(
                    "bibliography.duplicate-key",
                    one.place(),
                    f"the key {key!r} stands twice",
                    f"first at {by_key[key].place()}; keep one of the entries, or change a key",
                    key,
                )
            )
    return by_key, findings


def _clashes(typed: Iterable[_Typed]) -> Iterator[Finding]:
    by_id: dict[str, str] = {}
    for one in typed:
        entry = one.entry
        other = by_id.setdefault(entry.id, entry.key)
        if other != entry.key:
            yield fault(
                "bibliography.id-clash",
                one.place(),
                f"the keys {other!r} and {entry.key!r} get the same address {entry.id}",
                "change one of the keys",
                entry.key,
            )


def _crossrefs(by_key: Mapping[str, _Typed], resolved: Resolved, guesses: Guesses) -> Iterator[Finding]:
    for key, one in by_key.items():
        parent = one.entry.field("crossref")
        if parent and parent not in by_key:
            yield fault(
                "bibliography.crossref",
                one.place("crossref"),
                f"entry {key!r}: crossref names {parent!r}, which is no entry",
                guesses.hint(parent, by_key, "add that entry, or take the field away"),
                key,
            )
    for circle in resolved.circles:
        first = circle[0]
        around = " → ".join([*circle[:6], "…" if len(circle) > 6 else first])
        yield fault(
            "bibliography.crossref",
            by_key[first].place("crossref"),
            f"entry {first!r}: its crossref leads in a circle, {around}",
            "take one of them away",
            first,
        )


def _missing(one: _Typed, guesses: Guesses) -> Iterator[Finding]:
    entry = one.entry
    typed = {field.name for field in one.record.fields}
    meant = {meant_field(name, guesses) for name in typed if not is_known(name)}
    present = typed | meant | {*entry.fields, *entry.persons}
    for wanted in REQUIRED.get(entry.type, ()):
        if present.isdisjoint(wanted.split("|")):
            yield fault(
                "bibliography.missing-field",
                one.located.where(one.record.start),
                f"entry {entry.key!r}: @{entry.type} needs {wanted.replace('|', ' or ')}",
                f"add it, or write {wanted.partition('|')[0]} = {{}} if the work has none",
                entry.key,
            )


def _origins(one: _Typed) -> Iterator[tuple[str, Origin]]:
    yield one.entry.id, one.origin
    for field in one.record.fields:
        yield f"{one.entry.id}.{field.name}", one.located.origin(field.start, field.value.end)
