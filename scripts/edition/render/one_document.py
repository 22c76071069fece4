"""The whole edition of one language as one page, to be opened from a disk or a stick: each page is a section of it.

Ids that are no promise get the name of their page, and links lead inside the document. What needs the files of a site
is left out: records, code of notebooks; so is what repeats what stands elsewhere in the document, as the works in other
styles and the drawings of notebooks beside claims.
"""

import posixpath
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser, LexborNode

from edition.derive.addresses import CLAIMS
from edition.derive.page_names import HANDOUT, reading_order
from edition.languages.dates_and_numbers import date
from edition.languages.interface_labels import label as word
from edition.model.edition import WordedEdition
from edition.records.describe_works import edition_title
from edition.render import Page
from edition.render.for_machines.page_head import edition_head
from edition.render.page_frame import printed_style, text_rights
from edition.render.pruned_stylesheet import names_in, pruned
from edition.render.template_loader import fill
from edition.words.ids import Id, Lang

_LEFT_OUT = (
    "script, template, .Z3988, .records, .cite-passage, details.formats, details.phrases, details.cell-source, "
    "button, .block-tools button"
)
_REPEATED = {CLAIMS: "figure", "index": "figure.strip, .strip", HANDOUT: "figure.strip, .strip"}
"""Page -> what of it stands on another as well: drawings of notebooks, the article as a picture."""
_REFERRING = ("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "for", "headers", "list")
"""Attributes that hold ids."""
_PAINTED = re.compile(r"url\(\s*[\"']?#([^\"')]+)[\"']?\s*\)")
_DATA = "data-"
ELSEWHERE = frozenset(["data"])
"""Pages that are nothing but lists of files."""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
"""What the document may load: nothing."""
_STYLES = "{styles of the document}"
"""Stands for the stylesheets until it is known what the document has."""


def section_id(page: str) -> str:
    """Return the id of a page's section.

    >>> section_id("notebooks/c01")
    'page-notebooks-c01'
    """
    return f"page-{page.replace('/', '-')}"


@dataclass(frozen=True, slots=True)
class Gathering:
    """What a document is gathered with.

    address: that of the edition, for links to what is not in the document; page_by_id: where each promised id is;
    names: the pages that are in it; styled: the classes and the attributes for data that stylesheets name.
    """

    address: str | None
    page_by_id: Mapping[Id, str]
    names: frozenset[str]
    styled: frozenset[str]


def gathered(page: Page, document: Gathering) -> Markup:
    """Return the content of a page as it stands in a document."""
    tree = LexborHTMLParser(f"<body>{page.content}</body>")
    for node in tree.css(", ".join(filter(None, [_LEFT_OUT, _REPEATED.get(page.name)]))):
        node.decompose()
    assert tree.body is not None
    section = _Section(page, document)
    for node in tree.body.css("*"):
        section.change(node)
    return Markup(tree.body.inner_html or "")


@dataclass(frozen=True, slots=True)
class _Section:
    """Changes the attributes of one page's elements."""

    page: Page
    document: Gathering

    def change(self, node: LexborNode) -> None:
        for name, value in list(node.attributes.items()):
            if name.startswith(_DATA) and name not in self.document.styled:
                del node.attrs[name]
            elif value is None:
                continue
            elif node.tag == "section" and name.startswith("aria-"):
                # Parts of different pages may be called alike; in one document they would be landmarks of one name.
                del node.attrs[name]
            elif name == "title" and value == node.attributes.get("aria-label"):
                del node.attrs[name]
            elif name == "class":
                self._dress(node, value)
            elif name == "id":
                node.attrs[name] = self._anchor(value, self.page.name)
            elif name in ("href", "xlink:href"):
                self._lead(node, name, value)
            elif name in _REFERRING:
                node.attrs[name] = " ".join(self._anchor(one, self.page.name) for one in value.split())
            elif "url(" in value:
                node.attrs[name] = _PAINTED.sub(lambda found: f"url(#{self._anchor(found[1], self.page.name)})", value)

    def _dress(self, node: LexborNode, classes: str) -> None:
        kept = [one for one in classes.split() if one in self.document.styled]
        if kept:
            node.attrs["class"] = " ".join(kept)
        else:
            del node.attrs["class"]

    def _anchor(self, id_: str, page: str) -> str:
        """Return what an id of a page is called in the document: a promised one keeps its name."""
        return id_ if self.document.page_by_id.get(Id(id_)) == page else f"{section_id(page)}-{id_}"

    def _lead(self, node: LexborNode, name: str, address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            return
        if not parts.path:
            node.attrs[name] = f"#{self._anchor(parts.fragment, self.page.name)}"
            return
        target = posixpath.normpath(posixpath.join(posixpath.dirname(self.page.path), parts.path))
        lang, _, rest = target.partition("/")
        there = rest.removesuffix(".html")
        if lang == self.page.lang and there in self.document.names:
            node.attrs[name] = f"#{self._anchor(parts.fragment, there) if parts.fragment else section_id(there)}"
        elif self.document.address:
            node.attrs[name] = f"{self.document.address}{target}" + (f"#{parts.fragment}" if parts.fragment else "")
        else:
            del node.attrs[name]


def one_document(edition: WordedEdition, pages: Sequence[Page], lang: Lang, stylesheets: Sequence[str]) -> str:
    """Return the document of a language; pages: those of the site, stylesheets: those of its theme, in order."""
    work = edition.standoff.work
    by_name = {page.name: page for page in pages if page.lang == lang}
    names = [name for name in reading_order(edition.standoff) if name not in ELSEWHERE]
    styled = frozenset(re.findall(r"data-[\w-]+|(?<=\.)[a-zA-Z][\w-]*", " ".join(stylesheets)))
    gather = Gathering(work.site_url, edition.index.page_by_id, frozenset(names), styled)
    sections = [(section_id(name), _kind(name), by_name[name].title, gathered(by_name[name], gather)) for name in names]
    # As a text: what is put in the place of a mark in HTML would be escaped.
    whole = str(
        fill(
            "one_document.html.j2",
            t=lambda name: word(name, lang),
            lang=lang,
            work=work,
            title=edition_title(work, lang),
            sections=sections,
            policy=_POLICY,
            head=edition_head(work, lang),
            styles=_STYLES,
            with_text=edition.text is not None,
            text_rights=text_rights(edition, lang),
            date=date(work.release.date, lang),
        )
    )
    used = names_in([whole])
    # As one, as the theme's rules use the colours and sizes that ours give.
    styles = pruned("\n".join(stylesheets), used) + str(printed_style("index", edition, lang))
    return whole.replace(_STYLES, styles.replace("</", "<\\/"), 1)


def _kind(name: str) -> str:
    return "notebook" if name.startswith("notebooks/") else name
