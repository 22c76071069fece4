"""Imports point down only: each layer knows those below it and none above."""

import re

import pytest

from tests.meta.library import MODULES, NAMES, ROOT, Module, imports

LAYERS: list[list[str]] = [
    ["edition", "edition.audit_labels", "edition.ids", "edition.findings", "edition.fingerprint", "edition.labels",
     "edition.layout", "edition.tables", "edition.typography"],
    ["edition.model"],
    ["edition.read"],
    ["edition.audit", "edition.citing", "edition.csl", "edition.index", "edition.join", "edition.outcome",
     "edition.passages", "edition.pieces", "edition.places", "edition.records", "edition.report", "edition.runs",
     "edition.verdicts", "edition.weave", "edition.wording"],
    ["edition.checks", "edition.exports", "edition.render"],
    ["edition.compiled", "edition.download", "edition.files", "edition.mkdocs_plugin", "edition.notebooks",
     "edition.pandoc", "edition.pipeline", "edition.publication", "edition.registry", "edition.site", "edition.web"],
    ["edition.cli", "edition.commands"],
]  # fmt: skip

EXCEPTIONS = {
    ("edition.fingerprint", "edition.model.article"): "it makes the model's Fingerprint; the model imports only ids",
    ("edition.checks", "edition.registry"): "an extension folder finds its own modules",
    ("edition.exports", "edition.registry"): "an extension folder finds its own modules",
    ("edition.render", "edition.registry"): "an extension folder finds its own modules",
}

FORBIDDEN = {
    ("edition.index", "edition.model.text"): "what is derived never sees what a reader supplied",
    ("edition.index", "edition.join"): "what is derived never sees what a reader supplied",
    ("edition.render", "edition.join"): "pages are made from what was joined, they do not join",
    ("edition.exports", "edition.weave"): "no export holds the words",
    ("edition.exports", "edition.model.text"): "no export holds the words",
}


def layer(name: str) -> int:
    """Return the layer of a module: that of the longest name in the table which it has or lies in."""
    places = [(len(entry), level) for level, entries in enumerate(LAYERS) for entry in entries
              if name == entry or (entry != "edition" and name.startswith(f"{entry}."))]  # fmt: skip
    assert places, f"{name} is in no layer; give it one in {__file__}"
    return max(places)[1]


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.name)
def test_imports_point_down(module: Module) -> None:
    wrong = [
        f"{module.path.name}:{line} imports {wanted}, of layer {layer(wanted)}, from layer {layer(module.name)}"
        for line, wanted in imports(module)
        if layer(wanted) > layer(module.name) and (module.name, wanted) not in EXCEPTIONS
    ]
    assert wrong == []


@pytest.mark.parametrize(("above", "below"), FORBIDDEN)
def test_some_never_know_each_other(above: str, below: str) -> None:
    inside = [module for module in MODULES if module.name == above or module.name.startswith(f"{above}.")]
    assert [module.name for module in inside if below in [name for _, name in imports(module)]] == []


def test_exceptions_are_needed() -> None:
    real = {(module.name, wanted) for module in MODULES for _, wanted in imports(module)}
    assert set(EXCEPTIONS) <= real


def test_the_table_names_what_exists() -> None:
    assert {entry for entries in LAYERS for entry in entries} <= NAMES


def test_the_document_has_the_same_layers() -> None:
    text = (ROOT / "docs" / "dev" / "architecture.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| \w+ \| ([^|]+) \| [^|]+ \|$", text.split("## Layers")[1].split("\n## ")[0], re.MULTILINE)
    named = [re.findall(r"`(\w+)/?`", row) for row in rows]
    assert [sorted(f"edition.{name}" for name in row) for row in named if row] == [
        sorted(name for name in row if name != "edition") for row in LAYERS
    ]


def test_the_commands_are_known_to_nobody_below() -> None:
    above = ("edition.cli", "edition.commands")
    users = [module.name for module in MODULES if any(name.startswith(above) for _, name in imports(module))]
    assert [name for name in users if not name.startswith(above)] == []
