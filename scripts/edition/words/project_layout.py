"""Which file of a project is what, by its path below the root; slashes on every system."""

from pathlib import PurePosixPath

from edition.words.language_tags import is_tag
from edition.words.offprint_names import FOLDER, MANIFEST

DATA = "docs/data"
DATA_FILES = tuple(
    f"{DATA}/{name}.yaml"
    for name in ("abstracts", "audit", "biography", "citations", "cover", "list", "notes", "voices", "work")
)
"""The data files beside those of the headings."""
CLAIMS = f"{DATA}/claims"
"""The folder of the files of claims, whose names are free."""
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
LINKS = f"{DATA}/links.csv"
"""What probing the outside links gave; there is none before the first probe."""
GLOSSARY, NAMES = f"{DATA}/glossary.yaml", f"{DATA}/names.yaml"
DECLINED = f"{DATA}/declined.yaml"
"""What was considered for one of the two and left out."""
APPARATUS, TIMELINE, ALIGNMENT = f"{DATA}/apparatus.yaml", f"{DATA}/timeline.yaml", f"{DATA}/alignment.yaml"
"""The critical apparatus; dated events; the abstracts sentence by sentence."""
NUMBERS = f"{DATA}/numbers.yaml"
"""Why a number of the article is in no claim; a project without the list has no such check."""
WAIVERS = f"{DATA}/waivers.yaml"
"""The findings that the editors let stand for a time; a project without any needs no such file."""
SELF_REVIEW, MUTATION_RUNS = f"{DATA}/self-review.yaml", f"{DATA}/mutation-runs.yaml"
"""What the edition answers to reviewers; how many changes of program and data its tests and checks noticed."""
COMMENTARY = (GLOSSARY, NAMES, DECLINED, APPARATUS, TIMELINE, ALIGNMENT)
QUALITY = (WAIVERS, SELF_REVIEW, MUTATION_RUNS)
OPTIONAL = (EDITORS_NOTES, RENDERINGS, *COMMENTARY, NUMBERS, RETIRED, RELEASED, LINKS, *QUALITY)
"""The data files that a project need not have."""
OFFPRINTS = FOLDER
"""The folder of the files to take away, which are made and not kept in the repository."""
FOLDERS = ("docs", "bib", "notebooks", OFFPRINTS)
"""The folders that hold what a site is made from."""
CONFIGURATION = "mkdocs.yml"
"""What MkDocs reads if it is called by itself."""
RESULTS = "notebooks/results"
PACKAGE = "notebooks/data/datapackage.json"
"""The description of the tables that notebooks read."""
FETCHED = "notebooks/fetched"
"""The folder of the tables that a reader fetched: read, and never published."""
RAW = ("notebooks/data/", f"{FETCHED}/", f"{OFFPRINTS}/")
"""Where files lie that nobody types."""
REQUIREMENTS = "requirements-notebooks.txt"
"""The locked packages of the notebooks."""
AT_THE_TOP = (CONFIGURATION, REQUIREMENTS)
"""What a site is made from besides, and lies in none of the folders."""
LAB = "notebooks/lab.py"
"""The module that lies beside the notebooks for what they share; a project without any needs no such file."""
_OFFPRINT_ENDS = (".epub", ".docx", ".pdf", f"/{MANIFEST}")
ROBOTS, SITEMAP = "robots.txt", "sitemap.xml"
"""The files of a built site that robots read."""
DOWNLOADED = (".html", ".css", ".js")
"""How the names of those end that a reader's browser downloads to show a page."""


def is_looked_into(path: str) -> bool:
    """Say whether checks read a file of a built site; of others they know that they are there."""
    return path.endswith(DOWNLOADED) or path in (ROBOTS, SITEMAP)


def is_standoff(path: str) -> bool:
    """Say whether a file is part of the given data, or was meant to be: records, pages, bibliography, notebooks."""
    parts = PurePosixPath(path)
    if any(part.startswith(".") for part in parts.parts):
        return False
    suffix = parts.suffix.lower()
    match parts.parts:
        case ("docs", "data", *_):
            return suffix in (".yaml", ".yml", ".csv")
        case ("docs", lang, *_):
            return suffix == ".md" and is_tag(lang) and lang != "dev"
        case ("bib", *_):
            return suffix == ".bib"
        case ("notebooks", "data", *_):
            return True
        case ("notebooks", first, *_):
            return suffix == ".py" and first != "results"
    return False


def is_read(path: str) -> bool:
    """Say whether a page, bibliography or notebook lies where it is looked for, and is named as they are."""
    parts = PurePosixPath(path)
    match parts.parts:
        case ("docs", lang, _) if lang != "data":
            return parts.suffix == ".md"
        case ("bib", _):
            return parts.suffix == ".bib"
        case ("notebooks", _):
            return parts.suffix == ".py"
    return path.startswith(("docs/data/", "notebooks/data/"))


def is_input(path: str) -> bool:
    """Say whether a site depends on a file: what is given, fetched tables, settings, committed results, offprints."""
    return (
        path in AT_THE_TOP
        or is_standoff(path)
        or path.startswith(f"{FETCHED}/")
        or (path.startswith(f"{OFFPRINTS}/") and path.endswith(_OFFPRINT_ENDS))
        or (path.startswith(f"{RESULTS}/") and path.endswith((".json", ".svg")))
    )
