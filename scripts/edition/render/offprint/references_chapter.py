"""The bibliography in an offprint: each entry as the processor words it, with the ways back to what cites it."""

from collections.abc import Sequence

from edition.derive.addresses import REFERENCES
from edition.render.offprint.offprint_writer import OffprintWriter
from edition.render.offprint.pandoc_tree import Node, Nodes, between, div, heading, para, text
from edition.render.pages.references_page import EntryView, entry_view
from edition.render.pages.references_page import in_order as in_order_of_style
from edition.render.prose.citation_phrases import Phrases


def references_chapter(offprint: OffprintWriter) -> Nodes:
    """Return the work's own list, then what the editors added; nothing if there are no entries."""
    edition, lang = offprint.edition, offprint.lang
    entries = in_order_of_style(edition.standoff.entries, edition.wording.keys_in_order[lang])
    phrases = Phrases(offprint.writer)
    own = [entry_view(edition, phrases, entry) for entry in entries if entry.is_listed]
    added = [entry_view(edition, phrases, entry) for entry in entries if not entry.is_listed]
    blocks = [*_list(offprint, "list", own), *_list(offprint, "editors.list", added)]
    return offprint.chapter(offprint.t("page.references"), f"page-{REFERENCES}", blocks) if blocks else []


def _list(offprint: OffprintWriter, name: str, views: Sequence[EntryView]) -> Nodes:
    title = heading(2, text(offprint.t(name)), f"references-{name.replace('.', '-')}")
    return [title, *(_entry(offprint, view) for view in views)] if views else []


def _entry(offprint: OffprintWriter, view: EntryView) -> Node:
    blocks = [div([para(offprint.prose(view.html))], "", "reference-text")]
    if view.note:
        blocks.append(para(text(view.note)))
    for group, places in view.places.items():
        links = [offprint.prose(link) for link in dict.fromkeys(place.link for place in places)]
        blocks.append(div([para([*offprint.said(f"cited.short.{group}"), *between(links, ", ")])], "", "places"))
    return div(blocks, view.id, "entry", "reference")
