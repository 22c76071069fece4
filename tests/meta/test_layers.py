"""Imports point down only: each layer is a folder, and knows those below it and none above."""

import re
from collections import Counter

import pytest

from tests.meta.library import LIBRARY, MODULES, ROOT, Module, imports

LAYERS: list[set[str]] = [
    {"words"},
    {"languages"},
    {"model"},
    {"read"},
    {"derive"},
    {"join", "records", "citeproc"},
    {"checks", "encode", "exports", "render"},
    {"shell"},
    {"commands"},
]
"""The folders of the library from the ground up; those of one row may know each other, but not in a circle."""

PACKAGE, RIM = "edition", "edition.cli"
"""What has no folder: the version, which everybody may print, and the command line, which nobody knows."""
MOST_MODULES = 15

FORBIDDEN = {
    ("edition.derive", "edition.model.protected_text"): "what is derived never sees what a reader supplied",
    ("edition.exports", "edition.render.woven.weave_text"): "what an export gives of the words, it has from encode/",
    ("edition.exports", "edition.model.protected_text"): "what an export gives of the words, it has from encode/",
    ("edition.render", "edition.encode.worded_blocks"): "no site holds a file with the words",
}


def folder(name: str) -> str:
    """Return the folder at the top of the library that a module lies in; empty for what lies in none."""
    return "" if name in (PACKAGE, RIM) else name.split(".")[1]


def layer(name: str) -> int:
    """Return the number of a module's layer, from the ground up; the package itself is below all, the rim above."""
    outside = -1 if name == PACKAGE else len(LAYERS)
    return next((level for level, folders in enumerate(LAYERS) if folder(name) in folders), outside)


def test_the_top_holds_folders_and_the_command_line() -> None:
    assert {path.name for path in LIBRARY.glob("*.*")} == {"__init__.py", "cli.py"}
    folders = [path.name for path in LIBRARY.iterdir() if path.is_dir() and path.name != "__pycache__"]
    assert sorted(folders) == sorted(set().union(*LAYERS))


def test_no_folder_is_crowded() -> None:
    sizes = Counter(module.path.parent for module in MODULES)
    assert {str(path.relative_to(LIBRARY)): size for path, size in sizes.items() if size > MOST_MODULES} == {}


def test_imports_point_down() -> None:
    wrong = [
        f"{module.name}:{line} imports {wanted}, of layer {layer(wanted)}, from layer {layer(module.name)}"
        for module in MODULES
        for line, wanted in imports(module)
        if layer(wanted) > layer(module.name)
    ]
    assert wrong == []


def test_folders_of_one_layer_know_each_other_in_one_direction() -> None:
    known = {(folder(module.name), folder(wanted)) for module in MODULES for _, wanted in imports(module)}
    assert [pair for pair in known if pair[0] and pair[0] < pair[1] and pair[::-1] in known] == []


def test_no_module_is_known_to_what_it_knows() -> None:
    """A circle of imports, however long, would make one module of many."""
    wanted = {module.name: {name for _, name in imports(module)} for module in MODULES}
    left = dict(wanted)
    while leaves := [name for name, names in left.items() if not names & left.keys() - {name}]:
        for name in leaves:
            del left[name]
    assert sorted(left) == []


@pytest.mark.parametrize(("above", "below"), FORBIDDEN)
def test_some_never_know_each_other(above: str, below: str) -> None:
    inside = [module for module in MODULES if module.name == above or module.name.startswith(f"{above}.")]
    assert inside
    assert below in {module.name for module in MODULES}
    assert [module.name for module in inside if below in [name for _, name in imports(module)]] == []


def test_the_commands_are_known_to_nobody_below() -> None:
    users = {module.name for module in MODULES for _, wanted in imports(module) if folder(wanted) == "commands"}
    assert {name for name in users if folder(name) not in ("commands", "")} == set()


def test_benchmarks_are_known_to_no_test() -> None:
    users = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in (ROOT / "tests").rglob("*.py")
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1)
        if re.match(r"\s*(from|import) bench\b", line)
    ]
    assert users == []


def test_names_of_modules_are_unique() -> None:
    names = Counter(module.name.rpartition(".")[2] for module in MODULES if folder(module.name))
    assert {name for name, count in names.items() if count > 1} == set()


def test_names_of_public_classes_are_unique() -> None:
    names = Counter(name for module in MODULES for name in public_classes(module))
    assert {name for name, count in names.items() if count > 1} == set()


def public_classes(module: Module) -> list[str]:
    """Return the names of the classes that a module defines for others."""
    return re.findall(r"^class ([A-Z]\w*)", module.text, re.MULTILINE)


def test_the_document_has_the_same_layers() -> None:
    text = (ROOT / "docs" / "dev" / "architecture.md").read_text(encoding="utf-8")
    house = text.split("## The house")[1].split("```")[1]
    rows = [re.findall(r"^(?:\w+/ +)+", row, re.MULTILINE) for row in house.strip().split("\n\n")]
    assert [set(re.findall(r"\w+", " ".join(row).replace("/", " "))) for row in rows[::-1]] == LAYERS
