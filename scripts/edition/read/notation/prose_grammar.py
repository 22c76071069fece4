"""Editors' prose to a tree: CommonMark's emphasis, links and lists, and citations in brackets or in the sentence.

Links: `[words](par:p4)`, `[](note:n1)` for the call of a note, `[words](page:claims)`, `[words](https://…)`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from edition.model.prose_tree import (
    Call,
    Cite,
    Code,
    Document,
    Emphasis,
    External,
    Fence,
    Foreign,
    Inline,
    Link,
    Listing,
    PageLink,
    Paragraph,
    Part,
    Plain,
    Prose,
    Title,
    plain,
)
from edition.read.notation.citation_grammar import KEY, narrative, parse_citation
from edition.words.ids import SCHEMES, Id, Lang
from edition.words.language_tags import is_tag
from edition.words.letter_folding import fold

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_BRACKETED = re.compile(r"\[([^\[\]]*@[^\[\]]*)\](?!\()")
_NARRATIVE = re.compile(rf"@({KEY})(?:\s*\[([^\[\]@]*)\](?!\())?")
AT = Plain("@")
"""An at sign that was typed `\\@`: a node of its own, and no fault."""


_REMEMBERED = 8192
"""Texts that are not read again if they come again, as nearly all do while pages are served and one is changed."""


@dataclass(frozen=True, slots=True)
class ProseProblem:
    """What could not be read in a piece of prose: the words as typed, a sentence, a remedy."""

    words: str
    message: str
    hint: str


@lru_cache(_REMEMBERED)
def parse_prose(text: str) -> tuple[Prose, list[ProseProblem]]:
    """Read one paragraph of prose; what cannot be read is returned as problems and kept as plain words."""
    tokens = _parser().parseInline(text.strip())
    prose = _inline(tokens[0].children or []) if tokens else ()
    return prose, list(_problems(prose))


@lru_cache(_REMEMBERED)
def parse_document(text: str) -> tuple[Document, list[ProseProblem]]:
    """Read a page written by hand: headings, paragraphs, lists, fenced commands."""
    tokens = _parser().parse(text)
    document = tuple(_parts(iter(tokens), None))
    problems = [problem for part in document for problem in _part_problems(part)]
    return document, [*(_unknown(token) for token in tokens if token.type in ("hr", "blockquote_open")), *problems]


def _unknown(token: "Token") -> ProseProblem:
    what = "a line across" if token.type == "hr" else "a block quotation"
    mark = token.markup[:3]
    return ProseProblem(
        mark, f"{what} ({mark}) is not part of the notation", "use headings, paragraphs, lists and fenced code"
    )


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False})
    parser.disable(["html_inline", "html_block", "image", "autolink", "entity", "code", "reference", "text_join"])
    parser.inline.ruler.before("link", "citation", _citation_rule)
    return parser


def _citation_rule(state: "StateInline", silent: bool) -> bool:
    start = state.src[state.pos]
    if start == "[":
        match = _BRACKETED.match(state.src, state.pos)
        citation = match and parse_citation(match[1])
    elif start == "@" and (state.pos == 0 or not state.src[state.pos - 1].isalnum()):
        match = _NARRATIVE.match(state.src, state.pos)
        citation = match and narrative(match[1], match[2] or "")
    else:
        return False
    if not match or not citation:
        return False
    if not silent:
        token = state.push("citation", "", 0)
        token.meta = {"citation": citation}
    state.pos += len(match[0])
    return True


def _inline(tokens: "list[Token]") -> Prose:
    """Turn markdown-it's flat list of inline tokens into a tree."""
    stack: list[list[Inline]] = [[]]
    hrefs: list[str] = []
    for token in tokens:
        match token.type:
            case "em_open" | "strong_open" | "link_open":
                stack.append([])
                hrefs += [str(token.attrs["href"])] if token.type == "link_open" else []
            case "em_close" | "strong_close":
                children = _joined(stack.pop())
                stack[-1].append(Emphasis(children, strong=token.type == "strong_close"))
            case "link_close":
                children = _joined(stack.pop())
                stack[-1].append(_link(hrefs.pop(), children))
            case "citation":
                stack[-1].append(Cite(token.meta["citation"]))
            case "code_inline":
                stack[-1].append(Code(token.content))
            case "softbreak" | "hardbreak":
                stack[-1] += [Plain(" ")] if stack[-1] else []
            case _ if token.content:
                stack[-1].append(Plain(token.content))
    return _joined(stack[0])


def _joined(nodes: list[Inline]) -> Prose:
    """Merge neighbouring plain words into one node."""
    merged: list[Inline] = []
    for node in nodes:
        if isinstance(node, Plain) and merged and isinstance(merged[-1], Plain) and AT not in (node, merged[-1]):
            merged[-1] = Plain(merged[-1].text + node.text)
        else:
            merged.append(node)
    return tuple(merged)


def _link(href: str, children: Prose) -> Inline:
    scheme, colon, rest = href.partition(":")
    if colon and scheme in ("http", "https"):
        return External(href, children)
    if colon and scheme == "page":
        return PageLink(rest, children)
    if colon and scheme == "lang" and is_tag(rest):
        return Foreign(Lang(rest), children)
    if colon and scheme == "note" and not children:
        return Call(Id(rest))
    if colon and scheme in SCHEMES:
        return Link(Id(SCHEMES[scheme] + rest), children)
    return Link(Id(f"?{href}"), children)


def _problems(prose: Prose) -> Iterator[ProseProblem]:
    for node in prose:
        match node:
            case Plain(text) if node != AT:
                yield from _plain_problems(text)
            case Link(target, children):
                if target.startswith("?"):
                    yield ProseProblem(
                        target[1:],
                        f"the link to {target[1:]!r} has no scheme that is known here",
                        f"use https:, page:, lang:, {', '.join(f'{s}:' for s in SCHEMES)}",
                    )
                elif not children:
                    yield ProseProblem(target, f"the link to {target!r} has no words", "write words between [ and ]")
                yield from _problems(children)
            case Emphasis(children) | Foreign(_, children) | PageLink(_, children) | External(_, children):
                yield from _problems(children)


def _plain_problems(text: str) -> Iterator[ProseProblem]:
    if match := re.search(r"\S*@\S*", text):
        yield ProseProblem(
            match[0],
            f"{match[0]!r} cannot be read as a citation",
            "write [@key, p. 3] or @key; a plain at sign is written \\@",
        )
    if match := re.search(r"\]\([^)]*\)?", text):
        yield ProseProblem(
            match[0][2:],
            f"the link to {match[0][2:].removesuffix(')')!r} is not allowed",
            "only https:, page: and ids of the edition can be linked",
        )
    if match := re.search(r"<[a-zA-Z/!][^>]*>?", text):
        yield ProseProblem(
            match[0], f"{match[0]!r} looks like HTML, which is shown as it is typed", "use *emphasis* or a link instead"
        )


def _parts(tokens: "Iterator[Token]", until: str | None) -> Iterator[Part]:
    for token in tokens:
        match token.type:
            case "heading_open":
                children = _inline(next(tokens).children or [])
                yield Title(int(token.tag[1]), slug(plain(children)), children)
            case "paragraph_open":
                yield Paragraph(_inline(next(tokens).children or []))
            case "bullet_list_open" | "ordered_list_open":
                yield Listing(tuple(_items(tokens, token.type.replace("open", "close"))), token.type[0] == "o")
            case "fence":
                yield Fence(token.content, token.info)
            case _ if token.type == until:
                return


def _items(tokens: "Iterator[Token]", until: str) -> Iterator[tuple[Part, ...]]:
    for token in tokens:
        if token.type == "list_item_open":
            yield tuple(_parts(tokens, "list_item_close"))
        elif token.type == until:
            return


def _part_problems(part: Part) -> Iterator[ProseProblem]:
    if isinstance(part, Listing):
        for item in part.items:
            for child in item:
                yield from _part_problems(child)
    elif not isinstance(part, Fence):
        yield from _problems(part.children)


def slug(words: str) -> str:
    """Return the anchor of a heading: its words without accents, in lower case, joined by hyphens.

    >>> slug("Où va l’édition ?")
    'ou-va-l-edition'
    """
    spaced = re.sub(r"[’']", " ", words)
    plain_letters = fold(spaced).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain_letters).strip("-")
