"""The titles in an entry as somebody else printed it: each carries its own language, the words around it theirs."""

import re
from collections.abc import Iterator

from markupsafe import Markup, escape

from edition.citeproc.processor_items import languages_of_titles
from edition.model.cited.bibliography_entry import Entry
from edition.records.describe_works import of_entry

_WORD = re.compile(r"[^\W_]+")
_FIELDS = {"title": ("title",), "container-title": ("journal", "booktitle"), "collection-title": ("series",)}
"""Variable of the citation processor -> the fields of an entry that it is made of."""


def with_languages(printed: str, entry: Entry, around: str) -> Markup:
    """Return a printed entry as HTML, with the language of each title that is not in the language around it.

    A title is known by its first and last words, as printers change marks, capitals and words between them.
    """
    found = sorted(_titles(printed, entry, around))
    parts: list[Markup] = []
    position = 0
    for start, end, lang in found:
        if start >= position:
            parts += [
                escape(printed[position:start]),
                Markup('<span lang="{}">{}</span>').format(lang, printed[start:end]),
            ]
            position = end
    return Markup("").join([*parts, escape(printed[position:])])


def _titles(printed: str, entry: Entry, around: str) -> Iterator[tuple[int, int, str]]:
    for variable, lang in languages_of_titles(of_entry(entry)).items():
        for field in _FIELDS[variable] if lang and lang != around else ():
            words = _WORD.findall(entry.field(field))
            if words and (extent := _extent(words, printed)):
                yield *extent, lang


def _extent(words: list[str], printed: str) -> tuple[int, int] | None:
    first, last = (r"[\W_]+".join(map(re.escape, some)) for some in (words[:2], words[-2:]))
    begun = re.search(rf"\b{first}\b", printed, re.IGNORECASE)
    ended = re.compile(rf"\b{last}\b", re.IGNORECASE).search(printed, begun.start()) if begun else None
    return (begun.start(), ended.end()) if begun and ended else None


def split_title(title: str) -> tuple[str, str]:
    """Return a title with its colon, and its subtitle; "" if it has none.

    >>> split_title("“Gulls”: counting birds"), split_title("Gulls")
    (('“Gulls”:', 'counting birds'), ('Gulls', ''))
    """
    found = re.fullmatch(r"(.+?:)\s+(.+)", title)
    return (found[1], found[2]) if found else (title, "")
