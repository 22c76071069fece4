"""Reads and writes the files of a project: its tree, copies, cache, single texts."""

import hashlib
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from edition.words.findings import EditionError, Finding, SourceError, Where, fault
from edition.words.project_layout import FOLDERS, is_input

MAX_COPY = 8 * 1024 * 1024
"""Bytes above which a copy is refused: a book of a thousand pages has a quarter of them, and more are hardly text."""
SOURCES = "sources"
"""The folder, which git ignores, where a copy is found by itself."""
MAX_PACKED = 64 * 1024 * 1024
"""The same for formats that pack their text and may hold pictures."""
_PACKED = (b"%PDF-", b"PK")

CODES = {
    "project.none": "No edition is in the folder or above it.",
    "data.unreadable": "A file of the edition cannot be opened.",
    "copy.missing": "The copy that was named does not exist.",
    "copy.folder": "The copy that was named is a folder.",
    "copy.several": "Several copies lie in sources/, and none was named.",
    "copy.too-large": "The copy is larger than any text that the program reads.",
    "copy.unreadable": "The copy cannot be opened.",
    "copy.empty": "The copy is empty.",
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
        raise EditionError(
            [
                fault(
                    "project.none",
                    str(start),
                    "no edition is here or above (no docs/data/work.yaml)",
                    "go into its folder, or name it with --project DIR",
                )
            ]
        )
    return root


def inputs(root: Path) -> dict[str, bytes]:
    """Return every file that the site is made from: path with slashes -> content, sorted.

    Raises: EditionError for files that cannot be read.
    """
    found: dict[str, bytes] = {}
    faults: list[Finding] = []
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            name = path.relative_to(root).as_posix()
            if not is_input(name) or path.is_dir():
                continue
            try:
                found[name] = path.read_bytes()
            except OSError as error:
                faults.append(fault("data.unreadable", name, f"cannot be read: {error.strerror}"))
    if faults:
        raise EditionError(faults)
    return found


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
    """Return the files of a built site: HTML with its content, all others empty."""
    found: dict[str, bytes] = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            found[path.relative_to(folder).as_posix()] = path.read_bytes() if path.suffix == ".html" else b""
    return found


def source_path(root: Path, given: str | None) -> Path | None:
    """Return the reader's copy: given, else EDITION_SOURCE, else the only file in `sources/`."""
    if given:
        return Path(given)
    if from_environment := os.environ.get("EDITION_SOURCE"):
        return Path(from_environment)
    return only_source(root)


def read_copy(path: Path) -> bytes:
    """Return a copy's bytes.

    Raises: SourceError with one sentence for what is no readable file of sensible size.
    """
    where = Where(str(path))
    if path.is_dir():
        raise SourceError([fault("copy.folder", where, "is a folder", "name one file")])
    if not path.exists():
        raise SourceError([fault("copy.missing", where, "no such file", "check the name after --source or SOURCE=")])
    if not path.is_file():
        raise SourceError([fault("copy.unreadable", where, "is a device or a pipe, not a file", "save it as a file")])
    try:
        _refuse_large(path, where)
        data = path.read_bytes()
    except OSError as error:
        raise SourceError([fault("copy.unreadable", where, f"cannot be read: {error.strerror}")]) from None
    if not data.strip():
        raise SourceError([fault("copy.empty", where, "is empty", "save the article's text into it")])
    return data


def _refuse_large(path: Path, where: Where) -> None:
    size = path.stat().st_size
    if size <= MAX_COPY:
        return
    with path.open("rb") as file:
        limit = MAX_PACKED if file.read(5).startswith(_PACKED) else MAX_COPY
    if size > limit:
        read = f"{limit // 1024**2} MB that are read"
        raise SourceError(
            [
                fault(
                    "copy.too-large",
                    where,
                    f"has {size / 1024**2:.0f} MB, more than the {read}",
                    "give the article's text alone",
                )
            ]
        )


def only_source(root: Path) -> Path | None:
    """Return the only file in the project's `sources/` folder, if there is one.

    Raises: SourceError if there are several.
    """
    found = copies(root)
    if len(found) > 1:
        names = ", ".join(p.name for p in found)
        raise SourceError(
            [
                fault(
                    "copy.several",
                    SOURCES,
                    f"holds {len(found)} copies: {names}",
                    "keep one there, or choose with --source FILE",
                )
            ]
        )
    return found[0] if found else None


def copies(root: Path) -> list[Path]:
    """Return the files in the project's `sources/` folder that are taken for copies."""
    folder = root / SOURCES
    return sorted(p for p in folder.iterdir() if p.is_file() and p.name[0] != ".") if folder.is_dir() else []


def digest_of(parts: Iterable[tuple[str, bytes]]) -> str:
    """Return one digest for named contents, in the order given."""
    digest = hashlib.sha256()
    for name, content in parts:
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def package_files() -> Iterator[tuple[str, bytes]]:
    """Yield the program's own files, so that a change of the program is a change of the inputs."""
    root = Path(__file__).parents[1]
    for path in sorted(root.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            yield path.relative_to(root).as_posix(), path.read_bytes()


class Cache:
    """Small texts kept under digests in `.cache/`; losing it costs time, never anything else."""

    def __init__(self, root: Path) -> None:
        self.folder = root / ".cache"

    def get(self, name: str) -> str | None:
        """Return a cached text, or None."""
        try:
            return (self.folder / name).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return None

    def put(self, name: str, text: str) -> None:
        """Keep a text; a cache that cannot be written is no fault."""
        path = self.folder / name
        part = path.with_name(f"{path.name}.{os.getpid()}.part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(text, encoding="utf-8")
            part.replace(path)
        except OSError:
            _drop(part)


def write_text(path: Path, text: str) -> None:
    """Write a text file, whole or not at all.

    Raises: EditionError if the disk is full or the folder cannot be written.
    """
    write_bytes(path, text.encode())


def write_bytes(path: Path, content: bytes) -> None:
    """Write any file in the same way; a link is followed, and only a regular file is replaced."""
    if not path.name or (path.exists() and not path.is_file()):
        raise EditionError([fault("site.output", str(path), "is no file that can be written", "name a file")])
    path = path.resolve() if path.is_symlink() else path
    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        _drop(part)
        raise EditionError([not_writable(path, error)]) from None


def write_copy(path: Path, content: bytes, before: Iterable[Path]) -> None:
    """Write a copy in the place of those before it, which go only when it is whole."""
    write_bytes(path, content)
    for old in before:
        if old != path:
            old.unlink(missing_ok=True)


def not_writable(path: Path, error: OSError) -> Finding:
    """Return the finding for a file or folder that cannot be written."""
    return fault(
        "site.output",
        str(path),
        f"cannot be written: {error.strerror}",
        "free some space, or choose a folder that may be written",
    )


def _drop(part: Path) -> None:
    """Remove what was written in part, where the folder allows even that."""
    with suppress(OSError):
        part.unlink()
