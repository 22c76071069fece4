"""The names that a script declares, each with the places where it is meant: told apart, and made short.

What a script does not declare is the browser's, and keeps its name.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count, product

from edition.render.own_copy.script_syntax import DECLARATION, ScriptPart, every, token

_IN_ONE = {"shorthand_property_identifier": "pair", "shorthand_property_identifier_pattern": "pair_pattern"}
"""What names a property and a variable in one -> what has a name for each."""
_NAMED = frozenset(["identifier", *_IN_ONE])
_WITH_BODY = frozenset(
    ["function_declaration", "function_expression", "arrow_function", "method_definition", "catch_clause"]
)
"""What shares its scope with its body."""
_SCOPES = _WITH_BODY | {"statement_block", "for_statement", "for_in_statement"}
_RESERVED = frozenset(["do", "if", "in", "of"])
_LETTERS = "etnsriaocldupmhfgbkvwxyjqz"
"""Those first that are frequent in words too: the fewer signs a script has, the shorter it is compressed."""

OWN_PROPERTIES = (
    *("hits", "samples", "letters", "isLink", "seen", "bits", "present", "lineStarts", "isExact", "hashes", "lineText"),
    *("stray", "chain", "isWhole", "lettersOf", "edges", "steps", "seeds", "firstByte", "dropped", "anyCase", "linkOf"),
    *("anyEnding", "bare", "panel", "around", "whole", "least", "best", "undo", "giving", "last", "within", "insert"),
    *("opening", "painted", "added", "pasted", "known", "there"),
)
"""Properties of the script's own values, of which neither a browser nor the data of pages has one by that name."""


@dataclass(eq=False)
class ScriptName:
    """What is declared by a name, and where it stands, its declaration first."""

    text: str
    places: list[ScriptPart] = field(default_factory=list)

    def change(self, text: str) -> None:
        """Take another text in every place."""
        self.text = text
        for place in self.places:
            place.text = text


@dataclass(eq=False)
class _Scope:
    """A stretch of a script that declares names; used: those that stand in it, foreign: also those of the browser."""

    around: "_Scope | None"
    declared: dict[str, ScriptName] = field(default_factory=dict)
    used: set[ScriptName] = field(default_factory=set)
    foreign: set[str] = field(default_factory=set)
    inside: "list[_Scope]" = field(default_factory=list)

    def outwards(self) -> "Iterator[_Scope]":
        yield self
        if self.around:
            yield from self.around.outwards()

    def inwards(self) -> "Iterator[_Scope]":
        yield self
        for scope in self.inside:
            yield from scope.inwards()

    def declare(self, pattern: ScriptPart | None) -> None:
        for leaf in _names_in(pattern):
            self.declared.setdefault(leaf.text, ScriptName(leaf.text))


def tell_apart(script: ScriptPart) -> Mapping[str, ScriptName]:
    """Give each name a text that no other has, so that parts can be moved, and return the names by it."""
    number = count()
    names = [name for scope in _scopes(script) for name in scope.declared.values()]
    for name in names:
        name.places = [_named_apart(place) for place in name.places]
        name.change(f"{name.text}${next(number)}")
    return {name.text: name for name in names}


def shorten(script: ScriptPart) -> None:
    """Give each name the first that is free: to those of modules of two letters, to those inside mostly of one."""
    for scope in _scopes(script):
        own = list(scope.declared.values())
        taken = {name.text for name in scope.used.difference(own)} | scope.foreign
        is_of_modules = scope.around is None or scope.around.around is None
        free = (text for text in _short(2 if is_of_modules else 1) if text not in taken)
        for name in own:
            name.change(next(free))


def shorten_properties(script: ScriptPart) -> None:
    """Give private properties of all classes, and others of the script's own, one letter, or two."""
    parts = [part for part in every(script) if part.kind.endswith("property_identifier")]
    kept = {part.text for part in parts}.difference(OWN_PROPERTIES)
    own = dict.fromkeys(part.text for part in parts if part.text.startswith("#") or part.text in OWN_PROPERTIES)
    short = dict(zip(own, (text for text in _short(1) if text not in kept), strict=False))
    for part in parts:
        if part.text in short:
            part.text = "#" * part.text.startswith("#") + short[part.text]


def declared_by(statement: ScriptPart) -> Iterator[str]:
    """Yield the names that a statement declares where it stands."""
    for one in statement.parts if statement.kind == DECLARATION else [statement]:
        yield from (leaf.text for leaf in _names_in(one["name"]))


def _scopes(script: ScriptPart) -> list[_Scope]:
    """Return the scopes of a script, outer ones first, with their names, whose places are known."""
    outermost = _Scope(None)
    leaves: list[tuple[ScriptPart, _Scope]] = []
    _walk(script, outermost, leaves)
    for leaf, within in leaves:
        name = next((one.declared[leaf.text] for one in within.outwards() if leaf.text in one.declared), None)
        if name:
            name.places.append(leaf)
        for scope in within.outwards():
            if name is None:
                scope.foreign.add(leaf.text)
                continue
            scope.used.add(name)
            if scope.declared.get(leaf.text) is name:
                break
    return list(outermost.inwards())


def _walk(part: ScriptPart, scope: _Scope, leaves: list[tuple[ScriptPart, _Scope]]) -> None:
    """Collect what each scope declares, and which names stand where."""
    if part.kind in _NAMED:
        leaves.append((part, scope))
        return
    inner = scope
    if part.kind in _SCOPES:
        inner = _Scope(scope)
        scope.inside.append(inner)
    _declare(part, scope, inner)
    for one in part.parts:
        is_outside = part.kind == "function_declaration" and one.role == "name"
        is_body = part.kind in _WITH_BODY and one.kind == "statement_block"
        for each in one.parts if is_body else [one]:
            _walk(each, scope if is_outside else inner, leaves)


def _declare(part: ScriptPart, scope: _Scope, inner: _Scope) -> None:
    """Note the names that a part declares: around it, or in it."""
    match part.kind:
        case "variable_declarator" | "function_declaration" | "class_declaration":
            scope.declare(part["name"])
        case "function_expression":
            inner.declare(part["name"])
        case "for_in_statement":
            inner.declare(part["left"])
    if part.kind in _WITH_BODY:
        inner.declare(part["parameters"] or part["parameter"])


def _names_in(pattern: ScriptPart | None) -> Iterator[ScriptPart]:
    """Yield the names that a pattern binds, which the values that it gives by default do not."""
    if pattern is None:
        return
    if pattern.kind in _NAMED:
        yield pattern
    elif pattern.kind in ("assignment_pattern", "object_assignment_pattern"):
        yield from _names_in(pattern["left"])
    elif pattern.kind == "pair_pattern":
        yield from _names_in(pattern["value"])
    else:
        for part in pattern.parts:
            yield from _names_in(part)


def _named_apart(leaf: ScriptPart) -> ScriptPart:
    """Return the variable of a leaf that names a property and a variable in one, now each by its own name."""
    if leaf.kind not in _IN_ONE:
        return leaf
    variable = ScriptPart("identifier", leaf.text, role="value")
    leaf.parts = [ScriptPart("property_identifier", leaf.text, role="key"), token(":"), variable]
    leaf.kind, leaf.text = _IN_ONE[leaf.kind], ""
    return variable


def _short(least: int) -> Iterator[str]:
    """Yield names of so many letters and more, without words that mean something."""
    for length in count(least):
        names = map("".join, product(_LETTERS, repeat=length))
        yield from (name for name in names if name not in _RESERVED)
