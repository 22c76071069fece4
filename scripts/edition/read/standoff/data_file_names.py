"""Which files hold the headings of the body, and which data files belong to nothing."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from edition.model.edited_work import Work
from edition.words.findings import Finding, did_you_mean, fault
from edition.words.project_layout import DATA, DATA_FILES, RELEASED, RETIRED

KNOWN = (*DATA_FILES, RETIRED, RELEASED)
ARTICLE = PurePosixPath(DATA, "article")
"""The folder of the headings' files."""


def section_files(files: Iterable[str], work: Work | None) -> tuple[list[str], list[Finding]]:
    """Return the files of the headings in order, all that are there if the order cannot be read; and stray files."""
    names = list(files)
    findings = [
        fault(
            "data.stray-file",
            file,
            "is no data file that the program knows",
            did_you_mean(file, KNOWN) or "see docs/dev/data.md for their names",
        )
        for file in names
        if file.startswith(f"{DATA}/") and file not in KNOWN and PurePosixPath(file).parent != ARTICLE
    ]
    found = sorted(file for file in names if PurePosixPath(file).parent == ARTICLE)
    if work is None:
        return found, findings
    expected = [f"{DATA}/article/{id_}.yaml" for id_ in work.headings]
    findings += [
        fault(
            "data.stray-file",
            file,
            "is not among the headings of work.yaml",
            "add its name to `headings`, or remove it",
        )
        for file in found
        if file not in expected
    ]
    return expected, findings
