"""Puts a finished site in the place of the old one, whole or not at all; a folder that is not ours is left alone."""

import errno
import hashlib
import json
import os
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypedDict

from edition.shell.build_points import BuildPoint, reach
from edition.shell.disk import not_writable, remedy, tree
from edition.words.findings import EditionError
from edition.words.project_layout import FOLDERS

MARKER = ".edition.json"
"""The file that says a folder is a site of ours, and from which inputs it was made."""

_BUILDS_AT_ONCE = 20
"""Builds that may put their sites in place while one does before that is told."""
_DROPPED_BY_SYSTEMS = frozenset([".DS_Store", "Thumbs.db", "desktop.ini"])
_HERE, _EXCHANGE = -100, 2
"""AT_FDCWD of Linux; RENAME_EXCHANGE of Linux, which is RENAME_SWAP of macOS."""


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
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(state, dict) or set(state) != set(SiteState.__annotations__):
        return None
    return SiteState(**state) if isinstance(state["files"], dict) else None  # type: ignore[typeddict-item]


def listing(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of every file of a site by its path; the marker and what systems drop are left out."""
    return {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in _laid(folder) if path.is_file()}


def _laid(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield what lies in a site by its path there."""
    yield from ((name, path) for name, path in tree(folder) if name != MARKER and path.name not in _DROPPED_BY_SYSTEMS)


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
            f"is not a site of this program ({_why(output)}) and is left alone",
            "name an empty or new folder with --output",
        )
    if strangers := strange_files(output, state):
        raise EditionError.at(
            "site.output",
            str(output),
            f"holds what this program did not put there ({', '.join(strangers[:3])}) and is left alone",
            "move it away, or name another folder with --output",
        )


def refuse_among_inputs(root: Path, output: Path) -> None:
    """Refuse a site among the files that it is made from.

    Raises: EditionError.
    """
    folder = next((name for name in FOLDERS if output.resolve().is_relative_to((root / name).resolve())), None)
    if folder:
        what = f"lies in {folder}/, among the files that the site is made from"
        raise EditionError.at("site.output", str(output), what, "name another folder with --output")


@contextmanager
def told_of(output: Path) -> Iterator[None]:
    """Say of what the system refuses while a site is made what was refused, and what to do.

    Raises: EditionError in the place of OSError.
    """
    try:
        yield
    except OSError as error:
        name = str(error.filename or output)
        what = f"cannot be read or written: {error.strerror or error}"
        raise EditionError.at("site.output", name, what, remedy(error)) from None


def _why(folder: Path) -> str:
    return f"its {MARKER} cannot be read" if (folder / MARKER).exists() else f"no {MARKER} in it"


def strange_files(folder: Path, state: SiteState) -> list[str]:
    """Return what lies in a site that no build put there, but for what systems drop into folders."""
    return sorted({name for name, _ in _laid(folder)} - set(state["files"]))


def recover(output: Path) -> None:
    """Put right what killed builds left beside a site: an old site is put back if it is missing, all else removed.

    An old site that cannot be put back is left where it is, as there is no other.
    """
    names = re.compile(rf"\.{re.escape(output.name)}\.(\d+)\.(next|old)")
    beside = output.parent.iterdir() if output.parent.is_dir() else ()
    for left, found in [(left, names.fullmatch(left.name)) for left in beside]:
        if found and not _is_building(int(found[1])):
            if found[2] == "old" and not output.exists():
                with suppress(OSError):
                    left.rename(output)
            else:
                discard(left)


def staging(output: Path) -> Path:
    """Return an empty folder beside the output, on the same disk, to build the next site in; one for each process.

    Raises: EditionError if the folder cannot be made.
    """
    folder = _beside(output, "next")
    try:
        recover(output)
        folder.mkdir(parents=True)
    except OSError as error:
        raise EditionError([not_writable(folder.parent, error)]) from None
    return folder


def _is_building(process: int) -> bool:
    """Say whether another process still runs."""
    if process == os.getpid():
        return False
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True


def lay_out(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files below a folder, by their paths there."""
    for parent in sorted({(folder / name).parent for name in files}):
        parent.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)


def publish(
    staged: Path, output: Path, edition: str, inputs: str, text: bool, files: dict[str, str] | None = None
) -> None:
    """Put a finished site in the place of the old one, which is then no more; files: its listing, if it is known.

    Whatever interrupts it leaves the old site or the new one, never a mixture. That nothing but the next build knows
    where it is can happen only where the system cannot exchange folders, and the process is killed.

    Raises: EditionError if somebody has put something else there since the build began; it is left alone.
    """
    reach(BuildPoint.LIST)
    state = SiteState(edition=edition, inputs=inputs, text=text, files=listing(staged) if files is None else files)
    (staged / MARKER).write_text(json.dumps(state, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    reach(BuildPoint.SWAP)
    refuse_foreign(output)
    _put(staged, output)
    reach(BuildPoint.TIDY)
    discard(staged)


def _put(staged: Path, output: Path) -> None:
    """Exchange or replace, as often as another build does the same in between."""
    for _ in range(_BUILDS_AT_ONCE):
        if output.exists() and exchange(staged, output):
            return
        try:
            _replace(staged, output)
            return
        except OSError as error:
            if error.errno not in (errno.ENOTEMPTY, errno.EEXIST, errno.ENOENT):
                raise
    what = f"was put in place by {_BUILDS_AT_ONCE} other builds at the same moment"
    raise EditionError.at("site.output", str(output), what, "wait for them to end, and run this again")


def _replace(staged: Path, output: Path) -> None:
    old = _beside(output, "old")
    try:
        if output.exists():
            output.rename(old)
        reach(BuildPoint.BETWEEN)
        staged.rename(output)
    finally:
        if not output.exists() and old.exists():
            old.rename(output)
        discard(old)


def _beside(output: Path, kind: str) -> Path:
    """Return the name of a folder beside a site that belongs to this process alone."""
    return output.with_name(f".{output.name}.{os.getpid()}.{kind}")


def discard(folder: Path) -> None:
    """Remove a site that is no more one, or did not become one, even if somebody has made it read-only.

    Where a link is in its place, the link alone is removed.
    """
    if folder.is_symlink():
        with suppress(OSError):
            folder.unlink()
        return
    for base, _, _ in os.walk(folder):
        with suppress(OSError):
            Path(base).chmod(0o700)
    shutil.rmtree(folder, ignore_errors=True)


def exchange(one: Path, other: Path) -> bool:
    """Exchange two folders of one disk; return False, with nothing done, where system or disk cannot."""
    import ctypes

    library = ctypes.CDLL(None)
    paths = os.fsencode(one), os.fsencode(other)
    if hasattr(library, "renameat2"):
        return bool(library.renameat2(_HERE, paths[0], _HERE, paths[1], _EXCHANGE) == 0)
    if hasattr(library, "renamex_np"):
        return bool(library.renamex_np(*paths, _EXCHANGE) == 0)
    return False
