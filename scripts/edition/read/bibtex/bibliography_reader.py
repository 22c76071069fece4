"""BibTeX files to entries; every fault of every file at once, each with its line and column."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from edition.model.cited.bibliography_entry import Entry
from edition.model.origin import Origin
from edition.read.bibtex.bibtex_grammar import parse_bibtex
from edition.read.bibtex.entry_faults import entry_faults, faults_between
from edition.read.bibtex.line_offsets import Located
from edition.read.bibtex.pybtex_entries import read_entries
from edition.read.bibtex.raw_entry import RawEntry
from edition.read.last_reading import LastReading
from edition.words.findings import Finding, errors, warnings
from edition.words.ids import reference_of
from edition.words.spelling_guesses import Guesses

_BIBLIOGRAPHIES: LastReading["Bibliography"] = LastReading()


@dataclass(frozen=True, slots=True)
class Bibliography:
    """The entries of all files by key, and where each was typed (`ref-key`, `ref-key.field`); or every fault.

    findings: errors; remarks: warnings, which stop nothing.
    """

    entries: tuple[Entry, ...] = ()
    origins: Mapping[str, Origin] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    remarks: tuple[Finding, ...] = ()


def read_bibliography(texts: Mapping[str, str]) -> Bibliography:
    """Read BibTeX files (name -> text); a fault in one of them leaves no entry of any.

    Raises: DataError if pybtex refuses what is found faultless here.
    """
    return _BIBLIOGRAPHIES.of("all", dict(texts), lambda: _read(texts))


def _read(texts: Mapping[str, str]) -> Bibliography:
    records: list[RawEntry] = []
    findings: list[Finding] = []
    guesses = Guesses()
    for file, text in texts.items():
        parsed = parse_bibtex(Located(text, file))
        records += parsed.records
        findings += parsed.findings
        findings += [finding for record in parsed.records for finding in entry_faults(record, guesses)]
    findings += faults_between(records, guesses)
    remarks = tuple(warnings(findings))
    if wrong := errors(findings):
        return Bibliography(findings=tuple(wrong), remarks=remarks)
    origins = {name: origin for record in records for name, origin in _origins(record)}
    return Bibliography(read_entries(texts), origins, remarks=remarks)


def _origins(record: RawEntry) -> Iterator[tuple[str, Origin]]:
    address = reference_of(record.key)
    yield address, record.origin
    for typed in record.fields:
        yield f"{address}.{typed.name}", record.located.origin(typed.start, typed.value.end)
