"""Markdown, as papers are written in it: its signs are no words, nor are keys of citations, nor what its head is for.

Recognised by a head in YAML or by headings; anything else that has no sign of it is plain text.
"""

import re
from collections.abc import Iterator
from typing import Any

from edition.model.protected_text import SourceText
from edition.read.sources.html import words_of_page
from edition.read.sources.text import decode
from edition.read.standoff.yaml_positions import read_yaml
from edition.words.findings import NotThisFormat

NAME = "markdown"
SUFFIXES = (".md",)

MOST = 150_000
"""Characters above which a text is read as plain: no paper has so many, and signs that open nothing take long."""
_HEADINGS = 2
"""Headings without which a text that has no head is no Markdown."""

_HEAD = re.compile(r"\A---[ \t]*\n(?P<yaml>\w[^\n]*\n(?:(?!---|\.\.\.)[^\n]*\n)*)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_HEADING = re.compile(r"^#{1,6} +\S", re.MULTILINE)
_CITATION = re.compile(r" ?\[[^\[\]\n@]{0,200}(?<!\w)@\w[^\[\]\n]{0,300}\]|(?<![\w.])@[A-Za-z][\w:./+-]{0,80}\w")
_NOTE = re.compile(r"\[\^([^\s\[\]]{1,40})\](:?)")


def read(data: bytes) -> SourceText:
    """Return the words of a text in Markdown, each paragraph, heading and item a line."""
    text, encoding = decode(data)
    head = _HEAD.match(text)
    if len(text) > MOST or not (head or len(_HEADING.findall(text)) >= _HEADINGS):
        raise NotThisFormat("has no head in YAML and no headings as Markdown has them")
    told = list(_told(head["yaml"])) if head else []
    body = text[head.end() :] if head else text
    page = _page("\n\n".join([*told, _without_keys(body)]))
    return words_of_page(page).finish(NAME, encoding)


def _told(head: str) -> Iterator[str]:
    """Yield what a reader of the paper sees of its head: title, authors, abstract."""
    value = read_yaml(head, "").value
    values: dict[str, Any] = value if isinstance(value, dict) else {}
    people = values.get("authors") or values.get("author") or []
    named = people if isinstance(people, list) else [people]
    names = [one.get("name") if isinstance(one, dict) else one for one in named]
    for words in (values.get("title"), *names, values.get("abstract")):
        if isinstance(words, str):
            yield words


def _without_keys(text: str) -> str:
    """Return a text with calls of notes as numbers, and without the keys of citations."""
    numbers: dict[str, int] = {}

    def called(found: re.Match[str]) -> str:
        number = numbers.setdefault(found[1], len(numbers) + 1)
        return rf"\[{number}\]" + (" " if found[2] else "")

    return _CITATION.sub("", _NOTE.sub(called, text))


def _page(text: str) -> str:
    from markdown_it import MarkdownIt

    return f"<!doctype html><body>{MarkdownIt('commonmark').enable('table').render(text)}"
