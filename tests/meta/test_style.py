"""The house style that no linter knows: small modules and functions, each with a sentence of purpose."""

import ast

import pytest

from tests.meta.library import MODULES, ROOT, Module

MODULE_LINES, FUNCTION_LINES = 250, 40


def functions(module: Module) -> list[ast.FunctionDef]:
    return [node for node in ast.walk(module.tree) if isinstance(node, ast.FunctionDef)]


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.name)
def test_a_module_says_in_one_sentence_what_it_is(module: Module) -> None:
    docstring = ast.get_docstring(module.tree)
    assert docstring
    assert docstring.split("\n\n")[0].rstrip().endswith(".")


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.name)
def test_a_module_is_short(module: Module) -> None:
    assert len(module.text.splitlines()) <= MODULE_LINES


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.name)
def test_functions_are_short(module: Module) -> None:
    long = [
        f"{function.name}: {function.end_lineno - function.lineno + 1} lines"
        for function in functions(module)
        if function.end_lineno and function.end_lineno - function.lineno + 1 > FUNCTION_LINES
    ]
    assert long == []


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.name)
def test_nothing_catches_everything(module: Module) -> None:
    handlers = [node for node in ast.walk(module.tree) if isinstance(node, ast.ExceptHandler)]
    caught = [(node.lineno, ast.unparse(node.type) if node.type else "everything") for node in handlers]
    assert [where for where in caught if where[1] in ("everything", "Exception", "BaseException")] == []


def test_no_module_is_a_drawer_for_everything() -> None:
    banned = {"utils", "util", "helpers", "helper", "common", "misc", "manager"}
    assert [module.name for module in MODULES if module.name.rpartition(".")[2] in banned] == []


def test_no_file_of_the_repository_knows_the_machine_it_was_made_on() -> None:
    files = [
        path
        for folder in ("scripts", "docs", "bib", "notebooks")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in (".py", ".md", ".yaml", ".bib", ".json", ".j2", ".html")
    ]
    local = ("/work/" + "shared", "/home" + "/", "/root" + "/")
    found = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in files
        for name in local
        if name in path.read_text(encoding="utf-8")
    ]
    assert found == []
