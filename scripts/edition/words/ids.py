"""The grammar of public ids: what `p4-q1` is, what it belongs to, and how it is shown.

Ids are a promise to readers (docs/dev/url-promise.md): the same in all languages, never reused.
"""

import re
from enum import Enum
from functools import lru_cache
from typing import NewType

Id = NewType("Id", str)
Lang = NewType("Lang", str)


class Kind(Enum):
    """What an id names; the value is the scheme that links in prose use, or the field's word."""

    BLOCK = "par"
    ABSTRACT = "abstract"
    BIOGRAPHY = "biography"
    NOTE = "note"
    CALL = "call"
    EDITORS_NOTE = "editors-note"
    REFERENCE = "ref"
    TERM = "term"
    ENTITY = "ent"
    EMENDATION = "emendation"
    CLAIM = "claim"
    CITATION = "citation"
    DECISION = "decision"
    EVENT = "event"
    SENTENCE = "sentence"
    QUESTION = "question"
    HEADING = "heading"


_N = "[1-9][0-9]{0,5}"
"""A number that an id may have: of the digits that addresses have, and not so long that nothing reads it."""
_GRAMMAR: list[tuple[Kind, re.Pattern[str]]] = [
    (Kind.BLOCK, re.compile(f"p{_N}[a-z]?(-[ql]{_N}[a-z]?)?")),
    (Kind.ABSTRACT, re.compile(r"abs-[a-z]{2,3}(-[A-Z]{2})?")),
    (Kind.BIOGRAPHY, re.compile(r"bio")),
    (Kind.CALL, re.compile(f"n{_N}-call")),
    (Kind.NOTE, re.compile(f"n{_N}")),
    (Kind.EDITORS_NOTE, re.compile(f"ed{_N}")),
    (Kind.REFERENCE, re.compile(r"ref-[a-z0-9][a-z0-9-]*")),
    (Kind.TERM, re.compile(r"term-[a-z0-9]+(-[a-z0-9]+)*")),
    (Kind.ENTITY, re.compile(r"ent-[a-z0-9]+(-[a-z0-9]+)*")),
    (Kind.EMENDATION, re.compile(r"e[0-9]{3}[a-z]?")),
    (Kind.CLAIM, re.compile(r"c[0-9]{2,6}[a-z]?")),
    (Kind.CITATION, re.compile(r"cit[0-9]{2,6}[a-z]?")),
    (Kind.DECISION, re.compile(r"aud[0-9]{2,6}[a-z]?")),
    (Kind.EVENT, re.compile(r"event-[a-z0-9]+(-[a-z0-9]+)*")),
    (Kind.SENTENCE, re.compile(r"sentence-[a-z0-9]+")),
    (Kind.QUESTION, re.compile(r"q\d{2,}[a-z]?")),
    (Kind.HEADING, re.compile(r"[a-z]{3,}(-[a-z]+)*")),
]

SCHEMES = {"par": "", "note": "", "claim": "", "term": "term-", "ent": "ent-", "event": "event-", "ref": "ref-"}
"""Scheme of a link in prose -> what is put before its slug to make the id."""


RESERVED = frozenset(["work", "cover"])
"""Words that name what has no id, and are none."""

_REMEMBERED = 2**14
"""Texts of which it is remembered what they name: each id is asked about for every link to it."""


def kind_of(text: str) -> Kind:
    """Return the kind that the grammar gives to an id.

    >>> kind_of("p4-q1"), kind_of("n7-call"), kind_of("faire-croire")
    (<Kind.BLOCK: 'par'>, <Kind.CALL: 'call'>, <Kind.HEADING: 'heading'>)

    Raises: ValueError if the text is no id.
    """
    if (kind := _kind(text)) is None:
        raise ValueError(f"{text!r} is not an id of this edition")
    return kind


def is_id(text: str, *kinds: Kind) -> bool:
    """Say whether a text is an id (of one of some kinds, if given)."""
    kind = _kind(text)
    return kind is not None and (not kinds or kind in kinds)


@lru_cache(_REMEMBERED)
def _kind(text: str) -> Kind | None:
    if text in RESERVED:
        return None
    return next((kind for kind, pattern in _GRAMMAR if pattern.fullmatch(text)), None)


def parent(block: Id) -> Id | None:
    """Return the running paragraph that a quotation or list item belongs to.

    >>> parent(Id("p8-l2")), parent(Id("p8"))
    ('p8', None)
    """
    head, dash, _ = block.partition("-")
    return Id(head) if dash and is_id(head, Kind.BLOCK) else None


def label(id_: Id) -> str:
    r"""Return the number that readers see for a block, note or claim.

    >>> label(Id("p4a")), label(Id("p4-q1")), label(Id("n7")), label(Id("c02a"))
    ('4a', '4\xa0q1', '7', 'C02a')
    """
    match kind_of(id_):
        case Kind.BLOCK:
            return id_[1:].replace("-", "\N{NO-BREAK SPACE}")
        case Kind.NOTE:
            return id_[1:]
        case Kind.EDITORS_NOTE:
            return id_[2:]
        case Kind.CLAIM:
            return "C" + id_[1:]
        case Kind.SENTENCE:
            return id_.removeprefix("sentence-").removeprefix("s") or "s"
        case _:
            return id_


def call_of(note: Id) -> Id:
    """Return the id of the place in the article page from which a note is called."""
    return Id(f"{note}-call")


def reference_of(key: str) -> Id:
    """Return the public id of a bibliography entry.

    Keys may hold capitals and signs that HTML ids dislike; two keys that would get one id are a finding.

    >>> reference_of("Müller:2004a")
    'ref-m-ller-2004a'
    """
    return Id("ref-" + re.sub(r"[^a-z0-9]+", "-", key.lower()).strip("-"))
