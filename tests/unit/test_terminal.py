"""What goes on is shown to a terminal, in one line that is replaced, and to nobody else."""

import io
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest
from edition.render.for_machines.findings_report import Line
from edition.shell import pipeline, terminal
from edition.shell.build_points import BuildPoint, reach
from edition.shell.notebook_runs import notebook_kernel
from edition.shell.notebook_runs.ledger_run import run_notebooks
from edition.words.findings import EditionError, fault

from tests.meta.library import MODULES
from tests.site.conftest import LISTENING, add_words, call, driven, free_port, without_copy

pytestmark = pytest.mark.slow


def test_of_a_flood_of_findings_the_first_are_printed_and_all_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    flood = [fault("x.y", f"bib/{n % 2}.bib", f"is wrong {n}") for n in range(2_000)]
    doubts = [fault("x.y", "bib/0.bib", f"is doubtful {n}").as_warning() for n in range(150)]
    assert terminal.report(EditionError([*doubts, *flood])) == 1
    said = capsys.readouterr().err.splitlines()
    assert sum("is wrong" in line for line in said) == 200
    assert sum("is doubtful" in line for line in said) == 100
    assert sum("900 more faults are in this file" in line for line in said) == 2
    assert said[-1] == "2000 errors, 150 warnings"


class Screen(io.StringIO):
    """A terminal that keeps what is printed."""

    def isatty(self) -> bool:
        return True

    def printed(self) -> str:
        """Return what was printed since this was last asked."""
        said = self.getvalue()
        self.seek(0)
        self.truncate()
        return said


def narrow_screen(monkeypatch: pytest.MonkeyPatch) -> Screen:
    """Let messages go to a terminal of 40 columns."""
    found = Screen()
    monkeypatch.setattr(sys, "stderr", found)
    monkeypatch.setenv("COLUMNS", "40")
    return found


def test_a_pipe_is_shown_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    reach(BuildPoint.WORD)
    terminal.show("half of it")
    terminal.tell("done")
    assert capsys.readouterr().err == "done\n"


def test_a_terminal_is_shown_what_goes_on_and_messages_take_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = narrow_screen(monkeypatch)
    reach(BuildPoint.WORD)
    assert screen.printed() == f"\r\x1b[K{BuildPoint.WORD}"
    terminal.tell("done")
    assert screen.printed() == "\r\x1b[Kdone\n"


def test_what_is_shown_fits_into_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = narrow_screen(monkeypatch)
    terminal.show("x" * 100)
    assert screen.printed() == "\r\x1b[K" + "x" * 39


ESCAPES = "\x1b[2J\x9b\x07\u202e\udcff\u2028 \x08"
SHOWN = r"\u001b[2J\u009b\u0007\u202e\udcff\u2028 \u0008"


def test_nothing_that_is_printed_steers_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    terminal.give(ESCAPES)
    terminal.tell(ESCAPES)
    terminal.report(EditionError([fault("x", f"a\n{ESCAPES}", ESCAPES, ESCAPES)]))
    printed = capsys.readouterr()
    assert printed.out == f"{SHOWN}\n"
    assert printed.err.startswith(f"{SHOWN}\na\\n{SHOWN}: error: {SHOWN} [x]\n    {SHOWN}\n")
    screen = narrow_screen(monkeypatch)
    terminal.show("a\x1b\nb")
    assert screen.printed() == "\r\x1b[Ka\\u001b b"


def test_what_a_stream_cannot_write_is_escaped(monkeypatch: pytest.MonkeyPatch) -> None:
    narrow = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", narrow)
    terminal.give("é")
    narrow.seek(0)
    assert narrow.read() == "\\xe9\n"


LINES: list[Line] = [("heading", "a.yaml: 1 error"), ("error", "a: error: \x1b[2J\n    mend it"), ("plain", "")]
SHOWN_LINES = "a.yaml: 1 error\na: error: \\u001b[2J\n    mend it\n\n"


def test_a_report_has_no_colours_in_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    terminal.give_lines(LINES)
    assert capsys.readouterr().out == SHOWN_LINES


@pytest.mark.parametrize(("no_color", "is_coloured"), [(None, True), ("", True), ("1", False)])
def test_a_report_has_colours_on_a_terminal_unless_nobody_wants_them(
    monkeypatch: pytest.MonkeyPatch, no_color: str | None, is_coloured: bool
) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.delenv("NO_COLOR", raising=False)
    if no_color is not None:
        monkeypatch.setenv("NO_COLOR", no_color)
    terminal.give_lines(LINES)
    printed = screen.printed()
    assert re.sub(r"\x1b\[\d+m", "", printed) == SHOWN_LINES
    assert ("\x1b[31ma: error: \\u001b[2J\x1b[0m\n    mend it" in printed) is is_coloured
    assert ("\x1b" in printed) is is_coloured


def test_only_one_module_prints() -> None:
    assert [m.name for m in MODULES if "click.echo(" in m.text] == ["edition.commands.export", "edition.shell.terminal"]


def test_points_have_words_of_their_own() -> None:
    """Of two with the same words one would be the other."""
    assert len(BuildPoint.__members__) == len(list(BuildPoint))


def test_notebooks_that_run_are_counted(toy_project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = narrow_screen(monkeypatch)
    monkeypatch.setattr(notebook_kernel, "run", lambda root, notebooks, done: [done(one, 2.0) for one in notebooks])
    for result in (toy_project / "notebooks" / "results").glob("*.json"):
        result.unlink()
    run_notebooks(toy_project, *pipeline.given(toy_project))
    printed = screen.printed()
    assert "running notebooks" in printed
    assert "100%" in printed
    assert "ran, side by side: toy 2.0 s" in printed


@pytest.mark.site
def test_a_build_shows_its_points_in_their_order(toy_project: Path, tmp_path: Path) -> None:
    points = [point.value for point in BuildPoint if point.name not in ("JOIN", "BETWEEN", "END")]
    site = tmp_path / "site"
    assert call(toy_project, "build", "--output", site).returncode == 0
    add_words(toy_project)
    program = Path(sys.executable).parent / "edition"
    shown = shown_by([program, "--project", toy_project, "build", "--output", site])
    assert shown == [*points, f"built {site}\n"]
    assert shown_by([program, "--project", toy_project, "build", "--output", site]) == [
        BuildPoint.COMPARE,
        f"nothing to do: {site}\n",
    ]


@pytest.mark.site
def test_the_preview_shows_what_it_does_before_it_listens(toy_project: Path) -> None:
    shown = shown_by(driven(LISTENING, "SIGINT", toy_project, "serve", "--port", free_port()))
    assert shown[:-1] == [BuildPoint.READ, BuildPoint.WORD]
    assert shown[-1].startswith("stopped")


def shown_by(command: list[str | Path]) -> list[str]:
    """Return what a program shows to a terminal, each time that it replaces its line."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=theirs, env=without_copy()):
        os.close(theirs)
        said = read_all(ours)
    return [line for line in said.replace("\r\n", "\n").split("\r\x1b[K") if line]


def read_all(terminal_end: int) -> str:
    """Return what was printed until the other end is closed, which Linux tells as an error."""
    said = b""
    with os.fdopen(terminal_end, "rb", buffering=0) as file:
        try:
            while piece := file.read(1 << 16):
                said += piece
        except OSError:
            pass
    return said.decode()
