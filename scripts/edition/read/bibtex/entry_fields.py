"""What an entry may hold: its types, the fields that each needs, and those that any may have."""

import re
from collections.abc import Mapping

from edition.read.bibtex.latex_letters import plain, verbatim
from edition.words.spelling_guesses import Guesses

REQUIRED: Mapping[str, tuple[str, ...]] = {
    "article": ("author|editor", "title", "journal", "year"),
    "book": ("author|editor", "title", "publisher", "year"),
    "incollection": ("author", "title", "booktitle", "publisher", "year"),
    "inproceedings": ("author", "title", "booktitle", "year"),
    "misc": ("title",),
    "online": ("author|editor", "title", "url"),
    "periodical": ("editor", "title", "year"),
    "phdthesis": ("author", "title", "school", "year"),
    "report": ("author", "title", "institution", "year"),
}
"""Entry type -> the fields it must have (a bar: one of them)."""

PEOPLE = ("author", "editor", "translator")
"""The fields that hold names."""

TITLES = ("title", "booktitle")
"""The fields in which braces keep the letters of a word as they are typed."""

VERBATIM = frozenset(["date", "doi", "url", "isbn", "issn", "eprint", "file", "urldate", "crossref"])
"""The fields in which nothing is LaTeX: a double hyphen in an address is two hyphens."""

_USED = (
    "address booklangid booktitle chapter checked crossref date day doi edition entrysubtype institution isbn issn "
    "journal keywords langid month note number pages printed publisher school series title type url urldate volume "
    "year yearsuffix"
)
USED = frozenset(_USED.split()) | {*PEOPLE}
"""The fields that the program reads."""

_IGNORED = (
    "abstract addendum annotation annote archiveprefix bibsource biburl collaborator comment copyright creationdate "
    "eid eprint eprintclass eprinttype eventdate eventtitle file groups howpublished ids issuetitle keywords lccn "
    "mendeley-groups mendeley-tags modificationdate mrnumber numpages options organization origdate owner pagetotal "
    "pmcid pmid primaryclass priority pubstate readstatus rights shortjournal shorttitle subtitle timestamp "
    "titleaddon urn venue version volumes zblnumber"
)
IGNORED = frozenset(_IGNORED.split())
"""Fields that other programs write and that are kept unread."""

FIELDS_BY_ALIAS: Mapping[str, str] = {
    "isbn13": "isbn",
    "issue": "number",
    "journaltitle": "journal",
    "language": "langid",
    "link": "url",
    "location": "address",
    "page": "pages",
    "place": "address",
}
"""Field that other programs write -> the one that is used here."""

_NOTE = re.compile(r"note-[a-z]{2,3}(-[a-z0-9]{2,4})*")


def as_read(field: str, typed: str) -> str:
    """Return the value of a field in Unicode."""
    return verbatim(typed) if field in VERBATIM else plain(typed)


def is_known(field: str) -> bool:
    """Say whether a field may stand in an entry; `note-fr` is the editors' remark in French."""
    return field in USED or field in IGNORED or bool(_NOTE.fullmatch(field))


def meant_field(field: str, guesses: Guesses) -> str:
    """Return the field that was probably meant by one that is not known, or an empty text."""
    return FIELDS_BY_ALIAS.get(field) or guesses.nearest(field, USED)


def is_needed(field: str, kind: str) -> bool:
    """Say whether a type needs a field, so that leaving it empty says something."""
    return any(field in wanted.split("|") for wanted in REQUIRED.get(kind, ()))
