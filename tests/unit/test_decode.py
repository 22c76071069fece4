import pytest
from edition.read.standoff.utf8 import decode
from edition.words.findings import DataError, Where


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
