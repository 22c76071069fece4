"""Works as other programs read them: one model (`edition.model.record`), and one module for each form it is written in.

`describe` makes the records; `bibtex`, `ris` and `csl` write files; `highwire`, `dublin_core`, `schema_org` and
`openurl` write what pages say of themselves.
"""

from collections.abc import Callable, Mapping, Sequence

from edition.ids import Id
from edition.model.record import Record
from edition.records.bibtex import to_bibtex
from edition.records.csl import to_csl
from edition.records.ris import to_ris

WRITERS: Mapping[str, Callable[[Sequence[Record]], str]] = {"bib": to_bibtex, "ris": to_ris, "json": to_csl}
"""Suffix of a file -> what writes records into it."""

FORMATS: Mapping[str, Callable[[Sequence[Record]], str]] = {"bibtex": to_bibtex, "ris": to_ris, "csl-json": to_csl}
"""Name of a format -> the same, as people ask for it."""


def file_of(entry: Id, suffix: str) -> str:
    """Return the file of an entry's record, below the site's root; the promise of docs/dev/url-promise.md.

    >>> file_of(Id("ref-tern2001"), "ris")
    'data/references/tern2001.ris'
    """
    return f"data/references/{entry.removeprefix('ref-')}.{suffix}"
