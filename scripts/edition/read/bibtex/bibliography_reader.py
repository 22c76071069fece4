"""BibTeX files to entries; every fault of every file at once, each with its line and column."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from edition.model.bibliography import Entry
from edition.model.origin import Origin
from edition.read.bibtex.bibtex_grammar import parse_bibtex
from edition.read.bibtex.cross_references import Resolved, resolve
from edition.read.bibtex.entry_faults import entry_faults
from edition.read.bibtex.entry_fields import REQUIRED, is_known, meant_field
from edition.read.bibtex.line_offsets import Located
from edition.read.bibtex.pybtex_entries import read_entries
from edition.read.bibtex.typed_record import TypedRecord
from edition.words.findings import Finding, fault
from edition.words.ids import reference_of
from edition.words.spelling_guesses import Guesses


@dataclass(frozen=True, slots=True)
class Bibliography:
    """The entries of all files by key, and where each was typed (`ref-key`, `ref-key.field`); or every fault."""

    entries: tuple[Entry, ...] = ()
    origins: Mapping[str, Origin] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


def read_bibliography(texts: Mapping[str, str]) -> Bibliography:
    """Read BibTeX files (name -> text); a fault in one of them leaves no entry of any.

    Raises: DataError if pybtex refuses what is found faultless here.
    """
    records: list[TypedRecord] = []
    findings: list[Finding] = []
    guesses = Guesses()
    for file, text in texts.items():
        parsed = parse_bibtex(Located(text, file))
        records += parsed.records
        findings += parsed.findings
        findings += [finding for record in parsed.records for finding in entry_faults(record, guesses)]
    findings += _faults_between(records, guesses)
    if findings:
        return Bibliography(findings=tuple(findings))
    origins = {name: origin for record in records for name, origin in _origins(record)}
    return Bibliography(read_entries(texts), origins)


def _faults_between(records: Iterable[TypedRecord], guesses: Guesses) -> Iterator[Finding]:
    """Yield what is wrong with entries because of others: keys, addresses, cross-references, missing fields."""
    by_key: dict[str, TypedRecord] = {}
    for record in records:
        if record.key and by_key.setdefault(record.key, record) is not record:
            yield _duplicate(record, by_key[record.key])
    resolved = resolve({key: record.texts for key, record in by_key.items()})
    yield from _clashes(by_key.values())
    yield from _crossrefs(by_key, resolved, guesses)
    for key, record in by_key.items():
        if record.whole:
            yield from _missing(record, resolved.fields_by_key[key], guesses)


def _duplicate(record: TypedRecord, first: TypedRecord) -> Finding:
    """Return the fault of a key that stands twice, whatever the two entries hold."""
    return fault(
        "bibliography.duplicate-key",
        record.place(),
        f"the key {record.key!r} stands twice",
        f"first at {first.place()}; keep one of the entries, or change a key",
        record.key,
    )


def _clashes(records: Iterable[TypedRecord]) -> Iterator[Finding]:
    by_id: dict[str, str] = {}
    for record in records:
        address = reference_of(record.key)
        other = by_id.setdefault(address, record.key)
        if other != record.key:
            yield fault(
                "bibliography.id-clash",
                record.place(),
                f"the keys {other!r} and {record.key!r} get the same address {address}",
                "change one of the keys",
                record.key,
            )


def _crossrefs(by_key: Mapping[str, TypedRecord], resolved: Resolved, guesses: Guesses) -> Iterator[Finding]:
    for key, record in by_key.items():
        whole = record.texts.get("crossref")
        if whole and whole not in by_key:
            yield fault(
                "bibliography.crossref",
                record.place("crossref"),
                f"entry {key!r}: crossref names {whole!r}, which is no entry",
                guesses.hint(whole, by_key, "add that entry, or take the field away"),
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


def _missing(record: TypedRecord, fields: Iterable[str], guesses: Guesses) -> Iterator[Finding]:
    present = {name if is_known(name) else meant_field(name, guesses) for name in fields}
    for wanted in REQUIRED.get(record.kind, ()):
        if present.isdisjoint(wanted.split("|")):
            yield fault(
                "bibliography.missing-field",
                record.located.where(record.start),
                f"entry {record.key!r}: @{record.kind} needs {wanted.replace('|', ' or ')}",
                f"add it, or write {wanted.partition('|')[0]} = {{}} if the work has none",
                record.key,
            )


def _origins(record: TypedRecord) -> Iterator[tuple[str, Origin]]:
    address = reference_of(record.key)
    yield address, record.origin
    for typed in record.fields:
        yield f"{address}.{typed.name}", record.located.origin(typed.start, typed.value.end)
