"""What TEI and JATS share in writing the article's words: a walk over what copy and editors mark in them."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from functools import cached_property

from edition.encode.worded_blocks import CalledNote, Inside, WordedBlocks, WordedText
from edition.encode.xml_elements import Content
from edition.model.edition import WordedEdition
from edition.words.ids import Id


@dataclass(frozen=True)
class WordsAsContent(ABC):
    """Writes the words of the article as mixed content; a format says what is around them, and how a note is called."""

    edition: WordedEdition

    @cached_property
    def words_of(self) -> WordedBlocks:
        """Return the words of the blocks that were found in a copy."""
        return WordedBlocks(self.edition)

    def words(self, text: WordedText) -> Content:
        """Return words of the article with what the copy and the editors mark in them."""
        return [
            piece
            if isinstance(piece, str)
            else self.call(piece.note)
            if isinstance(piece, CalledNote)
            else self.around(piece.what, self.words(piece.children))
            for piece in text
        ]

    @abstractmethod
    def call(self, note: Id) -> Content:
        """Return the call of a note in the article, of the author's or of the editors'."""

    @abstractmethod
    def around(self, what: Inside, words: Content) -> Content:
        """Return words inside of what marks, cites, emends or uses them."""
