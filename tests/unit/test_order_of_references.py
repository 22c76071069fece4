"""The list of references is in the order of its style, by the Unicode collation of each language."""

from pathlib import Path

import pytest
from edition.citeproc import wording_batches
from edition.model.cited.bibliography_entry import Entry, Name
from edition.model.edition import WordedEdition
from edition.render.pages.references_page import in_order
from edition.shell import citation_wording
from edition.shell.digest_cache import Cache
from edition.words.ids import Id, Lang

pytestmark = pytest.mark.slow

WRITTEN = "Nz Ñuñez Nuñez Łukasz Lz Lukas Œuvrard Oeuvre Ofer Oa Elias Émery Zürn Ångström Ask Ibañez Ibanz"
ALPHABET = "Ångström Ask Elias Émery Ibañez Ibanz Lukas Łukasz Lz Nuñez Ñuñez Nz Oa Œuvrard Oeuvre Ofer Zürn"
SPANISH = "Ångström Ask Elias Émery Ibanz Ibañez Lukas Łukasz Lz Nuñez Nz Ñuñez Oa Œuvrard Oeuvre Ofer Zürn"


def entry(key: str, family: str, **fields: str) -> Entry:
    told = {"title": "Mouettes", "year": "1901", "publisher": "Port", **fields}
    people = {"author": (Name(family=family, given="Ada"),)}
    return Entry(key=key, id=Id(f"ref-{key}"), type="book", fields=told, persons=people, file="bib/references.bib")


def listed(edition: WordedEdition, folder: Path, lang: str, entries: list[Entry]) -> list[Entry]:
    wording = citation_wording.word([Lang(lang)], entries, [], edition.standoff.work, Cache(folder))
    return in_order(entries, wording.keys_in_order[Lang(lang)])


@pytest.mark.parametrize("largest", [200, 4])
@pytest.mark.parametrize(("lang", "expected"), [("fr", ALPHABET), ("en", ALPHABET), ("es", SPANISH)])
def test_no_letter_is_dropped_and_each_language_has_its_own_order(
    toy: WordedEdition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lang: str, expected: str, largest: int
) -> None:
    """In Spanish ñ is a letter of its own, after n. A long list is worded in batches, and is in the same order."""
    monkeypatch.setattr(wording_batches, "LARGEST", largest)
    entries = [entry(f"k{number}", family) for number, family in enumerate(WRITTEN.split())]
    assert " ".join(one.people[0].family for one in listed(toy, tmp_path, lang, entries)) == expected


def test_works_of_one_year_stand_by_their_recorded_letters(toy: WordedEdition, tmp_path: Path) -> None:
    entries = [
        entry("third", "Adams", title="Ailes", year="1902"),
        entry("second", "Adams", title="Aigrettes", yearsuffix="b"),
        entry("first", "Adams", title="Zones", yearsuffix="a"),
        entry("other", "Zola", title="Algues"),
    ]
    assert [one.key for one in listed(toy, tmp_path, "fr", entries)] == ["first", "second", "third", "other"]


def test_every_entry_is_listed_once(toy_worded: WordedEdition) -> None:
    keys = {one.key for one in toy_worded.standoff.entries}
    for lang in toy_worded.standoff.work.languages:
        order = [key for key in toy_worded.wording.keys_in_order[lang] if key in keys]
        assert sorted(order) == sorted(keys)
