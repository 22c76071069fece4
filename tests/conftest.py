"""What all tests share: the invented toy work, the real edition, and golden files."""

import shutil
import signal
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from edition.model.edition import Edition, WordedEdition
from edition.shell import pipeline

ROOT = Path(__file__).resolve().parents[1]
TOY = ROOT / "tests" / "toy"
GOLDEN = ROOT / "tests" / "golden"

Golden = Callable[[str, str], None]

# A shell lets what it runs in the background ignore Ctrl+C, and that would be handed on to every process of a test.
signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write golden files anew; read the difference then")


@pytest.fixture(scope="session")
def toy_root() -> Path:
    """The toy's folder; tests must not write there."""
    return TOY


@pytest.fixture(scope="session")
def toy(toy_root: Path) -> Edition:
    """The toy without text or wording."""
    return pipeline.load(toy_root)[0]


@pytest.fixture(scope="session")
def toy_copy(toy_root: Path) -> Path:
    """The toy's good copy, which is also its witness."""
    return toy_root / "copies" / "article.txt"


@pytest.fixture(scope="session")
def toy_with_text(toy: Edition, toy_copy: Path) -> Edition:
    """The toy joined with its copy."""
    return pipeline.with_text(toy, toy_copy)


@pytest.fixture(scope="session")
def toy_worded(toy: Edition, tmp_path_factory: pytest.TempPathFactory) -> WordedEdition:
    """The toy with citations and entries as they read."""
    return pipeline.worded(toy, tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def toy_worded_with_text(toy_worded: WordedEdition, toy_with_text: Edition) -> WordedEdition:
    """The toy as it is shown to a reader who has a copy."""
    return replace(toy_worded, text=toy_with_text.text)


@pytest.fixture
def toy_project(tmp_path: Path) -> Path:
    """A writable copy of the toy's project, to damage files in."""
    root = tmp_path / "project"
    shutil.copytree(TOY, root, ignore=shutil.ignore_patterns(".cache", "site", "site-with-text"))
    configuration = root / "mkdocs.yml"
    text = configuration.read_text(encoding="utf-8")
    theme = ROOT / "scripts" / "edition" / "render" / "theme"
    configuration.write_text(text.replace("../../scripts/edition/render/theme", str(theme)), encoding="utf-8")
    return root


@pytest.fixture(scope="session")
def real_root() -> Path:
    """The repository, whose data are the real edition."""
    return ROOT


@pytest.fixture(scope="session")
def real(real_root: Path) -> Edition:
    """The real edition without text or wording."""
    return pipeline.load(real_root)[0]


@pytest.fixture(scope="session")
def real_worded(real: Edition, real_root: Path) -> WordedEdition:
    """The real edition with its citations and entries worded."""
    return pipeline.worded(real, real_root)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with the file of that name in tests/golden/; a missing file is written and fails once."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        missing = not path.exists()
        if missing or request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        if missing:
            pytest.fail(f"{path.relative_to(ROOT)} created; read it, then commit it")
        assert text.split("\n") == path.read_text(encoding="utf-8").split("\n"), (
            f"{name} has changed; if that is meant, run pytest --update-golden and read the difference"
        )

    return compare
