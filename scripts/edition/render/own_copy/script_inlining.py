"""Puts constants and functions that a script names once in the places where they are used: each name weighs."""

from collections.abc import Mapping

from edition.render.own_copy.script_names import ScriptName, tell_apart
from edition.render.own_copy.script_syntax import DECLARATION, ScriptPart, bracketed, every, holders, token, written

_REMEMBERS = frozenset("gy")
"""Flags of a pattern that remembers where it was: only where it is handed on can it be another each time."""


def as_value(function: ScriptPart) -> ScriptPart:
    """Return the declaration of a function as that of an arrow function, unless it asks how it was called."""
    name, parameters, body = function["name"], function["parameters"], function["body"]
    is_asking = any(part.kind == "this" or part.text == "arguments" for part in every(function))
    if is_asking or not (name and parameters and body):
        return function
    asked = [part for part in function.parts if part.kind == "async"]
    arrow = ScriptPart("arrow_function", parts=[*asked, parameters, token("=>"), _result_of(body)], role="value")
    return ScriptPart(
        DECLARATION, parts=[token("const"), ScriptPart("variable_declarator", parts=[name, token("="), arrow])]
    )


def _result_of(body: ScriptPart) -> ScriptPart:
    """Return what a body returns that does nothing else, or the body."""
    if len(body.parts) != len("{}") + 1 or body.parts[1].kind != "return_statement":
        return body
    _, *result = body.parts[1].parts
    for one in result:
        one.role = body.role
        return bracketed(one) if one.kind == "sequence_expression" or written(one).startswith("{") else one
    return body


def inline(script: ScriptPart) -> Mapping[str, ScriptName]:
    """Put numbers in all places where a constant names them; texts, patterns and functions if there is one place.

    Return the names of the script, which are told apart.
    """
    names = tell_apart(script)
    held_by = holders(script)
    for block in [part for part in every(script) if part.kind == "statement_block"]:
        block.parts = [part for part in block.parts if not _is_put(part, names, held_by)]
    return names


def _is_put(statement: ScriptPart, names: Mapping[str, ScriptName], held_by: dict[ScriptPart, ScriptPart]) -> bool:
    """Put what a statement declares in its places; say whether it can be left out then."""
    if statement.kind != DECLARATION or [part.kind for part in statement.parts] != ["const", "variable_declarator"]:
        return False
    name, value = statement.parts[1]["name"], statement.parts[1]["value"]
    if not name or not value or name.kind != "identifier":
        return False
    places = [place for place in names[name.text].places if place is not name]
    if value.kind != "number" and len(places) != 1:
        return False
    if not all(_fits(value, place, held_by) for place in places):
        return False
    for place in places:
        holder = held_by[place]
        put = token(value.text, value.kind) if value.kind == "number" else value
        if value.kind == "arrow_function" and place.role == "function":
            put = bracketed(value)
            held_by[value] = put
        holder.replace(place, put)
        held_by[put] = holder
    return True


def _fits(value: ScriptPart, place: ScriptPart, held_by: Mapping[ScriptPart, ScriptPart]) -> bool:
    """Say whether a value can stand in a place as well as its name."""
    holder = held_by[place]
    match value.kind:
        case "number" | "string":
            return holder.kind != "member_expression"
        case "regex":
            return holder.kind == "arguments" or not _REMEMBERS.intersection(value.text.rpartition("/")[2])
        case "arrow_function":
            around = holder
            while around in held_by and around is not value:
                around = held_by[around]
            return around is not value and (holder.kind in ("arguments", "pair") or place.role == "function")
    return False
