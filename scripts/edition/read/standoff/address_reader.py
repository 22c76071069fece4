"""What is recorded of addresses: ids withdrawn, ids of the last release, and the table of probed links, written too."""

from collections.abc import Iterable, Iterator

from edition.model.cited.link_records import LinkRecord, LinkState
from edition.model.edited_work import RetiredId
from edition.read.standoff.csv_positions import read_csv
from edition.read.standoff.data_files import RecordFiles
from edition.read.standoff.data_validation import validate
from edition.read.standoff.schemas.address_schema import LinkRow, RetiredRecord
from edition.words.csv_rows import to_csv
from edition.words.findings import Where, fault
from edition.words.ids import Id
from edition.words.project_layout import LINKS, RELEASED, RETIRED

HEADER = ["id", "page"]
"""What the table of released ids begins with, as the export that makes it does."""
COLUMNS = tuple(LinkRow.model_fields)
_HINT = "remove the line, or the file: `edition links` writes it anew; see `edition docs outside-links`"


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


def read_links(files: RecordFiles) -> Iterator[LinkRecord]:
    """Yield what was recorded of each address, in the order of the table; nothing if nothing was ever probed."""
    if LINKS not in files.files or (text := files.text(LINKS)) is None:
        return
    document = read_csv(text, LINKS, COLUMNS, _HINT)
    rows: tuple[LinkRow, ...] | None
    rows, problems = validate(document, tuple[LinkRow, ...])
    files.findings += problems
    first: dict[str, int] = {}
    for number, row in enumerate(rows or ()):
        origin = document.origins[number,]
        if row.address in first:
            message = f"the address {row.address} stands twice (first in line {first[row.address]})"
            files.findings.append(fault("data.value", origin.where, message, _HINT, row.address))
        first.setdefault(row.address, origin.where.line)
        files.origins[f"link:{row.address}"] = origin
        yield LinkRecord(**row.model_dump() | {"state": LinkState(row.state)})


def format_links(records: Iterable[LinkRecord]) -> str:
    """Return the table of some records, by their addresses."""
    ordered = sorted(records, key=lambda one: one.address)
    rows = ([one.address, one.state.value, one.date, one.answer, one.moved_to, one.archived] for one in ordered)
    return to_csv(COLUMNS, rows)
