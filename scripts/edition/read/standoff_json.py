"""Everything that the repository gives as one JSON value, and back: nothing is lost but where each piece was typed.

Keys are those of the model, which are those of docs/dev/data.md where the data are typed; a few are older, and stay.
Prose is written in the notation that editors type. A library that does this (cattrs was measured) costs a tenth of a
build that touches one block, in imports alone.
"""

import dataclasses
from collections.abc import Callable, Mapping
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from edition.model.article import Block, Voice
from edition.model.cited.audit import ListedEntry
from edition.model.cited.bibliography_entry import Entry
from edition.model.edited_work import Work
from edition.model.given import Standoff
from edition.model.prose_tree import Document, Fence, Listing, Paragraph, Part, Prose, Title
from edition.read.notation.prose_grammar import parse_prose
from edition.read.notation.prose_writer import format_prose
from edition.words.ids import Lang


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


FORMAT = 2
"""Raised when a key gets another meaning; a new key is no new format."""

_OTHERWISE = frozenset(["work", "blocks", "entries", "voices", "listed", "pages", "origins", "remarks"])
"""Fields of `Standoff` that have another name or form here, or are left out."""


def standoff_values(standoff: Standoff) -> dict[str, Any]:
    """Return the given data as plain values."""
    work = to_plain(standoff.work, Work)
    return {
        "format": FORMAT,
        "heading_order": work.pop("headings"),
        **work,
        **{name: to_plain(getattr(standoff, name), kind) for name, kind in _as_they_are().items()},
        "blocks": list(map(_block, standoff.blocks)),
        "voices": to_plain(tuple(standoff.voices.values()), tuple[Voice, ...]),
        "references": list(map(_entry, standoff.entries)),
        "list": to_plain(standoff.listed, tuple[ListedEntry, ...]),
        "pages": _pages(standoff.pages),
    }


def standoff_of(values: Mapping[str, Any]) -> Standoff:
    """Return the given data; they have no origins or remarks, and keys that this module does not know are passed over.

    Raises: AttributeError, KeyError, TypeError or ValueError if the values are not those of this format.
    """
    if values["format"] != FORMAT:
        raise ValueError(f"format {values['format']!r} is not {FORMAT}")
    voices = from_plain(values["voices"], tuple[Voice, ...])
    return Standoff(
        work=from_plain({**values, "headings": values["heading_order"]}, Work),
        blocks=tuple(map(_block_of, values["blocks"])),
        voices={voice.id: voice for voice in voices},
        entries=tuple(map(_entry_of, values["references"])),
        listed=from_plain(values["list"], tuple[ListedEntry, ...]),
        pages={
            (name, Lang(lang)): from_plain(document, Document)
            for name, versions in values["pages"].items()
            for lang, document in versions.items()
        },
        origins={},
        **{name: from_plain(values[name], kind) for name, kind in _as_they_are().items()},
    )


def _as_they_are() -> dict[str, Any]:
    return {name: kind for name, kind in fields(Standoff).items() if name not in _OTHERWISE}


def _block(block: Block) -> dict[str, Any]:
    """Return a block; its call has the words that stand before it as `after`, as in the data files."""
    value: dict[str, Any] = to_plain(block, Block)
    if value["call"]:
        value["call"]["after"] = value["call"].pop("words")
    return value


def _block_of(value: Mapping[str, Any]) -> Block:
    call = value["call"] and {**value["call"], "words": value["call"]["after"]}
    block = from_plain({**value, "call": call}, Block)
    assert isinstance(block, Block)
    return block


def _entry(entry: Entry) -> dict[str, Any]:
    """Return an entry; `persons` has names as they read, `names` their parts."""
    value: dict[str, Any] = to_plain(entry, Entry)
    names = value.pop("persons")
    return {
        **value,
        "persons": {role: list(map(str, people)) for role, people in entry.persons.items()},
        "names": names,
    }


def _entry_of(value: Mapping[str, Any]) -> Entry:
    entry = from_plain({**value, "persons": value["names"]}, Entry)
    assert isinstance(entry, Entry)
    return entry


def _pages(pages: Mapping[tuple[str, Lang], Document]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for (name, lang), document in pages.items():
        found.setdefault(name, {})[lang] = to_plain(document, Document)
    return found
