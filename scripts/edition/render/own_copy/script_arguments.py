"""Lets functions that are called where they stand name what they are given as it is named there.

Names are told apart, so that none hides another; where nothing is ever assigned to either of two names, they are one.
"""

from collections.abc import Container, Iterable, Mapping
from itertools import zip_longest

from edition.render.own_copy.script_names import ScriptName
from edition.render.own_copy.script_syntax import ScriptPart, bracketed, every, holders, token

_LITERAL = frozenset(["null", "true", "false", "number"])
_ASSIGNED_TO = {
    "assignment_expression": "left",
    "augmented_assignment_expression": "left",
    "update_expression": "argument",
}
"""What assigns -> the role of what it assigns to."""
_SPREAD = frozenset(["spread_element", "rest_pattern"])
"""What stands for no certain number of parameters or of what is given for them."""


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
