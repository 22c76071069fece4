"""A block as the article's page shows it: words if a copy was joined, summary, notes, claims, works."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from markupsafe import Markup

from edition.derive.journal_passage import journal_passage
from edition.derive.passage_names import place_sign, voice_name
from edition.languages.dates_and_numbers import date, joined
from edition.languages.interface_labels import label as word
from edition.languages.typography import typeset
from edition.model.article import Block, BlockKind, EditorsNote
from edition.model.claim import Claim
from edition.model.edition import WordedEdition
from edition.model.prose_tree import Prose, citations
from edition.model.protected_text import Join, MarkKind, Match
from edition.render.claim_badges import badge
from edition.render.commentary_views import belongings, named
from edition.render.prose.prose_html import Source, Writer
from edition.render.woven.block_marks import SIDE_NOTE, BlockMarks
from edition.render.woven.painted_words import painted
from edition.render.woven.weave_text import Marked, weave
from edition.words.ids import Id, Lang, call_of, label


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockView:
    """What the template shows of a block."""

    id: Id
    label: str
    sign: str
    kind: str
    language: Lang
    words: Markup | None
    summary: Markup
    calls: Markup
    is_translated: bool
    voices: tuple[Markup, ...]
    speaker: str
    journal: str
    badges: tuple[Markup, ...]
    sources: tuple[Source, ...]
    remarks: tuple["RemarkView", ...] = ()
    belongings: Mapping[str, tuple[Markup, ...]] = field(default_factory=dict)
    note_kind: str = ""
    defines: tuple[Markup, ...] = ()
    back: str | None = None

    @property
    def is_plain(self) -> bool:
        """Say whether nothing belongs to the block but its place in the journal."""
        said = (self.words, self.badges, self.sources, self.remarks, self.voices, self.belongings)
        return not any(said)


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkView:
    """What the template shows of a note of the editors: its number, the words that it is on, its own."""

    id: Id
    label: str
    lemma: str
    html: Markup


@dataclass(frozen=True)
class BlockViews:
    """Makes the views for one page, in the order in which they are asked for: the first call of a note has its id."""

    edition: WordedEdition
    writer: Writer

    @cached_property
    def marks(self) -> BlockMarks:
        """Return what is woven into words on the page."""
        return BlockMarks(self.edition, self.writer)

    def block(self, block: Block) -> BlockView:
        """Return the view of one block. Its words come first: a note is called in them, if the copy has them."""
        lang = self.writer.lang
        words = self._words(block)
        prose = self.edition.index.lexicon.marked.get((block.id, lang), block.summary[lang])
        remarks = self.edition.standoff.editors_notes_by_block.get(block.id, ())
        terms = self.edition.standoff.terms_by_note.get(block.id, ())
        called = block.kind is BlockKind.NOTE and call_of(block.id) in self.edition.index.page_by_id
        summary = self.writer.at(block.id, None if words else self._beside).html(prose)
        return BlockView(
            id=block.id,
            label=label(block.id),
            sign=place_sign(self.edition, block.id, lang),
            kind=block.kind.value,
            language=block.language,
            words=words,
            summary=summary,
            calls=Markup("").join(call.html for call in self.marks.own_calls(block)) if words is None else Markup(""),
            is_translated=lang != block.language,
            voices=tuple(self._voice(voice, block) for voice in block.voices),
            speaker=self._speaker(block),
            journal=journal_passage(self.edition.standoff.work, block.passage),
            badges=tuple(badge(self.edition, claim, self.writer) for claim in self._claims(block)),
            sources=self.writer.sources(cited_in(prose)),
            belongings=belongings(self.edition, block, summary if words is None else words + summary, self.writer),
            note_kind=block.note.value if block.note else "",
            defines=tuple(named(self.edition, one.id, self.writer) for one in terms),
            remarks=tuple(self._remark(note) for note in remarks),
            back=call_of(block.id) if called else None,
        )

    def _claims(self, block: Block) -> tuple[Claim, ...]:
        return self.edition.standoff.claims_by_block.get(block.id, ())

    def _found(self, block: Block) -> Join | None:
        """Return how a block was found in the copy, if its words are there."""
        found = self.edition.text.joins.get(block.id) if self.edition.text else None
        return found if found and found.words is not None else None

    def _words(self, block: Block) -> Markup | None:
        found = self._found(block)
        if found is None or found.words is None:
            return None
        # Beside a summary in another language no note stands.
        beside = self._beside if self.writer.lang == block.language else None
        called = [*self.marks.printed_calls(block, beside), *self.marks.own_calls(block)]
        return weave(found.words, called, self.marks.around(block, found.marks), loosely=found.match is Match.LOOSE)

    def _beside(self, note: Id) -> Markup:
        """Return what stands beside the call of a note on a wide page: the author's words, or our summary, as ours."""
        block = self.edition.standoff.block_by_id[note]
        found = self._found(block)
        if found is None or found.words is None:
            summary = painted(self.writer.at(note).plain_html(block.summary[self.writer.lang]))
            ours = word("brief", self.writer.lang) if self.edition.text else ""
            return SIDE_NOTE.format(self.writer.lang, label(note), ours, summary)
        marks = [mark for mark in found.marks if mark.kind is not MarkKind.LINK]
        return SIDE_NOTE.format(block.language, label(note), "", painted(weave(found.words, [], Marked(marks=marks))))

    def _remark(self, note: EditorsNote) -> RemarkView:
        lang = self.writer.lang
        return RemarkView(
            id=note.id,
            label=place_sign(self.edition, note.id, self.writer.lang),
            lemma=typeset(note.at.words, self.edition.standoff.work.language),
            html=self.writer.html(note.text[lang]),
        )

    def _speaker(self, block: Block) -> str:
        """Return who speaks in a block; nothing if it is the author."""
        voices = [voice_name(self.edition.standoff.voices[voice], self.writer.lang) for voice in block.voices]
        return joined(voices, self.writer.lang) if voices else ""

    def _voice(self, name: str, block: Block) -> Markup:
        """Say who speaks in a quotation, or is quoted in a paragraph of the author's."""
        voice = self.edition.standoff.voices[name]
        lang = self.writer.lang
        quoting = "" if block.kind is BlockKind.QUOTATION else f"{word('quoted', lang)}{word('colon', lang)} "
        who = quoting + voice_name(voice, lang)
        return Markup('{}, {} <time datetime="{}">{}</time>').format(
            self.writer.words(who), word(voice.kind.value, lang), voice.date, date(voice.date, lang)
        )


def cited_in(prose: Prose) -> list[str]:
    """Return the keys that prose cites, each once, in order."""
    return list(dict.fromkeys(key for citation in citations(prose) for key in citation.keys))
