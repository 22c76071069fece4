"""Data files with other fingerprints and another witness, and not a character of them else changed.

Values are replaced where they stand, in YAML of any style; a block without a fingerprint gets one after its passage.
"""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

import yaml

from edition.model.given import Standoff
from edition.read.standoff.data_files import Files
from edition.read.standoff.standoff_reader import read_standoff
from edition.words.block_fingerprint import Fingerprint
from edition.words.ids import Id
from edition.words.project_layout import WORK


@dataclass(frozen=True, slots=True)
class _Change:
    """Characters of a text to be replaced, from start to before end."""

    start: int
    end: int
    new: str


def rewritten(files: Files, wanted: Standoff) -> Files:
    """Return the files that change so that they read as wanted: with its fingerprints and its witness.

    files: those that an edition was read from which differs in nothing else.
    """
    holders = {wanted.origin(block.id).where.file for block in wanted.blocks} | {WORK}
    prints = {block.id: block.fingerprint for block in wanted.blocks if block.fingerprint}
    given = {file: files[file].decode("utf-8") for file in sorted(holders)}
    made = {file: _changed(text, prints) for file, text in given.items()}
    witness = {"sha256": wanted.work.witness.sha256, "bytes": wanted.work.witness.bytes}
    made[WORK] = _applied(made[WORK], _in_mapping(_child(_root(made[WORK]), "witness"), witness))
    changed = {file: text.encode() for file, text in made.items() if text != given[file]}
    read = read_standoff({**files, **changed})
    assert replace(read, origins=wanted.origins) == wanted, "data files read as they were meant"
    return changed


def _changed(text: str, prints: Mapping[Id, Fingerprint]) -> str:
    """Return a text in which every block has its fingerprint."""
    changes: list[_Change] = []
    for node in _mappings(_root(text)):
        id_, passage = _child(node, "id"), _child(node, "passage")
        if id_ is not None and passage is not None and (made := prints.get(Id(str(id_.value)))):
            found = _child(node, "fingerprint")
            if isinstance(found, yaml.MappingNode):
                changes += _in_mapping(found, asdict(made))
            elif found is not None:
                space = "" if text[found.start_mark.index - 1 : found.start_mark.index].isspace() else " "
                changes.append(_Change(found.start_mark.index, found.end_mark.index, f"{space}{_typed(made)}"))
            else:
                changes.append(_addition(text, node, passage, made))
    return _applied(text, changes)


def _addition(text: str, block: yaml.MappingNode, passage: yaml.Node, made: Fingerprint) -> _Change:
    """Return the change that puts a fingerprint after a passage, as the keys of its block are typed."""
    end = _end(text, passage)
    if block.flow_style:
        return _Change(end, end, f", fingerprint: {_typed(made)}")
    key = next(key for key, value in block.value if value is passage)
    after = text.find("\n", end)
    after = len(text) if after < 0 else after
    after -= text[after - 1 : after] == "\r"
    newline = "\r\n" if "\r\n" in text else "\n"
    return _Change(after, after, f"{newline}{' ' * key.start_mark.column}fingerprint: {_typed(made)}")


def _end(text: str, node: yaml.Node) -> int:
    """Return where a value ends; that of a block is told by YAML as the beginning of what follows."""
    if isinstance(node, yaml.MappingNode) and not node.flow_style:
        return max(_end(text, value) for _, value in node.value)
    return len(text[: node.end_mark.index].rstrip())


def _in_mapping(node: yaml.Node | None, values: Mapping[str, Any]) -> Iterator[_Change]:
    """Yield the changes that give the keys of a mapping other values."""
    for key, value in values.items():
        found = _child(node, key)
        assert found is not None, "the schema demands every key"
        if str(found.value) != str(value):
            yield _Change(found.start_mark.index, found.end_mark.index, _scalar(key, value))


def _typed(made: Fingerprint) -> str:
    """Return a fingerprint as it is typed on one line."""
    return "{" + ", ".join(f"{key}: {_scalar(key, value)}" for key, value in asdict(made).items()) + "}"


def _scalar(key: str, value: Any) -> str:
    return f'"{value}"' if key == "sketch" else str(value)


def _applied(text: str, changes: Iterator[_Change] | list[_Change]) -> str:
    """Return a text with changes made, the last first, so that places before them stay."""
    for change in sorted(changes, key=lambda change: change.start, reverse=True):
        text = text[: change.start] + change.new + text[change.end :]
    return text


def _root(text: str) -> yaml.Node:
    """Return the nodes of a text that is sound; YAML's own loader in Python knows where each of them ends."""
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    assert root is not None, "a file that was read is not empty"
    return root


def _mappings(node: yaml.Node) -> Iterator[yaml.MappingNode]:
    """Yield every mapping of a document."""
    if isinstance(node, yaml.MappingNode):
        yield node
    for child in node.value if isinstance(node, yaml.CollectionNode) else ():
        for one in child if isinstance(child, tuple) else (child,):
            yield from _mappings(one)


def _child(node: yaml.Node | None, key: str) -> yaml.Node | None:
    """Return the value of a key in a mapping."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((value for name, value in pairs if name.value == key), None)
