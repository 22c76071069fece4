"""Prose of the editors as a small tree: words, emphasis, links, citations, note calls (TEI mixed content)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from edition.words.ids import Id, Lang


@dataclass(frozen=True, slots=True)
class CitationItem:
    """One work in a citation (CSL cite-item): what stands before and after it, and where in the work."""

    key: str
    prefix: str = ""
    label: str = ""
    locator: str = ""
    suffix: str = ""
    year_only: bool = False


@dataclass(frozen=True, slots=True)
class Citation:
    """A cluster of works cited in one place (CSL citation); narrative: the author's name is in the sentence."""

    items: tuple[CitationItem, ...]
    narrative: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the keys of the works in order, each once."""
        return tuple(dict.fromkeys(item.key for item in self.items))


@dataclass(frozen=True, slots=True)
class Plain:
    """Words without markup."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words set off from the rest: titles, foreign words; strong in the few places that need it."""

    children: "Prose"
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Foreign:
    """Words of another language than the prose around them (TEI foreign)."""

    lang: Lang
    children: "Prose"


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an id of the edition (TEI ref)."""

    target: Id
    children: "Prose"


@dataclass(frozen=True, slots=True)
class PageLink:
    """Words that lead to a page of the site by its name."""

    page: str
    children: "Prose"


@dataclass(frozen=True, slots=True)
class External:
    """Words that lead out of the edition."""

    url: str
    children: "Prose"


@dataclass(frozen=True, slots=True)
class Cite:
    """A place where works are cited."""

    citation: Citation


@dataclass(frozen=True, slots=True)
class Call:
    """The mark of a note in the prose (TEI ptr)."""

    note: Id


@dataclass(frozen=True, slots=True)
class Code:
    """Words for a machine: a command, a file name."""

    text: str


Inline = Plain | Emphasis | Foreign | Link | PageLink | External | Cite | Call | Code
Prose = tuple[Inline, ...]
Localized = Mapping[Lang, Prose]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a page written by hand."""

    children: Prose


@dataclass(frozen=True, slots=True)
class Title:
    """A heading of a page written by hand, with the anchor made from its words."""

    level: int
    anchor: str
    children: Prose


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of a page written by hand; each item is one or more parts."""

    items: tuple[tuple["Part", ...], ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Fence:
    """Lines for a machine, kept as they are."""

    text: str
    language: str = ""


Part = Paragraph | Title | Listing | Fence
Document = tuple[Part, ...]


def walk(prose: Prose) -> Iterator[Inline]:
    """Yield every node of a prose tree in reading order, parents before children."""
    for node in prose:
        yield node
        if isinstance(node, Emphasis | Foreign | Link | PageLink | External):
            yield from walk(node.children)


def paragraphs(document: Document) -> tuple[Prose, ...]:
    """Return the prose of a page written by hand, paragraph by paragraph, lists taken apart, commands left out."""
    found: list[Prose] = []
    for part in document:
        if isinstance(part, Listing):
            found += [prose for item in part.items for prose in paragraphs(item)]
        elif not isinstance(part, Fence):
            found.append(part.children)
    return tuple(found)


def plain(prose: Prose) -> str:
    """Return the words of a prose tree without citations, calls and markup."""
    return "".join(node.text for node in walk(prose) if isinstance(node, Plain | Code))


GAP = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for what is no word of a text's own language: code, citations, calls, words of another."""


def flat(prose: Prose) -> str:
    """Return prose as one line in which code, citations, calls and words of another language are gaps."""
    parts: list[str] = []
    for node in prose:
        match node:
            case Plain(text):
                parts.append(text)
            case Emphasis() | Link() | PageLink() | External():
                parts.append(flat(node.children))
            case _:
                parts.append(GAP)
    return "".join(parts)


def is_main_title(part: Part) -> bool:
    """Say whether a part is the title of its page."""
    return isinstance(part, Title) and part.level == 1


def main_title(document: Document) -> str:
    """Return the words of a page's title."""
    return next((plain(part.children) for part in document if is_main_title(part) and isinstance(part, Title)), "")


def citations(prose: Prose) -> Iterator[Citation]:
    """Yield the citations of a prose tree in reading order."""
    return (node.citation for node in walk(prose) if isinstance(node, Cite))
