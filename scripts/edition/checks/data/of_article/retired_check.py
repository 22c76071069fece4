"""Withdrawn ids: each leads to one in use, none is used again, and no id of the last release is lost."""

from collections.abc import Iterator, Set

from edition.checks import Subject
from edition.derive.addresses import PAGE_OF, ids_in_use
from edition.model.edited_work import RetiredId
from edition.model.given import Standoff
from edition.words.findings import Explained, Finding, Where, did_you_mean, fault
from edition.words.ids import Id, is_id
from edition.words.project_layout import RELEASED, RETIRED

CODES = {
    "retired.form": Explained(
        "A withdrawn id has the form of no id that a page shows.",
        '`- {id: harbour!, successor: p8, release: "1.0"}`.',
        "Give an id that a page had: see `edition docs url-promise`.",
    ),
    "retired.in-use": Explained(
        "An id is withdrawn and in use.",
        "`- {id: p8, …}`, and a block `p8`.",
        "Take the record away, or give the new block another id: one that was withdrawn is never given again.",
    ),
    "retired.no-successor": Explained(
        "A withdrawn id leads to one that is not in use.",
        "`successor: p99`, in an article of nine paragraphs.",
        "Name what a reader who comes by the old address should find now.",
    ),
    "retired.lost": Explained(
        "An id of the last release is neither in use nor withdrawn.",
        "A term that was removed from the glossary after a release.",
        "Put it back, or record it in docs/data/retired.yaml with its successor: addresses that were cited must "
        "lead on.",
    ),
    "retired.moved": Explained(
        "An id of the last release stands on another page now.",
        "A body that became a term, so that it stands on another page than at the last release.",
        "Show it where it was: an address never changes.",
    ),
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
