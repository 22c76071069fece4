"""Whether a site is up to date, and whether a new one is fit to take its place."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from edition.shell.build_points import BuildPoint, reach
from edition.shell.digest_cache import digest_of
from edition.shell.disk import package_files, read_site_files
from edition.shell.site_making.publication import listing, publish, site_state
from edition.shell.site_making.site_address import given_address
from edition.words.findings import EditionError, Finding, errors

if TYPE_CHECKING:
    from edition.model.edition import Edition

REQUIREMENTS = "requirements-site.txt"


def inputs_key(root: Path, files: Mapping[str, bytes], source: Path | None, content: bytes = b"") -> str:
    """Return the digest of all that a site is made from: data, program, requirements, address, copy.

    files: the inputs of the project; content: that of the copy.
    """
    parts = list(files.items())
    requirements = root / REQUIREMENTS
    parts += [(REQUIREMENTS, requirements.read_bytes())] if requirements.is_file() else []
    parts += package_files()
    parts.append(("address", (given_address() or "").encode()))
    if source is not None:
        parts.append((f"copy {source.name}", content))
    return digest_of(parts)


def is_current(output: Path, key: str) -> bool:
    """Say whether a site was made from these inputs and not touched since."""
    state = site_state(output)
    return state is not None and state["inputs"] == key and state["files"] == listing(output)


def finish(staged: Path, output: Path, edition: "Edition", key: str) -> None:
    """Check a generated site and put it in the place of the old one.

    Raises: EditionError if a link, anchor or language is wrong in it.
    """
    reach(BuildPoint.JUDGE)
    faults = errors(site_findings(staged, edition))
    if faults:
        raise EditionError(faults)
    publish(staged, output, edition.standoff.work.id, key, edition.text is not None)


def site_findings(folder: Path, edition: "Edition", public: bool = False) -> list[Finding]:
    """Return what the checks of a built site find; public: it is to be given to everybody."""
    from edition.checks import Subject, run
    from edition.read.site_html import read_site

    return list(run(Subject(edition=edition, site=read_site(read_site_files(folder)), public=public), ("site",)))
