"""The edition of a language as one file: nothing is loaded, every link holds, every id is there once."""

import re
from collections import Counter
from pathlib import Path
from urllib.parse import unquote

import pytest
from click.testing import CliRunner
from edition.commands import onefile
from edition.derive.page_names import reading_order
from edition.model.edition import WordedEdition
from edition.render import render
from edition.render.one_document import one_document
from edition.shell.site_making.theme_assets import theme_styles
from edition.words.ids import Lang
from selectolax.lexbor import LexborHTMLParser

from tests.unit.test_for_machines import unpublished


@pytest.fixture(scope="module")
def document(toy_worded: WordedEdition) -> str:
    return one_document(toy_worded, render(toy_worded), Lang("en"), theme_styles())


def links(document: str) -> list[str]:
    nodes = LexborHTMLParser(document).css("[href]")
    return [node.attributes.get("href") or "" for node in nodes if node.tag not in ("link",)]


def test_it_has_every_page_but_the_list_of_files(toy_worded: WordedEdition, document: str) -> None:
    sections = re.findall(r'<section class="on-[\w-]+" id="page-([^"]+)"', document)
    wanted = [name.replace("/", "-") for name in reading_order(toy_worded.standoff) if name != "data"]
    assert sections == wanted


def test_every_id_is_there_once_and_every_link_inside_leads_to_one(document: str) -> None:
    ids = Counter(node.attributes["id"] or "" for node in LexborHTMLParser(document).css("[id]"))
    assert [id_ for id_, times in ids.items() if times > 1] == []
    inside = [unquote(link[1:]) for link in links(document) if link.startswith("#")]
    assert len(inside) > 100
    assert sorted(set(inside) - set(ids)) == []
    referred = re.findall(r'aria-(?:labelledby|describedby|controls)="([^"]+)"', document)
    assert sorted({one for value in referred for one in value.split()} - set(ids)) == []


def test_promised_addresses_keep_their_names(toy_worded: WordedEdition, document: str) -> None:
    ids = {node.attributes["id"] for node in LexborHTMLParser(document).css("[id]")}
    assert [id_ for id_ in toy_worded.index.page_by_id if id_ not in ids] == []


def test_links_out_are_whole_or_none(toy_worded: WordedEdition, document: str) -> None:
    assert [link for link in links(document) if not re.match(r"#|https?://", link)] == []
    alone = unpublished(toy_worded)
    other = one_document(alone, render(alone), Lang("en"), theme_styles())
    assert "https://example.org/lannoy-2017/" not in "".join(links(other))
    assert [link for link in links(other) if not re.match(r"#|https?://", link)] == []


def test_it_loads_and_runs_nothing(document: str) -> None:
    tree = LexborHTMLParser(document)
    assert [node.attributes.get("type") for node in tree.css("script")] == ["application/ld+json"]
    assert tree.css("[src], link[rel=stylesheet], iframe, object, form, button") == []
    assert "default-src &#39;none&#39;" in document
    style = tree.css_first("style")
    assert style is not None
    assert re.findall(r"url\((?![\"']?(?:data:|#))[^)]*", style.text()) == []
    assert "{styles of the document}" not in document


def test_styles_are_those_of_the_site(document: str) -> None:
    assert '--serif: Charter, "Bitstream Charter"' in document, "and not escaped"
    assert ".md-typeset" in document


def test_twice_the_same(toy_worded: WordedEdition, document: str) -> None:
    assert one_document(toy_worded, render(toy_worded), Lang("en"), theme_styles()) == document


def test_with_the_words_it_is_closed_to_search_engines(toy_worded_with_text: WordedEdition, document: str) -> None:
    private = one_document(toy_worded_with_text, render(toy_worded_with_text), Lang("fr"), theme_styles())
    assert '<meta name="robots" content="noindex">' in private
    assert 'class="edition-text"' in private
    assert "noindex" not in document


@pytest.mark.parametrize(
    ("with_words", "name"), [(False, "lannoy-2017-fr.html"), (True, "lannoy-2017-fr-with-text.html")]
)
def test_with_the_words_the_file_has_another_name(
    toy_project: Path, toy_copy: Path, monkeypatch: pytest.MonkeyPatch, *, with_words: bool, name: str
) -> None:
    monkeypatch.chdir(toy_project)
    asked = ["--source", str(toy_copy)] if with_words else []
    done = CliRunner().invoke(onefile.command, asked, obj=str(toy_project))
    assert (done.exit_code, done.stdout) == (0, f"{name}\n")
    assert [path.name for path in toy_project.glob("*.html")] == [name]
