import pytest
from edition.read.standoff.yaml_positions import read_yaml
from edition.words.findings import Where


@pytest.mark.parametrize("text", ["[" + "1," * 200_001 + "1]", "- {}\n" * 200_000, "[" * 200_001])
def test_more_values_than_anybody_types_are_not_read(text: str) -> None:
    (found,) = read_yaml(text, "x").findings
    assert found.message == "holds more than 200,000 values"


def test_values_and_where_they_were_typed() -> None:
    read = read_yaml("id: p1\nsummary:\n  fr: >-\n    un\n    deux\nvoices: [a, b]\n", "x.yaml")
    assert read.value == {"id": "p1", "summary": {"fr": "un deux"}, "voices": ["a", "b"]}
    assert read.origins["summary", "fr"].where == Where("x.yaml", 3, 7)
    assert read.origins["voices", 1].where == Where("x.yaml", 6, 13)
    assert read.origins["id", "#key"].where == Where("x.yaml", 1, 1)
    assert read.findings == []


def test_words_are_found_inside_the_lines_of_a_piece() -> None:
    read = read_yaml("fr: >-\n  un\n  deux [@trois]\n", "x.yaml")
    assert read.origins[("fr",)].find("[@trois]") == Where("x.yaml", 3, 8)
    assert read.origins[("fr",)].find("un deux") == Where("x.yaml", 1, 5)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("2018-03-17", "2018-03-17"),
        ("12:30", "12:30"),
        ("0x10", "0x10"),
        ("010", "010"),
        ("1_000", "1_000"),
        ("true", True),
        ("null", None),
        ("", None),
        ("12", 12),
        ("-1.5", -1.5),
        ("1e3", 1000.0),
        ("'12'", "12"),
        ('"null"', "null"),
        (".nan", ".nan"),
        (".inf", ".inf"),
    ],
)
def test_only_true_false_null_and_numbers_are_no_text(typed: str, value: object) -> None:
    read = read_yaml(f"a: {typed}\n", "x")
    assert read.value == {"a": value}
    assert type(read.value["a"]) is type(value)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("a: [b\n", 2, "cannot be read as YAML"),
        ("a: b\n c: d\n", 2, "cannot be read as YAML"),
        ("a: 'b\n", 2, "cannot be read as YAML"),
        ("a:\tb\n\t- c\n", 2, "cannot be read as YAML"),
        ("a: b\n---\nc: d\n", 2, "cannot be read as YAML"),
        ("a: \x07\n", 0, "cannot be read as YAML"),
        ("", 0, "is empty"),
        ("# only a comment\n", 0, "is empty"),
        ("a: 1\nb: 2\na: 3\n", 3, "the key 'a' stands twice"),
        ("a: &x 1\nb: *x\n", 2, "an alias (*x) is not allowed here"),
        ("a: &x [*x]\n", 1, "an alias (*x) is not allowed here"),
        ("a: !!python/object/apply:os.system [ls]\n", 1, "is not allowed here"),
        ("a: !secret b\n", 1, "the tag !secret is not allowed here"),
    ],
)
def test_bad_yaml_has_a_place_and_a_sentence(text: str, line: int, message: str) -> None:
    findings = read_yaml(text, "x.yaml").findings
    assert len(findings) == 1
    assert message in findings[0].message
    assert findings[0].where.file == "x.yaml"
    assert findings[0].where.line == line


@pytest.mark.parametrize("text", ["[" * 5000, "[" * 100 + "]" * 100, "\n".join(" " * n + "a:" for n in range(100))])
def test_deep_nesting_is_refused(text: str) -> None:
    assert any("nested too deeply" in f.message or "cannot be read" in f.message for f in read_yaml(text, "x").findings)


def test_aliases_do_not_multiply() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    assert all("alias" in finding.message for finding in read_yaml(bomb, "x").findings)


def test_every_problem_of_a_file_is_told() -> None:
    read = read_yaml("a: &x 1\nb: *x\nb: 2\nc: !t d\n", "x")
    assert [finding.where.line for finding in read.findings] == [3, 4, 2]
