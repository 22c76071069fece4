"""What the edition weaves into a block's words on one page: note calls, citations, emendations, terms and names."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from edition.derive.lexical_marks import Forms, printed_forms
from edition.derive.passage_names import place_sign
from edition.model.article import Block
from edition.model.commentary.emendations import Part, Treatment
from edition.model.edition import WordedEdition
from edition.model.protected_text import SourceMark
from edition.render.prose.prose_html import Writer, link_class
from edition.render.woven.weave_text import Cited, Emended, Marked
from edition.render.woven.woven_calls import Called
from edition.words.ids import Id, label, reference_of

SIDE_NOTE = Markup(
    '<span class="side-note" lang="{}" aria-hidden="true"><b data-words="{} "></b><i data-words="{}"></i>{}</span>'
)
"""What stands beside the call of a note on a wide page: language, number, whose words it has if not the author's."""


@dataclass(frozen=True)
class BlockMarks:
    """What a page has to weave into each block's words; none of it depends on a copy."""

    edition: WordedEdition
    writer: Writer

    @cached_property
    def forms(self) -> Forms:
        """Return the forms that the article has of terms and names."""
        return printed_forms(self.edition.standoff)

    def around(self, block: Block, marks: tuple[SourceMark, ...]) -> Marked:
        """Return what is woven into a block's words beside note calls; marks: those of the copy."""
        return Marked(marks, self.cited(block), self.emended(block), self.forms, self.link_of)

    def link_of(self, target: Id) -> tuple[str, str]:
        """Return class and address of the link at the first use of a term or name."""
        return link_class(target), self.writer.href(target)

    def printed_calls(self, block: Block, beside: Callable[[Id], Markup] | None = None) -> list[Called]:
        """Return the calls of the article's notes on a block; the first of a note on the page has its id."""
        writer = self.writer.at(block.id, beside)
        notes = self.edition.standoff.notes_by_block.get(block.id, ())
        return [
            Called(note.call, writer.call(note.id), label(note.id), self.writer.href(note.id))
            for note in notes
            if note.call
        ]

    def own_calls(self, block: Block) -> list[Called]:
        """Return the calls of the editors' notes on a block."""
        mark = Markup('<sup class="editors-call"><a href="#{}">{}</a></sup>')
        notes = self.edition.standoff.editors_notes_by_block.get(block.id, ())
        return [
            Called(note.at, mark.format(note.id, place_sign(self.edition, note.id, self.writer.lang))) for note in notes
        ]

    def cited(self, block: Block) -> list[Cited]:
        """Return the citations of a block that are read as an entry, each with the way to it."""
        return [
            Cited(citation.at, self.writer.href(reference_of(citation.key)))
            for citation in self.edition.standoff.citations_by_block.get(block.id, ())
            if citation.key
        ]

    def emended(self, block: Block) -> list[Emended]:
        """Return what the apparatus has on the words of a block."""
        return [
            Emended(place, self.writer.href(one.id), place.reading if one.treatment is Treatment.EMENDED else None)
            for one, place in self.edition.standoff.emendations_by_block.get(block.id, ())
            if place.part is Part.WORDS
        ]
