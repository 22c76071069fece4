"""Names as the article prints them beside names as the bibliography has them: alike, nearly alike, in which order."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from edition.model.cited.bibliography_entry import Name
from edition.words.letter_folding import fold_each

NEAR = 0.8
"""Share of letters from which on two spellings may be of one name."""

_JOINTS = re.compile(r"\s*(?:,|;|&|\b(?:et|and|y|und)\b)\s*")
_OTHERS = re.compile(r",?\s*(?:\bet al\b|\by otros\b|\band others\b)\.?\s*$")
_INITIALS = re.compile(r"^(?:\w\.[\s-]*)+|^[dD][’']")
_ELISION = re.compile(r"^[dD][’']")


@dataclass(frozen=True, slots=True)
class Printed:
    """A person of an entry, with the surname as the list prints it (empty if it is not there) and its place."""

    person: Name
    surname: str
    at: int


def surnames(authors: str) -> tuple[tuple[str, ...], bool]:
    """Return the surnames that a citation gives, and whether it says that there are others.

    >>> surnames("A. Gerber et D. Green"), surnames("Swyngedouw et al.")
    ((('Gerber', 'Green'), False), (('Swyngedouw',), True))
    """
    shown = _OTHERS.sub("", authors)
    names = (_INITIALS.sub("", part) for part in _JOINTS.split(shown))
    return tuple(name for name in names if name), shown != authors


def joint(authors: str) -> str:
    """Return what stands between the last two names of a citation, empty if there is one name.

    >>> joint("Payre et Vanneuville"), joint("Talpin, Belkacem")
    ('et', ',')
    """
    found = [match[0].strip() for match in _JOINTS.finditer(_OTHERS.sub("", authors))]
    return found[-1] if found else ""


def is_name(cited: str, surname: str) -> bool:
    """Say whether a cited name is a surname, perhaps with given names before it, or after an elision of its own.

    >>> is_name("Anne Roy", "Roy"), is_name("Angelo", "D’Angelo"), is_name("Roy", "Royer")
    (True, True, False)
    """
    one, other = fold_each(cited), fold_each(surname)
    return bool(other) and (one in (other, fold_each(_ELISION.sub("", surname))) or one.endswith(f" {other}"))


def is_near(one: str, other: str) -> bool:
    """Say whether two spellings are nearly alike."""
    return SequenceMatcher(None, fold_each(one), fold_each(other), autojunk=False).ratio() >= NEAR


def in_list(persons: Iterable[Name], authors: str) -> tuple[Printed, ...]:
    """Return the persons of an entry in the order in which the list prints them; those it lacks come last."""
    found = [_printed(person, authors) for person in persons]
    return tuple(sorted(found, key=lambda one: one.at if one.surname else len(authors)))


def _printed(person: Name, authors: str) -> Printed:
    wanted = person.surname
    there = re.search(rf"(?<!\w){re.escape(fold_each(wanted))}(?!\w)", fold_each(authors))
    if there:
        return Printed(person, authors[there.start() : there.end()], there.start())
    words = list(re.finditer(r"[^\s,]+", authors))
    size = len(wanted.split())
    for start in range(len(words) - size + 1):
        first, last = words[start].start(), words[start + size - 1].end()
        if is_near(authors[first:last], wanted):
            return Printed(person, authors[first:last], first)
    return Printed(person, "", 0)


def same(cited: Sequence[str], listed: Sequence[str], others: bool) -> bool:
    """Say whether a citation names those whom the list names, in any order; others: it names only the first."""
    if others:
        return len(cited) < len(listed) and all(map(is_name, cited, listed))
    each_is_listed = all(any(is_name(name, one) for one in listed) for name in cited)
    each_is_cited = all(any(is_name(name, one) for name in cited) for one in listed)
    return len(cited) == len(listed) and each_is_listed and each_is_cited


def nearly(cited: Sequence[str], listed: Sequence[str], others: bool) -> bool:
    """Say whether a citation names, in nearly the same spelling and in the same order, those whom the list names."""
    enough = len(cited) < len(listed) if others else len(cited) == len(listed)
    return enough and all(is_name(one, other) or is_near(one, other) for one, other in zip(cited, listed, strict=False))
