"""The grammar of what the article prints of its sources: a citation by author and year, an entry of its list."""

import re

from edition.model.cited.audit import ListedEntry

_YEAR = r"\d{4}[a-z]?"
_CITATION = re.compile(rf"\(?(?P<authors>\D*[^\s\d,(]),?\s*(?P<open>\()?(?P<year>{_YEAR})\b[^()]*\)?")
_DATED = re.compile(rf"(?P<authors>[^«“\"]*?)(?<!\s)\s*\((?P<year>{_YEAR})\)(?P<rest>.*)")
_UNDATED = re.compile(r"(?P<authors>[^«“\"]*?)(?<!\s)\s*(?P<rest>[«“\"].*)")
_VOLUME = re.compile(r"\bvol\.?\s*(\d+)")
_NUMBER = re.compile(r"\b[nN](?:[°º]|o\.?\s|os\.?\s)\s*(\d+)")
_PAGE = r"(?:\d+|[ivxlc]+)\b"
_PAGES = re.compile(rf"\bpp?\.\s*({_PAGE})(?:\s*[-‐‑–—]\s*({_PAGE}))?")


def cited(words: str) -> tuple[str, str, bool]:
    """Return authors, year, and whether the year stands alone in brackets.

    >>> cited("Talpin, Belkacem, 2014"), cited("E. Darras (2008)")
    (('Talpin, Belkacem', '2014', False), ('E. Darras', '2008', True))

    Raises: ValueError if the words are not names and a year.
    """
    match = _CITATION.fullmatch(words)
    if match is None:
        raise ValueError("expected the names and the year of a citation, as they are printed")
    return match["authors"], match["year"], bool(match["open"])


def listed(key: str, words: str) -> ListedEntry:
    """Return an entry of the list with the parts that can be told.

    >>> listed("a", "Doe, Jane (1990), « Title », Journal, vol. 2, n°3, p. 4-5.").number
    '3'
    """
    match = _DATED.fullmatch(words) or _UNDATED.fullmatch(words)
    parts = match.groupdict() if match else {"authors": words, "rest": words}
    rest = parts["rest"]
    pages = _PAGES.search(rest)
    return ListedEntry(
        key=key,
        words=words,
        authors=parts["authors"].rstrip(" ,"),
        year=parts.get("year", ""),
        rest=rest,
        volume=_first(_VOLUME, rest),
        number=_first(_NUMBER, rest),
        pages="–".join(filter(None, pages.groups())) if pages else "",
    )


def _first(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return match[1] if match else ""
