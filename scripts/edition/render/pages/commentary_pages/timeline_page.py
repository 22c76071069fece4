"""The time line: dated events as a picture over years and as a table, with interviews and works cited among them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from edition.derive.addresses import TIMELINE
from edition.derive.mentions import named_by
from edition.derive.passage_names import voice_name
from edition.languages.dates_and_numbers import date, period, two_days
from edition.languages.interface_labels import filled
from edition.languages.interface_labels import label as word
from edition.languages.typography import capitalised
from edition.model.article import Voice, VoiceKind
from edition.model.cited.bibliography_entry import Entry
from edition.model.commentary.dated_events import Event, EventKind
from edition.model.edition import WordedEdition
from edition.model.given import Standoff
from edition.render import Page, TocItem
from edition.render.commentary_views import blocks_of
from edition.render.drawings.citation_matrix import citation_matrix
from edition.render.drawings.time_lanes import Lane, TimeMark, time_lanes
from edition.render.prose.prose_html import Writer
from edition.render.template_loader import fill
from edition.words.ids import Id, Lang

INTERVIEW, WORK = "interview", "work"
"""Kinds of what is dated elsewhere in the data, beside those of events."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedView:
    """A row of the table; id: empty of an interview, which has no address of its own."""

    id: Id | str
    iso: str
    date: str
    kind: str
    title: str
    text: Markup
    places: tuple[Markup, ...]
    sources: tuple[Markup, ...] = ()


def pages(edition: WordedEdition) -> Iterator[Page]:
    """Yield the time line of each language, if there are events."""
    for lang in edition.standoff.work.languages if edition.standoff.events else ():
        writer = Writer(edition, lang, TIMELINE)
        rows = [_event(event, writer) for event in edition.standoff.events]
        rows += [_interview(voice, writer) for voice in interviews(edition.standoff)]
        rows.sort(key=lambda row: row.iso)
        first, last = int(rows[0].iso[:4]), max(int(row.iso[:4]) for row in rows)
        lanes = [lane for lane in _lanes(edition, rows, first, writer) if lane.marks]
        columns, matrix = citation_matrix(edition, writer)
        content = fill(
            "timeline.html.j2",
            t=lambda name, lang=lang: word(name, lang),
            lead=filled("timeline.lead", lang, first, last),
            figure=time_lanes(lanes, first, last),
            ringed=filled("timeline.interviews", lang, len(_outside(edition.standoff))),
            has_interviews=any(lane.name == INTERVIEW for lane in lanes),
            rows=rows,
            columns=columns,
            matrix=matrix,
        )
        title = word("page.timeline", lang)
        toc = [TocItem("matrix", word("matrix", lang))] if matrix else []
        yield Page(name=TIMELINE, lang=lang, title=title, content=content, toc=toc, sources=writer.sources())


def interviews(standoff: Standoff) -> list[Voice]:
    """Return the interviews of the article, in the order of their dates."""
    found = [voice for voice in standoff.voices.values() if voice.kind is VoiceKind.INTERVIEW]
    return sorted(found, key=lambda voice: voice.date)


def _outside(standoff: Standoff) -> list[str]:
    """Return the interviews that fall into none of the periods of fieldwork, by their ids."""
    periods = [(event.date, event.end or event.date) for event in standoff.events if event.kind is EventKind.FIELDWORK]

    def is_inside(day: str) -> bool:
        return any(start <= day[: len(start)] and day[: len(end)] <= end for start, end in periods)

    return [voice.id for voice in interviews(standoff) if periods and not is_inside(voice.date)]


def _event(event: Event, writer: Writer) -> DatedView:
    lang = writer.lang
    return DatedView(
        id=event.id,
        iso=event.date,
        date=_dates(event, lang),
        kind=event.kind.value,
        title=writer.words(event.title[lang]),
        text=writer.html(event.text[lang]),
        places=blocks_of(event.blocks, writer),
        sources=tuple(map(writer.cite, named_by(event))),
    )


def _dates(event: Event, lang: Lang) -> str:
    """Return the dates of an event in words; the two days of an election are its rounds, and no stretch of time."""
    if event.kind is EventKind.ELECTION and len(event.end) == len(event.date) == len("2018-11-15"):
        return two_days(event.date, event.end, lang)
    return period(event.date, event.end, lang)


def _interview(voice: Voice, writer: Writer) -> DatedView:
    blocks = [block.id for block in writer.edition.standoff.blocks if voice.id in block.voices]
    who = voice_name(voice, writer.lang)
    return DatedView(
        id="",
        iso=voice.date,
        date=date(voice.date, writer.lang),
        kind=INTERVIEW,
        title=writer.words(capitalised(who)),
        text=Markup(""),
        places=blocks_of(blocks, writer),
    )


def _lanes(edition: WordedEdition, rows: Sequence[DatedView], first: int, writer: Writer) -> Iterator[Lane]:
    """Yield the lanes of the picture: events by kind, the interviews below the fieldwork, the works cited."""
    standoff, lang = edition.standoff, writer.lang
    for kind in EventKind:
        marks = [
            TimeMark(date=event.date, end=event.end, href=f"#{event.id}", title=_said(event, lang))
            for event in standoff.events
            if event.kind is kind
        ]
        yield Lane(name=kind.value, title=word(f"event.kind.{kind.value}", lang), marks=marks)
    yield Lane(name=INTERVIEW, title=word("event.kind.interview", lang), marks=_interview_marks(standoff, writer))
    works = [entry for entry in standoff.entries if entry.is_listed and entry.field("year").isdecimal()]
    marks = [_work_mark(entry, writer) for entry in works if int(entry.field("year")) >= first]
    yield Lane(name=WORK, title=word("event.kind.work", lang), marks=marks)


def _interview_marks(standoff: Standoff, writer: Writer) -> list[TimeMark]:
    """Return the interviews, each with the way to the first block where it is heard."""
    lang, outside = writer.lang, _outside(standoff)
    heard = {voice: block.id for block in reversed(standoff.blocks) for voice in block.voices}
    return [
        TimeMark(
            date=voice.date,
            end="",
            href=writer.href(heard[voice.id]),
            title=f"{date(voice.date, lang)}, {voice_name(voice, lang)}",
            is_ringed=voice.id in outside,
        )
        for voice in interviews(standoff)
    ]


def _work_mark(entry: Entry, writer: Writer) -> TimeMark:
    """Return a work in the middle of its year, which is all that is known of when it appeared."""
    year = entry.field("year")
    title = f"{year}, {', '.join(entry.surnames)}"
    return TimeMark(date=f"{year}-07-02", end="", href=writer.href(entry.id), title=title)


def _said(event: Event, lang: Lang) -> str:
    return f"{_dates(event, lang)}, {event.title[lang]}"
