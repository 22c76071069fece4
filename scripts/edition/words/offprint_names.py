"""How the files of offprints are called: `gulls-2019.fr.pdf`, `gulls-2019-handout.fr.docx`, and where they lie."""

FOLDER, FOLDER_WITH_TEXT = "editions", "editions-with-text"
"""Where offprints are made, below the root of a project; those without the article's words lie under the first name in
a site too."""

MANIFEST = "editions.json"
"""Says from what the files beside it were made."""

WHOLE_EDITION, HANDOUT = "edition", "handout"
"""The offprint that has everything, and the one that is a sheet for a class."""

OFFPRINT_FORMS = {WHOLE_EDITION: ("epub", "docx", "pdf"), HANDOUT: ("docx", "pdf")}
"""Kind of offprint -> the formats in which it is made: on a reading device, nobody hands out a sheet."""


def offprint_name(work: str, kind: str, lang: str, form: str) -> str:
    """Return the name of an offprint's file.

    >>> offprint_name("gulls-2019", "edition", "fr", "epub"), offprint_name("gulls-2019", "handout", "en", "pdf")
    ('gulls-2019.fr.epub', 'gulls-2019-handout.en.pdf')
    """
    return f"{work}{f'-{kind}' if kind == HANDOUT else ''}.{lang}.{form}"
