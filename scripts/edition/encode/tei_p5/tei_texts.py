"""The texts of a TEI file: the article with its words or the gaps where they stood, and its summary in each language.

Both have the same frame: abstracts, sections with paragraphs, quotations and lists, then notes and biography.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from edition.encode.tei_p5.tei_bibliography import listed_works
from edition.encode.tei_p5.tei_prose import EDITORS, TEI, TeiProse
from edition.encode.xml_elements import Content
from edition.languages.interface_labels import label as word
from edition.model.article import Block, BlockKind, Heading
from edition.words.ids import Lang, call_of, label

_TYPES = {BlockKind.ABSTRACT: "abstract", BlockKind.BIOGRAPHY: "biography"}


@dataclass(frozen=True)
class _Frame:
    """One text in the shape of the article: what each block holds, and which attributes its element has.

    lang: of the whole; is_article: the text has the ids, the numbers of notes, and the works that it lists.
    """

    prose: TeiProse
    lang: Lang
    is_article: bool
    content: Callable[[Block], Content]

    def text(self, **attributes: str | None) -> Content:
        return TEI.lines("text", self._front(), self._body(), self._back(), lang=self.lang, **attributes)

    def block(self, tag: str, block: Block, content: Content, **more: str | None) -> Content:
        """Return the element of a block."""
        lang = None if self.is_article and block.language == self.lang else self._lang_of(block)
        place = {"id": block.id} if self.is_article else {"corresp": f"#{block.id}"}
        return TEI.mixed(tag, content, lang=lang, **place, **more)

    def _lang_of(self, block: Block) -> Lang | None:
        return block.language if self.is_article else None

    def _front(self) -> Content:
        blocks = self.prose.edition.standoff.of_kind(BlockKind.ABSTRACT)
        return TEI.lines("front", self._title_page(), [self._division(block) for block in blocks])

    def _title_page(self) -> Content:
        work = self.prose.edition.standoff.work
        if not self.is_article:
            title = TEI.mixed("titlePart", work.title[self.lang], type="main")
            return TEI.lines("titlePage", TEI.lines("docTitle", title))
        others = [
            TEI.mixed("titlePart", title, type="translated", lang=lang)
            for lang, title in work.printed_title.items()
            if lang != work.language
        ]
        main = TEI.mixed("titlePart", work.title[work.language], type="main", lang=work.language)
        authors = [TEI.mixed("byline", TEI.mixed("docAuthor", str(author))) for author in work.authors]
        return TEI.lines("titlePage", TEI.lines("docTitle", main, others), authors)

    def _division(self, block: Block) -> Content:
        paragraph = TEI.mixed("p", self.content(block))
        return self.block("div", block, paragraph, type=_TYPES[block.kind])

    def _body(self) -> Content:
        standoff = self.prose.edition.standoff
        opening = self._blocks(standoff.blocks_by_heading.get(None, ()))
        sections = [self._section(standoff.heading_by_id[id_]) for id_ in standoff.work.headings]
        first = TEI.lines("div", opening, type="opening") if opening or not sections else None
        return TEI.lines("body", first, sections)

    def _section(self, heading: Heading) -> Content:
        place = {"id": heading.id} if self.is_article else {"corresp": f"#{heading.id}"}
        blocks = self._blocks(self.prose.edition.standoff.blocks_by_heading.get(heading.id, ()))
        return TEI.lines("div", TEI.mixed("head", heading.title[self.lang]), blocks, type="section", **place)

    def _blocks(self, blocks: Iterable[Block]) -> list[Content]:
        return [one for kind, some in groupby(blocks, key=lambda block: block.kind) for one in self._alike(kind, some)]

    def _alike(self, kind: BlockKind, blocks: Iterable[Block]) -> Iterator[Content]:
        """Yield the elements of blocks of one kind in a row; items of a list are one list."""
        if kind is BlockKind.ITEM:
            yield TEI.lines("list", [self.block("item", block, self.content(block)) for block in blocks])
            return
        tag = "quote" if kind is BlockKind.QUOTATION else "p"
        for block in blocks:
            yield self.block(tag, block, self.content(block), rend="block" if tag == "quote" else None)

    def _back(self) -> Content:
        standoff = self.prose.edition.standoff
        notes = [self._note(block) for block in standoff.notes]
        biographies = [self._division(block) for block in standoff.of_kind(BlockKind.BIOGRAPHY)]
        works = listed_works(self.prose) if self.is_article else None
        return TEI.some("back", TEI.some("div", notes, type="notes"), works, biographies)

    def _note(self, block: Block) -> Content:
        if not self.is_article:
            return self.block("p", block, self.content(block), n=label(block.id))
        kind = block.note.value if block.note else None
        target = f"#{call_of(block.id)}" if block.call else None
        return self.block("note", block, self.content(block), n=label(block.id), type=kind, place="end", target=target)


def article_text(prose: TeiProse) -> Content:
    """Return the article: the words of a joined copy, and gaps where there are none."""
    work = prose.edition.standoff.work
    return _Frame(prose, work.language, True, lambda block: _of_article(prose, block)).text(type="article")


def _of_article(prose: TeiProse, block: Block) -> Content:
    """Return what a block of the article holds; a citation that could not be placed in its words has none of its own.

    Without words, citations stand as they are printed, then the calls of notes.
    """
    standoff = prose.edition.standoff
    cited = standoff.citations_by_block.get(block.id, ())
    words = prose.words_of.of(block)
    if words is not None:
        return [prose.words(words), [prose.cited(one, None) for one in cited if one.id not in prose.words_of.cited]]
    extent = str(block.fingerprint.words) if block.fingerprint else None
    reason = "missing" if prose.edition.text else "rights"
    gap = TEI.mixed("gap", reason=reason, unit="words" if extent else None, quantity=extent)
    calls = [prose.call(note.id) for note in standoff.notes_by_block.get(block.id, ())]
    return [gap, [prose.cited(one, one.at.words) for one in cited], calls]


def summary_text(prose: TeiProse, lang: Lang) -> Content:
    """Return the editors' summary of the article in a language, with the first use of each term and name marked."""
    marked = prose.edition.index.lexicon.marked

    def content(block: Block) -> Content:
        summary = marked.get((block.id, lang)) or block.summary.get(lang, ())
        return prose.inline(summary, lang)

    frame = _Frame(prose, lang, False, content)
    return frame.text(type="summary", resp=f"#{EDITORS}", n=word("encoded.summary", lang))
