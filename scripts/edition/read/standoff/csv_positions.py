"""CSV as our data tables use it (RFC 4180, a record a line), as records with the place of every cell."""

import csv
from collections.abc import Iterator, Sequence

from edition.model.origin import Origin
from edition.read.standoff.yaml_positions import Path, Positioned
from edition.words.findings import Finding, Where, fault


def read_csv(text: str, file: str, columns: Sequence[str], hint: str) -> Positioned:
    """Read a table that begins with the names of its columns; problems are returned, the value is then None.

    Empty cells are left out of the records. hint: what to do about a line that is no row of the table.
    """
    origins: dict[Path, Origin] = {(): Origin(Where(file, 1, 1))}
    head, *lines = text.split("\n")
    expected = ",".join(columns)
    if head != expected:
        message = f"does not begin with the names of its columns, `{expected}`"
        return Positioned(None, origins, [fault("data.value", Where(file, 1, 1), message, hint)])
    problems: list[Finding] = []
    records: list[dict[str, str]] = []
    for line_number, line in enumerate(lines, 2):
        if not line:
            continue
        cells = _cells(line)
        if len(cells) != len(columns):
            message = f"this line has {len(cells)} cells, where the table has {len(columns)} columns"
            problems.append(fault("data.value", Where(file, line_number, 1), message, hint))
            continue
        origins |= _origins(file, line_number, len(records), line, dict(zip(columns, cells, strict=True)))
        records.append({name: cell for name, cell in zip(columns, cells, strict=True) if cell})
    return Positioned(None if problems else records, origins, problems)


def _cells(line: str) -> list[str]:
    """Return the cells of a line; one, if a quotation mark is not closed."""
    try:
        return next(csv.reader([line], strict=True))
    except csv.Error:
        return [line]


def _origins(file: str, line_number: int, number: int, line: str, cells: dict[str, str]) -> dict[Path, Origin]:
    found: dict[Path, Origin] = {(number,): Origin(Where(file, line_number, 1), (line,))}
    for name, column in zip(cells, _starts(line, cells), strict=True):
        found[number, name] = Origin(Where(file, line_number, column), (line,))
    return found


def _starts(line: str, cells: dict[str, str]) -> Iterator[int]:
    """Yield the column, from 1, of each cell."""
    at = 0
    for cell in cells.values():
        yield at + 1
        quoted = len(cell) + cell.count('"') + 2 if line[at : at + 1] == '"' else len(cell)
        at += quoted + 1
