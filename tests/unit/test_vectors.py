"""The published vectors of format 1 hold for the library, and fail with any change of its search."""

from collections.abc import Callable, Iterator
from functools import cache, partial

import pytest
from edition.model.edition import Edition
from edition.model.given import Standoff

from tests.changed_search import Change, changed
from tests.published_vectors import Json, found, published, read_place, read_text, standoff
from tests.search_changes import CHANGES

pytestmark = pytest.mark.slow

VECTORS = published()
TOY: Json = {"name": "toy", "blocks": VECTORS["blocks"], "searches": VECTORS["searches"]}
ARTICLES: list[Json] = [TOY, *VECTORS["articles"]]
SEARCHES = [(number, search) for number, article in enumerate(ARTICLES) for search in article["searches"]]


@cache
def edition(number: int) -> Standoff:
    return standoff(ARTICLES[number]["blocks"])


@pytest.mark.parametrize("vector", VECTORS["texts"], ids=lambda vector: vector["text"][:20])
def test_letters_and_fingerprints(vector: Json) -> None:
    assert read_text(vector) == vector


@pytest.mark.parametrize("vector", VECTORS["places"], ids=lambda one: f"{one['words'][:12]} in {one['text'][:20]}")
def test_recorded_words(vector: Json) -> None:
    assert read_place(vector) == vector


def test_the_blocks_are_those_of_the_toy(toy: Edition) -> None:
    stored = {block["id"]: block["fingerprint"] for block in VECTORS["blocks"]}
    made = {block.id: block.fingerprint for block in toy.standoff.blocks if block.fingerprint}
    assert {id_: {name: getattr(f, name) for name in f.__slots__} for id_, f in made.items()} == stored


def test_the_calls_are_those_of_the_toy(toy: Edition) -> None:
    stored = {
        block["id"]: [(call["words"], call["occurrence"]) for call in block.get("calls", ())]
        for block in VECTORS["blocks"]
    }
    made = {
        block.id: [
            (note.call.words, note.call.occurrence)
            for note in toy.standoff.notes_by_block.get(block.id, ())
            if note.call
        ]
        for block in toy.standoff.blocks
    }
    assert made == stored


@pytest.mark.parametrize(("number", "search"), SEARCHES, ids=[search["name"] for _, search in SEARCHES])
def test_searches(number: int, search: Json) -> None:
    assert found(edition(number), search) == search["found"]


@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_a_changed_search_is_noticed(change: Change) -> None:
    with changed(change):
        assert any(is_wrong for is_wrong in attempts(change))


def attempts(change: Change) -> Iterator[bool]:
    """Yield for each vector whether it fails, those first that are made for a change."""
    yield from (fails(read_text, vector, vector) for vector in VECTORS["texts"])
    yield from (fails(read_place, vector, vector) for vector in VECTORS["places"])
    for number, search in sorted(SEARCHES, key=lambda one: change.constant not in one[1].get("tells", ())):
        yield fails(partial(found, edition(number)), search, search["found"])


def fails(look: Callable[[Json], Json], vector: Json, expected: Json) -> bool:
    """Say whether something else is found, or nothing at all, as the changed code ends in a fault."""
    try:
        return look(vector) != expected
    except (ArithmeticError, LookupError, TypeError, ValueError):
        return True
