"""Builds a site as a whole: nothing to do, or a new one beside the old that takes its place when it is right."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from edition.files import digest_of, inputs, package_files, read_copy, read_site_files
from edition.findings import EditionError, Finding, errors, fault
from edition.publication import discard, listing, publish, refuse_foreign, site_state, staging

if TYPE_CHECKING:
    from edition.model.edition import Edition

CONFIGURATION = "mkdocs.yml"
REQUIREMENTS = "requirements-site.txt"


def inputs_key(root: Path, source: Path | None) -> str:
    """Return the digest of all that a site is made from: data, program, configuration, requirements, copy."""
    parts = list(inputs(root).items())
    parts += [(name, (root / name).read_bytes()) for name in (CONFIGURATION, REQUIREMENTS) if (root / name).is_file()]
    parts += package_files()
    if source is not None:
        parts.append((f"copy {source.name}", read_copy(source)))
    return digest_of(parts)


def is_current(output: Path, key: str) -> bool:
    """Say whether a site was made from these inputs and not touched since."""
    state = site_state(output)
    return state is not None and state.get("inputs") == key and state.get("listing") == listing(output)


def build(root: Path, source: Path | None, output: Path) -> bool:
    """Bring a site up to date; return whether anything had to be done.

    Raises: EditionError with every fault; the old site is then as it was, byte for byte.
    """
    refuse_foreign(output)
    key = inputs_key(root, source)
    if is_current(output, key):
        return False
    from edition.pipeline import checked

    edition, files = checked(root, source)
    staged = staging(output)
    try:
        _generate(root, staged, edition, files)
        finish(staged, output, edition, key)
    except OSError as error:
        raise EditionError([fault("site.output", str(output), f"the site cannot be written: {error.strerror}",
                                  "free some space, or name another folder with --output")]) from None  # fmt: skip
    finally:
        discard(staged)
    return True


def finish(staged: Path, output: Path, edition: "Edition", key: str) -> None:
    """Check a generated site and put it in the place of the old one.

    Raises: EditionError if a link, anchor or language is wrong in it.
    """
    faults = errors(site_findings(staged, edition))
    if faults:
        raise EditionError(faults)
    state = {"edition": edition.standoff.work.id, "inputs": key, "text": edition.text is not None}
    publish(staged, output, state)


def site_findings(folder: Path, edition: "Edition", public: bool = False) -> list[Finding]:
    """Return what the checks of a built site find; public: it is to be given to everybody."""
    from edition.checks import Subject, run
    from edition.read.site import read_site

    return list(run(Subject(edition=edition, site=read_site(read_site_files(folder)), public=public), ("site",)))


def _generate(root: Path, staged: Path, edition: "Edition", files: Mapping[str, bytes]) -> None:
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    from edition.mkdocs_plugin import EditionPlugin

    configuration = root / CONFIGURATION
    if not configuration.is_file():
        what = fault("project.configuration", CONFIGURATION, "is missing", "restore it from the repository")
        raise EditionError([what])
    try:
        config = load_config(str(configuration), site_dir=str(staged))
        plugin = config.plugins["edition"]
        assert isinstance(plugin, EditionPlugin)
        plugin.prepared = (edition, files)
        mkdocs_build(config)
    except MkDocsException as error:
        raise EditionError([fault("site.generator", CONFIGURATION, str(error).strip())]) from None


def default_output(root: Path, source: Path | None) -> Path:
    """Return the folder of the site; a site with the words has one of its own, so that it is not published by habit."""
    return root / ("site-with-text" if source is not None else "site")
