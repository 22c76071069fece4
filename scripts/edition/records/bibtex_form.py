"""Records as BibTeX: the types of BibLaTeX with the classic field names, in UTF-8.

Every word of a title that has a capital stands in braces, as styles lower all others; the first word keeps its own.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from edition.languages.langid_tags import langid_of
from edition.model.personal_name import Name
from edition.model.work_metadata import Genre, Record, format_date, is_body

_TYPES = {
    Genre.ARTICLE: "article",
    Genre.NEWS: "article",
    Genre.BOOK: "book",
    Genre.CHAPTER: "incollection",
    Genre.PAPER: "inproceedings",
    Genre.ISSUE: "periodical",
    Genre.THESIS: "phdthesis",
    Genre.REPORT: "report",
    Genre.WEBPAGE: "online",
    Genre.DOCUMENT: "misc",
}
_PUBLISHERS = {Genre.THESIS: "school", Genre.REPORT: "institution"}

_SIGNS = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "`": r"\textasciigrave{}",
    "&": r"\&",
    "%": r"\%",
    "#": r"\#",
    "$": r"\$",
    "_": r"\_",
    "\N{NO-BREAK SPACE}": "~",
}
_SIGN = re.compile("|".join(map(re.escape, _SIGNS)))
_WORD = re.compile(r"[^\W_]+(?:['’\-\u2010\u2011][^\W_]+)*")


def to_bibtex(records: Sequence[Record]) -> str:
    """Return a file of entries, in the order given."""
    return "\n".join(map(_entry, records))


def _entry(record: Record) -> str:
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(record) if value)
    return f"@{_TYPES[record.genre]}{{{record.key},\n{fields}}}\n"


def _fields(record: Record) -> Iterator[tuple[str, str]]:
    year, month, day = (*map(str, record.issued), "", "", "")[:3]
    yield "author", _people(record.authors)
    yield "editor", _people(record.editors)
    yield "title", _title(record.title)
    yield _container(record)
    yield "series", _text(record.series)
    yield "edition", _text(record.edition)
    yield "volume", _text(record.volume)
    yield "number", _text(record.issue)
    yield "pages", _text(record.pages).replace("–", "--")
    yield _PUBLISHERS.get(record.genre, "publisher"), _one(record.publisher)
    yield "address", _one(record.place)
    yield from (("year", year), ("month", month), ("day", day))
    yield "entrysubtype", "newspaper" if record.genre is Genre.NEWS else ""
    yield "isbn", record.isbn
    yield "issn", record.issn
    yield "doi", _address(record.doi)
    yield "url", _address(record.url)
    yield "urldate", format_date(record.visited, "-")
    yield "langid", langid_of(record.language)
    if record.container_language != record.language:
        yield "booklangid", langid_of(record.container_language)
    yield "keywords", _text(", ".join(word.replace(",", " ") for word in record.keywords))
    yield "abstract", _text(record.abstract)
    yield "note", _text(record.note)


def _container(record: Record) -> tuple[str, str]:
    if record.genre in (Genre.ARTICLE, Genre.NEWS):
        return "journal", _text(record.container)
    return "booktitle", _title(record.container)


def _text(text: str) -> str:
    """Write signs that mean something to TeX so that they mean themselves."""
    escaped = _SIGN.sub(lambda sign: _SIGNS[sign[0]], text)
    return re.sub(r"\s*\n\s*", " ", escaped).replace("--", "-{}-")


def _one(text: str) -> str:
    """Write one publisher or place whose name holds the word by which BibLaTeX tells several apart."""
    return f"{{{_text(text)}}}" if " and " in text else _text(text)


def _address(text: str) -> str:
    """Return an address or DOI, which readers take as it is; an odd brace would end the entry."""
    return text.replace("{", "%7B").replace("}", "%7D")


def _title(text: str) -> str:
    r"""Write a title whose capitals no style may lower.

    >>> _title("Au-delà de Port-Sabline : R&D")
    'Au-delà de {Port-Sabline} : {R}\\&{D}'
    """
    pieces, end = [], 0
    for match in _WORD.finditer(text):
        word = match[0]
        kept = word[1:] if end == 0 else word
        pieces += [_text(text[end : match.start()]), f"{{{word}}}" if kept != kept.lower() else word]
        end = match.end()
    return "".join([*pieces, _text(text[end:])])


def _people(names: Iterable[Name]) -> str:
    return " and ".join(map(_person, names))


def _person(name: Name) -> str:
    if is_body(name):
        return f"{{{_text(name.family)}}}"
    return ", ".join(part for part in (_surname(name), _part(name.suffix), _part(name.given)) if part)


def _surname(name: Name) -> str:
    """Write a particle so that it is read as one: BibTeX knows it by its small letter."""
    if name.particle and not name.particle[0].islower():
        return f"{{{_text(name.surname)}}}"
    whole = f"{{{_text(name.family)}}}" if " " in name.family and name.family[0].islower() else _part(name.family)
    return f"{_text(name.particle)} {whole}".strip()


def _part(text: str) -> str:
    """Write a part of a name in braces if it would be taken apart."""
    return f"{{{_text(text)}}}" if "," in text or " and " in f" {text} " else _text(text)
