"""The reader of cases refuses what it does not understand: a case that is not run is worse than none."""

import pytest

from tests.case_reader import FOLDER, MalformedCase, cases, parse_cases

GOOD = "For people.\n\n## One\nWhy.\n~~~ in\na\n\nb\n~~~\n~~~ out\nc\n~~~\n\n## Two\n~~~ in\n~~~\n~~~ out\n~~~\n"


def test_a_case_has_a_name_with_its_line_and_two_blocks() -> None:
    first, second = parse_cases(GOOD, "x.md")
    assert (first.name, first.given, first.expected) == ("x.md:3 One", "a\n\nb", "c")
    assert (second.name, second.given, second.expected) == ("x.md:14 Two", "", "")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "## One\n",
        "## One\n~~~ in\na\n~~~\n",
        "## One\n~~~ out\na\n~~~\n~~~ in\nb\n~~~\n",
        "## One\n~~~ in\na\n~~~\n~~~ out\nb\n",
        "## One\n~~~ in\na\n~~~\nbetween\n~~~ out\nb\n~~~\n",
        "## One\n~~~ in\na\n~~~\n~~~ out\nb\n~~~\n~~~ in\nc\n~~~\n",
        "~~~ in\na\n~~~\n",
        GOOD + "## One\n~~~ in\n~~~\n~~~ out\n~~~\n",
    ],
)
def test_a_malformed_file_is_refused(text: str) -> None:
    with pytest.raises(MalformedCase, match=r"^x\.md:\d+: "):
        parse_cases(text, "x.md")


def test_every_file_of_cases_is_well_formed() -> None:
    files = sorted(FOLDER.glob("*.md"))
    assert files
    assert all(cases(file.name) for file in files)
