"""The addresses that were withdrawn: each keeps its anchor, at the end of its page, and leads on to its successor."""

from markupsafe import Markup

from edition.derive.addresses import href
from edition.languages.interface_labels import label as word
from edition.languages.typography import typeset
from edition.model.edited_work import RetiredId
from edition.model.edition import WordedEdition
from edition.render.template_loader import fill
from edition.words.ids import Lang


def retired_html(edition: WordedEdition, page: str, lang: Lang) -> Markup:
    """Return the part of a page that holds the withdrawn ids that stood on it; nothing if there are none."""
    pages = edition.index.page_by_id
    rows = [
        (one, _said(one, lang), href(edition.index, one.successor, page))
        for one in edition.standoff.retired
        if pages.get(one.id) == page
    ]
    return fill("retired.html.j2", rows=rows, title=word("retired", lang)) if rows else Markup("")


def _said(one: RetiredId, lang: Lang) -> str:
    return typeset(word("retired.to", lang).format(id=one.id, release=one.release), lang)
