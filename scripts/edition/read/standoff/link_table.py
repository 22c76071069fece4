"""The table of probed links, read and written: a line an address, sorted, so that a change of one is a line's."""

from collections.abc import Iterable, Iterator

from edition.model.cited.link_records import LinkRecord, LinkState
from edition.read.standoff.csv_positions import read_csv
from edition.read.standoff.data_files import RecordFiles
from edition.read.standoff.data_validation import validate
from edition.read.standoff.schemas.link_schema import LinkRow
from edition.words.csv_rows import to_csv
from edition.words.findings import fault
from edition.words.project_layout import LINKS

COLUMNS = tuple(LinkRow.model_fields)
_HINT = "remove the line, or the file: `edition links` writes it anew; see `edition docs outside-links`"


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
