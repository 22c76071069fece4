"""Dated events: in order, none after the edition, none that ends before it begins, each known from somewhere."""

from collections.abc import Iterator
from itertools import pairwise

from edition.checks import Subject
from edition.checks.unknown_references import unknown
from edition.model.commentary.dated_events import Event
from edition.model.given import Standoff
from edition.words.findings import Explained, Finding, fault
from edition.words.ids import SCHEMES

CODES = {
    "timeline.unknown-block": Explained(
        "An event is said to be told in a block that does not exist.",
        "`blocks: [p99]` of an event.",
        "Write the id of the block that tells of it.",
    ),
    "timeline.unknown-source": Explained(
        "An event names a source that no entry of the bibliography has.",
        "`sources: [dso1985]`, where bib/ has dso1958.",
        "Write the key as bib/ has it, or add the entry there.",
    ),
    "timeline.unknown-name": Explained(
        "An event concerns a name that docs/data/names.yaml does not have.",
        "`names: [harbour-bord]` of an event.",
        "Write the id as docs/data/names.yaml has it, or add the name there.",
    ),
    "timeline.unsourced": Explained(
        "An event has no source, and no block tells it.",
        "An event with neither `blocks` nor `sources`.",
        "List the blocks that tell of it, or the sources by which it is known.",
    ),
    "timeline.order": Explained(
        "The events do not stand in the order of their dates.",
        "An event of `1903-05` before one of `1901`.",
        "Sort the events by their dates.",
    ),
    "timeline.end": Explained(
        "An event ends before it begins.",
        '`{date: "1903-05", end: "1901"}`.',
        "Exchange the two dates, or mend the wrong one.",
    ),
    "timeline.future": Explained(
        "An event is later than the edition.",
        '`date: "2099"`, in an edition of 2020.',
        "Is the year right? The time line tells of what has happened when the edition is released.",
    ),
}


def check(subject: Subject) -> Iterator[Finding]:
    """Look at each event, then at their order."""
    standoff = subject.edition.standoff
    blocks, keys = standoff.block_by_id, standoff.entry_by_key
    known = [one.removeprefix(SCHEMES["ent"]) for one in standoff.entity_by_id]
    for event in standoff.events:
        yield from unknown(event.id, "blocks", event.blocks, blocks, "timeline.unknown-block", standoff)
        yield from unknown(event.id, "sources", event.sources, keys, "timeline.unknown-source", standoff)
        names = [one.removeprefix(SCHEMES["ent"]) for one in event.entities]
        yield from unknown(event.id, "names", names, known, "timeline.unknown-name", standoff)
        yield from _event(event, standoff)
    for before, after in pairwise(standoff.events):
        if after.date < before.date:
            where = standoff.origin(f"{after.id}.date").where
            message = f"{after.id} ({after.date}) stands after {before.id} ({before.date})"
            yield fault("timeline.order", where, message, "sort the events by their dates", after.id)


def _event(event: Event, standoff: Standoff) -> Iterator[Finding]:
    if not event.sources and not event.blocks:
        where = standoff.origin(event.id).where
        hint = "name the entry of bib/ that has its date, or the block that tells it"
        yield fault("timeline.unsourced", where, f"{event.id} is known from nowhere", hint, event.id)
    if event.end and event.end < event.date[: len(event.end)]:
        where = standoff.origin(f"{event.id}.end").where
        message = f"{event.id} ends on {event.end}, before it begins on {event.date}"
        yield fault("timeline.end", where, message, "exchange the two dates, or mend one", event.id)
    last = max(event.date, event.end)
    if last > standoff.work.release.date:
        where = standoff.origin(f"{event.id}.{'date' if last == event.date else 'end'}").where
        message = f"{event.id} is of {last}, later than the edition of {standoff.work.release.date}"
        yield fault("timeline.future", where, message, "is the year right?", event.id)
