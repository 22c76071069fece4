"""Runs in a kernel before the first cell: what the code may write, whom it may ask, how much memory it may take.

It keeps honest notebooks to what is beside them, so that whoever runs them again gets the same; it is no wall against
code that means harm. The kernel knows nothing of the rest of the program.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGES = {
    "os.mkdir": (1, 2),
    "os.remove": (1, 1),
    "os.rename": (2, 2),
    "os.rmdir": (1, 1),
    "os.truncate": (1, None),
    "os.link": (2, 2),
    "os.symlink": (2, None),
}
"""What changes a disk without opening a file: how many of its arguments are paths, which is the first open folder."""
_ASKS = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "urllib.Request")
_REACHES = ("socket.connect", "socket.sendmsg", "socket.sendto")
"""What reaches other machines, if its address is that of one."""
_STARTS = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn")


def _from(folder: int, path: Any) -> Any:
    """Return a path below an open folder, if it is meant to begin there."""
    return path if folder < 0 else Path(_named(folder), os.fsdecode(path))


def _named(folder: int) -> str:
    """Return where an open folder lies."""
    if sys.platform == "darwin":
        import fcntl

        return os.fsdecode(fcntl.fcntl(folder, fcntl.F_GETPATH, bytes(1024)).rstrip(b"\0"))
    return str(Path(f"/proc/self/fd/{folder}").readlink())


def limit_memory(most: int) -> None:
    """Let the process have so many bytes, where the system can be told so."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def refuse(folders: tuple[str, ...]) -> None:
    """Refuse from now on to write outside some folders, to ask the network, and to start programs.

    What is refused is a PermissionError where the code does it.
    """

    def may_write(path: Any) -> bool:
        place = os.path.realpath(os.fsdecode(path))
        return f"{place}/".startswith(("/dev/", *folders)) or "/__pycache__/" in place

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open":
            path, mode, flags = arguments
            writes = any(mark in mode for mark in "wax+") if isinstance(mode, str) else bool(flags & _WRITING)
            if writes and not isinstance(path, int) and not may_write(path):
                raise PermissionError(f"a notebook writes into its folder results/ alone, not {os.fsdecode(path)!r}")
        elif event in _CHANGES:
            count, folder = _CHANGES[event]
            for number, path in enumerate(arguments[:count]):
                open_folder = -1 if folder is None else arguments[folder + number]
                if not isinstance(path, int) and not may_write(_from(open_folder, path)):
                    raise PermissionError(f"a notebook changes its folder results/ alone, not {os.fsdecode(path)!r}")
        elif event in _ASKS or (event in _REACHES and isinstance(arguments[1], tuple)):
            raise PermissionError("a notebook asks nothing of the network: put the table into notebooks/data/")
        elif event in _STARTS:
            raise PermissionError("a notebook starts no other programs")

    sys.addaudithook(watch)


if "EDITION_MAY_WRITE" in os.environ:
    limit_memory(int(os.environ["EDITION_MEMORY"]))
    refuse(tuple(os.environ["EDITION_MAY_WRITE"].split(os.pathsep)))
