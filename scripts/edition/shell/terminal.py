"""What people see of findings: printed to standard error, with the exit code that follows."""

import click

from edition.words.findings import EditionError, errors
from edition.words.findings import summary as summary_of


def report(error: EditionError) -> int:
    """Print every finding and how many there are; return the exit code."""
    for finding in error.findings:
        click.echo(str(finding), err=True)
    click.echo(summary_of(error.findings), err=True)
    return 1 if errors(error.findings) else 0
