"""Words woven by the script of the page: the HTML of a build with the same copy, byte for byte."""

import html
import json
import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from edition.derive.addresses import ARTICLE
from edition.model.article import Block, BlockKind, Place
from edition.model.edition import WordedEdition
from edition.model.protected_text import Join, Match
from edition.render.block_views import BlockViews
from edition.render.own_copy.weave_data import weave_data
from edition.render.prose.prose_html import Writer
from edition.render.woven.painted_words import painted
from edition.shell import pipeline
from edition.words.ids import Lang
from playwright.sync_api import Browser, Page

from tests import damage, own_copy_script
from tests.browser.woven_cases import Case, Cases, script_mark
from tests.growth import are_in_proportion
from tests.own_copy_script import modules
from tests.tools import article_copy

pytestmark = [pytest.mark.browser, pytest.mark.long]

ENTRY = """
import { weaveText } from "./weave/weave_text.js";
import { shownUses, weaveBlock } from "./weave/weave_block.js";
import { readForms } from "./weave/word_forms.js";

export function lend() {
  const linkOf = (target) => ["term", `g.html#${target}`];
  window.wovenTexts = (cases) =>
    JSON.parse(cases).map((one) => {
      const marked = { ...one, forms: readForms(one.forms), linkOf };
      return weaveText(one.words, one.called, marked, one.loosely);
    });
  window.wovenBlocks = (given) => {
    const { ids, joins, data, summaries } = JSON.parse(given);
    return ids.map((id) => weaveBlock(id, new Map(Object.entries(joins)), data, (note) => summaries[note]));
  };
  window.uses = (html) => [...shownUses(html)];
}
"""


def script(before: str = "", after: str = "") -> str:
    """Return the script as the page has it, with something changed where words are woven."""
    own = {name: text for name, text in modules().items() if name.startswith("weave/") or name == "data_table.js"}
    changed = {name: text.replace(before, after) for name, text in own.items() if before and before in text}
    assert len(changed) == bool(before)
    return own_copy_script.script(ENTRY, changed)


@pytest.fixture
def weaving(page: Page) -> Page:
    """A page that has the script, and nothing else."""
    page.add_script_tag(content=script())
    return page


def of_library(edition: WordedEdition, lang: Lang) -> dict[str, str]:
    """Return the words of each block that was found, as a build has them."""
    standoff = edition.standoff
    views = BlockViews(edition, Writer(edition, lang, ARTICLE))
    back = standoff.of_kind(BlockKind.NOTE, BlockKind.BIOGRAPHY)
    shown = [views.block(block) for block in (*standoff.of_kind(BlockKind.ABSTRACT), *standoff.body, *back)]
    return {view.id: str(view.words) for view in shown if view.words is not None}


def of_script(page: Page, edition: WordedEdition, lang: Lang) -> dict[str, str]:
    """Return the words of the same blocks, as the script weaves them from data that know of no copy."""
    assert edition.text is not None
    joins = {id_: script_join(join) for id_, join in edition.text.joins.items()}
    found = [block.id for block in edition.standoff.blocks if edition.text.words(block.id) is not None]
    summaries = {block.id: painted_summary(edition, block, lang) for block in edition.standoff.notes}
    data = weave_data(replace(edition, text=None), lang)
    given = json.dumps({"ids": found, "joins": joins, "data": data, "summaries": summaries})
    return dict(zip(found, page.evaluate("(given) => wovenBlocks(given)", given), strict=True))


def script_join(join: Join) -> dict[str, Any]:
    words = join.words.reveal() if join.words else None
    marks = [script_mark(mark, words or "") for mark in join.marks]
    return {"id": join.id, "match": join.match.value, "words": words, "marks": marks}


def painted_summary(edition: WordedEdition, note: Block, lang: Lang) -> str:
    return str(painted(Writer(edition, lang, ARTICLE).at(note.id).plain_html(note.summary[lang])))


def marked_page(text: str) -> str:
    """Return a page in which words are set off in every way that a format has, across each other's edges."""
    chance = random.Random(1)  # noqa: S311 - repeatable marks, no secret
    tags = [
        "em",
        "strong",
        "sup",
        "sub",
        'a href="https://example.org/?a&amp;b"',
    ]
    lines = []
    for one in damage.paragraphs(text):
        words = one.split(" ")
        while words and chance.random() < 0.9:
            start = chance.randrange(len(words))
            end = min(len(words), start + chance.randint(1, 6))
            tag = chance.choice(tags)
            inside = html.unescape(" ".join(words[start:end]))
            if "\x01" not in inside:
                words[start:end] = [f"\x01{tag}\x02{inside}\x03{tag.split()[0]}\x02"]
        escaped = html.escape(" ".join(words))
        lines.append("<p>" + escaped.replace("\x01", "<").replace("\x03", "</").replace("\x02", ">") + "</p>")
    return "<!DOCTYPE html><html><body><main>" + "\n".join(map(unquoted, lines)) + "</main></body></html>"


def unquoted(line: str) -> str:
    return line.replace("&quot;", '"').replace("&amp;amp;b", "&amp;b")


COPIES: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "saved page": damage.saved_page,
    "marked page": marked_page,
    "hard-wrapped": damage.hard_wrapped,
    "page heads": damage.with_page_heads,
    "calls removed": damage.without_calls,
    "calls glued": damage.glued_calls,
    "many forms": damage.FORMS["all of these"],
    "misread": lambda text: damage.misread(text, 0.02),
    "mistyped": lambda text: damage.mistyped(text, 0.04),
    "abridged": damage.abridged,
}


@pytest.fixture(params=["toy", pytest.param("real", marks=pytest.mark.source)])
def edition_and_copy(request: pytest.FixtureRequest) -> tuple[WordedEdition, str]:
    """An edition without text, and the words of its article; the real one where its copy is."""
    of_toy = request.param == "toy"
    path: Path = request.getfixturevalue("toy_copy") if of_toy else article_copy()
    return request.getfixturevalue(f"{request.param}_worded"), path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", COPIES)
def test_every_block_has_the_html_of_a_build(
    weaving: Page, edition_and_copy: tuple[WordedEdition, str], name: str
) -> None:
    edition, article = edition_and_copy
    joined = pipeline.with_content(edition, COPIES[name](article).encode(), "copy", "copy")
    assert isinstance(joined, WordedEdition)
    for lang in edition.standoff.work.languages:
        expected, found = of_library(joined, lang), of_script(weaving, joined, lang)
        assert expected
        assert [id_ for id_ in expected if found[id_] != expected[id_]] == []
        assert found.keys() == expected.keys()


def test_copies_have_what_is_to_be_woven(toy_worded: WordedEdition, toy_copy: Path) -> None:
    """Damaged blocks, and marks of every kind that pages have."""
    article = toy_copy.read_text(encoding="utf-8")
    joins = {
        name: list(pipeline.with_content(toy_worded, make(article).encode(), "copy", "copy").text.joins.values())  # type: ignore[union-attr]
        for name, make in COPIES.items()
    }
    assert sum(join.match is Match.LOOSE and join.words is not None for join in joins["misread"]) > 5
    assert len({mark.kind for join in joins["marked page"] for mark in join.marks}) == 5


def test_a_note_that_was_not_found_has_our_summary_beside_its_call(
    weaving: Page, toy_worded: WordedEdition, toy_copy: Path
) -> None:
    words = toy_copy.read_text(encoding="utf-8")
    cut = words[: words.index("\n[1] ")]
    joined = pipeline.with_content(toy_worded, cut.encode(), "copy", "copy")
    assert isinstance(joined, WordedEdition)
    lang = toy_worded.standoff.work.language
    expected = of_library(joined, lang)
    assert of_script(weaving, joined, lang) == expected
    assert 'data-words="En bref"' in expected["p1"]


def often(edition: WordedEdition) -> WordedEdition:
    """Return an edition that marks later occurrences of words, and has readings that a table writes in another way."""
    standoff = edition.standoff
    changed = replace(
        standoff,
        blocks=tuple(replace(one, call=one.call and later(one.call)) for one in standoff.blocks),
        citations=tuple(replace(one, at=later(one.at)) for one in standoff.citations),
        editors_notes=tuple(replace(one, at=later(one.at)) for one in standoff.editors_notes),
        emendations=tuple(
            replace(one, places=tuple(replace(place, lemma="de", reading="%7C|%\n|") for place in one.places))
            for one in standoff.emendations
        ),
    )
    return replace(edition, standoff=changed)


def later(place: Place) -> Place:
    return replace(place, words="de", occurrence=2)


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    """Texts with all that can be woven into them, across each other."""
    made = Cases(seed=1)
    return [made.case() for _ in range(2000)]


def wrong(page: Page, cases: list[Case]) -> Iterator[Case]:
    """Yield the cases that the script weaves otherwise than the library."""
    found = page.evaluate("(cases) => wovenTexts(cases)", json.dumps([case.given for case in cases]))
    yield from (case for case, html_ in zip(cases, found, strict=True) if html_ != case.html)


def test_whatever_is_woven_into_whatever_words_has_the_html_of_the_library(weaving: Page, cases: list[Case]) -> None:
    assert next(wrong(weaving, cases), None) is None


def test_data_say_which_occurrence_is_meant_and_hold_any_sign(
    weaving: Page, toy_worded: WordedEdition, toy_copy: Path
) -> None:
    joined = pipeline.with_text(often(toy_worded), toy_copy)
    assert isinstance(joined, WordedEdition)
    expected = of_library(joined, Lang("fr"))
    assert of_script(weaving, joined, Lang("fr")) == expected
    assert "<ins>%7C|%\n|</ins>" in "".join(expected.values())


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("MOST_BETWEEN = 4", "MOST_BETWEEN = 3"),
        ("MOST_AROUND = 2", "MOST_AROUND = 1"),
        ("LETTERS_AT_START = 2", "LETTERS_AT_START = 3"),
        ("{0,3}${escapePattern", "{0,2}${escapePattern"),
        ("index < end || ", ""),
        ("|| isInWord(words, text, index, after))", "|| (isInWord(words, text, index, after) && (end = after)))"),
        ("isBegun || (", "("),
        (") <= 1;", ") <= 0;"),
        ("crosses(left, other)) {", "crosses(other, other)) {"),
        ("return left.isLink ? [longest(pieces, text)] : pieces", "return pieces"),
        ("if (crossed.length && left.isWhole) return [];", ""),
        ("start - other.start || other.end - one.end);", "start - other.start);"),
        ('"\'": "&#39;"', '"\'": "\'"'),
        ("isClosed ? end + 1 : end", "end"),
        (" || isOwn(call)", ""),
        ("Array.from(words, (sign) => (IS", 'Array.from(words.replace(/ /g, "_"), (sign) => (IS'),
        ("if (!found.has(use.target)) ", ""),
        ("start >= at ? longestUse", "start >= 0 ? longestUse"),
        ("occurrence: Number(occurrence || 1)", "occurrence: 1"),
    ],
)
def test_a_changed_script_is_noticed(
    browser: Browser, cases: list[Case], toy_worded: WordedEdition, toy_copy: Path, before: str, after: str
) -> None:
    window = browser.new_page()
    window.add_script_tag(content=script(before, after))
    differs = next(wrong(window, cases), None) is not None
    if not differs:
        joined = pipeline.with_text(often(toy_worded), toy_copy)
        assert isinstance(joined, WordedEdition)
        differs = of_script(window, joined, Lang("fr")) != of_library(joined, Lang("fr"))
    window.close()
    assert differs


def test_words_tell_to_which_ids_they_lead(weaving: Page) -> None:
    woven = '<a class="term" href="glossary.html#term-a">x</a> #no <a href="#n1">1</a> <i data-words="#ent-b&#34;"></i>'
    assert weaving.evaluate("(html) => uses(html)", woven) == ["term-a", "n1"]


def test_time_grows_as_the_marks_in_a_block_do(weaving: Page) -> None:
    timed = "(cases) => { const begun = performance.now(); wovenTexts(cases); return performance.now() - begun; }"

    def seconds(size: int) -> float:
        marks = [{"start": 4 * n, "end": 4 * n + 3, "kind": "emphasis", "target": ""} for n in range(size)]
        given = {"words": "mot " * size, "called": [], "marks": marks, "cited": [], "emended": [], "forms": []}
        return float(weaving.evaluate(timed, json.dumps([given | {"loosely": False}]))) / 1000

    assert are_in_proportion(seconds, 2_000)
