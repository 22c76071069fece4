"""Writes what a script says with fewer signs: the same values, without words and brackets that change nothing."""

import re
from collections.abc import Iterable, Iterator

from edition.render.own_copy.script_syntax import DECLARATION, ScriptPart, every, token, written

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
