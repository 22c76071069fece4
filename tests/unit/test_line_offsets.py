"""A text that knows the line and column of each of its characters."""

import pytest
from edition.read.bibtex.line_offsets import Located
from edition.words.findings import Where

TEXT = "one\ntwo words\n\nfour"


@pytest.mark.parametrize(
    ("offset", "line", "column"), [(0, 1, 1), (2, 1, 3), (3, 1, 4), (4, 2, 1), (13, 2, 10), (14, 3, 1), (15, 4, 1)]
)
def test_a_character_has_a_line_and_a_column(offset: int, line: int, column: int) -> None:
    assert Located(TEXT, "a.bib").where(offset) == Where("a.bib", line, column)


@pytest.mark.parametrize(
    ("start", "end", "lines"),
    [
        (0, 3, ("one",)),
        (0, 4, ("one",)),
        (0, 5, ("one", "two words")),
        (4, 4, ("two words",)),
        (4, 19, ("two words", "", "four")),
    ],
)
def test_a_piece_has_the_lines_that_it_spans_and_no_other(start: int, end: int, lines: tuple[str, ...]) -> None:
    assert Located(TEXT, "a.bib").origin(start, end).lines == lines


def test_words_that_are_broken_over_lines_have_the_place_of_their_piece() -> None:
    located = Located(TEXT, "a.bib")
    assert located.find("words", 4, 13) == Where("a.bib", 2, 5)
    assert located.find("one two", 4, 13) == Where("a.bib", 2, 1)
