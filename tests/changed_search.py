"""The search for blocks with one change in it, for as long as a context lasts."""

import inspect
import re
import sys
import textwrap
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FunctionType, ModuleType
from typing import Any

from edition.join import sample_chain, sample_evidence
from edition.words import block_fingerprint


@dataclass(frozen=True)
class Change:
    """A name of a module of the library with another value, or a function of it that has some code in place of other.

    old, new: of a constant its other value alone; of a function the code that is replaced, and by what.
    """

    module: str
    name: str
    old: str
    new: Any

    @property
    def constant(self) -> str:
        """Return what is changed, by module and name."""
        return f"{self.module.rpartition('.')[2]}.{self.name}"

    def __str__(self) -> str:
        change = f"{self.old} > {self.new}" if self.old else _pattern(self.new)
        return f"{self.constant}: {change}"


def constants(module: str, name: str, *values: Any) -> list[Change]:
    """Return the changes that give a constant other values."""
    return [Change(module, name, "", value) for value in values]


def codes(module: str, name: str, *pairs: tuple[str, str]) -> list[Change]:
    """Return the changes that put other code in the place of some of a function's."""
    return [Change(module, name, old, new) for old, new in pairs]


def _pattern(value: object) -> str:
    return value.pattern if isinstance(value, re.Pattern) else repr(value)


@contextmanager
def changed(change: Change) -> Iterator[None]:
    """Make one change in all of the library that sees it; undo it afterwards."""
    __import__(f"edition.{change.module}")
    home = sys.modules[f"edition.{change.module}"]
    undo = _in_function(home, change) if change.old else _of_constant(home, change)
    _forget()
    try:
        yield
    finally:
        undo()
        _forget()


def _of_constant(home: ModuleType, change: Change) -> Callable[[], None]:
    old = getattr(home, change.name)
    holders = [home] if change.name.startswith("_") else [*_search_modules()]
    seen = [module for module in holders if change.name in vars(module)]
    for module in seen:
        setattr(module, change.name, change.new)

    def undo() -> None:
        for module in seen:
            setattr(module, change.name, old)

    return undo


def _search_modules() -> Iterator[ModuleType]:
    return (m for name, m in list(sys.modules.items()) if name.startswith(("edition.join", "edition.words.block_")))


def _in_function(home: ModuleType, change: Change) -> Callable[[], None]:
    function = _function(home, change.name)
    source = textwrap.dedent(inspect.getsource(function))
    source = source[re.search(r"^def ", source, re.MULTILINE).start() :]  # type: ignore[union-attr]
    assert source.count(change.old) == 1, (change, source.count(change.old))
    made: dict[str, Any] = {}
    exec(compile(source.replace(change.old, change.new), str(change), "exec"), vars(home), made)  # noqa: S102
    code = function.__code__
    function.__code__ = made[function.__name__].__code__

    def undo() -> None:
        function.__code__ = code

    return undo


def _function(home: ModuleType, name: str) -> FunctionType:
    """Return a function, also one that is a property or behind a cache."""
    found: Any = home
    for part in name.split("."):
        found = vars(found)[part]
    found = found.fget if isinstance(found, property) else inspect.unwrap(found)
    assert isinstance(found, FunctionType)
    return found


def _forget() -> None:
    for cached in (
        sample_chain.jump_cost,
        sample_evidence._of_rate,
        block_fingerprint._spelled,
        block_fingerprint._fold,
    ):
        cached.cache_clear()
