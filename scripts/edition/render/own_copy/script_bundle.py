"""The modules of a script as one classic script, as short as can be: classic ones load from disk too, modules do not.

A module stands after those that it imports, all in one function; `import`, `export`, comments and spaces fall away, and
names that the modules declare become short ones. Names at the top of modules are unique over all of them.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from posixpath import dirname, join, normpath

import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

from edition.render.own_copy.script_names import declared_by, every, short_names, text_of

_WHOLE = frozenset(["string", "regex", "template_string"])
"""What is given as it was typed, with the names in it."""
_DECLARATION = "lexical_declaration"
_ENDED = frozenset(
    [
        "expression_statement",
        _DECLARATION,
        "return_statement",
        "throw_statement",
        "break_statement",
        "continue_statement",
    ]
)
_TOUCHING = re.compile(r"[\w$]{2}|\+\+|--", re.ASCII)
"""The end of one token and the start of the next that would be read as one."""


def bundle(modules: Mapping[str, str], entry: str, begin: str) -> str:
    """Return a script that calls a function of the module `entry` with the script itself and where it runs: "page".

    modules: path -> text; begin: the name of that function. A worker is made from the same text, with "worker".

    Raises: ValueError if two modules have a name, as the one would take the place of the other.
    """
    parsed = {path: _parsed(text) for path, text in modules.items()}
    needed = [parsed[path] for path in _in_order(parsed, entry, {})]
    names = Counter(name for module in needed for name in _at_its_top(module))
    if twice := [name for name, times in names.items() if times > 1]:
        raise ValueError(f"modules of the script share names: {', '.join(twice)}")
    body = "\n".join(map(_bare, needed))
    whole = _parsed(f'(function program(place) {{ "use strict";\n{body}\n{begin}(program, place); }})("page");')
    return _joined(_tokens(whole, short_names(whole))) + "\n"


def _parsed(text: str) -> Node:
    return Parser(Language(tree_sitter_javascript.language())).parse(text.encode()).root_node


def _in_order(parsed: Mapping[str, Node], path: str, seen: dict[str, None]) -> Iterator[str]:
    """Yield the modules that one needs, each before those that import it, and it last."""
    if path in seen:
        return
    seen[path] = None
    for statement in parsed[path].children:
        source = statement.child_by_field_name("source") if statement.type == "import_statement" else None
        if source is not None:
            yield from _in_order(parsed, normpath(join(dirname(path), text_of(source).strip('"'))), seen)
    yield path


def _at_its_top(module: Node) -> Iterator[str]:
    """Yield the names that a module declares for others or for itself."""
    for statement in filter(None, map(_exported, module.children)):
        for node in statement.children if statement.type == _DECLARATION else [statement]:
            yield from declared_by(node)


def _bare(module: Node) -> str:
    """Return a module without imports and exports."""
    kept = (_exported(statement) for statement in module.children if statement.type != "import_statement")
    return "\n".join(text_of(statement) for statement in kept if statement is not None)


def _exported(statement: Node) -> Node | None:
    return statement.child_by_field_name("declaration") if statement.type == "export_statement" else statement


def _tokens(node: Node, names: Mapping[str, str]) -> Iterator[str]:
    """Yield the tokens of a script, its own names short, each statement ended, declarations in a row as one."""
    if node.type in _WHOLE:
        yield _as_typed(node, names)
        return
    if node.child_count == 0:
        yield _renamed(node, names)
        return
    children = [child for child in node.children if child.type != "comment"]
    for before, child, after in zip([None, *children], children, [*children[1:], None], strict=False):
        tokens = list(_tokens(child, names))
        if _goes_on(before, child):
            tokens[0] = ","
        yield from tokens[:-1] if _goes_on(child, after) else tokens
    if node.type in _ENDED and children[-1].type != ";":
        yield ";"


def _goes_on(one: Node | None, other: Node | None) -> bool:
    """Say whether two statements declare names of one kind."""
    both = [text_of(node.children[0]) for node in (one, other) if node is not None and node.type == _DECLARATION]
    return len(both) == 2 and both[0] == both[1]


def _renamed(node: Node, names: Mapping[str, str]) -> str:
    """Return a token; what names a property and a variable in one still names the property."""
    text = text_of(node)
    short = names.get(text)
    if short is None or node.type == "property_identifier" or not node.is_named:
        return text
    if node.type in ("shorthand_property_identifier", "shorthand_property_identifier_pattern"):
        return f"{text}:{short}"
    return short if node.type == "identifier" else text


def _as_typed(node: Node, names: Mapping[str, str]) -> str:
    """Return a text or pattern; what is put in between its parts is code."""
    if node.type != "template_string" or not any(child.type == "template_substitution" for child in every(node)):
        return text_of(node)
    parts = (
        _joined(_tokens(child, names)) if child.type == "template_substitution" else text_of(child)
        for child in node.children
    )
    return "".join(parts)


def _joined(tokens: Iterable[str]) -> str:
    text: list[str] = []
    before = ""
    for token in tokens:
        if (before, token) == (";", "}"):
            text.pop()
        text += [" ", token] if _TOUCHING.fullmatch(before[-1:] + token[:1]) else [token]
        before = token
    return "".join(text)
