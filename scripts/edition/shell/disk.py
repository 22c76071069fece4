"""Reads and writes the files of a project: its tree, copies, cache, single texts."""

import errno
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from edition.words.findings import EditionError, Explained, Finding, fault
from edition.words.project_layout import AT_THE_TOP, FOLDERS, RAW, is_input, is_looked_into

CODES = {
    "project.none": Explained(
        "No edition is in the folder or above it.",
        "`edition build` in your home folder.",
        "Go into the folder of the edition, or name it with `--project DIR`.",
    ),
    "data.name": Explained(
        "The name of a file is not UTF-8, or holds characters that nobody sees.",
        "`docs/data/no\\xe9.yaml`.",
        "Rename the file with letters in UTF-8.",
    ),
    "data.too-large": Explained(
        "A file of the edition is larger than any that people write.",
        "A data file of 10 MB.",
        "Is it the right file? Divide it, or keep in it what is needed.",
    ),
    "data.unreadable": Explained(
        "A file of the edition cannot be opened, or is no file.",
        "A data file that is a link to nowhere, or that you may not read.",
        "Put a file in its place, or give yourself the right to read it.",
    ),
    "site.output": Explained(
        "The folder of the site, or a file to be written, cannot be written or is not ours.",
        "`--output docs`, or a folder with files of others.",
        "Name an empty or new folder with `--output`.",
    ),
}

MAX_TYPED = 4 * 1024 * 1024
"""Bytes above which a file is refused that people type or a notebook writes: ten books have fewer."""
MAX_RAW = 64 * 1024 * 1024
"""The same for the data that notebooks read, and for files that were made."""


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

    for name, path in given_files(root, note):
        try:
            if why := _unfit(path, name):
                faults.append(why)
            else:
                found[name] = path.read_bytes()
        except OSError as error:
            note(name, error)
    if faults:
        raise EditionError(faults)
    return found


def given_files(root: Path, note: Callable[[str, OSError], None]) -> Iterator[tuple[str, Path]]:
    """Yield the files that a site is made from, with their names; note: who is told of folders that cannot be read."""
    for folder in FOLDERS:
        for below, path in tree(root / folder, lambda error: note(os.path.relpath(error.filename, root), error)):
            if is_input(f"{folder}/{below}") and not _is(Path.is_dir, path):
                yield f"{folder}/{below}", path
    for name in AT_THE_TOP:
        if os.path.lexists(root / name):
            yield name, root / name


def _unfit(path: Path, name: str) -> Finding | None:
    """Return why an input is not even opened: what is no file may never end, and what is huge is nothing of ours."""
    if not name.isprintable():
        return fault("data.name", name, "has a name that is not UTF-8, or holds what nobody sees", "rename it")
    if not path.exists():
        return fault("data.unreadable", name, "is a link that leads nowhere", "mend or remove it")
    if not path.is_file():
        return fault("data.unreadable", name, "is a pipe, socket or device, not a file", "put a file in its place")
    size, most = path.stat().st_size, MAX_RAW if name.startswith(RAW) else MAX_TYPED
    if size > most:
        what = f"has {size / 1024**2:.1f} MB, more than the {most // 1024**2} MB that are read"
        return fault("data.too-large", name, what, "is it the right file? Divide it, or keep in it what is needed")
    return None


def _is(kind: Callable[[Path], bool], path: Path) -> bool:
    """Say whether a path is of some kind; what the system does not let us see is of none."""
    try:
        return kind(path)
    except OSError:
        return False


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
        links = [name for name in folders if _is(Path.is_symlink, Path(base, name))]
        found += [(start + name, Path(base, name)) for name in (*names, *links)]
    return sorted(found, key=lambda one: one[0].split("/"))


_NOT_OURS = frozenset(["site", "site-with-text", "sources", "node_modules", "build", "dist", "__pycache__"])
_TEXT_SUFFIXES = frozenset(
    ["bib", "cff", "css", "csv", "html", "j2", "js", "json", "md", "py", "svg", "toml", "txt", "yaml", "yml"]
)


def project_texts(root: Path) -> dict[str, bytes]:
    """Return every text file of the project that may be published: no built site, copy, cache or hidden folder."""
    found: dict[str, bytes] = {}
    for base, folders, names in os.walk(root):
        folders[:] = sorted(f for f in folders if f not in _NOT_OURS and not f.startswith("."))
        for path in (Path(base, name) for name in sorted(names)):
            if (path.suffix[1:] in _TEXT_SUFFIXES or path.name in ("Makefile", "LICENSE")) and path.is_file():
                found[path.relative_to(root).as_posix()] = path.read_bytes()
    return found


def read_site_files(folder: Path) -> dict[str, bytes]:
    """Return the files of a site: pages, styles, scripts and what robots read with their content, all others empty."""
    return {name: path.read_bytes() if is_looked_into(name) else b"" for name, path in tree(folder) if path.is_file()}


def package_files() -> Iterator[tuple[str, bytes]]:
    """Yield the program's own files, so that a change of the program is a change of the inputs."""
    for name, path in tree(Path(__file__).parents[1]):
        if "__pycache__" not in name and path.is_file():
            yield name, path.read_bytes()


def write_text(path: Path, text: str) -> None:
    """Write a text file, whole or not at all.

    Raises: EditionError if the disk is full or the folder cannot be written.
    """
    write_bytes(path, text.encode())


def write_bytes(path: Path, content: bytes) -> None:
    """Write any file in the same way; a link is followed, and only a regular file is replaced."""
    write_all({path: content})


def write_all(contents: Mapping[Path, bytes]) -> None:
    """Write several files in the same way: none is replaced before all are written beside their places.

    Raises: EditionError if the disk is full or a folder cannot be written.
    """
    parts: dict[Path, Path] = {}
    path = Path()
    try:
        for path, content in contents.items():
            place = _regular(path)
            parts[place] = place.with_name(f".{place.name}.part")
            place.parent.mkdir(parents=True, exist_ok=True)
            parts[place].write_bytes(content)
        for path, part in parts.items():
            part.replace(path)
    except OSError as error:
        raise EditionError([not_writable(path, error)]) from None
    finally:
        for part in parts.values():
            drop(part)


def _regular(path: Path) -> Path:
    """Return where a file is to be written, past a link.

    Raises: EditionError if something else than a file is there.
    """
    if not path.name or (path.exists() and not path.is_file()):
        raise EditionError.at("site.output", str(path), "is no file that can be written", "name a file")
    return path.resolve() if path.is_symlink() else path


def not_writable(path: Path, error: OSError) -> Finding:
    """Return the finding for a file or folder that cannot be written."""
    return fault("site.output", str(path), f"cannot be written: {error.strerror}", remedy(error))


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
