"""The house style that no linter knows: small modules and functions, and no drawer for everything."""

import ast

from tests.meta.library import MODULES, ROOT, Module

MODULE_LINES, FUNCTION_LINES = 250, 40


def functions(module: Module) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in ast.walk(module.tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def test_modules_are_short() -> None:
    lengths = {module.name: len(module.text.splitlines()) for module in MODULES}
    assert {name: length for name, length in lengths.items() if length > MODULE_LINES} == {}


def test_functions_are_short() -> None:
    lengths = {
        f"{module.name}:{function.lineno} {function.name}": (function.end_lineno or 0) - function.lineno + 1
        for module in MODULES
        for function in functions(module)
    }
    assert {name: length for name, length in lengths.items() if length > FUNCTION_LINES} == {}


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
