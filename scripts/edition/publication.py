"""Puts a finished site in the place of the old one, whole or not at all; a folder that is not ours is left alone."""

import hashlib
import json
import os
import shutil
from pathlib import Path

from edition.files import not_writable
from edition.findings import EditionError, fault

MARKER = ".edition.json"
"""The file that says a folder is a site of ours, and from which inputs it was made."""


def site_state(folder: Path) -> dict[str, object] | None:
    """Return what the marker of a site says, or None if the folder is no site of ours."""
    try:
        state = json.loads((folder / MARKER).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return state if isinstance(state, dict) else None


def listing(folder: Path) -> str:
    """Return a digest of a site's file names and sizes: enough to see that it was touched."""
    lines = []
    for base, folders, names in os.walk(folder):
        folders.sort()
        paths = [Path(base, name) for name in sorted(names) if name != MARKER]
        lines += [f"{path.relative_to(folder).as_posix()} {path.stat().st_size}" for path in paths]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def refuse_foreign(output: Path) -> None:
    """Refuse an output folder that holds something other than a site of ours.

    Raises: EditionError; nothing is ever deleted there.
    """
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        raise EditionError([fault("site.output", str(output), "is not a folder", "name another with --output")])
    if output.is_dir() and any(output.iterdir()) and site_state(output) is None:
        raise EditionError(
            [fault("site.output", str(output), f"is not a site of this program (no {MARKER} in it) and is left alone",
                   "name an empty or new folder with --output")])  # fmt: skip


def staging(output: Path) -> Path:
    """Return an empty folder beside the output, on the same disk, to build the next site in.

    Raises: EditionError if it cannot be made.
    """
    _recover(output)
    folder = output.with_name(f".{output.name}.next")
    try:
        _remove(folder)
        folder.mkdir(parents=True)
    except OSError as error:
        raise EditionError([not_writable(folder.parent, error)]) from None
    return folder


def publish(staged: Path, output: Path, state: dict[str, object]) -> None:
    """Put a finished site in the place of the old one; an interruption leaves the old or the new, never a mixture."""
    marker = json.dumps(state | {"listing": listing(staged)}, indent=1, sort_keys=True)
    (staged / MARKER).write_text(marker + "\n", encoding="utf-8")
    old = _old(output)
    if output.exists():
        output.rename(old)
    staged.rename(output)
    _remove(old)


def _recover(output: Path) -> None:
    """Put the old site back if a build was interrupted between its two renamings."""
    old = _old(output)
    if old.exists() and not output.exists():
        old.rename(output)
    _remove(old)


def _old(output: Path) -> Path:
    return output.with_name(f".{output.name}.old")


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)


def discard(folder: Path) -> None:
    """Remove a staged site that did not become one."""
    shutil.rmtree(folder, ignore_errors=True)
