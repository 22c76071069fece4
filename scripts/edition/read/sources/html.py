"""A page saved from a browser: its visible text, block by block; menus and scripts are left to the join to ignore."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from edition.model.protected_text import MarkKind, SourceText
from edition.read.sources.markup import html_elements
from edition.read.sources.markup.marked_words import Mark, MarkedText
from edition.read.sources.markup.markup_limits import MAX_ATTRIBUTES, has_crowded_tag, too_deep
from edition.read.sources.markup.note_call_labels import is_call_label
from edition.read.sources.text import decode
from edition.words.findings import NotThisFormat, Unusable

NAME = "html"
SUFFIXES = (".html", ".htm", ".xhtml")

_FIRST_TAG = re.compile(r"<(!doctype\s+html|[a-z][a-z0-9]*)(?=[\s/>])", re.IGNORECASE)
_SELF_CLOSED = re.compile(r"<(script|style|title|textarea|iframe|noscript)(\s[^<>]*)?/>", re.IGNORECASE)
"""Elements without content, as XHTML writes them; in HTML they would swallow the page."""
_JATS = re.compile(r"<article\b[^>]*(\sarticle-type=|\sdtd-version=|\sxmlns:)|<article\b[^>]*>\s*<(front|body)\b")
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(\S+) -->")
_ADDRESS = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_UNSEEN_CLASSES = frozenset(["footnote-back", "screen-reader-text", "sr-only", "visually-hidden", "visuallyhidden"])
_UNSEEN_STYLE = re.compile(r"\b(display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_MARKS = {
    "b": MarkKind.STRONG,
    "cite": MarkKind.EMPHASIS,
    "em": MarkKind.EMPHASIS,
    "i": MarkKind.EMPHASIS,
    "strong": MarkKind.STRONG,
    "sub": MarkKind.INFERIOR,
    "sup": MarkKind.SUPERIOR,
}


def read(data: bytes) -> SourceText:
    """Return the text of an HTML page; each block element begins a new line.

    Raises: Unusable if no tree can be built of it in sensible time.
    """
    text, encoding = decode(data, declared(data))
    if not _looks_like_a_page(text):
        raise NotThisFormat("does not begin like an HTML page")
    if _JATS.search(text[:4000]):
        raise NotThisFormat("is an article in JATS, not a page")
    if text.lstrip().startswith("<?xml") or "//DTD XHTML" in text[:1000]:
        text = _SELF_CLOSED.sub(r"<\1\2></\1>", text)
    return words_of_page(text).finish(NAME, encoding)


def words_of_page(text: str) -> MarkedText:
    """Return the words of a page, whoever made it, with their marks.

    Raises: Unusable if no tree can be built of it in sensible time.
    """
    if has_crowded_tag(text):
        reason = f"is a page with more than {MAX_ATTRIBUTES} attributes in one tag"
        raise Unusable(reason, "save the article as plain text")
    if reason := too_deep(text):
        raise Unusable(f"is a page that {reason}", "save the article as plain text")
    return _SavedPage.of(text).read()


def _looks_like_a_page(text: str) -> bool:
    """Say whether the first tag is one of HTML; comments and instructions before it are passed over."""
    at = 0
    while True:
        at += len(text[at : at + 100_000]) - len(text[at : at + 100_000].lstrip())
        for begin, end in (("<!--", "-->"), ("<?", ">")):
            if text.startswith(begin, at):
                closed = text.find(end, at + len(begin))
                if closed < 0:
                    return False
                at = closed + len(end)
                break
        else:
            break
    first = _FIRST_TAG.match(text, at)
    return first is not None and (first[1].lower() in html_elements.FIRST or first[1].startswith("!"))


def declared(data: bytes) -> str | None:
    """Return the encoding that a page declares; one that declares UTF-16 in ASCII is lying (HTML standard)."""
    match = _CHARSET.search(data[:4096])
    name = match[1].decode("ascii") if match else ""
    return None if not name or name.lower().startswith("utf-16") else name


@dataclass(slots=True)
class _SavedPage:
    """A page that is being read: what was built so far, and what decides later whether a link is a note call.

    own: its addresses; anchors: the offset at which each begins; calls: marks that may be calls, with their anchors.
    """

    body: Any
    own: frozenset[str]
    text: MarkedText = field(default_factory=MarkedText)
    anchors: dict[str, int] = field(default_factory=dict)
    calls: list[tuple[Mark, str]] = field(default_factory=list)

    @classmethod
    def of(cls, page: str) -> "_SavedPage":
        from selectolax.lexbor import LexborHTMLParser

        tree = LexborHTMLParser(page)
        named = [node.attributes.get("href") for node in tree.css("link[rel=canonical], base")]
        saved = [match[1] for match in _SAVED_FROM.finditer(page[:4000])]
        return cls(tree.body, frozenset(address.partition("#")[0] for address in [*named, *saved] if address))

    def read(self) -> MarkedText:
        """Walk the page without recursion, as tables and lists make a tree deeper than its tags show."""
        walks: list[tuple[Iterator[Any], bool, Mark | None]] = [(iter([self.body] if self.body else []), False, None)]
        while walks:
            children, block, mark = walks[-1]
            node = next(children, None)
            if node is None:
                walks.pop()
                if mark:
                    self.text.close(mark)
                if block:
                    self.text.line()
            elif node.tag == "-text":
                self.text.words(node.text(deep=False))
            elif node.tag == "br":
                self.text.line()
            else:
                walks += self._enter(node)
        self._settle_calls()
        return self.text

    def _enter(self, node: Any) -> list[tuple[Iterator[Any], bool, Mark | None]]:
        """Return the walk through an element, or nothing if its words are not to be seen."""
        attributes = node.attributes
        for name in (attributes.get("id"), attributes.get("name")):
            if name:
                self.anchors.setdefault(name, self.text.position)
        if _is_unseen(node.tag, attributes):
            return []
        block = node.tag not in html_elements.INLINE
        if block:
            self.text.line()
        return [(node.iter(include_text=True), block, self._mark(node, attributes))]

    def _mark(self, node: Any, attributes: dict[str, str | None]) -> Mark | None:
        if node.tag != "a":
            kind = _MARKS.get(node.tag)
            return self.text.open(kind) if kind else None
        href = _plain(attributes.get("href") or "")
        address, hash_, anchor = href.partition("#")
        if _says_call(attributes):
            return self.text.open(MarkKind.NOTE)
        if hash_ and (not address or address in self.own) and is_call_label(node.text(deep=True)):
            mark = self.text.open(MarkKind.NOTE)
            self.calls.append((mark, anchor))
            return mark
        return self.text.open(MarkKind.LINK, href) if _ADDRESS.fullmatch(href) else None

    def _settle_calls(self) -> None:
        """Take back what begins a line or leads to a place before it: the number at a note, which leads to its call."""
        for mark, anchor in self.calls:
            if mark.first or self.anchors.get(anchor, mark.end) < mark.start:
                self.text.drop(mark)


def _is_unseen(tag: str, attributes: dict[str, str | None]) -> bool:
    """Say whether a reader does not see an element.

    What is hidden from screen readers alone is seen. Inside a line it is an ornament or says again what stands beside
    it, so it is left out; blocks are read, as a page that was saved under an open dialogue hides all of them.
    """
    if tag in html_elements.UNSEEN or tag == "-comment":
        return True
    if not attributes:
        return False
    classes = (attributes.get("class") or "").split()
    return (
        ("hidden" in attributes and attributes["hidden"] != "until-found")
        or (attributes.get("aria-hidden") == "true" and tag in html_elements.INLINE)
        or attributes.get("role") == "doc-backlink"
        or not _UNSEEN_CLASSES.isdisjoint(classes)
        or bool(_UNSEEN_STYLE.search(attributes.get("style") or ""))
    )


def _says_call(attributes: dict[str, str | None]) -> bool:
    classes = (attributes.get("class") or "").split()
    return "footnote-ref" in classes or attributes.get("role") == "doc-noteref"


def _plain(address: str) -> str:
    """Return an address as browsers take it: without the spaces around it and the line ends in it."""
    return re.sub(r"[\t\r\n]", "", address.strip())
