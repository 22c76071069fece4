"""Leaks: no file of the project, and no page of a site without the words, has eight words of the article in a row.

Facts are excepted wherever they stand: titles and other fields of entries, titles and keywords of the work, headings,
and the locators that the data may hold.
"""

import re
import unicodedata
from collections.abc import Iterator, Set
from html import unescape
from pathlib import PurePosixPath

from edition.checks import Subject
from edition.derive.recorded_places import locators
from edition.join.word_runs import Run, Word, split_words, text_runs, word_runs
from edition.model.edition import Edition
from edition.model.given import Standoff
from edition.words.findings import Explained, Finding, Where, fault

CODES = {
    "leaks.run": Explained(
        "A file of the project repeats 8 or more words of the article in a row.",
        "`A summary that goes on for eight words exactly as the article does.`.",
        "Say it in words of your own; at most 7 words in a row may be the article's. Titles, names and locators "
        "are not counted.",
    ),
}

LENGTH = 8
"""Words in a row that are too many."""

SUFFIXES = frozenset(
    (".bib", ".cff", ".csv", ".html", ".j2", ".json", ".md", ".py", ".svg", ".toml", ".txt", ".yaml", ".yml")
)


def check(subject: Subject) -> Iterator[Finding]:
    """Compare every text file of the project with the words that were found in the copy."""
    runs = _protected(subject.edition)
    if not runs:
        return
    for file, content in sorted(subject.files.items()):
        if PurePosixPath(file).suffix in SUFFIXES:
            text = _readable(content.decode("utf-8", "replace"), file)
            yield from (_finding(words, text, file) for words in _leaks(split_words(text), runs))


def _protected(edition: Edition) -> Set[Run]:
    """Return the runs of all blocks that were found, without those that are facts."""
    found: set[Run] = set()
    for block in edition.standoff.blocks:
        words = edition.text.words(block.id) if edition.text else None
        if words is not None:
            found |= word_runs(words, LENGTH)
    for fact in _facts(edition.standoff):
        found -= text_runs(fact, LENGTH)
    return found


_OWN_WORDS = ("printed", "note", "annote", "abstract")
"""Fields of an entry that the editors wrote."""


def _facts(standoff: Standoff) -> Iterator[str]:
    work = standoff.work
    yield from work.title.values()
    yield from work.printed_title.values()
    yield from work.short_title.values()
    yield from (" ".join(words) for words in work.keywords.values())
    yield work.publication.journal
    for heading in standoff.headings:
        yield from heading.title.values()
    for entry in standoff.entries:
        yield from (value for name, value in entry.fields.items() if name.partition("-")[0] not in _OWN_WORDS)
    yield from (locator.words for locator in locators(standoff))


def _readable(text: str, file: str) -> str:
    """Return a file's text with composed accents; JSON may write letters as numbers, HTML has tags between words."""
    if file.endswith(".json"):
        text = re.sub(r"\\u([0-9a-fA-F]{4})", lambda match: chr(int(match[1], 16)), text)
        text = re.sub(r"\\[nrt]", "  ", text)
    if file.endswith(".html"):
        text = unescape(re.sub(r"<[^<>]*>", lambda tag: " " * len(tag[0]), text))
    return unicodedata.normalize("NFC", text)


def _leaks(words: list[Word], runs: Set[Run]) -> Iterator[list[Word]]:
    """Yield each longest stretch of words all of whose runs are protected."""
    folded = [word.folded for word in words]
    start = end = 0
    for at in range(len(words) - LENGTH + 1):
        if tuple(folded[at : at + LENGTH]) not in runs:
            continue
        if at > end - LENGTH + 1 and end:
            yield words[start:end]
            start = at
        elif not end:
            start = at
        end = at + LENGTH
    if end:
        yield words[start:end]


def _finding(words: list[Word], text: str, file: str) -> Finding:
    before = text[: words[0].offset]
    where = Where(file, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)
    return fault(
        "leaks.run",
        where,
        f"{len(words)} words in a row are the article’s, from {words[0].written!r} {words[1].written!r} on",
        f"say it in other words: at most {LENGTH - 1} in a row",
    )
