"""What the citation processor is asked, so that citations and entries are worded in a style and a language.

The citation processor itself is run by `edition.shell.pandoc`; this module only says what to ask it.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from edition.citeproc.processor_items import csl_json, kept_words, languages_of_titles
from edition.languages.language_files import language
from edition.languages.typography import NARROW, typeset
from edition.model.cited.bibliography_entry import Entry
from edition.model.prose_tree import Citation, CitationItem
from edition.records.describe_works import of_entry
from edition.words.ids import Lang


def locale(lang: Lang) -> str:
    """Return the locale of a language, as the citation processor names it."""
    return language(lang).locale


def settle_marks(html: str, lang: Lang) -> str:
    """Put the space that some languages want before the semicolon between two works, which styles leave out."""
    return re.sub(r"(?<!&amp); ", f"{NARROW}; ", html) if ";" in language(lang).spaces.narrow_before else html


_REMEMBERED = 2**14
"""Entries of which it is remembered how their marks are set: a preview words all anew after each save."""
_QUOTES = re.compile(r"(<[^>]*>|«[\s\u00a0\u202f]*|[\s\u00a0\u202f]*»|[“”])")


@lru_cache(_REMEMBERED)
def settle_quotes(html: str, lang: Lang) -> str:
    """Write quotation marks inside others as marks of the other rank, whatever marks they are; tags are left alone.

    Where marks of the second rank stand only inside the first, they become these if nothing is around them.
    """
    marks = language(lang).quotes
    ranks = [[typeset(mark, lang) for mark in rank] for rank in (marks.outer, marks.inner)]
    depth = 0
    pieces: list[str] = []
    for piece in _QUOTES.split(html):
        opens, closes = piece[:1] in ("«", "“"), piece[-1:] in ("»", "”") and not piece.startswith("<")
        depth += opens
        if (opens or closes) and (depth > 1 or (depth == 1 and marks.inner_only_inside)):
            piece = ranks[(depth - 1) % 2][closes]
        depth = max(0, depth - closes)
        pieces.append(piece)
    return "".join(pieces)


@lru_cache(_REMEMBERED)
def settle_days(html: str, lang: Lang) -> str:
    """Write the first of a month as the language does: styles that print days as numbers leave it out.

    >>> settle_days("11 mai 2016, 1 mai 2017", "fr"), settle_days("1 May 2017", "en")
    ('11 mai 2016, 1er mai 2017', '1 May 2017')
    """
    forms = language(lang).dates
    months = "|".join(map(re.escape, forms.months))
    return re.sub(rf"(?<![\w.,])1(?=[ \u00a0](?:{months})\b)", forms.first, html) if forms.first else html


def settle_gaps(html: str, entry: Entry) -> str:
    """Take out what a style prints around a thing that an entry has not: a word that leads to nothing, its comma.

    Editors who stand for the author are left out of where styles have them, but not the marks before and after.
    """
    html = re.sub(r"\b[^\W\d_]+[\s\u00a0]?:, ", "", html)
    if "author" not in entry.persons:
        html = re.sub(r"(?<=\w\w)((?:</\w+>)*\.(?:</\w+>)*), (?=<)", r"\g<1> ", html)
    ended = re.search(r"\s*,[\s,]*((?:</\w+>\s*)*)$", html)
    if ended is None:
        return html
    words = html[: ended.start()]
    stop = "" if re.sub(r"<[^>]*>", "", words).endswith((".", "?", "!")) else "."
    return f"{words}{stop}{ended[1]}"


def settle_letters(html: str, by_key: Mapping[str, Entry]) -> str:
    """Give an entry's year the letter that is recorded for it (`yearsuffix`), in its own links or text.

    Processors give letters by the order of each style's list, so that 2016a would change its meaning with the language.
    A year that the work's own list prints without a letter gets none, whatever the editors add of the same year.
    """

    def settle(link: re.Match[str]) -> str:
        return settle_letter(link[0], by_key[link[1]]) if link[1] in by_key else link[0]

    return re.sub(r'<a href="#ref-([^"]+)"[^<]*</a>', settle, html)


def settle_letter(html: str, entry: Entry) -> str:
    """Do the same for the text of one entry of the list."""
    year, letter = entry.field("year"), entry.field("yearsuffix")
    if not year or not (letter or entry.is_listed):
        return html
    return re.sub(rf"\b({re.escape(year)})[a-z]\b", rf"\g<1>{letter}", html)


Items = Mapping[tuple[str, Lang], Any]
"""Key and language -> an entry as the processor is told it, in pandoc's metadata."""


def items_of(entries: Iterable[Entry], languages: Collection[Lang]) -> Items:
    """Return entries in each language; several requests tell the processor of one entry."""
    return {(entry.key, lang): _meta(_worded(entry, lang)) for entry in entries for lang in languages}


def request(
    entries: Sequence[Entry], citations: Iterable[Citation], tasks: Sequence[tuple[Lang, str]], items: Items
) -> dict[str, Any]:
    """Return pandoc's JSON document that asks for citations, one division each, and for the list of entries.

    tasks: the passes of the processor over it, each in a language and with the file of a style.
    """
    languages = dict.fromkeys(lang for lang, _ in tasks)
    lists = {lang: {"t": "MetaList", "c": [items[entry.key, lang] for entry in entries]} for lang in languages}
    passes = [{"references": lang, "lang": locale(lang), "csl": path} for lang, path in tasks]
    return {
        "pandoc-api-version": [1, 23, 1],
        "meta": {
            "lists": {"t": "MetaMap", "c": lists},
            "tasks": _meta(passes),
            "nocite": {"t": "MetaInlines", "c": [_cite([CitationItem("*")], False)]},
        },
        "blocks": [_division(f"cite-{number}", citation) for number, citation in enumerate(citations)],
    }


def _worded(entry: Entry, lang: Lang) -> dict[str, Any]:
    """Return an entry as an item in which styles may give capitals to the words of some titles alone."""
    changing, tags = kept_words(entry), languages_of_titles(of_entry(entry))
    item = csl_json(entry, lang)
    return {
        name: Kept(value, tags[name], changing.get(name)) if name in tags else value for name, value in item.items()
    }


@dataclass(frozen=True, slots=True)
class Kept:
    """Words in a language whose letters no style may change; if `words` are given, these alone."""

    text: str
    lang: str
    words: Collection[str] | None = None

    def inlines(self) -> list[dict[str, Any]]:
        """Return the text as pandoc has it, its language in a span, which the processor hands through to its page."""
        if self.words is None:
            return [_span(["nocase"], self.lang, _inlines(self.text))]
        pieces = re.split(rf"\b({'|'.join(map(re.escape, self.words))})\b", self.text) if self.words else [self.text]
        parts = [
            [_span(["nocase"], "", _inlines(piece))] if at % 2 else _inlines(piece) for at, piece in enumerate(pieces)
        ]
        inside = [part for some in parts for part in some]
        return [_span([], self.lang, inside)] if self.lang else inside


def _span(classes: list[str], lang: str, inside: list[dict[str, Any]]) -> dict[str, Any]:
    return {"t": "Span", "c": [["", classes, [["lang", lang]] if lang else []], inside]}


def _division(id_: str, citation: Citation) -> dict[str, Any]:
    inlines = [_cite(citation.items, citation.narrative)]
    return {"t": "Div", "c": [[id_, [], []], [{"t": "Para", "c": inlines}]]}


def _cite(items: Iterable[CitationItem], narrative: bool) -> dict[str, Any]:
    return {"t": "Cite", "c": [[_item(item, narrative) for item in items], []]}


def _item(item: CitationItem, narrative: bool) -> dict[str, Any]:
    mode = "AuthorInText" if narrative else "SuppressAuthor" if item.year_only else "NormalCitation"
    where = f"{_term(item.label)} {item.locator}" if item.locator else ""
    suffix = ", ".join(part for part in (where, item.suffix) if part)
    return {
        "citationId": item.key,
        "citationPrefix": _inlines(item.prefix),
        "citationSuffix": _inlines(f", {suffix}" if suffix else ""),
        "citationMode": {"t": mode},
        "citationNoteNum": 1,
        "citationHash": 0,
    }


_TERMS = {
    "page": "p.",
    "chapter": "chap.",
    "volume": "vol.",
    "issue": "no.",
    "section": "sec.",
    "figure": "fig.",
    "note": "n.",
    "line": "l.",
}


def _term(label: str) -> str:
    """Return the English label that the processor recognises in any locale and words in the right one."""
    return _TERMS[label]


def _inlines(text: str) -> list[dict[str, Any]]:
    pieces = re.split(r"( +)", text)
    return [{"t": "Space"} if piece.isspace() else {"t": "Str", "c": piece} for piece in pieces if piece]


def _string(text: str) -> dict[str, Any]:
    return {"t": "MetaString", "c": text}


def _meta(value: Any) -> dict[str, Any]:
    """Turn a JSON value into pandoc's metadata; text is taken as it is, never read as Markdown."""
    if isinstance(value, dict):
        return {"t": "MetaMap", "c": {key: _meta(part) for key, part in value.items()}}
    if isinstance(value, Kept):
        return {"t": "MetaInlines", "c": value.inlines()}
    if isinstance(value, list):
        return {"t": "MetaList", "c": [_meta(part) for part in value]}
    return _string(str(value))
