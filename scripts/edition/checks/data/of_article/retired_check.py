"""Withdrawn ids: each leads to one in use, none is used again, and no id of the last release is lost."""

from collections.abc import Iterator, Set

from edition.checks import Subject
from edition.derive.addresses import PAGE_OF, ids_in_use
from edition.model.given import Standoff
from edition.model.retired_id import RetiredId
from edition.words.findings import Finding, Where, did_you_mean, fault
from edition.words.ids import Id, is_id
from edition.words.project_layout import RELEASED, RETIRED

CODES = {
    "retired.form": "A withdrawn id has the form of no id that a page shows.",
    "retired.in-use": "An id is withdrawn and in use.",
    "retired.no-successor": "A withdrawn id leads to one that is not in use.",
    "retired.lost": "An id of the last release is neither in use nor withdrawn.",
    "retired.moved": "An id of the last release stands on another page now.",
}


def check(subject: Subject) -> Iterator[Finding]:
    """Look at each withdrawn id, then at those of the last release."""
    standoff, pages = subject.edition.standoff, subject.edition.index.page_by_id
    used = frozenset(ids_in_use(standoff))
    for one in standoff.retired:
        yield from _withdrawn(one, used, standoff)
    for number, (id_, page) in enumerate(standoff.released.items(), 2):
        where = Where(RELEASED, number, 1)
        if id_ not in pages:
            hint = f"bring it back, or name its successor in {RETIRED}"
            yield fault("retired.lost", where, f"{id_!r} of the last release is gone", hint, id_)
        elif pages[id_] != page:
            message = f"{id_!r} was on the page {page!r} and is on {pages[id_]!r}"
            yield fault("retired.moved", where, message, "an address never changes: show it where it was", id_)


def _withdrawn(one: RetiredId, used: Set[Id], standoff: Standoff) -> Iterator[Finding]:
    where = standoff.origin(f"retired:{one.id}").where
    if not is_id(one.id, *PAGE_OF):
        yield fault(
            "retired.form", where, f"{one.id!r} is no id that a page shows", "see `edition docs url-promise`", one.id
        )
    if one.id in used:
        hint = "an id is never used again: give what is new an id of its own"
        yield fault("retired.in-use", where, f"{one.id!r} is withdrawn and in use", hint, one.id)
    if one.successor not in used:
        yield fault(
            "retired.no-successor",
            standoff.origin(f"retired:{one.id}.successor").where,
            f"{one.id!r} leads to {one.successor!r}, which is not in use",
            did_you_mean(one.successor, used) or "name an id that is in use",
            one.id,
        )
