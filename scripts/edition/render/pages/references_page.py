"""The bibliography: every entry as the processor words it, with every place that cites it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from edition.citeproc.citation_styles import STYLE_NAMES, STYLES
from edition.derive.addresses import REFERENCES
from edition.derive.citation_audit.citations_against_list import form
from edition.derive.mentions import Provenance, provenance
from edition.languages.interface_labels import label as word
from edition.model.cited.audit import RecordedCitation
from edition.model.cited.bibliography_entry import Entry
from edition.model.edition import Mention, WordedEdition
from edition.model.given import Standoff
from edition.read.notation.citation_grammar import format_locator
from edition.records import FORMS, file_of
from edition.records.describe_works import of_entry
from edition.records.openurl import context_object
from edition.render import Page, TocItem
from edition.render.drawings.years_strip import years_strip
from edition.render.passage_pages import cite_link
from edition.render.prose.citation_phrases import Phrases
from edition.render.prose.prose_html import Writer
from edition.render.template_loader import fill
from edition.words.ids import Id, Kind, Lang, kind_of
from edition.words.letter_folding import fold

GROUPS = ("article", "supplied", "editors", "claims")
"""Who cites: the article, as we summarise it; we, in a summary; the editors, in notes, pages, decisions; claims."""


DIGITS = "0–9"
"""Among the letters, what begins with a number."""

CHECKED = ("yes", "partly", "no")
"""How far a record was compared with the work itself or with a catalogue."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceView:
    """A place that cites an entry: the way back, where in the work, the words around."""

    link: Markup
    locator: str
    phrase: Markup | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """What the template shows of an entry.

    places: name of a group -> the places in it; formats: name of a style -> the entry in it; records: name of a form ->
    the link to its file.
    """

    id: Id
    key: str
    html: Markup
    places: Mapping[str, tuple[PlaceView, ...]]
    formats: Mapping[str, Markup]
    records: Mapping[str, str]
    checked: str
    note: str
    further: bool
    recorded: tuple[Markup, ...]


def pages(edition: WordedEdition) -> Iterator[Page]:
    """Yield the references page of each language."""
    spans = {entry.id: _coins(entry) for entry in edition.standoff.entries}
    for lang in edition.standoff.work.languages:
        writer = Writer(edition, lang, REFERENCES)
        entries = in_order(edition.standoff.entries, edition.wording.keys_in_order[lang])
        phrases = Phrases(writer)
        own = [entry_view(edition, phrases, entry) for entry in entries if entry.is_listed]
        added = [entry_view(edition, phrases, entry) for entry in entries if not entry.is_listed]
        dated = [(int(entry.field("year")), entry.id) for entry in entries if entry.field("year").isdecimal()]
        content = fill(
            "references.html.j2",
            years=years_strip(dated),
            t=lambda name, lang=lang: word(name, lang),
            cite=lambda id_, lang=lang: cite_link(edition, id_, lang),
            coins=spans,
            own=own,
            added=added,
            own_letters=_letters(own),
            added_letters=_letters(added),
            filters=list(_filters([*own, *added])),
        )
        toc = [TocItem("list", word("list", lang)), TocItem("editors-list", word("editors.list", lang))]
        yield Page(name=REFERENCES, lang=lang, title=word("page.references", lang), content=content, toc=toc)


def _coins(entry: Entry) -> Markup:
    """Return the span by which Zotero takes an entry; it shows nothing."""
    return Markup('<span class="Z3988" title="{}"></span>').format(context_object(of_entry(entry)))


def _letters(views: Iterable[EntryView]) -> list[tuple[str, Id]]:
    """Return each first letter of a list in its order, with the first entry that begins with it."""
    found: dict[str, Id] = {}
    for view in views:
        first = next(filter(str.isalnum, view.html.striptags()), "")
        found.setdefault(DIGITS if first.isdigit() else fold(first).upper(), view.id)
    return list(found.items())


def _filters(views: Sequence[EntryView]) -> Iterator[tuple[str, str, int]]:
    """Yield by what entries can be chosen, with a script: the name of a property, its value, how many have it."""
    checked = Counter(view.checked or CHECKED[-1] for view in views)
    cited = Counter(group for view in views for group in view.places)
    yield from (("checked", state, checked[state]) for state in CHECKED if checked[state])
    yield from (("cited", group, cited[group]) for group in GROUPS if cited[group])


def in_order(entries: Iterable[Entry], keys: Sequence[str]) -> list[Entry]:
    """Return entries in the order of the list of a style, whose keys are given; 2016a stands before 2016b.

    Processors put works of the same people and year by title, and know nothing of the letters that are recorded.
    """
    rank = {key: number for number, key in enumerate(keys)}
    listed = sorted(entries, key=lambda entry: rank[entry.key])
    runs = groupby(listed, key=lambda entry: (entry.people, entry.field("year")))
    return [entry for _, run in runs for entry in sorted(run, key=lambda entry: entry.field("yearsuffix"))]


def in_list_order(edition: WordedEdition, lang: Lang, keys: Iterable[str]) -> list[str]:
    """Return keys in the order of the references page."""
    entries = [edition.standoff.entry_by_key[key] for key in keys]
    return [entry.key for entry in in_order(entries, edition.wording.keys_in_order[lang])]


def entry_view(edition: WordedEdition, phrases: Phrases, entry: Entry) -> EntryView:
    """Return the view of one entry."""
    writer, wording = phrases.writer, edition.wording
    lang = writer.lang
    own = wording.page_style[lang]
    mentions = edition.index.mentions_by_key.get(entry.key, ())
    places = [(_group(mention, edition.standoff), _place(phrases, mention, entry.key)) for mention in mentions]
    groups = {group: tuple(place for other, place in places if other == group) for group in GROUPS}
    styles = [style for style in STYLES[lang] if style != own]
    return EntryView(
        id=entry.id,
        key=entry.key,
        html=Markup(wording.entry(lang, entry.key)),
        checked=entry.field("checked"),
        note=writer.words(entry.note(lang)),
        further=entry.is_further_reading,
        recorded=tuple(
            _recorded(writer, citation) for citation in edition.standoff.citations_by_key.get(entry.key, ())
        ),
        places={group: found for group, found in groups.items() if found},
        records={one.name: f"../{file_of(entry.id, one.suffix)}" for one in FORMS},
        formats={STYLE_NAMES[style]: Markup(wording.styled[lang, style, entry.key]) for style in styles},
    )


def _recorded(writer: Writer, citation: RecordedCitation) -> Markup:
    """Return a link from an entry to the row of the audit for a citation of the article."""
    return Markup('<a class="audit-link" href="{}" lang="{}">{}</a>').format(
        writer.href(citation.id), writer.edition.standoff.work.language, form(citation)
    )


def _group(mention: Mention, standoff: Standoff) -> str:
    if mention.source == "cover" or mention.source.startswith("page:"):
        return "editors"
    if mention.source not in standoff.block_by_id:
        return "claims" if kind_of(mention.source) is Kind.CLAIM else "editors"
    supplied = provenance(standoff, mention.source, mention.citation) is Provenance.SUPPLIED
    return "supplied" if supplied else "article"


def _place(phrases: Phrases, mention: Mention, key: str) -> PlaceView:
    """Return a place that cites an entry; its link has a name of its own."""
    writer = phrases.writer
    locator = next((format_locator(item) for item in mention.citation.items if item.key == key), "")
    link = writer.place_link(mention.source, _address(writer, mention.source))
    return PlaceView(link=link, locator=writer.words(locator), phrase=phrases.around(mention, key))


def _address(writer: Writer, source: str) -> str:
    if source == "cover":
        return writer.page_href("../index")
    if source.startswith("page:"):
        return writer.page_href(source.removeprefix("page:"))
    return writer.href(Id(source))
