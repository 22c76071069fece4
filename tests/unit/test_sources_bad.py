"""Files that are no copies, or copies that nobody can read: one sentence each, from the one reader that knows."""

from pathlib import Path

import pytest
from edition.shell import pandoc, read_copy
from edition.words.findings import SourceError, Unusable

from tests.copies import NO_COPIES, by_pandoc

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("name", NO_COPIES)
def test_one_sentence_says_why_a_file_is_no_copy(tmp_path: Path, name: str) -> None:
    make, reason = NO_COPIES[name]
    path = tmp_path / name
    path.write_bytes(make())
    with pytest.raises(SourceError) as caught:
        read_copy.read_copy_text(path)
    (finding,) = caught.value.findings
    assert reason in finding.message
    assert finding.hint
    assert "\n" not in finding.message


def test_a_document_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    document = by_pandoc("Words.\n\n" * 2000, "docx")
    monkeypatch.setattr(pandoc, "TIMEOUT", 0.05)
    with pytest.raises(Unusable, match=r"more than 0\.05 seconds"):
        pandoc.to_page(document, "docx")


def test_a_document_that_takes_too_much_memory_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    document = by_pandoc("Words.\n\n" * 20_000, "docx")
    monkeypatch.setattr(pandoc, "_MEMORY", "-M20m")
    with pytest.raises(Unusable, match="too much memory"):
        pandoc.to_page(document, "docx")
