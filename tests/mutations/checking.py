"""Runs the stages of `edition check` on files in memory, within a limit of the processor's own time."""

import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from edition.checks import Stage
from edition.shell.check_stages import run_stages
from edition.words.findings import Finding

from tests.codes.changes import COPY

MOST_SECONDS = 10
"""Of the processor's time, in which a broken project is told of."""


def check(files: Mapping[str, bytes], folder: Path) -> list[Finding]:
    """Return what is found in the files of a project; a copy among them is joined from a folder without others."""
    given = {name: content for name, content in files.items() if name != COPY}
    stages: tuple[Stage, ...] = ("data", "results")
    copy = folder / "copy.txt"
    if COPY in files:
        copy.write_bytes(files[COPY])
        stages = (*stages, "copy")
    with limited(MOST_SECONDS):
        return run_stages(folder, stages, str(copy), folder / "site", files=given)[0]


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Stop what takes more of the processor's time.

    Raises: TimeoutError.
    """

    def stop(_: int, frame: FrameType | None) -> None:
        raise TimeoutError(f"{seconds} s of the processor's time are over, in {frame}")

    kept = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, kept)
