"""The modules of a script as one classic script, which loads from disk too, where modules do not.

A module stands after those that it imports, all in one function; `import` and `export` fall away, as names are unique.
"""

import re
from collections.abc import Iterator, Mapping
from posixpath import dirname, join, normpath

_IMPORT = re.compile(r'^import \{[^}]*\} from "(\.[^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?:\{\};\n|(?=async |function |const |class ))", re.MULTILINE)
_DOC = r"/\*\*(?:(?!\*/)[\s\S])*\*/ ?"
_COMMENT = re.compile(rf"^ *(?:{_DOC}|//.*)\n|{_DOC}", re.MULTILINE)
_BLANK = re.compile(r"\n\s*\n+")


def bundle(modules: Mapping[str, str], entry: str, begin: str) -> str:
    """Return a script that calls a function of the module `entry` with the script itself and where it runs: "page".

    modules: path -> text; begin: the name of that function. A worker is made from the same text, with "worker".
    """
    body = "".join(_bare(modules[path]) for path in _in_order(modules, entry, {}))
    return f'(function program(place) {{\n"use strict";\n{body}{begin}(program, place);\n}})("page");\n'


def _in_order(modules: Mapping[str, str], path: str, seen: dict[str, None]) -> Iterator[str]:
    """Yield the modules that one needs, each before those that import it, and it last."""
    if path in seen:
        return
    seen[path] = None
    for imported in _IMPORT.findall(modules[path]):
        yield from _in_order(modules, normpath(join(dirname(path), imported)), seen)
    yield path


def _bare(module: str) -> str:
    """Return a module without comments, imports and exports."""
    return _BLANK.sub("\n", _EXPORT.sub("", _IMPORT.sub("", _COMMENT.sub("", module)))).lstrip("\n")
