"""The reader's file, read in the browser: the same words and marks as the library's."""

import inspect
import random
from bisect import bisect_left
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from edition.shell.read_copy import text_of
from playwright.sync_api import Page

from tests import damage
from tests.copies import archive, by_pandoc, markdown
from tests.copy_reading import opened, pasted, read

pytestmark = pytest.mark.long


@pytest.fixture
def window(page: Page, tmp_path: Path) -> Page:
    return opened(page, tmp_path)


def by_library(data: bytes) -> dict[str, Any]:
    """Return what the library reads in a file, its offsets in units of UTF-16."""
    found = text_of(data, "copy")
    words = found.words.reveal()
    wide = [place for place, character in enumerate(words) if character > "\uffff"]
    marks = [
        {
            "start": mark.start + bisect_left(wide, mark.start),
            "end": mark.end + bisect_left(wide, mark.end),
            "kind": mark.kind.value,
            "target": mark.target,
        }
        for mark in found.marks
    ]
    return {"text": words, "marks": marks, "format": found.format, "hidden": found.hidden}


def _needs_a_text_alone(made: Callable[..., object]) -> bool:
    return sum(one.default is one.empty for one in inspect.signature(made).parameters.values()) == 1


DAMAGES: dict[str, Callable[[str], str | bytes]] = {
    name: made
    for name, made in inspect.getmembers(damage, inspect.isfunction)
    if name[0] != "_" and inspect.signature(made).return_annotation in (str, bytes) and _needs_a_text_alone(made)
}
ENCODINGS: dict[str, Callable[[str], bytes]] = {
    "UTF-8 with a mark": lambda text: text.encode("utf-8-sig"),
    "UTF-16 with a mark": lambda text: text.encode("utf-16"),
    "UTF-16 without one": lambda text: text.encode("utf-16-be"),
    "Windows-1252": lambda text: text.encode("cp1252", "replace"),
    "line ends of Windows": lambda text: text.replace("\n", "\r\n").encode(),
    "line ends of old Macs": lambda text: text.replace("\n", "\r").encode(),
    "pages": lambda text: f"{text}\f{text}\f".encode(),
    "hidden characters": lambda text: f"\u200b\u202eA\u200b \U0001f54a\u200c b\u200d \x07\U000e0041{text}".encode(),
}


@pytest.mark.parametrize("name", [*DAMAGES, *ENCODINGS])
def test_a_text_is_read_as_the_library_reads_it(window: Page, toy_copy: Path, name: str) -> None:
    made = {**DAMAGES, **ENCODINGS}[name](toy_copy.read_text(encoding="utf-8"))
    data = made.encode() if isinstance(made, str) else made
    assert read(window, data) == by_library(data)


def test_a_saved_page_is_read_as_the_library_reads_it(window: Page, toy_copy: Path) -> None:
    data = toy_copy.with_suffix(".html").read_bytes()
    found = read(window, data)
    assert found == by_library(data)
    assert {mark["kind"] for mark in found["marks"]} == {"strong", "superior", "link", "note"}


PAGES = [
    '<!DOCTYPE html><meta charset="iso-8859-15"><p>l\'\u0153uvre',
    '<?xml version="1.0"?><html><head><script src="x"/></head><body><p>l’œuvre</p></body></html>',
    "<!-- saved from url=(0025)https://example.org/saved --><p>mot<a href='https://example.org/saved#n1'>1</a>",
    "<html><link rel=canonical href=https://example.org/p><p>\U0001f54a mot<a href='https://example.org/p#n1'>[1]</a>",
    "<p id=call>mot<sup>[<a href='#n1'>1</a>]</sup><ol><li id=n1><a href='#call'>1</a> la note</ol>",
    "<p>un\u200b\U000e0041 <em>mot \u202ecaché</em><span hidden>no</span><span class='x sr-only'>no</span>",
]


@pytest.mark.parametrize("given", PAGES)
def test_pages_that_say_things_in_their_head_are_read_as_the_library_reads_them(window: Page, given: str) -> None:
    data = given.encode("iso-8859-15" if "iso-8859-15" in given else "utf-8")
    assert read(window, data) == by_library(data)


def test_pages_made_by_chance_are_read_as_the_library_reads_them(window: Page) -> None:
    found = [(page, read(window, page.encode())) for page in map(_page_by_chance, range(150))]
    assert [page for page, mine in found if "text" in mine and mine != by_library(page.encode())] == []
    assert sum(bool(mine.get("marks")) for _, mine in found) > 80


_TAGS = "p div span b i em strong sup sub cite a a a ul li table tr td h2 blockquote section font br hr img q pre o:p"
_WORDS = ["mot", "x", " ", "  \n", "été", "\u00a0", "[1]", "1", "(2)", "*", "\U0001f54a", "&lt;", "<!-- -->", "\u200b"]
_ATTRIBUTES = [
    *("", "", "", "hidden", "hidden=until-found", "aria-hidden=true", "class='sr-only x'", "class=footnote-ref"),
    *("role=doc-backlink", "style='display:none'", "id=n1", "name=n2", "href='#n1'", "href='#n2'", "title='>'"),
    *("href=' http://example.org/ '", "href='javascript:x'", "href='https://example.org/p#n1'"),
]


def _page_by_chance(seed: int) -> str:
    chance = random.Random(seed)  # noqa: S311 - pages that can be made again, no secret
    parts, opened = ["<!DOCTYPE html><base href=https://example.org/p><p>mot"], ["p"]
    for _ in range(chance.randint(10, 100)):
        if (kind := chance.random()) < 0.45:
            parts.append(chance.choice(_WORDS))
        elif kind < 0.8 or not opened:
            opened.append(chance.choice(_TAGS.split()))
            parts.append(f"<{opened[-1]} {chance.choice(_ATTRIBUTES)}>")
        else:
            parts.append(f"</{opened.pop(chance.randrange(len(opened)))}>")
    return "".join(parts)


DOCUMENT = """# Une section

Un *mot*, **un *autre* mot**, x^2^, H~2~O et [*un* lien](https://example.org/a?b&c)[^1]. Un mot\\
coupé (a < b).

> Une citation[^2]

1. premier

| a | b |
|---|---|
| 1 | *2* |

[^1]: La note *première*.

    Son second alinéa.

[^2]: La [seconde](https://example.org/d).
"""


@pytest.mark.parametrize("source", ["toy", DOCUMENT])
def test_a_word_processors_document_is_read_as_the_library_reads_it(window: Page, toy_copy: Path, source: str) -> None:
    data = by_pandoc(markdown(toy_copy.read_text(encoding="utf-8")) if source == "toy" else source, "docx")
    found = read(window, data)
    assert found == by_library(data)
    assert [mark for mark in found["marks"] if mark["kind"] == "note"]


def test_styles_stand_for_emphasis_and_what_was_deleted_is_left_out(window: Page) -> None:
    properties = '<w:rPr><w:rStyle w:val="Accentuation"/></w:rPr>'
    upright = properties.replace("</w:rPr>", '<w:i w:val="0"/></w:rPr>')
    runs = "".join(f"<w:r>{given}<w:t>{words}</w:t></w:r>" for given, words in [(properties, "un"), (upright, "deux")])
    gone = "<w:del><w:r><w:delText>no</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>no</w:t></w:r></w:moveFrom>"
    found = read(
        window,
        archive(
            word__document_xml=f"<w:document><w:body><w:p>{runs}{gone}</w:p></w:body></w:document>",
            word__styles_xml='<w:styles><w:style w:styleId="Accentuation"><w:rPr><w:i/></w:rPr></w:style></w:styles>',
        ),
    )
    assert found["text"] == "undeux\n"
    assert [(mark["kind"], mark["start"], mark["end"]) for mark in found["marks"]] == [("emphasis", 0, 2)]


def test_a_page_that_was_copied_keeps_its_note_calls(window: Page) -> None:
    page = (
        "<meta charset='utf-8'><p>Un mot<a id='call1' href='https://example.org/p#n1'><sup>[1]</sup></a> "
        "et <a href='https://example.org/q#n9'>2</a>.</p>"
        "<p id='n1'><a href='https://example.org/p#call1'>[1]</a> La note.</p>"
    )
    found = pasted(window, "Un mot[1] et 2.\n\n[1] La note.", page)
    assert found["text"] == "Un mot[1] et 2.\n[1] La note.\n"
    assert [(mark["kind"], mark["start"], mark["end"]) for mark in found["marks"]] == [
        ("note", 6, 9),
        ("link", 13, 14),
    ]


@pytest.mark.parametrize("html", ["", "<meta charset='utf-8'>", "<p>mot", "<div>" * 400_000])
def test_what_was_pasted_is_text_where_its_page_holds_less(window: Page, html: str) -> None:
    assert pasted(window, "Un mot\r\net deux autres", html) == {
        "text": "Un mot\net deux autres",
        "marks": [],
        "format": "text",
        "hidden": 0,
    }


def test_the_source_of_a_page_may_be_pasted(window: Page) -> None:
    found = pasted(window, "<!DOCTYPE html><p>Un <em>mot</em>", "")
    assert (found["text"], found["format"]) == ("Un mot\n", "html")
