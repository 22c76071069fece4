"""Finds the modules of an extension folder and holds them to their contract."""

import importlib
import inspect
import pkgutil
from collections.abc import Iterable, Iterator
from types import ModuleType


class ContractError(Exception):
    """A module of an extension folder is not what its folder demands."""


def modules(package: str, needs: Iterable[str]) -> Iterator[ModuleType]:
    """Yield the modules that lie in a package itself, in the order of their names.

    needs: the names that each module must define. Raises: ContractError.
    """
    parent = importlib.import_module(package)
    for info in sorted(pkgutil.iter_modules(parent.__path__), key=lambda info: info.name):
        if not info.ispkg:
            yield one(f"{package}.{info.name}", needs)


def one(name: str, needs: Iterable[str]) -> ModuleType:
    """Return a module that fulfils the contract of its folder.

    Raises: ContractError.
    """
    module = importlib.import_module(name)
    _hold_to_contract(module, needs)
    return module


def tree(package: str, needs: Iterable[str]) -> Iterator[ModuleType]:
    """Yield the modules of a package and of the packages in it, in the order of their names."""
    yield from modules(package, needs)
    parent = importlib.import_module(package)
    for name in sorted(info.name for info in pkgutil.iter_modules(parent.__path__) if info.ispkg):
        yield from tree(f"{package}.{name}", needs)


def names(package: str) -> list[str]:
    """Return the names of a package's modules without importing them."""
    parent = importlib.import_module(package)
    return sorted(info.name for info in pkgutil.iter_modules(parent.__path__) if not info.ispkg)


def _hold_to_contract(module: ModuleType, needs: Iterable[str]) -> None:
    """Refuse a module without its names, or without a docstring where Python has been asked to keep them."""
    missing = [name for name in needs if not hasattr(module, name)]
    if missing:
        raise ContractError(f"{module.__name__} lacks {', '.join(missing)}")
    if __doc__ and not inspect.getdoc(module):
        raise ContractError(f"{module.__name__} has no docstring")
