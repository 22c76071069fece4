"""What was computed once, kept under a digest of what it was computed from, and beside one of itself."""

import hashlib
import os
from collections.abc import Callable, Iterable
from pathlib import Path

from edition.shell.disk import drop


class Cache:
    """Small contents kept in a folder, that of a project in `.cache/`; losing or damaging it costs time alone.

    Whoever made a project could have made its cache, too: nothing in there is run on this machine.
    """

    def __init__(self, root: Path, folder: str = ".cache") -> None:
        self.folder = root / folder

    def get(self, name: str) -> bytes | None:
        """Return what is kept under a name; None if there is nothing, or not what was once put there."""
        try:
            digest, _, content = (self.folder / name).read_bytes().partition(b"\n")
        except OSError:
            return None
        return content if digest == _digest(name, content) else None

    def kept(self, name: str, make: Callable[[], bytes]) -> bytes:
        """Return what is kept under a name; what is not there is made now, and kept."""
        found = self.get(name)
        if found is None:
            found = make()
            self.put(name, found)
        return found

    def put(self, name: str, content: bytes) -> None:
        """Keep something; a cache that cannot be written is no fault."""
        path = self.folder / name
        part = path.with_name(f"{path.name}.{os.getpid()}.part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(_digest(name, content) + b"\n" + content)
            part.replace(path)
        except OSError:
            drop(part)


def _digest(name: str, content: bytes) -> bytes:
    return digest_of([(name, content)]).encode()


def digest_of(parts: Iterable[tuple[str, bytes]]) -> str:
    """Return one digest for named contents, in the order given."""
    digest = hashlib.sha256()
    for name, content in parts:
        digest.update(f"{name}\0{len(content)}\0".encode("utf-8", "surrogateescape"))
        digest.update(content)
    return digest.hexdigest()
