"""The names that BibLaTeX has for languages (`langid`), each with the same language as a tag of BCP 47."""

from collections.abc import Mapping

from edition.words.ids import Lang

TAGS: Mapping[str, str] = {
    "albanian": "sq",
    "american": "en-US",
    "arabic": "ar",
    "armenian": "hy",
    "austrian": "de-AT",
    "basque": "eu",
    "bengali": "bn",
    "brazilian": "pt-BR",
    "breton": "br",
    "british": "en-GB",
    "bulgarian": "bg",
    "catalan": "ca",
    "chinese": "zh",
    "croatian": "hr",
    "czech": "cs",
    "danish": "da",
    "dutch": "nl",
    "english": "en",
    "esperanto": "eo",
    "estonian": "et",
    "finnish": "fi",
    "french": "fr",
    "galician": "gl",
    "georgian": "ka",
    "german": "de",
    "greek": "el",
    "hebrew": "he",
    "hindi": "hi",
    "hungarian": "hu",
    "icelandic": "is",
    "indonesian": "id",
    "irish": "ga",
    "italian": "it",
    "japanese": "ja",
    "korean": "ko",
    "latin": "la",
    "latvian": "lv",
    "lithuanian": "lt",
    "malay": "ms",
    "mexican": "es-MX",
    "naustrian": "de-AT-1996",
    "ngerman": "de-1996",
    "norsk": "nb",
    "nswissgerman": "de-CH-1996",
    "nynorsk": "nn",
    "occitan": "oc",
    "persian": "fa",
    "polish": "pl",
    "portuguese": "pt",
    "romanian": "ro",
    "russian": "ru",
    "scottish": "gd",
    "serbian": "sr",
    "slovak": "sk",
    "slovenian": "sl",
    "spanish": "es",
    "swedish": "sv",
    "swissgerman": "de-CH",
    "thai": "th",
    "turkish": "tr",
    "ukrainian": "uk",
    "urdu": "ur",
    "vietnamese": "vi",
    "welsh": "cy",
}
"""Name -> tag, one to one: names with n- are the German of 1996 (a variant registered for it)."""

_NAMES = {tag: name for name, tag in TAGS.items()}


def tag_of(langid: str) -> Lang:
    """Return the tag of a language that BibLaTeX names, or an empty text for a name that it does not have.

    >>> tag_of("american"), tag_of("klingon")
    ('en-US', '')
    """
    return Lang(TAGS.get(langid, ""))


def langid_of(tag: str) -> str:
    """Return the name that BibLaTeX has for a tag, else that of its language alone, or an empty text.

    >>> langid_of("pt-BR"), langid_of("fr-CA")
    ('brazilian', 'french')
    """
    return _NAMES.get(tag) or _NAMES.get(tag.partition("-")[0], "")
