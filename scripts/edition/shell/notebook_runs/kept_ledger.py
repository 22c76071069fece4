"""The ledger as it was when it was last made, for as long as nothing that it is made from has changed.

It imports neither what reads editions nor what runs notebooks: asking again is to cost nothing.
"""

import json
from pathlib import Path
from typing import Any

from edition.shell.digest_cache import Cache, digest_of
from edition.shell.disk import inputs, package_files

_NAME = "ledger"


def kept(root: Path) -> dict[str, Any] | None:
    """Return the ledger that was kept, if it is that of the project and the program as they are now."""
    content = Cache(root).get(_NAME)
    found: dict[str, Any] = json.loads(content) if content else {}
    return found["ledger"] if found.get("inputs") == _key(root) else None


def keep(root: Path, ledger: dict[str, Any]) -> None:
    """Keep a ledger in which nothing is left to be run."""
    states = {one["state"] for claim in ledger["claims"] for one in (claim, *claim["cross_checks"])}
    if states <= {"current", "not-run"}:
        Cache(root).put(_NAME, json.dumps({"inputs": _key(root), "ledger": ledger}).encode())


def _key(root: Path) -> str:
    return digest_of([*inputs(root).items(), *package_files()])
