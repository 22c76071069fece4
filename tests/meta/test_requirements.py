"""The locked packages: with hashes, one set inside the other, nothing about where they were fetched."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
KINDS = ("site", "notebooks", "dev")
PIN = re.compile(r"^(?P<name>[a-z0-9][a-z0-9-]*)==(?P<version>[^\s;]+)", re.MULTILINE)


def text(kind: str) -> str:
    return (ROOT / f"requirements-{kind}.txt").read_text(encoding="utf-8")


def pins(kind: str) -> dict[str, str]:
    return {found["name"]: found["version"] for found in PIN.finditer(text(kind))}


def wanted(kind: str) -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = {"site": (), "notebooks": ("notebooks",), "dev": ("notebooks", "dev")}[kind]
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


def test_the_smaller_set_is_inside_the_larger() -> None:
    site, notebooks, dev = map(pins, KINDS)
    assert site.items() <= notebooks.items() <= dev.items()
