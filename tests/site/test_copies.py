"""Copies that nobody can read, given to the commands: one clear sentence, exit code 1, no traceback."""

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
