"""Nothing that is expected is typed: what notebooks assert are laws, and what they found is computed from tables."""

import ast
from pathlib import Path

import pytest

from tests.meta.library import ROOT

NOTEBOOKS = sorted(path for path in (ROOT / "notebooks").glob("*.py") if path.name != "lab.py")
LAWFUL = {0, 1, 2, 100}
"""Numbers that a law may name: nothing, a whole, a pair, a hundred per cent."""


def answers(tree: ast.Module) -> list[str]:
    """Return the asserts that name a number which no law needs."""
    return [
        f"line {node.lineno}: {part.value}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Assert)
        for part in ast.walk(node.test)
        if isinstance(part, ast.Constant) and isinstance(part.value, int | float) and part.value not in LAWFUL
    ]


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.stem)
def test_asserts_state_laws_and_no_answers(notebook: Path) -> None:
    assert answers(ast.parse(notebook.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("code", ["assert low == 86.53", "assert round(share) == 7", "assert [x] == [39.2]"])
def test_an_answer_would_be_found(code: str) -> None:
    assert answers(ast.parse(code))


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.stem)
def test_results_are_computed(notebook: Path) -> None:
    """No value of `RESULTS` is a number as typed."""
    tree = ast.parse(notebook.read_text(encoding="utf-8"))
    results = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign | ast.AnnAssign)
        and any(
            isinstance(target, ast.Name) and target.id == "RESULTS"
            for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        )
    ]
    assert results
    typed = [
        part.value
        for value in results
        if value
        for part in ast.walk(value)
        if isinstance(part, ast.Constant) and isinstance(part.value, int | float) and part.value not in LAWFUL
    ]
    assert typed == []
