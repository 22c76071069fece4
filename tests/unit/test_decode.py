import pytest
from edition.read.standoff.data_files import decode
from edition.words.findings import MOST, DataError, Where


def test_marks_and_line_ends_are_normal() -> None:
    assert decode(b"\xef\xbb\xbfa\r\nb\rc\n", "x") == "a\nb\nc\n"


def test_a_byte_that_is_not_utf8_has_line_and_column() -> None:
    with pytest.raises(DataError) as caught:
        decode("ab\ncdé: ".encode() + b"\xff", "x.yaml")
    (finding,) = caught.value.findings
    assert finding.where == Where("x.yaml", 2, 6)
    assert finding.code == "data.encoding"
    assert "0xff" in finding.message


def test_every_control_character_has_line_and_column() -> None:
    with pytest.raises(DataError) as refused:
        decode(b"un\nd\x07eux\x1b\tet", "x.yaml")
    assert [str(finding.where) for finding in refused.value.findings] == ["x.yaml:2:2", "x.yaml:2:6"]
    assert {finding.code for finding in refused.value.findings} == {"data.control"}


@pytest.mark.parametrize(
    ("hidden", "name"),
    [
        ("\u202e", "U+202E (right-to-left override)"),
        ("\u200b", "U+200B (zero width space)"),
        ("\u00ad", "U+00AD (soft hyphen)"),
        ("\u200d", "U+200D (zero width joiner)"),
        ("\u2028", "U+2028 (line separator)"),
        ("\ufeff", "U+FEFF (zero width no-break space)"),
        ("\U000e0041", "U+E0041 (tag latin capital letter a)"),
        ("\x00", "U+0000 (a control character)"),
    ],
)
def test_what_nobody_sees_is_refused_and_named(hidden: str, name: str) -> None:
    with pytest.raises(DataError) as refused:
        decode(f"un\nde{hidden}ux".encode(), "x.yaml")
    (finding,) = refused.value.findings
    assert (finding.code, finding.where) == ("data.control", Where("x.yaml", 2, 3))
    assert name in finding.message
    assert finding.hint


def test_what_typography_needs_may_stand() -> None:
    text = "25\u202f000 « oui »\u00a0; \u2009 می\u200cخواهم\u2003👩\u200d🔬\ttab"
    assert decode(text.encode(), "x.yaml") == text


def test_a_file_full_of_what_nobody_sees_is_refused_in_short() -> None:
    with pytest.raises(DataError) as refused:
        decode(b"\x07" * 1_000_000, "x.yaml")
    *listed, more = sorted(refused.value.findings, key=lambda one: one.code)
    assert len(listed) == MOST
    assert more.message == f"{1_000_000 - MOST:,} more faults are in this file"


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", "<<<<<<<", "||||||| 1a2b3c4", ">>>>>>> other branch"])
def test_two_versions_that_were_not_merged_are_refused(mark: str) -> None:
    with pytest.raises(DataError) as refused:
        decode(f"a: 1\n{mark}\nb: 2\n".encode(), "x.yaml")
    (finding,) = refused.value.findings
    assert (finding.code, finding.where) == ("data.merge", Where("x.yaml", 2, 1))
    assert mark in finding.message


def test_many_unfinished_merges_are_each_found_on_their_line() -> None:
    with pytest.raises(DataError) as refused:
        decode(b"<<<<<<< HEAD\n" * 20_000, "x.yaml")
    assert [finding.where.line for finding in refused.value.findings] == [*range(1, 20_001)]


@pytest.mark.parametrize("text", ["Title\n=======\n", "a <<<<<<< b", "| a |||||||", "<<<<<<<<<<"])
def test_what_only_looks_like_an_unfinished_merge_may_stand(text: str) -> None:
    assert decode(text.encode(), "x.md") == text
