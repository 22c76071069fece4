"""What paper gets: PDFs as Chromium prints them, their words and where these stand."""

import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from edition.languages.interface_labels import label
from edition.languages.language_files import languages
from edition.words.ids import Lang
from playwright.sync_api import Browser

from tests.browser.axe import thinned
from tests.browser.conftest import ROOT
from tests.browser.test_axe import KINDS

pytestmark = [pytest.mark.browser, pytest.mark.site, pytest.mark.long]

A4 = (595, 842)
EDGE = 12
"""Points from the edge of the sheet that every printer leaves white."""


def printed(browser: Browser, page: Path, to: Path, in_part: bool = False) -> pypdfium2.PdfDocument:
    """Print a page, or what differs of its entries."""
    window = browser.new_page()
    window.goto(page.as_uri())
    if in_part:
        thinned(window)
    window.pdf(path=str(to), prefer_css_page_size=True)
    window.close()
    return pypdfium2.PdfDocument(to)


def words(document: pypdfium2.PdfDocument) -> list[str]:
    """Return the text of each sheet."""
    return [page.get_textpage().get_text_bounded() for page in document]


@pytest.fixture(scope="module")
def article(browser: Browser, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[pypdfium2.PdfDocument]:
    """The French article on paper."""
    document = printed(browser, site / "fr" / "article.html", tmp_path_factory.mktemp("paper") / "article.pdf")
    yield document
    document.close()


def test_the_numbers_of_blocks_are_whole(article: pypdfium2.PdfDocument) -> None:
    text = "\n".join(words(article)).replace("\xa0", " ")
    for number in ("4 q1", "8 l1", "11 q1", "13 q1", "18 q1", "22"):
        assert re.search(rf"^{number}\b", text, re.MULTILINE), number


def test_nothing_leaves_the_sheet(article: pypdfium2.PdfDocument) -> None:
    for page in article:
        assert tuple(map(round, page.get_size())) == A4
        text = page.get_textpage()
        boxes = [text.get_charbox(at) for at in range(text.count_chars()) if text.get_text_range(at, 1).strip()]
        assert min(left for left, _, _, _ in boxes) > EDGE
        assert max(right for _, _, right, _ in boxes) < A4[0] - EDGE


@pytest.mark.parametrize("name", [name for name in KINDS if "article" not in name and name != "404.html"])
def test_no_kind_of_page_leaves_the_sheet(browser: Browser, site: Path, tmp_path: Path, name: str) -> None:
    """What is alike is printed in part: its boxes are alike too."""
    document = printed(browser, site / name, tmp_path / "page.pdf", in_part=True)
    assert len(document) >= 1
    for number, sheet in enumerate(document, 1):
        text = sheet.get_textpage()
        boxes = [text.get_rect(at) for at in range(text.count_rects())]
        assert min(left for left, _, _, _ in boxes) > EDGE, number
        assert max(right for _, _, right, _ in boxes) < A4[0] - EDGE, number
        assert min(bottom for _, bottom, _, _ in boxes) > EDGE, number
        assert max(top for _, _, _, top in boxes) < A4[1] - EDGE, number
    folder = name.partition("/")[0]
    lang = folder if folder in languages() else "fr"
    chrome = [label(what, Lang(lang)) for what in ("menu", "skip", "theme", "search.hint")]
    assert [what for what in chrome if what in "\n".join(words(document))] == []
    document.close()


def test_each_sheet_says_what_it_is_of_and_where(article: pypdfium2.PdfDocument) -> None:
    for number, text in enumerate(words(article), 1):
        assert f"{number} / {len(article)}" in text
        assert "Theviot, Une économie de la promesse (2018), édition annotée" in text


def test_the_first_sheet_says_whose_words_these_are(article: pypdfium2.PdfDocument) -> None:
    first = words(article)[0]
    assert "résume l’article bloc par bloc" in first
    assert "Ce que les éditeurs ajoutent" in first


def test_works_stand_below_their_blocks_and_those_of_notes_at_the_end(article: pypdfium2.PdfDocument) -> None:
    text = "\n".join(words(article))
    tenth = text[text.index("Entre 2014 et 2017") : text.index("Ces « travailleurs de la donnée »")]
    assert "The victory lab" in tenth
    assert text.index("Ouvrages cités dans les notes des éditeurs") > text.index("Notice biographique")


def test_no_sheet_is_nearly_empty(article: pypdfium2.PdfDocument) -> None:
    *full, _ = words(article)
    assert min(map(len, full)) > 1200


@pytest.mark.parametrize("lang", ["fr", "en", "es"])
def test_the_handout_is_two_sheets(browser: Browser, site: Path, tmp_path: Path, lang: str) -> None:
    document = printed(browser, site / lang / "handout.html", tmp_path / "handout.pdf")
    first, second = words(document)
    assert "Anaïs Theviot" in first
    for number in ("1.", "5."):
        assert re.search(rf"^{re.escape(number)} ", first + second, re.MULTILINE)
    assert "Kalla" in second
    assert "0.1.0" in second
    for page in document:
        assert tuple(map(round, page.get_size())) == A4
    document.close()


def test_words_of_a_joined_copy_are_printed_without_our_summary(
    browser: Browser, toy_with_text: Path, tmp_path: Path
) -> None:
    document = printed(browser, toy_with_text / "fr" / "article.html", tmp_path / "words.pdf")
    text = " ".join(" ".join(words(document)).split())
    first = (ROOT / "tests/toy/docs/data/article/introduction.yaml").read_text(encoding="utf-8")
    ours = first.partition("fr: >-")[2].split()[:6]
    assert "survolent la jetée" in text
    assert " ".join(ours) not in text
    document.close()
