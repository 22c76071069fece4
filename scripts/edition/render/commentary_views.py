"""What pages share of the commentary: ways to it from a block, ways back, letters to jump to, what was left out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from markupsafe import Markup

from edition.derive.passage_names import called_in
from edition.languages.dates_and_numbers import date
from edition.model.article import Block
from edition.model.commentary.dated_events import Event
from edition.model.commentary.glossary_terms import SetAside, Term
from edition.model.commentary.named_entities import Entity
from edition.model.edition import WordedEdition
from edition.render.prose.prose_html import Writer, link_class
from edition.words.ids import Id, Kind, is_id, kind_of

_BEYOND = (Kind.REFERENCE, Kind.CITATION, Kind.DECISION)
"""Kinds of places that no reader of a term looks for."""


def belongings(edition: WordedEdition, block: Block, shown: str, writer: Writer) -> Mapping[str, tuple[Markup, ...]]:
    """Return what of the glossary, the names and the time line belongs to a block: label of a kind -> links.

    shown: the block as the page has it; a term or name that it leads to is not said again.
    """
    every = edition.index.lexicon.ids_by_place.get(block.id, ())
    used = [one for one in every if f'#{one}"' not in shown]
    found = {
        "named.terms": [named(edition, one, writer) for one in used if kind_of(one) is Kind.TERM],
        "named.names": [named(edition, one, writer) for one in used if kind_of(one) is Kind.ENTITY],
        "dated": [_dated(event, writer) for event in edition.standoff.events_by_block.get(block.id, ())],
    }
    return {kind: tuple(links) for kind, links in found.items() if links}


def named(edition: WordedEdition, target: Id, writer: Writer) -> Markup:
    """Return a link to a term or name by what it is called."""
    words = called_in(edition.standoff, target, writer.lang)
    return Markup('<a class="{}" href="{}">{}</a>').format(link_class(target), writer.href(target), writer.words(words))


def _dated(event: Event, writer: Writer) -> Markup:
    lang = writer.lang
    return Markup('<a class="event" href="{}">{} <time datetime="{}">{}</time></a>').format(
        writer.href(event.id), writer.words(event.title[lang]), event.date, date(event.date, lang)
    )


def used_in(edition: WordedEdition, one: Term | Entity, writer: Writer) -> Iterator[Markup]:
    """Yield a way back to each place that uses a term or name: blocks and notes, then the rest of the edition.

    Of a name, the blocks are those in whose words it stands, and not those where a summary alone has it.
    """
    for place in edition.index.lexicon.places_by_id.get(one.id, ()):
        if place in edition.standoff.block_by_id and isinstance(one, Entity) and place not in one.blocks:
            continue
        if place in edition.index.page_by_id and kind_of(place) not in _BEYOND:
            yield writer.place_link(place, writer.href(Id(place)))
        elif place.startswith("page:"):
            yield writer.place_link(place, writer.page_href(place.removeprefix("page:")))


def blocks_of(blocks: Iterable[Id], writer: Writer) -> tuple[Markup, ...]:
    """Return a way back to each of some blocks."""
    return tuple(writer.place_link(block, writer.href(block)) for block in blocks if is_id(block))


def jumps(letters: Iterable[tuple[str, Id]]) -> list[tuple[str, Id]]:
    """Return each letter in order with the first of those that stand under it."""
    found: dict[str, Id] = {}
    for letter, id_ in letters:
        found.setdefault(letter, id_)
    return list(found.items())


def declined(edition: WordedEdition, part: SetAside, writer: Writer) -> Sequence[tuple[str, Markup]]:
    """Return what was considered for a part of the edition and left out, each with the reason."""
    return [
        (writer.words(one.item[writer.lang]), writer.html(one.reason[writer.lang]))
        for one in edition.standoff.declined
        if one.part is part
    ]
