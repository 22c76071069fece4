"""Which file of a project is what, by its path below the root; slashes on every system."""

from pathlib import PurePosixPath

from edition.words.language_tags import is_tag

DATA = "docs/data"
DATA_FILES = tuple(
    f"{DATA}/{name}.yaml"
    for name in ("abstracts", "audit", "biography", "citations", "claims", "cover", "list", "notes", "voices", "work")
)
"""The data files beside those of the headings."""
EDITORS_NOTES = f"{DATA}/editors-notes.yaml"
"""The notes of the editors; a project without any needs no such file."""
RENDERINGS = f"{DATA}/renderings.yaml"
"""How terms are rendered in each language; a project without any needs no such file."""
WORK = f"{DATA}/work.yaml"
"""That of the work and its frame."""
RETIRED = f"{DATA}/retired.yaml"
"""The ids that were withdrawn; a project without any needs no such file."""
RELEASED = f"{DATA}/released.csv"
"""The ids of the last release; there is none before the first."""
FOLDERS = ("docs", "bib", "notebooks")
"""The folders that hold what a site is made from."""
CONFIGURATION = "mkdocs.yml"
"""What MkDocs reads if it is called by itself."""
RESULTS = "notebooks/results"
ROBOTS, SITEMAP = "robots.txt", "sitemap.xml"
"""The files of a built site that robots read."""


def is_standoff(path: str) -> bool:
    """Say whether a file is part of the given data: records, hand-written pages, bibliography, notebooks."""
    parts = PurePosixPath(path)
    if parts.name.startswith("."):
        return False
    match parts.parts:
        case ("docs", "data", *_):
            return parts.suffix.lower() in (".yaml", ".yml", ".csv")
        case ("docs", lang, _):
            return parts.suffix == ".md" and is_tag(lang) and lang != "dev"
        case ("bib", _):
            return parts.suffix == ".bib"
        case ("notebooks", _):
            return parts.suffix == ".py"
        case ("notebooks", "data", *_):
            return True
    return False


def is_input(path: str) -> bool:
    """Say whether a site depends on a file: the given data, the configuration, and the committed results."""
    return (
        path == CONFIGURATION
        or is_standoff(path)
        or (path.startswith(f"{RESULTS}/") and path.endswith((".json", ".svg")))
    )
