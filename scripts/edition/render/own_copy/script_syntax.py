"""A script as a tree of its parts, without comments and spaces, which can be changed and written out again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import tree_sitter_javascript
from tree_sitter import Language, Parser, TreeCursor

_LANGUAGE = Language(tree_sitter_javascript.language())
_AS_TYPED = frozenset(["string", "regex"])
_TEMPLATE = "template_string"
DECLARATION = "lexical_declaration"
_ENDED = frozenset(
    [
        DECLARATION,
        "expression_statement",
        "return_statement",
        "throw_statement",
        "break_statement",
        "continue_statement",
    ]
)
"""Statements that end with a semicolon, whether it was typed or not."""
_HEAD = frozenset(["initializer", "condition"])
"""Where an empty statement is what a `for` leaves out; elsewhere a block says as well that nothing is done."""
_TOUCHING = re.compile(r"[\w$]{2}|\+\+|--", re.ASCII)
"""The end of one token and the start of the next that would be read as one."""


@dataclass(slots=True, eq=False)
class ScriptPart:
    """A part of a script; role: what it is to the part that holds it, if the grammar says so; text: of a token."""

    kind: str
    text: str = ""
    parts: "list[ScriptPart]" = field(default_factory=list)
    role: str = ""

    def __getitem__(self, role: str) -> "ScriptPart | None":
        """Return the first part with a role."""
        return next((part for part in self.parts if part.role == role), None)

    def replace(self, old: "ScriptPart", new: "ScriptPart") -> None:
        """Put a part in the place and role of another."""
        new.role = old.role
        self.parts[self.parts.index(old)] = new


def token(text: str, kind: str = "") -> ScriptPart:
    """Return a token, as a sign or a word of the language if no other kind is given."""
    return ScriptPart(kind or text, text)


def bracketed(part: ScriptPart) -> ScriptPart:
    """Return an expression in brackets."""
    return ScriptPart("parenthesized_expression", parts=[token("("), part, token(")")], role=part.role)


def parse(script: str) -> ScriptPart:
    """Return the tree of a script or module."""
    source = script.encode()
    return _part(Parser(_LANGUAGE).parse(source).walk(), source)


def _part(cursor: TreeCursor, source: bytes) -> ScriptPart:
    node = cursor.node
    assert node is not None  # a cursor stands on a node
    part = ScriptPart(node.type, role=cursor.field_name or "")
    if node.type == "empty_statement" and part.role not in _HEAD:
        part.text = "{}"
        return part
    if node.type in _AS_TYPED or not cursor.goto_first_child():
        part.text = source[node.start_byte : node.end_byte].decode()
        return part
    while True:
        child = _part(cursor, source)
        if child.kind != "comment":
            part.parts.append(child)
        if not cursor.goto_next_sibling():
            break
    cursor.goto_parent()
    if part.kind in _ENDED and part.parts[-1].kind == ";":
        part.parts.pop()
    return part


def every(part: ScriptPart) -> Iterator[ScriptPart]:
    """Yield a part and all in it, in the order of the script; what is changed meanwhile is met as it is then."""
    waiting = [part]
    while waiting:
        one = waiting.pop()
        yield one
        waiting.extend(reversed(one.parts))


def holders(script: ScriptPart) -> dict[ScriptPart, ScriptPart]:
    """Return for each part of a script the one that holds it."""
    return {part: one for one in every(script) for part in one.parts}


def written(part: ScriptPart) -> str:
    """Return a part as text, with no space that is not needed."""
    text: list[str] = []
    before = ""
    for one in _tokens(part):
        if (before, one) == (";", "}"):
            text.pop()
        text += [" ", one] if _TOUCHING.fullmatch(before[-1:] + one[:1]) else [one]
        before = one
    return "".join(text)


def _tokens(part: ScriptPart) -> Iterator[str]:
    if not part.parts:
        yield part.text
    elif part.kind == _TEMPLATE:
        yield "".join(map(written, part.parts))
    else:
        for one in part.parts:
            yield from _tokens(one)
    if part.kind in _ENDED:
        yield ";"
