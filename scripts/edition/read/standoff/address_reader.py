"""What is recorded of addresses: the ids that were withdrawn, and those of the last release."""

from collections.abc import Iterator

from edition.model.edited_work import RetiredId
from edition.read.standoff.data_files import RecordFiles
from edition.read.standoff.schemas.work_schema import RetiredRecord
from edition.words.findings import Where, fault
from edition.words.ids import Id
from edition.words.project_layout import RELEASED, RETIRED

HEADER = ["id", "page"]
"""What the table of released ids begins with, as the export that makes it does."""


def read_retired(files: RecordFiles) -> Iterator[RetiredId]:
    """Yield the ids that were withdrawn, in the order of their file, if there is one."""
    for record, path, document in files.listed(RETIRED, RetiredRecord):
        files.note(f"retired:{record.id}", document, path)
        yield RetiredId(id=Id(record.id), successor=Id(record.successor), release=record.release)


def read_released(files: RecordFiles) -> dict[Id, str]:
    """Return the ids of the last release with the names of their pages; none if nothing was released."""
    if RELEASED not in files.files or (text := files.text(RELEASED)) is None:
        return {}
    rows = [line.split(",") for line in text.splitlines()] or [[""]]
    wrong = list(_wrong_rows(rows))
    files.findings += [
        fault(
            "data.value",
            Where(RELEASED, number, 1),
            "is no row of `id,page`, or its id stands twice" if number > 1 else "does not begin with the row `id,page`",
            "write the file anew from the released version: edition export ids",
        )
        for number in wrong
    ]
    return {} if wrong else {Id(id_): page for id_, page in rows[1:]}


def _wrong_rows(rows: list[list[str]]) -> Iterator[int]:
    """Yield the numbers of the rows, from 1, that are of another form or repeat an id."""
    if rows[0] != HEADER:
        yield 1
    seen: set[str] = set()
    for number, row in enumerate(rows[1:], 2):
        if len(row) != len(HEADER) or not all(row) or any('"' in cell for cell in row) or row[0] in seen:
            yield number
        seen.add(row[0])
