"""Runs the program as its entry point does, with an event at a named moment: `driven.py MOMENT EVENT WORDS`.

Moments: `import:NAME`, when a module begins to be imported; `point:NAME`, when a build comes to a point;
`between:NAME`, the same where the system cannot exchange folders; `before:MODULE:NAME` and `after:MODULE:NAME`, a call
of a function. Events: a signal, by name, that the process sends itself; or `wait`, which prints a line and waits for
one.
"""

import importlib
import os
import signal
import sys
from collections.abc import Callable
from importlib.abc import MetaPathFinder
from typing import Any

Happens = Callable[[], object]


def event(name: str) -> None:
    """Send a signal to this process, or wait until whoever started it says that it may go on."""
    if name == "wait":
        print("there", flush=True)
        sys.stdin.readline()
    else:
        os.kill(os.getpid(), signal.Signals[name])


class Importing(MetaPathFinder):
    """Finds nothing, but knows when a module is looked for."""

    def __init__(self, name: str, happens: Happens) -> None:
        self.name, self.happens = name, happens

    def find_spec(self, fullname: str, *_: object) -> None:
        if fullname == self.name:
            sys.meta_path.remove(self)
            self.happens()


def at_import(name: str, happens: Happens) -> None:
    assert name not in sys.modules
    sys.meta_path.insert(0, Importing(name, happens))


def at_point(name: str, happens: Happens) -> None:
    class Terminal:
        def show(self, point: str) -> None:
            if point == build_points.BuildPoint[name]:
                happens()

    build_points: Any = importlib.import_module("edition.shell.build_points")
    build_points.terminal = Terminal()


def without_exchange(name: str, happens: Happens) -> None:
    publication: Any = importlib.import_module("edition.shell.site_making.publication")
    publication.exchange = lambda *_: False
    at_point(name, happens)


def owner_of(name: str) -> tuple[Any, str]:
    """Return what holds a function, and its name there."""
    module, _, path = name.partition(":")
    *parents, last = path.split(".")
    owner: Any = importlib.import_module(module)
    for parent in parents:
        owner = getattr(owner, parent)
    return owner, last


def before_call(name: str, happens: Happens) -> None:
    owner, last = owner_of(name)
    called = getattr(owner, last)
    setattr(owner, last, lambda *words, **named: (happens(), called(*words, **named))[1])


def after_call(name: str, happens: Happens) -> None:
    owner, last = owner_of(name)
    called = getattr(owner, last)
    setattr(owner, last, lambda *words, **named: (called(*words, **named), happens())[0])


MOMENTS = {
    "import": at_import,
    "point": at_point,
    "between": without_exchange,
    "before": before_call,
    "after": after_call,
}

if __name__ == "__main__":
    kind, _, wanted = sys.argv[1].partition(":")
    what = sys.argv[2]
    sys.argv = ["edition", *sys.argv[3:]]
    MOMENTS[kind](wanted, lambda: event(what))
    from edition.cli import main

    main()
