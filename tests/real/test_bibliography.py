"""The real bibliography says what was checked and in which language, and has the 22 entries of the printed list."""

from pathlib import Path

import pytest
from edition.model.cited.bibliography_entry import Entry
from edition.read.bibtex.bibliography_reader import read_bibliography
from edition.shell import pipeline

ROOT = Path(__file__).parents[2]
FILES = {path.name: path.read_text(encoding="utf-8") for path in sorted((ROOT / "bib").glob("*.bib"))}
ENTRIES = read_bibliography(FILES).entries


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.key)
def test_an_entry_says_its_language_and_what_was_checked(entry: Entry) -> None:
    assert entry.field("langid")
    assert entry.field("checked") in ("yes", "partly", "no")


@pytest.mark.parametrize("file", FILES)
def test_entries_stand_in_the_order_of_their_keys(file: str) -> None:
    origins = read_bibliography({file: FILES[file]}).origins
    keys = [name for name in origins if "." not in name]
    assert keys == sorted(keys)


def test_the_list_has_the_printed_entries_alone() -> None:
    listed = [entry.key for entry in ENTRIES if entry.file == "references.bib"]
    assert len(listed) == 22
    assert not [entry.key for entry in ENTRIES if entry.file != "references.bib" and entry.field("printed")]


def test_what_nothing_cites_is_further_reading_and_nothing_else_is() -> None:
    edition, _ = pipeline.load(ROOT)
    uncited = {entry.key for entry in ENTRIES if entry.key not in edition.index.mentions_by_key}
    assert uncited == {entry.key for entry in ENTRIES if entry.is_further_reading}
