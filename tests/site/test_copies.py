"""Copies that nobody can read, given to the commands: one clear sentence, exit code 1, no traceback."""

import json
import os
from pathlib import Path

import pytest

from tests import pdfs
from tests.copies import NO_COPIES, by_pandoc, markdown
from tests.site.conftest import Run


@pytest.mark.parametrize("name", NO_COPIES)
def test_a_file_that_is_no_copy_gets_one_sentence(tmp_path: Path, edition: Run, name: str) -> None:
    make, reason = NO_COPIES[name]
    path = tmp_path / name
    path.write_bytes(make())
    for done in (edition("collate", path), edition("check", "--stage", "copy", "--source", path)):
        said = done.stdout + done.stderr
        assert done.returncode == 1, said
        assert said.count(reason) == 1, said
        assert "Traceback" not in said
    path.unlink()


@pytest.mark.parametrize("name", ["copy.docx", "copy.odt", "copy.epub", "copy.pdf", "copy.tei", "copy.jats"])
def test_a_good_copy_in_another_format_is_found_whole(tmp_path: Path, edition: Run, toy_copy: Path, name: str) -> None:
    text = toy_copy.read_text(encoding="utf-8")
    form = name.partition(".")[2]
    made = pdfs.pdf(pdfs.one_column(text.replace("³", "[3]"))) if form == "pdf" else by_pandoc(markdown(text), form)
    path = tmp_path / name
    path.write_bytes(made)
    done = edition("collate", path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert edition("check", "--stage", "copy", "--source", path).returncode == 0


NAMES = [b"copie d\xe9chir\xe9e.txt", b"a\x1b[31mb.txt", b"a\nb.txt", "a\u202etxt.b".encode()]
"""Names of files that are not UTF-8, or that steer terminals."""


@pytest.mark.parametrize("name", NAMES)
def test_a_copy_may_have_any_name_and_no_terminal_obeys_it(
    tmp_path: Path, project: Path, edition: Run, toy_copy: Path, name: bytes
) -> None:
    copy = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))
    copy.write_bytes(toy_copy.read_bytes())
    page, site = tmp_path / "report.html", tmp_path / "site"
    for arguments in (
        ("collate", copy, "--html", page),
        ("collate", "--json", copy),
        ("check", "--stage", "copy", "--source", copy),
        ("build", "--source", copy, "--output", site),
    ):
        done = edition(*arguments)
        said = done.stdout + done.stderr
        assert done.returncode == 0, said
        assert not set("\x1b\u202e") & set(said)
        if "--json" in arguments:
            assert os.fsencode(json.loads(done.stdout)["copy"]) == os.fsencode(copy)
    assert "Traceback" not in said
    for file in (page, site / "en" / "about.html"):
        assert file.read_text(encoding="utf-8")


def test_what_steers_terminals_in_a_copy_is_shown_and_not_obeyed(tmp_path: Path, edition: Run, toy_copy: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_text(toy_copy.read_text(encoding="utf-8").replace("mouettes", "m\x1b]0;x\x07ouettes"), encoding="utf-8")
    done = edition("collate", copy)
    assert "\x1b" not in done.stdout + done.stderr
    assert done.stdout.isprintable() or "\n" in done.stdout


def test_what_hides_in_a_copy_is_left_out_and_told(tmp_path: Path, edition: Run, toy_copy: Path) -> None:
    copy, site = tmp_path / "copy.txt", tmp_path / "site"
    text = toy_copy.read_text(encoding="utf-8")
    hidden = text.count("e")
    copy.write_text(text.replace("e", "\u202ee"), encoding="utf-8")
    told = f"without {hidden:,} characters that nobody sees"
    assert told in edition("collate", copy).stdout
    assert json.loads(edition("collate", "--json", copy).stdout)["hidden"] == hidden
    assert f"has {hidden:,} characters that nobody sees" in edition("check", "--stage", "copy", "--source", copy).stdout
    done = edition("build", "--source", copy, "--output", site)
    assert (done.returncode, told in done.stderr) == (0, True), done.stderr
    assert "\u202e" not in (site / "fr" / "article.html").read_text(encoding="utf-8")


def test_a_copy_that_holds_the_article_twice_says_so(tmp_path: Path, edition: Run, toy_copy: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_text(toy_copy.read_text(encoding="utf-8") * 2, encoding="utf-8")
    done = edition("build", "--source", copy, "--output", tmp_path / "site")
    assert done.returncode == 1
    assert "blocks more than once, and no other" in done.stderr
    assert "copy.twice" in done.stderr
