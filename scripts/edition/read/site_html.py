"""The files of a built site to what checks need of them: anchors, links and resources, each with its line."""

import html
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from edition.model.site_index import SiteIndex, SiteLink, SitePage
from edition.words.ids import Kind, is_id
from edition.words.project_layout import DOWNLOADED, ROBOTS, SITEMAP

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_AROUND = (
    Kind.BLOCK,
    Kind.ABSTRACT,
    Kind.BIOGRAPHY,
    Kind.NOTE,
    Kind.EDITORS_NOTE,
    Kind.CLAIM,
    Kind.REFERENCE,
    Kind.CITATION,
    Kind.DECISION,
    Kind.TERM,
    Kind.ENTITY,
    Kind.EMENDATION,
    Kind.EVENT,
    Kind.SENTENCE,
    Kind.QUESTION,
)
"""What a link can belong to."""
_ADDRESSES = ("href", "xlink:href", "src", "data", "poster", "action", "formaction")
"""Attributes that hold one address, on the elements below or on any for the first three."""

_ONLY_ON = {"data": ("object",), "poster": ("video",), "action": ("form",), "formaction": ("button", "input")}
_HOLDING = f":is([{'],['.join(_ADDRESSES)}],[srcset],[style],[http-equiv],style,svg *)"
"""Elements that may hold an address; attributes with a prefix cannot be asked for, so that all of a drawing is."""
_STYLE_URL = re.compile(r"""url\(\s*["']?([^"')]+?)["']?\s*\)|@import\s+["']([^"']+)["']""")
_LISTED = re.compile(r"<loc>\s*([^<]*?)\s*</loc>(.*?)(?=<loc>|$)", re.DOTALL)
_TWIN = re.compile(r"""hreflang=["']([^"']*)["']\s+href=["']([^"']*)["']""")
_REFRESH = re.compile(r"""^\s*[\d.]*\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+?)["']?\s*$""", re.IGNORECASE)

_REMEMBERED = 2**14
"""Addresses of which it is remembered how they may be written: most stand on a page many times."""


def read_site(files: Mapping[str, bytes]) -> SiteIndex:
    """Read every HTML page and stylesheet of a site (path below its root, with slashes -> content), and its lists."""
    texts = {
        path: content.decode("utf-8", "replace")
        for path, content in sorted(files.items())
        if path.endswith((".html", ".css")) or path in (ROBOTS, SITEMAP)
    }
    return SiteIndex(
        pages={path: read_page(text, path) for path, text in texts.items() if path.endswith(".html")},
        files=frozenset(files),
        styles={path: tuple(_of_style(text, 1)) for path, text in texts.items() if path.endswith(".css")},
        robots=texts.get(ROBOTS, ""),
        contents={path: content for path, content in files.items() if path.endswith(DOWNLOADED)},
        listed=dict(_listed(texts.get(SITEMAP, ""))),
    )


def _listed(sitemap: str) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    for address, rest in _LISTED.findall(sitemap):
        yield html.unescape(address), tuple((tag, html.unescape(twin)) for tag, twin in _TWIN.findall(rest))


def read_page(source: str, path: str) -> SitePage:
    """Read one page."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(source)
    root = tree.css_first("html")
    return SitePage(
        path=path,
        lang=(root.attributes.get("lang") or "") if root else "",
        ids=Counter(_ids(tree.css("[id]"))),
        links=tuple(_links(tree.css(_HOLDING), _Lines(source))),
        texts=len(tree.css(".edition-text")),
        title=next((" ".join(node.text().split()) for node in tree.css("head > title")), ""),
        description=next((node.attributes.get("content") or "" for node in tree.css("meta[name=description]")), ""),
        robots=", ".join(node.attributes.get("content") or "" for node in tree.css("meta[name=robots]")),
        canonical=next((node.attributes.get("href") or "" for node in tree.css("link[rel=canonical]")), ""),
        alternates=tuple(
            (node.attributes.get("hreflang") or "", node.attributes.get("href") or "")
            for node in tree.css("head link[rel=alternate][hreflang]")
        ),
        base=next((node.attributes.get("href") or "" for node in tree.css("base[href]")), ""),
        drawing_ids=frozenset(_ids(tree.css("svg [id], svg[id]"))),
        citations=tuple(_placed(tree.css("a.citation"))),
        backlinks=tuple(_placed(tree.css("a.backlink"))),
    )


def _ids(nodes: "list[LexborNode]") -> Iterator[str]:
    return (node.attributes.get("id") or "" for node in nodes)


def _placed(nodes: "list[LexborNode]") -> Iterator[tuple[str, str]]:
    """Yield the id of what is around a link, and its address; headings and calls are around nothing."""
    for node in nodes:
        around = node.parent
        while around is not None and not is_id(around.attributes.get("id") or "", *_AROUND):
            around = around.parent
        yield (around.attributes.get("id") or "") if around is not None else "", node.attributes.get("href") or ""


class _Lines:
    """Finds the line of each address: its next place in the source after the one found before for the same address.

    Elements come in the order of the source: the search begins at the tag in which the last address was found, not at
    the beginning of the page.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self._starts = [0, *(match.end() for match in re.finditer("\n", source))]
        self._next: dict[str, int] = {}
        self._tag = 0

    def of(self, address: str) -> int:
        after = self._next.get(address, 0)
        for start in dict.fromkeys((max(after, self._tag), after)):
            at, written = self._place(address, start)
            if written:
                self._next[address] = at + len(written)
                self._tag = max(0, self._source.rfind("<", 0, at))
                return bisect_right(self._starts, at)
        return 0

    def _place(self, address: str, start: int) -> tuple[int, str]:
        """Return where an address stands, and as what, escaped or not; nothing if it does not."""
        for written in _written(address):
            at = self._source.find(written, start)
            if at >= 0:
                return at, written
        return -1, ""


@lru_cache(_REMEMBERED)
def _written(address: str) -> tuple[str, ...]:
    """Return how an address may be written, the likeliest first."""
    forms = dict.fromkeys((html.escape(address, quote=False), html.escape(address), address))
    return tuple(written for escaped in forms for written in (f'"{escaped}"', f"'{escaped}'", escaped))


def _links(nodes: "list[LexborNode]", lines: _Lines) -> Iterator[SiteLink]:
    for node in nodes:
        tag, attributes = node.tag or "", node.attributes
        rel = (attributes.get("rel") or "").lower()
        for address in _of_element(tag, attributes):
            yield SiteLink(address=address, line=lines.of(address), element=tag, rel=rel)
        for text in (attributes.get("style"), node.text() if tag == "style" else None):
            for link in _of_style(text, 0) if text else ():
                yield SiteLink(address=link.address, line=lines.of(link.address), element="style")


def _of_element(tag: str, attributes: Mapping[str, str | None]) -> Iterator[str]:
    for name in _ADDRESSES:
        if name in attributes and tag in _ONLY_ON.get(name, (tag,)):
            yield (attributes[name] or "").strip()
    for candidate in (attributes.get("srcset") or "").split(","):
        if candidate.strip():
            yield candidate.split()[0]
    if tag == "meta" and (attributes.get("http-equiv") or "").lower() == "refresh":
        match = _REFRESH.match(attributes.get("content") or "")
        if match:
            yield match[1]


def _of_style(text: str, first_line: int) -> Iterator[SiteLink]:
    """Yield what a stylesheet loads; images written into it are no addresses."""
    for match in _STYLE_URL.finditer(text):
        address = match[1] or match[2]
        if not address.startswith(("data:", "#")):
            yield SiteLink(address=address, line=first_line + text.count("\n", 0, match.start()), element="style")
