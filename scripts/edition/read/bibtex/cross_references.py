"""What an entry takes from the one that its field `crossref` names, as BibLaTeX has it for parts of a book."""

from collections.abc import Mapping
from dataclasses import dataclass

_OWN = (
    "author booklangid booktitle checked crossref doi keywords langid note pages printed title url urldate yearsuffix"
)
OWN = frozenset(_OWN.split())
"""The fields that belong to one entry alone, as the editors' notes do."""

_OF_THE_WHOLE = {"title": "booktitle", "langid": "booklangid"}
"""What a part says of the title of the whole, and of its language."""

Fields = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Resolved:
    """The fields of every entry with what it takes from others, and each circle of entries that refer to each other."""

    fields_by_key: Mapping[str, Fields]
    circles: tuple[tuple[str, ...], ...]


def resolve(fields_by_key: Mapping[str, Fields]) -> Resolved:
    """Follow every cross-reference to its end; what is not there is not taken."""
    done: dict[str, Fields] = {}
    circles: list[tuple[str, ...]] = []
    for start in fields_by_key:
        path: dict[str, None] = {}
        key = start
        while key in fields_by_key and key not in done and key not in path:
            path[key] = None
            key = fields_by_key[key].get("crossref", "")
        if key in path:
            keys = list(path)
            circles.append(tuple(keys[keys.index(key) :]))
        for key in reversed(path):
            fields = fields_by_key[key]
            whole = done.get(fields.get("crossref", ""))
            done[key] = fields if whole is None else _taken(whole) | dict(fields)
    return Resolved(done, tuple(circles))


def _taken(whole: Fields) -> dict[str, str]:
    fields = {name: value for name, value in whole.items() if name not in OWN and not name.startswith("note-")}
    return fields | {part: whole[name] for name, part in _OF_THE_WHOLE.items() if name in whole}
