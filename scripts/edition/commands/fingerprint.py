"""edition fingerprint: writes the fingerprints of the data from a witness."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from edition.join.witness_blocks import read_witness
from edition.model.given import Standoff
from edition.read.standoff.fingerprint_writer import rewritten
from edition.shell import disk, pipeline, read_copy, terminal
from edition.shell.find_copy import copy_content
from edition.words.findings import EditionError, errors


@click.command()
@click.argument("copy", type=click.Path(path_type=Path))
@click.option("--check", "only_check", is_flag=True, help="Say what would change, and write nothing.")
@click.pass_obj
def command(project: str | None, copy: Path, only_check: bool) -> int:
    """Write the fingerprint of every block, and the digest of COPY as the edition's witness, into the data files.

    Each block is found in COPY by the first and last words recorded for it, in order. Where any of them is missing or
    in doubt, nothing is written. With --check, exit code 1 says that something would change.
    """
    root = disk.project(project)
    given, files = pipeline.given(root)
    content = copy_content(copy)
    reading = read_witness(given, read_copy.text_of(content, str(copy)))
    if errors(reading.findings):
        raise EditionError(reading.findings)
    for finding in reading.findings:
        terminal.tell(str(finding))
    blocks = tuple(replace(block, fingerprint=reading.fingerprints[block.id]) for block in given.blocks)
    witness = replace(given.work.witness, sha256=hashlib.sha256(content).hexdigest(), bytes=len(content))
    wanted = replace(given, blocks=blocks, work=replace(given.work, witness=witness))
    changed = rewritten(files, wanted)
    terminal.give("\n".join(_told(given, wanted)))
    if only_check:
        return 1 if changed else 0
    disk.write_all({root / file: text for file, text in changed.items()})
    for file in changed:
        terminal.tell(f"{file}: written")
    return 0


def _told(before: Standoff, after: Standoff) -> Iterator[str]:
    """Yield a line for each change, and how many blocks there are."""
    pairs = list(zip(before.blocks, after.blocks, strict=True))
    differing = [(old, new) for old, new in pairs if old.fingerprint != new.fingerprint]
    for old, new in differing:
        assert new.fingerprint is not None
        how = "other words than its fingerprint was made from" if old.fingerprint else "had no fingerprint"
        yield f"{new.id:<14} {new.fingerprint.words:>5} words  {how}"
    if before.work.witness != after.work.witness:
        yield "the witness has another digest than work.yaml has"
    yield f"{len(pairs)} blocks, {len(pairs) - len(differing)} with the fingerprint that is recorded"
