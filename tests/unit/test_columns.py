"""Text in two columns as `pdftotext -layout` writes it, set here by hand."""

from itertools import zip_longest
from pathlib import Path

import pytest
from edition.join import join
from edition.model.edition import Edition
from edition.model.protected_text import Match, ProtectedText, SourceText
from edition.read.sources.page_layout.text_columns import ColumnRow, in_order, straightened
from edition.read.sources.text import read

from tests import pdfs


def beside(left: list[str], right: list[str], width: int = 49) -> list[str]:
    """Set two columns beside each other."""
    return [f"{one:<{width}}{other}".rstrip() for one, other in zip_longest(left, right, fillvalue="")]


def column(name: str, length: int = 10) -> list[str]:
    return [f"{name} colonne, la ligne {number} de dix" for number in range(length)]


LEFT, RIGHT = column("gauche"), column("droite")


def straight(lines: list[str]) -> list[str]:
    (page,) = straightened(["\n".join(lines)])
    return page.split("\n")


def test_left_comes_before_right() -> None:
    assert straight(beside(LEFT, RIGHT)) == LEFT + RIGHT


def test_lines_across_both_columns_part_what_is_above_from_what_is_below() -> None:
    title = "Un titre qui passe sur toute la largeur de la page, d’un bord à l’autre"
    above, below = beside(LEFT, RIGHT), beside(column("bas"), column("haut"))
    assert straight([title, *above, title, *below]) == [title, *LEFT, *RIGHT, title, *column("bas"), *column("haut")]


def test_columns_of_different_length_and_lines_that_are_set_in() -> None:
    right = ["   droite, une ligne qui est en retrait", *RIGHT[1:]]
    assert straight(beside(LEFT, right)[:10] + beside(column("plus"), [])) == [
        *LEFT,
        *column("plus"),
        right[0].strip(),
        *RIGHT[1:],
    ]


def test_empty_lines_of_a_column_stay() -> None:
    left = [*LEFT[:4], "", *LEFT[4:]]
    assert straight(beside(left, RIGHT)) == left + RIGHT


def test_the_last_page_may_have_a_short_right_column() -> None:
    full, last = "\n".join(beside(LEFT, RIGHT)), "\n".join(beside(LEFT, RIGHT[:4]))
    assert straightened([full, last])[1].split("\n") == LEFT + RIGHT[:4]
    assert straightened([last]) == [last]


TERM = ["mouette", "goéland", "sterne", "macareux", "fou", "pingouin", "cormoran", "labbe", "puffin", "pétrel"]


@pytest.mark.parametrize(
    "lines",
    [
        beside(TERM, RIGHT, 12),
        beside(LEFT, [str(number) for number in range(10)]),
        [f"Une phrase {'x' * (7 * number % 30)}.  Une autre phrase qui suit.  Encore" for number in range(12)],
        [f"{line} {other}" for line, other in zip(LEFT, RIGHT, strict=True)],
        beside(LEFT, RIGHT)[:5],
        [" " * number + line for number, line in enumerate(LEFT)],
        [""],
        [],
    ],
    ids=["terms", "table of contents", "two spaces", "one space", "five lines", "indents", "blank", "nothing"],
)
def test_what_is_not_in_two_columns_stays_as_it_is(lines: list[str]) -> None:
    assert straightened(["\n".join(lines)]) == ["\n".join(lines)]


def test_form_feeds_begin_pages_and_are_line_ends_in_the_words() -> None:
    found = read(b"un\ndeux\n\ftrois\n\fquatre\n\f")
    assert found.words.reveal() == "un\ndeux\n\ntrois\n\nquatre\n\n"
    assert found.pages == (1, 4, 6)
    assert read(b"un\n").pages == ()


def test_pages_begin_where_their_columns_were_put() -> None:
    page = "\n".join(beside(LEFT, RIGHT)) + "\n"
    found = read(f"{page}\f{page}\f".encode())
    lines = found.words.reveal().split("\n")
    assert [lines[start - 1] for start in found.pages] == [LEFT[0]] * 2


def test_rows_of_anything_are_put_in_order() -> None:
    rows: list[ColumnRow[int]] = [
        ColumnRow(left=1, right=3),
        ColumnRow(right=4),
        ColumnRow(left=2),
        ColumnRow(whole=5),
        ColumnRow(right=7),
        ColumnRow(left=6),
    ]
    assert list(in_order(rows)) == [1, 2, 3, 4, 5, 6, 7]


def test_the_toy_is_found_in_two_columns(toy: Edition, toy_copy: Path) -> None:
    text = toy_copy.read_text(encoding="utf-8")
    rows = pdfs.lines(text, 46)
    pages = []
    for start in range(0, len(rows), 80):
        pages.append("\n".join(beside(rows[start : start + 40], rows[start + 40 : start + 80])))
    layer = join(toy.standoff, read("\n\f".join(pages).encode()), "copy")
    assert {found.match for found in layer.joins.values()} <= {Match.EXACT, Match.LOOSE}
    mixed = SourceText(words=ProtectedText("\n".join(pages)), format="text")
    assert Match.MISSING in {found.match for found in join(toy.standoff, mixed, "copy").joins.values()}
