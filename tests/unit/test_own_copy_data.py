"""What the article's page is given so that a reader's copy can be joined in it."""

import gzip
import re
from pathlib import Path

import pytest
from edition.languages.language_files import languages
from edition.model.edition import WordedEdition
from edition.render import render
from edition.render.for_machines.files_beside_pages import attachments
from edition.render.own_copy.page_data import own_copy_data, page_data
from edition.shell import disk
from edition.words.ids import Lang
from selectolax.lexbor import LexborHTMLParser

from tests.own_copy_script import modules

ROOT = Path(__file__).resolve().parents[2]
MOST_BYTES = 10 * 1024
LANGUAGES = sorted(languages())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_changes_is_once_in_the_page_and_is_what_a_build_with_words_has(
    toy_worded: WordedEdition, toy_worded_with_text: WordedEdition, lang: Lang
) -> None:
    path = f"{lang}/article.html"
    pages = [
        LexborHTMLParser(next(page.content for page in render(edition) if page.path == path))
        for edition in (toy_worded, toy_worded_with_text)
    ]
    in_the_frame = {"head > style", ".text-rights"}
    for selector, html in page_data(toy_worded, lang)["contents"].items():
        if selector not in in_the_frame:
            public, worded = ([node.inner_html for node in page.css(selector)] for page in pages)
            assert worded == [node.inner_html for node in LexborHTMLParser(f"<p>{html}</p>").css("p")], selector
            assert len(public) == 1, selector


def test_every_refusal_of_a_copy_has_a_sentence(toy_worded: WordedEdition) -> None:
    refused = modules()["read/copy_refused.js"]
    codes = re.findall(r'"([a-z-]+)"', refused.partition("RefusalCode")[0])
    assert len(codes) == 8
    assert [code for lang in LANGUAGES for code in codes if not page_data(toy_worded, lang)["labels"].get(code)] == []


def test_every_label_is_said_by_the_script(toy_worded: WordedEdition) -> None:
    script = "".join(modules().values())
    labels = page_data(toy_worded, LANGUAGES[0])["labels"]
    assert [name for name in labels if not re.search(rf'labels\.{name}\b|\b{name}(?=[,\s]*}})|"{name}"', script)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_data_of_the_real_edition_are_light(real_worded: WordedEdition, lang: Lang) -> None:
    assert len(gzip.compress(own_copy_data(real_worded, lang).encode())) <= MOST_BYTES


def test_a_site_with_words_has_no_data_for_joining_them(
    toy_worded: WordedEdition, toy_worded_with_text: WordedEdition, toy_root: Path
) -> None:
    sources = disk.inputs(toy_root)
    without, with_words = (
        [path for path in attachments(edition, sources) if "own-copy" in path]
        for edition in (toy_worded, toy_worded_with_text)
    )
    assert without == [f"assets/own-copy-{lang}.js" for lang in toy_worded.standoff.work.languages]
    assert with_words == []
