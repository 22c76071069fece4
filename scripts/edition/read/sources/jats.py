"""JATS: title, authors, abstracts, text, notes and references of an article; what it says to machines is left out."""

import re
from typing import Any

from edition.model.protected_text import MarkKind, SourceText
from edition.read.sources.markup.xml_tree import parse, root_name
from edition.read.sources.markup.xml_words import Vocabulary, words_of
from edition.words.findings import NotThisFormat

NAME = "jats"
SUFFIXES = (".xml", ".nxml")

_MARKS = {
    "bold": MarkKind.STRONG,
    "italic": MarkKind.EMPHASIS,
    "sc": MarkKind.SMALL_CAPS,
    "sub": MarkKind.INFERIOR,
    "sup": MarkKind.SUPERIOR,
}
_WEB = re.compile(r"https?://\S+", re.IGNORECASE)
_HREF = "{http://www.w3.org/1999/xlink}href"


def read(data: bytes) -> SourceText:
    """Return the text of an article in JATS, each paragraph, heading, quotation, item and reference a line.

    Raises: Unusable if it is not well formed, or takes words from elsewhere.
    """
    if root_name(data) not in ("article", "pmc-articleset"):
        raise NotThisFormat("is no JATS")
    return words_of(parse(data, "JATS"), _JATS, NAME)


def _mark(name: str, element: Any) -> tuple[MarkKind, str] | None:
    if name == "xref":
        return (MarkKind.NOTE, "") if element.get("ref-type") in ("fn", "table-fn") else None
    if name in ("ext-link", "uri"):
        target = (element.get(_HREF) or "").strip()
        return (MarkKind.LINK, target) if _WEB.fullmatch(target) else None
    return (_MARKS[name], "") if name in _MARKS else None


_JATS = Vocabulary(
    blocks=frozenset(
        [
            "abstract",
            "ack",
            "aff",
            "app",
            "attrib",
            "bio",
            "boxed-text",
            "caption",
            "contrib",
            "corresp",
            "def",
            "disp-formula",
            "disp-quote",
            "fig",
            "fn",
            "kwd-group",
            "label",
            "list",
            "list-item",
            "p",
            "preformat",
            "ref",
            "ref-list",
            "sec",
            "speaker",
            "speech",
            "sub-article",
            "table-wrap",
            "td",
            "term",
            "th",
            "title",
            "title-group/article-title",
            "title-group/subtitle",
            "trans-abstract",
            "trans-title",
            "trans-title-group",
            "verse-group",
            "verse-line",
        ]
    ),
    paragraphs=frozenset(["article-title", "attrib", "p", "td", "th", "title", "verse-line"]),
    run_in=frozenset(["fn/label", "list-item/label", "ref/label"]),
    spaced=frozenset(["contrib", "element-citation", "kwd-group", "name"]),
    breaks=frozenset(["break"]),
    notes=frozenset(["fn"]),
    unseen=frozenset(
        [
            "alt-text",
            "article-categories",
            "article-id",
            "article-version",
            "author-comment",
            "contrib-id",
            "counts",
            "custom-meta-group",
            "elocation-id",
            "fpage",
            "funding-group",
            "history",
            "issue",
            "issue-id",
            "issue-title",
            "journal-meta",
            "long-desc",
            "lpage",
            "object-id",
            "page-range",
            "permissions",
            "processing-meta",
            "product",
            "pub-date",
            "pub-history",
            "related-article",
            "self-uri",
            "supplement",
            "tex-math",
            "volume",
            "xref/object-id",
        ]
    ),
    mark=_mark,
)
