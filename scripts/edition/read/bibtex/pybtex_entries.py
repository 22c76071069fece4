"""The entries of files in which nothing is wrong, as pybtex's parser and its database have them."""

from collections.abc import Mapping
from typing import Any

from edition.model.cited.bibliography_entry import Entry
from edition.read.bibtex.bibtex_values import MACROS
from edition.read.bibtex.cross_references import resolve
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
