"""What pandoc leaves open in an EPUB: titles of parts, numbers of notes, what is read first, that it is accessible."""

import re

from edition.languages.typography import NARROW
from edition.render.offprint.archive_parts import packed, parts_of
from edition.render.offprint.pandoc_tree import Node, heading, link, mapped, meta_text, span, strong, text

_TITLE = re.compile(r"<title>[^<]*</title>")
_HEADING = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_MODIFIED = re.compile(r'(<meta property="dcterms:modified">)[^<]*')
_LANDMARK = b">Table of Contents</a>"
"""Pandoc says it in English in every language."""
_TAGS = re.compile(r"<[^>]*>")
_CALLED = re.compile(r'(class="note-call" data-number="([^"]+)"><a [^>]*>)\d+(?=</a>)')
"""A call with the number of its note; what pandoc writes begins anew in each part."""
_NAV, _FIRST = '<itemref idref="nav" />', '<itemref idref="ch001_xhtml" />'
_TITLE_CLASS, _SUBTITLE_CLASS = "work-title", "work-subtitle"


def for_reading_devices(document: Node, back: str, contents: str) -> Node:
    """Return a tree whose title is a heading, and whose notes have their number and lead back to their calls.

    back: what is read out of the link that does; contents: what the list of parts is called.
    """
    titled = _with_title(document)
    meta = {**titled["meta"], "toc-title": meta_text(contents)}
    return titled | {"meta": meta, "blocks": mapped(titled["blocks"], lambda node: _with_way_back(node, back))}


def _with_way_back(node: Node, back: str) -> Node:
    if node["t"] != "Span" or "note-call" not in node["c"][0][1]:
        return node
    (called,) = node["c"][1]
    first = called["c"][0]
    number = strong(text(dict(node["c"][0][2])["number"]))
    if number not in first["c"]:
        first = {"t": "Para", "c": [*first["c"][:1], number, {"t": "Space"}, *first["c"][1:]]}
    way = link([{"t": "Str", "c": "↩"}], f"#{node['c'][0][0]}", "footnote-back", role="doc-backlink", aria_label=back)
    blocks = [{"t": "Para", "c": [*first["c"], {"t": "Str", "c": NARROW}, way]}, *called["c"][1:]]
    return {"t": "Span", "c": [node["c"][0], [{"t": "Note", "c": blocks}]]}


def _with_title(document: Node) -> Node:
    """Return a tree whose title is a heading: what is no part of a book under a heading has a name, and no place."""
    front, *rest = document["blocks"]
    attributes, lines = front["c"]
    words = {line["c"][0][1][0]: line["c"][1][0]["c"] for line in lines}
    titles = [span(words[name], "", name) for name in (_TITLE_CLASS, _SUBTITLE_CLASS) if name in words]
    others = [line for line in lines if line["c"][0][1][0] not in (_TITLE_CLASS, _SUBTITLE_CLASS)]
    gap = [{"t": "Space"}] if len(titles) > 1 else []
    title = heading(1, [*titles[:1], *gap, *titles[1:]], "edition-title", "unnumbered")
    return document | {"blocks": [title, {"t": "Div", "c": [attributes, others]}, *rest]}


def finished(made: bytes, moment: str, contents: str) -> bytes:
    """Return an EPUB whose parts are called as their headings say, with the notes' own numbers, contents after title.

    moment: when it says that it was changed; contents: what the list of parts is called.
    """
    parts = parts_of(made)
    for name, content in parts.items():
        page = content.decode() if name.startswith("EPUB/text/") else ""
        if found := _HEADING.search(page):
            called = f"<title>{' '.join(_TAGS.sub('', found[1]).split())}</title>"
            start, end = _span(page)
            page = f"{page[:start]}{called}{page[end:]}"
        if page:
            parts[name] = _CALLED.sub(r"\1\2", page).encode()
    parts["EPUB/nav.xhtml"] = parts["EPUB/nav.xhtml"].replace(_LANDMARK, f">{contents}</a>".encode())
    package = parts["EPUB/content.opf"].decode()
    if _FIRST in package:
        package = package.replace(_NAV, "", 1).replace(_FIRST, f"{_FIRST}\n    {_NAV}", 1)
    parts["EPUB/content.opf"] = _MODIFIED.sub(rf"\g<1>{moment}", package).encode()
    return packed(parts)


def _span(page: str) -> tuple[int, int]:
    found = _TITLE.search(page)
    return found.span() if found else (0, 0)
