"""What was computed once, kept in `.cache/` under a digest of what it was computed from, and beside one of itself."""

import os
from pathlib import Path

from edition.shell.disk import digest_of, drop


class Cache:
    """Small contents kept in `.cache/`; losing or damaging it costs time, never anything else."""

    def __init__(self, root: Path) -> None:
        self.folder = root / ".cache"

    def get(self, name: str) -> bytes | None:
        """Return what is kept under a name; None if there is nothing, or not what was once put there."""
        try:
            digest, _, content = (self.folder / name).read_bytes().partition(b"\n")
        except OSError:
            return None
        return content if digest == _digest(name, content) else None

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
