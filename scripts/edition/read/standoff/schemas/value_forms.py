"""The forms of values in data files: dates that exist, addresses, identifiers; each says in words what was expected."""

import re
from calendar import monthrange
from collections.abc import Callable

from pydantic import AfterValidator

from edition.model.edited_work import OPEN_LICENCES, SITE_ADDRESS
from edition.read.bibtex.field_forms import FORMS
from edition.words.language_tags import TAG

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_RANGE = re.compile(r"(?<![\w.:])(\d{1,20})\s*[-‐‑–—]\s*(\d{1,20})(?![\w.:])")


def _form(is_right: Callable[[str], object], expected: str) -> AfterValidator:
    """Return what refuses a text that has not a form; expected: the form in words."""

    def refuse(text: str) -> str:
        if not is_right(text):
            raise ValueError(f"expected {expected}")
        return text

    return AfterValidator(refuse)


def _matches(pattern: str, expected: str) -> AfterValidator:
    return _form(re.compile(pattern).fullmatch, expected)


def _exists(date: str) -> bool:
    found = _DATE.fullmatch(date)
    if found is None:
        return False
    year, month, day = (int(part or 1) for part in found.groups())
    return year > 0 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def _rises(pages: str) -> bool:
    return all(int(first) <= int(last) for first, last in _RANGE.findall(pages))


TEXT = _form(str.strip, "a text that is not blank")
LANGUAGE = _matches(TAG, "the tag of a language, such as fr or pt-BR")
DATE = _form(_exists, "a date that exists: 2018, 2018-11 or 2018-11-15")
DAY = _form(lambda date: len(date) == 10 and _exists(date), "a day that exists, such as 2018-11-15")
PAGES = _form(_rises, "pages whose last number is not below the first, both whole: 127–139")
ISSN = _form(lambda issn: not issn or not FORMS["issn"](issn), "an ISSN with the right last digit, such as 1234-5679")
ADDRESS = _matches(r"https?://[^\s<>\"]+", "an address that begins with https:// or http://, without spaces")
FOLDER_ADDRESS = _matches(SITE_ADDRESS, "an address that begins with https:// or http:// and ends in a slash")
OPEN_LICENCE = _form(
    OPEN_LICENCES.__contains__,
    "null, or the name in SPDX of a licence under which everybody may give the words on "
    f"({', '.join(OPEN_LICENCES[:4])}, …)",
)
DOI = _matches(r"(10\.\d{4,9}/\S+)?", "a DOI alone, such as 10.1234/abc")
HAL = _matches(r"[a-z0-9-]*", "an identifier of HAL, such as halshs-01234567")
DIGEST = _matches(r"[0-9a-f]{64}", "a SHA-256 as 64 digits from 0 to f")
BASE64 = _matches(
    r"([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?",
    "base64, as the program that makes fingerprints writes it",
)
VERSION = _matches(r"[0-9A-Za-z][0-9A-Za-z.+_-]*", "a version of letters, digits and points, such as 1.2.0")
SLUG = _matches(r"[a-z0-9]+(-[a-z0-9]+)*", "a short name of letters a to z and digits, parted by hyphens")
WIKIDATA = _matches(r"(Q[1-9]\d*)?", "an identifier of Wikidata, such as Q42")
SENTENCE = _matches(r"[a-z0-9]+", "a short name of letters a to z and digits, such as s1")
FILE_NAME = _matches(r"[A-Za-z0-9][A-Za-z0-9._-]*", "a short name of letters a to z, digits and hyphens")
