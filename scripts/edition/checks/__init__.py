"""Checks: each finds one kind of fault and says where; a module below this folder is run by itself.

The folder of a module is its stage: `data`, `copy`, `results` or `site`. A module has CODES (code -> Explained)
and `check(subject) -> Iterator[Finding]`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import ModuleType
from typing import Literal

from edition.checks.waived_findings import CODES, with_waivers
from edition.model.edition import Edition
from edition.model.site_index import SiteIndex
from edition.words import plugin_folders
from edition.words.findings import Explained, Finding

Stage = Literal["data", "copy", "results", "site"]
STAGES: tuple[Stage, ...] = ("data", "copy", "results", "site")
OF_DATA: tuple[Stage, ...] = ("data", "results")
"""The stages that need the repository alone: neither a copy nor a built site."""
CONTRACT = ("CODES", "check")


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
    """Yield the findings of every check of some stages, those that the editors let stand as waived."""
    found = (finding for module in of_stages(stages) for finding in module.check(subject))
    yield from with_waivers(
        found,
        subject.edition.standoff,
        explanations(stages),
        by_data_alone=explanations(OF_DATA),
    )


def of_stages(stages: tuple[Stage, ...] = STAGES) -> Iterator[ModuleType]:
    """Yield the checks of some stages, in the order of the stages."""
    for stage in stages:
        yield from plugin_folders.tree(f"edition.checks.{stage}", CONTRACT)


def explanations(stages: tuple[Stage, ...] = STAGES) -> dict[str, Explained]:
    """Return code -> what it means, of every check of some stages."""
    found: dict[str, Explained] = {**CODES} if "data" in stages else {}
    for module in of_stages(stages):
        found |= module.CODES
    return found
