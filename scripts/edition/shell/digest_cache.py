"""What was computed once, kept in `.cache/` under a digest of what it was computed from."""

import os
from pathlib import Path

from edition.shell.disk import drop


class Cache:
    """Small texts kept under digests in `.cache/`; losing it costs time, never anything else."""

    def __init__(self, root: Path) -> None:
        self.folder = root / ".cache"

    def get(self, name: str) -> str | None:
        """Return a cached text, or None."""
        try:
            return (self.folder / name).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return None

    def put(self, name: str, text: str) -> None:
        """Keep a text; a cache that cannot be written is no fault."""
        path = self.folder / name
        part = path.with_name(f"{path.name}.{os.getpid()}.part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(text, encoding="utf-8")
            part.replace(path)
        except OSError:
            drop(part)
