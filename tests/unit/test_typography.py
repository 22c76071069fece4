"""The spaces of each language, by cases (tests/cases/typography.*.md)."""

import pytest
from edition.languages.language_files import languages
from edition.languages.typography import typeset

from tests.case_reader import Case, cases

VISIBLE = {"\N{NO-BREAK SPACE}": "␣", "\N{NARROW NO-BREAK SPACE}": "⎵"}


def shown(text: str) -> str:
    for space, sign in VISIBLE.items():
        text = text.replace(space, sign)
    return text


def meant(text: str) -> str:
    for space, sign in VISIBLE.items():
        text = text.replace(sign, space)
    return text


ALL = [(lang, case) for lang in sorted(languages()) for case in cases(f"typography.{lang}.md")]


@pytest.mark.parametrize(("lang", "case"), ALL, ids=[case.name for _, case in ALL])
def test_spaces(lang: str, case: Case) -> None:
    assert shown(typeset(meant(case.given), lang)) == case.expected


def test_a_language_without_rules_is_left_alone() -> None:
    assert typeset("Qui ?", "de") == "Qui ?"
