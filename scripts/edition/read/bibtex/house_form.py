"""An entry as other programs write it, taken as this house writes it, where the meaning is certain.

What is taken so is said, and how it is written here; two fields that say different things are a doubt, and no guess.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from edition.languages.langid_tags import TAGS, langid_of, tag_of
from edition.read.bibtex.bibtex_values import MACROS
from edition.read.bibtex.entry_fields import FIELDS_BY_ALIAS
from edition.read.bibtex.field_forms import publication_date, written_isbn, written_issn
from edition.words.language_tags import is_tag, usual

TYPES: Mapping[str, str] = {
    "booklet": "misc",
    "collection": "book",
    "conference": "inproceedings",
    "dataset": "misc",
    "electronic": "online",
    "inbook": "incollection",
    "manual": "misc",
    "proceedings": "book",
    "software": "misc",
    "techreport": "report",
    "unpublished": "misc",
    "webpage": "online",
    "www": "online",
}
"""Type that other programs write -> the one that is used here."""

_FIELDS = {typed: here for typed, here in FIELDS_BY_ALIAS.items() if here != "langid"}
"""Those whose values stay as they are; that of a language is read."""
_BODIES: Mapping[str, dict[str, str]] = {
    "phdthesis": {"institution": "school"},
    "report": {"organization": "institution", "school": "institution"},
}
"""Type -> the same for the body behind such a work."""

_DOCTORAL = re.compile(r"(?i)\b(ph\.? ?d|doct\w*|thèse|phdthesis)\b")
_URL = re.compile(r"\\url\s*\{([^{}\s]+)\}|(https?://[^\s{}\\]+)")
_ISSUE = re.compile(r"\d+([-–/]+\d+)?")
_MONTHS = "January February March April May June July August September October November December"
_SEPARATORS = re.compile(r"[\s,;]+")


@dataclass(frozen=True, slots=True)
class Remark:
    """What is said of a field, or of the type if the field has no name; and what to do."""

    field: str
    message: str
    hint: str


@dataclass(slots=True)
class HouseForm:
    """An entry's type and fields as they are written here.

    names: typed name -> the one it was taken as; remarks: what was taken otherwise than typed; doubts: what was not.
    """

    kind: str
    fields: dict[str, str]
    names: dict[str, str] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
    doubts: list[Remark] = field(default_factory=list)

    def take(self, typed: str, here: str, value: str) -> None:
        """Take one field as another, unless that is there and says something else."""
        if not value or self.fields.get(here, value) == value:
            del self.fields[typed]
            self.fields.setdefault(here, value)
            self.names[typed] = here
            self.remarks.append(Remark(typed, f"{typed} is read as {here}", f"write {here} = {{{value}}}"))

    def rewrite(self, name: str, value: str) -> None:
        """Take the value of a field in another form."""
        if self.fields[name] != value:
            message = f"{name} {self.fields[name][:80]!r} is read as {value!r}"
            self.remarks.append(Remark(name, message, f"write {name} = {{{value}}}"))
            self.fields[name] = value


def house_form(kind: str, fields: Mapping[str, str]) -> HouseForm:
    """Return an entry as it is written here; what is not certain stays as it was typed."""
    form = HouseForm(kind, dict(fields))
    _take_type(form)
    _take_names(form)
    for name, reading in _READINGS.items():
        if form.fields.get(name) and (value := reading(form.fields[name])):
            form.rewrite(name, value)
    _take_address(form)
    _take_date(form)
    _take_language(form)
    return form


def _take_type(form: HouseForm) -> None:
    doctoral = form.kind == "thesis" and _DOCTORAL.search(form.fields.get("type", ""))
    if here := "phdthesis" if doctoral else TYPES.get(form.kind):
        form.remarks.append(Remark("", f"the type @{form.kind} is read as @{here}", f"write @{here}"))
        form.kind = here


def _take_names(form: HouseForm) -> None:
    for typed, here in (_FIELDS | _BODIES.get(form.kind, {})).items():
        value = form.fields.get(typed)
        if value is not None and (typed != "issue" or not value or _ISSUE.fullmatch(value)):
            form.take(typed, here, value)
    if form.fields.get("organization"):
        form.remarks.append(Remark("organization", "organization is kept unread", "write publisher, or take it away"))


def _take_address(form: HouseForm) -> None:
    """Take an address for the url; when that has its own form, so that the two can be compared."""
    if found := _URL.fullmatch(form.fields.get("howpublished", "")):
        form.take("howpublished", "url", found[1] or found[2])


def _take_date(form: HouseForm) -> None:
    """Divide a date into year, month and day: both forms are written here."""
    typed = form.fields.get("date")
    parts = publication_date(typed) if typed else {"year": ""} if typed == "" else {}
    for name, value in parts.items():
        other = form.fields.get(name)
        if other and value and other.lstrip("0") != value:
            message = f"date says {typed!r}, and {name} says {other!r}"
            form.doubts.append(Remark("date", message, "keep the one that is right"))
            return
    if parts:
        del form.fields["date"]
        form.names["date"] = "year"
        form.fields |= {name: value or form.fields.get(name, "") for name, value in parts.items()}


def _take_language(form: HouseForm) -> None:
    typed = form.fields.get("language")
    named = _language(typed) if typed else ""
    if not named:
        return
    known = form.fields.get("langid", "")
    if not known:
        form.take("language", "langid", named)
        return
    del form.fields["language"]
    form.names["language"] = "langid"
    if tag_of(_language(known)).partition("-")[0] != tag_of(named).partition("-")[0]:
        message = f"language says {typed!r}, and langid says {known!r}"
        form.doubts.append(Remark("language", message, "keep langid, which is the language of the title"))


def _language(typed: str) -> str:
    """Return the name that BibLaTeX has for a language that is named in English or by its tag, or an empty text."""
    name, tag = typed.lower(), typed.replace("_", "-").lower()
    if name in TAGS:
        return name
    return langid_of(usual(tag)) if is_tag(usual(tag)) else ""


def _month(typed: str) -> str:
    """Return the number of a month that is named in English, whole or by three letters."""
    number = MACROS.get(typed[:3].lower(), "")
    names = (_MONTHS.split()[int(number) - 1], typed[:3], f"{typed[:3]}.", "Sept.") if number else ()
    return number if typed.lower() in map(str.lower, names) else ""


def _issn(typed: str) -> str:
    """Return the first of several numbers, as journals have one for each form that they appear in."""
    written = [written_issn(number) for number in _numbers(typed)]
    return written[0] if written and all(written) else ""


def _isbn(typed: str) -> str:
    written = [written_isbn(number) for number in _numbers(typed)]
    return written[0] if len(written) > 1 and all(written) else ""


def _numbers(typed: str) -> list[str]:
    return [number for number in _SEPARATORS.split(typed) if number]


def _address(typed: str) -> str:
    found = _URL.fullmatch(typed)
    return found[1] or "" if found else ""


_READINGS = {"month": _month, "langid": _language, "issn": _issn, "isbn": _isbn, "url": _address}
"""Field -> what a value in another form is read as, or an empty text if that is not certain."""
