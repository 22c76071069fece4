"""The critical apparatus: lemma and reading side by side, entry by entry in the order of the article."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from edition.derive.addresses import APPARATUS
from edition.languages.dates_and_numbers import number
from edition.languages.interface_labels import filled
from edition.languages.interface_labels import label as word
from edition.model.article import BlockKind
from edition.model.commentary.emendations import Emendation, EmendationKind, EmendedPlace, Part, Treatment
from edition.model.edition import WordedEdition
from edition.render import Page, TocItem
from edition.render.prose.prose_html import Writer
from edition.render.readings import compared, reading_html
from edition.render.template_loader import fill
from edition.words.ids import Id, Lang

FRONT, NOTES, BACK = "edition-front", "edition-notes-of", "edition-back"
"""Parts of the page that are no heading of the article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LemmaView:
    """A place of an entry: the way to it, the lemma, what stands there instead, in what part of the block."""

    link: Markup
    lang: Lang
    lemma: Markup
    reading: Markup | None
    part: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ApparatusView:
    """What the template shows of an entry; more: how many places of a series are not given."""

    id: Id
    kind: str
    treatment: str
    certainty: str
    places: tuple[LemmaView, ...]
    total: int
    reason: Markup


def pages(edition: WordedEdition) -> Iterator[Page]:
    """Yield the apparatus of each language, if there is one."""
    for lang in edition.standoff.work.languages if edition.standoff.emendations else ():
        writer = Writer(edition, lang, APPARATUS)
        entries = entries_of(edition)
        parts = apparatus_parts(edition, lang)
        content = fill(
            "apparatus.html.j2",
            t=lambda name, lang=lang: word(name, lang),
            lead=filled("apparatus.lead", lang, edition.standoff.work.witness.description[lang]),
            sum=apparatus_sum(edition, lang),
            counts=_counts(edition.standoff.emendations),
            filters=list(_filters(entries)),
            parts=[(id_, title, [apparatus_view(one, writer) for one in some]) for id_, title, some in parts],
            declined=[apparatus_view(one, writer) for one in declined_of(edition)],
        )
        toc = [TocItem(f"{APPARATUS}-{id_}", title) for id_, title, _ in parts]
        title = word("page.apparatus", lang)
        yield Page(name=APPARATUS, lang=lang, title=title, content=content, toc=toc, sources=writer.sources())


def declined_of(edition: WordedEdition) -> list[Emendation]:
    """Return what was looked at and declined as no fault."""
    return [one for one in edition.standoff.emendations if one.treatment is Treatment.DECLINED]


def entries_of(edition: WordedEdition) -> list[Emendation]:
    """Return the entries of the apparatus, without what was declined as none."""
    return [one for one in edition.standoff.emendations if one.treatment is not Treatment.DECLINED]


def apparatus_parts(edition: WordedEdition, lang: Lang) -> list[tuple[str, str, list[Emendation]]]:
    """Return the parts of the article that have entries: id, title, entries."""
    parts = _parts(edition, entries_of(edition))
    return [(id_, _part_title(edition, id_, lang), list(some)) for id_, some in parts]


def apparatus_sum(edition: WordedEdition, lang: Lang) -> str:
    """Return how many entries and places there are, in words."""
    entries = edition.standoff.emendations
    by_treatment = Counter(one.treatment for one in entries)
    counts = [len(entries), *(by_treatment[treatment] for treatment in Treatment), sum(one.total for one in entries)]
    return filled("apparatus.sum", lang, *(number(count, lang) for count in counts))


def _counts(entries: Sequence[Emendation]) -> Sequence[tuple[str, Mapping[str, int]]]:
    """Return kind -> how many entries were emended and how many kept, for the kinds that there are."""
    found = Counter((one.kind, one.treatment) for one in entries)
    shown = (Treatment.EMENDED, Treatment.KEPT)
    rows = [(kind.value, {one.value: found[kind, one] for one in shown}) for kind in EmendationKind]
    return [(kind, row) for kind, row in rows if any(row.values())]


def _filters(entries: Sequence[Emendation]) -> Iterator[tuple[str, str, int]]:
    """Yield by what entries can be chosen, with a script: a property, its value, how many have it."""
    treatments = Counter(one.treatment for one in entries)
    yield from (("treatment", one.value, treatments[one]) for one in Treatment if treatments[one])
    kinds = Counter(one.kind for one in entries)
    yield from (("kind", one.value, kinds[one]) for one in EmendationKind if kinds[one])


def _parts(edition: WordedEdition, entries: Sequence[Emendation]) -> Iterator[tuple[str, Iterator[Emendation]]]:
    """Yield the parts of the article with the entries of each, by the block of their first place."""
    standoff = edition.standoff
    order = [FRONT, *(heading.id for heading in standoff.headings), NOTES, BACK]

    def part(one: Emendation) -> str:
        block = standoff.block_by_id.get(one.places[0].block)
        if block is None:
            return one.places[0].block
        back = NOTES if block in standoff.notes else BACK if block.kind is BlockKind.BIOGRAPHY else FRONT
        return block.heading or back

    rank = {block.id: number for number, block in enumerate(standoff.blocks)}
    placed = sorted(entries, key=lambda one: (order.index(part(one)), rank.get(one.places[0].block, -1)))
    yield from groupby(placed, key=part)


def _part_title(edition: WordedEdition, id_: str, lang: Lang) -> str:
    heading = edition.standoff.heading_by_id.get(Id(id_))
    if heading:
        return heading.title[lang]
    return word({FRONT: "apparatus.in.front", NOTES: "notes", BACK: "biography"}[id_], lang)


def apparatus_view(one: Emendation, writer: Writer) -> ApparatusView:
    """Return the view of one entry."""
    return ApparatusView(
        id=one.id,
        kind=one.kind.value,
        treatment=one.treatment.value,
        certainty=one.certainty.value,
        places=tuple(_place(place, writer) for place in one.places),
        total=one.total,
        reason=writer.html(one.reason[writer.lang]),
    )


def _place(place: EmendedPlace, writer: Writer) -> LemmaView:
    lemma, reading = Markup(reading_html(place.lemma)), None
    if place.reading:
        lemma, reading = compared(place.lemma, place.reading)
    elif place.reading is not None:
        reading = Markup("<small>{}</small>").format(word("apparatus.nothing", writer.lang))
    part = "" if place.part is Part.WORDS else word(f"apparatus.part.{place.part.value}", writer.lang)
    link = writer.place_link(place.block, writer.href(place.block))
    if place.part is Part.PAGE:
        link, part = Markup("<small>{}</small>").format(part), ""
    block = writer.edition.standoff.block_by_id.get(place.block)
    return LemmaView(
        lang=block.language if block else writer.edition.standoff.work.language,
        link=link,
        lemma=lemma,
        reading=reading,
        part=part,
    )
