"""What the pages of the commentary share: ways back to the places of use, letters to jump to, what was left out."""

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from edition.model.commentary.glossary_terms import SetAside, Term
from edition.model.commentary.named_entities import Entity
from edition.model.edition import WordedEdition
from edition.render.prose_html import Writer
from edition.words.ids import Id, Kind, is_id, kind_of

_BEYOND = (Kind.REFERENCE, Kind.CITATION, Kind.DECISION)
"""Kinds of places that no reader of a term looks for."""


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
