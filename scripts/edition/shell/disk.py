"""Reads and writes the files of a project: its tree, copies, cache, single texts."""

import errno
import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from edition.words.findings import EditionError, Finding, fault
from edition.words.project_layout import CONFIGURATION, FOLDERS, ROBOTS, SITEMAP, is_input

CODES = {
    "project.none": "No edition is in the folder or above it.",
    "data.unreadable": "A file of the edition cannot be opened.",
    "site.output": "The folder of the site, or a file to be written, cannot be written or is not ours.",
}


def find_project(start: Path) -> Path | None:
    """Return the folder, from start upwards, that holds an edition."""
    for folder in (start, *start.parents):
        if (folder / "docs" / "data" / "work.yaml").is_file():
            return folder
    return None


def project(folder: str | None) -> Path:
    """Return the root of the edition that a command works on.

    Raises: EditionError if there is none here or above.
    """
    start = Path(folder) if folder else Path.cwd()
    root = find_project(start.resolve())
    if root is None:
        raise EditionError.at(
            "project.none",
            str(start),
            "no edition is here or above (no docs/data/work.yaml)",
            "go into its folder, or name it with --project DIR",
        )
    return root


def inputs(root: Path) -> dict[str, bytes]:
    """Return every file that the site is made from: path with slashes -> content, sorted.

    Raises: EditionError for files that cannot be read.
    """
    found: dict[str, bytes] = {}
    faults: list[Finding] = []

    def note(name: str, error: OSError) -> None:
        faults.append(fault("data.unreadable", name, f"cannot be read: {error.strerror}", remedy(error)))

    for name, path in _given(root, note):
        try:
            found[name] = path.read_bytes()
        except OSError as error:
            note(name, error)
    if faults:
        raise EditionError(faults)
    return found


def _given(root: Path, note: Callable[[str, OSError], None]) -> Iterator[tuple[str, Path]]:
    """Yield the files that a site is made from, with their names; note: who is told of folders that cannot be read."""
    for folder in FOLDERS:
        for below, path in tree(root / folder, lambda error: note(os.path.relpath(error.filename, root), error)):
            if is_input(f"{folder}/{below}") and not path.is_dir():
                yield f"{folder}/{below}", path
    if os.path.lexists(root / CONFIGURATION):
        yield CONFIGURATION, root / CONFIGURATION


def _refuse(error: OSError) -> None:
    raise error


def tree(folder: Path, unreadable: Callable[[OSError], None] = _refuse) -> list[tuple[str, Path]]:
    """Return what lies below a folder and is no folder: its path there with slashes, and where it is, folder by folder.

    Links are among it and not followed; a folder that is not there holds nothing. Names are put together as text:
    `Path.relative_to` takes longer than reading.

    unreadable: what to do about a folder that cannot be read. Raises: OSError about it, if nothing else is said.
    """
    found: list[tuple[str, Path]] = []

    def judge(error: OSError) -> None:
        if not isinstance(error, FileNotFoundError):
            unreadable(error)

    for base, folders, names in os.walk(folder, onerror=judge):
        start = "".join(f"{part}/" for part in Path(base).parts[len(folder.parts) :])
        links = [name for name in folders if Path(base, name).is_symlink()]
        found += [(start + name, Path(base, name)) for name in (*names, *links)]
    return sorted(found, key=lambda one: one[0].split("/"))


_NOT_OURS = frozenset(["site", "site-with-text", "sources", "node_modules", "build", "dist", "__pycache__"])
_TEXT_SUFFIXES = frozenset(
    [
        ".bib",
        ".cff",
        ".css",
        ".csv",
        ".html",
        ".j2",
        ".js",
        ".json",
        ".md",
        ".py",
        ".svg",
        ".toml",
        ".txt",
        ".yaml",
        ".yml",
    ]
)


def project_texts(root: Path) -> dict[str, bytes]:
    """Return every text file of the project that may be published: no built site, copy, cache or hidden folder."""
    found: dict[str, bytes] = {}
    for base, folders, names in os.walk(root):
        folders[:] = sorted(f for f in folders if f not in _NOT_OURS and not f.startswith("."))
        for path in (Path(base, name) for name in sorted(names)):
            if path.suffix in _TEXT_SUFFIXES or path.name in ("Makefile", "LICENSE"):
                found[path.relative_to(root).as_posix()] = path.read_bytes()
    return found


def read_site_files(folder: Path) -> dict[str, bytes]:
    """Return the files of a site: pages, stylesheets and what robots read with their content, all others empty."""
    return {
        name: path.read_bytes() if name.endswith((".html", ".css")) or name in (ROBOTS, SITEMAP) else b""
        for name, path in tree(folder)
        if path.is_file()
    }


def digest_of(parts: Iterable[tuple[str, bytes]]) -> str:
    """Return one digest for named contents, in the order given."""
    digest = hashlib.sha256()
    for name, content in parts:
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def package_files() -> Iterator[tuple[str, bytes]]:
    """Yield the program's own files, so that a change of the program is a change of the inputs."""
    for name, path in tree(Path(__file__).parents[1]):
        if not name.endswith(".pyc") and path.is_file():
            yield name, path.read_bytes()


def write_text(path: Path, text: str) -> None:
    """Write a text file, whole or not at all.

    Raises: EditionError if the disk is full or the folder cannot be written.
    """
    write_bytes(path, text.encode())


def write_bytes(path: Path, content: bytes) -> None:
    """Write any file in the same way; a link is followed, and only a regular file is replaced."""
    if not path.name or (path.exists() and not path.is_file()):
        raise EditionError.at("site.output", str(path), "is no file that can be written", "name a file")
    path = path.resolve() if path.is_symlink() else path
    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        drop(part)
        raise EditionError([not_writable(path, error)]) from None


def not_writable(path: Path, error: OSError) -> Finding:
    """Return the finding for a file or folder that cannot be written."""
    return fault(
        "site.output",
        str(path),
        f"cannot be written: {error.strerror}",
        remedy(error),
    )


def remedy(error: OSError) -> str:
    """Return what to do about what the system refused."""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return "free some space, or choose another disk"
        case errno.EACCES | errno.EPERM:
            return "allow yourself to read and write it (chmod -R u+rwX), or choose a folder of your own"
        case errno.EROFS:
            return "the disk is read-only: choose a folder on another"
        case errno.ENOENT | errno.EEXIST | errno.ENOTEMPTY:
            return "another program changed it at the same moment: run this again"
    return "choose another file or folder"


def drop(part: Path) -> None:
    """Remove what was written in part, where the folder allows even that."""
    with suppress(OSError):
        part.unlink()
