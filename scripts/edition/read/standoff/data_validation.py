"""From positioned YAML to validated records: pydantic's errors become findings with a place and a remedy."""

import json
import re
from collections.abc import Iterator, Set
from itertools import islice
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from edition.model.origin import Origin
from edition.read.standoff.schemas import (
    article_schema,
    audit_schema,
    claim_schema,
    commentary_schema,
    link_schema,
    quality_schema,
    work_schema,
)
from edition.read.standoff.schemas.data_record import DataRecord
from edition.read.standoff.yaml_positions import Path, Positioned
from edition.words.findings import MOST, Finding, did_you_mean, fault, limited
from edition.words.unseen_characters import called, unseen

T = TypeVar("T")

_FEW = 250
"""Records of a list that are looked at before the next ones."""
_HINT = "see `edition docs data` for what stands there"
_EXPECTED = {
    "string_type": "expected a text",
    "bool_type": "expected true or false",
    "finite_number": "expected a number that is finite",
    "float_type": "expected a number",
    "greater_than_equal": "is too small",
    "int_from_float": "expected a whole number",
    "int_parsing_size": "is too large",
    "int_type": "expected a whole number",
    "less_than_equal": "is too large",
    "tuple_type": "expected a list",
    "dict_type": "expected a mapping of keys to values",
    "mapping_type": "expected a mapping of keys to values",
    "model_type": "expected a mapping of keys to values",
    "model_attributes_type": "expected a mapping of keys to values",
    "string_too_long": "is longer than a text can be",
    "string_too_short": "is empty; write a text",
    "too_short": "is empty; name at least one",
}

_SCHEMAS = (article_schema, audit_schema, claim_schema, commentary_schema, link_schema, quality_schema, work_schema)


def validate(document: Positioned, kind: type[T] | Any) -> tuple[T | None, list[Finding]]:
    """Return the record (or None) and every problem of the file; JSON mode, so that lists may become tuples.

    A long list is tried by its beginning first: the problems of all of its records would take the memory of a machine.
    """
    if document.value is None or document.findings:
        return None, document.findings
    if hidden := list(islice(_hidden(document), MOST)):
        return None, hidden
    adapter, record = TypeAdapter(kind), None
    for value in _beginnings(document.value):
        try:
            record = adapter.validate_json(json.dumps(value), strict=True)
        except ValidationError as error:
            return None, limited(_findings(error, document))
    return record, []


def _hidden(document: Positioned) -> Iterator[Finding]:
    """Yield a finding for each text that holds a character that nobody sees, as an escape where files were decoded."""
    for path, text in _texts(document.value, ()):
        for offset in islice(unseen(text), 1):
            where = nearest(document.origins, path).where
            hint = "take it away, which may be typed as an escape; nobody would see it on a page"
            yield fault("data.control", where, f"{called(text[offset])} is in this text", hint)


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    """Yield every text of a plain value, keys among them, with its path."""
    match value:
        case str():
            yield path, value
        case dict():
            for key, inner in value.items():
                yield (*path, key, "#key"), key
                yield from _texts(inner, (*path, key))
        case list():
            for number, inner in enumerate(value):
                yield from _texts(inner, (*path, number))


def _beginnings(value: Any) -> Iterator[Any]:
    """Yield a value with longer and longer beginnings of its lists, at last the whole."""
    inner = value.values() if isinstance(value, dict) else [value]
    longest = max((len(one) for one in inner if isinstance(one, list)), default=0)
    most = _FEW
    while most < longest:
        yield {name: _cut(one, most) for name, one in value.items()} if isinstance(value, dict) else _cut(value, most)
        most *= 2
    yield value


def _cut(value: Any, most: int) -> Any:
    return value[:most] if isinstance(value, list) else value


def _findings(error: ValidationError, document: Positioned) -> Iterator[Finding]:
    """Yield one finding a place: the members of a union complain each, and a list because of what is in it."""
    names = {part for path in document.origins for part in path}
    problems = [(_path(problem, names), problem) for problem in error.errors(include_url=False)]
    paths = [path for path, _ in problems]
    seen: set[Path] = set()
    for path, problem in problems:
        if path in seen or (problem["type"] == "too_short" and any(_is_below(other, path) for other in paths)):
            continue
        seen.add(path)
        yield _finding(problem, path, document)


def _is_below(path: Path, other: Path) -> bool:
    return len(path) > len(other) and path[: len(other)] == other


def _path(problem: Any, names: Set[str | int]) -> Path:
    """Return the path of a problem in the file, without pydantic's names of union members and of keys.

    names: every part of a path in the file.
    """
    *above, last = problem["loc"] or ("",)
    kept = [part for part in above if isinstance(part, int) or part in names]
    is_key = isinstance(last, int) or last in names or problem["type"] in ("missing", "extra_forbidden")
    return (*kept, last) if is_key and problem["loc"] else tuple(kept)


def _finding(problem: Any, path: Path, document: Positioned) -> Finding:
    name = str(path[-1]) if path else "the file"
    match problem["type"]:
        case "missing":
            where = nearest(document.origins, path[:-1]).where
            return fault("data.missing-key", where, f"the key {name!r} is missing", "add it", subject=name)
        case "extra_forbidden":
            where = nearest(document.origins, (*path, "#key")).where
            hint = did_you_mean(name, _known_keys() - {name}) or "remove it, or see `edition docs data` for the keys"
            return fault("data.unknown-key", where, f"unknown key {name!r}", hint, subject=name)
        case "enum" | "literal_error":
            where = nearest(document.origins, path).where
            allowed = problem["ctx"]["expected"]
            found = json.dumps(problem["input"], ensure_ascii=False)[:60]
            near = did_you_mean(str(problem["input"]), re.findall(r"'([^']+)'", allowed))
            return fault("data.value", where, f"{name}: expected {allowed}, found {found}", near or _HINT, subject=name)
        case _:
            where = nearest(document.origins, path).where
            found = json.dumps(problem["input"], ensure_ascii=False)[:60]
            expected = _EXPECTED.get(problem["type"]) or _said(problem)
            return fault("data.value", where, f"{name}: {expected}, found {found}", _HINT, subject=name)


def _said(problem: Any) -> str:
    """Return what our own rules say, or pydantic, which has a sentence for everything else."""
    said = str(problem.get("ctx", {}).get("error") or problem["msg"])
    return said[0].lower() + said[1:]


def nearest(origins: dict[Path, Origin], path: Path) -> Origin:
    """Return the origin of a path or of its nearest ancestor in the file."""
    while path and path not in origins:
        path = path[:-1]
    return origins[path]


def data_records() -> dict[str, type[DataRecord]]:
    """Return the records of all data files by their names."""
    every = (value for schema in _SCHEMAS for value in vars(schema).values())
    return {one.__name__: one for one in every if isinstance(one, type) and issubclass(one, DataRecord)}


def _known_keys() -> set[str]:
    return {key for record in data_records().values() for key in record.model_fields}
