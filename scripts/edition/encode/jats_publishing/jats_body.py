"""Front, body and notes of a text in JATS: the article, or its summary in one of the languages of the editors."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from edition.encode.jats_publishing.jats_prose import JATS, JatsProse, said_in
from edition.encode.xml_elements import Content
from edition.model.article import Block, BlockKind, Heading
from edition.words.ids import Id, Lang, label

SUMMARY = "summary"


@dataclass(frozen=True)
class JatsText:
    """One text in the shape of the article; lang: of the editors' summary, None for the article itself.

    The article without words has the editors' summary in its own language in their place.
    """

    prose: JatsProse
    lang: Lang | None = None

    @property
    def _language(self) -> Lang:
        return self.lang or self.prose.edition.standoff.work.language

    def _id(self, id_: Id) -> str:
        return said_in(id_, self.lang) if self.lang else id_

    def _words(self, block: Block) -> Content:
        words = None if self.lang else self.prose.words_of.of(block)
        return None if words is None else self.prose.words(words)

    def _paragraph(self, block: Block, id_: str | None = None) -> Content:
        """Return the paragraph of a block: the article's words, or what the editors say in their place.

        They say it in the language of the block if they can, so that a translated abstract stays in its language.
        """
        words = self._words(block)
        if words is not None:
            return JATS.mixed("p", words, id=id_)
        said = self.lang or (block.language if block.language in block.summary else self._language)
        around = self.lang or block.language
        lang = None if said == around else said
        return JATS.mixed("p", self._summary(block, said), id=id_, specific_use=SUMMARY, lang=lang)

    def _summary(self, block: Block, lang: Lang) -> Content:
        marked = self.prose.edition.index.lexicon.marked.get((block.id, lang))
        return self.prose.inline(marked or block.summary.get(lang, ()), lang)

    def abstracts(self) -> list[Content]:
        """Return the abstracts, that in the language of the work first."""
        own = self.prose.edition.standoff.work.language
        blocks = self.prose.edition.standoff.of_kind(BlockKind.ABSTRACT)
        return [
            JATS.lines(
                "abstract" if self.lang or block.language == own else "trans-abstract",
                self._paragraph(block),
                id=self._id(block.id),
                lang=self.lang or block.language,
            )
            for block in sorted(blocks, key=lambda block: block.language != own)
        ]

    def body(self) -> Content:
        """Return the sections with their paragraphs, quotations and lists."""
        standoff = self.prose.edition.standoff
        opening = self._blocks(standoff.blocks_by_heading.get(None, ()))
        return JATS.lines(
            "body", opening, [self._section(standoff.heading_by_id[one]) for one in standoff.work.headings]
        )

    def _section(self, heading: Heading) -> Content:
        blocks = self._blocks(self.prose.edition.standoff.blocks_by_heading.get(heading.id, ()))
        title = JATS.mixed("title", heading.title[self._language])
        return JATS.lines("sec", title, blocks, id=self._id(heading.id))

    def _blocks(self, blocks: Iterable[Block]) -> list[Content]:
        return [one for kind, some in groupby(blocks, key=lambda block: block.kind) for one in self._alike(kind, some)]

    def _alike(self, kind: BlockKind, blocks: Iterable[Block]) -> Iterator[Content]:
        if kind is BlockKind.ITEM:
            items = [JATS.mixed("list-item", self._paragraph(one), id=self._id(one.id)) for one in blocks]
            yield JATS.lines("list", items, list_type="bullet")
            return
        for block in blocks:
            if kind is BlockKind.QUOTATION:
                yield JATS.mixed("disp-quote", self._paragraph(block), id=self._id(block.id))
            else:
                yield self._paragraph(block, self._id(block.id))

    def notes(self) -> Content:
        """Return the notes of the article, each with its number."""
        notes = self.prose.edition.standoff.notes
        return JATS.some("fn-group", [self._note(block) for block in notes], content_type="notes")

    def _note(self, block: Block) -> Content:
        number = JATS.mixed("label", label(block.id))
        return JATS.mixed("fn", number, self._paragraph(block), id=self._id(block.id), fn_type="other")

    def biographies(self) -> list[Content]:
        """Return what the article says of its author."""
        blocks = self.prose.edition.standoff.of_kind(BlockKind.BIOGRAPHY)
        return [JATS.lines("bio", self._paragraph(block), id=self._id(block.id)) for block in blocks]
