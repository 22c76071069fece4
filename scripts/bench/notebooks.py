"""Notebooks run from nothing, and asked for when nothing has changed.

    python scripts/bench/notebooks.py

Aims: all of them from nothing in under 90 s on two processors; with nothing changed under 1 s, and then neither a
kernel, nor what converts notebooks, nor what draws is imported.
"""

import subprocess
import sys
from pathlib import Path
from shutil import copytree, ignore_patterns
from tempfile import TemporaryDirectory
from time import perf_counter

ROOT = Path(__file__).resolve().parents[2]
FROM_NOTHING, UNCHANGED = 90.0, 1.0
"""Seconds."""
HEAVY = ("ipykernel", "jupyter_client", "jupytext", "matplotlib", "nbclient", "nbformat", "numpy", "scipy")
NOT_GIVEN = ignore_patterns(".*", "site", "site-with-text", "sources", "tests", "__pycache__", "fetched")


def timed(project: Path, *words: str) -> tuple[float, str]:
    """Return the seconds that a command took, and what it said; importing is told of on standard error."""
    program = str(Path(sys.executable).parent / "edition")
    command = [sys.executable, "-X", "importtime", program, "--project", str(project), "claims", *words]
    start = perf_counter()
    done = subprocess.run(command, capture_output=True, text=True)
    took = perf_counter() - start
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)
    return took, done.stderr


def imported(told: str) -> list[str]:
    """Return the heavy packages that were imported."""
    names = {line.rpartition("|")[2].strip().partition(".")[0] for line in told.splitlines() if "|" in line}
    return sorted(names & set(HEAVY))


def main() -> None:
    """Measure, print, and end with 1 where an aim is missed."""
    with TemporaryDirectory() as folder:
        project = Path(folder) / "project"
        copytree(ROOT, project, ignore=NOT_GIVEN)
        whole, _ = timed(project, "--run", "--force")
        again, told = timed(project, "--run")
    heavy = imported(told)
    print(f"{'all from nothing':24} {whole:7.1f} s   aim {FROM_NOTHING:g}")
    print(f"{'nothing changed':24} {again:7.2f} s   aim {UNCHANGED:g}")
    print(f"{'imported then':24} {', '.join(heavy) or 'nothing heavy'}")
    sys.exit(whole > FROM_NOTHING or again > UNCHANGED or bool(heavy))


if __name__ == "__main__":
    main()
