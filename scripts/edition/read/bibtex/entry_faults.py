"""What is wrong with the entries of a bibliography, each by itself and because of others; each fault with its place."""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping

from edition.read.bibtex.entry_fields import (
    PEOPLE,
    REQUIRED,
    VERBATIM,
    as_read,
    is_known,
    is_needed,
    meant_field,
)
from edition.read.bibtex.entry_names import name_faults
from edition.read.bibtex.field_forms import FORMS
from edition.read.bibtex.house_form import Remark, house_form
from edition.read.bibtex.latex_letters import not_understood
from edition.read.bibtex.pybtex_entries import Resolved, resolve
from edition.read.bibtex.raw_entry import Field, RawEntry
from edition.read.notation.citation_grammar import KEY
from edition.words.findings import Finding, Where, fault
from edition.words.ids import Kind, is_id, reference_of
from edition.words.spelling_guesses import Guesses

MAX_VALUE = 20_000
"""Characters of the longest value; abstracts, which are the longest, have a fifth of them."""


def entry_faults(record: RawEntry, guesses: Guesses) -> Iterator[Finding]:
    """Yield what is wrong with an entry's key, type and fields, each by itself; of what is read as meant, a warning."""
    return _Faults(record, guesses).all()


class _Faults:
    """Looks at one entry; each part yields its findings."""

    def __init__(self, record: RawEntry, guesses: Guesses) -> None:
        self.record = record
        self.house = house_form(record.kind, record.texts)
        self.located = record.located
        self.guesses = guesses
        self.name = f"entry {record.key[:60]!r}"

    def all(self) -> Iterator[Finding]:
        if self.record.key:
            yield from self._key()
        yield from self._type()
        for remark in self.house.remarks:
            message, where = f"{self.name}: {remark.message}", self._remarked(remark)
            yield fault("bibliography.foreign", where, message, remark.hint, self.record.key).as_warning()
        for doubt in self.house.doubts:
            message, where = f"{self.name}: {doubt.message}", self._remarked(doubt)
            yield fault("bibliography.form", where, message, doubt.hint, self.record.key)
        seen: set[str] = set()
        for field in self.record.fields:
            yield from self._name(field, seen)
            yield from self._value(field)
            seen.add(field.name)
        yield from self._day()

    def _day(self) -> Iterator[Finding]:
        """Look at year, month and day together, where each is one by itself."""
        year, month, day = (self.house.fields.get(name, "") for name in ("year", "month", "day"))
        if not (year.isdecimal() and month.isdecimal() and day.isdecimal() and len(month) < 3 and len(day) < 3):
            return
        if 1 <= int(month) <= 12 and monthrange(int(year[:4]) or 1, int(month))[1] < int(day) <= 31:
            what = f"{self.name}: day {day!r} is none of month {month} of {year}"
            where = self.record.place("day" if "day" in self.record.texts else "date")
            yield fault("bibliography.form", where, what, "compare the date with the source", self.record.key)

    def _key(self) -> Iterator[Finding]:
        key, where = self.record.key, self.located.where(self.record.key_start)
        if not re.fullmatch(r"[\w:.+/-]+", key) or not re.fullmatch(KEY, key):
            yield fault(
                "bibliography.key",
                where,
                f"the key {key[:60]!r} has a sign that citations cannot carry there",
                "use letters, digits and : . + / - between them",
                key,
            )
        elif not is_id(reference_of(key), Kind.REFERENCE):
            yield fault(
                "bibliography.key",
                where,
                f"the key {key[:60]!r} gives no address",
                "give it letters from a to z or digits",
                key,
            )

    def _type(self) -> Iterator[Finding]:
        kind = self.record.kind
        if self.house.kind not in REQUIRED:
            known = "use one of " + ", ".join(sorted(REQUIRED))
            hint = self.guesses.hint(kind, REQUIRED, known)
            where = self.located.where(self.record.start)
            yield fault(
                "bibliography.type", where, f"{self.name}: the type @{kind} is not known", hint, self.record.key
            )

    def _name(self, field: Field, seen: set[str]) -> Iterator[Finding]:
        where = self.located.where(field.start)
        if field.name in seen:
            message = f"{self.name}: {field.name!r} stands twice"
            yield fault("bibliography.duplicate-field", where, message, "keep one of them", self.record.key)
        elif field.name not in self.house.names and not is_known(field.name):
            meant = meant_field(field.name, self.guesses)
            hint = f"did you mean {meant!r}?" if meant else "see `edition docs bibliography` for the fields"
            message = f"{self.name}: the field {field.name!r} is not known"
            yield fault("bibliography.unknown-field", where, message, hint, self.record.key)

    def _value(self, field: Field) -> Iterator[Finding]:
        key, name = self.record.key, self.house.names.get(field.name, field.name)
        typed = self.house.fields.get(name, "") if field.value.text else ""
        if len(typed) > MAX_VALUE:
            what = f"has {len(typed):,} characters, more than the {MAX_VALUE:,} that are read"
            message = f"{self.name}: {field.name} {what}"
            yield fault("bibliography.form", self._place(field), message, "is a brace missing? Shorten it", key)
            return
        if not typed:
            if not is_needed(name, self.house.kind):
                message = f"{self.name}: {field.name} is empty"
                yield fault("bibliography.form", self._place(field), message, "take it away", key).as_warning()
            return
        if name in PEOPLE:
            for words, what, hint in name_faults(typed):
                message = f"{self.name}: {field.name}: {what}"
                yield fault("bibliography.name", self._place(field, words), message, hint, key)
        if name not in VERBATIM:
            for words, what, hint in not_understood(typed):
                message = f"{self.name}: {field.name} has {what}: {words[:40]}"
                yield fault("bibliography.markup", self._place(field, words), message, hint, key)
        value = as_read(name, typed)
        if name in FORMS and (hint := FORMS[name](value)):
            message = f"{self.name}: {field.name} {value[:80]!r} is malformed"
            yield fault("bibliography.form", self._place(field), message, hint, key)

    def _remarked(self, remark: Remark) -> Where:
        """Return the place of the field that a remark is about, or of the entry."""
        starts = (field.start for field in self.record.fields if field.name == remark.field)
        return self.located.where(next(starts, self.record.start))

    def _place(self, field: Field, words: str = "") -> Where:
        return self.located.find(words, field.value.start, field.value.end)


def faults_between(records: Iterable[RawEntry], guesses: Guesses) -> Iterator[Finding]:
    """Yield what is wrong with entries because of others: keys, addresses, cross-references, missing fields."""
    by_key: dict[str, RawEntry] = {}
    for record in records:
        if record.key and by_key.setdefault(record.key, record) is not record:
            yield _duplicate(record, by_key[record.key])
    houses = {key: house_form(record.kind, record.texts) for key, record in by_key.items()}
    resolved = resolve({key: house.fields for key, house in houses.items()})
    yield from _clashes(by_key.values())
    yield from _crossrefs(by_key, resolved, guesses)
    for key, record in by_key.items():
        if record.whole:
            yield from _missing(record, houses[key].kind, resolved.fields_by_key[key], guesses)


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


def _missing(record: RawEntry, kind: str, fields: Iterable[str], guesses: Guesses) -> Iterator[Finding]:
    present = {name if is_known(name) else meant_field(name, guesses) for name in fields}
    for wanted in REQUIRED.get(kind, ()):
        if present.isdisjoint(wanted.split("|")):
            yield fault(
                "bibliography.missing-field",
                record.located.where(record.start),
                f"entry {record.key!r}: @{kind} needs {wanted.replace('|', ' or ')}",
                f"add it, or write {wanted.partition('|')[0]} = {{}} if the work has none",
                record.key,
            )
