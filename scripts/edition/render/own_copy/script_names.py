"""Short names for what a script declares: the same for a name wherever it stands, shared by names that never meet.

A name that stands anywhere outside of the scopes that declare it is left alone everywhere: it is the browser's.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count
from string import ascii_letters

from tree_sitter import Node

_SCOPES = frozenset(
    [
        "program",
        "function_declaration",
        "function_expression",
        "arrow_function",
        "method_definition",
        "class_declaration",
        "statement_block",
        "for_statement",
        "for_in_statement",
        "catch_clause",
    ]
)
_NAMED = frozenset(["identifier", "shorthand_property_identifier", "shorthand_property_identifier_pattern"])
_RESERVED = frozenset(["do", "if", "in", "of", "as", "let", "new", "var", "get", "set", "for", "try"])


def short_names(script: Node) -> Mapping[str, str]:
    """Return name -> short name of all that a parsed script declares, the most frequent shortest."""
    nodes = [node for node in every(script) if node.type in _NAMED]
    used = Counter(map(text_of, nodes))
    declared: dict[int, set[str]] = defaultdict(set)
    for node in every(script):
        declared[_scope(node).id].update(declared_by(node))
    theirs = {text_of(node) for node in nodes if not any(text_of(node) in declared[one.id] for one in _around(node))}
    meets = _meetings(nodes, declared)
    short = {name: name for name in theirs}
    for name in sorted(set(used) - theirs, key=lambda name: (-used[name], name)):
        taken = {short[other] for other in meets[name] if other in short} | theirs
        short[name] = next(one for one in _shortest() if one not in taken)
    return short


def _meetings(nodes: Iterable[Node], declared: Mapping[int, set[str]]) -> Mapping[str, set[str]]:
    """Return for each name those that stand somewhere in a scope that declares it, and those that declare it so."""
    within: dict[int, set[str]] = defaultdict(set)
    for node in nodes:
        for around in _around(node):
            within[around.id].add(text_of(node))
    meets: dict[str, set[str]] = defaultdict(set)
    for scope, names in declared.items():
        for name in names:
            meets[name] |= within[scope]
            for other in within[scope]:
                meets[other].add(name)
    return meets


def _around(node: Node) -> Iterator[Node]:
    """Yield what a node stands in."""
    parent = node.parent
    while parent is not None:
        yield parent
        parent = parent.parent


def every(node: Node) -> Iterator[Node]:
    """Yield a node and all below it, in the order of the text."""
    yield node
    for child in node.children:
        yield from every(child)


def text_of(node: Node) -> str:
    """Return what stands in the script."""
    return node.text.decode() if node.text else ""


def _scope(node: Node) -> Node:
    """Return where a name is known that a node declares: a function's own name around it, a parameter in it."""
    outer = node.parent if node.type in ("function_declaration", "class_declaration") else node
    while outer is not None and outer.type not in _SCOPES:
        outer = outer.parent
    return outer or node


def declared_by(node: Node) -> Iterator[str]:
    """Yield the names that a node declares itself."""
    match node.type:
        case "variable_declarator" | "function_declaration" | "function_expression" | "class_declaration":
            yield from _names_in(node.child_by_field_name("name"))
        case "formal_parameters":
            for child in node.named_children:
                yield from _names_in(child)
        case "arrow_function" | "catch_clause":
            yield from _names_in(node.child_by_field_name("parameter"))
        case "for_in_statement":
            yield from _names_in(node.child_by_field_name("left"))


def _names_in(pattern: Node | None) -> Iterator[str]:
    """Yield the names that a pattern binds, which the values that it gives by default do not."""
    if pattern is None:
        return
    if pattern.type in _NAMED:
        yield text_of(pattern)
    elif pattern.type in ("assignment_pattern", "object_assignment_pattern"):
        yield from _names_in(pattern.child_by_field_name("left"))
    elif pattern.type == "pair_pattern":
        yield from _names_in(pattern.child_by_field_name("value"))
    else:
        for child in pattern.named_children:
            yield from _names_in(child)


def _shortest() -> Iterator[str]:
    """Yield names of one letter, then of two and more, without those that mean something."""
    for length in count(1):
        yield from (name for name in _words(length, ascii_letters) if name not in _RESERVED)


def _words(length: int, letters: Sequence[str]) -> Iterator[str]:
    if length == 0:
        yield ""
        return
    for start in _words(length - 1, letters):
        yield from (start + letter for letter in letters)
