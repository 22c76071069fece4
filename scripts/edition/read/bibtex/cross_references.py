"""What an entry takes from the one that its field `crossref` names, as BibLaTeX has it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from edition.model.bibliography import Entry

OWN = frozenset(
    [
        "checked",
        "crossref",
        "doi",
        "keywords",
        "langid",
        "note",
        "pages",
        "printed",
        "title",
        "url",
        "urldate",
        "yearsuffix",
    ]
)
"""The fields that belong to one entry alone, as the editors' notes do."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """Every entry with what it takes from others, and each circle in which entries refer to each other."""

    entries_by_key: Mapping[str, Entry]
    circles: tuple[tuple[str, ...], ...]


def resolve(entries_by_key: Mapping[str, Entry]) -> Resolved:
    """Follow every cross-reference to its end; what is not there is not taken."""
    done: dict[str, Entry] = {}
    circles: list[tuple[str, ...]] = []
    for start in entries_by_key:
        path: dict[str, None] = {}
        key = start
        while key in entries_by_key and key not in done and key not in path:
            path[key] = None
            key = entries_by_key[key].field("crossref")
        if key in path:
            keys = list(path)
            circles.append(tuple(keys[keys.index(key) :]))
        for key in reversed(path):
            entry = entries_by_key[key]
            parent = done.get(entry.field("crossref"))
            done[key] = _inherit(entry, parent) if parent else entry
    return Resolved(done, tuple(circles))


def _inherit(entry: Entry, parent: Entry) -> Entry:
    fields = {name: value for name, value in parent.fields.items() if name not in OWN and not name.startswith("note-")}
    protected = {name: value for name, value in parent.protected.items() if name in fields}
    if title := parent.field("title"):
        fields["booktitle"] = title
        protected["booktitle"] = parent.protected.get("title", title)
    taken = {name: value for name, value in protected.items() if name not in entry.fields}
    persons = {role: people for role, people in parent.persons.items() if role != "author"}
    return replace(
        entry,
        fields=fields | dict(entry.fields),
        protected=taken | dict(entry.protected),
        persons=persons | dict(entry.persons),
    )
