"""Copies whose first and last words are wrong, or somewhere else."""

import random
from collections.abc import Iterator

from bench.vector_copies.candidates import (
    COUNTED,
    FOREDGES,
    YEARS,
    Candidate,
    Copy,
    article,
    family,
    samples,
    text_of,
    worn,
)
from bench.vector_copies.invented_article import Text, Worn, cut


def behind(text: Worn, name: str, letters: int) -> Copy:
    """Return the words with so many letters between the recorded first words and the rest."""
    return ["w ", str(text.put(len_first(name), f" {'w' * letters} "))]


def len_first(name: str) -> int:
    """Return how many letters of an article's only block are recorded as its first."""
    return Text("p1", text_of(name).first, "", "").size


@family(
    "block_edges._SLACK",
    "block_edges._STRAY",
    "block_edges._near: expected - reach",
    "block_edges._FAR",
    "block_edges._FAR_WORDS",
    "block_edges._outwards",
)
def _letters_between_the_first_words_and_the_rest() -> Iterator[Candidate]:
    for n in (5, 6, 7, 8):
        name = FOREDGES[n]
        for lost in (0, 6):
            for count in (*range(18, 46), *range(296, 310)):
                text = worn(name).missed(*range(lost))
                yield Candidate(name, behind(text, name, count))


@family(
    "block_edges._SLACK",
    "block_edges._STRAY",
    "block_edges._near: expected + reach",
    "block_edges._near: expected - reach",
    "block_edges._FAR",
    "block_edges._FAR_WORDS",
    "block_edges._outwards",
)
def _letters_between_the_last_words_and_the_rest() -> Iterator[Candidate]:
    for n in (5, 6, 7, 8):
        name = FOREDGES[n]
        size = text_of(name).size
        for lost in (0, 6):
            for count in (*range(18, 46), *range(296, 310)):
                text = worn(name).missed(*range(20 - lost, 20))
                yield Candidate(name, [str(text.put(size - n, f" {'w' * count} ")), " w"])


@family("block_edges._WRONG", "block_edges._near: (0, len", "block_edges._CHANCE", "approximate_search.ends")
def _first_words_that_are_wrong() -> Iterator[Candidate]:
    chance = random.Random(2)  # noqa: S311 - repeatable, no secret
    for _ in range(600):
        name = chance.choice([*FOREDGES.values(), *COUNTED.values()])
        count, size, edge = text_of(name).samples, text_of(name).size, len_first(name)
        text = worn(name)
        for begin in (0, size - edge):
            for letter in chance.sample(range(begin, begin + edge), chance.randint(0, min(3, edge))):
                kind = chance.random()
                text = text.drop(letter, letter + (kind < 0.7), "w" if kind < 0.4 or kind > 0.7 else "")
        lost = chance.randint(0, 10)
        text = text.missed(*(range(lost) if chance.random() < 0.5 else range(count - lost, count)))
        if chance.random() < 0.5:
            letter = chance.choice((edge, size - edge, edge + 8, size - edge - 8))
            text = text.put(letter, "w" * chance.randint(1, 12))
        yield Candidate(name, ["w ", str(text), " w"])


@family(
    "block_edges._DAMAGED",
    "block_edges._MOST_DAMAGED",
    "block_edges._SURE",
    "block_edges._WORD_SLACK",
    "block_edges._missed",
)
def _samples_missing_beside_an_edge() -> Iterator[Candidate]:
    for name in (COUNTED[20], COUNTED[22], COUNTED[18], FOREDGES[7], FOREDGES[8]):
        edge = len_first(name)
        for lost in range(6, 11):
            for added in range(9):
                text = worn(name).missed(*range(1, lost))
                text = text.drop(7, 8, "k") if edge == 7 else text
                yield Candidate(name, ["w ", str(text.put(edge + 3, "w" * added))])


@family(
    "block_edges._WORD_SLACK",
    "block_edges._near: expected",
    "block_edges._near: min(found, key=lambda place: abs(place - expected), default",
)
def _the_nearest_word_where_the_first_words_are_not() -> Iterator[Candidate]:
    name = FOREDGES[8]
    for before in range(9):
        for after in range(9):
            text = worn(name).drop(0, 12, "k" * (12 - after))
            rest = str(text)
            yield Candidate(
                name,
                [
                    "w" * 9 + " ",
                    "k" * before
                    + rest[: 12 - after]
                    + " " * 0
                    + "k" * 0
                    + rest[:0]
                    + " "
                    + "k" * after
                    + rest[12 - after :],
                ],
            )


@family(
    "block_edges._WORD_SLACK",
    "block_edges._near: expected",
    "block_edges._near: min(found, key=lambda place: abs(place - expected), default",
)
def _the_nearest_word_where_the_last_words_are_not() -> Iterator[Candidate]:
    name = FOREDGES[8]
    size = text_of(name).size
    for before in range(9):
        for after in range(1, 9):
            text = worn(name).drop(size - 12, size, "k" * (12 - before) + " " + "k" * before + "k" * after + " ")
            yield Candidate(name, [str(text), "w" * 9])


@family("block_edges._near: place = min(")
def _first_words_on_both_sides() -> Iterator[Candidate]:
    name = FOREDGES[6]
    first = text_of(name).first
    for beside in range(3, 9):
        for apart in range(beside, beside + 9):
            rest = str(worn(name).drop(0, 6 + apart))
            yield Candidate(name, ["w ", first, "w" * (2 * beside - 6), first, " ", "w" * (apart - beside), rest])


@family("block_edges._MOST_DIGITS", "block_edges._with_digits")
def _digits_beside_the_edges() -> Iterator[Candidate]:
    words = cut("p1", 40, 200).words
    for count in range(30, 42):
        yield Candidate(YEARS, ["w 1987 ", [count, "0"], " ", words, " 1988"])
        yield Candidate(YEARS, ["w 1987 ", words, " ", [count, "0"], " 1988 w"])
    yield Candidate(YEARS, ["w 1987, 1987 ", words, " 1988, 1988"])


@family("approximate_search.MOST_LETTERS")
def _first_words_of_a_hundred_letters() -> Iterator[Candidate]:
    for size in (99, 100, 101, 102):
        name = article(f"{size} letters are recorded", cut("p1", 0, samples(20), size, 8))
        for wrong in range(95, 103):
            text = worn(name).drop(wrong, wrong + 1, "w").missed(*range(6))
            yield Candidate(name, ["w ", str(text)])
            text = worn(name).drop(wrong, wrong + 1, "w").missed(*range(8))
            yield Candidate(name, ["w ", str(text)])
