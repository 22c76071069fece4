"""Builds a site as a whole: nothing to do, or a new one beside the old that takes its place when it is right."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from edition.shell.disk import digest_of, inputs, package_files, read_copy, read_site_files
from edition.shell.publication import discard, listing, publish, refuse_foreign, site_state, staging
from edition.words.findings import EditionError, Finding, errors, fault

if TYPE_CHECKING:
    from edition.model.edition import Edition

CONFIGURATION = "mkdocs.yml"
REQUIREMENTS = "requirements-site.txt"

CODES = {
    "project.configuration": "The file mkdocs.yml is missing, or does not name the plugin of this program.",
    "site.generator": "MkDocs stopped with an error.",
}


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
    return state is not None and state["inputs"] == key and state["files"] == listing(output)


def build(root: Path, source: Path | None, output: Path) -> "Edition | None":
    """Bring a site up to date; return the edition that was built, or None if there was nothing to do.

    Raises: EditionError with every fault; the old site is then as it was, byte for byte.
    """
    try:
        refuse_foreign(output)
        key = inputs_key(root, source)
        return None if is_current(output, key) else _build(root, source, output, key)
    except OSError as error:
        name = error.filename or output
        raise EditionError(
            [
                fault(
                    "site.output",
                    str(name),
                    f"cannot be read or written: {error.strerror}",
                    "free some space, or name another folder with --output",
                )
            ]
        ) from None


def _build(root: Path, source: Path | None, output: Path, key: str) -> "Edition":
    from edition.shell.pipeline import checked

    edition, files = checked(root, source)
    staged = staging(output)
    try:
        _generate(root, staged, edition, files)
        finish(staged, output, edition, key)
    finally:
        discard(staged)
    return edition


def finish(staged: Path, output: Path, edition: "Edition", key: str) -> None:
    """Check a generated site and put it in the place of the old one.

    Raises: EditionError if a link, anchor or language is wrong in it.
    """
    faults = errors(site_findings(staged, edition))
    if faults:
        raise EditionError(faults)
    publish(staged, output, edition.standoff.work.id, key, edition.text is not None)


def site_findings(folder: Path, edition: "Edition", public: bool = False) -> list[Finding]:
    """Return what the checks of a built site find; public: it is to be given to everybody."""
    from edition.checks import Subject, run
    from edition.read.site_html import read_site

    return list(run(Subject(edition=edition, site=read_site(read_site_files(folder)), public=public), ("site",)))


def _generate(root: Path, staged: Path, edition: "Edition", files: Mapping[str, bytes]) -> None:
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    from edition.shell.mkdocs_adapter import EditionPlugin

    configuration = root / CONFIGURATION
    if not configuration.is_file():
        what = fault("project.configuration", CONFIGURATION, "is missing", "restore it from the repository")
        raise EditionError([what])
    try:
        config = load_config(str(configuration), site_dir=str(staged))
        plugin = config.plugins.get("edition")
        if not isinstance(plugin, EditionPlugin):
            what = fault("project.configuration", CONFIGURATION, "lacks the plugin `edition`", "list it under plugins:")
            raise EditionError([what])
        plugin.prepared = (edition, files)
        mkdocs_build(config)
    except MkDocsException as error:
        raise EditionError([fault("site.generator", CONFIGURATION, str(error).strip())]) from None


def default_output(root: Path, source: Path | None) -> Path:
    """Return the folder of the site; a site with the words has one of its own, so that it is not published by habit."""
    return root / ("site-with-text" if source is not None else "site")
