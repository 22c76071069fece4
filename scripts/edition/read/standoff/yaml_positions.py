"""YAML as our data files use it: strict scalars, no aliases or tags, and the place of every key and value.

The full language would read `no` as false and dates as dates; here only true, false, null and numbers are not text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from typing import Any

import yaml

from edition.model.origin import Origin
from edition.words.findings import Finding, Where, fault

Path = tuple[str | int, ...]

_NUMBER = re.compile(r"[-+]?(0|[1-9]\d{0,17})(\.\d{1,17})?([eE][-+]?\d{1,2})?")
_CONSTANTS = {"true": True, "false": False, "null": None, "": None}
_IMPLICIT_TAGS = frozenset(
    f"tag:yaml.org,2002:{name}"
    for name in ("bool", "float", "int", "map", "merge", "null", "seq", "str", "timestamp", "value")
)
"""The tags that untagged YAML gets; any other was typed."""
_MAX_DEPTH = 40
_MAX_VALUES = 200_000
"""Values of a file, counted by what begins or parts them: a tree of more takes the memory of a machine."""


@dataclass(frozen=True)
class Positioned:
    """A file's plain value (dict, list, str, numbers) and the origin of each path in it, parents before children."""

    value: Any
    origins: dict[Path, Origin]
    findings: list[Finding]

    def below(self, path: Path) -> Iterator[tuple[Path, Origin]]:
        """Yield the origin of everything inside a path, by the rest of its own path; keys themselves are left out."""
        depth = len(path)
        following = (self._paths[number] for number in range(self._number[path], len(self._paths)))
        for part in takewhile(lambda part: part[:depth] == path, following):
            if len(part) > depth and part[-1] != "#key":
                yield part[depth:], self.origins[part]

    @cached_property
    def _paths(self) -> list[Path]:
        return list(self.origins)

    @cached_property
    def _number(self) -> dict[Path, int]:
        return {path: number for number, path in enumerate(self._paths)}


def read_yaml(text: str, file: str) -> Positioned:
    """Read one YAML document; problems are returned, the value is then None or partial."""
    if sum(map(text.count, ",\n[{")) > _MAX_VALUES:
        message = f"holds more than {_MAX_VALUES:,} values"
        return Positioned(None, {}, [fault("data.syntax", file, message, "is it the right file? Divide it")])
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        root = yaml.compose(text, Loader=loader)
    except yaml.YAMLError as error:
        return Positioned(None, {}, [_syntax_fault(error, file)])
    except RecursionError:
        return Positioned(None, {}, [fault("data.syntax", file, "is nested too deeply to be read")])
    if root is None:
        return Positioned(None, {}, [fault("data.empty", file, "is empty", "expected YAML records")])
    reader = _Reader(file, text.split("\n"))
    value = reader.convert(root, ())
    if value is None and not reader.has_alias:
        reader.findings.append(fault("data.empty", file, "is empty", "expected YAML records"))
    if reader.has_alias:
        reader.findings += [
            _alias_fault(event, file) for event in yaml.parse(text, Loader=loader) if isinstance(event, yaml.AliasEvent)
        ]
    return Positioned(value, reader.origins, reader.findings)


def _alias_fault(event: yaml.AliasEvent, file: str) -> Finding:
    mark = event.start_mark
    where = Where(file, mark.line + 1, mark.column + 1) if mark else Where(file)
    return fault("data.syntax", where, f"an alias (*{event.anchor}) is not allowed here", "write the value out")


def _syntax_fault(error: yaml.YAMLError, file: str) -> Finding:
    mark = getattr(error, "problem_mark", None)
    where = Where(file, mark.line + 1, mark.column + 1) if mark else Where(file)
    what = getattr(error, "problem", None) or str(error).splitlines()[0]
    return fault("data.syntax", where, f"cannot be read as YAML: {what}", "check indentation, colons and quotes")


class _Reader:
    """Walks composed nodes; collects the place of each and what is not allowed."""

    def __init__(self, file: str, lines: list[str]) -> None:
        self.file = file
        self.lines = lines
        self.origins: dict[Path, Origin] = {}
        self.findings: list[Finding] = []
        self.has_alias = False
        self._seen: set[int] = set()

    def convert(self, node: yaml.Node, path: Path) -> Any:
        self.origins[path] = self._origin(node)
        if id(node) in self._seen:
            self.has_alias = True
            return None
        self._seen.add(id(node))
        if len(path) > _MAX_DEPTH:
            self._refuse(node, "is nested too deeply", "")
            return None
        if node.tag not in _IMPLICIT_TAGS:
            self._refuse(node, f"the tag {node.tag} is not allowed here", "remove it")
        match node:
            case yaml.MappingNode():
                return dict(self._pairs(node, path))
            case yaml.SequenceNode():
                return [self.convert(child, (*path, i)) for i, child in enumerate(node.value)]
            case _:
                return _scalar(node)

    def _pairs(self, node: yaml.MappingNode, path: Path) -> Iterator[tuple[str, Any]]:
        keys: set[str] = set()
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if key in keys:
                self._refuse(key_node, f"the key {key!r} stands twice", "keep one of them")
                continue
            keys.add(key)
            yield key, self.convert(value_node, (*path, key))
            self.origins[(*path, key, "#key")] = self._origin(key_node)

    def _origin(self, node: yaml.Node) -> Origin:
        first, last = node.start_mark.line, node.end_mark.line
        where = Where(self.file, first + 1, node.start_mark.column + 1)
        if not isinstance(node, yaml.ScalarNode):
            return Origin(where)
        return Origin(where, tuple(self.lines[first : last + 1]))

    def _refuse(self, node: yaml.Node, message: str, hint: str) -> None:
        where = Where(self.file, node.start_mark.line + 1, node.start_mark.column + 1)
        self.findings.append(fault("data.syntax", where, message, hint))


def _scalar(node: yaml.Node) -> Any:
    text = str(node.value)
    if getattr(node, "style", None):
        return text
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if match := _NUMBER.fullmatch(text):
        return float(text) if match[2] or match[3] else int(text)
    return text
