"""Gives everything that reads changed samples for long, led by the branches that each takes, and says what broke.

usage: python scripts/bench/fuzz.py [NAME …] [--minutes M] [--seed S] [--without-guide] [--keep FOLDER]

The parsers are those of `tests/hostile/`, and `law.py` there says what must hold for them: it returns, or says what is
wrong by an error of the project that has a place, within ten seconds. Each has a process of its own and its share of
the minutes. atheris leads them (`pip install atheris`, in an environment of its own: it is no package of this
project); --without-guide makes the changes of the suite's laws instead, many more of them, for which Hypothesis
suffices. Inputs that broke something are kept in FOLDER. Exits 1 if there is one.
"""

import argparse
import hashlib
import re
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 30_000
"""Bytes of an input: the time for one is what more would cost."""
_COVERED = re.compile(r"#(\d+)\s.* cov: (\d+) ft: (\d+)")


def main() -> int:
    """Share the minutes among the parsers, and print what each gave."""
    sys.path.insert(0, str(ROOT))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--without-guide", action="store_true")
    parser.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir()) / "edition-fuzz")
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    options.keep.mkdir(parents=True, exist_ok=True)
    if options.child:
        try_changed = by_laws if options.without_guide else by_branches
        try_changed(options.names[0], 60 * options.minutes, options.seed, options.keep)
        return 0
    from tests.hostile.parsers import parsers

    names = options.names or list(parsers())
    print(f"{'parser':14}{'inputs':>10}{'branches':>10}{'faults':>8}")
    return 1 if sum(told(name, options, 60 * options.minutes / len(names)) for name in names) else 0


def told(name: str, options: argparse.Namespace, seconds: float) -> int:
    """Try a parser in a process of its own; print and return how much broke."""
    words = [sys.executable, __file__, name, "--child", "--minutes", str(seconds / 60), "--seed", str(options.seed)]
    words += ["--keep", str(options.keep), *(["--without-guide"] if options.without_guide else [])]
    done = subprocess.run(words, capture_output=True, text=True, errors="replace", check=False, cwd=ROOT)
    faults = [line for line in done.stdout.splitlines() if line.startswith("FAULT ")]
    if done.returncode:
        faults.append(f"FAULT the process ended with code {done.returncode}: {done.stderr[-800:]}")
    steps = _COVERED.findall(done.stderr) or [("?", "?", "?")]
    print(f"{name:14}{steps[-1][0]:>10}{steps[-1][1]:>10}{len(faults):>8}", *faults, sep="\n    ", flush=True)
    return len(faults)


def watched(name: str, keep: Path) -> Callable[[bytes], None]:
    """Return what tries one input, and tells the first of those that break in the same place."""
    from tests.hostile.law import holds
    from tests.hostile.parsers import parsers

    parser = parsers()[name]
    seen: set[tuple[str, int | None, str]] = set()

    def attempt(data: bytes) -> None:
        try:
            holds(parser, data)
        except Exception as error:  # noqa: BLE001 - that is what is looked for
            frames = traceback.extract_tb(error.__traceback__)
            own = [frame for frame in frames if "/edition/" in frame.filename or "/tests/" in frame.filename]
            place = (own[-1].filename, own[-1].lineno, type(error).__name__)
            if place in seen:
                return
            seen.add(place)
            file = keep / f"{name}-{hashlib.sha256(data).hexdigest()[:12]}"
            file.write_bytes(data)
            print(f"FAULT {type(error).__name__}: {str(error)[:80]!r} at {place[0]}:{place[1]}, {file}", flush=True)

    return attempt


def by_branches(name: str, seconds: float, seed: int, keep: Path) -> None:
    """Let atheris change inputs so that they take branches which none took before."""
    import atheris

    with atheris.instrument_imports(include=["edition", "protego"]):
        from tests.hostile.parsers import parsers
    parser = parsers()[name]
    with tempfile.TemporaryDirectory() as folder:
        corpus, words = Path(folder, "corpus"), Path(folder, "words")
        corpus.mkdir()
        for number, sample in enumerate(parser.samples):
            (corpus / str(number)).write_bytes(sample[:LONGEST])
        escaped = ("".join(f"\\x{byte:02x}" for byte in word.encode()) for word in parser.words)
        words.write_text("".join(f'"{word}"\n' for word in escaped), encoding="ascii")
        limits = [f"-max_total_time={max(1, int(seconds))}", f"-max_len={LONGEST}", "-timeout=60", f"-seed={seed}"]
        settings = [f"-artifact_prefix={keep}/{name}-", "-rss_limit_mb=2048", *limits]
        settings += [f"-dict={words}"] if parser.words else []
        atheris.Setup([sys.argv[0], *settings, str(corpus)], watched(name, keep))
        atheris.Fuzz()


def by_laws(name: str, seconds: float, seed: int, keep: Path) -> None:
    """Make the changes of the suite's laws, in rounds, until the time is over."""
    from hypothesis import HealthCheck, Phase, given, settings
    from hypothesis import seed as seeded

    from tests.hostile.changed_samples import changed
    from tests.hostile.parsers import parsers

    parser, attempt, end = parsers()[name], watched(name, keep), time.monotonic() + seconds
    done = 0
    while time.monotonic() < end:

        @seeded(seed + done)
        @settings(
            max_examples=200,
            deadline=None,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(changed(parser.samples, parser.words))
        def law(data: bytes) -> None:
            attempt(data)

        law()
        done += 200
    print(f"#{done} DONE cov: 0 ft: 0", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
