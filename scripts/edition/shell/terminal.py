"""What people see: results on standard output; findings, messages and, on a terminal, what goes on beside them.

Nothing else prints. What steers terminals is shown as an escape: a copy, the name of a file or a server may hold it.
"""

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import click

from edition.render.for_machines.findings_report import Line, Tone
from edition.words.findings import EditionError, errors, limited
from edition.words.findings import summary as summary_of
from edition.words.unseen_characters import visible

_STYLES: Mapping[Tone, Mapping[str, Any]] = {
    "heading": {"bold": True},
    "error": {"fg": "red"},
    "warning": {"fg": "yellow"},
    "aside": {"dim": True},
}


def give(result: object, *, ended: bool = False, style: Mapping[str, Any] | None = None) -> None:
    """Print a result; ended: it brings its own line end; style: how click is to colour its first line."""
    text, encoding = visible(str(result)), getattr(sys.stdout, "encoding", None) or "utf-8"
    text = text.encode(encoding, "backslashreplace").decode(encoding)
    first, end, rest = text.partition("\n")
    click.echo(f"{click.style(first, **style)}{end}{rest}" if style and first else text, nl=not ended)


def give_lines(lines: Iterable[Line]) -> None:
    """Print a report line by line, in colours on a terminal; none goes into a pipe, or where NO_COLOR is set."""
    is_coloured = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    for tone, text in lines:
        give(text, style=_STYLES.get(tone) if is_coloured else None)


def report(error: EditionError) -> int:
    """Print the findings, of a flood the first of each file, and how many there are; return the exit code."""
    for finding in limited(error.findings):
        tell(str(finding))
    tell(summary_of(error.findings))
    return 1 if errors(error.findings) else 0


def tell(sentence: str) -> None:
    """Print a message, in the place of what was shown."""
    show("")
    click.echo(visible(sentence), err=True)


@contextmanager
def bar(length: int, label: str) -> Iterator[Callable[[], None]]:
    """Show on a terminal how far some work has come; what is given is called after each piece of it."""
    with click.progressbar(length=length, label=label, file=sys.stderr, hidden=not sys.stderr.isatty()) as shown:
        yield lambda: shown.update(1)


def show(sentence: str) -> None:
    """Show what goes on, in the place of what was shown before; to nobody but a terminal."""
    if sys.stderr.isatty():
        fitting = visible(sentence.replace("\n", " "))[: shutil.get_terminal_size().columns - 1]
        click.echo(f"\r\x1b[K{fitting}", err=True, nl=False)
