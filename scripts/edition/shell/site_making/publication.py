"""Puts a finished site in the place of the old one, whole or not at all; a folder that is not ours is left alone."""

import hashlib
import json
import os
import shutil
from pathlib import Path
from typing import TypedDict

from edition.shell.disk import not_writable, tree
from edition.words.findings import EditionError

MARKER = ".edition.json"
"""The file that says a folder is a site of ours, and from which inputs it was made."""

_DROPPED_BY_SYSTEMS = frozenset([".DS_Store", "Thumbs.db", "desktop.ini"])


class SiteState(TypedDict):
    """What the marker says: id of the edition, digest of the inputs, whether words were joined, SHA-256 by file."""

    edition: str
    inputs: str
    text: bool
    files: dict[str, str]


def site_state(folder: Path) -> SiteState | None:
    """Return what the marker of a site says, or None if the folder is no site of ours."""
    try:
        state = json.loads((folder / MARKER).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    if not isinstance(state, dict) or set(state) != set(SiteState.__annotations__):
        return None
    return SiteState(**state) if isinstance(state["files"], dict) else None  # type: ignore[typeddict-item]


def listing(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of every file of a site by its path, the marker left out."""
    return {
        name: hashlib.sha256(path.read_bytes()).hexdigest()
        for name, path in tree(folder)
        if name != MARKER and path.is_file()
    }


def refuse_foreign(output: Path) -> None:
    """Refuse an output folder that holds something other than a site of ours.

    Raises: EditionError; nothing is ever deleted there.
    """
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        raise EditionError.at("site.output", str(output), "is not a folder", "name another with --output")
    if not output.is_dir() or not any(output.iterdir()):
        return
    state = site_state(output)
    if state is None:
        raise EditionError.at(
            "site.output",
            str(output),
            f"is not a site of this program (no {MARKER} in it) and is left alone",
            "name an empty or new folder with --output",
        )
    strangers = sorted(_names(output) - set(state["files"]))
    if strangers:
        raise EditionError.at(
            "site.output",
            str(output),
            f"holds what this program did not put there ({', '.join(strangers[:3])}) and is left alone",
            "move it away, or name another folder with --output",
        )


def _names(folder: Path) -> set[str]:
    return {name for name, path in tree(folder) if name != MARKER and path.name not in _DROPPED_BY_SYSTEMS}


def staging(output: Path) -> Path:
    """Return an empty folder beside the output, on the same disk, to build the next site in; one for each process.

    What a killed build left is cleared away. Raises: EditionError if the folder cannot be made.
    """
    folder = output.with_name(f".{output.name}.{os.getpid()}.next")
    try:
        _recover(output)
        for left in output.parent.glob(f".{output.name}.*.next"):
            if not _is_building(left):
                _remove(left)
        folder.mkdir(parents=True)
    except OSError as error:
        raise EditionError([not_writable(folder.parent, error)]) from None
    return folder


def _is_building(staged: Path) -> bool:
    """Say whether another process that still runs is building in a folder."""
    process = staged.name.split(".")[-2]
    if not process.isdigit() or int(process) == os.getpid():
        return False
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def publish(staged: Path, output: Path, edition: str, inputs: str, text: bool) -> None:
    """Put a finished site in the place of the old one.

    Whatever interrupts it leaves the old site or the new one, never a mixture and never none.
    """
    state = SiteState(edition=edition, inputs=inputs, text=text, files=listing(staged))
    (staged / MARKER).write_text(json.dumps(state, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    old = _old(output)
    try:
        if output.exists():
            output.rename(old)
        staged.rename(output)
    finally:
        if not output.exists() and old.exists():
            old.rename(output)
    shutil.rmtree(old, ignore_errors=True)


def _recover(output: Path) -> None:
    """Put the old site back if a build was killed between its two renamings."""
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
