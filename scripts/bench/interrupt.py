"""Stops real builds at random moments, as Ctrl+C does, and says what each left behind.

usage: python scripts/bench/interrupt.py [N] [--seed S] [--kill] [--minutes M] [--toy]

Each of N builds of a changed edition is stopped once, at a moment between its start and the time that a whole build
takes; `--kill` stops them as a machine does that goes down. Every second build begins without a cache, so that some
moments fall where the cache is written. Then the site must be the old one or the new one byte for byte, one line must
have been printed and no traceback, and the next build must make the site that a clean build makes in another folder,
and leave nothing beside it. Only before the program's first line runs does Python answer by itself. Exits 1 if a build
left otherwise. --toy builds the invented work of the tests, of which many more builds end in an hour.
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
from dataclasses import dataclass
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
    parser.add_argument("--toy", action="store_true", help="build the invented work, not the edition")
    parser.add_argument("--minutes", type=float, default=600, help="stop after so long, however many are done")
    options = parser.parse_args()
    moments = random.Random(options.seed)  # noqa: S311
    end = time.monotonic() + 60 * options.minutes
    with tempfile.TemporaryDirectory() as folder:
        project, sites, seconds = prepare(Path(folder), options.toy)
        ends: Counter[str] = Counter()
        for number in range(options.number):
            if time.monotonic() > end:
                break
            is_cold = number % 2 == 1
            restore(project, sites, is_cold)
            moment = moments.uniform(0, seconds[is_cold])
            ends[stop(project, moment, sites, signal.SIGKILL if options.kill else signal.SIGINT)] += 1
    print(f"{ends.total()} builds of {seconds[False]:.2f} s, or {seconds[True]:.2f} s without cache, stopped at random")
    for how, count in ends.most_common():
        print(f"{count:5}  {how}")
    return 1 if any(how.startswith("WRONG") for how in ends) else 0


@dataclass(frozen=True)
class Sites:
    """The site before a change of the data, and the one that a clean build makes after it."""

    old: Files
    new: Files


def prepare(folder: Path, is_toy: bool) -> tuple[Path, Sites, dict[bool, float]]:
    """Return a project whose data have changed since its site was built, both sites, and the seconds of builds.

    Those of a build without cache, and of one with it.
    """
    project, clean = folder / "project", folder / "elsewhere" / "clean"
    if is_toy:
        sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
        from tests.site.conftest import made_project

        made_project(project)
    else:
        copy_project(project)
    build(project)
    old = snapshot(project / "site")
    cover = project / "docs" / "data" / "cover.yaml"
    cover.write_text(cover.read_text(encoding="utf-8").replace("en: ", "en: Now ", 1), encoding="utf-8")
    shutil.copytree(project, clean, ignore=shutil.ignore_patterns("site", ".cache"))
    seconds = {True: build(clean), False: 0.0}
    sites = Sites(old, snapshot(clean / "site"))
    build(project)
    restore(project, sites)
    seconds[False] = build(project)
    return project, sites, seconds


def command(project: Path) -> list[str | Path]:
    """Return how a build is called."""
    return [PROGRAM, "--project", project, "build", "--no-source"]


def build(project: Path) -> float:
    """Build to the end; return the seconds that it took."""
    begin = time.perf_counter()
    subprocess.run(command(project), check=True, capture_output=True)
    return time.perf_counter() - begin


def stop(project: Path, moment: float, sites: Sites, how: signal.Signals) -> str:
    """Stop a build after some seconds; return how it ended and what it left."""
    site = project / "site"
    with subprocess.Popen(command(project), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        time.sleep(moment)
        process.send_signal(how)
        _, said = process.communicate()
    left = snapshot(site)
    state = "old site" if left == sites.old else "new site" if left == sites.new else "WRONG: no whole site"
    try:
        build(project)
    except subprocess.CalledProcessError as error:
        return f"WRONG: the next build failed (after {moment:.3f} s): {error.stderr[-500:]!r}"
    if snapshot(site) != sites.new or litter(site):
        return f"WRONG: not mended by the next build (after {moment:.3f} s)"
    return f"{state}, {told(process.returncode, said, moment)}"


def told(code: int, said: str, moment: float) -> str:
    """Return what somebody saw who stopped a build."""
    if code == 0:
        return "built before it could be stopped"
    if code == CODE and said == LINE:
        return "code 130 and one line"
    if code == -signal.SIGKILL and "Traceback" not in said:
        return "killed"
    if code == -signal.SIGINT and said.count("\n  File ") <= 1:
        return "Python's own end, before the first line of the program"
    return f"WRONG: code {code} after {moment:.3f} s: {said[-500:]}"


def restore(project: Path, sites: Sites, is_cold: bool = False) -> None:
    """Put the old site into its place; cold: without what builds keep for the next."""
    shutil.rmtree(project / "site", ignore_errors=True)
    if is_cold:
        shutil.rmtree(project / ".cache", ignore_errors=True)
    for name, content in sites.old.items():
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
