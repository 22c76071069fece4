"""The ledger as it was when it was last made, for as long as nothing that it is made from has changed.

It imports neither what reads editions nor what runs notebooks: asking again is to cost nothing.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from edition.shell.digest_cache import Cache, digest_of
from edition.shell.disk import package_files

_NAME = "ledger"


def kept(root: Path, files: Mapping[str, bytes]) -> dict[str, Any] | None:
    """Return the ledger that was kept, if it is that of these files of the project and the program as it is now."""
    content = Cache(root).get(_NAME)
    found: dict[str, Any] = json.loads(content) if content else {}
    return found["ledger"] if found.get("inputs") == _key(files) else None


def keep(root: Path, files: Mapping[str, bytes], ledger: dict[str, Any]) -> None:
    """Keep a ledger in which nothing is left to be run; files: what it was made from."""
    states = {one["state"] for claim in ledger["claims"] for one in (claim, *claim["cross_checks"])}
    if states <= {"current", "not-run"}:
        Cache(root).put(_NAME, json.dumps({"inputs": _key(files), "ledger": ledger}).encode())


def _key(files: Mapping[str, bytes]) -> str:
    return digest_of([*sorted(files.items()), *package_files()])
