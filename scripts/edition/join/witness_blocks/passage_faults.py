"""What is wrong or doubtful in how blocks are recorded, as findings at the passage of each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from edition.join.witness_blocks.block_spans import BlockSpans, chains, ends
from edition.join.witness_blocks.unclaimed_words import Unclaimed, bare_titles, unclaimed
from edition.join.witness_blocks.witness_text import MOST_FINDS, WitnessText
from edition.model.article import Block
from edition.model.given import Standoff
from edition.model.protected_text import Match
from edition.words.block_fingerprint import Range
from edition.words.findings import Explained, Finding, Where, counted, fault
from edition.words.ids import Id

CODES = {
    "witness.first-missing": Explained(
        "The first words recorded for a block are not in the witness.",
        '`first: "In the evenng"`.',
        "Type the first words as the witness has them.",
    ),
    "witness.first-ambiguous": Explained(
        "The first words recorded for a block stand in several places where it may begin.",
        '`first: "In the"`, with which several paragraphs begin.',
        "Record more words as `first`, up to 8.",
    ),
    "witness.order": Explained(
        "The first words recorded for a block stand only where the order of the blocks does not allow it.",
        "`first` of `p3`, which stands in the witness before that of `p2`.",
        "Give the blocks in the order of the article, or record more words as `first`.",
    ),
    "witness.last-missing": Explained(
        "The last words recorded for a block do not follow its first words in the witness.",
        '`last: "the wintr"`.',
        "Type the last words as the witness has them.",
    ),
    "witness.last-ambiguous": Explained(
        "The last words recorded for a block stand in several places where it may end.",
        '`last: "of it"`, with which two sentences of the block end.',
        "Record more words as `last`, up to 8.",
    ),
    "witness.overlap": Explained(
        "A block, as its first and last words are recorded, would hold the beginning of another.",
        "A `last` that stands only in the block after.",
        "Give the last words of the block itself, and see that no block is missing between.",
    ),
    "witness.cut-line": Explained(
        "A block, as its last words are recorded, ends before its line does.",
        "`last` that is the end of a sentence in the middle of a line.",
        "Give the last words of the paragraph; if it does end there, the witness lacks a line break.",
    ),
    "witness.cut-begin": Explained(
        "A block, as its first words are recorded, begins after its line does.",
        "`first` that begins in the middle of a line.",
        "Give the first words of the paragraph.",
    ),
    "witness.gap": Explained(
        "Words of the witness between two blocks belong to none (a warning).",
        "A caption between two paragraphs that no block holds.",
        "Nothing need be done if it is no part of the text; else add a block for it.",
    ),
    "witness.unlike": Explained(
        "A block is found in its own witness with other words, or not at all (then a warning).",
        "A block whose words in the witness are not those that were fingerprinted.",
        "Is it the right witness? Then run `edition fingerprint COPY` on it.",
    ),
}

_OFTEN = f"; letters that stand there {MOST_FINDS:,} times tell nothing"


@dataclass(frozen=True)
class PassageFaults:
    """Looks at the blocks of an edition as they were found in their witness."""

    standoff: Standoff
    witness: WitnessText
    found: BlockSpans

    def all(self) -> Iterator[Finding]:
        """Yield what is wrong with beginnings and ends, then what is left beside and between blocks."""
        for block in self.standoff.blocks:
            if block.id not in self.found.begins:
                yield self._no_beginning(block, self.found.candidates[block.id])
            elif not self.found.ends[block.id]:
                yield self._no_end(block)
            elif len(self.found.ends[block.id]) > 1 and block.id not in self.found.unsure:
                yield self._several_ends(block, self.found.ends[block.id])
        for chain in chains(self.standoff):
            settled = [block for block in chain if block.id in self.found.spans]
            yield from filter(None, map(self._cut, settled))
            yield from filter(None, map(self._before_on_line, settled))
            following = (pair for pair in pairwise(chain) if {one.id for one in pair} <= self.found.spans.keys())
            yield from filter(None, (self._between(one, other) for one, other in following))

    def _no_beginning(self, block: Block, candidates: Sequence[int]) -> Finding:
        anywhere = self.witness.places(block.passage.first)
        if candidates:
            told = f"stand {len(candidates)} times where {block.id} may begin: {self._lines(candidates)}"
            hint = "record more of them as `first`, up to 8 words"
            return fault("witness.first-ambiguous", *self._of(block, "first", told), hint, block.id)
        if anywhere:
            told = f"stand only on {self._lines(anywhere)}, out of the order of the blocks"
            hint = "check the order of the blocks, and the passages of those beside it"
            return fault("witness.order", *self._of(block, "first", told), hint, block.id)
        hint = f"type the words with which it begins as the witness has them{_OFTEN}"
        return fault("witness.first-missing", *self._of(block, "first", "are not in the witness"), hint, block.id)

    def _no_end(self, block: Block) -> Finding:
        begin = self.found.begins[block.id]
        anywhere = ends(block.passage, begin, self.witness)
        if not anywhere:
            told = f"do not stand after its first words on line {self.witness.line(begin)}"
            hint = f"type the words with which it ends as the witness has them{_OFTEN}"
            return fault("witness.last-missing", *self._of(block, "last", told), hint, block.id)
        after = self.found.following()[block.id]
        line, limit = self.witness.line(anywhere[0] - 1), self.witness.line(self.found.begins[after])
        told = f"stand first on line {line}, after {after} has begun on line {limit}"
        hint = f"check the last words of {block.id} and the first words of {after}"
        return fault("witness.overlap", *self._of(block, "last", told), hint, block.id)

    def _several_ends(self, block: Block, found: Sequence[int]) -> Finding:
        told = f"stand {len(found)} times where {block.id} may end: {self._lines([end - 1 for end in found])}"
        return fault(
            "witness.last-ambiguous",
            *self._of(block, "last", told),
            "record more of them as `last`, up to 8 words",
            block.id,
        )

    def _cut(self, block: Block) -> Finding | None:
        end = self.found.spans[block.id][1]
        if not (left := self._unclaimed((end, self.witness.line_end(end)))):
            return None
        told = f"leave {counted(left.words, 'word')} of line {left.first} after them that belong to no block"
        hint = "record the words with which the block ends; or end the line of the witness there"
        return fault("witness.cut-line", *self._of(block, "last", told), hint, block.id)

    def _before_on_line(self, block: Block) -> Finding | None:
        begin = self.found.spans[block.id][0]
        if not (left := self._unclaimed((self.witness.line_start(begin), begin))):
            return None
        told = f"leave {counted(left.words, 'word')} of line {left.first} before them that belong to no block"
        hint = "record the words with which the block begins; or begin a line of the witness there"
        return fault("witness.cut-begin", *self._of(block, "first", told), hint, block.id)

    def _between(self, one: Block, other: Block) -> Finding | None:
        start = self.witness.line_end(self.found.spans[one.id][1])
        end = self.witness.line_start(self.found.spans[other.id][0])
        if not (left := self._unclaimed((start, end))):
            return None
        lines = f"line {left.first}" if left.first == left.last else f"lines {left.first}–{left.last}"
        told = f"have {counted(left.words, 'word')} before them, on {lines}, that belong to no block"
        hint = "a caption, a table or a page's head may stand there; a sentence is part of a block"
        return fault("witness.gap", *self._of(other, "first", told), hint, other.id).as_warning()

    def _unclaimed(self, stretch: Range) -> Unclaimed | None:
        return unclaimed(stretch, self._spans, self._titles, self.witness)

    @cached_property
    def _spans(self) -> list[Range]:
        return sorted(self.found.spans.values())

    @cached_property
    def _titles(self) -> frozenset[str]:
        return bare_titles(self.standoff.headings)

    def unlike(self, id_: Id, match: Match) -> Finding:
        """Say that a block is not found again with its words: other words are an error."""
        nothing = match in (Match.MISSING, Match.AMBIGUOUS)
        other = "found in its own witness with other words than those from its first to its last"
        told = f"{match.value} where it is looked for in its own witness, as in any copy" if nothing else other
        hint = "are its passage and those of the blocks beside it as the witness has them?"
        where = self.standoff.origin(f"{id_}.passage").where
        found = fault("witness.unlike", where, f"{id_} is {told}", hint, id_)
        return found.as_warning() if nothing else found

    def _of(self, block: Block, part: str, told: str) -> tuple[Where, str]:
        """Return the place of the first or last words of a block, and a sentence about them."""
        where = self.standoff.origin(f"{block.id}.passage.{part}").where
        return where, f"the {part} words of {block.id}, {getattr(block.passage, part)!r}, {told}"

    def _lines(self, places: Sequence[int]) -> str:
        numbers = list(dict.fromkeys(self.witness.line(place) for place in places))
        return f"lines {', '.join(map(str, numbers))}" if len(numbers) > 1 else f"line {numbers[0]}"
