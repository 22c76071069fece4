"""Prose trees back to the notation that editors type: what `edition.read.notation.prose_grammar` reads."""

from edition.model.prose_tree import Call, Cite, Code, Emphasis, External, Foreign, Inline, Link, PageLink, Plain, Prose
from edition.read.notation.citation_grammar import format_citation, format_narrative
from edition.words.ids import SCHEMES, Id, Kind, kind_of


def format_prose(prose: Prose) -> str:
    """Write prose in the notation, on one line."""
    return "".join(map(_format, prose))


def _format(node: Inline) -> str:
    match node:
        case Plain(text):
            return text.replace("@", "\\@")
        case Emphasis(children, strong):
            mark = "**" if strong else "*"
            return f"{mark}{format_prose(children)}{mark}"
        case Foreign(lang, children):
            return f"[{format_prose(children)}](lang:{lang})"
        case Link(target, children):
            return f"[{format_prose(children)}]({_scheme(target)})"
        case PageLink(page, children):
            return f"[{format_prose(children)}](page:{page})"
        case External(url, children):
            return f"[{format_prose(children)}]({url})"
        case Cite(citation):
            return format_narrative(citation) if citation.narrative else f"[{format_citation(citation)}]"
        case Call(note):
            return f"[](note:{note})"
        case Code(text):
            return f"`{text}`"


_SCHEME_OF = {
    Kind.BLOCK: "par",
    Kind.NOTE: "note",
    Kind.CLAIM: "claim",
    Kind.TERM: "term",
    Kind.ENTITY: "ent",
    Kind.REFERENCE: "ref",
}


def _scheme(target: Id) -> str:
    scheme = _SCHEME_OF.get(kind_of(target), "par")
    return f"{scheme}:{target.removeprefix(SCHEMES[scheme])}"
