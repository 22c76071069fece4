"""Builds a site as a whole: nothing to do, or a new one beside the old that takes its place when it is right."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from edition.shell.build_points import BuildPoint, reach
from edition.shell.disk import inputs
from edition.shell.find_copy import copy_content
from edition.shell.site_making.garbage_pause import without_collection
from edition.shell.site_making.publication import (
    discard,
    recover,
    refuse_among_inputs,
    refuse_foreign,
    staging,
    told_of,
)
from edition.shell.site_making.site_gate import finish, inputs_key, is_current
from edition.words.findings import EditionError, Explained
from edition.words.project_layout import CONFIGURATION

if TYPE_CHECKING:
    from edition.model.edition import Edition, WordedEdition

CODES = {
    "site.generator": Explained(
        "MkDocs stopped with an error.",
        "An installation whose packages are not those of the lock.",
        "Install the program anew, with all that it needs.",
    ),
}


def build(root: Path, source: Path | None, output: Path) -> "Edition | None":
    """Bring a site up to date; return the edition that was built, or None if there was nothing to do.

    Raises: EditionError with every fault; the old site is then as it was, byte for byte.
    """
    reach(BuildPoint.COMPARE)
    with told_of(output):
        refuse_among_inputs(root, output)
        recover(output)
        refuse_foreign(output)
        content = copy_content(source) if source else b""
        files = inputs(root)
        key = inputs_key(root, files, source, content)
        return None if is_current(output, key) else _build(root, files, source, content, output, key)


@without_collection()
def _build(
    root: Path, files: Mapping[str, bytes], source: Path | None, content: bytes, output: Path, key: str
) -> "Edition":
    from edition.shell.pipeline import checked

    edition, _ = checked(root, source, content, files)
    reach(BuildPoint.STAGE)
    staged = staging(output)
    try:
        reach(BuildPoint.LAY_OUT)
        _generate(root, staged, edition, files)
        finish(staged, output, edition, key)
    finally:
        discard(staged)
    reach(BuildPoint.END)
    return edition


def _generate(root: Path, staged: Path, edition: "WordedEdition", files: Mapping[str, bytes]) -> None:
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.exceptions import MkDocsException

    from edition.shell.site_making.mkdocs_adapter import EditionPlugin
    from edition.shell.site_making.mkdocs_settings import settings

    try:
        config = settings(root, staged)
        plugin = config.plugins["edition"]
        assert isinstance(plugin, EditionPlugin)
        plugin.prepared = (edition, files)
        mkdocs_build(config)
    except MkDocsException as error:
        what = f"MkDocs stopped: {str(error.__cause__ or error).strip()}"
        raise EditionError.at(
            "site.generator", CONFIGURATION, what, "install the program anew, with all that it needs"
        ) from None


def default_output(root: Path, source: Path | None) -> Path:
    """Return the folder of the site; a site with the words has one of its own, so that it is not published by habit."""
    return root / ("site-with-text" if source is not None else "site")
