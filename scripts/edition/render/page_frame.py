"""What the theme shows around a page: its menu, the same page in the other languages, the labels of the frame."""

import json
from typing import Any

from markupsafe import Markup

from edition.citeproc.cite_passage import citing
from edition.derive.addresses import ARTICLE
from edition.derive.page_names import LOST, menu_groups, reading_order
from edition.derive.passage_names import page_title
from edition.languages import dates_and_numbers, interface_labels
from edition.languages.language_files import language
from edition.languages.typography import typeset
from edition.model.edition import WordedEdition
from edition.render import Page
from edition.render.content_policy import EARLY_SCRIPT, content_policy
from edition.render.for_machines.page_head import alternates
from edition.render.for_machines.signposting import signposts
from edition.words.ids import Lang

SCRIPT_LABELS = {
    **{name: f"search.{name}" for name in ("none", "one", "many", "wait", "failed")},
    **{name: f"preview.{name}" for name in ("reference", "note", "claim", "term", "entity", "event", "emendation")},
    "copied": "copied",
    "cited": "cited",
    "copy": "cite.copy",
    "address": "cite.address",
    "slide": "cite.slide",
    "summary": "cite.our-summary",
    "summaryOf": "cite.summary-of",
    "all": "cite.all",
    "colon": "colon",
    "shown": "filter.shown",
}
"""What the script says -> its label."""
_PRINTED = Markup(
    "@page {{ @bottom-left {{ content: {}; padding-left: 14mm; font: 8pt serif; color: #444; }} }} "
    "@page handout {{ @bottom-left {{ padding-left: 0; }} }}"
)


def frame(page: Page, edition: WordedEdition) -> dict[str, Any]:
    """Return what the theme shows around a page."""
    work = edition.standoff.work
    lang = page.lang or work.language
    root = "../" * page.path.count("/")

    def t(name: str) -> str:
        return interface_labels.label(name, lang)

    return {
        "ours": page,
        "work": work,
        "lang": lang,
        "t": t,
        "root": root or "./",
        "with_text": edition.text is not None,
        "original": typeset(work.title[work.language], work.language),
        "menu": [
            (t(f"menu.{group}"), [_menu_item(name, page, lang, root) for name in names])
            for group, names in menu_groups(edition.standoff).items()
        ]
        if page.lang
        else [],
        "signposts": signposts(page, edition, root),
        "steps": _steps(page, edition, root) if page.lang else {},
        "twins": [_twin(page, other, root) for other in work.languages],
        **(addresses := _addresses(page, edition, root)),
        "policy": content_policy(addresses["base"]),
        "early_script": EARLY_SCRIPT,
        "script_labels": json.dumps(_script_labels(edition, lang), ensure_ascii=False),
        "printed_style": printed_style(page.name, edition, lang),
        "text_rights": text_rights(edition, lang),
        "date": dates_and_numbers.date(work.release.date, lang),
        "pages": dates_and_numbers.pages(work.publication.pages, lang),
    }


def _script_labels(edition: WordedEdition, lang: Lang) -> dict[str, Any]:
    """Return what the script says, and how it cites: the article or the edition, then the passage in its version."""
    said = {name: interface_labels.label(label, lang) for name, label in SCRIPT_LABELS.items()}
    return {**said, "cite": citing(edition, lang)}


def printed_style(page: str, edition: WordedEdition, lang: Lang) -> Markup:
    """Return the rules for the foot of a page's printed pages: the article, or that what is printed is about it."""
    work = edition.standoff.work
    names = dates_and_numbers.joined([author.family for author in work.authors], lang)
    reference = f"{names}, {work.short_title[lang]} ({work.publication.date[:4]})"
    is_the_article = page == ARTICLE and edition.text is not None
    foot = reference if is_the_article else f"{reference}, {interface_labels.label('edition.kind', lang)}"
    return _PRINTED.format(_css_string(foot))


def text_rights(edition: WordedEdition, lang: Lang) -> Markup:
    """Return what a reader may do with the article's words, or where the page has none, what their licence is."""
    rights = edition.standoff.work.rights
    if edition.text is not None and not rights.text_is_free:
        return Markup("<strong>{}</strong>").format(interface_labels.label("text.private", lang))
    named, unknown, colon = (interface_labels.label(name, lang) for name in ("rights.text", "rights.unknown", "colon"))
    return Markup("{}{} {}.").format(named, colon, rights.text or unknown)


def _css_string(text: str) -> Markup:
    r"""Return a text as a string of a stylesheet inside a page.

    >>> _css_string('A "b" <c>')
    Markup('"A \\22 b\\22  \\3c c>"')
    """
    escaped = "".join(f"\\{ord(letter):x} " if letter in '"\\<&\n' else letter for letter in text)
    return Markup(f'"{escaped}"')


def _addresses(page: Page, edition: WordedEdition, root: str) -> dict[str, Any]:
    """Return by which addresses a page is known, and where its own links begin.

    The page of lost addresses has none of its own: it is shown at any, so that its links begin at the site's root.
    """
    address = edition.standoff.work.site_url
    is_lost = page.name == LOST
    others = {} if is_lost else alternates(page.name, edition)
    return {
        "base": address if is_lost else None,
        "canonical": address + page.path if address and not is_lost else None,
        "alternates": {lang: (address or root) + path for lang, path in others.items()},
        "closed": is_lost or edition.text is not None,
    }


def _menu_item(name: str, page: Page, lang: Lang, root: str) -> dict[str, Any]:
    path = f"{lang}/{name}.html"
    return {
        "name": name,
        "title": interface_labels.label(f"page.{name}", lang),
        "href": root + path,
        "current": path == page.path,
        "toc": page.toc if path == page.path else (),
    }


def _steps(page: Page, edition: WordedEdition, root: str) -> dict[str, tuple[str, str]]:
    """Return the pages before and after a page, each as title and address."""
    assert page.lang is not None
    order = reading_order(edition.standoff)
    here = order.index(page.name)
    there = {"previous": here - 1, "next": here + 1}
    return {
        step: (page_title(edition, order[number], page.lang), f"{root}{page.lang}/{order[number]}.html")
        for step, number in there.items()
        if 0 <= number < len(order)
    }


def _twin(page: Page, lang: Lang, root: str) -> dict[str, Any]:
    """Return the same page in another language; of the cover, that language's introduction."""
    return {
        "lang": lang,
        "href": f"{root}{lang}/{page.name}.html",
        "current": lang == page.lang,
        "name": language(lang).name,
    }
