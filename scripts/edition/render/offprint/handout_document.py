"""The handout as an offprint: what a teacher gives out, and may change before."""

from edition.derive.page_names import HANDOUT
from edition.languages.language_names import language_name
from edition.render.offprint.fragment_tree import of_language
from edition.render.offprint.offprint_writer import OffprintWriter
from edition.render.offprint.pandoc_tree import Nodes, bullets, div, heading, para, span, table, text
from edition.render.pages.handout_page import handout_parts


def handout_blocks(offprint: OffprintWriter) -> Nodes:
    """Return the parts of the handout."""
    edition, lang = offprint.edition, offprint.lang
    work = edition.standoff.work
    blocks = offprint.document(edition.standoff.pages[HANDOUT, lang])
    parts = handout_parts(edition, offprint.writer)
    if parts.voices:
        listed = bullets([{"t": "Plain", "c": text(voice)}] for voice in parts.voices)
        blocks += [_title(offprint, "interviews"), div([listed], "", "columns")]
    if parts.terms:
        tags = [work.language, *(tag for tag in work.languages if tag != work.language)]
        rows = [[[span(text(term[tag]), "", **of_language(tag))] for tag in tags] for term in parts.terms]
        blocks += [_title(offprint, "handout.terms"), table([text(language_name(tag, lang)) for tag in tags], rows)]
    if parts.claims:
        blocks += [_title(offprint, "handout.figures"), *(para(offprint.prose(claim)) for claim in parts.claims)]
    if parts.references:
        works = [div([para(offprint.prose(html))], "", "reference") for html in parts.references]
        blocks += [_title(offprint, "handout.works"), *works]
    return blocks


def _title(offprint: OffprintWriter, name: str) -> dict[str, object]:
    return heading(1, text(offprint.t(name)), f"handout-{name.replace('.', '-')}")
