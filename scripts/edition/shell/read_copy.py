"""The words of a reader's copy, whatever its format: the first reader that accepts it, or all their reasons."""

from dataclasses import replace
from pathlib import Path

from edition.join.letter_stream import unhidden
from edition.join.word_runs import has_words
from edition.model.protected_text import SourceText
from edition.read.sources import html, readers
from edition.read.sources.markup.conversion import Conversion
from edition.shell import pandoc
from edition.shell.find_copy import copy_content
from edition.words.findings import Explained, NotThisFormat, SourceError, Unusable, Where

CODES = {
    "copy.format": Explained(
        "The copy is in no format that can be read.",
        "A photograph given as a copy.",
        "Save the article as HTML, PDF, text, or another format that `edition collate --help` leads to.",
    ),
    "copy.unusable": Explained(
        "The copy is locked, damaged, or holds no words; or it is of a format that others save better.",
        "A PDF with a password.",
        "Do what the message says: unlock it, fetch it again, or save the text in another format.",
    ),
}

MOST_CHARACTERS = 4_000_000
"""Characters of text above which a copy is refused: every letter is hashed, and a book of a thousand pages has half."""


def suffix_of(form: str) -> str:
    """Return how the name of a copy ends that is in a format, as `TextLayer` names it."""
    return next((reader.SUFFIXES[0] for reader in readers() if form == reader.NAME), f".{form}")


def read_copy_text(path: Path) -> SourceText:
    """Read a copy's file."""
    return text_of(copy_content(path), str(path))


def text_of(data: bytes, name: str) -> SourceText:
    """Read a copy with the first format that accepts it; the content decides, not the name.

    Raises: SourceError with one finding: why nobody can read it, or the reasons of all readers.
    """
    where = Where(name)
    reasons: list[str] = []
    remedy = "save the article as plain text in UTF-8, PDF or DOCX, or the journal's page as HTML"
    for reader in readers():
        try:
            return _with_words(unhidden(_converted(reader.read(data))))
        except NotThisFormat as reason:
            reasons.append(f"as {reader.NAME}: {reason}")
        except Unusable as reason:
            raise SourceError.at("copy.unusable", where, str(reason), reason.remedy) from None
    raise SourceError.at("copy.format", where, f"cannot be read as a copy ({'; '.join(reasons)})", remedy)


def _with_words(found: SourceText) -> SourceText:
    """Refuse a copy in which no word was found, or so many that no search through them ends soon.

    Raises: Unusable.
    """
    if not has_words(found.words):
        raise Unusable("holds no words that could be found in it", "save the article as plain text")
    if (length := len(found.words)) > MOST_CHARACTERS:
        told = f"has {length / 1e6:.1f} million characters of text, more than the {MOST_CHARACTERS / 1e6:.0f} million"
        raise Unusable(f"{told} that are searched", "give the article's text alone")
    return found


def _converted(found: SourceText | Conversion) -> SourceText:
    """Have a copy turned into a page and read that, if its reader asks for it."""
    if isinstance(found, SourceText):
        return found
    page = pandoc.to_page(found.data, found.format)
    return replace(html.read(page), format=found.format, encoding="")
