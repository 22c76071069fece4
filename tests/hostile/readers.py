"""Everything here that reads what others wrote, each as a function of bytes that returns what it finds wrong."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING

from edition.checks import Subject, run
from edition.languages.langid_tags import langid_of, tag_of
from edition.read.bibtex import field_forms, house_form, latex_letters
from edition.read.bibtex.bibliography_reader import read_bibliography
from edition.read.bibtex.bibtex_grammar import parse_bibtex
from edition.read.bibtex.line_offsets import Located
from edition.read.notation.citation_grammar import format_citation, format_narrative, narrative, parse_citation
from edition.read.notation.printed_sources import cited, listed
from edition.read.notation.prose_grammar import parse_document, parse_prose
from edition.read.notation.prose_writer import format_prose
from edition.read.site_html import read_page, read_site
from edition.read.sources.markup.conversion import Conversion
from edition.read.sources.markup.served_file import standing_alone
from edition.read.standoff.csv_positions import read_csv
from edition.read.standoff.data_files import decode
from edition.read.standoff.notebooks.drawing_faults import drawing_faults
from edition.read.standoff.notebooks.notebook_cells import read_notebook
from edition.read.standoff.notebooks.notebook_inputs import remote_tables
from edition.read.standoff.schemas import value_forms
from edition.read.standoff.yaml_positions import read_yaml
from edition.read.standoff_json import standoff_of
from edition.shell import disk, pipeline
from edition.words import ids, language_tags, unseen_characters, web_address
from edition.words.project_layout import PACKAGE
from protego import Protego

from tests.conftest import TOY

if TYPE_CHECKING:
    from types import ModuleType

    from edition.words.findings import Finding

    from tests.hostile.law import Read


def typed(data: bytes) -> str:
    """Return bytes as the text of a data file, whatever they are."""
    return data.decode("utf-8", "replace")


@cache
def given() -> Mapping[str, bytes]:
    """The files of the toy."""
    return disk.inputs(TOY)


def toy_files(*names: str) -> list[bytes]:
    """Return files of the toy."""
    return [given()[name] for name in names]


PLACES = sorted(name for name in given() if not name.endswith(".svg"))
"""The files of the toy, in the order that `project` counts them."""


def project(data: bytes) -> Iterable[Finding]:
    """Read and check the whole toy with a file of other content: which one, the first byte says."""
    files = {**given(), PLACES[data[0] % len(PLACES)]: data[1:]} if data else given()
    edition, _ = pipeline.load(TOY, files)
    return [*edition.standoff.remarks, *run(Subject(edition=edition, files=files), ("data", "results"))]


def in_its_place(name: str, content: bytes) -> bytes:
    """Return what `project` is given to read a file with this content."""
    return bytes([PLACES.index(name)]) + content


def bibliography(data: bytes) -> Iterable[Finding]:
    text = typed(data)
    found = read_bibliography({"a.bib": text})
    for record in parse_bibtex(Located(text, "a.bib")).records:
        house_form.house_form(record.kind, record.texts)
    return (*found.findings, *found.remarks)


def latex(data: bytes) -> None:
    text = typed(data)
    for read in (latex_letters.plain, latex_letters.protected, latex_letters.verbatim, latex_letters.in_latex):
        read(text)
    latex_letters.words_in_braces(text)
    list(latex_letters.not_understood(text))


def names(data: bytes) -> Iterable[Finding]:
    """Names as they reach whoever reads them: between braces of a field, which are in pairs."""
    return read_bibliography({"a.bib": f"@misc{{a,\n title = {{x}},\n author = {{{typed(data)}}}\n}}"}).findings


def forms(data: bytes) -> None:
    text = typed(data)
    for form in field_forms.FORMS.values():
        form(text)
    field_forms.publication_date(text)
    field_forms.written_isbn(text)
    field_forms.written_issn(text)
    web_address.is_web_address(text)


def form_of_value(data: bytes) -> None:
    """What pydantic turns into a finding is a ValueError; anything else would end the program."""
    for name in ("TEXT", "LANGUAGE", "DATE", "DAY", "PAGES", "ISSN", "ADDRESS", "DOI", "WIKIDATA", "VERSION", "BASE64"):
        try:
            getattr(value_forms, name).func(typed(data))
        except ValueError as refused:
            assert str(refused).startswith("expected ")  # noqa: PT017 - one that is refused is as right


def prose(data: bytes) -> None:
    tree, problems = parse_prose(typed(data))
    if not problems:
        format_prose(tree)


def pages(data: bytes) -> None:
    parse_document(typed(data))


def citations(data: bytes) -> None:
    text = typed(data)
    if (citation := parse_citation(text)) is not None:
        format_citation(citation)
    key, _, where = text.partition("[")
    format_narrative(narrative(key, where))


def printed(data: bytes) -> None:
    listed("a", typed(data))
    cited(typed(data))


def identifiers(data: bytes) -> None:
    text = typed(data)
    if ids.is_id(text):
        ids.label(ids.Id(text))
        ids.parent(ids.Id(text))
    assert ids.is_id(ids.reference_of(text)) or ids.reference_of(text) == "ref-"


def tags(data: bytes) -> None:
    text = typed(data)
    if language_tags.is_tag(text):
        language_tags.usual(text)
        langid_of(text)
    tag_of(text)


def unseen(data: bytes) -> None:
    text = typed(data)
    unseen_characters.visible(text)
    shown, _ = unseen_characters.without_hidden(text)
    list(unseen_characters.unseen(shown))


def table(data: bytes) -> Iterable[Finding]:
    return read_csv(typed(data), "a.csv", ("id", "page", "note"), "see the documents").findings


def yaml(data: bytes) -> Iterable[Finding]:
    """What gets as far as to this reader: the characters that nobody sees have been refused before."""
    text = decode(data, "a.yaml")
    found = read_yaml(text, "a.yaml")
    assert all(one.where.line <= text.count("\n") + 2 for one in found.findings)
    return found.findings


def notebook(data: bytes) -> Iterable[Finding]:
    return read_notebook(typed(data), "notebooks/a.py", given())[1]


def drawing(data: bytes) -> Iterable[Finding]:
    return drawing_faults(typed(data), "a.svg")


def package(data: bytes) -> Iterable[Finding]:
    return remote_tables({PACKAGE: data})[1]


def stored(data: bytes) -> None:
    standoff_of(json.loads(data))


def site(data: bytes) -> None:
    read_page(typed(data), "fr/a.html")
    read_site({"fr/a.html": data, "a.css": data, "robots.txt": data, "sitemap.xml": data})


def robots(data: bytes) -> None:
    rules = Protego.parse(data.decode("utf-8-sig", "replace"))
    rules.can_fetch("https://example.org/a?b", "edition")
    rules.crawl_delay("edition")
    rules.request_rate("edition")


def served(data: bytes) -> None:
    header, _, content = data.partition(b"\n")
    standing_alone(content, header.decode("latin-1").strip())


def copies(reader: ModuleType) -> Read:
    """Read a copy as one format; a document goes no further than to the door of the program that converts it."""

    def read(data: bytes) -> None:
        found = reader.read(data)
        if isinstance(found, Conversion):
            return
        words = found.words.reveal()
        assert all(0 <= mark.start < mark.end <= len(words) for mark in found.marks)

    return read
