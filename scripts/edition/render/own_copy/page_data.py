"""What the article's page needs to be another one once a reader's copy is joined in it, in one language, as plain JSON.

| key | holds |
| --- | --- |
| `labels` | what the panel and the report say; words in `[ ]` are a link |
| `contents` | selector of an element -> what stands in it on a page with the words |
| `pieces` | HTML with places to fill, in `{ }`, of a passage that has its words |
| `uses` | class of a link to a term or name -> what a row says of one, and of several |
| `about` | how the program joins a copy |

All is said by the functions and templates that make the pages of a build with a copy.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from markupsafe import Markup

from edition.derive.addresses import ARTICLE
from edition.languages.interface_labels import label as word
from edition.languages.language_files import PROGRAM, language
from edition.model.edition import WordedEdition
from edition.model.protected_text import Match, TextLayer
from edition.render.own_copy.join_data import join_data
from edition.render.own_copy.weave_data import weave_data
from edition.render.page_frame import printed_style, text_rights
from edition.render.pages.article_page import layers, time_to_read
from edition.render.prose.prose_html import Writer
from edition.render.template_loader import macro
from edition.words.ids import Lang

_ANY_COPY = TextLayer(copy="", format="", joins={}, unmatched=())
_TEMPLATE = "with_words.html.j2"
_LABELS = "own."
"""How the names of labels begin that only the script says."""
_OF_PAGE = ("own.open", "own.short")
"""Labels that the page itself has."""
_WORDS, _SUMMARY, _LANG = (Markup("{" + name + "}") for name in ("words", "summary", "lang"))


def own_copy_data(edition: WordedEdition, lang: Lang) -> str:
    """Return the script of a language that holds all that joining a copy in its page needs."""
    found = {
        "join": join_data(edition.standoff),
        "weave": weave_data(edition, lang),
        "page": page_data(edition, lang),
    }
    return f"window.editionOwnCopy({json.dumps(found, ensure_ascii=False, separators=(',', ':'))});\n"


def page_data(edition: WordedEdition, lang: Lang) -> dict[str, Any]:
    """Return what changes on the article's page of a language with the words of a copy."""
    return {
        "labels": _labels(lang),
        "contents": {selector: str(html) for selector, html in _contents(edition, lang)},
        "pieces": {name: str(html) for name, html in _pieces(lang).items()},
        "uses": {
            kind: [word(f"named.{names}.{number}", lang) for number in ("one", "many")]
            for kind, names in (("term", "terms"), ("entity", "names"))
        },
        "about": Writer(edition, lang, ARTICLE).page_href("about"),
    }


def _labels(lang: Lang) -> dict[str, str]:
    """Return the labels of the panel; all languages have the same."""
    own = [name for name in language(PROGRAM).labels if name.startswith(_LABELS) and name not in _OF_PAGE]
    of_matches = {match.value: word(f"match.{match.value}", lang) for match in Match}
    shared = {name: word(name, lang) for name in ("close", "colon")}
    return {name.removeprefix(_LABELS): word(name, lang) for name in own} | of_matches | shared


def _contents(edition: WordedEdition, lang: Lang) -> Iterator[tuple[str, Markup | str]]:
    """Yield an element of the page's head or frame, and what is in it when a copy is joined."""
    joined, standoff = replace(edition, text=_ANY_COPY), edition.standoff

    def t(name: str) -> str:
        return word(name, lang)

    def piece(name: str, *values: Any) -> Markup:
        return macro(_TEMPLATE, name)(*values, t)

    names = layers(joined)
    if standoff.headings:
        yield f'.acts > [href="#{standoff.headings[0].id}"]', time_to_read(joined, lang)
    yield ".layers", piece("layers", names, bool(standoff.emendations))
    yield ".legend > .author", t("voices.author")
    yield ".text-line", piece("text_line", True, standoff.work.rights.text_is_free, "")
    yield "#edition-abstracts", piece("abstracts_title", True)
    yield ".text-rights", text_rights(joined, lang)
    yield "head > style", printed_style(ARTICLE, joined, lang)


def _pieces(lang: Lang) -> Mapping[str, Markup]:
    """Return what a passage with its words is made of."""

    def t(name: str) -> str:
        return word(name, lang)

    return {
        "text": macro(_TEMPLATE, "spoken")(_WORDS, _LANG, False),
        "quotation": macro(_TEMPLATE, "spoken")(_WORDS, _LANG, True),
        "beside": macro(_TEMPLATE, "beside")(_SUMMARY, t),
        "folded": macro(_TEMPLATE, "folded")(_SUMMARY, t),
        "missing": macro(_TEMPLATE, "missing")(t),
    }
