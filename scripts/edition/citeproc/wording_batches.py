"""What the citation processor words together, in batches that do not take long, and what its answers mean.

The time of a processor grows with the square of the entries that it has to tell apart. It tells apart works that would
be cited alike, and these are of one first author: entries by a name of one family are never divided.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar
from zlib import crc32

from edition.citeproc.citation_styles import PAGE_STYLE, STYLES
from edition.citeproc.processor_items import edition_entry, work_entry
from edition.citeproc.processor_request import (
    settle_days,
    settle_gaps,
    settle_letter,
    settle_letters,
    settle_marks,
    settle_quotes,
)
from edition.model.cited.bibliography_entry import Entry
from edition.model.edited_work import Work
from edition.model.edition import Wording
from edition.model.prose_tree import Citation
from edition.words.ids import Lang

Thing = TypeVar("Thing", Entry, Citation)

LARGEST = 200
"""Entries or citations of a batch, on the average."""

ORDER = "order"
"""The style of a pass that words nothing, and puts the entries of several batches in one order."""


@dataclass(frozen=True, slots=True)
class Task:
    """One pass of the processor over a batch, in a language and a style."""

    lang: Lang
    style: str

    @property
    def name(self) -> str:
        """Return how its answer is found."""
        return f"{self.lang}-{self.style}"


@dataclass(frozen=True, slots=True)
class Batch:
    """What one process words: citations in the style of each language's pages, or else entries in every style.

    entries: what is worded, or what the citations cite and have to be told apart from.
    """

    tasks: tuple[Task, ...]
    entries: tuple[Entry, ...]
    citations: tuple[Citation, ...] = ()


def batches(
    languages: Sequence[Lang], entries: Sequence[Entry], citations: Sequence[Citation], work: Work | None
) -> list[Batch]:
    """Return all that is to be worded, citations apart, as they change more often; work: with its edition, if given.

    What is in a batch does not depend on what is in others, so that a change of one entry leaves most as they were.
    """
    in_styles = tuple(Task(lang, style) for lang in languages for style in STYLES[lang])
    on_pages = tuple(Task(lang, PAGE_STYLE[lang]) for lang in languages)
    family = {entry.key: _family(entry) for entry in entries}
    found = [Batch(in_styles, tuple(part)) for part in _divided(entries, [family[one.key] for one in entries])]
    if len(found) > 1:
        found.append(Batch(tuple(Task(lang, ORDER) for lang in languages), tuple(entries)))
    if work:
        found.append(Batch(in_styles, (work_entry(work), *(edition_entry(work, lang) for lang in languages))))
    for part in _divided(citations, [family[one.items[0].key] for one in citations]):
        cited = {family[key] for citation in part for key in citation.keys}
        found.append(Batch(on_pages, tuple(one for one in entries if family[one.key] in cited), tuple(part)))
    return found


def _family(entry: Entry) -> str:
    """Return the family name by which a work is cited first, or its title."""
    return (entry.people[0].family if entry.people else entry.field("title")).casefold()


def _divided(things: Sequence[Thing], names: Iterable[str]) -> Iterator[list[Thing]]:
    """Divide things into parts, those with one name into the same, by nothing but their names."""
    number = -(-len(things) // LARGEST)
    parts: defaultdict[int, list[Thing]] = defaultdict(list)
    for thing, name in zip(things, names, strict=True):
        parts[crc32(name.encode()) % number].append(thing)
    yield from parts.values()


Answer = dict[str, Any]
"""Of one task: the HTML of each citation in order, and of each entry by its key."""


def wording_of(answered: Iterable[tuple[Batch, Sequence[Answer]]], whole: Sequence[Entry]) -> Wording:
    """Return the wording of all that was asked, from each batch with an answer for each of its tasks.

    whole: all entries, as they were given; a batch of all of them says their order, too.
    """
    pairs = list(answered)
    by_key = {entry.key: entry for batch, _ in pairs for entry in batch.entries}
    worded: dict[tuple[Lang, Citation], str] = {}
    listed: dict[tuple[Lang, str, str], str] = {}
    ordered: dict[Lang, tuple[str, ...]] = {}
    for batch, answers in pairs:
        for task, answer in zip(batch.tasks, answers, strict=True):
            for citation, html in zip(batch.citations, answer["citations"], strict=True):
                worded[task.lang, citation] = settle_marks(settle_letters(html, by_key), task.lang)
            if task.style == ORDER or (task.style == PAGE_STYLE[task.lang] and batch.entries == tuple(whole)):
                ordered[task.lang] = tuple(answer["entries"])
            for key, html in answer["entries"].items() if task.style != ORDER and not batch.citations else ():
                listed[task.lang, task.style, key] = _settled(html, by_key[key], task.lang)
    return Wording(citations=worded, styled=listed, page_style=PAGE_STYLE, keys_in_order=ordered)


def _settled(html: str, entry: Entry, lang: Lang) -> str:
    return settle_days(settle_quotes(settle_gaps(settle_letter(html, entry), entry), lang), lang)


def answers_on(page: str) -> list[Answer]:
    """Take the processor's page apart: one answer for each task, in the order in which they were asked."""
    from selectolax.lexbor import LexborHTMLParser

    return [_answer(node) for node in LexborHTMLParser(page).css("div.task")]


def _answer(node: Any) -> Answer:
    citations = [_inner(cite.css_first("span.citation")) for cite in node.css("div[id^=cite-]")]
    entries = {(one.attributes["id"] or "").removeprefix("ref-"): _inner(one) for one in node.css("div.csl-entry")}
    return {"citations": citations, "entries": entries}


def _inner(node: Any) -> str:
    return (node.inner_html or "").strip().replace("&nbsp;", "\N{NO-BREAK SPACE}") if node is not None else ""
