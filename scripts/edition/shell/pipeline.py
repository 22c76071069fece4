"""The composition root: from a project's folder, and perhaps a copy, to an edition."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from edition.checks import Subject, run
from edition.derive.index import build_index
from edition.derive.mentions import cited
from edition.join import join
from edition.join.word_runs import has_words
from edition.model.edition import Edition, Standoff
from edition.model.prose_tree import citations as citations_in
from edition.model.protected_text import SourceText
from edition.read.sources import html
from edition.read.sources.markup.conversion import Conversion
from edition.read.standoff.results_reader import read_results
from edition.read.standoff.standoff_reader import read_standoff
from edition.shell import pandoc, terminal
from edition.shell.build_points import BuildPoint, reach
from edition.shell.copy_files import read_copy
from edition.shell.digest_cache import Cache
from edition.shell.disk import inputs
from edition.words import extension_folders
from edition.words.findings import EditionError, NotThisFormat, SourceError, Unusable, Where, errors

READER_CONTRACT = ("NAME", "SUFFIXES", "read")

CODES = {
    "copy.format": "The copy is in no format that can be read.",
    "copy.unusable": "The copy is locked, damaged, or holds no words; or it is of a format that others save better.",
    "copy.strange": "The copy holds no block of the article's body.",
}


def given(root: Path) -> tuple[Standoff, Mapping[str, bytes]]:
    """Read what the repository gives, and the files it was read from.

    Raises: DataError with every fault of every file.
    """
    files = inputs(root)
    return read_standoff(files), files


def sound(root: Path) -> tuple[Edition, Mapping[str, bytes]]:
    """Read the edition without text or wording, and refuse it if a check of its data or results finds a fault.

    Raises: EditionError with every fault.
    """
    edition, files = load(root)
    found = errors(run(Subject(edition=edition, files=files), ("data", "results")))
    if found:
        raise EditionError(found)
    return edition, files


def load(root: Path) -> tuple[Edition, Mapping[str, bytes]]:
    """Read the edition without text or wording.

    Raises: DataError with every fault of every file.
    """
    standoff, files = given(root)
    return Edition(standoff=standoff, index=build_index(standoff), results=read_results(files, standoff)), files


def worded(edition: Edition, root: Path) -> Edition:
    """Add how citations and entries read in each language."""
    reach(BuildPoint.WORD)
    standoff = edition.standoff
    known = {entry.key for entry in standoff.entries}
    captions = [figure.caption for r in edition.results.values() for drawn in r.figures.values() for figure in drawn]
    reasons = [*(one.reason for one in standoff.citations), *(one.reason for one in standoff.decisions)]
    beside = [*captions, *standoff.cover.lead.values(), *(prose for one in reasons for prose in one.values())]
    everywhere = [*(c for _, c in cited(standoff)), *(c for prose in beside for c in citations_in(prose))]
    citations = [c for c in everywhere if all(item.key in known for item in c.items)]
    wording = pandoc.word(standoff.work.languages, standoff.entries, citations, standoff.work, Cache(root))
    terminal.show("")
    return replace(edition, wording=wording)


def with_text(edition: Edition, path: Path) -> Edition:
    """Join a reader's copy.

    Raises: SourceError if the file cannot be read in any format.
    """
    return with_content(edition, read_copy(path), path.name, str(path))


def with_content(edition: Edition, data: bytes, name: str, where: str) -> Edition:
    """Join a copy that is not, or not yet, a file; where: what a finding calls it.

    Raises: SourceError if it cannot be read in any format.
    """
    return replace(edition, text=join(edition.standoff, _text_of(data, where), name))


def suffix_of(form: str) -> str:
    """Return how the name of a copy ends that is in a format, as `TextLayer` names it."""
    readers = extension_folders.modules("edition.read.sources", READER_CONTRACT)
    return next((reader.SUFFIXES[0] for reader in readers if form == reader.NAME), f".{form}")


def read_copy_text(path: Path) -> SourceText:
    """Read a copy's file."""
    return _text_of(read_copy(path), str(path))


def _text_of(data: bytes, name: str) -> SourceText:
    """Read a copy with the first format that accepts it; the content decides, not the name.

    Raises: SourceError with one finding: why nobody can read it, or the reasons of all readers.
    """
    where = Where(name)
    reasons: list[str] = []
    remedy = "save the article as plain text in UTF-8, PDF or DOCX, or the journal's page as HTML"
    for reader in extension_folders.modules("edition.read.sources", READER_CONTRACT):
        try:
            return _with_words(_converted(reader.read(data)))
        except NotThisFormat as reason:
            reasons.append(f"as {reader.NAME}: {reason}")
        except Unusable as reason:
            raise SourceError.at("copy.unusable", where, str(reason), reason.remedy) from None
    raise SourceError.at("copy.format", where, f"cannot be read as a copy ({'; '.join(reasons)})", remedy)


def _with_words(found: SourceText) -> SourceText:
    """Refuse a copy in which no word was found.

    Raises: Unusable.
    """
    if not has_words(found.words):
        raise Unusable("holds no words that could be found in it", "save the article as plain text")
    return found


def _converted(found: SourceText | Conversion) -> SourceText:
    """Have a copy turned into a page and read that, if its reader asks for it."""
    if isinstance(found, SourceText):
        return found
    page = pandoc.to_page(found.data, found.format)
    return replace(html.read(page), format=found.format, encoding="")


def checked(root: Path, source: Path | None) -> tuple[Edition, Mapping[str, bytes]]:
    """Return an edition that is fit to be shown: read, checked, joined if there is a copy, worded.

    Raises: EditionError with every fault.
    """
    reach(BuildPoint.READ)
    edition, files = sound(root)
    if source is not None:
        reach(BuildPoint.JOIN)
        edition = with_text(edition, source)
        refuse_strange(edition, str(source))
    return worded(edition, root), files


def refuse_strange(edition: Edition, where: str, hint: str = "is it a copy of this article?") -> None:
    """Refuse a copy that holds no block of the article's body.

    Raises: SourceError.
    """
    body = edition.standoff.body
    if edition.text and not any(edition.text.words(block.id) for block in body):
        message = f"holds none of the article's {len(body)} blocks"
        raise SourceError.at("copy.strange", where, message, hint)
