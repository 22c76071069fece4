"""The bibliography: every entry as the processor words it, with every place that cites it."""

from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import normalize

from markupsafe import Markup

from edition.ids import Id, Kind, Lang, kind_of, label
from edition.index.addresses import REFERENCES
from edition.labels import label as word
from edition.model.article import BlockKind
from edition.model.bibliography import Entry
from edition.model.edition import Edition, Mention
from edition.read.citations import format_locator
from edition.render import Page, TocItem
from edition.render.coins import coins
from edition.render.prose import Writer, main_title
from edition.render.templates import fill
from edition.typography import quoted, typeset

LIST_FILE = "bib/references.bib"
"""The file of the article's own list; entries of other files are the editors'."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """What the template shows of an entry."""

    id: Id
    html: Markup
    lang: str
    places: tuple[Markup, ...]
    checked: str


_HTML_LANGUAGE = {"french": "fr", "english": "en", "spanish": "es", "italian": "it"}


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the references page of each language."""
    for lang in edition.standoff.work.languages:
        writer = Writer(edition, lang, REFERENCES)
        entries = sorted(edition.standoff.entries, key=_order)
        own = [_view(edition, writer, entry) for entry in entries if entry.file == LIST_FILE]
        added = [_view(edition, writer, entry) for entry in entries if entry.file != LIST_FILE]
        words = {"t": lambda name, lang=lang: word(name, lang), "coins": coins(edition)}
        content = fill("references.html.j2", own=own, added=added, **words)
        toc = [TocItem("list", word("list", lang)), TocItem("editors-list", word("editors.list", lang))]
        yield Page(name=REFERENCES, lang=lang, title=word("page.references", lang), content=content, toc=toc)


def _order(entry: Entry) -> tuple[str, str]:
    people = entry.persons.get("author") or entry.persons.get("editor") or ()
    names = " ".join(f"{p.family} {p.given} {p.particle}" for p in people) or entry.field("title")
    folded = normalize("NFKD", names).encode("ascii", "ignore").decode().casefold()
    return folded, entry.field("year")


def _view(edition: Edition, writer: Writer, entry: Entry) -> EntryView:
    assert edition.wording is not None
    mentions = edition.index.mentions_by_key.get(entry.key, ())
    lang = _HTML_LANGUAGE.get(entry.field("langid"), "")
    return EntryView(
        id=entry.id,
        html=Markup(edition.wording.entries[writer.lang, entry.key]),
        lang=lang,
        checked=entry.field("checked"),
        places=tuple(back_link(edition, writer, mention, entry.key) for mention in mentions),
    )


def back_link(edition: Edition, writer: Writer, mention: Mention, key: str) -> Markup:
    """Return a link to a place that cites an entry, with a name of its own."""
    locator = next((format_locator(item) for item in mention.citation.items if item.key == key), "")
    where = f" ({locator})" if locator else ""
    address = _address(writer, mention.source)
    return Markup('<a class="backlink" href="{}">{}{}</a>').format(
        address, place_name(edition, mention.source, writer.lang), where
    )


def _address(writer: Writer, source: str) -> str:
    if source.startswith("page:"):
        return writer.page_href(source.removeprefix("page:"))
    return writer.href(Id(source))


def _notebook_title(edition: Edition, page: str, lang: Lang) -> str:
    notebook = next(n for n in edition.standoff.notebooks if f"notebooks/{n.name}" == page)
    prose = (cell.prose for cell in notebook.cells if cell.prose and cell.language == lang)
    return typeset(next(filter(None, map(main_title, prose)), notebook.name), lang)


def place_name(edition: Edition, source: str, lang: Lang) -> str:
    """Return how a citing place is called: paragraph 4, note 6, claim C01, page Introduction."""
    if source.startswith("page:"):
        name = source.removeprefix("page:")
        if name.startswith("notebooks/"):
            return f"{word('page.notebook', lang).lower()} {quoted(_notebook_title(edition, name, lang), lang)}"
        return f"{word('page', lang)} {quoted(word(f'page.{name}', lang), lang)}"
    kind = kind_of(source)
    if kind is Kind.CLAIM:
        return f"{word('claim', lang)} {label(Id(source))}"
    block = next(block for block in edition.standoff.blocks if block.id == source)
    if block.kind is BlockKind.NOTE:
        return f"{word('note', lang).lower()} {label(block.id)}"
    if block.kind is BlockKind.ABSTRACT:
        return f"{word('abstract.in', lang).lower()} {word(f'in.{block.language}', lang)}"
    if block.kind is BlockKind.BIOGRAPHY:
        return word("biography", lang)
    return f"{word(block.kind.value, lang)} {label(block.id)}"
