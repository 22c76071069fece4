"""The languages of the interface: found as files in this folder, read when one is first asked for."""

from functools import cache
from pathlib import Path

from edition.languages.language_file import Language, parse_language, parts_of
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
