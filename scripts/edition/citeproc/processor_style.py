"""A CSL style as the citation processor is given it: without what no pass uses, dates in the order of a language."""

import re

from edition.languages.known_languages import language
from edition.words.ids import Lang

_MONTH_DAY = re.compile(r'(<date-part name="month"[^>]*/>)<date-part name="day" prefix=" "/>')
"""The month before the day, as styles that were made for one language spell it for all."""


def given_style(style: str, lang: Lang) -> str:
    """Return a style for pages in a language.

    Comments and spaces between tags would be read in each pass for nothing. A dash for the author of the entry before
    would lie in a list sorted otherwise, so that the style prints the author of every entry.
    """
    style = re.sub(r"<!--.*?-->", "", style, flags=re.DOTALL)
    style = re.sub(r'\ssubsequent-author-substitute(-rule)?="[^"]*"', "", re.sub(r">\s+<", "><", style))
    return _day_first(style, language(lang).citations.day_month)


def _day_first(style: str, form: str) -> str:
    """Put the day before the month where a language has a form for that; what parts them stands after a day alone.

    >>> _day_first('<date-part name="month"/><date-part name="day" prefix=" "/>', "{day} de {month}")
    '<date-part name="day" suffix=" de "/><date-part name="month"/>'
    """
    if not form:
        return style
    between = form.removeprefix("{day}").removesuffix("{month}")
    return _MONTH_DAY.sub(rf'<date-part name="day" suffix="{between}"/>\g<1>', style)
