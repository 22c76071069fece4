"""What is worded together: families whole, citations with all that they must be told apart from, batches that stay."""

from dataclasses import replace

import pytest
from edition.citeproc import wording_batches
from edition.citeproc.processor_items import WORK, edition_key
from edition.citeproc.wording_batches import ORDER, Batch, batches
from edition.model.cited.bibliography_entry import Entry, Name
from edition.model.edition import Edition
from edition.model.prose_tree import Citation, CitationItem
from edition.words.ids import Lang, reference_of

LANGUAGES = (Lang("fr"), Lang("en"))
WHOLE = [WORK, *map(edition_key, LANGUAGES)]
"""The work, and the edition as each language calls it."""


def entry(key: str, family: str) -> Entry:
    people = {"author": (Name(family=family, given="Ada"),)} if family else {}
    return Entry(key=key, id=reference_of(key), type="book", fields={"title": key}, persons=people, file="x.bib")


ENTRIES = [entry(f"{family}{number}".lower(), family) for family in ("Gris", "Vert", "Bleu", "") for number in range(5)]
CITATIONS = [Citation((CitationItem(one.key),)) for one in ENTRIES]
BOTH = Citation((CitationItem("gris1"), CitationItem("vert2")))


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording_batches, "LARGEST", 4)


def asked(toy: Edition, entries: list[Entry], citations: list[Citation]) -> list[Batch]:
    return batches(LANGUAGES, entries, citations, toy.standoff.work)


def test_an_article_has_three_batches(toy: Edition) -> None:
    entries, work, citations = asked(toy, ENTRIES, CITATIONS)
    assert (list(entries.entries), entries.citations) == (ENTRIES, ())
    assert [one.key for one in work.entries] == WHOLE
    assert list(citations.citations) == CITATIONS
    assert [task.lang for task in citations.tasks] == list(LANGUAGES)


@pytest.mark.usefixtures("small")
def test_every_entry_is_worded_once_and_families_stay_together(toy: Edition) -> None:
    lists = [
        batch for batch in asked(toy, ENTRIES, []) if batch.entries[0].key != WORK and batch.tasks[0].style != ORDER
    ]
    assert sorted(one.key for batch in lists for one in batch.entries) == sorted(one.key for one in ENTRIES)
    for family in ("gris", "vert", "bleu"):
        assert sum(any(one.key.startswith(family) for one in batch.entries) for batch in lists) == 1


@pytest.mark.usefixtures("small")
def test_citations_see_whole_families(toy: Edition) -> None:
    (batch,) = [batch for batch in asked(toy, ENTRIES, [*CITATIONS, BOTH]) if BOTH in batch.citations]
    keys = {one.key for one in batch.entries}
    assert keys >= {one.key for one in ENTRIES if one.key.startswith(("gris", "vert"))}


@pytest.mark.usefixtures("small")
def test_a_changed_entry_leaves_other_batches_as_they_were(toy: Edition) -> None:
    changed = [replace(one, fields={"title": "new"}) if one.key == "gris1" else one for one in ENTRIES]
    before, after = asked(toy, ENTRIES, []), asked(toy, changed, [])
    assert [batch.tasks[0].style == ORDER for batch in after if batch not in before] == [False, True]


@pytest.mark.usefixtures("small")
def test_batches_are_put_in_one_order(toy: Edition) -> None:
    (order,) = [batch for batch in asked(toy, ENTRIES, []) if batch.tasks[0].style == ORDER]
    assert [task.lang for task in order.tasks] == list(LANGUAGES)
    assert list(order.entries) == ENTRIES


def test_nothing_to_word_is_no_fault(toy: Edition) -> None:
    (work,) = asked(toy, [], [])
    assert [one.key for one in work.entries] == WHOLE
