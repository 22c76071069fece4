"""Works as other programs read them: one model (`edition.model.work_metadata`), and one module a form.

`describe_works` makes the records; `biblatex_form`, `bibtex_form`, `ris_form` and `csl_form` write files; `highwire`,
`dublin_core`, `schema_org` and `openurl` write what pages say of themselves.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from edition.model.work_metadata import Record
from edition.records.biblatex_form import to_biblatex
from edition.records.bibtex_form import to_bibtex
from edition.records.csl_form import to_csl
from edition.records.ris_form import to_ris
from edition.words.ids import Id

Write = Callable[[Sequence[Record]], str]


@dataclass(frozen=True, slots=True)
class Form:
    """A form of file that records are written in: what people call it, the end of its files, what writes it."""

    name: str
    suffix: str
    write: Write


FORMS = (
    Form("BibLaTeX", "bib", to_biblatex),
    Form("BibTeX", "bibtex.bib", to_bibtex),
    Form("RIS", "ris", to_ris),
    Form("CSL-JSON", "json", to_csl),
)

WRITERS: Mapping[str, Write] = {form.suffix: form.write for form in FORMS}
"""Suffix of a file -> what writes records into it."""

FORMATS: Mapping[str, Write] = {form.name.lower(): form.write for form in FORMS}
"""Name of a form as it is typed -> the same."""


def file_of(entry: Id, suffix: str) -> str:
    """Return the file of an entry's record, below the site's root; the promise of docs/dev/url-promise.md.

    >>> file_of(Id("ref-tern2001"), "ris")
    'data/references/tern2001.ris'
    """
    return f"data/references/{entry.removeprefix('ref-')}.{suffix}"
