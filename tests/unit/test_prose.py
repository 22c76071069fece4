"""The grammar of the editors' prose, by cases (tests/cases/prose.md, documents.md) and by its edges."""

import pytest
from edition.read.notation.prose_grammar import parse_document, parse_prose, slug

from tests.case_reader import Case, cases
from tests.tree import show, show_document


@pytest.mark.parametrize("case", cases("prose.md"), ids=lambda case: case.name)
def test_prose(case: Case) -> None:
    assert show(*parse_prose(case.given)) == case.expected


@pytest.mark.parametrize("case", cases("documents.md"), ids=lambda case: case.name)
def test_documents(case: Case) -> None:
    assert show_document(*parse_document(case.given)) == case.expected


def test_a_problem_has_the_words_as_typed_and_a_remedy() -> None:
    _, (problem,) = parse_prose("see [there](pra:p4)")
    assert problem.words == "pra:p4"
    assert "par:" in problem.hint


@pytest.mark.parametrize(
    ("words", "anchor"), [("Où va l’édition ?", "ou-va-l-edition"), ("L'œuvre", "l-oeuvre"), ("2", "2")]
)
def test_slugs(words: str, anchor: str) -> None:
    assert slug(words) == anchor


LONG = [sign * 20_000 for sign in ("x", "*x", "x* ", "_x ", "[x", "x]", "[@x ", "@x]", "(par:x", "<x", "](")]


@pytest.mark.parametrize(
    "text", ["*" * 2000, "[" * 2000, "[" * 500 + "@", "(" * 2000 + "[a](", "`" * 1999, "@" * 2000, *LONG]
)
def test_hostile_prose_is_read_in_time(text: str) -> None:
    parse_prose(text)


@pytest.mark.parametrize(("text", "words"), [("un\n\n---\n\ndeux", "---"), ("un\n\n***\n", "***"), ("> dit", ">")])
def test_what_is_not_part_of_the_notation_is_not_dropped_in_silence(text: str, words: str) -> None:
    _, problems = parse_document(text)
    assert [problem.words for problem in problems] == [words]
    assert "not part of the notation" in problems[0].message
