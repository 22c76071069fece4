"""Only the shell touches the world; all other modules give the same for the same."""

import ast

import pytest

from tests.meta.library import MODULES, Module

SHELL = {
    "edition.cli", "edition.files", "edition.mkdocs_plugin", "edition.notebooks", "edition.pandoc", "edition.pipeline",
    "edition.publication", "edition.registry", "edition.site",
}  # fmt: skip
EXCEPTIONS = {
    "edition.render.templates": {"pathlib.Path"},
    "edition.render.families.site_pages": {"importlib.metadata"},
}
"""Module -> what it may use: templates are code that lies in files; the about page names what is installed."""

WORLD = {
    "asyncio", "datetime", "getpass", "glob", "http", "importlib.metadata", "importlib.resources", "logging", "os",
    "pathlib.Path", "random", "secrets", "shutil", "signal", "socket", "subprocess", "sys", "tempfile", "threading",
    "time", "urllib.request", "uuid",
}  # fmt: skip
METHODS = {"read_text", "read_bytes", "write_text", "write_bytes", "mkdir", "unlink", "iterdir", "rglob", "touch"}
CALLS = {"open", "input", "print", "exec", "eval", "__import__"}


def uses(module: Module) -> set[str]:
    """Return what of the outside world a module names."""
    found: set[str] = set()
    for node in ast.walk(module.tree):
        match node:
            case ast.Import(names):
                found |= {alias.name for alias in names}
            case ast.ImportFrom(name, names) if name:
                found |= {name} | {f"{name}.{alias.name}" for alias in names}
            case ast.Call(ast.Name(name)) if name in CALLS:
                found.add(f"{name}()")
            case ast.Call(ast.Attribute(_, name)) if name in METHODS:
                found.add(f".{name}()")
    outside = {name for name in found if name in WORLD or name.split(".")[0] in WORLD}
    return outside | {name for name in found if name.endswith("()")}


PURE = [module for module in MODULES if module.name not in SHELL and not module.name.startswith("edition.commands")]


@pytest.mark.parametrize("module", PURE, ids=lambda module: module.name)
def test_pure(module: Module) -> None:
    allowed = EXCEPTIONS.get(module.name, set())
    assert {name for name in uses(module) if not any(name.startswith(one) for one in allowed)} == set()


def test_the_shell_is_no_larger_than_it_says() -> None:
    assert {module.name for module in MODULES} >= SHELL
    assert [name for name in sorted(EXCEPTIONS) if name not in {module.name for module in MODULES}] == []


def test_the_environment_is_read_in_few_places() -> None:
    readers = {
        module.name
        for module in MODULES
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Attribute) and node.attr in ("environ", "getenv")
    }
    assert readers <= {
        "edition.files",
        "edition.mkdocs_plugin",
        "edition.notebooks",
        "edition.site",
    }


def test_no_clock_reaches_the_site() -> None:
    clocks = [module.name for module in MODULES if uses(module) & {"time", "datetime"}]
    assert clocks == []
