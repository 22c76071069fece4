"""The modules of a script as one classic script, as short as can be: classic ones load from disk too, modules do not.

A module stands after those that it imports, all in one function; `import`, `export`, comments and spaces fall away,
what is named to be used once stands where it is used, and names that the modules declare become short ones.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from posixpath import dirname, join, normpath

from edition.render.own_copy.script_inlining import as_value, drop_parameters, inline
from edition.render.own_copy.script_names import declared_by, shorten, shorten_properties
from edition.render.own_copy.script_syntax import ScriptPart, every, parse, spell, written


def bundle(modules: Mapping[str, str], entry: str, begin: str) -> str:
    """Return a script that calls a function of the module `entry` with the script itself and where it runs: "page".

    modules: path -> text; begin: the name of that function. A worker is made from the same text, with "worker".

    Raises: ValueError if two modules have a name, as the one would take the place of the other.
    """
    needed: dict[str, ScriptPart] = {}
    _read(modules, entry, needed)
    statements = [statement for module in needed.values() for statement in _in_order(module)]
    names = Counter(name for statement in statements for name in declared_by(statement))
    if twice := [name for name, times in names.items() if times > 1]:
        raise ValueError(f"modules of the script share names: {', '.join(twice)}")
    script = parse(f'(function program(place) {{ "use strict"; {begin}(program, place); }})("page");')
    block = next(part for part in every(script) if part.kind == "statement_block")
    block.parts[2:2] = statements
    drop_parameters(script, inline(script))
    spell(script)
    shorten(script)
    shorten_properties(script)
    return written(script) + "\n"


def _read(modules: Mapping[str, str], path: str, read: dict[str, ScriptPart]) -> None:
    """Read a module and all that it needs, each after those that it imports."""
    module = parse(modules[path])
    for statement in module.parts:
        source = statement["source"]
        if statement.kind == "import_statement" and source:
            imported = normpath(join(dirname(path), source.text.strip('"')))
            if imported not in read:
                _read(modules, imported, read)
    read[path] = module


def _in_order(module: ScriptPart) -> Iterator[ScriptPart]:
    """Yield the statements of a module without imports and exports, its functions first: they are known throughout."""
    kept = [_exported(statement) for statement in module.parts if statement.kind != "import_statement"]
    statements = [statement for statement in kept if statement]
    yield from (as_value(one) for one in statements if one.kind == "function_declaration")
    yield from (one for one in statements if one.kind != "function_declaration")


def _exported(statement: ScriptPart) -> ScriptPart | None:
    return statement["declaration"] if statement.kind == "export_statement" else statement
