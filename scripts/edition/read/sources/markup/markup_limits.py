"""How deep elements may stand inside each other, and how many attributes a tag may have: as far as parsers bear it.

Tree builders take minutes on hostile pages, so their work is bounded before they begin: by the depth, which counts
against them by its square, by the times that an unclosed font or emphasis is made anew in what follows it, and by the
attributes of a tag, each of which is compared with all before it. Where a tag's effect is doubtful it counts as deeper.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

MAX_DEPTH = 500
MAX_REPEATED = 2_000_000
"""Elements that a tree builder may add by itself to continue what was not closed."""
MAX_ATTRIBUTES = 1000

_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
_ENDED_BY_OTHERS = frozenset(
    [
        "a",
        "body",
        "caption",
        "colgroup",
        "dd",
        "dt",
        "head",
        "html",
        "li",
        "nobr",
        "optgroup",
        "option",
        "p",
        "rp",
        "rt",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
    ]
)
"""Elements that may be left unclosed: the next of their kind ends them, so that they cannot nest by themselves."""
_CONTINUED = frozenset(["b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u"])
_WALLS = frozenset(["applet", "marquee", "object", "table", "template"])
"""Elements inside which an end tag cannot close what was opened outside."""
_DRAWINGS = frozenset(["math", "svg"])
_LEAVES = frozenset(
    [
        "animate",
        "circle",
        "ellipse",
        "g",
        "image",
        "line",
        "mprescripts",
        "mspace",
        "path",
        "polygon",
        "polyline",
        "rect",
        "stop",
        "use",
    ]
)
"""Elements whose tag may close itself inside a drawing; of all others the slash means nothing."""
_END_DRAWINGS = frozenset(
    [
        "b",
        "big",
        "blockquote",
        "body",
        "br",
        "center",
        "code",
        "dd",
        "div",
        "dl",
        "dt",
        "em",
        "embed",
        "font",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "hr",
        "i",
        "img",
        "li",
        "listing",
        "menu",
        "meta",
        "nobr",
        "ol",
        "p",
        "pre",
        "ruby",
        "s",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "table",
        "tt",
        "u",
        "ul",
        "var",
    ]
)
_TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)(?:[^<>]*(/)>)?")


def too_deep(page: str) -> str:
    """Return why a page is too much for a tree builder, or an empty text."""
    tags = _Tags()
    for match in _TAG.finditer(page):
        tags.take(match[2].lower(), ends=bool(match[1]), closes_itself=bool(match[3]))
        if tags.depth > MAX_DEPTH:
            return f"has more than {MAX_DEPTH} elements inside each other"
        if tags.repeated > MAX_REPEATED:
            return "leaves too many elements unclosed"
    return ""


@dataclass(slots=True)
class _Room:
    """What is open inside a wall."""

    wall: str
    open: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class _Tags:
    """What is open after some tags. continued: how many of it start anew in each element after their parent's end."""

    depth: int = 0
    continued: int = 0
    repeated: int = 0
    drawings: int = 0
    rooms: list[_Room] = field(default_factory=lambda: [_Room("")])

    def take(self, name: str, *, ends: bool, closes_itself: bool) -> None:
        """Count one tag."""
        if name in _END_DRAWINGS:
            self.drawings = 0
        if name in _VOID or name in _ENDED_BY_OTHERS or (closes_itself and self.drawings and name in _LEAVES):
            self.repeated += self.continued
        elif ends:
            self._end(name)
        else:
            self._start(name)

    def _start(self, name: str) -> None:
        self.depth += 1
        self.drawings += name in _DRAWINGS
        self.continued += name in _CONTINUED
        self.repeated += self.continued
        if name in _WALLS:
            self.rooms.append(_Room(name))
        else:
            self.rooms[-1].open[name] += 1

    def _end(self, name: str) -> None:
        """Close what an end tag closes; one that closes nothing is ignored, as tree builders do."""
        if name in _WALLS:
            at = next((i for i in range(len(self.rooms) - 1, 0, -1) if self.rooms[i].wall == name), len(self.rooms))
            self.depth -= sum(1 + room.open.total() for room in self.rooms[at:])
            del self.rooms[at:]
        elif self.rooms[-1].open[name]:
            self.rooms[-1].open[name] -= 1
            self.depth -= 1
            self.continued -= name in _CONTINUED
            self.drawings = max(0, self.drawings - (name in _DRAWINGS))


def is_too_deep(member: bytes) -> bool:
    """Say whether a member is too deep to be turned into a page: as XML, or as a page if it is none."""
    from lxml import etree

    depth: Any = _Depth()
    parser = etree.XMLParser(target=depth, resolve_entities=False, no_network=True, huge_tree=True)
    try:
        etree.fromstring(member, parser)
    except etree.XMLSyntaxError:
        return bool(depth.deepest > MAX_DEPTH or too_deep(member.decode("utf-8", "replace")))
    return bool(depth.deepest > MAX_DEPTH)


class _Depth:
    """Counts open elements while a parser goes on, and builds nothing."""

    def __init__(self) -> None:
        self.now = self.deepest = 0

    def start(self, tag: str, attributes: object) -> None:
        self.now += 1
        self.deepest = max(self.deepest, self.now)

    def end(self, tag: str) -> None:
        self.now -= 1

    def close(self) -> None:
        """Return nothing, as nothing was built."""


_OPENED = re.compile(r"<[a-zA-Z][^\s/>]*")
_ATTRIBUTE = re.compile(r"""[\s/]*[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>][^\s>]*)?)?""")
_CROWDED = re.compile(rf"<[a-zA-Z][^\s/<>]*(?:[\s/]+[^\s/<>]+){{{MAX_ATTRIBUTES},}}")


def has_crowded_tag(page: str) -> bool:
    """Say whether a tag has too many attributes, read as browsers do, and as one whose quotation marks are text.

    The second reading finds it behind a comment or script in which a mark is open that never closes.
    """
    return _CROWDED.search(page) is not None or any(count > MAX_ATTRIBUTES for count in _counts(page))


def _counts(page: str) -> Iterator[int]:
    """Yield how many attributes each tag has, or one more than are allowed."""
    at = 0
    while tag := _OPENED.search(page, at):
        at, count = tag.end(), 0
        while count <= MAX_ATTRIBUTES and (attribute := _ATTRIBUTE.match(page, at)):
            at, count = attribute.end(), count + 1
        yield count
