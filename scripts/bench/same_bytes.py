"""Builds the edition clean in several surroundings, and says where the first file differs, if one does.

usage: python scripts/bench/same_bytes.py [--source FILE] [--python PYTHON …]

Each build has a folder, cache, home, time zone, language, umask, seed of hashes and age of files of its own; the first
is the measure. With --python each of these has a build too (an interpreter in which the packages are installed). Exits
1 if two sites differ.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from bench.interrupt import snapshot
from bench.site import copy_project

ROOT = Path(__file__).resolve().parents[2]
SURROUNDINGS: Mapping[str, Mapping[str, str]] = {
    "here": {"PYTHONHASHSEED": "0"},
    "far east": {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "1", "UMASK": "077"},
    "far west": {"TZ": "Etc/GMT+12", "LC_ALL": "C", "PYTHONHASHSEED": "4294967295", "UMASK": "002"},
    "élève – ☃": {"TZ": "Asia/Kathmandu", "LC_ALL": "fr_FR.UTF-8", "PYTHONHASHSEED": "random", "COLUMNS": "20"},
}
"""Name of the folder -> the environment; UMASK is set and not handed on."""


def main() -> int:
    """Build in each surrounding and compare."""
    sys.path.insert(0, str(ROOT))
    from tests.first_difference import first_difference

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, help="build with this copy of the article")
    parser.add_argument("--python", nargs="*", type=Path, default=[])
    options = parser.parse_args()
    cases = [(name, Path(sys.executable), around) for name, around in SURROUNDINGS.items()]
    cases += [(python.parent.parent.name, python, {}) for python in options.python]
    told: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        measure: dict[str, bytes] = {}
        for number, (name, python, around) in enumerate(cases):
            begin = time.monotonic()
            made = built(Path(folder, str(number), name), python, around, options.source)
            measure = measure or made
            difference = first_difference(measure, made)
            told += [difference] if difference else []
            print(
                f"{name:14}{len(made):5} files {time.monotonic() - begin:6.1f} s  {difference or 'the same'}",
                flush=True,
            )
    return 1 if told else 0


def built(project: Path, python: Path, around: Mapping[str, str], source: Path | None) -> dict[str, bytes]:
    """Build a copy of the project from nothing; return the site."""
    copy_project(project)
    for age, path in enumerate(sorted(project.rglob("*")), 1):
        os.utime(path, (age, age))
    environment = {**os.environ, "HOME": str(project), **around}
    environment.pop("EDITION_SOURCE", None)
    mask = environment.pop("UMASK", "022")
    call: list[str | Path] = [python.with_name("edition"), "--project", project, "build", "--output", project / "made"]
    call += ["--source", source.resolve()] if source else ["--no-source"]
    subprocess.run(
        ["sh", "-c", f'umask {mask}; exec "$@"', "sh", *call], check=True, capture_output=True, env=environment
    )
    return snapshot(project / "made")


if __name__ == "__main__":
    sys.exit(main())
