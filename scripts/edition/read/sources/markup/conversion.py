"""What a reader of copies returns if a program must turn the copy into a page before it can be read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Conversion:
    """Bytes that were found to be safe to unpack, and pandoc's name of their format."""

    data: bytes
    format: str
