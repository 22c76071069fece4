"""The words and marks of an XML document, for any vocabulary that says which of its elements mean what."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from edition.model.protected_text import MarkKind, SourceText
from edition.read.sources.markup.marked_words import MarkedText
from edition.read.sources.markup.xml_tree import character, local_name

MarkOf = Callable[[str, Any], tuple[MarkKind, str] | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """What the elements of a format mean. An element is named alone or after the one that it stands in, `fn/label`.

    blocks: begin a line; blocks_alone: do so outside of paragraphs, or if they hold blocks; run_in: the block after
    them goes on on their line; spaced: their parts are words by themselves; breaks: stand for a space; notes: inside a
    paragraph they are called there and stand at the end; mark: kind and target of the mark that an element makes.
    """

    blocks: frozenset[str]
    blocks_alone: frozenset[str] = frozenset()
    paragraphs: frozenset[str]
    run_in: frozenset[str] = frozenset()
    spaced: frozenset[str]
    breaks: frozenset[str]
    notes: frozenset[str]
    unseen: frozenset[str]
    mark: MarkOf


def words_of(root: Any, vocabulary: Vocabulary, name: str) -> SourceText:
    """Return the words of a document; name: what its format is called."""
    walk = _Walk(vocabulary)
    walk.inside(root, paragraph=False, spaced=False)
    walk.add_notes()
    return walk.text.finish(name)


@dataclass(slots=True)
class _Walk:
    """A document that is being read: its words so far, and the notes that were called and stand at the end."""

    vocabulary: Vocabulary
    text: MarkedText = field(default_factory=MarkedText)
    notes: list[tuple[str, Any]] = field(default_factory=list)
    goes_on: bool = False

    def inside(self, element: Any, *, paragraph: bool, spaced: bool) -> None:
        """Add the words in an element; its depth is bounded by the parser."""
        self._words(element.text)
        for child in element:
            if isinstance(child.tag, str):
                self._element(child, paragraph=paragraph, spaced=spaced)
            else:
                self._words(character(child))
            if spaced and not (child.tail or "").strip():
                self.text.space()
            self._words(child.tail)

    def add_notes(self) -> None:
        """Add each note that was called, after its number; notes in notes come last."""
        for label, note in self.notes:
            self.text.line()
            self._run_in(label)
            self.inside(note, paragraph=True, spaced=False)

    def _element(self, element: Any, *, paragraph: bool, spaced: bool) -> None:
        name, known = local_name(element), self.vocabulary
        names = {name, f"{local_name(element.getparent())}/{name}"}
        if not names.isdisjoint(known.unseen):
            return
        if paragraph and name in known.notes:
            self._call(element)
            return
        block = not names.isdisjoint(known.blocks) or (
            name in known.blocks_alone and (not paragraph or any(local_name(c) in known.blocks for c in element))
        )
        if block:
            self._line()
        if name in known.breaks and element.get("break") != "no":
            self.text.space()
        if name in known.notes and element.get("n"):
            self._run_in(f"[{element.get('n')}]")
        self._marked(name, element, paragraph or name in known.paragraphs, spaced or name in known.spaced)
        if not names.isdisjoint(known.run_in):
            self._run_in("")
        elif block:
            self.text.line()

    def _marked(self, name: str, element: Any, paragraph: bool, spaced: bool) -> None:
        made = self.vocabulary.mark(name, element)
        mark = self.text.open(*made) if made else None
        self.inside(element, paragraph=paragraph, spaced=spaced)
        if mark:
            self.text.close(mark)
            if mark.kind is MarkKind.NOTE and mark.first:
                self.text.drop(mark)

    def _call(self, note: Any) -> None:
        label = f"[{note.get('n') or len(self.notes) + 1}]"
        mark = self.text.open(MarkKind.NOTE)
        self._words(label)
        self.text.close(mark)
        self.notes.append((label, note))

    def _run_in(self, label: str) -> None:
        """Let the block that comes next go on on this line, after a label."""
        self._words(label)
        self.text.space()
        self.goes_on = True

    def _line(self) -> None:
        if not self.goes_on:
            self.text.line()

    def _words(self, words: str | None) -> None:
        if words:
            self.text.words(words)
            self.goes_on = self.goes_on and not words.strip()
