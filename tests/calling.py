"""Calls the program in this process, as from a shell: arguments in, exit code and both streams out."""

import contextlib
import io
import os
import signal
import subprocess
import sys
import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path

from edition import cli
from edition.shell.interruption import ENDING

OF_A_READER = ("EDITION_SOURCE", "EDITION_SITE_URL")
"""Variables by which whoever runs the tests may have named their own copy and site."""


def call(*arguments: str | Path, environment: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run a command to its end; what a process of its own would not share with the next is put back."""
    words = ["edition", *map(str, arguments)]
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    with _as_new(words, environment or {}), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            cli.main()
        except SystemExit as ended:
            code = ended.code
    return subprocess.CompletedProcess(words, code if isinstance(code, int) else 0, *map(_printed, (out, err)))


@contextlib.contextmanager
def _as_new(words: list[str], environment: Mapping[str, str]) -> Iterator[None]:
    wanted: dict[str, str | None] = {**dict.fromkeys(OF_A_READER), **environment}
    kept = {name: os.environ.get(name) for name in wanted}
    argv, hook, handlers = sys.argv, sys.unraisablehook, {number: signal.getsignal(number) for number in ENDING}
    sys.argv = words
    _set(wanted)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        sys.argv, sys.unraisablehook = argv, hook
        for number, handler in handlers.items():
            signal.signal(number, handler)
        _set(kept)


def _set(variables: Mapping[str, str | None]) -> None:
    for name, value in variables.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value


def _printed(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode("utf-8")
