"""Delivers Ctrl+C as KeyboardInterrupt where a program can end: never inside an import, and again if it was lost.

The same holds for the signals by which systems and terminals end programs, so that each clears away what it began.
Modules that are half imported fail in their own ways, and some swallow what is raised in them; C extensions too.
"""

import signal
import sys
from types import FrameType

ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_AGAIN = 0.01
"""Seconds until an interruption that could not be delivered is tried again."""


def heed() -> None:
    """Heed interruptions from now on, but those that whoever started the program wants ignored."""
    for number in ENDING:
        if signal.getsignal(number) in (signal.default_int_handler, signal.SIG_DFL):
            signal.signal(number, _deliver)
            signal.signal(signal.SIGALRM, _deliver)
            sys.unraisablehook = _recover


def ignore() -> None:
    """Ignore interruptions from now on: the program is about to end."""
    signal.setitimer(signal.ITIMER_REAL, 0)
    for number in ENDING:
        signal.signal(number, signal.SIG_IGN)


def say_stopped(what: str) -> None:
    """Print the last line of a program that was stopped, over what a terminal shows in its place.

    what: what a command says that kept something of its work, else empty.
    """
    clear = "\r\x1b[K" if sys.stderr.isatty() else ""
    sys.stderr.write(f"{clear}{what or 'stopped; what was there before is as it was'}\n")


def _deliver(_: int, frame: FrameType | None) -> None:
    while frame is not None:
        if frame.f_code.co_filename.startswith("<frozen importlib"):
            signal.setitimer(signal.ITIMER_REAL, _AGAIN)
            return
        frame = frame.f_back
    raise KeyboardInterrupt


def _recover(lost: "sys.UnraisableHookArgs") -> None:
    """Take up an interruption that fell into a place where Python can only print it."""
    if issubclass(lost.exc_type, KeyboardInterrupt):
        signal.setitimer(signal.ITIMER_REAL, _AGAIN)
    else:
        sys.__unraisablehook__(lost)
