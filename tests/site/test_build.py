"""Building: atomic, repeatable, the same by both ways, and what it refuses."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.conftest import PROGRAM, Run, add_words, left_beside, snapshot
from tests.tools import lacking, needs

pytestmark = pytest.mark.site


def test_a_site_is_built_and_then_there_is_nothing_to_do(project: Path, edition: Run) -> None:
    first = edition("build")
    assert first.returncode == 0, first.stderr
    assert "built" in first.stderr
    assert Path(first.stdout.strip()).read_text(encoding="utf-8").startswith("<!doctype html>")
    before = snapshot(project / "site")
    again = edition("build")
    assert again.returncode == 0
    assert "nothing to do" in again.stderr
    assert snapshot(project / "site") == before


def test_mkdocs_build_makes_the_same_site(project: Path, built_project: Path) -> None:
    program = Path(sys.executable).parent / "mkdocs"
    done = subprocess.run([program, "build", "-q"], cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert snapshot(project / "site") == snapshot(built_project / "site")


def test_a_touched_site_is_built_again(built: Path, edition: Run) -> None:
    (built / "site" / "fr" / "article.html").unlink()
    assert "built" in edition("build").stderr
    assert (built / "site" / "fr" / "article.html").is_file()


def test_a_fault_stops_the_build_and_leaves_the_old_site(built: Path, edition: Run) -> None:
    before = snapshot(built / "site")
    notes = built / "docs" / "data" / "notes.yaml"
    text = notes.read_text(encoding="utf-8")
    notes.write_text(text.replace("fr: >-\n", "fr: >-\n      Voir [@nobody1900].\n", 1), encoding="utf-8")
    failed = edition("build")
    assert failed.returncode == 1
    assert "docs/data/notes.yaml:" in failed.stderr
    assert "nobody1900" in failed.stderr
    assert "Traceback" not in failed.stderr
    assert snapshot(built / "site") == before
    assert [p.name for p in built.iterdir() if p.name.startswith(".site")] == []


def test_all_faults_of_all_files_are_told_at_once(project: Path, edition: Run) -> None:
    data = project / "docs" / "data"
    (data / "work.yaml").write_text("id: [unclosed\n", encoding="utf-8")
    (data / "notes.yaml").write_bytes(b"- id: n1\n  summary: \xff\n")
    (project / "bib" / "references.bib").write_text("@book{a,\n  title = {No author\n}\n", encoding="utf-8")
    failed = edition("build")
    assert failed.returncode == 1
    for file in ("docs/data/work.yaml:", "docs/data/notes.yaml:2:", "bib/references.bib:1:"):
        assert file in failed.stderr
    assert "Traceback" not in failed.stderr


def test_a_folder_that_is_not_ours_is_never_touched(project: Path, edition: Run, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "thesis.txt").write_text("years of work", encoding="utf-8")
    failed = edition("build", "--output", precious)
    assert failed.returncode == 1
    assert "left alone" in failed.stderr
    assert snapshot(precious) == {"thesis.txt": b"years of work"}


def test_mkdocs_too_leaves_a_folder_alone_that_is_not_ours(project: Path, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "thesis.txt").write_text("years of work", encoding="utf-8")
    program = Path(sys.executable).parent / "mkdocs"
    command: list[str | Path] = [program, "build", "-q", "-d", precious]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert snapshot(precious) == {"thesis.txt": b"years of work"}


def test_an_output_that_is_a_file_is_refused(project: Path, edition: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    failed = edition("build", "--output", tmp_path / "file")
    assert failed.returncode == 1
    assert "is not a folder" in failed.stderr


def test_a_full_disk_is_one_message(project: Path, edition: Run) -> None:
    full = Path("/dev/full")
    if not full.exists():
        lacking("no /dev/full here")
    from edition.shell.disk import write_text
    from edition.words.findings import EditionError

    target = project / "export.json"
    (project / ".export.json.part").symlink_to(full)
    with pytest.raises(EditionError, match="cannot be written: No space left"):
        write_text(target, "x" * 100_000)
    assert not target.exists()


def as_others(command: list[str | Path]) -> list[str | Path]:
    """Let a command run under the permissions that everybody but root has."""
    if os.geteuid() != 0:
        return command
    program = needs("setpriv", reason="root can write everywhere, and setpriv (util-linux) is missing to stop that")
    return [program, "--bounding-set=-dac_override,-dac_read_search", *command]


def test_a_read_only_folder_is_one_message(built: Path) -> None:
    before = snapshot(built / "site")
    add_words(built)
    built.chmod(0o555)
    command = as_others([PROGRAM, "--project", built, "build", "--no-source"])
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    finally:
        built.chmod(0o755)
    assert done.returncode == 1
    assert "cannot be written" in done.stderr
    assert "Traceback" not in done.stderr
    assert snapshot(built / "site") == before


def test_old_pages_that_were_made_read_only_leave_nothing_behind(built: Path) -> None:
    add_words(built)
    folders = [built / "site", *(path for path in (built / "site").rglob("*") if path.is_dir())]
    for folder in folders:
        folder.chmod(0o555)
    command = as_others([PROGRAM, "--project", built, "build", "--no-source"])
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "Now" in (built / "site" / "index.html").read_text(encoding="utf-8")
    assert left_beside(built / "site") == []


@pytest.mark.parametrize("name", ["mkdocs.yml", "docs/data/article", "docs/data/notes.yaml", "bib", "site", "site/fr"])
def test_what_may_not_be_read_is_one_message_with_its_remedy(built: Path, name: str) -> None:
    place = built / name
    mode = place.stat().st_mode
    place.chmod(0)
    command = as_others([PROGRAM, "--project", built, "build", "--no-source"])
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    finally:
        place.chmod(mode)
    assert done.returncode == 1
    first, hint, count = done.stderr.splitlines()
    assert re.search(rf"(^|/){name}: error: cannot be read( or written)?: Permission denied", first)
    assert "chmod" in hint
    assert count == "1 error, 0 warnings"


@pytest.mark.parametrize("folder", ["docs/site", "bib", "notebooks/results/x"])
def test_a_site_does_not_go_among_the_files_that_it_is_made_from(project: Path, edition: Run, folder: str) -> None:
    refused = edition("build", "--output", project / folder)
    assert refused.returncode == 1
    assert "among the files that the site is made from" in refused.stderr


def test_without_docstrings_and_assertions_the_site_is_the_same(project: Path, built_project: Path) -> None:
    environment = {**os.environ, "PYTHONOPTIMIZE": "2"}
    command: list[str | Path] = [PROGRAM, "--project", project, "build", "--no-source"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stderr
    assert snapshot(project / "site") == snapshot(built_project / "site")


RUNS = {
    "hooks: [hook.py]": "unknown key 'hooks'",
    "INHERIT: other.yml": "unknown key 'INHERIT'",
    "markdown_extensions: [hook]": "unknown key 'markdown_extensions'",
    'extra: !!python/object/apply:os.mkdir ["ran"]': "python/object/apply:os.mkdir is not allowed",
    "copyright: !ENV HOME": "the tag !ENV is not allowed",
    "plugins: [edition, search]": "the key 'plugins' stands twice",
}


@pytest.mark.parametrize("line", RUNS)
def test_nothing_that_mkdocs_would_run_is_run(
    project: Path, edition: Run, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    monkeypatch.chdir(project)
    hook = "from pathlib import Path\nPath('ran').mkdir()\nraise ValueError('raised')\n"
    (project / "hook.py").write_text(hook, encoding="utf-8")
    (project / "other.yml").write_text("hooks: [hook.py]\n", encoding="utf-8")
    configuration = project / "mkdocs.yml"
    configuration.write_text(f"{configuration.read_text(encoding='utf-8')}{line}\n", encoding="utf-8")
    refused = edition("build")
    assert refused.returncode == 1
    assert re.search(r"^mkdocs\.yml:\d+:\d+: error: ", refused.stderr)
    assert RUNS[line] in refused.stderr
    assert not (project / "ran").exists()
    assert not (project / "site").exists()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("use_directory_urls: false", "use_directory_urls: true", "expected false, as every address ends in .html"),
        ("name: material", "name: mkdocs", "expected 'material'"),
        ("  - edition", "  - search", "expected 'edition'"),
        ("  - edition", "  - edition\n  - search", "plugins"),
        ("docs_dir: docs", "docs_dir: bib", "expected 'docs'"),
        ("plugins:\n  - edition", "", "the key 'plugins' is missing"),
    ],
)
def test_what_would_make_another_site_is_refused(project: Path, edition: Run, old: str, new: str, told: str) -> None:
    configuration = project / "mkdocs.yml"
    text = configuration.read_text(encoding="utf-8")
    assert old in text
    configuration.write_text(text.replace(old, new), encoding="utf-8")
    refused = edition("build")
    assert refused.returncode == 1
    assert re.search(r"^mkdocs\.yml:\d+:\d+: error: ", refused.stderr)
    assert told in refused.stderr


@pytest.mark.parametrize("line", ["", "use_directory_urls: true\n"])
def test_mkdocs_itself_makes_the_promised_addresses(project: Path, built_project: Path, line: str) -> None:
    """Whatever it is told; but of the second it is told that this is not to be."""
    configuration = project / "mkdocs.yml"
    text = configuration.read_text(encoding="utf-8")
    configuration.write_text(text.replace("use_directory_urls: false\n", line), encoding="utf-8")
    command: list[str | Path] = [Path(sys.executable).parent / "mkdocs", "build", "-q"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    if line:
        assert done.returncode == 1
        assert "every address ends in .html" in done.stderr
    else:
        assert done.returncode == 0, done.stderr
        assert set(snapshot(project / "site")) == set(snapshot(built_project / "site"))


def test_a_project_needs_no_configuration_of_mkdocs(project: Path, edition: Run) -> None:
    (project / "mkdocs.yml").unlink()
    done = edition("build")
    assert done.returncode == 0, done.stderr


def test_outside_an_edition_one_sentence_says_so(tmp_path: Path) -> None:
    done = subprocess.run([PROGRAM, "build"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "no edition is here or above" in done.stderr


def test_no_text_of_the_data_becomes_markup(project: Path, edition: Run) -> None:
    hostile = "<zzz onx=1>&\\\"'"
    work = project / "docs" / "data" / "work.yaml"
    text = work.read_text(encoding="utf-8")
    for key in ("content", "code", "family", "given", "journal", "issue", "pages", "siglum"):
        text = re.sub(rf"(?m)(\b{key}: )[^,}}\n]+", rf'\1"{hostile}"', text)
    work.write_text(text, encoding="utf-8")
    built = edition("build")
    assert built.returncode == 0, built.stderr
    pages = {path: page for path, page in snapshot(project / "site").items() if path.endswith((".html", ".xml"))}
    assert any(b"&lt;zzz" in page for page in pages.values())
    assert [path for path, page in pages.items() if b"<zzz" in page] == []


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("docs/data/work.yaml", r"(?m)^(  url: ).*$", r"\1javascript:alert(1)", "url:"),
        ("docs/data/work.yaml", r"(?m)^(languages: \[)", r"\1fr, ", "a language stands twice"),
        ("docs/data/voices.yaml", r"date: \S+", 'date: "2017-13-45"', "date:"),
        ("bib/references.bib", r"(@\w+\{)", r"\1a<zzz>b", "the key 'a<zzz>b"),
        ("docs/data/work.yaml", r"bytes: \d+", "bytes: " + "9" * 5000, "bytes:"),
    ],
)
def test_values_that_would_do_harm_are_refused(
    project: Path, edition: Run, file: str, old: str, new: str, told: str
) -> None:
    path = project / file
    path.write_text(re.sub(old, new, path.read_text(encoding="utf-8"), count=1), encoding="utf-8")
    refused = edition("check", "--stage", "data")
    assert refused.returncode == 1
    assert f"{file}:" in refused.stdout
    assert told in refused.stdout
    assert "Traceback" not in refused.stderr
