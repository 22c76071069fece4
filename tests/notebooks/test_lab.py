"""What opens the notebooks without this program: the environment that Binder is told of, built and used."""

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

from tests.meta.library import ROOT

pytestmark = [pytest.mark.notebooks, pytest.mark.long]
BINDER = ROOT / "binder"


def pinned(file: Path) -> dict[str, str]:
    return dict(re.findall(r"^([A-Za-z0-9_.-]+)==(\S+)", file.read_text(encoding="utf-8"), re.MULTILINE))


def test_it_locks_what_results_were_made_with() -> None:
    own, ours = pinned(BINDER / "requirements.txt"), pinned(ROOT / "requirements-notebooks.txt")
    assert {"jupyterlab", "jupytext", "matplotlib", "numpy", "scipy", "statsmodels"} <= set(own)
    assert {name: own[name] for name in own.keys() & ours.keys()} == {
        name: ours[name] for name in own.keys() & ours.keys()
    }


def test_it_is_built_and_runs_a_notebook_without_this_program(tmp_path: Path) -> None:
    home, folder = tmp_path / "lab", tmp_path / "notebooks"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", home], check=True)
    copytree(ROOT / "notebooks", folder, ignore=ignore_patterns("results", "fetched", "__pycache__"))
    python, path = home / "bin" / "python", f"{home / 'bin'}:{os.environ['PATH']}"
    own = {**os.environ, "JUPYTER_CONFIG_DIR": str(tmp_path / "settings"), "PATH": path}
    uv = [sys.executable, "-m", "uv", "pip", "install", "--quiet", "--require-hashes", "--python", str(python)]
    installed = run([*uv, "-r", str(BINDER / "requirements.txt")], folder, own)
    assert installed.returncode == 0, installed.stderr
    assert "No module named 'edition'" in run([python, "-c", "import edition"], folder, own).stderr
    ran = run([home / "bin" / "jupytext", "--to", "ipynb", "--execute", "c05_share.py"], folder, own)
    assert ran.returncode == 0, ran.stderr
    assert (folder / "c05_share.ipynb").is_file()
    assert len(list((folder / "results").glob("c05_share.*.svg"))) == 3
    version = run([home / "bin" / "jupyter-lab", "--version"], folder, own)
    assert version.stdout.strip() == pinned(BINDER / "requirements.txt")["jupyterlab"]


def run(command: Sequence[str | Path], folder: Path, surroundings: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=folder, env=surroundings, capture_output=True, text=True)
