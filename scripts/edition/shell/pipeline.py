"""The composition root: from a project's folder, and perhaps a copy, to an edition."""

from collections.abc import Mapping
from dataclasses import fields, replace
from hashlib import sha256
from pathlib import Path

from edition.checks import OF_DATA, Subject, run
from edition.checks.outcomes_by_group import outcomes
from edition.derive.edition_index import build_index
from edition.derive.mentions import cited, sourced
from edition.join import join
from edition.model.edition import Edition, WordedEdition
from edition.model.given import Standoff
from edition.model.protected_text import Match
from edition.read.standoff.notebooks.results_reader import read_results
from edition.read.standoff.standoff_reader import read_standoff
from edition.shell import citation_wording, terminal
from edition.shell.build_points import BuildPoint, reach
from edition.shell.digest_cache import Cache
from edition.shell.disk import inputs
from edition.shell.find_copy import copy_content
from edition.shell.offprints.offprint_folder import offprints_at_hand
from edition.shell.read_copy import text_of
from edition.shell.site_making.site_address import given_address
from edition.words.findings import EditionError, Explained, Finding, SourceError, errors

Files = Mapping[str, bytes]
"""What a project gives, by path; those who have read it already hand it on."""

CODES = {
    "copy.strange": Explained(
        "The copy holds no block of the article's body.",
        "The text of another article.",
        "Give a copy of this article; `edition collate` shows what was found.",
    ),
    "copy.twice": Explained(
        "The copy holds the article more than once, so that no block has one place.",
        "A page that was saved with its printed version below it.",
        "Keep the article once in the copy.",
    ),
}


def given(root: Path, files: Files | None = None) -> tuple[Standoff, Files]:
    """Read what the repository gives, and the files it was read from; the address of the site may be given otherwise.

    Raises: DataError with every fault of every file.
    """
    files = inputs(root) if files is None else files
    standoff = read_standoff(files)
    if address := given_address():
        standoff = replace(standoff, work=replace(standoff.work, site_url=address))
    return standoff, files


def sound(root: Path, files: Files | None = None) -> tuple[Edition, Files]:
    """Read the edition without text or wording, and refuse it if a check of its data or results finds a fault.

    Raises: EditionError with every fault.
    """
    standoff, files = given(root, files)
    edition, found = with_results_or_faults(standoff, files)
    found += run(Subject(edition=edition, files=files), ("data",) if found else OF_DATA)
    if faults := errors(found):
        raise EditionError(faults)
    outcome = tuple(outcomes([*standoff.remarks, *found], OF_DATA))
    offprints = offprints_at_hand(files, standoff.work.site_url)
    return replace(edition, outcomes=outcome, offprints=offprints), files


def load(root: Path, files: Files | None = None) -> tuple[Edition, Files]:
    """Read the edition without text or wording.

    Raises: DataError with every fault of every file.
    """
    standoff, files = given(root, files)
    return with_results(standoff, files), files


def with_results_or_faults(standoff: Standoff, files: Files) -> tuple[Edition, list[Finding]]:
    """Add the committed results; if they cannot be read, none, so that checks of the data can still be run."""
    try:
        return with_results(standoff, files), []
    except EditionError as error:
        without = Edition(standoff=standoff, index=build_index(standoff, {}), results={})
        return without, list(error.findings)


def with_results(standoff: Standoff, files: Files) -> Edition:
    """Add the committed results, and what follows.

    Raises: DataError with every fault of every result.
    """
    results = read_results(files, standoff)
    return Edition(standoff=standoff, index=build_index(standoff, results), results=results)


def worded(edition: Edition, root: Path) -> WordedEdition:
    """Add how citations, entries, the work and the edition read in each language, to an edition that is sound."""
    reach(BuildPoint.WORD)
    standoff = edition.standoff
    citations = cited(edition.index.texts, sourced(standoff))
    wording = citation_wording.word(standoff.work.languages, standoff.entries, citations, standoff.work, Cache(root))
    terminal.show("")
    given = {field.name: getattr(edition, field.name) for field in fields(Edition)}
    return WordedEdition(**given, wording=wording)


def with_text(edition: Edition, path: Path) -> Edition:
    """Join a reader's copy.

    Raises: SourceError if the file cannot be read in any format.
    """
    return with_content(edition, copy_content(path), path.name, str(path))


def with_content(edition: Edition, data: bytes, name: str, where: str) -> Edition:
    """Join a copy that is not, or not yet, a file; where: what a finding calls it.

    Raises: SourceError if it cannot be read in any format.
    """
    layer = join(edition.standoff, text_of(data, where), name)
    is_witness = sha256(data).hexdigest() == edition.standoff.work.witness.sha256
    return replace(edition, text=replace(layer, is_witness=is_witness))


def checked(
    root: Path, source: Path | None, content: bytes = b"", files: Files | None = None
) -> tuple[WordedEdition, Files]:
    """Return an edition that is fit to be shown: read, checked, joined if there is a copy, worded.

    content: that of the copy, files: the inputs of the project, if they have been read.

    Raises: EditionError with every fault.
    """
    reach(BuildPoint.READ)
    edition, files = sound(root, files)
    if source is not None:
        reach(BuildPoint.JOIN)
        edition = with_content(edition, content or copy_content(source), source.name, str(source))
        refuse_strange(edition, str(source))
    return worded(edition, root), files


def refuse_strange(edition: Edition, where: str, hint: str = "is it a copy of this article?") -> None:
    """Refuse a copy that holds no block of the article's body, or all of them more than once.

    Raises: SourceError.
    """
    body = edition.standoff.body
    if edition.text is None or any(edition.text.words(block.id) for block in body):
        return
    twice = sum(edition.text.joins[block.id].match is Match.AMBIGUOUS for block in body)
    if twice:
        message = f"holds {twice} of the article's {len(body)} blocks more than once, and no other"
        raise SourceError.at("copy.twice", where, message, "keep the article once in it, or give another copy")
    raise SourceError.at("copy.strange", where, f"holds none of the article's {len(body)} blocks", hint)
