"""PDFs made by hand: their lines in reading order, their pages, the note calls that are set raised."""

from collections.abc import Callable
from pathlib import Path

import pytest
from edition.model.edition import Edition
from edition.model.protected_text import MarkKind, Match
from edition.read.sources.pdf import read
from edition.shell.pipeline import with_text
from edition.words.findings import NotThisFormat, Unusable

from tests import pdfs
from tests.pdfs import Words, pdf


def text(*pages: pdfs.Page) -> str:
    return read(pdf(pages)).words.reveal()


def calls(*pages: pdfs.Page) -> list[str]:
    """Return the words before each note call, and the call after a bar."""
    found = read(pdf(pages))
    words = found.words.reveal()
    assert all(mark.kind is MarkKind.NOTE for mark in found.marks)
    return [f"{words[max(0, m.start - 5) : m.start]}|{words[m.start : m.end]}" for m in found.marks]


def test_one_line_of_a_page_is_a_line_and_pages_begin_somewhere() -> None:
    found = read(pdf([[Words(50, 700, "Un"), Words(50, 680, "deux.")], [Words(50, 700, "Trois")]]))
    assert found.words.reveal() == "Un\ndeux.\nTrois\n"
    assert (found.format, found.pages) == ("pdf", (1, 3))


def test_letters_of_windows_are_read() -> None:
    line = "« L’œuvre d’été », 4\u00a0312 – naïveté…"
    assert text([Words(50, 700, line)]).replace("\u00a0", " ") == line.replace("\u00a0", " ") + "\n"


def test_an_empty_page_begins_where_the_next_one_does() -> None:
    assert read(pdf([[Words(50, 700, "Un")], [], [Words(50, 700, "deux")]])).pages == (1, 2, 2)


def test_hyphens_at_the_ends_of_lines_stay_and_so_do_the_lines() -> None:
    assert text([Words(50, 700, "la pre-"), Words(50, 687, "mière de Haute-"), Words(50, 674, "Grève")]) == (
        "la pre-\nmière de Haute-\nGrève\n"
    )


def raised(y: float = 704, x: float = 82.5) -> list[Words]:
    """Return a line with a small number after its second word."""
    return [Words(50, 700, "la jetée"), Words(x, y, "12", 6), Words(93, 700, "et la ville")]


@pytest.mark.parametrize("y", [702, 704, 706])
def test_raised_numbers_are_note_calls_and_do_not_break_their_line(y: float) -> None:
    assert text(raised(y)) == "la jetée12 et la ville\n"
    assert calls(raised(y)) == ["jetée|12"]


def test_a_call_may_stand_off_from_its_word() -> None:
    assert calls(raised(x=85)) == ["etée |12"]


@pytest.mark.parametrize(
    "page",
    [
        [Words(50, 700, "le modèle T4 et 2012")],
        [Words(50, 700, "la formule H"), Words(105.6, 698, "2", 6), Words(109, 700, "O")],
        [Words(50, 704, "1", 6), Words(54, 700, "Une note")],
        [Words(50, 700, "douze km"), Words(94.5, 704, "2", 6), Words(99, 700, "de mer")],
    ],
    ids=["full size", "lowered", "the number of a note", "a measure"],
)
def test_other_numbers_are_no_calls(page: pdfs.Page) -> None:
    assert calls(page) == []


def test_calls_of_later_pages_are_where_they_are() -> None:
    assert calls([Words(50, 720, "x")], [], raised(), raised()) == ["jetée|12", "jetée|12"]


@pytest.fixture(scope="module")
def article(toy_copy: Path) -> str:
    return toy_copy.read_text(encoding="utf-8").replace("³", "[3]")


@pytest.mark.parametrize("shift", [0, 3, 6.5])
def test_columns_that_the_file_has_mixed_are_put_in_order(article: str, shift: float) -> None:
    straight = text(*pdfs.two_columns(article, "Titre courant"))
    mixed = text(*pdfs.two_columns(article, "Titre courant", across=True, shift=shift))
    assert straight == mixed
    assert straight.split("\n")[:3] == ["Titre courant", *pdfs.lines(article, 46)[:2]]


def test_a_title_across_both_columns_stays_before_them() -> None:
    page = [Words(50, 760, "Un titre qui passe sur toute la largeur de la page, d’un bord à l’autre, en grand", 13)]
    for row in range(12):
        page += [
            Words(50, 700 - 13 * row, f"gauche, ligne {row}, jusqu’au bord"),
            Words(310, 700 - 13 * row, f"droite, ligne {row}, encore"),
        ]
    lines = text(page).rstrip("\n").split("\n")
    assert lines[0].startswith("Un titre")
    assert lines[1:] == [
        *(f"gauche, ligne {row}, jusqu’au bord" for row in range(12)),
        *(f"droite, ligne {row}, encore" for row in range(12)),
    ]


def test_a_table_of_few_rows_is_no_pair_of_columns() -> None:
    page = [
        Words(50, 700 - 13 * row, f"{cell} {row}") if cell == "a" else Words(300, 700 - 13 * row, f"{cell} {row}")
        for row in range(4)
        for cell in ("a", "b")
    ]
    assert text(page) == "a 0 b 0\na 1 b 1\na 2 b 2\na 3 b 3\n"


PAGES: dict[str, Callable[[str], list[list[Words]]]] = {
    "one column": lambda article: pdfs.one_column(article),
    "running heads": lambda article: pdfs.one_column(article, "Cahiers imaginaires, n° 7"),
    "two columns": lambda article: pdfs.two_columns(article, "Cahiers imaginaires, n° 7"),
    "columns mixed": lambda article: pdfs.two_columns(article, "Cahiers imaginaires, n° 7", across=True),
}


@pytest.mark.parametrize("name", PAGES)
def test_the_toy_is_found_in_a_pdf(toy: Edition, tmp_path: Path, article: str, name: str) -> None:
    path = tmp_path / "copy.pdf"
    path.write_bytes(pdf(PAGES[name](article)))
    layer = with_text(toy, path).text
    assert layer is not None
    assert layer.format == "pdf"
    assert {found.match for found in layer.joins.values()} <= {Match.EXACT, Match.LOOSE}


def test_what_comes_before_the_beginning_does_not_matter() -> None:
    assert read(b"\n\n" + pdf([[Words(50, 700, "Un")]])).words.reveal() == "Un\n"


@pytest.mark.parametrize("data", [b"", b"words about %PDF", b"<p>%PDF</p>"])
def test_what_is_no_pdf_is_left_to_others(data: bytes) -> None:
    with pytest.raises(NotThisFormat, match="does not begin like a PDF"):
        read(data)


def test_a_page_that_cannot_be_opened_is_named() -> None:
    data = pdf([[Words(50, 700, "Un")], [Words(50, 700, "deux")]])
    with pytest.raises(Unusable, match="damaged: page 2 cannot be opened"):
        read(data.replace(b"[4 0 R 6 0 R]", b"[4 0 R 9 0 R]"))


def test_type_that_does_not_say_its_letters_has_to_be_recognised() -> None:
    with pytest.raises(Unusable, match="does not say which letters it draws") as caught:
        read(pdf([[Words(50, 700, "\x01\x04\x05\x06 \x07\x08\x0e")]]))
    assert "OCR" in caught.value.remedy


def test_a_book_of_too_many_pages_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("edition.read.sources.pdf.MAX_PAGES", 1)
    with pytest.raises(Unusable, match="of 2 pages, more than the 1"):
        read(pdf([[], []]))
