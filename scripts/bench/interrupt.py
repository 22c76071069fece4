"""Stops real builds at random moments, as Ctrl+C does, and says what each left behind.

usage: python scripts/bench/interrupt.py [N] [--seed S] [--kill]

Each of N builds of a changed edition is stopped once, at a moment between its start and the time that a whole build
takes; `--kill` stops them as a machine does that goes down. Then the site must be the old one or the new one byte for
byte, one line must have been printed and no traceback, and the next build must make the new site and leave nothing
beside it. Only before the program's first line runs does Python answer by itself. Exits 1 if a build left otherwise.
"""

import argparse
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from bench.site import copy_project

PROGRAM = Path(sys.executable).with_name("edition")
CODE, LINE = 130, "stopped; what was there before is as it was\n"

Files = dict[str, bytes]


def main() -> int:
    """Stop builds and print how they ended."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("number", nargs="?", type=int, default=40)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--kill", action="store_true")
    options = parser.parse_args()
    moments = random.Random(options.seed)  # noqa: S311
    with tempfile.TemporaryDirectory() as folder:
        project, old, new, seconds = prepare(Path(folder))
        ends: Counter[str] = Counter()
        for _ in range(options.number):
            restore(project, old)
            moment = moments.uniform(0, seconds)
            ends[stop(project, moment, old, new, signal.SIGKILL if options.kill else signal.SIGINT)] += 1
    print(f"{options.number} builds of {seconds:.2f} s, stopped at random")
    for end, count in ends.most_common():
        print(f"{count:5}  {end}")
    return 1 if any(end.startswith("WRONG") for end in ends) else 0


def prepare(folder: Path) -> tuple[Path, Files, Files, float]:
    """Return a project whose data have changed since its site was built, both sites, and what a build takes."""
    project = folder / "project"
    copy_project(project)
    build(project)
    old = snapshot(project / "site")
    cover = project / "docs" / "data" / "cover.yaml"
    cover.write_text(cover.read_text(encoding="utf-8").replace("en: ", "en: Now ", 1), encoding="utf-8")
    build(project)
    new = snapshot(project / "site")
    restore(project, old)
    begin = time.perf_counter()
    build(project)
    return project, old, new, time.perf_counter() - begin


def command(project: Path) -> list[str | Path]:
    """Return how a build is called."""
    return [PROGRAM, "--project", project, "build", "--no-source"]


def build(project: Path) -> None:
    """Build to the end."""
    subprocess.run(command(project), check=True, capture_output=True)


def stop(project: Path, moment: float, old: Files, new: Files, how: signal.Signals) -> str:
    """Stop a build after some seconds; return how it ended and what it left."""
    site = project / "site"
    with subprocess.Popen(command(project), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        time.sleep(moment)
        process.send_signal(how)
        _, said = process.communicate()
    left = snapshot(site)
    state = "old site" if left == old else "new site" if left == new else "WRONG: no whole site"
    build(project)
    if snapshot(site) != new or litter(site):
        return f"WRONG: not mended by the next build (after {moment:.3f} s)"
    return f"{state}, {told(process.returncode, said, moment)}"


def told(code: int, said: str, moment: float) -> str:
    """Return what somebody saw who stopped a build."""
    if code == 0:
        return "built before it could be stopped"
    if code == CODE and said == LINE:
        return "code 130 and one line"
    if code == -signal.SIGKILL and not said:
        return "killed"
    if code == -signal.SIGINT and said.count("\n  File ") <= 1:
        return "Python's own end, before the first line of the program"
    return f"WRONG: code {code} after {moment:.3f} s: {said[-500:]}"


def restore(project: Path, site: Files) -> None:
    """Put a site into its place as it was."""
    shutil.rmtree(project / "site", ignore_errors=True)
    for name, content in site.items():
        path = project / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def snapshot(folder: Path) -> Files:
    """Return every file of a folder by its path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def litter(site: Path) -> list[str]:
    """Return what lies beside a site that builds make for a time."""
    return [path.name for path in site.parent.iterdir() if path.name.startswith(f".{site.name}.")]


if __name__ == "__main__":
    sys.exit(main())
