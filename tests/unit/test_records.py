from edition.read.standoff.data_validation import validate
from edition.read.standoff.schemas import article_schema
from edition.read.standoff.yaml_positions import read_yaml
from edition.words.findings import Finding, Where

GOOD = """\
id: corentin
kind: interview
name: null
role: {fr: guetteur}
date: "2012-05-03"
"""


def problems(text: str) -> list[Finding]:
    record, found = validate(read_yaml(text, "x.yaml"), article_schema.VoiceRecord)
    assert (record is None) == bool(found)
    return found


def test_a_good_record_is_a_value() -> None:
    record, found = validate(read_yaml(GOOD, "x.yaml"), article_schema.VoiceRecord)
    assert found == []
    assert record is not None
    assert record.role == {"fr": "guetteur"}


def test_lists_become_tuples() -> None:
    record, _ = validate(read_yaml("- a\n- b\n", "x"), tuple[str, ...])
    assert record == ("a", "b")


def test_an_unknown_key_is_an_error_with_the_key_that_was_meant() -> None:
    (finding,) = problems(GOOD + "nmae: Corentin\n")
    assert finding.code == "data.unknown-key"
    assert finding.where == Where("x.yaml", 6, 1)
    assert finding.hint == "did you mean 'name'?"


def test_a_key_that_is_like_none_gets_advice() -> None:
    (finding,) = problems(GOOD + "zzzz: 1\n")
    assert "`edition docs data`" in finding.hint


def test_a_missing_key_is_told_where_the_record_stands() -> None:
    (finding,) = problems(GOOD.replace("kind: interview\n", ""))
    assert finding.code == "data.missing-key"
    assert finding.message == "the key 'kind' is missing"
    assert finding.where == Where("x.yaml", 1, 1)


def test_a_wrong_value_is_quoted_where_it_stands() -> None:
    (finding,) = problems(GOOD.replace('"2012-05-03"', "2012"))
    assert finding.code == "data.value"
    assert finding.where == Where("x.yaml", 5, 7)
    assert finding.message == "date: expected a text, found 2012"


def test_nothing_is_converted() -> None:
    assert problems(GOOD.replace("guetteur", "12"))
    assert problems(GOOD.replace("{fr: guetteur}", "guetteur"))
    assert problems(GOOD.replace("interview", "dream"))


def test_an_empty_text_is_no_text() -> None:
    (finding,) = problems(GOOD.replace("guetteur", "''"))
    assert "is empty" in finding.message


def test_every_problem_of_a_record_is_told() -> None:
    found = problems("id: 1\nkind: dream\nextra: 2\n")
    assert {finding.subject for finding in found} == {"id", "kind", "extra", "name", "role", "date"}


def test_the_other_kind_of_file_is_told_in_one_sentence() -> None:
    _, found = validate(read_yaml("a: 1\n", "x"), tuple[str, ...])
    assert [finding.message for finding in found] == ['the file: expected a list, found {"a": 1}']
