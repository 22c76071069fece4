"""How dates, numbers, pages and lists are written in the languages that pages can have."""

from collections.abc import Sequence

from edition.languages.language_files import language
from edition.languages.typography import NO_BREAK, typeset
from edition.words.ids import Lang

MILLION = 1_000_000


def date(iso: str, lang: Lang | str) -> str:
    """Write an ISO date, whole or in part.

    >>> date("2017-06-01", "fr"), date("2017-08-02", "en"), date("2009", "es")
    ('1er juin 2017', '2 August 2017', '2009')
    """
    forms = language(lang).dates
    year, month, day = (*iso.split("-"), "", "")[:3]
    if not month:
        return year
    shown = forms.first if day and int(day) == 1 and forms.first else day.lstrip("0")
    return (forms.day if day else forms.month).format(day=shown, month=forms.months[int(month) - 1], year=year)


def period(start: str, end: str, lang: Lang | str) -> str:
    """Write a stretch of time between two ISO dates, whole or in part; what both share is said once.

    >>> period("2008-11", "2008-12", "fr"), period("2014-03-23", "2014-03-30", "es"), period("2016", "", "en")
    ('novembre – décembre 2008', '23-30 de marzo de 2014', '2016')
    """
    last = date(end or start, lang)
    if not end:
        return last
    (year, month, day), (*until, _) = ((*iso.split("-"), "", "")[:3] for iso in (start, end))
    if day and [year, month] == until:
        return number_range(f"{day.lstrip('0')}–", lang) + last
    if month and not day and year == until[0]:
        return f"{language(lang).dates.months[int(month) - 1]} – {last}"
    return number_range(f"{start}–{end}", lang) if not month else f"{date(start, lang)} – {last}"


def two_days(first: str, second: str, lang: Lang | str) -> str:
    """Write two ISO days of one year, such as the rounds of an election; the year is said once, and so is the month.

    >>> two_days("2012-04-22", "2012-05-06", "fr"), two_days("2014-03-23", "2014-03-30", "es")
    ('22 avril et 6 mai 2012', '23 y 30 de marzo de 2014')
    """
    said, month = date(first, lang), language(lang).dates.months[int(first[5:7]) - 1]
    of_month = first[:7] == second[:7]
    day = said.split()[0] if of_month else said[: said.index(month) + len(month)]
    return joined([day, date(second, lang)], lang)


def number(value: float, lang: Lang | str) -> str:
    r"""Write a number with the separators of a language, to at most six significant digits after the point.

    >>> number(86559497, "fr"), number(-86559497, "en"), number(0.00001, "en")
    ('86\u202f559\u202f497', '−86,559,497', '0.00001')
    >>> number(1.74, "es"), number(1900, "es"), number(19000, "es")
    ('1,74', '1900', '19\u202f000')
    """
    marks = language(lang).numbers
    whole = f"{value:.0f}" if abs(value) >= 1000 else f"{value:g}"
    if abs(value) >= marks.parted_from:
        whole = f"{value:,.0f}"
    if "e" in whole:
        whole = f"{value:.12f}".rstrip("0").rstrip(".")
    return whole.translate({ord(","): marks.thousands, ord("."): marks.decimal, ord("-"): "\N{MINUS SIGN}"})


def short_number(value: float, lang: Lang | str) -> str:
    r"""Write a number, from a million on in millions or more, as CLDR has them, to two digits after the point.

    >>> short_number(86559497, "fr"), short_number(86559497, "en"), short_number(1.74, "es")
    ('86,56\xa0millions', '86.56\xa0million', '1,74')
    >>> short_number(-5000000, "en")
    '−5\xa0million'
    """
    from babel.numbers import format_compact_decimal

    if abs(value) < MILLION:
        return number(value, lang)
    locale = language(lang).locale.replace("-", "_")
    said = format_compact_decimal(abs(value), format_type="long", locale=locale, fraction_digits=2)
    return typeset(f"\N{MINUS SIGN}{said}" if value < 0 else said, lang)


def pages(numbers: str, lang: Lang | str) -> str:
    r"""Write page numbers, as data have them, with the sign and the dash of a language.

    >>> pages("45–55", "fr"), pages("45–55", "es"), pages("45", "en")
    ('p.\xa045-55', 'pp.\xa045-55', 'p.\xa045')
    """
    marks = language(lang).numbers
    one, several = marks.pages
    return f"{several if '–' in numbers else one}{NO_BREAK}{number_range(numbers, lang)}"


def number_range(numbers: str, lang: Lang | str) -> str:
    """Write a range of numbers, `45–55` in data, with the dash of a language.

    >>> number_range("45–55", "fr"), number_range("45–55", "en")
    ('45-55', '45–55')
    """
    return numbers.replace("–", language(lang).numbers.range)


def joined(names: Sequence[str], lang: Lang | str) -> str:
    """Join names as a sentence of a language does.

    >>> joined(["Brun", "Roy"], "fr"), joined(["Brun", "Roy", "Vian"], "en")
    ('Brun et Roy', 'Brun, Roy, and Vian')
    """
    from babel.lists import format_list

    return format_list(list(names), locale=language(lang).locale.replace("-", "_"))
