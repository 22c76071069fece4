"""The entries of files in which nothing is wrong, as pybtex's database has them, and what each takes by `crossref`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from edition.model.cited.bibliography_entry import Entry
from edition.read.bibtex.bibtex_values import MACROS
from edition.read.bibtex.entry_fields import PEOPLE, TITLES, as_read
from edition.read.bibtex.entry_names import read_names
from edition.read.bibtex.house_form import house_form
from edition.read.bibtex.latex_letters import words_in_braces
from edition.words.findings import DataError, Where
from edition.words.ids import reference_of


def read_entries(texts: Mapping[str, str]) -> tuple[Entry, ...]:
    """Read files (name -> text) that have no fault, and follow their cross-references; return entries in order of key.

    Raises: DataError if pybtex refuses one all the same.
    """
    read = [(file, *item) for file, text in texts.items() for item in _database(file, text).entries.items()]
    houses = {
        key: house_form(entry.type, {name.lower(): value for name, value in entry.fields.items()})
        for _, key, entry in read
    }
    whole = resolve({key: house.fields for key, house in houses.items()}).fields_by_key
    return tuple(
        _entry(key, houses[key].kind, file, whole[key]) for file, key, _ in sorted(read, key=lambda one: one[1])
    )


def _database(file: str, text: str) -> Any:
    """Return pybtex's database of a file, with names in one piece: their LaTeX letters become Unicode first."""
    from pybtex.database.input.bibtex import Parser
    from pybtex.exceptions import PybtexError

    try:
        return Parser(macros=MACROS, person_fields=()).parse_string(text)
    except PybtexError as error:
        where = Where(file, getattr(error, "lineno", 0))
        hint = "write the entry that begins there, or before, as others are written"
        raise DataError.at("bibliography.syntax", where, f"pybtex cannot read this: {error}", hint) from error


def _entry(key: str, kind: str, file: str, fields: Mapping[str, str]) -> Entry:
    return Entry(
        key=key,
        id=reference_of(key),
        type=kind,
        fields={name: as_read(name, value) for name, value in fields.items() if value and name not in PEOPLE},
        persons={role: read_names(fields[role]) for role in PEOPLE if fields.get(role)},
        file=file,
        kept={name: kept for name in TITLES if (kept := words_in_braces(fields.get(name, "")))},
    )


_OWN = (
    "author booklangid booktitle checked crossref doi keywords langid note pages printed title url urldate yearsuffix"
)
OWN = frozenset(_OWN.split())
"""The fields that belong to one entry alone, as the editors' notes do."""

_OF_THE_WHOLE = {"title": "booktitle", "langid": "booklangid"}
"""What a part says of the title of the whole, and of its language."""

Fields = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Resolved:
    """The fields of every entry with what it takes from others, and each circle of entries that refer to each other."""

    fields_by_key: Mapping[str, Fields]
    circles: tuple[tuple[str, ...], ...]


def resolve(fields_by_key: Mapping[str, Fields]) -> Resolved:
    """Follow every cross-reference to its end; what is not there is not taken."""
    done: dict[str, Fields] = {}
    circles: list[tuple[str, ...]] = []
    for start in fields_by_key:
        path: dict[str, None] = {}
        key = start
        while key in fields_by_key and key not in done and key not in path:
            path[key] = None
            key = fields_by_key[key].get("crossref", "")
        if key in path:
            keys = list(path)
            circles.append(tuple(keys[keys.index(key) :]))
        for key in reversed(path):
            fields = fields_by_key[key]
            whole = done.get(fields.get("crossref", ""))
            done[key] = fields if whole is None else _taken(whole) | dict(fields)
    return Resolved(done, tuple(circles))


def _taken(whole: Fields) -> dict[str, str]:
    fields = {name: value for name, value in whole.items() if name not in OWN and not name.startswith("note-")}
    return fields | {part: whole[name] for name, part in _OF_THE_WHOLE.items() if name in whole}
