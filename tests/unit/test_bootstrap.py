"""The installer on machines that lack something: invented Pythons on an invented PATH, nothing is installed."""

import ast
import errno
import os
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "bootstrap.py"

FAKE = """\
#!/bin/sh
echo "$@" >> "$CALLS"
case "$*" in
  *sys.version_info*) echo "{major} {minor}" ;;
  *"-m venv"*)
    {venv}
    mkdir -p .venv/bin && cp "$0" .venv/bin/python && echo "version = {major}.{minor}" > .venv/pyvenv.cfg ;;
  *"-m pip"*) echo "$PIP_SAYS"; exit "${{PIP_CODE:-0}}" ;;
esac
"""
WHOLE = ":"
NO_ENSUREPIP = "mkdir -p .venv/bin; echo 'ensurepip is not available'; exit 1"


class Machine:
    """A project's folder and what is on the PATH beside it."""

    def __init__(self, root: Path) -> None:
        self.root = root / "project"
        self.path = root / "bin"
        self.calls = root / "calls"
        self.path.mkdir()
        (self.root / "scripts").mkdir(parents=True)
        shutil.copy(SCRIPT, self.root / "scripts")
        sets = [f"requirements-{kind}.txt" for kind in ("site", "editions", "notebooks", "dev")]
        for name in (*sets, "pyproject.toml"):
            (self.root / name).write_text("invented\n")
        for tool in ("mkdir", "cp", "sh"):
            (self.path / tool).symlink_to(shutil.which(tool) or tool)

    def program(self, name: str, version: tuple[int, int], venv: str = WHOLE) -> None:
        text = FAKE.format(major=version[0], minor=version[1], venv=venv)
        (self.path / name).write_text(text)
        (self.path / name).chmod(0o755)

    def run(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        self.calls.write_text("")
        self.calls.chmod(0o666)
        return subprocess.run(
            [sys.executable, "-E", "-S", self.root / "scripts" / "bootstrap.py", *(arguments or ["site"])],
            env={"PATH": str(self.path), "CALLS": str(self.calls), **environment},
            capture_output=True,
            text=True,
            check=False,
        )

    def installed(self) -> list[str]:
        """Return what was installed in the last run, in order."""
        return [line.split()[-1] for line in self.calls.read_text().splitlines() if " pip install" in line]

    def made(self) -> bool:
        """Say whether the last run made .venv."""
        return "-m venv" in self.calls.read_text()


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def sentence(done: subprocess.CompletedProcess[str]) -> str:
    """Return the sentence of a run that failed; nothing else may be printed, least of all a traceback."""
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    return done.stderr.splitlines()[-1]


def test_old_pythons_can_read_the_file() -> None:
    source = SCRIPT.read_text(encoding="utf-8")
    assert source.isascii()
    for node in ast.walk(ast.parse(source, feature_version=(3, 5))):
        assert not isinstance(node, ast.AnnAssign | ast.JoinedStr | ast.NamedExpr | ast.AsyncFunctionDef | ast.Nonlocal)
        if isinstance(node, ast.FunctionDef):
            arguments = node.args
            assert node.returns is None
            assert not arguments.kwonlyargs
            assert all(argument.annotation is None for argument in arguments.args)
        if isinstance(node, ast.Raise):
            assert node.cause is None


def test_the_first_run_installs_and_the_second_does_nothing(machine: Machine) -> None:
    machine.program("python3", (3, 12))
    assert machine.run().returncode == 0
    assert machine.installed() == ["requirements-site.txt", "."]
    assert "--require-hashes" in machine.calls.read_text()
    again = machine.run()
    assert (again.returncode, again.stderr) == (0, "")
    assert machine.calls.read_text() == ""


def test_a_larger_set_holds_the_smaller(machine: Machine) -> None:
    machine.program("python3", (3, 12))
    machine.run("site")
    machine.run("dev")
    assert machine.installed() == ["requirements-dev.txt", "."]
    assert not machine.made()
    for kind in ("site", "editions", "notebooks", "dev"):
        machine.run(kind)
        assert machine.installed() == []


@pytest.mark.parametrize("changed", ["requirements-site.txt", "pyproject.toml"])
def test_changed_requirements_are_installed(machine: Machine, changed: str) -> None:
    machine.program("python3", (3, 12))
    machine.run()
    (machine.root / changed).write_text("otherwise\n")
    machine.run()
    assert machine.installed() == ["requirements-site.txt", "."]
    assert not machine.made()


def test_the_newest_suitable_python_is_used(machine: Machine) -> None:
    machine.program("python3", (3, 11))
    machine.program("python3.13", (3, 13))
    machine.program("python", (3, 15))
    assert "Python 3.13" in machine.run().stderr


def test_a_python_that_is_named_is_used(machine: Machine) -> None:
    machine.program("python3.13", (3, 13))
    machine.program("mine", (3, 12))
    assert "Python 3.12" in machine.run("site", "--python", "mine").stderr


def test_too_old_a_python_is_one_sentence(machine: Machine) -> None:
    machine.program("python3", (3, 9))
    said = sentence(machine.run())
    assert said.startswith("Python 3.11 to 3.14 is needed, found 3.9: install one of them")


def test_no_venv_module_is_one_sentence(machine: Machine) -> None:
    machine.program("python3", (3, 13), NO_ENSUREPIP)
    assert sentence(machine.run()).startswith("install python3-venv (Debian, Ubuntu: apt install python3-venv)")


def test_another_python_that_has_venv_is_tried(machine: Machine) -> None:
    machine.program("python3", (3, 13), NO_ENSUREPIP)
    machine.program("python3.11", (3, 11))
    assert "Python 3.11" in machine.run().stderr


def test_virtualenv_is_tried(machine: Machine) -> None:
    machine.program("python3", (3, 13), NO_ENSUREPIP)
    machine.program("virtualenv", (3, 13))
    fake = (machine.path / "virtualenv").read_text().replace("-m venv", "--quiet -p")
    (machine.path / "virtualenv").write_text(fake)
    done = machine.run()
    assert done.returncode == 0
    assert "with virtualenv" in done.stderr


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        ("NewConnectionError: [Errno 111]", "the package index cannot be reached"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", "a package is not the one that was locked"),
        ("OSError: [Errno 28] No space left on device", "the disk is full"),
        ("ERROR: No matching distribution found for x", "a package is not to be had for this machine"),
        ("something else", "pip could not install all packages"),
    ],
)
def test_what_stops_pip_is_one_sentence(machine: Machine, says: str, expected: str) -> None:
    machine.program("python3", (3, 12))
    said = sentence(machine.run(PIP_CODE="1", PIP_SAYS=says))
    assert said.startswith(expected)
    assert said.endswith("(pip's own words are in .venv/install.log)")
    assert says in (machine.root / ".venv" / "install.log").read_text()


def test_an_interrupted_run_is_done_again(machine: Machine) -> None:
    machine.program("python3", (3, 12))
    machine.run()
    (machine.root / "pyproject.toml").write_text("otherwise\n")
    machine.run(PIP_CODE="1")
    machine.run()
    assert machine.made()
    assert machine.installed() == ["requirements-site.txt", "."]


def test_a_folder_that_was_moved_is_installed_again(machine: Machine) -> None:
    machine.program("python3", (3, 12))
    machine.run()
    machine.root = machine.root.rename(machine.root.with_name("moved"))
    machine.run()
    assert machine.made()


def test_a_python_that_went_away_is_replaced(machine: Machine) -> None:
    machine.program("python3", (3, 12))
    machine.run()
    (machine.root / ".venv" / "bin" / "python").unlink()
    machine.run()
    assert machine.made()


def test_somebody_elses_folder_is_left_alone(machine: Machine) -> None:
    machine.program("python3", (3, 12))
    (machine.root / ".venv").mkdir()
    (machine.root / ".venv" / "mine").write_text("precious")
    assert "was not made by make" in sentence(machine.run())
    assert (machine.root / ".venv" / "mine").read_text() == "precious"


def test_a_read_only_folder_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bootstrap = runpy.run_path(str(SCRIPT))

    def refuse(*_: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(os, "mkdir", refuse)
    with pytest.raises(bootstrap["Failure"], match=r"this folder cannot be written \(Read-only file system\): copy it"):
        bootstrap["empty_venv"]()


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("a:b", "a colon"),
        ('a "b"', "a double quote"),
        ("a `touch ran` b", "a backtick"),
        ("a $(touch ran) b", "a dollar sign"),
        ("a\\b", "a backslash"),
        ("a'''b", "three quotes in a row"),
        ("a\nb", "a line break or another control character"),
        ("a\tb", "a line break or another control character"),
        (os.fsdecode(b"a\xffb"), "a letter that is not UTF-8"),
        ("a:b`c", "a colon and a backtick"),
    ],
)
def test_a_place_where_no_environment_works_is_one_sentence(machine: Machine, name: str, told: str) -> None:
    machine.program("python3", (3, 12))
    machine.root = machine.root.rename(machine.root.with_name(name))
    said = sentence(machine.run())
    assert said.startswith(f"the path of this folder holds {told}, with which Python's environments do not work: move")
    assert not (machine.root / ".venv").exists()
    assert machine.calls.read_text() == ""


@pytest.mark.parametrize("name", ["a b", "it's", "a; b & (c) #d %e *é~{f} !"])
def test_other_marks_in_a_path_are_no_hindrance(machine: Machine, name: str) -> None:
    machine.program("python3", (3, 12))
    machine.root = machine.root.rename(machine.root.with_name(name))
    assert machine.run().returncode == 0
    assert machine.installed() == ["requirements-site.txt", "."]


def test_wrong_use_says_how(machine: Machine) -> None:
    done = machine.run("everything")
    assert done.returncode == 2
    assert done.stderr == "usage: bootstrap.py site|editions|notebooks|dev|lab [--python PROGRAM]\n"
