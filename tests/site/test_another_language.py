"""The toy work in Brazilian Portuguese in the place of Spanish: nothing but the file of the language is added."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from edition.derive.claim_results.result_seal import sealed
from edition.languages.language_files import FOLDER
from edition.read.standoff.notebooks.notebook_cells import read_notebook

from tests.site.conftest import without_copy

pytestmark = [pytest.mark.site, pytest.mark.long]

LIBRARY = FOLDER.parents[1]
OLD, NEW = "es", "pt-BR"
MARKS = [
    (rf"(^\s*|[{{,]\s*){OLD}:(?=\s)", rf"\g<1>{NEW}:"),
    (rf'"{OLD}"', f'"{NEW}"'),
    (rf"\(lang:{OLD}\)", f"(lang:{NEW})"),
    (rf"(languages: \[.*)\b{OLD}\b", rf"\g<1>{NEW}"),
    (rf"((?:language|of): ){OLD}\b", rf"\g<1>{NEW}"),
    (rf"abs-{OLD}", f"abs-{NEW}"),
    (rf"note-{OLD}", f"note-{NEW.lower()}"),
]
"""Where data names a language."""


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """The program with a file for one language more and one less."""
    scripts = tmp_path / "scripts"
    shutil.copytree(LIBRARY / "edition", scripts / "edition", ignore=shutil.ignore_patterns("__pycache__"))
    languages = scripts / "edition" / "languages"
    told = (languages / f"{OLD}.toml").read_text(encoding="utf-8")
    (languages / f"{OLD}.toml").unlink()
    for part, value in {"locale": NEW, "stemmer": "pt", "iso690": "iso690-author-date-en"}.items():
        told = re.sub(rf'^{part} = ".*"$', f'{part} = "{value}"', told, flags=re.MULTILINE)
    (languages / f"{NEW}.toml").write_text(told, encoding="utf-8")
    return scripts


@pytest.fixture
def translated(project: Path, program: Path) -> Path:
    """The toy with every text in the new language."""
    (project / "docs" / OLD).rename(project / "docs" / NEW)
    for path in [path for path in project.rglob("*") if path.is_file()]:
        if path.suffix in (".yaml", ".md", ".py", ".json", ".bib"):
            text = path.read_text(encoding="utf-8")
            for pattern, replacement in MARKS:
                text = re.sub(pattern, replacement, text, flags=re.MULTILINE)
            path.write_text(text, encoding="utf-8")
        path.rename(path.with_name(path.name.replace(f".{OLD}.", f".{NEW}.")))
    configuration = project / "mkdocs.yml"
    text = configuration.read_text(encoding="utf-8")
    configuration.write_text(text.replace(str(LIBRARY), str(program)), encoding="utf-8")
    _keep_results(project / "notebooks")
    return project


def _keep_results(notebooks: Path) -> None:
    """Give the results the digest of the notebook in which a language has another tag."""
    data = {f"notebooks/data/{p.name}": p.read_bytes() for p in (notebooks / "data").iterdir()}
    notebook, _ = read_notebook((notebooks / "toy.py").read_text(encoding="utf-8"), "notebooks/toy.py", data)
    file = notebooks / "results" / "toy.json"
    record = json.loads(file.read_text(encoding="utf-8")) | {"digest": notebook.digest}
    drawings = {path.name: path.read_bytes() for path in file.parent.glob("*.svg")}
    file.write_text(json.dumps(sealed(record, drawings)))


def test_a_site_in_another_language(translated: Path, program: Path) -> None:
    (translated / "docs" / "data" / "released.csv").unlink()  # has the abstract in the language that is left out
    done = subprocess.run(
        [sys.executable, "-c", "from edition.cli import main; main()", "--project", translated, "build"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env=without_copy() | {"PYTHONPATH": str(program)},
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    site = translated / "site"
    names = {lang: sorted(path.name for path in (site / lang).glob("*.html")) for lang in ("fr", "en", NEW)}
    assert names["fr"] == names["en"] == names[NEW]
    page = (site / NEW / "article.html").read_text(encoding="utf-8")
    assert f'<html lang="{NEW}">' in page
    assert f'id="abs-{NEW}"' in page
    assert "Résumé en portugais (Brésil)" in (site / "fr" / "article.html").read_text(encoding="utf-8")
    assert {path.name for path in (site / "assets").glob("*.js")} >= {f"lunr.{NEW}.js", f"search-{NEW}.js"}
    assert not (site / OLD).exists()
    assert [path.name for path in site.rglob("*.html") if f'lang="{OLD}"' in path.read_text(encoding="utf-8")] == []
