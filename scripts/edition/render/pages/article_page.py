"""The article, block by block: number, words if a copy was joined, summary, notes, claims."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from edition.derive.addresses import ARTICLE
from edition.derive.page_names import HANDOUT
from edition.derive.reading_time import reading_minutes
from edition.languages.dates_and_numbers import date
from edition.languages.dates_and_numbers import pages as page_numbers
from edition.languages.interface_labels import filled
from edition.languages.interface_labels import label as word
from edition.languages.language_names import language_name
from edition.languages.typography import typeset
from edition.model.article import BlockKind, Heading
from edition.model.edition import WordedEdition
from edition.records import FORMS
from edition.render import Page, TocItem
from edition.render.block_views import BlockView, BlockViews
from edition.render.drawings.article_strip import article_strip
from edition.render.for_machines.page_head import article_head
from edition.render.passage_pages import WHOLE, cite_link
from edition.render.printed_titles import split_title
from edition.render.prose.prose_html import Writer
from edition.render.template_loader import fill
from edition.words.ids import Lang
from edition.words.offprint_names import OFFPRINT_FORMS, WHOLE_EDITION, offprint_name
from edition.words.project_layout import OFFPRINTS


def pages(edition: WordedEdition) -> Iterator[Page]:
    """Yield the article page of each language."""
    for lang in edition.standoff.work.languages:
        yield _page(edition, lang)


def _page(edition: WordedEdition, lang: Lang) -> Page:
    writer = Writer(edition, lang, ARTICLE)
    standoff = edition.standoff
    views = BlockViews(edition, writer)
    content = fill(
        "article.html.j2",
        lang=lang,
        t=lambda name: word(name, lang),
        cite=lambda id_: cite_link(edition, id_, lang),
        language_name=lambda tag: language_name(tag, lang),
        with_text=edition.text is not None,
        about=writer.page_href("about"),
        has_remarks=bool(standoff.editors_notes),
        has_apparatus=bool(standoff.emendations),
        layers=layers(edition),
        **_masthead(edition, writer),
        abstracts=[views.block(block) for block in standoff.of_kind(BlockKind.ABSTRACT)],
        sections=[
            (heading, heading_titles(edition, writer, heading), section_runs(edition, views, heading))
            for heading in standoff.headings
        ],
        notes=[views.block(block) for block in standoff.notes],
        biography=[views.block(block) for block in standoff.of_kind(BlockKind.BIOGRAPHY)],
        references=writer.page_href("references"),
    )
    return Page(
        name=ARTICLE,
        lang=lang,
        title=word("page.article", lang),
        description=None,
        head=article_head(edition, lang),
        content=content,
        toc=[*_toc(edition, lang), *_back(lang)],
    )


def layers(edition: WordedEdition) -> list[str]:
    """Return the layers of marks that a reader can switch off: those that the page has."""
    standoff = edition.standoff
    there = {
        "terms": bool(standoff.terms),
        "names": bool(standoff.entities),
        "emendations": bool(standoff.emendations) and edition.text is not None,
    }
    return [layer for layer, is_there in there.items() if is_there]


def _masthead(edition: WordedEdition, writer: Writer) -> dict[str, Any]:
    """Return what stands at the head of the article: what it is, what can be done with it, its picture."""
    work, lang = edition.standoff.work, writer.lang
    return {
        "work": work,
        "title": split_title(writer.words(work.title[lang])),
        "original": writer.words(work.title[work.language]),
        "date": date(work.publication.date, lang),
        "pages": page_numbers(work.publication.pages, lang),
        "actions": _actions(edition, writer),
        "edition_cited": edition_cited(edition, lang),
        "whole": WHOLE,
        "records": [(form.name, f"../data/work.{form.suffix}") for form in FORMS],
        "strip": article_strip(edition, writer),
    }


def _actions(edition: WordedEdition, writer: Writer) -> list[tuple[str, str]]:
    """Return what a reader can do with the article, as name and address: only what there is."""
    standoff, lang = edition.standoff, writer.lang
    found = []
    if standoff.headings:
        found.append((time_to_read(edition, lang), writer.href(standoff.headings[0].id)))
    found.append((word("page.handout", lang), writer.page_href(HANDOUT)))
    found += [(form.upper(), f"../{OFFPRINTS}/{name}") for form, name in _whole_offprints(edition, lang)]
    found.append((word("journal.article", lang), standoff.work.publication.url))
    return found


def _whole_offprints(edition: WordedEdition, lang: Lang) -> Iterator[tuple[str, str]]:
    """Yield format and name of the offprints of the whole edition that lie ready in a language."""
    names = edition.offprints.files if edition.offprints and edition.offprints.is_current else ()
    for form in OFFPRINT_FORMS[WHOLE_EDITION]:
        if (name := offprint_name(edition.standoff.work.id, WHOLE_EDITION, lang, form)) in names:
            yield form, name


def time_to_read(edition: WordedEdition, lang: Lang) -> str:
    """Return what leads to the first words of the article, with the time that reading it takes."""
    return filled("read.minutes", lang, reading_minutes(edition, lang))


def edition_cited(edition: WordedEdition, lang: Lang) -> str:
    """Return how what the editors write is cited: the edition, with its version."""
    work = edition.standoff.work
    version = word("cite.edition", lang).format(version=work.release.version, date=date(work.release.date, lang))
    body = f"{work.edition.body[lang]}, " if work.edition.body else ""
    return typeset(f"{body}{work.short_title[lang]}, {version}. {work.site_url or ''}".strip(), lang)


def _back(lang: Lang) -> list[TocItem]:
    return [TocItem(f"edition-{name}", word(name, lang)) for name in ("notes", "biography")]


def _toc(edition: WordedEdition, lang: Lang) -> list[TocItem]:
    front = TocItem("edition-abstracts", word("argument", lang))
    return [front, *(TocItem(h.id, h.title[lang]) for h in edition.standoff.headings)]


def heading_titles(edition: WordedEdition, writer: Writer, heading: Heading) -> tuple[str, str | None]:
    """Return a heading in the page's language, and as printed if that is another."""
    work, lang = edition.standoff.work, writer.lang
    printed = heading.title[work.language] if lang != work.language else None
    return writer.words(heading.title[lang]), printed


def section_runs(edition: WordedEdition, views: BlockViews, heading: Heading) -> list[tuple[bool, list[BlockView]]]:
    """Return the blocks under a heading in runs: items that follow each other are one list."""
    blocks = edition.standoff.blocks_by_heading.get(heading.id, ())
    runs = groupby(blocks, key=lambda block: block.kind is BlockKind.ITEM)
    return [(is_list, [views.block(block) for block in run]) for is_list, run in runs]
