"""A notebook as a file for Jupyter: one language, reads as its page, every link leads somewhere."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from posixpath import join, normpath
from typing import Any

import pytest
from edition.model.edition import WordedEdition
from edition.model.notebook import Notebook
from edition.model.prose_tree import Code, Emphasis, External, Paragraph, Plain
from edition.read.notation.prose_grammar import parse_document
from edition.render import render
from edition.render.for_machines.files_beside_pages import attachments
from edition.render.for_machines.jupyter_file import jupyter_file, jupyter_path
from edition.render.prose.markdown_text import markdown_document
from edition.render.prose.prose_html import Writer
from edition.shell import disk
from edition.words.ids import Lang
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import ROOT, TOY

pytestmark = pytest.mark.slow

LANGUAGES = [Lang("fr"), Lang("en"), Lang("es")]


def words(html: str) -> str:
    """Return the words of HTML, with single blanks."""
    body = LexborHTMLParser(html).body
    return " ".join(body.text().split()) if body else ""


def cells(edition: WordedEdition, notebook: Notebook, lang: Lang) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(jupyter_file(edition, notebook, lang))["cells"]
    return found


def prose_of(found: list[dict[str, Any]]) -> list[str]:
    return ["".join(cell["source"]) for cell in found if cell["cell_type"] == "markdown"]


def links(found: list[dict[str, Any]]) -> list[str]:
    return [
        str(link.attributes["href"])
        for text in prose_of(found)
        for link in LexborHTMLParser(MarkdownIt().render(text)).css("a")
    ]


def without_address(edition: WordedEdition) -> WordedEdition:
    work = replace(edition.standoff.work, site_url=None)
    return replace(edition, standoff=replace(edition.standoff, work=work))


def anchors(edition: WordedEdition, files: Mapping[str, bytes]) -> Iterator[str]:
    """Yield every address of a site below its root, with and without an anchor."""
    for page in render(edition):
        yield page.path
        yield from (f"{page.path}#{id_}" for id_ in re.findall(r' id="([^"]+)"', page.content))
    yield from attachments(edition, files)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_file_is_one_language_and_reads_as_its_page(
    toy_worded: WordedEdition, real_worded: WordedEdition, lang: Lang
) -> None:
    for edition in (toy_worded, real_worded):
        pages = {page.path: page.content for page in render(edition)}
        for notebook in edition.standoff.notebooks:
            page = LexborHTMLParser(pages[f"{lang}/notebooks/{notebook.name}.html"])
            shown = [words(str(node.html)) for node in page.css("h1, .cell-prose, figcaption")]
            found = cells(edition, notebook, lang)
            read = [words(MarkdownIt("commonmark").render(text)) for text in prose_of(found)]
            files = [PurePosixPath(file).name for file in notebook.data]
            needed = [text for text in read if all(file in text for file in files)]
            assert len(needed) == 1
            assert " ".join(text for text in read if text not in needed) == " ".join(filter(None, shown))
            code = ["".join(cell["source"]) for cell in found if cell["cell_type"] == "code"]
            assert code == [cell.source for cell in notebook.cells if cell.is_code]
            outputs = edition.results[notebook.name].outputs if notebook.name in edition.results else ()
            printed = [
                "".join(output["text"]) for cell in found for output in cell.get("outputs", []) if "text" in output
            ]
            assert [text.rstrip() for text in printed] == [output for output in outputs if output]


@pytest.mark.long
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_link_is_an_address_of_the_site(
    toy_worded: WordedEdition, real_worded: WordedEdition, lang: Lang
) -> None:
    for edition, root in ((toy_worded, TOY), (real_worded, ROOT)):
        for told in (edition, without_address(edition)):
            known = set(anchors(told, disk.inputs(root)))
            for notebook in told.standoff.notebooks:
                assert jupyter_path(notebook, lang) in known
                fetched = {table.address for table in notebook.fetched}
                assert fetched <= set(links(cells(told, notebook, lang)))
                found = [link for link in links(cells(told, notebook, lang)) if link not in fetched]
                assert len(found) > 2
                site = told.standoff.work.site_url
                assert all(link.startswith(site or "../") for link in found)
                places = [link.removeprefix(site) if site else normpath(join("notebooks", link)) for link in found]
                assert set(places) <= known


def test_a_drawing_is_that_of_the_language_and_has_words_for_who_does_not_see_it(toy_worded: WordedEdition) -> None:
    (notebook,) = toy_worded.standoff.notebooks
    found = cells(toy_worded, notebook, Lang("es"))
    (drawing,) = [out["data"] for cell in found for out in cell.get("outputs", []) if "data" in out]
    assert "Pasos por año" in "".join(drawing["image/svg+xml"])
    assert drawing["text/plain"] == ["Siete barras cada vez más cortas, de 1987 a 1997."]


def test_a_notebook_that_was_never_run_shows_no_output(toy_worded: WordedEdition) -> None:
    (notebook,) = toy_worded.standoff.notebooks
    code = [cell for cell in cells(replace(toy_worded, results={}), notebook, Lang("en")) if "outputs" in cell]
    assert {(cell["execution_count"], len(cell["outputs"])) for cell in code} == {(None, 0)}


@pytest.mark.parametrize(
    "text",
    [
        "2018. A year, * a star, _lines_, [b](c), <i>d</i>, $e$, `f`, &copy; ~~g~~ # h",
        "- no list",
        "> no quotation",
        "# no title #",
        "a\nb\n\nc\t\\d",
        "![no picture](x.png)",
    ],
)
def test_words_that_look_like_marks_stay_words(toy_worded: WordedEdition, text: str) -> None:
    writer = Writer(toy_worded, Lang("en"), "", "en/")
    nodes = (Plain(text), Emphasis((Plain("e"),)), Code("`x` < y"), External("https://e.org/a_(b)?c&d", (Plain("l]"),)))
    tree = LexborHTMLParser(MarkdownIt("commonmark").render(markdown_document((Paragraph(nodes),), writer)))
    assert [words(str(paragraph.html)) for paragraph in tree.css("body > *")] == [words(f"<p>{writer.html(nodes)}</p>")]
    assert [link.attributes["href"] for link in tree.css("a")] == ["https://e.org/a_(b)?c&d"]


def test_lists_and_commands_stay_what_they_are(toy_worded: WordedEdition) -> None:
    text = "# T\n\nWords:\n\n- one [](lang:fr)\n- two\n\n  more\n\n1. first\n2. second\n\n```sh\nmake site\n```\n"
    document, _ = parse_document(text)
    writer = Writer(toy_worded, Lang("en"), "", "en/")
    tree = LexborHTMLParser(MarkdownIt("commonmark").render(markdown_document(document, writer)))
    page = LexborHTMLParser("".join(str(writer.document(document))))
    for element in ("ul > li", "ol > li", "pre > code"):
        both = [[node.text().split() for node in found.css(element)] for found in (tree, page)]
        assert ["".join(one) for one in both[0]] == ["".join(one) for one in both[1]]
    assert len(tree.css("h1")) == 1
