"""Pages and exports of the toy as they were last read by a person; run pytest --update-golden after a change.

Pages are kept in short lines: those in English whole, the others as what they have instead of the English lines, and
pages with the words as what they have instead of the same page without.
"""

import re
from collections.abc import Callable, Mapping
from itertools import cycle

import pytest
from edition.derive.page_names import MENU
from edition.exports import exporters
from edition.languages.language_files import languages
from edition.model.edition import WordedEdition
from edition.render import render
from edition.render.for_machines.search_index import search_index
from edition.render.for_machines.sitemap import sitemap
from edition.words.ids import Lang

from tests.conftest import GOLDEN, Golden
from tests.golden.lines import broken, difference, unbroken

WHOLE = "en"
NAMES = (*MENU, "notebooks/toy")
BASES = (
    {"pages/index.html": None, "pages/404.html": None}
    | {f"pages/{WHOLE}/{name}.html": None for name in NAMES}
    | {
        f"pages/{lang}/{name}.html": f"pages/{WHOLE}/{name}.html"
        for lang in sorted(languages() - {WHOLE})
        for name in NAMES
    }
    | {f"pages-with-text/{name}.html": f"pages/{name}.html" for name in ("fr/article", "en/article", "en/about")}
)
"""Page -> the page that it is kept as the difference from; None: it is kept whole."""
CHANGES: tuple[Callable[[str], str], ...] = (
    lambda letter: chr(ord(letter) ^ 1),
    lambda letter: "",
    lambda letter: letter + " ",
    lambda letter: letter + "\n",
)
"""Another letter, one less, one more, another line."""


@pytest.fixture(scope="module")
def pages(toy_worded: WordedEdition, toy_worded_with_text: WordedEdition) -> dict[str, str]:
    editions = {"pages": toy_worded, "pages-with-text": toy_worded_with_text}
    return {f"{kind}/{page.path}": steady(page.content) for kind in editions for page in render(editions[kind])}


def steady(content: str) -> str:
    """Leave out what changes with what is installed: the versions of packages."""
    return re.sub(r"(?<=[a-z\d]) \d+(\.\d+)+(?= \([A-Z])", " 0.0", content)


def golden_name(path: str) -> str:
    """Return the file that a page is kept in."""
    return path if BASES[path] is None else path.removesuffix(".html") + ".diff"


def kept(pages: Mapping[str, str], path: str) -> str:
    """Return what is kept of a page."""
    base, lines = BASES[path], broken(pages[path])
    return lines if base is None else difference(broken(pages[base]), lines)


@pytest.mark.parametrize("path", BASES)
def test_page(pages: Mapping[str, str], golden: Golden, path: str) -> None:
    golden(golden_name(path), kept(pages, path))


@pytest.mark.parametrize("path", BASES)
def test_any_changed_letter_of_a_page_shows(pages: Mapping[str, str], path: str) -> None:
    page, stored = pages[path], (GOLDEN / golden_name(path)).read_text(encoding="utf-8")
    assert unbroken(broken(page)) == page
    for place, change in zip(range(0, len(page), max(1, len(page) // 8)), cycle(CHANGES), strict=False):
        changed = page[:place] + change(page[place]) + page[place + 1 :]
        assert kept({**pages, path: changed}, path) != stored


def test_every_page_has_a_golden_file(pages: Mapping[str, str]) -> None:
    assert sorted(path for path in pages if path.startswith("pages/")) == sorted(
        path for path in BASES if path.startswith("pages/")
    )


def test_every_golden_file_is_of_a_page() -> None:
    files = {path.relative_to(GOLDEN).as_posix() for path in GOLDEN.glob("pages*/**/*.*")}
    assert files == set(map(golden_name, BASES))


def test_head(toy_worded: WordedEdition, golden: Golden) -> None:
    head = next(page.head for page in render(toy_worded) if page.path == "en/article.html")
    golden("head-en-article.html", broken(head))


@pytest.mark.parametrize("name", [export.NAME for export in exporters()])
def test_export(toy_worded: WordedEdition, golden: Golden, name: str) -> None:
    export = next(export for export in exporters() if name == export.NAME)
    golden(f"exports/{export.FILENAME}", export.export(toy_worded).decode())


def test_search_index(toy_worded: WordedEdition, golden: Golden) -> None:
    golden("search-fr.js", broken(search_index(toy_worded, Lang("fr")).replace('},{"href"', '},\n{"href"')))


def test_sitemap(toy_worded: WordedEdition, golden: Golden) -> None:
    golden("sitemap.xml", broken(sitemap(render(toy_worded), toy_worded)["sitemap.xml"].decode()))
