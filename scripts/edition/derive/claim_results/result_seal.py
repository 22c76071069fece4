"""The seal of a committed result: one digest of what a notebook gave, record and drawings, so that no hand changes it.

The result's own digest is of what went in; this is of what came out.
"""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

SEAL = "seal"
"""The key of a record that holds its seal, which is of all the others."""


def sealed(record: Mapping[str, Any], drawings: Mapping[str, bytes]) -> dict[str, Any]:
    """Return a record with its seal; drawings: by file name."""
    return {**record, SEAL: seal(record, drawings)}


def seal(record: Mapping[str, Any], drawings: Mapping[str, bytes]) -> str:
    """Return the seal of a record, whether it has one or not."""
    rest = {name: value for name, value in record.items() if name != SEAL}
    found = sha256(json.dumps(rest, sort_keys=True).encode())
    for name, drawing in sorted(drawings.items()):
        found.update(name.encode() + b"\0" + sha256(drawing).digest())
    return found.hexdigest()
