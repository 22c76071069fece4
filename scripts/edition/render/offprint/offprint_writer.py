"""What writes one offprint: the pages' own writer and views, turned into pandoc's tree; remembers which notes stand."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from edition.derive.addresses import ARTICLE
from edition.languages.interface_labels import label as word
from edition.languages.typography import NARROW
from edition.model.edition import WordedEdition
from edition.model.prose_tree import Document, Fence, Listing, Paragraph, Part, Title, is_main_title
from edition.render.block_views import BlockView, BlockViews, RemarkView
from edition.render.offprint.fragment_tree import fragment, of_language, words_of
from edition.render.offprint.pandoc_tree import (
    Node,
    Nodes,
    between,
    bullets,
    div,
    heading,
    link,
    note,
    numbered,
    para,
    quotation,
    raised,
    span,
    strong,
    text,
)
from edition.render.offprint.pandoc_tree import listing as machine_lines
from edition.render.prose.prose_html import Writer
from edition.words.ids import Id, Kind, Lang, call_of, kind_of, label


@dataclass(slots=True)
class OffprintWriter:
    """Writes the chapters of an offprint in one language, in the order in which they are read.

    noted: the notes of the article that already stand at a call; remarks: the editors' notes on the blocks so far, each
    with the block; called: the addresses of those that were called.
    """

    edition: WordedEdition
    lang: Lang
    writer: Writer
    views: BlockViews
    noted: list[Id] = field(default_factory=list)
    remarks: list[tuple[BlockView, RemarkView]] = field(default_factory=list)
    called: set[str] = field(default_factory=set)
    _in_note: bool = False

    def t(self, name: str) -> str:
        """Return a fixed word of the interface."""
        return word(name, self.lang)

    def said(self, name: str) -> Nodes:
        """Return a fixed word of the interface with a colon and a space."""
        return text(f"{self.t(name)}{self.t('colon')} ")

    def prose(self, html: str) -> Nodes:
        """Return a fragment of a page; a note stands at its first call."""
        found: Nodes = []
        for node in fragment(html, self._call):
            if found and _is_call(node) and _is_call(found[-1]):
                found.append({"t": "Str", "c": NARROW})
            found.append(self._numbered(node))
        return found

    def chapter(self, title: str, id_: str, blocks: Nodes, level: int = 1) -> Nodes:
        """Return a part of the offprint with its title."""
        return [heading(level, text(title), id_), *blocks]

    def block(self, view: BlockView, kind: str = "") -> Node:
        """Return a block of the article as its page shows it: number, words or summary, voices, what belongs to it."""
        self.remarks += [(view, remark) for remark in view.remarks]
        sign = text(view.sign) if kind_of(view.id) is Kind.BLOCK else []
        mark = [span([*sign, {"t": "Space"}], "", "block-number")] if sign else []
        body = para([*mark, *self.words(view)])
        blocks = [quotation([body]) if view.kind == "quotation" else body]
        if view.words and view.is_translated:
            blocks.append(
                div([para([strong(text(self.t("brief"))), {"t": "Space"}, *self.prose(view.summary)])], "", "brief")
            )
        if self.edition.text and not view.words:
            blocks.insert(0, div([para(text(self.t("words.missing")))], "", "missing"))
        blocks += [div([para(self.prose(voice))], "", "voice") for voice in view.voices]
        return div(
            [*blocks, *self._belongings(view)], view.id, "block", f"block-{view.kind}", *([kind] if kind else [])
        )

    def words(self, view: BlockView) -> Nodes:
        """Return the author's words if a copy has them, else our summary."""
        if view.words is None:
            return self.prose(view.summary + view.calls)
        words = self.prose(view.words)
        return words if view.language == self.lang else [span(words, "", "original", **of_language(view.language))]

    def _belongings(self, view: BlockView) -> Nodes:
        """Return the line below a block: the verdicts on its claims."""
        row = [self.prose(badge) for badge in view.badges]
        return [div([para(between(row, " · "))], "", "belongings")] if row else []

    def _call(self, target: Id, call: str) -> Nodes:
        """Return a note at its first call, else the way to it; no note stands in another."""
        if self._in_note or target in self.noted:
            return [raised([link(text(label(target)), f"#{target}", "note-call")])]
        self.noted.append(target)
        content = self.note(target)
        # Formats number notes as they come: one whose number is not that says its own.
        if label(target) != str(len(self.noted)):
            content[0]["c"][1:1] = [strong(text(label(target))), {"t": "Space"}]
        return [span([note(content)], call or call_of(target), "note-call", number=label(target))]

    def note(self, target: Id) -> Nodes:
        """Return what a note of the article says."""
        was, self._in_note = self._in_note, True
        view = self.views.block(self.edition.standoff.block_by_id[target])
        self.remarks += [(view, remark) for remark in view.remarks]
        blocks: Nodes = [para([span([], target, "note"), *self.words(view)])]
        if view.words and view.is_translated:
            blocks.append(
                div([para([strong(text(self.t("brief"))), {"t": "Space"}, *self.prose(view.summary)])], "", "brief")
            )
        if view.badges:
            blocks.append(div([para(between((self.prose(badge) for badge in view.badges), " · "))], "", "belongings"))
        self._in_note = was
        return blocks

    def _numbered(self, node: Node) -> Node:
        """Return a call of the editors' with an id, if it is the first, so that its note has a way back."""
        if node["t"] != "Span":
            return node
        attributes, children = node["c"]
        if "editors-call" not in attributes[1]:
            return {"t": "Span", "c": [attributes, [self._numbered(child) for child in children]]}
        children[0]["c"][0]["c"][0][1].append("way-to-note")
        target = children[0]["c"][0]["c"][2][0]
        if target in self.called:
            return node
        self.called.add(target)
        children[0]["c"][0]["c"][0][2] += [["role", "doc-noteref"]]
        return span(children, f"{target[1:]}-call", *attributes[1])

    def document(self, document: Document) -> Nodes:
        """Return a page written by hand without its first title."""
        return [self._part(part) for part in document if not is_main_title(part)]

    def _part(self, part: Part) -> Node:
        match part:
            case Paragraph(children):
                return para(self.prose(self.writer.html(children)))
            case Title(level, anchor, children):
                return heading(level - 1, self.prose(self.writer.html(children)), anchor)
            case Listing(items, ordered):
                made = [self._items(item) for item in items]
                return numbered(made) if ordered else bullets(made)
            case Fence(lines):
                return machine_lines(lines)

    def _items(self, parts: Iterable[Part]) -> Nodes:
        return [self._part(part) for part in parts]


def offprint_writer(edition: WordedEdition, lang: Lang) -> OffprintWriter:
    """Return what writes an offprint of the edition in a language."""
    writer = Writer(edition, lang, ARTICLE)
    return OffprintWriter(edition, lang, writer, BlockViews(edition, writer))


def _is_call(node: Node) -> bool:
    """Say whether a piece is a call of a note, so that another needs a space before it."""
    return node["t"] == "Span" and not {"note-call", "editors-call"}.isdisjoint(node["c"][0][1])


def plain(nodes: Nodes) -> str:
    """Return the words of pieces, for where no markup may stand."""
    return " ".join(words_of(nodes).split())
