"""What the citation processor answers, taken from its page, and put together to how an edition is worded."""

from collections.abc import Iterable, Sequence
from typing import Any

from edition.citeproc.citation_styles import PAGE_STYLE
from edition.citeproc.processor_request import (
    settle_gaps,
    settle_letter,
    settle_letters,
    settle_marks,
    settle_quotes,
)
from edition.citeproc.wording_batches import ORDER, Batch
from edition.model.cited.bibliography_entry import Entry
from edition.model.edition import Wording
from edition.model.prose_tree import Citation
from edition.words.ids import Lang

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
    return settle_quotes(settle_gaps(settle_letter(html, entry), entry), lang)


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
