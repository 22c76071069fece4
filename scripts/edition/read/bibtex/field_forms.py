"""The form that the value of a field must have; each test returns what to write instead, or nothing if all is well."""

import re
from calendar import monthrange
from collections.abc import Callable, Mapping

from edition.languages.langid_tags import TAGS

Form = Callable[[str], str]

LANGUAGES = frozenset(TAGS)
"""Languages as BibLaTeX names them."""


_PAGE = r"[\w.:]{1,20}"
"""A page or the number of an article: no work has longer ones."""


def _matches(pattern: str, hint: str) -> Form:
    compiled = re.compile(pattern)
    return lambda value: "" if compiled.fullmatch(value) else hint


def _pages(value: str) -> str:
    if not re.fullmatch(rf"{_PAGE}(–{_PAGE})?(, {_PAGE}(–{_PAGE})?)*", value):
        return "write 12--34"
    for first, last in re.findall(r"(\d+)–(\d+)(?![\w.:])", value):
        if int(last) < int(first):
            return "write both pages whole, the first one first: 127--139"
    return ""


def _doi(value: str) -> str:
    if found := re.search(r"10\.\d{4,9}/\S+$", value):
        if found[0] != value:
            return f"write {found[0]}, without what stands before it"
        return "take the point or comma at the end away" if value[-1] in ".,;" else ""
    return "write 10.1234/abc, as the publisher gives it"


def _url(value: str) -> str:
    scheme = re.match(r"([A-Za-z][A-Za-z0-9+.-]*):", value)
    if scheme and scheme[1].lower() not in ("http", "https"):
        return f"an address of the kind {scheme[1]}: is no link; write one that begins with https:// or http://"
    if not re.fullmatch(r"https?://[^\s/<>\"{}\\]+(/[^\s<>\"{}\\]*)?([?#][^\s<>\"{}\\]*)?", value):
        return "write an address that begins with https:// or http://, without blanks"
    return ""


def _month(value: str) -> str:
    return "" if _is_number(value, 12) else "write 1 to 12, or jan to dec without braces"


def _day(value: str) -> str:
    return "" if _is_number(value, 31) else "write 1 to 31"


def _is_number(value: str, most: int) -> bool:
    """Say whether a value is a number from 1 on; Python refuses to read those of some thousand digits."""
    return value.isdecimal() and len(value) <= 2 and 1 <= int(value) <= most


def publication_date(value: str) -> dict[str, str]:
    """Return year, month and day of a date as far as it goes, or nothing if there is no such date.

    >>> publication_date("2018-03"), publication_date("2018-02-30")
    ({'year': '2018', 'month': '3'}, {})
    """
    found = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", value, re.ASCII)
    if not found or _date(f"{found[1]}-{found[2] or '01'}-{found[3] or '01'}"):
        return {}
    parts = zip(("year", "month", "day"), found.groups(), strict=True)
    return {name: digits if name == "year" else str(int(digits)) for name, digits in parts if digits}


def _publication_date(value: str) -> str:
    return "" if publication_date(value) else "write 2018, 2018-03 or 2018-03-17"


def _date(value: str) -> str:
    found = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", value)
    if not found:
        return "write 2018-03-17"
    year, month, day = map(int, found.groups())
    valid = year > 0 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]
    return "" if valid else "there is no such day"


def _isbn(value: str) -> str:
    digits = value.replace("-", "").replace(" ", "")
    if re.fullmatch(r"\d{9}[\dXx]", digits):
        return "" if _weighted(digits, range(10, 0, -1)) % 11 == 0 else _TYPO
    if re.fullmatch(r"97[89]\d{10}", digits):
        return "" if _weighted(digits, [1, 3] * 7) % 10 == 0 else _TYPO
    return "write ten digits, or thirteen that begin with 978 or 979"


def written_isbn(value: str) -> str:
    """Return an ISBN if it is one."""
    return "" if _isbn(value) else value


def written_issn(value: str) -> str:
    """Return an ISSN as it is written here, perhaps typed without its hyphen; nothing if it is none.

    >>> written_issn("2434561x"), written_issn("0378-5955"), written_issn("0378-5950")
    ('2434-561X', '0378-5955', '')
    """
    digits = value.replace("-", "").upper()
    typed = f"{digits[:4]}-{digits[4:]}"
    return "" if _issn(typed) else typed


def _issn(value: str) -> str:
    if not re.fullmatch(r"\d{4}-\d{3}[\dX]", value):
        return "write 1234-5679"
    return "" if _weighted(value.replace("-", ""), range(8, 0, -1)) % 11 == 0 else _TYPO


_TYPO = "its last digit does not fit the others: compare it with the source"


def _weighted(digits: str, weights: range | list[int]) -> int:
    values = [10 if digit in "Xx" else int(digit) for digit in digits]
    return sum(value * weight for value, weight in zip(values, weights, strict=False))


def _language(value: str) -> str:
    return "" if value in LANGUAGES else "write a language in English, in small letters: french"


FORMS: Mapping[str, Form] = {
    "year": _matches(r"[0-9]{4}", "write four digits, or leave it empty if the work has no date: year = {}"),
    "yearsuffix": _matches(r"[a-z]", "write one small letter"),
    "month": _month,
    "day": _day,
    "pages": _pages,
    "volume": _matches(r"(?i)(?!(vol|t|tome|v)[. ]).*\d.*|[IVXLC]+", "write the number alone"),
    "number": _matches(r"(?i)(?!(n|no|nr|num|issue|n°|nº|№)[. °º]).+", "write the number alone"),
    "doi": _doi,
    "url": _url,
    "date": _publication_date,
    "urldate": _date,
    "langid": _language,
    "booklangid": _language,
    "isbn": _isbn,
    "issn": _issn,
    "checked": _matches("yes|partly|no", "write yes, partly or no"),
    "entrysubtype": _matches("newspaper", "write newspaper, or nothing"),
}
"""Field -> the test of its form."""
