"""Everything that the repository gives as one JSON value, and back: nothing is lost but where each piece was typed.

Keys are those of the model, which are those of docs/dev/data.md where the data are typed; a few are older, and stay.
"""

from collections.abc import Mapping
from typing import Any

from edition.model.article import Block, Voice
from edition.model.cited.audit import ListedEntry
from edition.model.cited.bibliography_entry import Entry
from edition.model.edited_work import Work
from edition.model.given import Standoff
from edition.model.prose_tree import Document
from edition.read.serialised.plain_values import fields, from_plain, to_plain
from edition.words.ids import Lang

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
