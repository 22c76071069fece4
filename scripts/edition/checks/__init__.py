"""Checks: each finds one kind of fault and says where; a module of this folder is run by itself.

A module has STAGE (`data`, `copy`, `results` or `site`), CODES (code -> what it means) and
`check(subject) -> Iterator[Finding]`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from edition import registry
from edition.findings import Finding
from edition.model.edition import Edition
from edition.model.site import SiteIndex

Stage = Literal["data", "copy", "results", "site"]
STAGES: tuple[Stage, ...] = ("data", "copy", "results", "site")
CONTRACT = ("STAGE", "CODES", "check")


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What checks look at: the edition, the project's files by path, the built site if there is one.

    public: the site is to be given to everybody.
    """

    edition: Edition
    files: Mapping[str, bytes] = field(default_factory=dict)
    site: SiteIndex | None = None
    public: bool = False


def run(subject: Subject, stages: tuple[Stage, ...]) -> Iterator[Finding]:
    """Yield the findings of every check of some stages."""
    for module in registry.modules("edition.checks", CONTRACT):
        if module.STAGE in stages:
            yield from module.check(subject)


def explanations() -> dict[str, str]:
    """Return code -> what it means, of every check."""
    found: dict[str, str] = {}
    for module in registry.modules("edition.checks", CONTRACT):
        found |= module.CODES
    return found
