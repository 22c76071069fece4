"""Lets two folders change places in one step, which Linux and macOS can and Python does not offer."""

import os
from pathlib import Path

_HERE, _EXCHANGE = -100, 2
"""AT_FDCWD of Linux; RENAME_EXCHANGE of Linux, which is RENAME_SWAP of macOS."""


def exchange(one: Path, other: Path) -> bool:
    """Exchange two folders of one disk; return False, with nothing done, where system or disk cannot."""
    import ctypes

    library = ctypes.CDLL(None)
    paths = os.fsencode(one), os.fsencode(other)
    if hasattr(library, "renameat2"):
        return bool(library.renameat2(_HERE, paths[0], _HERE, paths[1], _EXCHANGE) == 0)
    if hasattr(library, "renamex_np"):
        return bool(library.renamex_np(*paths, _EXCHANGE) == 0)
    return False
