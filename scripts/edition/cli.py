"""The command `edition`: finds the commands in their folder, and turns faults into messages and exit codes.

Exit codes: 0 all is well, 1 problems in data, copy, results or site, 2 wrong use, 130 stopped by the user. Results go
to standard output, messages to standard error.
"""

import _thread
import importlib
import os
import pkgutil
import sys

import click

from edition import __version__, commands
from edition.shell.terminal import report
from edition.words.findings import EditionError

STOPPED = 130
"""Exit code of a command that the user stopped."""


class _Commands(click.Group):
    """A group whose commands are modules, imported only when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(info.name for info in pkgutil.iter_modules(commands.__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command = importlib.import_module(f"edition.commands.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("--project", metavar="DIR", help="The edition's folder; else this one or the nearest above.")
@click.version_option(__version__, prog_name="edition")
@click.pass_context
def cli(context: click.Context, project: str | None) -> None:
    """Build, check and export an annotated scholarly edition, with or without the article's words."""
    context.obj = project


def main() -> None:
    """Run the command line."""
    sys.unraisablehook = _stop_again
    try:
        code = _run()
    except KeyboardInterrupt:
        code = STOPPED
    sys.exit(code)


def _run() -> int:
    """Run a command and say what went wrong; return the exit code."""
    try:
        code = cli.main(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        code = 2
    except (click.exceptions.Abort, KeyboardInterrupt):
        click.echo("stopped; what was there before is as it was", err=True)
        code = STOPPED
    except EditionError as error:
        code = report(error)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except OSError as error:
        click.echo(f"{error.filename or 'a file'}: cannot be read or written: {error.strerror or error}", err=True)
        code = 1
    return code if isinstance(code, int) else 0


def _stop_again(lost: "sys.UnraisableHookArgs") -> None:
    """Deliver an interruption again that fell into a place where Python can only print it."""
    if issubclass(lost.exc_type, KeyboardInterrupt):
        _thread.interrupt_main()
    else:
        sys.__unraisablehook__(lost)
