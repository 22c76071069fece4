"""What languages are called in each other, as CLDR has it."""

from edition.languages.language_files import PROGRAM, language
from edition.words.ids import Lang


def is_language(tag: Lang | str) -> bool:
    """Say whether CLDR knows the language that a tag begins with.

    >>> is_language("la"), is_language("pt-BR"), is_language("xx")
    (True, True, False)
    """
    from babel import Locale
    from babel.core import get_global

    code = tag.partition("-")[0]
    return code in get_global("likely_subtags") or code in Locale.parse(language(PROGRAM).locale, sep="-").languages


def language_name(tag: Lang | str, lang: Lang | str) -> str:
    """Return what a language is called in another, as CLDR has it: nobody has to name each language in each.

    A language without a name there has the one that its speakers give it, else its tag.

    >>> language_name("es", "fr"), language_name("pt-BR", "en"), language_name("grc", "en"), language_name("qaa", "en")
    ('espagnol', 'Portuguese (Brazil)', 'Ancient Greek', 'qaa')
    """
    from babel import Locale, UnknownLocaleError

    shown = Locale.parse(language(lang).locale, sep="-")
    try:
        named = Locale.parse(tag, sep="-")
    except UnknownLocaleError:
        return shown.languages.get(tag) or shown.languages.get(tag.partition("-")[0]) or tag
    return named.get_display_name(shown) or named.get_display_name() or tag


def has_name(tag: Lang | str) -> bool:
    """Say whether a language is one that CLDR names.

    >>> has_name("grc"), has_name("it"), has_name("itt")
    (True, True, False)
    """
    return language_name(tag, PROGRAM) != tag
