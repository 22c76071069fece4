"""The article's words are opened in few places and stand in no file; the library knows nothing of this article."""

import html
import re
import subprocess
import unicodedata
from pathlib import Path

import pytest
import yaml
from edition.model.edition import Edition
from edition.shell import pipeline

from tests.meta.library import LIBRARY, MODULES, ROOT
from tests.tools import article_copy

RUN = 8
OPENERS = {
    "edition.encode.worded_blocks",
    "edition.render.collation_report",
    "edition.join.annotation_places",
    "edition.join.heading_places",
    "edition.join.letter_stream",
    "edition.join.recorded_words",
    "edition.join.word_runs",
    "edition.join.witness_blocks.found_again",
    "edition.join.witness_blocks.witness_text",
    "edition.render.woven.weave_text",
}


def test_words_are_opened_in_few_modules() -> None:
    assert {module.name for module in MODULES if ".reveal(" in module.text} == OPENERS


def test_nobody_goes_around_the_protection() -> None:
    assert [module.name for module in MODULES if "_ProtectedText__" in module.text] == []


@pytest.fixture(scope="module")
def particular() -> list[str]:
    """What only this article's data may say: its people, its journal, its short titles, whoever speaks in it."""
    data = ROOT / "docs" / "data"
    work = yaml.safe_load((data / "work.yaml").read_text(encoding="utf-8"))
    voices = yaml.safe_load((data / "voices.yaml").read_text(encoding="utf-8"))
    names = [author["family"] for author in work["authors"]]
    names += [work["id"], work["publication"]["journal"], work["publication"]["url"], *work["short_title"].values()]
    names += [voice["name"] for voice in voices if voice["name"]]
    return names


def test_the_library_says_nothing_of_this_article(particular: list[str]) -> None:
    files = [path for path in (ROOT / "scripts").rglob("*") if path.suffix in (".py", ".j2", ".html", ".js", ".css")]
    assert len(files) > len(MODULES)
    found = {
        f"{path.relative_to(ROOT)}: {word}"
        for path in files
        for word in particular
        if re.search(rf"\b{re.escape(word)}\b", path.read_text(encoding="utf-8"), re.IGNORECASE)
    }
    assert found == set()


def test_the_library_names_no_file_of_this_edition() -> None:
    files = (ROOT / "docs" / "data" / "claims").glob("*.yaml")
    claims = [claim for file in files for claim in yaml.safe_load(file.read_text(encoding="utf-8"))]
    notebooks = {claim["notebook"] for claim in claims if claim["notebook"]}
    found = [
        str(path) for path in LIBRARY.rglob("*.py") for name in notebooks if name in path.read_text(encoding="utf-8")
    ]
    assert found == []


def own_files() -> list[Path]:
    """Return every file that is tracked or would be; outside of git, every file but what the program makes."""
    try:
        command = ["git", "ls-files", "-co", "--exclude-standard", "-z"]
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True)
        return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]
    except (OSError, subprocess.CalledProcessError):
        made = {"site", "site-with-text", "sources", ".venv", ".cache", ".git"}
        return [path for path in ROOT.rglob("*") if path.is_file() and made.isdisjoint(path.relative_to(ROOT).parts)]


def runs(text: str) -> set[tuple[str, ...]]:
    """Return every run of eight words; calls and addresses are none."""
    text = re.sub(r"https?://\S+|\[\d{1,2}\]|\(\d{1,2}\)", " ", text)
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text).casefold())
    return {tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1)}


@pytest.mark.source
def test_no_file_holds_eight_words_of_the_article_in_a_row(real: Edition) -> None:
    layer = pipeline.with_text(real, article_copy()).text
    assert layer is not None
    protected: set[tuple[str, ...]] = set()
    for block in real.standoff.blocks:
        words = layer.words(block.id)
        protected |= runs(words.reveal()) if words is not None else set()
    for entry in real.standoff.entries:
        protected -= runs(entry.field("title"))
    protected -= set().union(*map(runs, real.standoff.work.title.values()))
    assert len(protected) > 3000
    leaking = []
    for path in own_files():
        text = path.read_bytes().decode("utf-8", "replace")
        bare = html.unescape(re.sub(r"<[^>]+>", " ", text)) if path.suffix in (".html", ".svg", ".j2") else text
        hits = len(runs(bare) & protected)
        leaking += [f"{path.relative_to(ROOT)}: {hits} runs"] if hits else []
    assert leaking == []
