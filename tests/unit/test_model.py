import copy

import pytest
from edition.model.claim import Interval
from edition.model.edited_work import Rights
from edition.model.prose_tree import Cite, Emphasis, Plain, citations, plain, walk
from edition.model.protected_text import ProtectedText
from edition.read.notation.prose_grammar import parse_prose

WORDS = "des mots qui ne sont pas les nôtres"


def test_protected_words_print_their_length_only() -> None:
    protected = ProtectedText(WORDS)
    assert repr(protected) == str(protected) == f"{protected}" == "<ProtectedText 35 code points>"
    assert "mots" not in repr([protected, {"x": protected}])
    assert len(protected) == len(WORDS)


def test_protected_words_join_to_nothing() -> None:
    protected = ProtectedText(WORDS)
    with pytest.raises(TypeError):
        "" + protected  # type: ignore[operator]
    with pytest.raises(TypeError):
        "".join([protected])  # type: ignore[list-item]
    assert not hasattr(protected, "__dict__")
    assert not isinstance(protected, str)


def test_protected_words_are_equal_as_words_are() -> None:
    assert ProtectedText(WORDS) == ProtectedText(WORDS) != ProtectedText("autres")
    assert ProtectedText(WORDS) != WORDS
    assert len({ProtectedText(WORDS), copy.copy(ProtectedText(WORDS))}) == 1


def test_an_error_about_protected_words_does_not_show_them() -> None:
    with pytest.raises(AttributeError) as caught:
        ProtectedText(WORDS).upper()  # type: ignore[attr-defined]
    assert "mots" not in str(caught.value)


def test_prose_is_walked_in_reading_order() -> None:
    prose, _ = parse_prose("a *b [@c] **d*** [e](par:p1)")
    kinds = [type(node).__name__ for node in walk(prose)]
    assert kinds == ["Plain", "Emphasis", "Plain", "Cite", "Plain", "Emphasis", "Plain", "Plain", "Link", "Plain"]
    assert plain(prose) == "a b  d e"
    assert [citation.items[0].key for citation in citations(prose)] == ["c"]
    assert walk((Emphasis((Plain("x"), Cite(next(citations(prose))))),)) is not None


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        ((1, 2), (2, 3), True),
        ((1, 2), (2.1, 3), False),
        ((None, 2), (1, None), True),
        ((None, 1), (2, None), False),
        ((None, None), (5, 5), True),
    ],
)
def test_intervals(one: tuple[float, float], other: tuple[float, float], meet: bool) -> None:
    first, second = Interval(low=one[0], high=one[1]), Interval(low=other[0], high=other[1])
    assert first.meets(second) is second.meets(first) is meet


def test_bounds_are_included() -> None:
    assert all(Interval(low=1, high=2).holds(value) for value in (1, 1.5, 2))
    assert not any(Interval(low=1, high=2).holds(value) for value in (0.9, 2.1))


def test_rights_that_name_no_licence_free_no_words() -> None:
    """Whoever made them: an edition may come from elsewhere than from data files."""
    assert not Rights(text="All rights reserved", content="CC-BY-4.0", code="MIT").text_is_free
    assert Rights(text="CC-BY-NC-ND-3.0", content="CC-BY-4.0", code="MIT").text_is_free
