"""What is wrong with entries because of others: a key or address twice, a cross-reference, a field not inherited."""

from collections.abc import Iterable, Iterator, Mapping

from edition.read.bibtex.cross_references import Resolved, resolve
from edition.read.bibtex.entry_fields import REQUIRED, is_known, meant_field
from edition.read.bibtex.raw_entry import RawEntry
from edition.words.findings import Finding, fault
from edition.words.ids import reference_of
from edition.words.spelling_guesses import Guesses


def faults_between(records: Iterable[RawEntry], guesses: Guesses) -> Iterator[Finding]:
    """Yield what is wrong with entries because of others: keys, addresses, cross-references, missing fields."""
    by_key: dict[str, RawEntry] = {}
    for record in records:
        if record.key and by_key.setdefault(record.key, record) is not record:
            yield _duplicate(record, by_key[record.key])
    resolved = resolve({key: record.texts for key, record in by_key.items()})
    yield from _clashes(by_key.values())
    yield from _crossrefs(by_key, resolved, guesses)
    for key, record in by_key.items():
        if record.whole:
            yield from _missing(record, resolved.fields_by_key[key], guesses)


def _duplicate(record: RawEntry, first: RawEntry) -> Finding:
    """Return the fault of a key that stands twice, whatever the two entries hold."""
    return fault(
        "bibliography.duplicate-key",
        record.place(),
        f"the key {record.key!r} stands twice",
        f"first at {first.place()}; keep one of the entries, or change a key",
        record.key,
    )


def _clashes(records: Iterable[RawEntry]) -> Iterator[Finding]:
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


def _crossrefs(by_key: Mapping[str, RawEntry], resolved: Resolved, guesses: Guesses) -> Iterator[Finding]:
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


def _missing(record: RawEntry, fields: Iterable[str], guesses: Guesses) -> Iterator[Finding]:
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
