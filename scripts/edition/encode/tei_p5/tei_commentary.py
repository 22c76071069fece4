"""What the editors add, as standOff of TEI: notes, terms, names, dated events, remarks on citations."""

from collections.abc import Iterable

from edition.encode.tei_p5.tei_prose import EDITORS, TEI, TeiProse, pointers
from edition.encode.xml_elements import Content
from edition.model.article import Place
from edition.model.commentary.dated_events import Event
from edition.model.commentary.emendations import Treatment
from edition.model.commentary.glossary_terms import Term
from edition.model.commentary.named_entities import Entity, EntityKind
from edition.words.ids import Lang, reference_of

_LISTS = {
    EntityKind.PERSON: ("listPerson", "person", "persName"),
    EntityKind.ORGANISATION: ("listOrg", "org", "orgName"),
    EntityKind.MEDIA: ("listOrg", "org", "orgName"),
    EntityKind.PLACE: ("listPlace", "place", "placeName"),
    EntityKind.SOFTWARE: ("listObject", "object", "objectName"),
}
"""What a name names -> the list, the element of each, and that of its name."""


def commentary(prose: TeiProse) -> list[Content]:
    """Return the lists of what the editors add; empty ones are left out."""
    standoff = prose.edition.standoff
    terms = [_term(prose, term) for term in standoff.terms]
    return [
        _annotations(prose),
        TEI.lines("list", terms, type="gloss") if terms else None,
        *_names(prose),
        TEI.some("listEvent", [_event(prose, event) for event in standoff.events]),
    ]


def place(where: Place) -> Content:
    """Return the words of a block that something is about, with their occurrence."""
    return TEI.mixed("ref", where.words, type="place", target=f"#{where.block}", n=str(where.occurrence))


def sources(keys: Iterable[str]) -> str | None:
    """Return pointers to the works that something is taken from."""
    return pointers(map(reference_of, keys))


def _annotations(prose: TeiProse) -> Content:
    standoff = prose.edition.standoff
    notes: list[Content] = []
    for note in standoff.editors_notes:
        texts = prose.versions("p", note.text)
        about = TEI.mixed("p", place(note.at), lang=standoff.work.language)
        notes.append(
            TEI.lines(
                "note", about, texts, id=note.id, type="editorial", resp=f"#{EDITORS}", target=f"#{note.at.block}"
            )
        )
    for one in standoff.citations:
        notes.append(prose.note("citation", one.reason, target=f"#{one.id}", cert=one.certainty.value))
        if one.substance:
            found = one.substance
            notes.append(prose.note("substance", found.words, target=f"#{one.id}", subtype=found.support.value))
    for entry in standoff.emendations:
        if entry.treatment is Treatment.DECLINED and not entry.places:
            notes.append(prose.note("declined", entry.reason, id=entry.id, subtype=entry.kind.value))
    return TEI.some("listAnnotation", notes)


def _term(prose: TeiProse, term: Term) -> list[Content]:
    """Return a term: its labels and the forms that the article has, then its definitions."""
    languages = prose.edition.standoff.work.languages
    labels = [TEI.mixed("term", term.label[lang], lang=lang) for lang in languages]
    printed = _printed("term", term.printed, prose.edition.standoff.work.language)
    glosses = prose.versions("gloss", term.definition)
    see = TEI.mixed("ref", type="see", target=pointers(term.see)) if term.see else None
    notes = TEI.mixed("ref", type="defined", target=pointers(term.notes)) if term.notes else None
    return [
        TEI.lines("label", labels, printed, id=term.id),
        TEI.lines(
            "item",
            glosses,
            see,
            notes,
            _wikidata(term.wikidata),
            corresp=pointers(term.blocks),
            source=sources(term.sources),
        ),
    ]


def _printed(tag: str, forms: Iterable[str], lang: Lang) -> list[Content]:
    """Return the forms by which the article has a term or name, without the asterisk that stands for any ending."""
    return [TEI.mixed(tag, form.removesuffix("*"), type="printed", lang=lang) for form in forms]


def _wikidata(item: str) -> Content:
    return TEI.mixed("idno", item, type="wikidata") if item else None


def _names(prose: TeiProse) -> list[Content]:
    found: dict[str, list[Content]] = {name: [] for name, _, _ in _LISTS.values()}
    for entity in prose.edition.standoff.entities:
        found[_LISTS[entity.kind][0]].append(_name(prose, entity))
    return [TEI.lines(name, elements) for name, elements in found.items() if elements]


def _name(prose: TeiProse, entity: Entity) -> Content:
    _, element, name = _LISTS[entity.kind]
    languages = prose.edition.standoff.work.languages
    names: list[Content] = [TEI.mixed(name, entity.name[lang], lang=lang) for lang in languages]
    names += _printed(name, entity.printed, prose.edition.standoff.work.language)
    item = _wikidata(entity.wikidata)
    if element == "object":
        names = [TEI.lines("objectIdentifier", names, item)]
    elif element != "place":
        names.append(item)
    description = prose.note("description", entity.description)
    term = TEI.mixed("note", TEI.mixed("ref", type="term", target=f"#{entity.term}")) if entity.term else None
    return TEI.lines(
        element,
        names,
        description,
        term,
        item if element == "place" else None,
        id=entity.id,
        type=None if element == "person" else entity.kind.value,
        corresp=pointers(entity.blocks),
        source=sources(entity.sources),
    )


def _event(prose: TeiProse, event: Event) -> Content:
    languages = prose.edition.standoff.work.languages
    when = {"from_": event.date, "to": event.end} if event.end else {"when": event.date}
    who = TEI.mixed("note", TEI.mixed("ref", target=pointers(event.entities)), type="names") if event.entities else None
    return TEI.lines(
        "event",
        [TEI.mixed("label", event.title[lang], lang=lang) for lang in languages],
        prose.note("description", event.text),
        who,
        id=event.id,
        type=event.kind.value,
        corresp=pointers(event.blocks),
        source=sources(event.sources),
        **when,
    )
