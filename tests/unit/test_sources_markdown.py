"""Markdown as papers are written in it: read for its words, and told from plain text by what it holds."""

import re
from collections import Counter
from pathlib import Path

import pytest
from edition.model.edition import Edition
from edition.read.sources import markdown
from edition.shell.pipeline import with_text
from edition.shell.read_copy import read_copy_text
from edition.words.findings import NotThisFormat

HEAD = """\
---
title: 'Terns: a count'
authors:
  - name: Ada Tern
    orcid: 0000-0000-0000-0001
    affiliation: 1
date: 3 May 2020
bibliography: paper.bib
---
"""


def lines(body: str) -> list[str]:
    return [line for line in markdown.read((HEAD + body).encode()).words.reveal().split("\n") if line][2:]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("# Summary\n\nOne\nline.", ["Summary", "One line."]),
        ("A *b* **c** `d` [e](https://example.org).", ["A b c d e."]),
        ("- one\n- two\n\n> three", ["one", "two", "three"]),
        ("Terns [@tern2001] and [see @gull1999, p. 3; @knot2000] fly.", ["Terns and fly."]),
        ("As @tern2001 says, write to ada@example.org.", ["As  says, write to ada@example.org."]),
        (
            "A note[^a], another[^2].\n\n[^a]: First.\n\n[^2]: Second.",
            ["A note[1], another[2].", "[1] First.", "[2] Second."],
        ),
        ("| a | b |\n|---|---|\n| c | d |", ["a", "b", "c", "d"]),
        ("<!-- no --> Yes.", ["Yes."]),
    ],
)
def test_signs_are_no_words(body: str, expected: list[str]) -> None:
    found = lines(body)
    assert [" ".join(line.split()) for line in found] == [" ".join(line.split()) for line in expected]


def test_of_the_head_title_authors_and_abstract_are_words() -> None:
    head = HEAD.replace("date:", "abstract: >-\n  Terns are\n  counted.\ndate:")
    words = markdown.read(f"{head}\nBody.".encode()).words.reveal()
    assert [line for line in words.split("\n") if line] == ["Terns: a count", "Ada Tern", "Terns are counted.", "Body."]


@pytest.mark.parametrize(
    ("people", "line"), [("Jane Doe", "Jane Doe"), ("[Jane Doe]", "Jane Doe"), ("{name: J. Doe}", "J. Doe")]
)
def test_an_author_may_stand_alone(people: str, line: str) -> None:
    words = markdown.read(f"---\ntitle: T\nauthor: {people}\n---\n\nBody.".encode()).words.reveal()
    assert [one for one in words.split("\n") if one] == ["T", line, "Body."]


@pytest.mark.parametrize(
    "head",
    [
        "author: 2018",
        "authors: true",
        "author: {1: 2}",
        "title: [",
        "title: &a x\nauthor: *a",
        "title: !!python/x y",
        "a\nb",
        "1",
    ],
)
def test_a_head_that_cannot_be_read_says_nothing(head: str) -> None:
    assert "Body." in markdown.read(f"---\n{head}\n---\n\nBody.".encode()).words.reveal()


@pytest.mark.parametrize(
    "text",
    ["Un mot.\n\nUn autre *mot*.", "# only\n\none heading", "---\n\nUn mot.\n", "# a\n# b\n" + "x" * markdown.MOST],
)
def test_what_has_no_sign_of_markdown_or_is_too_long_is_plain_text(tmp_path: Path, text: str) -> None:
    with pytest.raises(NotThisFormat):
        markdown.read(text.encode())
    copy = tmp_path / "copy.md"
    copy.write_text(text, encoding="utf-8")
    assert read_copy_text(copy).format == "text"


def test_the_article_in_markdown_is_found_exactly(toy: Edition, toy_copy: Path, tmp_path: Path) -> None:
    text = toy_copy.read_text(encoding="utf-8")
    text = re.sub(r"^(Introduction|Compter ce qui vole|Conclusion)$", r"# \1", text, flags=re.MULTILINE)
    for plain, marked in (
        ("trois guetteurs", "*trois* **guetteurs**"),
        ("la criée.", "la [criée](https://example.org/criee) [@lannoy2016a]."),
        ("la jetée[1]", "la jetée[^1]"),
        ("\n[1] Bâti", "\n[^1]: Bâti"),
        ("– le passage, ", "- le passage, "),
    ):
        assert plain in text
        text = text.replace(plain, marked, 1)
    copy = tmp_path / "paper.md"
    copy.write_text(HEAD + text, encoding="utf-8")
    layer = with_text(toy, copy).text
    assert layer is not None
    assert layer.format == "markdown"
    assert Counter(found.match.value for found in layer.joins.values()) == {"exact": len(layer.joins)}


@pytest.mark.parametrize("sign", ["[", "![", "[a](", "*a ", "**_a", "> ", "[@", "[^a", "@a", "[]", "<a "])
def test_signs_that_open_nothing_are_read_in_steps_that_their_number_bounds(sign: str) -> None:
    with pytest.raises(NotThisFormat):
        markdown.read((HEAD + sign * markdown.MOST).encode())
    assert markdown.read((HEAD + sign * 500 + "mot").encode()).words.reveal()
