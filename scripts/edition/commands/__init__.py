"""The commands of the program, one module each: a click command named `command`, thin over the library.

The program finds them in this folder, and turns faults into messages and exit codes.
"""

import importlib
import io
import os
import sys

import click
from click.shell_completion import shell_complete

from edition import __version__
from edition.shell import terminal
from edition.words import plugin_folders
from edition.words.findings import EditionError

NAME = "edition"
_COMPLETION = "_EDITION_COMPLETE"
"""Where shells that complete what is typed say so; click chose the name."""


class _Commands(click.Group):
    """A group whose commands are modules, imported only when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return plugin_folders.names(__name__)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command = importlib.import_module(f"{__name__}.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("--project", metavar="DIR", help="The edition's folder; else this one or the nearest above.")
@click.version_option(__version__, prog_name=NAME)
@click.pass_context
def program(context: click.Context, project: str | None) -> None:
    """Build, check and export an annotated scholarly edition, with or without the article's words."""
    context.obj = project


def run() -> int:
    """Run the command that was typed and say what went wrong; return the exit code.

    Raises: KeyboardInterrupt.
    """
    try:
        code = _call()
    except click.exceptions.Exit as ended:
        code = ended.exit_code
    except click.ClickException as error:
        said = io.StringIO()
        error.show(said)
        terminal.tell(said.getvalue().rstrip())
        code = 2
    except EditionError as error:
        code = terminal.report(error)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except OSError as error:
        terminal.tell(f"{error.filename or 'a file'}: cannot be read or written: {error.strerror or error}")
        code = 1
    return code if isinstance(code, int) else 0


def _call() -> object:
    """Call what was typed, as click's own `main` does, which prints an empty line for an interruption."""
    asked = os.environ.get(_COMPLETION)
    if asked:
        return shell_complete(program, {}, NAME, _COMPLETION, asked)
    with program.make_context(NAME, sys.argv[1:]) as context:
        return program.invoke(context)
