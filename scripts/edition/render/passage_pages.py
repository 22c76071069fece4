"""A page for each thing that can be cited: how it is cited in every style and language, its address, its records.

They are files of their own, `cite/ID.html`, one for all languages, where a passage's “cite” leads without script.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from edition.citeproc.citation_styles import STYLE_NAMES
from edition.citeproc.cite_passage import Whose, cite, record, short_form, styles, whose
from edition.derive.journal_passage import journal_passage
from edition.derive.passage_names import CitablePassage, address, passage_name, path_of, place_sign
from edition.languages.dates_and_numbers import pages
from edition.languages.interface_labels import filled
from edition.languages.interface_labels import label as word
from edition.languages.language_files import language
from edition.languages.typography import capitalised, typeset
from edition.model.edition import WordedEdition
from edition.records import FORMS
from edition.render.content_policy import EARLY_SCRIPT, content_policy
from edition.render.template_loader import fill
from edition.words.ids import Id, Kind, Lang, is_id

CITED = (
    Kind.BLOCK,
    Kind.ABSTRACT,
    Kind.BIOGRAPHY,
    Kind.HEADING,
    Kind.NOTE,
    Kind.EDITORS_NOTE,
    Kind.TERM,
    Kind.ENTITY,
    Kind.CLAIM,
    Kind.REFERENCE,
)
"""The kinds of things that have such a page."""

WHOLE = "cite/work.html"
"""The page of the article and the edition as a whole, by the word that no id can be."""


def passage_path(id_: Id) -> str:
    """Return the file of a thing's page, below the site's root; the promise of docs/dev/url-promise.md.

    >>> passage_path(Id("p4"))
    'cite/p4.html'
    """
    return f"cite/{id_}.html"


_LINK = Markup(
    '<a class="cite-passage" href="../{}" data-whose="{}" data-name="{}" data-sign="{}">'
    '{}<span class="unseen"> {}</span></a>'
)


def cite_link(edition: WordedEdition, id_: Id, lang: Lang) -> Markup:
    """Return what leads to the page of a thing; a script cites it on the spot, with its name and sign."""
    name, sign = passage_name(edition, CitablePassage(id_), lang), place_sign(edition, id_, lang)
    said = typeset(name, lang)
    return _LINK.format(passage_path(id_), whose(CitablePassage(id_)).value, said, sign, word("cite.short", lang), sign)


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedView:
    """How a thing is cited in one language: whose words, what that means, name of a style -> citation."""

    whose: str
    meaning: str
    styles: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageView:
    """What the template shows in one language."""

    lang: Lang
    name: str
    title: str
    cited: tuple[CitedView, ...]
    address: str
    href: str
    short: str


def passage_pages(edition: WordedEdition) -> dict[str, bytes]:
    """Return path -> page of each thing that can be cited."""
    gone = edition.standoff.retired_by_id
    ids = [id_ for id_ in edition.index.page_by_id if is_id(id_, *CITED) and id_ not in gone]
    pages_of_things = {passage_path(id_): _page(edition, CitablePassage(id_), passage_path(id_)) for id_ in ids}
    return {WHOLE: _page(edition, CitablePassage(None), WHOLE), **pages_of_things}


def _page(edition: WordedEdition, found: CitablePassage, path: str) -> bytes:
    work, own = edition.standoff.work, edition.standoff.work.language
    block = edition.standoff.block_by_id.get(found.first) if found.first else None
    views = [_view(edition, found, lang) for lang in work.languages]
    # Two works of one author and year are told apart by their ids alone
    called = f"{views[0].title} ({found.first})" if found.first else views[0].title
    return fill(
        "passage.html.j2",
        t=lambda name, lang=own: word(name, lang),
        lang=own,
        title=f"{called} · {typeset(work.short_title[own], own)}",
        early_script=EARLY_SCRIPT,
        policy=content_policy(),
        canonical=work.site_url + path if work.site_url else "",
        views=views,
        journal=journal_passage(work, block.passage) if block else "",
        records=[
            (
                word(f"cite.whose.{by.value}", own),
                [(form.name, form.write([record(edition, found, own, by)])) for form in FORMS],
            )
            for by in _whose_words(edition, found)
        ],
    ).encode()


def _view(edition: WordedEdition, found: CitablePassage, lang: Lang) -> LanguageView:
    name = passage_name(edition, found, lang) or edition.standoff.work.short_title[lang]
    where = address(edition, found, lang)
    return LanguageView(
        lang=lang,
        name=language(lang).name,
        title=typeset(capitalised(name), lang),
        cited=tuple(_cited(edition, found, lang)),
        address=where,
        href=f"../{path_of(edition, found, lang)}",
        short=f"{short_form(edition, found, lang)}, {where}",
    )


def _cited(edition: WordedEdition, found: CitablePassage, lang: Lang) -> Iterator[CitedView]:
    """Yield how a thing is cited: the article's words, and what the editors write about them; or one of the three."""
    for one in _whose_words(edition, found):
        yield CitedView(
            whose=word(f"cite.whose.{one.value}", lang),
            meaning=_meaning(edition, found, one, lang),
            styles={STYLE_NAMES[style]: cite(edition, found, style, lang, one) for style in styles(lang)},
        )


def _whose_words(edition: WordedEdition, found: CitablePassage) -> tuple[Whose, ...]:
    """Return whose words are there: of a passage, and of the whole, the author's and what the editors write of them."""
    has_summary = found.first is None or found.first in edition.standoff.block_by_id
    return (Whose.ARTICLE, Whose.EDITORS) if has_summary else (whose(found),)


def _meaning(edition: WordedEdition, found: CitablePassage, by: Whose, lang: Lang) -> str:
    if by is not Whose.ARTICLE:
        return word(f"cite.means.{by.value}", lang)
    printed = pages(edition.standoff.work.publication.pages, lang)
    return filled("cite.means.article", lang, printed)
