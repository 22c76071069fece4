"""Model types to plain values and back, led by the types of their fields.

Prose is written in the notation that editors type, a page part by part. A library that does this (cattrs was measured)
costs a tenth of a build that touches one block, in imports alone.
"""

import dataclasses
from collections.abc import Callable, Mapping
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from edition.model.prose_tree import Document, Fence, Listing, Paragraph, Part, Prose, Title
from edition.read.notation.prose_grammar import parse_prose
from edition.read.notation.prose_writer import format_prose


def to_plain(value: Any, hint: Any) -> Any:
    """Return a value of a type as one of dictionaries, lists, texts, numbers and None."""
    if hint == Prose:
        return format_prose(value)
    if hint == Document:
        return list(map(_part, value))
    if value is None or dataclasses.is_dataclass(hint):
        return value if value is None else {n: to_plain(getattr(value, n), one) for n, one in fields(hint).items()}
    return _each(value, hint, to_plain, lambda kind: kind.value)


def from_plain(value: Any, hint: Any) -> Any:
    """Return the value of a type that was made plain; keys that no field has are passed over, texts not looked into.

    Raises: AttributeError, KeyError, TypeError or ValueError if it is not of that form.
    """
    if hint == Prose:
        return _prose(value)
    if hint == Document:
        return tuple(map(_part_of, value))
    if value is None and type(None) not in get_args(hint):
        raise TypeError(f"nothing stands where {hint} is expected")
    if value is None or dataclasses.is_dataclass(hint):
        return value if value is None else hint(**{n: from_plain(value[n], one) for n, one in fields(hint).items()})
    return _each(value, hint, from_plain, hint)


def _each(value: Any, hint: Any, turn: Callable[[Any, Any], Any], kind: Callable[[Any], Any]) -> Any:
    """Turn what a container holds; kind: what is done with one of a list of kinds."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return turn(value, next(one for one in inner if one is not type(None)))
    if origin is tuple:
        turned = [turn(one, inner[0]) for one in value]
        return turned if turn is to_plain else tuple(turned)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return {key: turn(one, inner[1]) for key, one in value.items()}
    return kind(value) if isinstance(hint, type) and issubclass(hint, Enum) else value


@cache
def fields(kind: type) -> Mapping[str, Any]:
    """Return the names of a type's fields with their types."""
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in dataclasses.fields(kind)}


def _prose(text: str) -> Prose:
    prose, problems = parse_prose(text)
    if problems:
        raise ValueError(problems[0].message)
    return prose


def _part(part: Part) -> dict[str, Any]:
    match part:
        case Paragraph(children):
            return {"paragraph": format_prose(children)}
        case Title(level, anchor, children):
            return {"title": format_prose(children), "level": level, "anchor": anchor}
        case Listing(items, ordered):
            return {"list": [list(map(_part, item)) for item in items], "ordered": ordered}
        case Fence(text, language):
            return {"fence": text, "language": language}


def _part_of(value: Mapping[str, Any]) -> Part:
    match value:
        case {"paragraph": text}:
            return Paragraph(_prose(text))
        case {"title": text, "level": level, "anchor": anchor}:
            return Title(level, anchor, _prose(text))
        case {"list": items, "ordered": ordered}:
            return Listing(tuple(tuple(map(_part_of, item)) for item in items), ordered)
        case {"fence": text, "language": language}:
            return Fence(text, language)
    raise ValueError(f"no part of a page: {value!r}")
