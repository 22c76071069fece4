"""The command `edition`: Ctrl+C ends it with one line, whatever it is importing or doing.

Hence this module imports nothing but what Python has loaded anyway; all else comes when an interruption is heeded. Exit
codes: 0 all is well, 1 problems in data, copy, results or site, 2 wrong use, 130 stopped by the user. Results go to
standard output, messages to standard error.
"""

import sys

STOPPED = 130
"""Exit code of a command that the user stopped."""


def main() -> None:
    """Run the command line."""
    code, what = STOPPED, ""
    try:
        from edition.shell import interruption

        interruption.heed()
        from edition.commands import run

        code = run()
        interruption.ignore()
    except KeyboardInterrupt as stopped:
        from edition.shell import interruption

        interruption.ignore()
        what = str(stopped)
    if code == STOPPED:
        interruption.say_stopped(what)
    sys.exit(code)
