"""The library's modules as text and syntax, for tests that look at the code itself."""

import ast
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LIBRARY = ROOT / "scripts" / "edition"


@dataclass(frozen=True)
class Module:
    """One file of the library."""

    name: str
    path: Path

    @cached_property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)


def _name(path: Path) -> str:
    parts = path.relative_to(LIBRARY.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = sorted((Module(_name(path), path) for path in LIBRARY.rglob("*.py")), key=lambda module: module.name)
NAMES = {module.name for module in MODULES}


def imports(module: Module) -> list[tuple[int, str]]:
    """Return line and name of every module of the library that a module imports, wherever in it."""
    found: list[tuple[int, str]] = []
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "edition":
            wanted = [f"{node.module}.{alias.name}" for alias in node.names]
            found += [(node.lineno, name if name in NAMES else node.module) for name in wanted]
        elif isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names if alias.name.split(".")[0] == "edition"]
    return found
