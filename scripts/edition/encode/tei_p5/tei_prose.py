"""The elements of TEI P5, and prose and the article's words as its mixed content."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from edition.citeproc.plain_prose import citation_words
from edition.encode.editorial_ids import address_of, article_ids, commentary_ids, page_address
from edition.encode.worded_blocks import EmendedWords, Inside
from edition.encode.words_as_content import WordsAsContent
from edition.encode.xml_elements import XML, Content, Maker
from edition.model.cited.audit import RecordedCitation
from edition.model.commentary.emendations import Treatment, reading_runs
from edition.model.prose_tree import (
    Call,
    Cite,
    Code,
    Emphasis,
    External,
    Foreign,
    Inline,
    Link,
    Localized,
    PageLink,
    Plain,
    Prose,
)
from edition.model.protected_text import MarkKind, SourceMark
from edition.words.ids import Id, Kind, Lang, call_of, is_id, label, reference_of

NAMESPACE = "http://www.tei-c.org/ns/1.0"
TEI = Maker(
    NAMESPACE,
    {"id": f"{{{XML}}}id", "lang": f"{{{XML}}}lang", "from_": "from"},
    {"": NAMESPACE},
)
EDITORS = "resp.editors"
"""The element that names the editors. Ids of the edition have no point in them."""
WITNESS = "witness.base"
_RENDERED = {
    MarkKind.EMPHASIS: "italic",
    MarkKind.STRONG: "bold",
    MarkKind.SUPERIOR: "superscript",
    MarkKind.INFERIOR: "subscript",
    MarkKind.SMALL_CAPS: "smallcaps",
}


def pointers(ids: Iterable[Id | str]) -> str | None:
    """Return pointers to elements of the same file, None if there are none."""
    return " ".join(f"#{one}" for one in ids) or None


@dataclass(frozen=True)
class TeiProse(WordsAsContent):
    """Writes what editors typed, and what the article has, as content of TEI elements."""

    @cached_property
    def _ids(self) -> frozenset[Id]:
        return article_ids(self.edition.standoff) | commentary_ids(self.edition.standoff)

    def target(self, id_: Id, lang: Lang) -> str:
        """Return where a link to an id leads: in this file, or to a page of the edition."""
        return f"#{id_}" if id_ in self._ids else address_of(self.edition, id_, lang)

    def inline(self, prose: Prose, lang: Lang) -> Content:
        """Return prose of a language as mixed content."""
        return [self._node(node, lang) for node in prose]

    def _node(self, node: Inline, lang: Lang) -> Content:
        match node:
            case Plain(text):
                return text
            case Code(text):
                return TEI.mixed("code", text)
            case Emphasis(children, strong):
                return TEI.mixed("hi", self.inline(children, lang), rend="bold" if strong else "italic")
            case Foreign(other, children):
                return TEI.mixed("foreign", self.inline(children, lang), lang=other)
            case Link(target, children):
                return TEI.mixed("ref", self.inline(children, lang), target=self.target(target, lang))
            case PageLink(page, children):
                return TEI.mixed("ref", self.inline(children, lang), target=page_address(self.edition, page, lang))
            case External(url, children):
                return TEI.mixed("ref", self.inline(children, lang), target=url)
            case Cite(citation):
                words = citation_words(citation, lang, self.edition.wording)
                return TEI.mixed("ref", words, type="citation", target=pointers(map(reference_of, citation.keys)))
            case Call(note):
                return TEI.mixed("ref", label(note), type="noteCall", target=f"#{note}")

    def versions(self, name: str, texts: Localized) -> list[Content]:
        """Return a text as one element of a name in each language."""
        return [
            TEI.mixed(name, self.inline(texts[lang], lang), lang=lang)
            for lang in self.edition.standoff.work.languages
            if texts.get(lang)
        ]

    def note(self, type_: str, texts: Localized, **attributes: str | None) -> Content:
        """Return a note of the editors in all languages, a paragraph each; nothing if there is none."""
        return TEI.some("note", self.versions("p", texts), type=type_, resp=f"#{EDITORS}", **attributes)

    def call(self, note: Id) -> Content:
        """Return the call of a note in the article: its number, or of a note of the editors, a pointer."""
        if is_id(note, Kind.EDITORS_NOTE):
            return TEI.mixed("ptr", type="editorialNote", target=f"#{note}", resp=f"#{EDITORS}")
        return TEI.mixed("ref", label(note), type="noteCall", id=call_of(note), target=f"#{note}", n=label(note))

    def cited(self, citation: RecordedCitation, words: Content) -> Content:
        """Return a citation of the article around its words, if they could be told."""
        keys = [citation.key] if citation.key else []
        target = pointers(map(reference_of, [*keys, *citation.alternatives]))
        return TEI.mixed(
            "ref",
            words,
            type="citation",
            subtype=None if citation.key else "unidentified",
            id=citation.id,
            target=target,
            cert=citation.certainty.value,
        )

    def around(self, what: Inside, words: Content) -> Content:
        """Return words in the TEI element of what they are."""
        match what:
            case SourceMark(kind=MarkKind.LINK, target=target):
                return TEI.mixed("ref", words, target=target)
            case SourceMark(kind=rendering):
                return TEI.mixed("hi", words, rend=_RENDERED[rendering])
            case RecordedCitation():
                return self.cited(what, words)
            case EmendedWords(entry, place):
                sic = TEI.mixed("sic", words, corresp=f"#{entry.id}")
                if entry.treatment is not Treatment.EMENDED or place.reading is None:
                    return sic
                corr = TEI.mixed("corr", reading(place.reading), resp=f"#{EDITORS}", cert=entry.certainty.value)
                return TEI.mixed("choice", sic, corr)
            case term:
                kind = "term" if is_id(term, Kind.TERM) else "name"
                return TEI.mixed(kind, words, ref=f"#{term}")


def reading(text: str) -> Content:
    """Return a reading of the apparatus; what stands between asterisks is in italics."""
    return [TEI.mixed("hi", words, rend="italic") if italic else words for words, italic in reading_runs(text)]
