"""What the reader's browser weaves into the words of a copy, on the article's page in one language, as plain JSON.

The marks are those of a build with that copy, from the same functions. Of the article they have the words that the data
record, and no others.

| key | holds |
| --- | --- |
| `lang`, `brief` | the page's language; what it calls our summaries |
| `side`, `call`, `own` | HTML with holes (`{}`): a side note; the call of a note, of an editors' note |
| `language`, `languages` | the article's language; block -> its language, if that is another |
| `ways` | how ids begin (`term` of `term-crm`) -> class and page of the links to them |
| `blocks` | block -> tables of calls, editors' calls, citations, emendations, without empty ones at the end |
| `forms` | table of terms and names, those of one beginning in the order in which they are tried |

The rows of the tables (`data_table`) are:

* calls: words, number of the note, occurrence, HTML if it is not `call` or `own` with the number in its holes;
* citations: words, id of the entry, occurrence;
* emendations: lemma, id, occurrence, and `=` with the HTML of the reading, if there is one;
* forms: words (`*`: with any ending), id; only how it begins, if the rest are the words as `_in_an_id` has them.

An occurrence that is the first, or that is not given, is left out.
"""

import re
import unicodedata
from collections.abc import Iterable

from edition.derive.addresses import ARTICLE
from edition.derive.lexical_marks import WordForm
from edition.languages.interface_labels import label as word
from edition.model.article import Block
from edition.model.edition import WordedEdition
from edition.render.own_copy.data_table import table
from edition.render.prose.prose_html import Writer
from edition.render.readings import reading_html
from edition.render.woven.block_marks import SIDE_NOTE, BlockMarks
from edition.render.woven.weave_text import Cited, Emended
from edition.render.woven.woven_calls import Called
from edition.words.ids import Lang

Json = str | list["Json"] | dict[str, "Json"]

_HOLE = "{}"
_BEGINNING = re.compile("[a-z]+")
_NUMBER = re.compile(r'href="#[a-z]+(\d+)"')
"""The number of a note in the HTML of its call, which leads to it."""


def weave_data(edition: WordedEdition, lang: Lang) -> dict[str, Json]:
    """Return what is woven into words on the article's page in a language."""
    standoff = edition.standoff
    marks = BlockMarks(edition, Writer(edition, lang, ARTICLE))
    calls = {block.id: marks.printed_calls(block) for block in standoff.blocks}
    own = {block.id: marks.own_calls(block) for block in standoff.blocks}
    call, own_call = _pattern(calls.values()), _pattern(own.values())
    forms = [form for same_beginning in marks.forms.by_start.values() for form in same_beginning]
    return {
        "lang": lang,
        "brief": word("brief", lang),
        "side": str(SIDE_NOTE),
        "call": call,
        "own": own_call,
        "language": standoff.work.language,
        "languages": {one.id: one.language for one in standoff.blocks if one.language != standoff.work.language},
        "ways": _ways(marks, standoff.blocks, forms),
        "blocks": {
            block.id: _without_end(
                table(_call(one, call) for one in calls[block.id]),
                table(_call(one, own_call) for one in own[block.id]),
                table(map(_citation, marks.cited(block))),
                table(map(_emendation, marks.emended(block))),
            )
            for block in standoff.blocks
        },
        "forms": table(map(_form, forms)),
    }


def _pattern(calls: Iterable[list[Called]]) -> str:
    """Return the HTML that calls have in common, with holes where the number of their note is."""
    first = next((one for called in calls for one in called), None)
    return first.html.replace(_number(first), _HOLE) if first else ""


def _number(called: Called) -> str:
    found = _NUMBER.search(called.html)
    return found[1] if found else ""


def _call(called: Called, pattern: str) -> Iterable[str]:
    number = _number(called)
    html = called.html if called.html != pattern.replace(_HOLE, number) else ""
    return called.after.words, number, _occurrence(called.after.occurrence), html


def _citation(cited: Cited) -> Iterable[str]:
    return cited.place.words, _id(cited.href), _occurrence(cited.place.occurrence)


def _emendation(emended: Emended) -> Iterable[str]:
    reading = "" if emended.reading is None else f"={reading_html(emended.reading)}"
    return emended.place.lemma, _id(emended.href), _occurrence(emended.place.occurrence or 1), reading


def _form(form: WordForm) -> Iterable[str]:
    beginning, _, rest = form.target.partition("-")
    return form.words + "*" * form.any_ending, beginning if rest == _in_an_id(form.words) else form.target


def _in_an_id(words: str) -> str:
    """Return words without accents, in lower case, all that is no letter from a to z and no digit as hyphens."""
    parts = unicodedata.normalize("NFKD", words).lower()
    bare = "".join(sign for sign in parts if not unicodedata.category(sign).startswith("M"))
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")


def _occurrence(number: int) -> str:
    return str(number) if number > 1 else ""


def _id(href: str) -> str:
    return href.rpartition("#")[2]


def _ways(marks: BlockMarks, blocks: Iterable[Block], forms: Iterable[WordForm]) -> dict[str, Json]:
    """Return class and page of the links to each kind of ids: a page has one class for each."""
    links = [("", one.href) for block in blocks for one in marks.cited(block)]
    links += [("", one.href) for block in blocks for one in marks.emended(block)]
    links += [marks.link_of(form.target) for form in forms]
    found: dict[str, Json] = {}
    for name, href in links:
        page, _, id_ = href.partition("#")
        beginning = _BEGINNING.match(id_)
        found[beginning[0] if beginning else ""] = [name, page]
    return found


def _without_end(*tables: str) -> list[Json]:
    """Return the tables without empty ones at their end."""
    found: list[Json] = list(tables)
    while found and not found[-1]:
        found.pop()
    return found
