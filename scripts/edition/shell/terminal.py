"""What people see beside results, on standard error: findings, messages, and on a terminal what goes on."""

import shutil
import sys

import click

from edition.words.findings import EditionError, errors
from edition.words.findings import summary as summary_of


def report(error: EditionError) -> int:
    """Print every finding and how many there are; return the exit code."""
    for finding in error.findings:
        tell(str(finding))
    tell(summary_of(error.findings))
    return 1 if errors(error.findings) else 0


def tell(sentence: str) -> None:
    """Print a message, in the place of what was shown."""
    show("")
    click.echo(sentence, err=True)


def show(sentence: str) -> None:
    """Show what goes on, in the place of what was shown before; to nobody but a terminal."""
    if sys.stderr.isatty():
        fitting = sentence[: shutil.get_terminal_size().columns - 1]
        click.echo(f"\r\x1b[K{fitting}", err=True, nl=False)
