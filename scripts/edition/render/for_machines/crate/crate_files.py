"""What each file of a site is, by its path: its format, its name, and under which licence it may be given on."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from edition.derive.passage_names import page_title
from edition.model.edited_work import Rights
from edition.model.edition import Edition
from edition.records.describe_works import edition_title
from edition.words.ids import Lang

CRATE = "ro-crate-metadata.json"
"""The file, at the site's root, where all who read crates look for it."""
LINKSET = "linkset.json"
"""The file, at the site's root, with the links of every page."""

FORMATS: Mapping[str, str] = {
    ".bib": "application/x-bibtex",
    ".css": "text/css",
    ".csv": "text/csv",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".epub": "application/epub+zip",
    ".html": "text/html",
    ".ipynb": "application/x-ipynb+json",
    ".js": "text/javascript",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".pdf": "application/pdf",
    ".py": "text/x-python",
    ".ris": "application/x-research-info-systems",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".xml": "application/xml",
}
"""Suffix -> media type, as servers give it."""
_OF_NAMES = {CRATE: "application/ld+json", LINKSET: "application/linkset+json"}
"""What is more than its suffix says."""
OF_OTHERS = ("assets/main.", "assets/lunr.")
"""How the paths begin of what packages bring: the theme's stylesheet, the search library."""
_THEIRS = "MIT"
_OUR_SCRIPTS = ("cite", "edition", "own-copy", "own-copy-word", "search")
_PROGRAM = ("assets/edition.css", "assets/favicon.svg", *(f"assets/{name}.js" for name in _OUR_SCRIPTS))


@dataclass(frozen=True, slots=True)
class SiteFile:
    """A file of a built site: its bytes, and their SHA-256 in hexadecimal."""

    size: int
    sha256: str


def format_of(path: str) -> str:
    """Return the media type of a file."""
    if path.endswith(".tei.xml") or path.startswith("dts/document"):
        return "application/tei+xml"
    by_suffix = FORMATS.get(PurePosixPath(path).suffix, "application/octet-stream")
    return _OF_NAMES.get(path, by_suffix)


def licences_of(path: str, rights: Rights) -> tuple[str, ...]:
    """Return the licences of a file, as SPDX names them; a notebook is prose and code."""
    if path.startswith(OF_OTHERS):
        return (_THEIRS,)
    if path.startswith(_PROGRAM):
        return (rights.code,)
    if path.startswith("notebooks/") and path.endswith((".py", ".ipynb")):
        return (rights.content, rights.code)
    return (rights.content,)


def name_of(path: str, edition: Edition) -> str:
    """Return what a file is called: a page by its title, all else by its path."""
    work = edition.standoff.work
    if path == "index.html":
        return edition_title(work, work.language)
    lang, _, page = path.removesuffix(".html").partition("/")
    if not path.endswith(".html") or lang not in work.languages:
        return path
    return page_title(edition, page, Lang(lang))
