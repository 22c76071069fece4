"""The composition root: from a project's folder, and perhaps a copy, to an edition."""

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from edition import registry
from edition.checks import Subject, run
from edition.files import Cache, find_project, only_source, read_copy, read_tree
from edition.findings import EditionError, NotThisFormat, SourceError, Where, errors, fault
from edition.index import build_index
from edition.index.mentions import cited
from edition.join import join
from edition.model.edition import Edition
from edition.model.text import SourceText
from edition.read.standoff import is_standoff, read_standoff

FOLDERS = ("docs", "bib", "notebooks")
READER_CONTRACT = ("NAME", "SUFFIXES", "read")


def project(folder: str | None) -> Path:
    """Return the root of the edition that a command works on.

    Raises: EditionError if there is none here or above.
    """
    start = Path(folder) if folder else Path.cwd()
    root = find_project(start.resolve())
    if root is None:
        raise EditionError(
            [fault("project.none", str(start), "no edition is here or above (no docs/data/work.yaml)",
                   "go into its folder, or name it with --project DIR")])  # fmt: skip
    return root


def inputs(root: Path) -> dict[str, bytes]:
    """Return every file that the site is made from."""
    return read_tree(root, lambda name: is_standoff(name) or name.startswith("notebooks/results/"), FOLDERS)


def load(root: Path) -> tuple[Edition, Mapping[str, bytes]]:
    """Read the edition without text or wording.

    Raises: DataError with every fault of every file.
    """
    from edition.read.results import read_results

    files = inputs(root)
    standoff = read_standoff(files)
    return Edition(standoff=standoff, index=build_index(standoff), results=read_results(files, standoff)), files


def worded(edition: Edition, root: Path) -> Edition:
    """Add how citations and entries read in each language."""
    from edition import pandoc

    standoff = edition.standoff
    known = {entry.key for entry in standoff.entries}
    citations = [c for _, c in cited(standoff) if all(item.key in known for item in c.items)]
    wording = pandoc.word(standoff.work.languages, standoff.entries, citations, Cache(root))
    return replace(edition, wording=wording)


def source_path(root: Path, given: str | None) -> Path | None:
    """Return the reader's copy: given, else EDITION_SOURCE, else the only file in `sources/`."""
    if given:
        return Path(given)
    if from_environment := os.environ.get("EDITION_SOURCE"):
        return Path(from_environment)
    return only_source(root)


def with_text(edition: Edition, path: Path) -> Edition:
    """Join a reader's copy.

    Raises: SourceError if the file cannot be read in any format.
    """
    return replace(edition, text=join(edition.standoff, read_copy_text(path), path.name))


def read_copy_text(path: Path) -> SourceText:
    """Read a copy with the first format that accepts it; the content decides, not the name."""
    data = read_copy(path)
    reasons: list[str] = []
    for reader in registry.modules("edition.read.sources", READER_CONTRACT):
        try:
            found = reader.read(data)
        except NotThisFormat as reason:
            reasons.append(f"as {reader.NAME}: {reason}")
            continue
        assert isinstance(found, SourceText)
        return found
    raise SourceError([fault("copy.format", Where(str(path)), "cannot be read as a copy (" + "; ".join(reasons) + ")",
                             "save the article as plain text in UTF-8, or the journal's page as HTML")])  # fmt: skip


def checked(root: Path, source: Path | None) -> tuple[Edition, Mapping[str, bytes]]:
    """Return an edition that is fit to be shown: read, joined if there is a copy, checked, worded.

    Raises: EditionError with every fault.
    """
    edition, files = load(root)
    if source is not None:
        edition = with_text(edition, source)
    found = errors(run(Subject(edition=edition, files=files), ("data", "results")))
    if found:
        raise EditionError(found)
    return worded(edition, root), files
