"""Puts what a script names once where it is used: constants, functions, what these are given. Each name weighs.

Names are told apart, so that none hides another; where nothing is ever assigned to either of two names, they are one.
"""

from collections.abc import Container, Iterable, Mapping
from itertools import zip_longest

from edition.render.own_copy.script_names import ScriptName, tell_apart
from edition.render.own_copy.script_syntax import DECLARATION, ScriptPart, bracketed, every, holders, token, written

_REMEMBERS = frozenset("gy")
"""Flags of a pattern that remembers where it was: only where it is handed on can it be another each time."""
_LITERAL = frozenset(["null", "true", "false", "number"])
_ASSIGNED_TO = {
    "assignment_expression": "left",
    "augmented_assignment_expression": "left",
    "update_expression": "argument",
}
"""What assigns -> the role of what it assigns to."""
_SPREAD = frozenset(["spread_element", "rest_pattern"])
"""What stands for no certain number of parameters or of what is given for them."""


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


def drop_parameters(script: ScriptPart, names: Mapping[str, ScriptName]) -> None:
    """Take from functions that are called where they stand what they need not be given.

    What they return stands alone where nothing else is left of them.
    """
    assigned = {leaf.text for part in every(script) for leaf in _assigned_to(part)}
    held_by = holders(script)
    for call in [part for part in every(script) if part.kind == "call_expression"]:
        callee, given = call["function"], call["arguments"]
        if not callee or not given or callee.kind != "parenthesized_expression":
            continue
        arrow = callee.parts[1]
        taken, body = arrow["parameters"], arrow["body"]
        if not taken or not body or any(part.kind in _SPREAD for part in [*taken.parts, *given.parts]):
            continue
        pairs = [pair for pair in _pairs(taken, given) if not _is_one(*pair, names, assigned)]
        taken.parts = _list(parameter for parameter, _ in pairs)
        given.parts = _list(argument for _, argument in pairs)
        if not pairs and body.kind != "statement_block" and arrow.parts[0] is taken:
            alone = body if body.kind == "parenthesized_expression" else bracketed(body)
            held_by[call].replace(call, alone)
            held_by[alone] = held_by[call]


def _assigned_to(part: ScriptPart) -> Iterable[ScriptPart]:
    target = part[_ASSIGNED_TO[part.kind]] if part.kind in _ASSIGNED_TO else None
    return every(target) if target else ()


def _pairs(taken: ScriptPart, given: ScriptPart) -> Iterable[tuple[ScriptPart | None, ScriptPart | None]]:
    """Return each parameter with what is given for it."""
    parameters = [part for part in taken.parts if part.kind not in "(,)"]
    arguments = [part for part in given.parts if part.kind not in "(,)"]
    return zip_longest(parameters, arguments)


def _is_one(
    parameter: ScriptPart | None, argument: ScriptPart | None, names: Mapping[str, ScriptName], assigned: Container[str]
) -> bool:
    """Make a parameter and what is given for it one, if they are; what is the browser's may change by itself."""
    if not parameter or not argument or parameter.kind != "identifier" or parameter.text in assigned:
        return False
    name = names.get(argument.text)
    if argument.kind not in _LITERAL and (not name or argument.text in assigned):
        return False
    places = names[parameter.text].places
    for place in places:
        place.kind, place.text = argument.kind, argument.text
    if name:
        name.places += places
    return True


def _list(parts: Iterable[ScriptPart | None]) -> list[ScriptPart]:
    """Return parts as a list in brackets."""
    listed = [each for part in parts if part for each in (token(","), part)]
    return [token("("), *listed[1:], token(")")]
