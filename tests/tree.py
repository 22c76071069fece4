"""Trees of prose written as lines, so that cases can show them."""

from collections.abc import Iterable, Iterator

from edition.model.prose_tree import (
    Call,
    Citation,
    CitationItem,
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
)
from edition.read.notation.prose_problems import ProseProblem


def show(prose: Prose, problems: Iterable[ProseProblem]) -> str:
    """Return one line a node, children indented, then one line a problem."""
    return "\n".join([*_inlines(prose, ""), *map(_problem, problems)])


def show_document(document: Document, problems: Iterable[ProseProblem]) -> str:
    """Return the same for a page."""
    return "\n".join([*_parts(document, ""), *map(_problem, problems)])


def show_citation(citation: Citation | None) -> str:
    """Return one line a work cited."""
    return "no citation" if citation is None else "\n".join(map(_item, citation.items))


def _problem(problem: ProseProblem) -> str:
    return f"! {problem.message}"


def _inlines(prose: Prose, indent: str) -> Iterator[str]:
    for node in prose:
        yield indent + _line(node)
        if isinstance(node, Emphasis | Foreign | Link | PageLink | External):
            yield from _inlines(node.children, indent + "  ")


def _line(node: Inline) -> str:
    match node:
        case Plain(text):
            return f"plain {text!r}"
        case Code(text):
            return f"code {text!r}"
        case Emphasis(_, strong):
            return "strong" if strong else "emphasis"
        case Foreign(lang, _):
            return f"in {lang}"
        case Link(target, _):
            return f"link {target}"
        case PageLink(page, _):
            return f"page {page}"
        case External(url, _):
            return f"outside {url}"
        case Call(note):
            return f"call {note}"
        case Cite(citation):
            return ("narrative " if citation.narrative else "cite ") + " + ".join(map(_item, citation.items))


def _item(item: CitationItem) -> str:
    parts = [
        f"{item.prefix!r}" if item.prefix else "",
        ("year of " if item.year_only else "") + item.key,
        f"{item.label} {item.locator}" if item.locator else "",
        f"{item.suffix!r}" if item.suffix else "",
    ]
    return " | ".join(part for part in parts if part)


def _parts(document: Iterable[Part], indent: str) -> Iterator[str]:
    for part in document:
        match part:
            case Title(level, anchor, children):
                yield f"{indent}title {level} #{anchor}"
                yield from _inlines(children, indent + "  ")
            case Paragraph(children):
                yield f"{indent}paragraph"
                yield from _inlines(children, indent + "  ")
            case Listing(items, ordered):
                for item in items:
                    yield f"{indent}{'step' if ordered else 'item'}"
                    yield from _parts(item, indent + "  ")
            case Fence(text, language):
                yield f"{indent}fence {language} {text!r}"
