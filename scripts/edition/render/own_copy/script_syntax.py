"""A script as a tree of its parts, which can be changed and written out again, with as few signs as say the same."""

import re
from collections.abc import Iterable, Iterator
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
_VALUES = {"true": "!0", "false": "!1", "undefined": "void 0"}
_ZEROS = re.compile("0{3,}$")
_NAMES = frozenset(["identifier", "this", "null"])
_PLAIN = frozenset(["string", "array", "member_expression", "subscript_expression", "call_expression"])
"""Expressions that need no brackets, but where they are called or something of them is asked for."""
_CALLED = frozenset(["new_expression", "member_expression", "subscript_expression", "call_expression"])
_ALONE = frozenset(
    ["arguments", "array", "arrow_function", "return_statement", "template_substitution", "variable_declarator"]
)
"""What needs no brackets around an expression in it, but one that has commas."""
_BEFORE_BLOCKS = frozenset(["arrow_function", "expression_statement"])
"""Where an expression that begins like a block would be read as one."""
_RUNNING = frozenset(["if_statement", "else_clause", "for_statement", "for_in_statement", "while_statement"])
"""Statements that run another."""
_LONE = frozenset(["expression_statement", "return_statement", "throw_statement", "continue_statement"])
"""Statements that can stand without a block."""
_CONDITION = frozenset(["if_statement", "while_statement"])
"""Statements whose brackets are their own."""


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


def spell(script: ScriptPart) -> None:
    """Shorten what is said in several ways, in the whole of a script."""
    for part in every(script):
        part.parts = [_sole(_bare(one, part)) if part.kind in _RUNNING else _bare(one, part) for one in part.parts]
        match part.kind:
            case "array" | "object" | "arguments" if len(part.parts) > 2 and part.parts[-2].kind == ",":
                del part.parts[-2]
            case "arrow_function":
                part.parts = [_sole_name(one) for one in part.parts]
            case "const":
                part.text = "let"
            case "number":
                part.text = _number(part.text)
            case _:
                part.text = _VALUES.get(part.kind, part.text)
        part.parts = list(_in_one(part.parts))


def _bare(part: ScriptPart, holder: ScriptPart) -> ScriptPart:
    """Return an expression without brackets that change nothing."""
    if part.kind != "parenthesized_expression" or holder.kind in _CONDITION:
        return part
    inner = _bare(part.parts[1], holder)
    is_plain = inner.kind in _NAMES or (inner.kind in _PLAIN and holder.kind not in _CALLED)
    is_alone = holder.kind in _ALONE and inner.kind != "sequence_expression"
    if not (is_plain or is_alone) or (holder.kind in _BEFORE_BLOCKS and written(inner).startswith("{")):
        return part
    inner.role = part.role
    return inner


def _sole(part: ScriptPart) -> ScriptPart:
    """Return the only statement of a block without its brackets; not one that might take another's `else`."""
    if part.kind == "statement_block" and len(part.parts) == len("{}") + 1 and part.parts[1].kind in _LONE:
        part.parts[1].role = part.role
        return part.parts[1]
    return part


def _sole_name(part: ScriptPart) -> ScriptPart:
    """Return the only parameter of an arrow function without brackets, if it is a name."""
    if part.kind == "formal_parameters" and [one.kind for one in part.parts] == ["(", "identifier", ")"]:
        part.parts[1].role = "parameter"
        return part.parts[1]
    return part


def _number(text: str) -> str:
    digits = text.replace("_", "")
    if digits.isdecimal():
        return _ZEROS.sub(lambda zeros: f"e{len(zeros[0])}", digits)
    return digits.removeprefix("0") if digits.startswith("0.") else digits


def _in_one(statements: Iterable[ScriptPart]) -> Iterator[ScriptPart]:
    """Yield statements, declarations of one kind that follow each other as one."""
    before: ScriptPart | None = None
    for statement in statements:
        if before and before.kind == statement.kind == DECLARATION and _word(before) == _word(statement):
            before.parts += [token(","), *statement.parts[1:]]
            continue
        before = statement
        yield statement


def _word(declaration: ScriptPart) -> str:
    """Return how a declaration begins once it is shortened: what was constant need not say so."""
    return declaration.parts[0].kind.replace("const", "let")
