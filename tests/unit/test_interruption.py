"""An interruption that falls where it cannot be delivered comes again; it is never delivered into an import."""

import ast
import os
import signal
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from threading import Event

import pytest
from edition import cli
from edition.shell import interruption

LONG = 600
"""Seconds that no test waits, as an interruption ends the wait."""


@pytest.fixture(autouse=True)
def heeded(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Interruptions are heeded, and afterwards as they were."""
    monkeypatch.setattr(sys, "unraisablehook", sys.unraisablehook)
    before = {number: signal.getsignal(number) for number in (*interruption.ENDING, signal.SIGALRM)}
    for number in interruption.ENDING:
        signal.signal(number, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    interruption.heed()
    yield
    interruption.ignore()
    for number, handler in before.items():
        signal.signal(number, handler)


def interrupt(number: signal.Signals = signal.SIGINT) -> None:
    os.kill(os.getpid(), number)


@pytest.mark.parametrize("number", interruption.ENDING)
def test_an_interruption_is_delivered(number: signal.Signals) -> None:
    with pytest.raises(KeyboardInterrupt):
        interrupt(number)


@pytest.mark.parametrize("number", interruption.ENDING)
def test_one_that_is_to_be_ignored_is_not_heeded(number: signal.Signals) -> None:
    signal.signal(number, signal.SIG_IGN)
    interruption.heed()
    interrupt(number)


def test_one_that_python_can_only_print_comes_again() -> None:
    class Dying:
        def __del__(self) -> None:
            interrupt()

    def let_die() -> None:
        Dying()
        Event().wait(LONG)

    with pytest.raises(KeyboardInterrupt):
        let_die()


def test_other_faults_that_python_can_only_print_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    class Broken:
        def __del__(self) -> None:
            raise ValueError("broken")

    broken = Broken()
    del broken
    assert "ValueError: broken" in capsys.readouterr().err


def test_one_that_falls_into_an_import_waits_for_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = f"interrupted_{os.getpid()}"
    code = "import os, signal\nos.kill(os.getpid(), signal.SIGINT)\nwhole = True\n"
    (tmp_path / f"{name}.py").write_text(code, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))

    def import_it() -> None:
        import_module(name)
        Event().wait(LONG)

    with pytest.raises(KeyboardInterrupt):
        import_it()
    assert sys.modules.pop(name).whole


def test_when_the_program_ends_none_is_delivered() -> None:
    interruption.ignore()
    interrupt()


def test_where_interruptions_are_ignored_they_stay_so() -> None:
    interruption.ignore()
    interruption.heed()
    interrupt()


def test_nothing_is_imported_before_interruptions_are_heeded() -> None:
    tree = ast.parse(Path(cli.__file__).read_text(encoding="utf-8"))
    assert [ast.unparse(node) for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)] == ["import sys"]
