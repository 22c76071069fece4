"""The script that joins a reader's copy decides as the library does, block for block, words and lines included."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from edition.join import join
from edition.model.edition import Edition
from edition.model.given import Standoff
from edition.model.protected_text import Join, MarkKind, ProtectedText, SourceMark, SourceText
from edition.read.sources.html import read as read_html
from edition.render.own_copy.join_data import join_data
from playwright.sync_api import Browser, Page

from tests.browser.woven_cases import script_mark
from tests.damage import saved_page
from tests.growth import are_in_proportion
from tests.own_copy_script import modules, script
from tests.published_vectors import published, source, standoff
from tests.seeded import damaged
from tests.tools import article_copy

pytestmark = pytest.mark.long

ENTRY = """
import { join } from "./join/join.js";
import { knownBlocks } from "./join/known_blocks.js";
import { blank } from "./join/letters.js";
export function lend() { Object.assign(globalThis, { blank, join, knownBlocks }); }
"""
ASK = "([table, passages, source]) => [...join(knownBlocks(table, (id) => passages[id]), source).values()]"


@pytest.fixture(scope="module")
def joining(browser: Browser) -> Iterator[Page]:
    """An empty page with the script's search."""
    page = browser.new_page()
    page.add_script_tag(content=script(ENTRY))
    yield page
    page.close()


def found_by_script(page: Page, standoff: Standoff, source: SourceText) -> dict[str, Any]:
    """Return what the script finds of each block, offsets in code points."""
    text = source.words.reveal()
    marks = [script_mark(mark, text) for mark in source.marks]
    passages = {block.id: [block.passage.link or block.passage.first, block.passage.last] for block in standoff.blocks}
    given = {"text": text, "marks": marks, "format": source.format, "hidden": source.hidden}
    return {found["id"]: found for found in page.evaluate(ASK, [join_data(standoff), passages, given])}


def as_plain(found: Join) -> dict[str, Any]:
    """Return what the library finds of a block as the script says it."""
    words = found.words.reveal() if found.words is not None else None
    return {
        "id": found.id,
        "match": found.match.value,
        "similarity": found.similarity,
        "lines": list(found.lines) if found.lines else None,
        "words": words,
        "marks": [script_mark(mark, words or "") for mark in found.marks],
        "cut": [list(lines) for lines in found.cut],
        "differs": [{"line": one.line, "words": one.words.reveal()} for one in found.differs],
    }


def disagreements(page: Page, standoff: Standoff, source: SourceText) -> list[tuple[str, str]]:
    """Return block and property of everything on which script and library differ; never the words."""
    layer = join(standoff, source, "copy")
    found = found_by_script(page, standoff, source)
    return [
        (block.id, name)
        for block in standoff.blocks
        for name, value in as_plain(layer.joins[block.id]).items()
        if found[block.id][name] != value
    ]


def plain_source(text: str) -> SourceText:
    return SourceText(words=ProtectedText(text), format="text")


@pytest.mark.parametrize("ten", range(10))
def test_a_hundred_damaged_copies_of_the_toy_are_found_alike(
    joining: Page, toy: Edition, toy_copy: Path, ten: int
) -> None:
    text = toy_copy.read_text(encoding="utf-8")
    seeds = range(10 * ten, 10 * ten + 10)
    found = {seed: disagreements(joining, toy.standoff, plain_source(damaged(text, seed))) for seed in seeds}
    assert {seed: differing for seed, differing in found.items() if differing} == {}


@pytest.mark.parametrize("ten", range(10))
def test_a_hundred_damaged_copies_of_the_article_are_found_alike(joining: Page, real: Edition, ten: int) -> None:
    text = article_copy().read_text(encoding="utf-8")
    seeds = range(10 * ten, 10 * ten + 10)
    found = {seed: disagreements(joining, real.standoff, plain_source(damaged(text, seed))) for seed in seeds}
    assert {seed: differing for seed, differing in found.items() if differing} == {}


def test_marks_of_a_copy_go_with_its_words(joining: Page, toy: Edition, toy_copy: Path) -> None:
    page = read_html(saved_page(toy_copy.read_text(encoding="utf-8")).encode())
    assert any(mark.kind is MarkKind.NOTE for mark in page.marks)
    assert disagreements(joining, toy.standoff, page) == []


SECONDS = """(calls) => {
  const text = "word1 of a text that goes on. ".repeat(calls);
  const ranges = Array.from({ length: calls }, (_, i) => [30 * i + 4, 30 * i + 5]);
  const begun = performance.now();
  blank(text, ranges);
  return (performance.now() - begun) / 1000;
}"""


def test_time_grows_as_the_calls_of_notes_do(joining: Page) -> None:
    """Each call once copied the whole text: four times as many took sixteen times as long."""
    assert are_in_proportion(lambda calls: float(joining.evaluate(SECONDS, calls)), 5_000)


def test_letters_beyond_the_first_plane_are_one_letter(joining: Page, toy: Edition, toy_copy: Path) -> None:
    text = "𝔏𝔢 𐐀𐐁\n" + toy_copy.read_text(encoding="utf-8").replace(" et ", " 𐐀 ") + "\n𐐁"
    end = len(text)
    marks = (SourceMark(start=10, end=end, kind=MarkKind.EMPHASIS),)
    copy = SourceText(words=ProtectedText(text), format="text", marks=marks)
    assert disagreements(joining, toy.standoff, copy) == []


def test_the_published_vectors_hold_in_the_browser(joining: Page, toy: Edition) -> None:
    """The library gives what is published (tests/unit/test_vectors.py), and the script what the library gives."""
    held = published()
    searches = [(toy.standoff, search) for search in held["searches"]]
    searches += [(standoff(one["blocks"]), search) for one in held["articles"] for search in one["searches"]]
    differing = {search["name"]: disagreements(joining, edition, source(search)) for edition, search in searches}
    assert {name: what for name, what in differing.items() if what} == {}


def test_a_changed_constant_is_noticed(joining: Page, browser: Browser, toy: Edition, toy_copy: Path) -> None:
    path = "join/sample_evidence.js"
    changed = modules()[path].replace("SWITCH = 6", "SWITCH = 9")
    assert changed != modules()[path]
    page = browser.new_page()
    page.add_script_tag(content=script(ENTRY, {path: changed}))
    text = toy_copy.read_text(encoding="utf-8")
    assert any(disagreements(page, toy.standoff, plain_source(damaged(text, seed))) for seed in range(30))
    page.close()
