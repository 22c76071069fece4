"""Words with a few wrong letters: found as the plain table of distances finds them, and never in more steps."""

import pytest
from edition.join.approximate_search import MOST_LETTERS, distances, ends, starts
from edition.join.recorded_words import find
from edition.model.article import Place
from edition.words.ids import Id
from hypothesis import given
from hypothesis import strategies as st

LETTERS = st.text(alphabet="abc", max_size=80)


def table(words: str, text: str) -> list[int]:
    """Return the distances as anybody would compute them, cell by cell (Sellers, 1980)."""
    column = list(range(len(words) + 1))
    last = []
    for letter in text:
        new = [0]
        for at, other in enumerate(words):
            new.append(min(column[at] + (other != letter), column[at + 1] + 1, new[at] + 1))
        column = new
        last.append(column[-1])
    return last


@given(LETTERS.filter(bool), LETTERS)
def test_distances_are_those_of_the_table(words: str, text: str) -> None:
    assert list(distances(words, text)) == table(words, text)


@given(LETTERS.filter(bool), LETTERS, st.integers(0, 8))
def test_words_end_where_they_have_few_errors_and_nowhere_else(words: str, text: str, wrong: int) -> None:
    errors = table(words, text)
    found = ends(words, text, wrong)
    assert all(errors[end - 1] <= wrong for end in found)
    assert bool(found) == any(one <= wrong for one in errors)
    assert found == sorted(set(found))
    assert [len(text) - place for place in starts(words, text, wrong)] == ends(words[::-1], text[::-1], wrong)[::-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lesemaphoreferme", [(2, 11)]),
        ("lesemafhoreferme", [(2, 11)]),
        ("lesemahoreferme", [(2, 10)]),
        ("lesemapphoreferme", [(2, 12)]),
        ("semaphoreetsemaphare", [(0, 9), (11, 20)]),
        ("lephareferme", []),
        ("", []),
    ],
)
def test_words_are_found_with_a_letter_wrong_lost_or_added(text: str, expected: list[tuple[int, int]]) -> None:
    found = list(zip(starts("semaphore", text, 1), ends("semaphore", text, 1), strict=True))
    assert found == expected


class Counted(str):
    """A text that counts how many of its letters were taken."""

    taken = 0

    def __iter__(self):  # type: ignore[no-untyped-def]
        for letter in str.__iter__(self):
            self.taken += 1
            yield letter


@pytest.mark.parametrize("words", ["a" * MOST_LETTERS, "ab" * (MOST_LETTERS // 2), "a" * 50 + "b" * 50])
@pytest.mark.parametrize("text", ["a" * 5000, "ab" * 2500, "aab" * 1700, "b" + "a" * 5000])
@pytest.mark.parametrize("wrong", [0, 16, 90])
def test_each_letter_of_a_text_is_taken_once_whatever_it_is(words: str, text: str, wrong: int) -> None:
    counted = Counted(text)
    ends(words, counted, wrong)
    assert counted.taken == len(text)


def test_words_of_too_many_letters_are_not_looked_for_with_errors() -> None:
    words = "ab" * MOST_LETTERS
    counted = Counted(words * 9)
    assert ends(words, counted, 9) == []
    assert counted.taken == 0
    assert find(Place(block=Id("p1"), words=words + "c"), words * 9, loosely=True) is None


@pytest.mark.parametrize(("occurrence", "word"), [(1, "sémaphare"), (2, "semapkore"), (3, None)])
def test_the_occurrence_of_damaged_words_counts(occurrence: int, word: str | None) -> None:
    text = "Un sémaphare ferme, puis un semapkore rouvre."
    span = find(Place(block=Id("p1"), words="sémaphore", occurrence=occurrence), text, loosely=True)
    assert (span and text[slice(*span)]) == word
