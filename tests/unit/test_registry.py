import sys
from pathlib import Path

import pytest
from edition.words import plugin_folders
from edition.words.plugin_folders import ContractError


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package of extensions, on the path under a name of its own."""
    folder = tmp_path / f"extensions_{tmp_path.name.replace('-', '_')}"
    folder.mkdir()
    (folder / "__init__.py").write_text('"""Extensions."""\n')
    monkeypatch.syspath_prepend(str(tmp_path))
    return folder


def test_modules_are_found_in_the_order_of_their_names(package: Path) -> None:
    for name in ("zebra", "ant"):
        (package / f"{name}.py").write_text('"""An animal."""\nNAME = 1\n')
    assert plugin_folders.names(package.name) == ["ant", "zebra"]
    assert f"{package.name}.ant" not in sys.modules
    found = list(plugin_folders.modules(package.name, ["NAME"]))
    assert [module.__name__ for module in found] == [f"{package.name}.ant", f"{package.name}.zebra"]


@pytest.mark.parametrize(
    ("code", "complaint"), [('"""An animal."""\n', "lacks NAME"), ("NAME = 1\n", "has no docstring")]
)
def test_a_module_that_breaks_its_contract_is_refused(package: Path, code: str, complaint: str) -> None:
    (package / "ant.py").write_text(code)
    with pytest.raises(ContractError, match=complaint):
        list(plugin_folders.modules(package.name, ["NAME"]))
