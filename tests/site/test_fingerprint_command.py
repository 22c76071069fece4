"""Fingerprints written by the command: all or nothing, into data of any style, from the witness alone."""

import re
from pathlib import Path

import pytest

from tests.site.conftest import COPY, Run, snapshot

COMPTER, INTRODUCTION = "docs/data/article/compter.yaml", "docs/data/article/introduction.yaml"


def change(project: Path, file: str, old: str, new: str) -> None:
    path = project / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def without_prints(project: Path) -> dict[str, bytes]:
    """Take every fingerprint out of the data; return the data as they were."""
    before = snapshot(project / "docs" / "data")
    for path in (project / "docs" / "data").rglob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r"\n +fingerprint: \{.*\}", "", text), encoding="utf-8")
    return before


def test_the_data_are_as_the_command_would_write_them(project: Path, edition: Run) -> None:
    before = snapshot(project)
    for options in ([], ["--check"]):
        done = edition("fingerprint", project / COPY, *options)
        assert (done.returncode, done.stdout) == (0, "18 blocks, 18 with the fingerprint that is recorded\n"), (
            done.stderr
        )
    assert snapshot(project) == before


def test_fingerprints_are_written_where_there_were_none(project: Path, edition: Run) -> None:
    before = without_prints(project)
    bare = snapshot(project)
    asked = edition("fingerprint", project / COPY, "--check")
    assert asked.returncode == 1
    assert asked.stdout.count("had no fingerprint") == 18
    assert snapshot(project) == bare
    done = edition("fingerprint", project / COPY)
    assert done.returncode == 0, done.stderr
    assert snapshot(project / "docs" / "data") == before
    assert edition("check", "--stage", "data").returncode == 0


def test_another_witness_is_recorded_with_its_digest(project: Path, edition: Run) -> None:
    text = (project / COPY).read_text(encoding="utf-8")
    other = project.parent / "other.txt"
    other.write_text(text.replace("trois guetteurs", "quatre guetteurs"), encoding="utf-8")
    done = edition("fingerprint", other)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("p1 ")
    assert "another digest" in done.stdout
    assert f"bytes: {other.stat().st_size}\n" in (project / "docs" / "data" / "work.yaml").read_text(encoding="utf-8")
    assert edition("fingerprint", other, "--check").returncode == 0
    assert edition("collate", other).returncode == 0


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('first: "Le premier soin"', 'first: "Le nombre de la criée"', "witness.order"),
        ('last: "mai 2012"', 'last: "séparent encore"', "witness.overlap"),
        ('last: "dix heures"', 'last: "vu une fois"', "witness.cut-line"),
        ('first: "Doubler n’est"', 'first: "Doubler est"', "witness.first-missing"),
        ('last: "quartier bas"', 'last: "quartier haut"', "witness.last-missing"),
    ],
)
def test_nothing_is_written_where_anything_is_wrong(project: Path, edition: Run, old: str, new: str, code: str) -> None:
    without_prints(project)
    change(project, COMPTER, old, new)
    before = snapshot(project)
    done = edition("fingerprint", project / COPY)
    assert done.returncode == 1, done.stdout
    assert snapshot(project) == before
    lines = (project / COMPTER).read_text(encoding="utf-8").split("\n")
    line = next(number for number, text in enumerate(lines, 1) if new in text)
    assert re.search(rf"^{COMPTER}:{line}:\d+: error: .*\[{re.escape(code)}\]$", done.stderr, re.MULTILINE)
    assert done.stdout == ""


def test_all_that_is_wrong_is_told_at_once(project: Path, edition: Run) -> None:
    change(project, COMPTER, 'first: "Doubler n’est"', 'first: "Doubler est"')
    change(project, INTRODUCTION, 'first: "Depuis lors', 'first: "Depuis hier')
    done = edition("fingerprint", project / COPY)
    assert done.returncode == 1
    assert done.stderr.count(": error: ") == 2


def test_data_that_cannot_be_read_are_told_as_by_a_build(project: Path, edition: Run) -> None:
    change(project, COMPTER, "passage:", "pasage:")
    done = edition("fingerprint", project / COPY)
    assert done.returncode == 1
    assert "[data.unknown-key]" in done.stderr


@pytest.mark.parametrize("name", ["absent.txt", "."])
def test_what_is_no_witness_is_one_message(project: Path, edition: Run, name: str) -> None:
    done = edition("fingerprint", project / name)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


def test_another_article_is_no_witness(project: Path, edition: Run) -> None:
    (project / "other.txt").write_text("Un tout autre article.\n" * 200, encoding="utf-8")
    before = snapshot(project)
    done = edition("fingerprint", project / "other.txt")
    assert (done.returncode, done.stderr.count("[witness.first-missing]")) == (1, 18)
    assert snapshot(project) == before


def test_data_that_cannot_be_written_stay_as_they_were(project: Path, edition: Run) -> None:
    without_prints(project)
    before = snapshot(project)
    (project / "docs" / "data" / "article" / ".introduction.yaml.part").mkdir()
    done = edition("fingerprint", project / COPY)
    assert done.returncode == 1
    assert "cannot be written" in done.stderr
    assert snapshot(project) == before
