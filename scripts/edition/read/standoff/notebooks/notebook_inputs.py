"""What the result of a notebook depends on: its code, the tables it reads, the module beside it, the locked packages.

Tables that may not be handed on are described in the data package by their address, as Frictionless has it for remote
resources; a reader may fetch them, and their checksum stands for their content.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from edition.model.notebook import RemoteTable
from edition.words.findings import Finding, Where, fault
from edition.words.project_layout import LAB, PACKAGE, REQUIREMENTS
from edition.words.web_address import is_web_address

PYTHON = "3.11–3.14"
"""The versions of Python that a result holds for: each gives the same, so that none of them is named in it."""

_IMPORTED = re.compile(r"^\s*(?:import|from)\s+(\w+)", re.MULTILINE)
_LOCKED = re.compile(r"^([A-Za-z0-9_.-]+)==[^\\\n]*", re.MULTILINE)
_CHECKSUM = re.compile(r"sha256:([0-9a-f]{64})")
_HINT = "see `edition docs add-a-claim`"


def remote_tables(files: Mapping[str, bytes]) -> tuple[dict[str, RemoteTable], list[Finding]]:
    """Return name -> table of those that the data package gives by address, and what is wrong with it."""
    if PACKAGE not in files:
        return {}, []
    try:
        package = json.loads(files[PACKAGE])
        resources = [one for one in package["resources"] if is_web_address(str(one["path"]))]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        where = Where(PACKAGE, getattr(error, "lineno", 1), getattr(error, "colno", 1))
        return {}, [fault("notebooks.package", where, f"is no data package: {_why(error)}", _HINT)]
    tables, findings = {}, []
    for resource in resources:
        table = _remote(resource)
        if table is None:
            what = f"the remote table {resource.get('name')!r} has no name or no SHA-256"
            findings.append(fault("notebooks.package", PACKAGE, what, f"give `name` and `hash`: {_HINT}"))
        else:
            tables[table.name] = table
    return tables, findings


def _why(error: Exception) -> str:
    match error:
        case json.JSONDecodeError():
            return error.msg
        case UnicodeDecodeError():
            return "is not UTF-8"
        case RecursionError():
            return "has lists inside of lists without end"
        case KeyError():
            return f"it, or a resource in it, has no {error}"
    return "its `resources` are no list of objects"


def _remote(resource: Mapping[str, Any]) -> RemoteTable | None:
    name, size = resource.get("name"), resource.get("bytes")
    checksum = _CHECKSUM.fullmatch(str(resource.get("hash")))
    if not isinstance(name, str) or not re.fullmatch(r"[a-z0-9-]+", name) or not checksum:
        return None
    size = size if isinstance(size, int) else None
    return RemoteTable(name=name, address=str(resource["path"]), size=size, checksum=checksum[1])


def place_of(table: RemoteTable, files: Mapping[str, bytes]) -> Where:
    """Return where the data package gives the address of a table."""
    lines = files[PACKAGE].decode("utf-8", "replace").split("\n")
    found = ((number, line.find(table.address)) for number, line in enumerate(lines, 1))
    return next((Where(PACKAGE, number, column + 1) for number, column in found if column >= 0), Where(PACKAGE))


def is_as_described(table: RemoteTable, content: bytes) -> bool:
    """Say whether a file is the one that the data package describes."""
    return hashlib.sha256(content).hexdigest() == table.checksum


def fetched_findings(tables: Mapping[str, RemoteTable], files: Mapping[str, bytes]) -> Iterator[Finding]:
    """Yield the fetched files that are not those which the data package describes."""
    for table in tables.values():
        if table.file in files and not is_as_described(table, files[table.file]):
            what = f"is not the file that {PACKAGE} describes: its SHA-256 is another"
            yield fault("notebooks.fetched", table.file, what, "remove it, and run `edition claims --fetch`")


def data_read(code: str, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the data files whose names the code holds, and the module beside the notebooks if it is imported.

    A table that the module is asked for is named without its suffix.
    """
    stem = PurePosixPath(LAB).stem
    module = re.search(rf"^\s*(?:from\s+{stem}\b|import\s[^\n#]*\b{stem}\b)", code, re.MULTILINE)
    return {
        file: files[file]
        for file in sorted(files)
        if (module if file == LAB else file.startswith("notebooks/data/") and is_named(file, code))
    }


def is_named(file: str, code: str) -> bool:
    """Say whether code names a table, or asks the module for it, without its suffix."""
    path = PurePosixPath(file)
    return path.name in code or f'"{path.stem}"' in code or f"'{path.stem}'" in code


def digest(code: str, data: Mapping[str, bytes], fetched: tuple[RemoteTable, ...], files: Mapping[str, bytes]) -> str:
    """Return the digest of all that a result depends on."""
    found = hashlib.sha256(PYTHON.encode() + b"\0" + code.encode())
    for file, content in data.items():
        found.update(file.encode() + b"\0" + hashlib.sha256(content).digest())
    for table in fetched:
        found.update(table.file.encode() + b"\0" + bytes.fromhex(table.checksum))
    for locked in _locked(code + "\n" + data.get(LAB, b"").decode("utf-8", "replace"), files):
        found.update(locked.encode() + b"\0")
    return found.hexdigest()


def _locked(code: str, files: Mapping[str, bytes]) -> list[str]:
    """Return the lines that lock the packages which the code imports by the names that they are installed under."""
    imported = set(_IMPORTED.findall(code))
    lines = _LOCKED.finditer(files.get(REQUIREMENTS, b"").decode("utf-8", "replace"))
    return [line[0].strip() for line in lines if line[1].lower().replace("-", "_") in imported]
