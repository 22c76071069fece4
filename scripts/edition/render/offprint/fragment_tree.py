"""Prose as the writer of pages gives it, in pandoc's tree: the meaning of its elements is kept, not their look."""

from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser

from babel import Locale, UnknownLocaleError

from edition.render.offprint.pandoc_tree import (
    Node,
    Nodes,
    code,
    emph,
    link,
    lowered,
    raised,
    span,
    strong,
    text,
)
from edition.words.ids import Id

Called = Callable[[Id, str], Nodes]
"""What stands at the call of a note: the note's id, the id of the call ("" if it has none)."""

_DROPPED_CLASSES = frozenset(["unseen", "as-printed"])
_VOID = frozenset(["br", "img", "hr"])


@dataclass(slots=True)
class _Element:
    tag: str
    attributes: dict[str, str]
    children: "list[_Element | str]" = field(default_factory=list)

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    def first(self, tag: str) -> "_Element | None":
        for child in self.children:
            if isinstance(child, _Element):
                found = child if child.tag == tag else child.first(tag)
                if found:
                    return found
        return None


class _Reader(HTMLParser):
    """Reads a fragment that a program of ours wrote: every element is closed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [_Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = _Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID and len(self.open) > 1:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def fragment(html: str, called: Called | None = None) -> Nodes:
    """Return a fragment of a page; called: gives what stands at a note call, which is a link to the note without it.

    What a page has for its script, for programs that read aloud, or beside its text is left out: words that stand
    elsewhere in it.
    """
    if "<" not in html and "&" not in html:
        return text(html)
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return _inside(reader.open[0], called)


def _inside(element: _Element, called: Called | None) -> Nodes:
    found: Nodes = []
    for child in element.children:
        found += text(child) if isinstance(child, str) else _element(child, called)
    return found


def _element(element: _Element, called: Called | None) -> Nodes:
    if element.attributes.get("aria-hidden") == "true" or not _DROPPED_CLASSES.isdisjoint(element.classes):
        return []
    if "note-call" in element.classes:
        return _call(element, called)
    inside = _inside(element, called)
    match element.tag:
        case "a":
            return _link(element, inside)
        case "br":
            return [{"t": "LineBreak"}]
        case "del" | "svg" | "img" | "figure":
            return []
        case "code":
            return [code(_words(element))]
    return _styled(element, inside)


def _styled(element: _Element, inside: Nodes) -> Nodes:
    simple = {"em": emph, "i": emph, "cite": emph, "strong": strong, "b": strong, "sup": raised, "sub": lowered}
    styled = [simple[element.tag](inside)] if element.tag in simple and inside else inside
    lang = element.attributes.get("lang", "")
    classes = [*element.classes, *(["emended"] if element.tag == "ins" else [])]
    if element.tag == "small":
        classes.append("small")
    if not (lang or classes) or not inside:
        return styled
    return [span(styled, "", *classes, **of_language(lang))]


def of_language(lang: str) -> dict[str, str]:
    """Return the attributes of words in a language: from right to left, where it is written so."""
    return {"lang": lang, "dir": "rtl"} if lang and is_right_to_left(lang) else {"lang": lang}


def is_right_to_left(lang: str) -> bool:
    """Say whether a language is written from right to left.

    >>> is_right_to_left("ar"), is_right_to_left("fr"), is_right_to_left("qaa")
    (True, False, False)
    """
    try:
        return Locale.parse(lang, sep="-").character_order == "right-to-left"
    except (UnknownLocaleError, ValueError):
        return False


def _link(element: _Element, inside: Nodes) -> Nodes:
    if not inside:
        return []
    verdict = element.attributes.get("data-verdict", "")
    classes = [*element.classes, *([f"verdict-{verdict}"] if verdict else [])]
    return [
        link(inside, element.attributes.get("href", ""), *classes, **of_language(element.attributes.get("lang", "")))
    ]


def _call(element: _Element, called: Called | None) -> Nodes:
    anchor = element.first("a")
    assert anchor is not None
    target = anchor.attributes["href"].rpartition("#")[2]
    if called:
        return called(Id(target), anchor.attributes.get("id", ""))
    return [raised([link(text(_words(anchor)), f"#{target}", "note-call")])]


def _words(element: _Element) -> str:
    return "".join(child if isinstance(child, str) else _words(child) for child in element.children)


def words_of(nodes: list[Node]) -> str:
    """Return the words of a tree, its notes left out."""
    parts: list[str] = []
    for node in nodes:
        content = node.get("c")
        match node["t"]:
            case "Str":
                parts.append(str(content))
            case "Space" | "SoftBreak" | "LineBreak":
                parts.append(" ")
            case "Code" if isinstance(content, list):
                parts.append(content[1])
            case "Span" | "Link" if isinstance(content, list):
                parts.append(words_of(content[1]))
            case "Emph" | "Strong" | "Superscript" | "Subscript" if isinstance(content, list):
                parts.append(words_of(content))
    return "".join(parts)
