"""Tables that notebooks read: those that the data package describes, unchanged, and no others.

The rows of what has the checksum of its description are not read again: the description was made from them.
"""

import csv
import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Any

from edition.checks import Subject
from edition.words.findings import Explained, Finding, Where, did_you_mean, fault
from edition.words.project_layout import PACKAGE
from edition.words.web_address import is_web_address

CODES = {
    "tables.checksum": Explained(
        "A table is not the one that the data package describes.",
        "`boats,13` in `notebooks/data/boats.csv`, which had `boats,12` when it was described.",
        "Take the change back; or, if it is meant, describe the table anew (`edition docs add-a-claim`) and run its "
        "notebook.",
    ),
    "tables.columns": Explained(
        "A table has other columns than the data package says.",
        "`year,boat` in the first line, where the description has `year` and `boats`.",
        "Give the columns the names of their description, or describe the table anew.",
    ),
    "tables.row": Explained(
        "A row of a table that changed has more or fewer cells than the table has columns.",
        "`1987,12,14`, in a table of two columns.",
        "Mend the row; a comma inside a cell needs quotation marks around the cell.",
    ),
    "tables.missing": Explained(
        "The data package describes a table that is not there.",
        '`"path": "boat.csv"`, where the table is `boats.csv`.',
        "Bring the table back, or take its description away.",
    ),
    "tables.undescribed": Explained(
        "A table lies beside those that the data package describes, and is none of them.",
        "`notebooks/data/boats.csv`, which no `path` names.",
        "Describe it (`edition docs add-a-claim`), or remove it.",
    ),
}

_FOLDER = PurePosixPath(PACKAGE).parent


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the tables with their descriptions; a project that describes none may have any."""
    files = subject.files
    if PACKAGE not in files:
        return
    described = {f"{_FOLDER}/{one['path']}": one for one in _local(files[PACKAGE])}
    there = {name for name in files if name.startswith(f"{_FOLDER}/") and name.endswith(".csv")}
    for name, resource in described.items():
        if name not in files:
            where = _place(files, f'"{resource["path"]}"')
            hint = did_you_mean(name, there) or "bring it back, or take its description away"
            yield fault("tables.missing", where, f"describes {name}, which is not there", hint, name)
            continue
        yield from _columns(name, resource, files[name])
        if not _is_as_described(resource, files[name]):
            where = _place(files, f'"{resource["path"]}"', '"hash"')
            hint = "take the change back, or describe the table anew: see `edition docs add-a-claim`"
            yield fault("tables.checksum", where, f"has another size or SHA-256 than {name}", hint, name)
            yield from _rows(name, files[name])
    for name in sorted(there - described.keys()) if described else ():
        hint = "describe it, or remove it: see `edition docs add-a-claim`"
        yield fault("tables.undescribed", name, f"is not described in {PACKAGE}", hint, name)


def _local(package: bytes) -> list[Mapping[str, Any]]:
    """Return the descriptions of tables that lie in the repository; reading has complained of what is no package."""
    return [one for one in json.loads(package)["resources"] if not is_web_address(str(one["path"]))]


def _is_as_described(resource: Mapping[str, Any], content: bytes) -> bool:
    size, checksum = resource.get("bytes"), str(resource.get("hash"))
    return size == len(content) and checksum == f"sha256:{sha256(content).hexdigest()}"


def _columns(name: str, resource: Mapping[str, Any], content: bytes) -> Iterator[Finding]:
    """Compare the first line of a table with the fields of its description."""
    schema = resource.get("schema")
    # A schema may also be the name of a file, which is not read here.
    fields = schema.get("fields") if isinstance(schema, Mapping) else None
    listed = fields if isinstance(fields, list) else []
    expected = [str(field.get("name")) for field in listed if isinstance(field, Mapping)]
    columns: list[str] = next(_reader(content.partition(b"\n")[0]), [])
    if expected and columns != expected:
        message = f"has the columns {', '.join(columns)}, its description {', '.join(expected)}"
        yield fault("tables.columns", Where(name, 1, 1), message, f"write {','.join(expected)}, or mend those", name)


def _rows(name: str, content: bytes) -> Iterator[Finding]:
    """Say which rows of a table do not have as many cells as its first line."""
    rows = _reader(content)
    columns: list[str] = next(rows, [])
    begin = rows.line_num + 1
    for row in rows:
        if row and len(row) != len(columns):
            message = f"has {len(row)} cells in this row, and {len(columns)} columns"
            hint = "mend the row; a cell that holds a comma needs quotation marks around it"
            yield fault("tables.row", Where(name, begin, 1), message, hint, name)
        begin = rows.line_num + 1


def _reader(content: bytes) -> Any:
    return csv.reader(content.decode("utf-8", "replace").splitlines(keepends=True))


def _place(files: Mapping[str, bytes], *words: str) -> Where:
    """Return where the data package has some words, the later after the earlier."""
    lines = files[PACKAGE].decode("utf-8", "replace").split("\n")
    at = 0
    for one in words:
        at = next((number for number in range(at, len(lines)) if one in lines[number]), at)
    column = lines[at].find(words[-1]) + 1
    return Where(PACKAGE, at + 1, column) if column else Where(PACKAGE)
