"""The article in an offprint: abstract, the parts of the body, notes that nothing calls, biography, other abstracts."""

from collections.abc import Iterator

from edition.languages.language_names import language_name
from edition.model.article import Block, BlockKind, Heading
from edition.render.block_views import BlockView, RemarkView
from edition.render.offprint.fragment_tree import of_language
from edition.render.offprint.offprint_writer import OffprintWriter
from edition.render.offprint.pandoc_tree import Node, Nodes, bullets, div, emph, heading, link, para, span, strong, text
from edition.render.pages.article_page import heading_titles, section_runs

ABSTRACTS, NOTES, REMARKS, BIOGRAPHY, OTHERS = (
    f"edition-{name}" for name in ("abstracts", "notes", "remarks", "biography", "abstracts-others")
)
"""The ids of parts that are no heading of the article, as its page has them."""


def article_chapters(offprint: OffprintWriter) -> Nodes:
    """Return the article from its abstract to the end of its body."""
    standoff = offprint.edition.standoff
    first = standoff.of_kind(BlockKind.ABSTRACT)[:1]
    title = offprint.t("abstract").capitalize() if offprint.edition.text else offprint.t("argument")
    blocks = [one for block in first for one in _abstract(offprint, block, "lead")]
    front = offprint.chapter(title, ABSTRACTS, blocks) if blocks else []
    return [*front, *(block for one in standoff.headings for block in _part(offprint, one))]


def _abstract(offprint: OffprintWriter, block: Block, kind: str = "") -> Iterator[Node]:
    """Yield an abstract with the keywords that are printed beside it; nothing if there are no words of it."""
    view = offprint.views.block(block)
    if view.words or view.summary:
        yield offprint.block(view, kind)
    given = offprint.edition.standoff.work.keywords
    # Beside our argument, which is in the reader's language, the keywords are in it, too.
    lang = offprint.lang if kind == "lead" and not view.words and offprint.lang in given else block.language
    if keywords := given.get(lang):
        words = span(text(", ".join(keywords)), "", **of_language(lang))
        yield div([para([*offprint.said("keywords"), words])], "", "keywords")


def _part(offprint: OffprintWriter, one: Heading) -> Nodes:
    title, printed = heading_titles(offprint.edition, offprint.writer, one)
    language = offprint.edition.standoff.work.language
    blocks: Nodes = []
    if printed and printed != title:
        blocks.append(div([para([span(text(printed), "", **of_language(language))])], "", "printed"))
    for is_list, views in section_runs(offprint.edition, offprint.views, one):
        made = [offprint.block(view) for view in views]
        blocks += [bullets([item] for item in made)] if is_list else made
    return [heading(1, text(title), one.id), *blocks]


def back_chapters(offprint: OffprintWriter) -> Nodes:
    """Return what follows the body: notes that nothing calls, the author, the abstracts in other languages."""
    standoff = offprint.edition.standoff
    left = [note for note in standoff.notes if note.id not in offprint.noted]
    notes = [_lone_note(offprint, note) for note in left]
    found = offprint.chapter(offprint.t("notes"), NOTES, notes) if notes else []
    author = [offprint.block(offprint.views.block(block)) for block in standoff.of_kind(BlockKind.BIOGRAPHY)]
    found += offprint.chapter(offprint.t("biography"), BIOGRAPHY, author) if author else []
    others = [one for block in standoff.of_kind(BlockKind.ABSTRACT)[1:] for one in _other_abstract(offprint, block)]
    return found + (offprint.chapter(offprint.t("abstracts.others"), OTHERS, others) if others else [])


def _lone_note(offprint: OffprintWriter, block: Block) -> Node:
    content = offprint.note(block.id)
    content[0]["c"][1:1] = [strong(text(f"{offprint.views.block(block).label}.")), {"t": "Space"}]
    return div(content, "", "lone-note")


def _other_abstract(offprint: OffprintWriter, block: Block) -> Iterator[Node]:
    work, lang = offprint.edition.standoff.work, offprint.lang
    title = f"{offprint.t('abstract.in')} {language_name(block.language, lang)}"
    yield heading(2, text(title), f"{OTHERS}-{block.language}")
    if printed := work.printed_title.get(block.language):
        words = span(text(printed), "", **of_language(block.language))
        yield div([para([*offprint.said("title.printed"), words])], "", "keywords")
    yield from _abstract(offprint, block)


def remarks_chapter(offprint: OffprintWriter) -> Nodes:
    """Return the editors' notes on the blocks that were written, apart from the article's own, with their ways back."""
    notes = [_remark(offprint, view, remark) for view, remark in offprint.remarks]
    return offprint.chapter(offprint.t("remarks.title"), REMARKS, notes) if notes else []


def _remark(offprint: OffprintWriter, view: BlockView, remark: RemarkView) -> Node:
    """Return a note of the editors: its number leads back to its call, or else to its block."""
    call = f"#{remark.id}-call" if f"#{remark.id}" in offprint.called else f"#{view.id}"
    lemma = span([emph(text(remark.lemma))], "", "lemma", **of_language(offprint.edition.standoff.work.language))
    words = [
        link(text(remark.label), call, "way-back", role="doc-backlink"),
        {"t": "Space"},
        link(text(view.sign), f"#{view.id}", "backlink"),
        {"t": "Space"},
        lemma,
        *text("] "),
        *offprint.prose(remark.html),
    ]
    return div([para(words)], remark.id, "editors-note", role="doc-footnote")
