"""The settings that MkDocs is given: the program's own, and never those of a file, which could name code to be run."""

import io
from pathlib import Path
from typing import TYPE_CHECKING

from edition.words.project_layout import CONFIGURATION

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def settings(root: Path, site: Path) -> "MkDocsConfig":
    """Return the settings for a site of a project.

    Raises: MkDocsException if what MkDocs needs is not installed.
    """
    from mkdocs.config import load_config

    return load_config(
        io.BytesIO(),
        config_file_path=str(root / CONFIGURATION),
        site_name=root.name,
        docs_dir=str(root / "docs"),
        site_dir=str(site),
        use_directory_urls=False,
        theme={"name": "material"},
        plugins=["edition"],
    )
