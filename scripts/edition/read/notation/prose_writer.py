"""Prose trees back to the notation that editors type: what `edition.read.notation.prose_grammar` reads."""

import re

from edition.model.prose_tree import Call, Cite, Code, Emphasis, External, Foreign, Inline, Link, PageLink, Plain, Prose
from edition.read.notation.citation_grammar import format_citation, format_narrative
from edition.words.ids import SCHEMES, Id, Kind, is_id

_SIGNS = re.compile(r"[\\`*\[\]@]|(?<!\w)_|_(?!\w)")
"""What would be read as notation where it stands for itself."""


_LONGER_KEY = re.compile(r"[^\w\s\\]\w")
"""What would make the key before it longer."""


def format_prose(prose: Prose, mark: str = "*") -> str:
    """Write prose in the notation, on one line; mark: the sign of emphasis, another inside of emphasis."""
    written = ""
    for before, node, after in zip((None, *prose), prose, (*prose[1:], None), strict=False):
        piece = _format(node, "*" if _in_a_word(before, after) else mark)
        apart = isinstance(before, Cite) and isinstance(node, Plain) and _joins(written, piece)
        written += f"\\{piece}" if apart else piece
    return written


def _in_a_word(before: Inline | None, after: Inline | None) -> bool:
    """Say whether a letter stands beside what is between: there, `_` would be read as itself."""
    begun = isinstance(before, Plain) and before.text[-1:].isalnum()
    return begun or (isinstance(after, Plain) and after.text[:1].isalnum())


def _joins(citation: str, piece: str) -> bool:
    """Say whether what follows a citation would be read as part of it."""
    return piece.startswith("(") if citation.endswith("]") else _LONGER_KEY.match(piece) is not None


def _format(node: Inline, mark: str) -> str:
    match node:
        case Plain(text):
            return _SIGNS.sub(r"\\\g<0>", text)
        case Emphasis(children, strong):
            around = mark * (2 if strong else 1)
            return f"{around}{format_prose(children, '_' if mark == '*' else '*')}{around}"
        case Foreign(lang, children):
            return f"[{format_prose(children, mark)}](lang:{lang})"
        case Link(target, children):
            return f"[{format_prose(children, mark)}]({_scheme(target)})"
        case PageLink(page, children):
            return f"[{format_prose(children, mark)}](page:{page})"
        case External(url, children):
            return f"[{format_prose(children, mark)}]({_enclosed(url)})"
        case Cite(citation):
            return format_narrative(citation) if citation.narrative else f"[{format_citation(citation)}]"
        case Call(note):
            return f"[](note:{note})"
        case Code(text):
            return _fenced(text)


def _enclosed(url: str) -> str:
    """Write an address so that it ends where it ends: brackets in it need not be in pairs."""
    return f"<{url}>" if re.search(r"[()\s]", url) else url


def _fenced(text: str) -> str:
    """Write words for a machine between as many signs as they do not hold themselves."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    space = " " if text.startswith("`") or text.endswith("`") or (text.strip() and text[0] == text[-1] == " ") else ""
    return f"{fence}{space}{text}{space}{fence}"


def _scheme(target: Id) -> str:
    """Return a link to an id as it is typed; one that is no id is written back as it was."""
    kinds = [kind for kind in _SCHEME_OF if is_id(target, kind)]
    begun = [scheme for scheme, start in SCHEMES.items() if start and target.startswith(start)]
    scheme = _SCHEME_OF[kinds[0]] if kinds else begun[0] if begun else "par"
    return f"{scheme}:{target.removeprefix(SCHEMES[scheme])}"


_SCHEME_OF = {
    Kind.BLOCK: "par",
    Kind.NOTE: "note",
    Kind.EDITORS_NOTE: "note",
    Kind.CLAIM: "claim",
    Kind.TERM: "term",
    Kind.ENTITY: "ent",
    Kind.REFERENCE: "ref",
}
