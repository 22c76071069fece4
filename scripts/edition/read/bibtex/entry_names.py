"""The names of an entry's authors and editors: split by BibTeX's rules, and what is wrong with them."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from edition.model.cited.bibliography_entry import Name
from edition.read.bibtex.latex_letters import plain, protected

if TYPE_CHECKING:
    from pybtex.database import Person

_BRACED = re.compile(r"\{[^{}]*\}")
_MISSING = re.compile(r"(?i)^\s*and\s|\sand\s+and\s|\sand\s*$")
_REST = re.compile(r"(?i)^(others|et\s+al\b\.?|et\s+alii|and\s+others)$|\bet\s+al\b\.?$")


def read_names(typed: str) -> tuple[Name, ...]:
    """Divide a list of names; those that `name_faults` complains about are left out."""
    from pybtex.database import Person

    return tuple(_name(Person(one)) for one in _split(typed) if not _fault(one))


def name_faults(typed: str) -> Iterator[tuple[str, str, str]]:
    """Yield what is wrong with a list of names: the words as typed, what is wrong, and what to do."""
    if missing := _MISSING.search(_outside_braces(typed)):
        yield missing[0].strip(), "a name is missing", "write a name before and after each 'and'"
    for one in _split(typed):
        if fault := _fault(one):
            yield one, *fault


def _split(typed: str) -> list[str]:
    """Split at each `and` outside of braces, and turn LaTeX's accents into letters so that a name's case is seen."""
    from pybtex.bibtex.utils import split_name_list

    return list(split_name_list(protected(typed)))


def _fault(name: str) -> tuple[str, str] | None:
    bare = _outside_braces(name)
    if not plain(name):
        return "a name is empty", "write a name before and after each 'and'"
    if _REST.search(bare.strip()):
        return f"{name!r} is no name", "name all; pages shorten long lists by themselves"
    if bare.count(",") > 2:
        return f"{name[:40]!r} has too many commas", "write Family, Given and Family, Given"
    if not all(map(str.strip, bare.split(","))):
        return f"{name[:40]!r} has nothing beside a comma", "write Family, Given, or a name without commas"
    if ";" in bare or re.search(r"(^|\s)&(\s|$)", bare):
        return f"{name[:40]!r} is more than one name", "put 'and' between names; put the name of a body in braces"
    return None


def _outside_braces(name: str) -> str:
    """Return names with a sign in the place of what braces hold."""
    while (shorter := _BRACED.sub("•", name)) != name:
        name = shorter
    return name


def _name(person: "Person") -> Name:
    return Name(
        family=plain(" ".join(person.last_names)),
        given=plain(" ".join([*person.first_names, *person.middle_names])),
        particle=plain(" ".join(person.prelast_names)),
        suffix=plain(" ".join(person.lineage_names)),
    )
