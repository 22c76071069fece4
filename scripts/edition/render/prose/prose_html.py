"""Prose trees to HTML: the links of a page, citations as worded, note calls, spaces of the language."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from markupsafe import Markup, escape

from edition.derive.addresses import href, page_href
from edition.derive.passage_names import place_name, place_sign
from edition.languages.interface_labels import label as word
from edition.languages.typography import typeset
from edition.model.edition import WordedEdition
from edition.model.prose_tree import (
    Call,
    Citation,
    Cite,
    Code,
    Document,
    Emphasis,
    External,
    Fence,
    Foreign,
    Inline,
    Link,
    Listing,
    PageLink,
    Paragraph,
    Part,
    Plain,
    Prose,
    Title,
    is_main_title,
    plain,
)
from edition.render.prose.citation_brackets import bracketed
from edition.words.ids import Id, Kind, Lang, call_of, kind_of, label, reference_of

_CLASS = {
    Kind.BLOCK: "block-link",
    Kind.NOTE: "note-link",
    Kind.EDITORS_NOTE: "note-link",
    Kind.CLAIM: "claim",
    Kind.TERM: "term",
    Kind.REFERENCE: "entry-link",
    Kind.ENTITY: "entity",
    Kind.EMENDATION: "emendation-link",
    Kind.EVENT: "event",
}


def link_class(target: Id) -> str:
    """Return the class of a link by what it leads to."""
    return _CLASS.get(kind_of(target), "block-link")


Source = tuple[str, Markup]
"""Key of an entry, and the entry in the words of a page."""


@dataclass(slots=True)
class Writer:
    """Writes prose for one page in one language; remembers which call ids it has given and which works it cited.

    root: what leads from the page to the folder of the language, if it does not lie in it; place: whose prose it is;
    beside: what follows the call of a note.
    """

    edition: WordedEdition
    lang: Lang
    page: str
    root: str = ""
    place: str = ""
    beside: Callable[[Id], Markup] | None = None
    _called: set[Id] = field(default_factory=set)
    _cited: dict[str, None] = field(default_factory=dict)

    def html(self, prose: Prose) -> Markup:
        """Return prose as HTML."""
        return Markup("").join(map(self._node, prose))

    def plain_html(self, prose: Prose) -> Markup:
        """Return the words of prose without links, for a copy beside the text."""
        return Markup("").join(self._bare(node) for node in prose)

    def words(self, text: str) -> str:
        """Return a label or title with the spaces of the page's language."""
        return typeset(text, self.lang)

    def document(self, document: Document) -> Markup:
        """Return the parts of a page written by hand, without its first title."""
        return Markup("\n").join(self._part(part) for part in document if not is_main_title(part))

    def href(self, id_: Id) -> str:
        """Return the link to an id; it has been checked to exist.

        Raises: KeyError if it does not.
        """
        found = href(self.edition.index, id_, self.page)
        if found is None:
            raise KeyError(f"{id_} has no address")
        return self.root + found

    def place_link(self, source: str, address: str, kind: str = "backlink") -> Markup:
        """Return a link to a place by its short sign; who hears it hears the place's whole name."""
        name, sign = (say(self.edition, source, self.lang) for say in (place_name, place_sign))
        return Markup('<a class="{}" href="{}" aria-label="{}">{}</a>').format(kind, address, name, sign)

    def page_href(self, name: str) -> str:
        """Return the link to another page of the same language."""
        return self.root + page_href(name, self.page)

    def cite(self, citation: Citation) -> Markup:
        """Return a citation as the processor worded it, its links leading to the references page."""
        self._cited.update(dict.fromkeys(citation.keys))
        worded = Markup(self._relink(self.edition.wording.citations[self.lang, citation]))
        return bracketed(worded, self.edition.standoff, self.place, citation, self.lang)

    def call(self, note: Id) -> Markup:
        """Return a call of a note; the first on the page that has the note's call has its id."""
        anchor = Markup("")
        if note not in self._called and self.page == self.edition.index.page_by_id.get(call_of(note)):
            self._called.add(note)
            anchor = Markup(' id="{}"').format(call_of(note))
        title = f"{word('note', self.lang)} {label(note)}"
        called = Markup('<sup class="note-call"><a{} href="{}" aria-label="{}">{}</a></sup>').format(
            anchor, self.href(note), title, label(note)
        )
        return called + self.beside(note) if self.beside else called

    def at(self, place: str, beside: Callable[[Id], Markup] | None = None) -> "Writer":
        """Return a writer of the prose of a block, whose citations are compared with those of the article there."""
        return replace(self, place=place, beside=beside, _called=self._called, _cited=self._cited)

    def sources(self, keys: Iterable[str] | None = None) -> tuple[Source, ...]:
        """Return entries as the page's style words them: those of some keys, or all that the page has cited so far."""
        chosen = self._cited if keys is None else keys
        return tuple((key, Markup(self.edition.wording.entry(self.lang, key))) for key in chosen)

    def _relink(self, html: str) -> str:
        def target(match: re.Match[str]) -> str:
            return f'<a class="citation" href="{self.href(reference_of(match[1]))}"'

        return re.sub(r'<a href="#ref-([^"]+)"(?: role="doc-biblioref")?', target, html)

    def _node(self, node: Inline) -> Markup:
        match node:
            case Plain(text):
                return escape(self.words(text))
            case Emphasis(children, strong):
                tag = "strong" if strong else "em"
                return Markup(f"<{tag}>{self.html(children)}</{tag}>")
            case Foreign(lang, children):
                return Markup('<i lang="{}">{}</i>').format(lang, self.tongue(lang).html(children))
            case Link(target, children):
                return self._link(target, children)
            case PageLink(page, children):
                return Markup('<a href="{}">{}</a>').format(self.page_href(page), self.html(children))
            case External(url, children):
                return Markup('<a href="{}">{}</a>').format(url, self.html(children))
            case Cite(citation):
                return self.cite(citation)
            case Call(note):
                return self.call(note)
            case Code(text):
                return Markup("<code>{}</code>").format(text)

    def tongue(self, lang: Lang) -> "Writer":
        """Return a writer that sets the spaces of another language on the same page."""
        return replace(self, lang=lang, _called=self._called, _cited=self._cited)

    def _link(self, target: Id, children: Prose) -> Markup:
        kind = kind_of(target)
        verdict = Markup("")
        if kind is Kind.CLAIM:
            assessment = self.edition.index.assessment_by_claim[target]
            verdict = Markup(' data-verdict="{}"').format(assessment.shown)
        shown = self._sign(target) if plain(children) == target else self.html(children)
        return Markup('<a class="{}"{} href="{}">{}</a>').format(link_class(target), verdict, self.href(target), shown)

    def _sign(self, target: Id) -> str:
        """Return what readers meet for a bare id, which is how editors write a place: one sign everywhere."""
        return label(target) if kind_of(target) is Kind.NOTE else place_sign(self.edition, target, self.lang)

    def _bare(self, node: Inline) -> Markup:
        match node:
            case Plain(text):
                return escape(self.words(text))
            case Emphasis(children):
                return Markup("<em>{}</em>").format(self.plain_html(children))
            case Foreign(lang, children):
                return Markup('<i lang="{}">{}</i>').format(lang, self.tongue(lang).plain_html(children))
            case Link(_, children) | PageLink(_, children) | External(_, children):
                return self.plain_html(children)
            case Cite(citation):
                return Markup(re.sub(r"</?a\b[^>]*>", "", self.cite(citation)))
            case Code(text):
                return escape(text)
            case _:
                return Markup("")

    def _part(self, part: Part) -> Markup:
        match part:
            case Paragraph(children):
                return Markup("<p>{}</p>").format(self.html(children))
            case Title(level, anchor, children):
                return Markup(f'<h{level} id="{anchor}">{self.html(children)}</h{level}>')
            case Listing(items, ordered):
                tag = "ol" if ordered else "ul"
                return Markup(f"<{tag}>{Markup('').join(map(self._item, items))}</{tag}>")
            case Fence(text):
                return Markup("<pre><code>{}</code></pre>").format(text)

    def _item(self, parts: Iterable[Part]) -> Markup:
        only = list(parts)
        if len(only) == 1 and isinstance(only[0], Paragraph):
            return Markup("<li>{}</li>").format(self.html(only[0].children))
        return Markup("<li>{}</li>").format(Markup("").join(map(self._part, only)))
