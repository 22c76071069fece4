"""Gets the tables that the project may not hand on, from where they are public."""

from pathlib import Path

from edition.read.standoff.notebooks.notebook_inputs import is_as_described, remote_tables
from edition.shell import disk, pipeline, terminal
from edition.shell.polite_visitor import visitor_for
from edition.words.findings import EditionError, Explained
from edition.words.project_layout import FETCHED, PACKAGE

CODES = {
    "claims.fetched": Explained(
        "A table that a notebook reads is not the recorded one any more where it is to be had.",
        "A table that its publisher has replaced since it was described.",
        "Look at what changed; describe the new table and run its notebook, or keep the old one that you have.",
    ),
}


def fetch_tables(root: Path) -> None:
    """Lay every table that is lacking, or is not as described, where the notebooks look for it.

    Raises: EditionError if one cannot be had, or is not the one that the data package describes; it is not kept.
    """
    files = disk.inputs(root)
    tables, problems = remote_tables(files)
    if problems:
        raise EditionError(problems)
    standoff, _ = pipeline.given(root, {name: files[name] for name in files if not name.startswith(FETCHED)})
    visitor = visitor_for(standoff.work)
    for table in tables.values():
        if is_as_described(table, files.get(table.file, b"")):
            continue
        terminal.tell(f"fetching {table.address}")
        content = visitor.get(table.address).content
        if not is_as_described(table, content):
            what = f"{len(content)} bytes came whose SHA-256 is not the one that is recorded; nothing was kept"
            hint = f"has the file changed there? The data package is in {PACKAGE}"
            raise EditionError.at("claims.fetched", table.address, what, hint)
        disk.write_bytes(root / table.file, content)
