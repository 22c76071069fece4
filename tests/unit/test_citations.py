"""The grammar of citations, by cases (tests/cases/citations.md)."""

import pytest
from edition.model.prose_tree import Citation, CitationItem
from edition.read.notation.citation_grammar import format_citation, narrative, parse_citation

from tests.case_reader import Case, cases
from tests.tree import show_citation


@pytest.mark.parametrize("case", cases("citations.md"), ids=lambda case: case.name)
def test_citations(case: Case) -> None:
    assert show_citation(parse_citation(case.given)) == case.expected


def test_what_is_written_is_what_editors_type() -> None:
    items = (
        CitationItem("a", "see", "page", "3–5", "my emphasis"),
        CitationItem("b", year_only=True),
        CitationItem("c", label="section", locator="2"),
    )
    assert format_citation(Citation(items)) == "see @a, p. 3–5, my emphasis; -@b; @c, § 2"


def test_a_narrative_citation_has_one_work() -> None:
    assert narrative("a", " p. 4 ") == Citation((CitationItem("a", label="page", locator="4"),), narrative=True)
