"""A whole offprint: title, what it is, the article, the editors' notes, claims, glossary, names, apparatus, references.

What leads out of it leads to the published edition, or nowhere while there is none.
"""

import re
from dataclasses import dataclass
from typing import Any

from edition.derive.addresses import ARTICLE
from edition.derive.passage_names import place_sign
from edition.languages.dates_and_numbers import date
from edition.languages.dates_and_numbers import pages as page_numbers
from edition.model.edition import WordedEdition
from edition.render.offprint.article_chapters import article_chapters, back_chapters, remarks_chapter
from edition.render.offprint.claims_chapter import claims_chapter
from edition.render.offprint.commentary_chapters import apparatus_chapter, glossary_chapter, names_chapter
from edition.render.offprint.fragment_tree import of_language, words_of
from edition.render.offprint.handout_document import handout_blocks
from edition.render.offprint.offprint_writer import OffprintWriter, offprint_writer
from edition.render.offprint.pandoc_tree import (
    Node,
    Nodes,
    anchors,
    div,
    document,
    emph,
    fitting,
    link,
    mapped,
    meta_list,
    meta_text,
    para,
    span,
    text,
)
from edition.render.offprint.references_chapter import references_chapter
from edition.render.pages.article_page import edition_cited
from edition.render.printed_titles import split_title
from edition.words.ids import Id, Kind, Lang, is_id
from edition.words.offprint_names import HANDOUT, WHOLE_EDITION


@dataclass(frozen=True, slots=True, kw_only=True)
class OffprintTree:
    """An offprint as pandoc's document, and what its formats ask for beside it.

    id: what names this version of it for good; running: what stands at the head of each sheet, left and right.
    """

    kind: str
    lang: Lang
    authors: tuple[str, ...]
    title: str
    keywords: tuple[str, ...]
    id: str
    date: str
    document: Node
    running: tuple[str, str]

    @property
    def moment(self) -> str:
        """Return when files say that they were made, as XML has it: the day of the release, never the clock's."""
        return f"{self.date}T00:00:00Z"


def offprint_tree(edition: WordedEdition, lang: Lang, kind: str = WHOLE_EDITION) -> OffprintTree:
    """Return an offprint of the edition in a language."""
    work = edition.standoff.work
    offprint = offprint_writer(edition, lang)
    blocks = _front(offprint, kind)
    blocks += handout_blocks(offprint) if kind == HANDOUT else _chapters(offprint)
    blocks = with_note_numbers(blocks, edition, lang)
    # On a handout nearly everything leads out of it.
    online = offprint.t("offprint.online") if kind == WHOLE_EDITION else ""
    title = offprint.writer.words(work.title[lang])
    named = title if kind == WHOLE_EDITION else f"{offprint.t('page.handout')}{offprint.t('colon')} {title}"
    words = "-with-text" if edition.text else ""
    id_ = f"{work.id}-{work.release.version}-{lang}-{kind}{words}"
    short = f"{', '.join(person.family for person in work.authors)}, {offprint.writer.words(work.short_title[lang])}"
    version = f"{offprint.t('edition.kind')}, {offprint.t('version').lower()} {work.release.version}"
    return OffprintTree(
        kind=kind,
        lang=lang,
        authors=tuple(fitting(str(person)) for person in work.authors),
        title=fitting(named),
        keywords=tuple(map(fitting, work.keywords.get(lang, ()))),
        id=id_,
        date=work.release.day,
        document=document(_meta(offprint, named, id_), resolved(blocks, work.site_url, lang, online)),
        running=(fitting(short), fitting(version)),
    )


def _chapters(offprint: OffprintWriter) -> Nodes:
    """Return the chapters; they are written in this order, as notes stand where they are first called."""
    article = article_chapters(offprint)
    back = back_chapters(offprint)
    remarks = remarks_chapter(offprint)
    claims, glossary, names = claims_chapter(offprint), glossary_chapter(offprint), names_chapter(offprint)
    apparatus, references = apparatus_chapter(offprint), references_chapter(offprint)
    return [*article, *remarks, *claims, *glossary, *names, *apparatus, *references, *back]


def _meta(offprint: OffprintWriter, title: str, id_: str) -> dict[str, Node]:
    work, lang = offprint.edition.standoff.work, offprint.lang
    rights = f"{offprint.t('rights.content')}{offprint.t('colon')} {work.rights.content.replace('-', ' ')}"
    contributors = [meta_text(str(person)) for person in work.edition.editors]
    contributors += [meta_text(work.edition.body[lang])] if work.edition.body else []
    told = {
        "title": meta_text(title),
        "author": meta_list(meta_text(str(person)) for person in work.authors),
        "contributor": meta_list(contributors),
        "date": meta_text(work.release.date),
        "lang": meta_text(lang),
        "identifier": meta_text(work.site_url + f"#{id_}" if work.site_url else f"urn:edition:{id_}"),
        "source": meta_text(work.publication.url),
        "publisher": meta_text(work.edition.publisher),
        "rights": meta_text(rights),
        "subject": meta_list(map(meta_text, work.keywords.get(lang, ()))),
        "description": meta_text(edition_cited(offprint.edition, lang)),
        "accessModes": meta_list([meta_text("textual")]),
        "accessModeSufficient": meta_list([meta_text("textual")]),
        "accessibilityFeatures": meta_list(map(meta_text, ("readingOrder", "structuralNavigation", "tableOfContents"))),
        "accessibilityHazards": meta_list([meta_text("none")]),
        "accessibilitySummary": meta_text(offprint.t("offprint.accessible")),
    }
    # An empty value would be told as such.
    return {name: value for name, value in told.items() if value["c"]}


def _front(offprint: OffprintWriter, kind: str) -> Nodes:
    """Return the head of the first page: who, what, where, and what this file is."""
    work, lang = offprint.edition.standoff.work, offprint.lang
    title, rest = split_title(offprint.writer.words(work.title[lang]))
    journal = [emph(text(work.publication.journal))]
    where = f", {work.publication.numbering}, {page_numbers(work.publication.pages, lang)}, "
    printed = [*journal, *text(f"{where}{date(work.publication.date, lang)}. ")]
    printed += [link(text(work.publication.url), work.publication.url, "address")]
    lines: list[tuple[str, Nodes]] = [
        ("work-author", text(", ".join(map(str, work.authors)))),
        ("work-title", text(title)),
    ]
    lines += [("work-subtitle", text(rest))] if rest else []
    if lang != work.language:
        original = offprint.writer.words(work.title[work.language])
        lines.append(("work-original", [span(text(original), "", **of_language(work.language))]))
    lines.append(("work-where", printed))
    return [div([div([para(words)], "", name) for name, words in lines], "", "front"), _colophon(offprint, kind)]


def _colophon(offprint: OffprintWriter, kind: str) -> Node:
    """Return what this file is: which edition and version, whose words, what may be done with it."""
    edition, lang = offprint.edition, offprint.lang
    work, t = edition.standoff.work, offprint.t
    voices = f"{t('voices.author') if edition.text else t('voices.summary')} {t('offprint.voices')}"
    rights = f"{t('rights.content')}{t('colon')} {work.rights.content.replace('-', ' ')}."
    words = [text(f"{edition_cited(edition, lang).removesuffix(work.site_url or '').strip()} ")]
    if work.site_url:
        address = f"{work.site_url}{lang}/{HANDOUT if kind == HANDOUT else ARTICLE}.html"
        words.append([link(text(address), address, "address"), *text(". ")])
    words.append(text(rights))
    paragraphs = [para([node for part in words for node in part])]
    if kind == WHOLE_EDITION:
        private = "" if work.rights.text_is_free else f" {t('text.private')}"
        text_line = f"{t('text.added')}.{private}" if edition.text else t("offprint.summarised")
        paragraphs.append(para(text(f"{text_line} {voices} {t('signs')}")))
    return div(paragraphs, "", "colophon")


def with_note_numbers(blocks: Nodes, edition: WordedEdition, lang: Lang) -> Nodes:
    """Return blocks whose links to a note of the editors say its number, by which paper leads there."""

    def change(node: Node) -> Node:
        if node["t"] != "Link":
            return node
        attributes, children, (target, title) = node["c"]
        id_ = Id(target.partition("#")[2])
        if not is_id(id_, Kind.EDITORS_NOTE) or re.search(r"\d", words_of(children)):
            return node
        sign = text(f"\N{NO-BREAK SPACE}{place_sign(edition, id_, lang)}")
        return {"t": "Link", "c": [attributes, [*children, *sign], [target, title]]}

    changed: Any = mapped(blocks, change)
    found: Nodes = changed
    return found


def resolved(blocks: Nodes, site_url: str | None, lang: Lang, online: str = "") -> Nodes:
    """Return blocks whose links lead somewhere: inside, else to the published edition; a link to nothing is words.

    online: what is said of that which is not in the offprint.
    """
    inside = set(anchors(blocks))

    def change(node: Node) -> Node:
        if node["t"] != "Link":
            return node
        attributes, children, (target, _) = node["c"]
        if "://" in target:
            return node
        page, _, anchor = target.partition("#")
        chapter = f"page-{page.removesuffix('.html')}"
        if (anchor or chapter) in inside:
            return {"t": "Link", "c": [attributes, children, [f"#{anchor or chapter}", ""]]}
        children = [*children, *text(f" ({online})")] if online else children
        if site_url:
            path = f"{lang}/{page or f'{ARTICLE}.html'}".replace(f"{lang}/../", "")
            return {"t": "Link", "c": [attributes, children, [f"{site_url}{path}{f'#{anchor}' if anchor else ''}", ""]]}
        return {"t": "Span", "c": [attributes, children]}

    changed: Any = mapped(blocks, change)
    found: Nodes = changed
    return found
