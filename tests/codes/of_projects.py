"""Codes of what people do in a project: its folder, copies, outputs, environment."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from edition.commands import fetch
from edition.shell import disk, find_copy, pipeline, read_copy
from edition.shell.check_stages import run_stages
from edition.shell.read_annotations import annotations_in
from edition.shell.site_making import publication, site_address, site_gate
from edition.words.findings import EditionError

from tests.codes.changes import COPY
from tests.conftest import TOY


@dataclass(frozen=True)
class Folder:
    """A project of its own, to be damaged."""

    root: Path

    def write(self, name: str, content: bytes) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return path

    def give(self, content: bytes) -> None:
        """Join a copy, as every command does."""
        where = find_copy.copy_content(self.write("copy.txt", content))
        edition = pipeline.with_content(pipeline.load(self.root)[0], where, "copy.txt", "copy.txt")
        pipeline.refuse_strange(edition, "copy.txt")

    def large(self, name: str, size: int) -> Path:
        """Make a file of some size that takes no room."""
        path = self.write(name, b"")
        with path.open("r+b") as file:
            file.truncate(size)
        return path


_TEXT = (TOY / COPY).read_bytes()
_SOURCE = find_copy.SOURCES


def _link(folder: Folder) -> None:
    (folder.root / "bib" / "lost.bib").symlink_to("nowhere.bib")
    disk.inputs(folder.root)


def _in_tree(folder: Folder) -> None:
    copy = folder.write("docs/copy.txt", _TEXT)
    found, *_ = run_stages(folder.root, ["copy"], str(copy), folder.root / "site")
    raise EditionError(found)


def _touched(name: str, content: bytes, listed: str = "index.html") -> Callable[[Folder], object]:
    """Put a file into a site whose marker lists another one."""

    def touch(folder: Folder) -> None:
        state = publication.SiteState(edition="x", inputs="x", text=False, files={listed: "0" * 64})
        folder.write(f"site/{publication.MARKER}", json.dumps(state).encode())
        folder.write(f"site/{name}", content)
        raise EditionError(site_gate.touched(folder.root / "site"))

    return touch


def _crowded(name: str) -> Callable[[Folder], object]:
    def crowd(folder: Folder) -> None:
        folder.write(f"{_SOURCE}/{name}", _TEXT)
        fetch.refuse_to_crowd(folder.root, "article", force=False)

    return crowd


def _two(folder: Folder) -> None:
    folder.write(f"{_SOURCE}/a.txt", _TEXT)
    folder.write(f"{_SOURCE}/b.txt", _TEXT)
    find_copy.only_source(folder.root)


DAMAGES: dict[str, Callable[[Folder], object]] = {
    "annotations.form": lambda folder: annotations_in(folder.write("package.json", b'{"name": "toy"}')),
    "annotations.syntax": lambda folder: annotations_in(folder.write("notes.txt", b"see page 4")),
    "annotations.unreadable": lambda folder: annotations_in(folder.root / "lost.json"),
    "copy.empty": lambda folder: folder.give(b""),
    "copy.folder": lambda folder: find_copy.copy_content(folder.root),
    "copy.format": lambda folder: read_copy.text_of(b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "copy.txt"),
    "copy.in-tree": _in_tree,
    "copy.missing": lambda folder: find_copy.copy_content(folder.root / "copy.txt"),
    "copy.several": _two,
    "copy.strange": lambda folder: folder.give(b"Another article, on boats. " * 99),
    "copy.too-large": lambda folder: find_copy.copy_content(folder.large("copy.txt", find_copy.MAX_COPY + 1)),
    "copy.twice": lambda folder: folder.give(_TEXT + b"\n\n" + _TEXT),
    "copy.unreadable": lambda _: find_copy.copy_content(Path("/dev/null")),
    "copy.unusable": lambda folder: folder.give(b"%PDF-1.7\n"),
    "data.name": lambda folder: folder.write("bib/a\N{RIGHT-TO-LEFT OVERRIDE}b.bib", b"") and disk.inputs(folder.root),
    "data.too-large": lambda folder: folder.large("docs/data/x.yaml", disk.MAX_TYPED + 1) and disk.inputs(folder.root),
    "data.unreadable": _link,
    "fetch.other": _crowded("mine.txt"),
    "fetch.present": _crowded("article.html"),
    "project.none": lambda folder: disk.project(str(folder.root.parent)),
    "site-files.changed": _touched("index.html", b"<p>"),
    "site-files.marker": _touched(publication.MARKER, b"{"),
    "site-files.strange": _touched("mine.txt", b"words"),
    "site.output": lambda folder: publication.refuse_foreign(folder.root / "docs"),
}
"""Code -> what a person does in a project that ends with it."""

ENVIRONMENTS: dict[str, tuple[str, str, Callable[[], object]]] = {
    "site.address": (site_address.VARIABLE, "example.org", site_address.given_address),
}
"""Code -> a variable of the environment, its wrong value, and what reads it."""
