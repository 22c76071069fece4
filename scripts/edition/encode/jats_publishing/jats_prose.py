"""The elements of JATS, and prose and the article's words as its mixed content.

A file has each id once: what the editors say in a language has the id of its subject, a point, and the language.
"""

from dataclasses import dataclass
from functools import cached_property

from edition.citeproc.plain_prose import citation_words
from edition.encode.editorial_ids import address_of, article_ids, commentary_ids, page_address
from edition.encode.worded_blocks import EmendedWords, Inside
from edition.encode.words_as_content import WordsAsContent
from edition.encode.xml_elements import XML, Content, Maker
from edition.languages.interface_labels import label as word
from edition.model.cited.audit import RecordedCitation
from edition.model.commentary.emendations import Treatment
from edition.model.prose_tree import (
    Call,
    Cite,
    Code,
    Emphasis,
    External,
    Foreign,
    Inline,
    Link,
    PageLink,
    Plain,
    Prose,
)
from edition.model.protected_text import MarkKind, SourceMark
from edition.words.ids import Id, Kind, Lang, call_of, is_id, kind_of, label, reference_of

XLINK = "http://www.w3.org/1999/xlink"
ALI = "http://www.niso.org/schemas/ali/1.0/"
JATS = Maker("", {"lang": f"{{{XML}}}lang", "href": f"{{{XLINK}}}href"}, {"xlink": XLINK, "ali": ALI})

VERSION = "1.1"
DOCTYPE = (
    '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Publishing DTD v1.1 20151215//EN" '
    '"JATS-journalpublishing1.dtd">'
)
_RENDERED = {
    MarkKind.EMPHASIS: "italic",
    MarkKind.STRONG: "bold",
    MarkKind.SUPERIOR: "sup",
    MarkKind.INFERIOR: "sub",
    MarkKind.SMALL_CAPS: "sc",
}
_REF_TYPES = {Kind.REFERENCE: "bibr", Kind.NOTE: "fn", Kind.EDITORS_NOTE: "fn", Kind.HEADING: "sec"}


def said_in(id_: Id | str, lang: Lang) -> str:
    """Return the id of what the editors say of a thing in a language.

    >>> said_in("c02a", "pt-BR")
    'c02a.pt-BR'
    """
    return f"{id_}.{lang}"


@dataclass(frozen=True)
class JatsProse(WordsAsContent):
    """Writes what editors typed, and what the article has, as content of JATS elements."""

    @cached_property
    def _own(self) -> frozenset[Id]:
        return article_ids(self.edition.standoff) | self._commentary

    @cached_property
    def _commentary(self) -> frozenset[Id]:
        return commentary_ids(self.edition.standoff)

    def is_apart(self, lang: Lang) -> bool:
        """Say whether the summary in a language is a text beside the article's, not in its place."""
        return self.edition.text is not None or lang != self.edition.standoff.work.language

    def inline(self, prose: Prose, lang: Lang, *, in_link: bool = False) -> Content:
        """Return prose of a language as mixed content; a link in a link is its words alone."""
        return [self._node(node, lang, in_link) for node in prose]

    def _node(self, node: Inline, lang: Lang, in_link: bool) -> Content:
        match node:
            case Plain(text):
                return text
            case Code(text):
                return JATS.mixed("monospace", text)
            case Emphasis(children, strong):
                return JATS.mixed("bold" if strong else "italic", self.inline(children, lang, in_link=in_link))
            case Foreign(other, children):
                words = self.inline(children, lang, in_link=in_link)
                return JATS.mixed("named-content", words, content_type="foreign", lang=other)
            case Link(target, children):
                words = self.inline(children, lang, in_link=True)
                return words if in_link else self._link(target, words, lang)
            case PageLink(page, children):
                return self._outside(page_address(self.edition, page, lang), children, lang, in_link)
            case External(url, children):
                return self._outside(url, children, lang, in_link)
            case Cite(citation):
                words = citation_words(citation, lang, self.edition.wording)
                return words if in_link else self._cited(list(citation.keys), words)
            case Call(note):
                return None if in_link else self._call(label(note), self.rid(note, lang))

    def _link(self, target: Id, words: Content, lang: Lang) -> Content:
        if target not in self._own:
            return JATS.mixed("ext-link", words, ext_link_type="uri", href=address_of(self.edition, target, lang))
        return self.leading(target, words, lang)

    def leading(self, target: Id, words: Content, lang: Lang) -> Content:
        """Return words that lead to a piece of the edition, in the language that they are in."""
        kind = _REF_TYPES.get(kind_of(target), "other")
        return JATS.mixed("xref", words, ref_type=kind, rid=self.rid(target, lang))

    def rid(self, target: Id, lang: Lang) -> str:
        """Return the id of a piece of the edition in a language; of the article itself, notes alone have one."""
        is_said = target in self._commentary or (is_id(target, Kind.NOTE) and self.is_apart(lang))
        return said_in(target, lang) if is_said else target

    def _outside(self, url: str, children: Prose, lang: Lang, in_link: bool) -> Content:
        words = self.inline(children, lang, in_link=True)
        return words if in_link else JATS.mixed("ext-link", words, ext_link_type="uri", href=url)

    def _cited(self, keys: list[str], words: Content, id_: Id | None = None) -> Content:
        rid = " ".join(map(reference_of, keys))
        return JATS.mixed("xref", words, ref_type="bibr", id=id_, rid=rid or id_)

    def _call(self, words: str, rid: str, id_: Id | None = None) -> Content:
        return JATS.mixed("xref", JATS.mixed("sup", words), ref_type="fn", id=id_, rid=rid)

    def call(self, note: Id) -> Content:
        """Return the call of a note in the article."""
        if is_id(note, Kind.EDITORS_NOTE):
            lang = self.edition.standoff.work.language
            return self._call(f"{word('editors.note.short', lang)} {label(note)}", said_in(note, lang))
        return self._call(label(note), note, call_of(note))

    def cited(self, citation: RecordedCitation, words: Content) -> Content:
        """Return a citation of the article around its words; one that no entry fits leads to itself."""
        return self._cited([citation.key, *citation.alternatives] if citation.key else [], words, citation.id)

    def around(self, what: Inside, words: Content) -> Content:
        """Return words in the JATS element of what they are."""
        lang = self.edition.standoff.work.language
        match what:
            case SourceMark(kind=MarkKind.LINK, target=target):
                return JATS.mixed("ext-link", words, ext_link_type="uri", href=target)
            case SourceMark(kind=rendering):
                return JATS.mixed(_RENDERED[rendering], words)
            case RecordedCitation():
                return self.cited(what, words)
            case EmendedWords(entry):
                kind = "emended" if entry.treatment is Treatment.EMENDED else "kept"
                return JATS.mixed("named-content", words, content_type=kind, rid=said_in(entry.id, lang))
            case term:
                kind = "term" if is_id(term, Kind.TERM) else "name"
                return JATS.mixed("named-content", words, content_type=kind, rid=said_in(term, lang))
