"""Languages as BCP 47 has them, from the bibliography to what other programs are told."""

import pytest
from edition.languages.langid_tags import tag_of
from edition.languages.typography import typeset
from edition.model.cited.bibliography_entry import Entry
from edition.read.bibtex.entry_fields import is_known
from edition.records.csl_form import item
from edition.records.describe_works import of_entry
from edition.words.ids import Id, Kind, is_id
from edition.words.language_tags import is_tag, usual
from edition.words.project_layout import is_standoff


def thesis(langid: str, **fields: str) -> Entry:
    told = {"title": "Flight", "year": "1901", "school": "Port", "langid": langid, **fields}
    return Entry(key="k", id=Id("ref-k"), type="phdthesis", fields=told, persons={}, file="bib/references.bib")


@pytest.mark.parametrize(
    ("langid", "tag", "degree"),
    [
        ("american", "en-US", "PhD thesis"),
        ("mexican", "es-MX", "tesis doctoral"),
        ("ngerman", "de-1996", "PhD thesis"),
        ("", "", "PhD thesis"),
    ],
)
def test_a_record_says_its_language_as_a_tag(langid: str, tag: str, degree: str) -> None:
    record = of_entry(thesis(langid))
    assert (record.language, record.degree) == (tag, degree)
    assert item(record).get("language", "") == tag


def test_a_region_has_the_spaces_of_its_language() -> None:
    assert typeset("Qui ?", "fr-CA") == "Qui\u202f?"
    assert typeset("3 %", tag_of("british")) == "3\N{NO-BREAK SPACE}%"


def test_data_may_be_in_a_language_of_a_region() -> None:
    assert is_standoff("docs/pt-BR/index.md")
    assert not is_standoff("docs/pt-br/index.md")
    assert not is_standoff("docs/dev/index.md")
    assert is_id("abs-pt-BR", Kind.ABSTRACT)
    assert is_known("note-pt-br")
    assert thesis("", **{"note-pt-br": "Uma nota."}).note("pt-BR") == "Uma nota."


@pytest.mark.parametrize(("written", "tag"), [("pt-br", "pt-BR"), ("SR-LATN-rs", "sr-Latn-RS"), ("fr", "fr")])
def test_usual_letters(written: str, tag: str) -> None:
    assert usual(written) == tag
    assert is_tag(tag)
