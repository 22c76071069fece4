"""Runs the code of a notebook in this process, with tables that a test has changed and nothing drawn or printed."""

import contextlib
import csv
import io
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from edition.read.standoff.notebooks.notebook_cells import read_notebook
from edition.shell import disk

from tests.meta.library import ROOT

Rows = list[dict[str, str]]
Shown = tuple[str, str, str]
"""Results, what was printed, and the data of the drawings: all that a reader sees of a notebook."""

sys.path.append(str(ROOT / "notebooks"))  # where the module lies that notebooks import
FILES = disk.inputs(ROOT)
FEW_DRAWS = {"draws": "2"}
"""Figures that are the size of a simulation, by name: here a small one does."""


def table(name: str) -> Rows:
    """Return a table as notebooks read it, its simulations made small."""
    rows = csv.DictReader(FILES[f"notebooks/data/{name}.csv"].decode().splitlines())
    return [{**row, "value": FEW_DRAWS[row["name"]]} if row.get("name") in FEW_DRAWS else row for row in rows]


class Perturbed:
    """A notebook that can be run again and again; its code is compiled once."""

    def __init__(self, name: str) -> None:
        file = f"notebooks/{name}.py"
        self.notebook, _ = read_notebook(FILES[file].decode(), file, FILES)
        code = [cell.source for cell in self.notebook.cells if cell.is_code]
        self._code = [compile(source, name, "exec") for source in code]
        self.rows = {name: table(name) for name in self.tables}
        self._file = str(ROOT / file)

    @property
    def tables(self) -> list[str]:
        """Return the names of the tables that it reads."""
        return [Path(file).stem for file in self.notebook.data if file.endswith(".csv")]

    def run(self, changed: Mapping[str, Rows]) -> tuple[Shown, Any]:
        """Return all that it shows, and its results as they are; what it raises is raised."""
        lab: Any = import_module("lab")
        known = lab.table, lab.draw
        lab.table, lab.draw = (lambda name: {**self.rows, **changed}[name]), lambda *_, **__: None
        names: dict[str, Any] = {"__name__": "__main__", "__file__": self._file}
        printed = io.StringIO()
        try:
            with contextlib.redirect_stdout(printed):
                for code in self._code:
                    exec(code, names)  # noqa: S102 -- our own notebook
        finally:
            lab.table, lab.draw = known
        return (repr(names["RESULTS"]), printed.getvalue(), repr(names.get("FIGURES"))), names["RESULTS"]
