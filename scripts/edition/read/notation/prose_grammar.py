"""Editors' prose to a tree: CommonMark's emphasis, links and lists, and citations in brackets or in the sentence.

Links: `[words](par:p4)`, `[](note:n1)` for the call of a note, `[words](page:claims)`, `[words](https://…)`.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING
from unicodedata import normalize

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
from edition.read.notation.prose_problems import AT, ProseProblem, token_problems, tree_problems
from edition.words.ids import SCHEMES, Id, Lang
from edition.words.language_tags import is_tag
from edition.words.letter_folding import fold

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_BRACKETED = re.compile(r"\[([^\[\]]*@[^\[\]]*)\](?!\()")
_NARRATIVE = re.compile(rf"@({KEY})(?:\s*\[([^\[\]@]*)\](?!\())?")

_LONGEST = 100_000
"""Characters of the longest text: that of a whole issue of a journal, which markdown-it reads in some seconds."""
_DEEPEST = 20
"""Emphases and links inside each other; trees of prose are walked by recursion."""
_REMEMBERED = 8192
"""Texts that are not read again if they come again, as nearly all do while pages are served and one is changed."""


@lru_cache(_REMEMBERED)
def parse_prose(text: str) -> tuple[Prose, list[ProseProblem]]:
    """Read one paragraph of prose; what cannot be read is returned as problems and kept as plain words."""
    if len(text) > _LONGEST:
        return (), [_too_long(text)]
    tokens = _parser().parseInline(text.strip())
    inline = tokens[0].children or [] if tokens else []
    if _is_too_deep(inline):
        return (), [_too_deep(text)]
    prose = _inline(inline)
    return prose, [*tree_problems(prose), *token_problems(inline)]


@lru_cache(_REMEMBERED)
def parse_document(text: str) -> tuple[Document, list[ProseProblem]]:
    """Read a page written by hand: headings, paragraphs, lists, fenced commands."""
    if len(text) > _LONGEST:
        return (), [_too_long(text)]
    tokens = _parser().parse(text)
    if any(_is_too_deep(token.children or []) for token in tokens):
        return (), [_too_deep(text)]
    document = tuple(_parts(iter(tokens), None))
    problems = [_unknown(token) for token in tokens if token.type in ("hr", "blockquote_open")]
    problems += [_unclosed(token) for token in tokens if token.type == "fence" and not _is_closed(token, text)]
    problems += [problem for part in document for problem in _part_problems(part)]
    return document, problems + [problem for token in tokens for problem in token_problems(token.children or [])]


def _too_long(text: str) -> ProseProblem:
    what = f"has {len(text):,} characters, more than the {_LONGEST:,} that a text or page can have"
    return ProseProblem(text[:20], what, "is it the right text? Divide it")


def _is_too_deep(tokens: "list[Token]") -> bool:
    return max(accumulate(token.nesting for token in tokens), default=0) > _DEEPEST


def _too_deep(text: str) -> ProseProblem:
    begun = re.search(r"(\*\*|__|\*|_).{0,20}", text)
    what = f"has more than {_DEEPEST} emphases or links inside each other"
    return ProseProblem(begun[0] if begun else text[:20], what, "end each with a second sign, or write signs as \\*")


def _unknown(token: "Token") -> ProseProblem:
    what = "a line across" if token.type == "hr" else "a block quotation"
    mark = token.markup[:3]
    return ProseProblem(
        mark, f"{what} ({mark}) is not part of the notation", "use headings, paragraphs, lists and fenced code"
    )


def _is_closed(fence: "Token", text: str) -> bool:
    """Say whether fenced lines have an end of their own; those without go on to the end of the page."""
    first, after = fence.map or (0, 0)
    last = text.split("\n")[after - 1].strip()
    return after - first > 1 and last.startswith(fence.markup) and not last.strip(fence.markup[0])


def _unclosed(fence: "Token") -> ProseProblem:
    opening = fence.markup + fence.info
    return ProseProblem(opening, f"the lines after {opening} are not closed", f"write {fence.markup} after the last")


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
        yield from tree_problems(part.children)


def slug(words: str) -> str:
    """Return the anchor of a heading: its words without accents, in lower case, joined by hyphens.

    In a script without Latin letters the words stay as they are.

    >>> slug("Où va l’édition ?"), slug("Вывод и итог")
    ('ou-va-l-edition', 'вывод-и-итог')
    """
    spaced = re.sub(r"[’']", " ", words)
    plain_letters = fold(spaced).encode("ascii", "ignore").decode()
    found = re.sub(r"[^a-z0-9]+", "-", plain_letters).strip("-")
    return found or re.sub(r"[\W_]+", "-", normalize("NFC", spaced).lower()).strip("-")
