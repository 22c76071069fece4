"""Notebooks as they are written, and what running one gave."""

from collections.abc import Mapping
from dataclasses import dataclass

from edition.model.claim import Derived, State
from edition.model.prose_tree import Document, Prose
from edition.words.ids import Id, Lang
from edition.words.project_layout import FETCHED


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell of a notebook in percent format: code with the name of the figure it draws, or prose of a language.

    is_output_shown: what the code prints is part of the text, not folded away with the code.
    """

    source: str
    line: int
    prose: Document | None = None
    language: Lang | None = None
    figure: str | None = None
    is_output_shown: bool = False

    @property
    def is_code(self) -> bool:
        """Say whether the cell is run."""
        return self.prose is None


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoteTable:
    """A table that the project may not hand on: where it is to be had, its bytes if known, their SHA-256."""

    name: str
    address: str
    size: int | None
    checksum: str

    @property
    def file(self) -> str:
        """Return where the notebooks look for it, below the project's root."""
        return f"{FETCHED}/{self.name}.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notebook:
    """A notebook as written: name of its file without suffix, cells, data files it reads, digest of code and data.

    fetched: the tables that it needs and the project may not hand on; lacking: those that are not there.
    """

    name: str
    cells: tuple[Cell, ...]
    data: tuple[str, ...]
    digest: str
    fetched: tuple[RemoteTable, ...] = ()
    lacking: tuple[RemoteTable, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnData:
    """What a drawing shows as a table: heads of columns, and rows of as many cells, whose first names the row."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A drawing of a notebook in one language: the SVG, what it shows in words, its caption, its data.

    claims: those beside which it is shown too; None: the first of its notebook.
    """

    name: str
    svg: str
    alt: str
    caption: Prose
    data: DrawnData
    claims: tuple[Id, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What running a notebook gave: quantities by claim, printed output by code cell, figures by language."""

    notebook: str
    digest: str
    state: State
    derived: Mapping[Id, Mapping[str, Derived | None]]
    outputs: tuple[str, ...]
    figures: Mapping[Lang, tuple[Figure, ...]]
    environment: Mapping[str, str]
