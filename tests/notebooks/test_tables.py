"""The tables of the notebooks: described, as they are described, and each of their figures moves something."""

import csv
import json
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from shutil import copytree
from subprocess import run
from typing import Any

import pytest
from edition.model.edition import Edition
from edition.read.standoff.notebooks.notebook_cells import read_notebook
from edition.read.standoff.notebooks.notebook_inputs import remote_tables
from edition.shell.notebook_runs.notebook_kernel import execute
from edition.words.findings import Finding
from edition.words.project_layout import LAB
from edition.words.project_layout import PACKAGE as PACKAGE_FILE
from frictionless import Package

from tests.meta.library import ROOT

pytestmark = pytest.mark.long

DATA = ROOT / "notebooks" / "data"


def is_remote(resource: Mapping[str, Any]) -> bool:
    return bool(resource["path"].startswith("https://"))


PACKAGE: Mapping[str, Any] = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
LOCAL = {resource["path"]: resource for resource in PACKAGE["resources"] if not is_remote(resource)}
NOTEBOOKS = sorted(path.stem for path in (ROOT / "notebooks").glob("*.py") if f"notebooks/{path.name}" != LAB)


def faults(folder: Path) -> list[str]:
    """Return the kinds of errors that the library finds in a folder of tables, those to be fetched left out."""
    local = [resource for resource in PACKAGE["resources"] if not is_remote(resource)]
    report = Package.from_descriptor({**PACKAGE, "resources": local}, basepath=str(folder)).validate()
    return [kind for task in report.tasks for (kind,) in task.flatten(["type"])]


def test_every_table_is_described_and_nothing_else() -> None:
    assert set(LOCAL) == {path.name for path in DATA.glob("*.csv")}


def test_the_description_is_one_by_the_standard() -> None:
    report = Package.validate_descriptor(dict(PACKAGE))
    assert report.valid, report.flatten(["note"])


def test_tables_are_as_they_are_described() -> None:
    assert faults(DATA) == [], "run python scripts/describe_tables.py"


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("name,value,", "name,", "extra-cell"),
        (",7.1,", ',"7,1",', "type-error"),
        (",7.1,", ",nought,", "type-error"),
        (",7.1,", ",7.2,", "hash-count"),
    ],
)
def test_a_table_that_is_otherwise_is_found(tmp_path: Path, old: str, new: str, kind: str) -> None:
    copytree(DATA, tmp_path / "data")
    table = tmp_path / "data" / "c02_contacts.csv"
    text = table.read_text(encoding="utf-8")
    assert old in text
    table.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert kind in faults(tmp_path / "data")


@pytest.mark.parametrize("name", LOCAL)
def test_columns_have_a_meaning_and_cells_are_numbers_or_words(name: str) -> None:
    """A cell that computers take for a number, and people for none, is neither."""
    fields = LOCAL[name]["schema"]["fields"]
    assert all(field["description"] for field in fields), [f["name"] for f in fields if not f["description"]]
    rows = csv.DictReader((DATA / name).read_text(encoding="utf-8").splitlines())
    assert not [cell for row in rows for cell in row.values() if cell.lower() in ("nan", "inf", "-inf")]


def test_tables_to_be_fetched_name_a_commit_and_a_checksum() -> None:
    tables, findings = remote_tables({PACKAGE_FILE: (DATA / "datapackage.json").read_bytes()})
    assert not findings
    assert set(tables) == {"six-cities-persons", "new-haven-persons", "first-round-areas"}
    assert all(re.search(r"/[0-9a-f]{40}/", table.address) for table in tables.values())


def test_sources_are_entries_of_the_bibliography(real: Edition) -> None:
    keys = set(real.standoff.entry_by_key)
    for path in DATA.glob("*.csv"):
        rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
        named = {row.get("source", "") for row in rows}
        assert named - keys <= {"", "none", "article", "witness"}, path.name


def test_tables_made_from_the_edition_are_up_to_date(tmp_path: Path) -> None:
    """What the notebook of the census reads is what the edition says now."""
    run([sys.executable, DATA / "make_c15.py", tmp_path], cwd=ROOT, check=True)
    for made in tmp_path.iterdir():
        assert made.read_bytes() == (DATA / made.name).read_bytes(), (
            f"run python notebooks/data/make_c15.py notebooks/data ({made.name})"
        )


@pytest.mark.notebooks
@pytest.mark.parametrize("name", NOTEBOOKS)
def test_changed_tables_turn_the_result(name: str, tmp_path: Path) -> None:
    """Larger figures and later dates give another result, or break a law; never the old answer."""
    folder = tmp_path / "notebooks"
    (folder / "data").mkdir(parents=True)
    source = (ROOT / "notebooks" / f"{name}.py").read_text(encoding="utf-8")
    (folder / f"{name}.py").write_text(source, encoding="utf-8")
    (folder / "lab.py").write_bytes((ROOT / LAB).read_bytes())
    data = {}
    for path in DATA.glob("*.csv"):
        changed = moved(path.read_text(encoding="utf-8"))
        (folder / "data" / path.name).write_text(changed, encoding="utf-8")
        data[f"notebooks/data/{path.name}"] = changed.encode()
    notebook, _ = read_notebook(source, f"notebooks/{name}.py", {**data, LAB: b""})
    outcome = execute(tmp_path, notebook)
    if not isinstance(outcome, Finding):
        before = json.loads((ROOT / "notebooks" / "results" / f"{name}.json").read_text(encoding="utf-8"))
        assert outcome.record["derived"] != before["derived"]


def moved(table: str) -> str:
    """Return a table whose values are larger, and whose dates are one to three years later, by their row."""
    rows = list(csv.reader(table.splitlines()))
    kept = {place for place, name in enumerate(rows[0]) if name in ("name", "place", "note", "source", "code", "date")}
    lines = [rows[0]]
    lines += [
        [cell if place in kept else _moved(cell, 1 + number % 3) for place, cell in enumerate(row)]
        for number, row in enumerate(rows[1:])
    ]
    return "\n".join(",".join(f'"{cell}"' for cell in row) for row in lines) + "\n"


def _moved(cell: str, years: int) -> str:
    if re.fullmatch(r"\d{4}(-\d\d)*", cell) and int(cell[:4]) > 1900:
        return f"{int(cell[:4]) + years}{cell[4:]}"
    if re.fullmatch(r"-?\d+", cell):
        return str(round(int(cell) * 1.1) + 1)
    return f"{float(cell) * 1.1:.6f}" if re.fullmatch(r"-?\d+\.\d+", cell) else cell
