"""Glossary, names and apparatus in an offprint: each entry with its ways back to the passages."""

from collections.abc import Iterable

from markupsafe import Markup

from edition.derive.addresses import APPARATUS, GLOSSARY, NAMES
from edition.languages.interface_labels import filled
from edition.model.commentary.emendations import Treatment
from edition.render.offprint.fragment_tree import of_language
from edition.render.offprint.offprint_writer import OffprintWriter
from edition.render.offprint.pandoc_tree import Node, Nodes, between, bullets, div, heading, para, span, strong, text
from edition.render.pages.commentary_pages.apparatus_page import (
    ApparatusView,
    LemmaView,
    apparatus_parts,
    apparatus_sum,
    apparatus_view,
    declined_of,
)
from edition.render.pages.commentary_pages.glossary_page import TermView, in_order, term_view
from edition.render.pages.commentary_pages.names_page import NameView, name_groups, name_view
from edition.render.prose.citation_phrases import Phrases


def glossary_chapter(offprint: OffprintWriter) -> Nodes:
    """Return the terms; nothing if there are none."""
    views = [term_view(offprint.edition, term, offprint.writer) for term in in_order(offprint.edition, offprint.lang)]
    blocks = [para(text(offprint.t("glossary.lead"))), *(_term(offprint, view) for view in views)]
    return offprint.chapter(offprint.t("page.glossary"), f"page-{GLOSSARY}", blocks) if views else []


def _term(offprint: OffprintWriter, view: TermView) -> Node:
    head = [strong(text(view.label)), {"t": "Space"}, _small(offprint.t(f"term.kind.{view.kind}"))]
    others = [[span(text(label), "", "foreign", **of_language(lang))] for lang, label in view.others.items()]
    head += [*text(" · "), *between(others, " · ")] if others else []
    blocks = [div([para(head)], "", "entry-head"), para(offprint.prose(view.definition))]
    blocks += _row(offprint, "glossary.see", view.see, ", ") + _row(offprint, "sources", view.sources)
    return div([*blocks, *_row(offprint, "glossary.used", view.places, ", ")], view.id, "entry")


def names_chapter(offprint: OffprintWriter) -> Nodes:
    """Return the names, kind by kind; nothing if there are none."""
    phrases = Phrases(offprint.writer)
    blocks: Nodes = []
    for kind, some in name_groups(offprint.edition, offprint.lang):
        blocks.append(heading(2, text(offprint.t(f"names.{kind.value}")), f"names-{kind.value}"))
        blocks += [_name(offprint, name_view(offprint.edition, one, phrases)) for one in some]
    return offprint.chapter(offprint.t("page.names"), f"page-{NAMES}", blocks) if blocks else []


def _name(offprint: OffprintWriter, view: NameView) -> Node:
    said = [strong(text(view.name)), *text(". "), *offprint.prose(view.description)]
    return div([para(said), *_row(offprint, "glossary.used", view.places, ", ")], view.id, "entry")


def apparatus_chapter(offprint: OffprintWriter) -> Nodes:
    """Return the entries of the apparatus in the order of the article; nothing if there are none."""
    edition, lang = offprint.edition, offprint.lang
    if not edition.standoff.emendations:
        return []
    lead = filled("apparatus.lead", lang, edition.standoff.work.witness.description[lang])
    blocks = [para(text(lead)), para(text(apparatus_sum(edition, lang)))]
    for id_, title, entries in apparatus_parts(edition, lang):
        blocks.append(heading(2, text(title), f"{APPARATUS}-{id_}"))
        blocks += [_entry(offprint, apparatus_view(one, offprint.writer)) for one in entries]
    if declined := declined_of(edition):
        why = para(text(offprint.t("declined.lead")))
        blocks += [heading(2, text(offprint.t("declined")), "edition-declined"), why]
        blocks += [_entry(offprint, apparatus_view(one, offprint.writer)) for one in declined]
    return offprint.chapter(offprint.t("page.apparatus"), f"page-{APPARATUS}", blocks)


def _entry(offprint: OffprintWriter, view: ApparatusView) -> Node:
    facts = [offprint.t(f"apparatus.kind.{view.kind}")]
    if view.treatment != Treatment.DECLINED.value:
        certainty = offprint.t(f"audit.certainty.{view.certainty}")
        facts += [offprint.t(f"apparatus.{view.treatment}")]
        facts += [f"{offprint.t('audit.certainty')}{offprint.t('colon')} {certainty}"]
    head = [span(text(view.id), "", "entry-number"), {"t": "Space"}, _small(" · ".join(facts))]
    blocks = [div([para(head)], "", "entry-head"), *_places(offprint, view), para(offprint.prose(view.reason))]
    return div([block for block in blocks if block["c"]], view.id, "entry", "app-entry")


def _places(offprint: OffprintWriter, view: ApparatusView) -> Nodes:
    """Return the places of an entry, as a list if there are several; all of them are counted, some are left out."""
    places = [_place(offprint, place, view.treatment) for place in view.places]
    if places and view.total > len(places):
        places[-1] += [{"t": "Space"}, _small(f"({filled('apparatus.total', offprint.lang, view.total)})")]
    if len(places) > 1:
        return [bullets([{"t": "Plain", "c": place}] for place in places)]
    return [div([para(place)], "", "keep-with-next") for place in places]


def _place(offprint: OffprintWriter, place: LemmaView, treatment: str) -> Nodes:
    words = [span(offprint.prose(place.lemma), "", "lemma", **of_language(place.lang))]
    if place.reading is not None:
        kind = "conjecture" if treatment == "kept" else "reading"
        words += [*text("] "), span(offprint.prose(place.reading), "", kind, **of_language(place.lang))]
    part = [*text(" "), _small(place.part)] if place.part else []
    return [*offprint.prose(place.link), {"t": "Space"}, *words, *part]


def _small(words: str) -> Node:
    return span(text(words), "", "small")


def _row(offprint: OffprintWriter, name: str, links: Iterable[Markup], gap: str = " ") -> Nodes:
    shown = [offprint.prose(one) for one in links]
    return [div([para([*offprint.said(name), *between(shown, gap)])], "", "places")] if shown else []
