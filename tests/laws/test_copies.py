"""What holds for every copy that is read: no word is lost, and marks lie in the words."""

import html

from edition.model.protected_text import MarkKind
from edition.read.sources.html import read
from edition.read.sources.page_layout.text_columns import straightened
from hypothesis import given
from hypothesis import strategies as st

from tests.laws.strategies import texts, unicode_texts

lines = st.text(st.sampled_from("abc é.,"), max_size=70)
gapped = st.builds(lambda a, gap, b: a + " " * gap + b, lines, st.integers(0, 30), lines)
pages = st.lists(gapped, max_size=30).map("\n".join)


@given(st.lists(pages, min_size=1, max_size=3))
def test_putting_columns_in_order_loses_no_word(copy: list[str]) -> None:
    before, after = " ".join(copy), " ".join(straightened(copy))
    assert sorted(before.split()) == sorted(after.split())


@given(st.lists(unicode_texts | texts, min_size=1, max_size=30))
def test_a_text_without_a_gutter_is_never_changed(copy: list[str]) -> None:
    page = "\n".join(" ".join(line.split(" ")).replace("  ", " ") for line in copy)
    while "  " in page:
        page = page.replace("  ", " ")
    assert straightened([page]) == [page]


@given(st.lists(st.tuples(lines, lines), min_size=10, max_size=40))
def test_columns_that_are_apart_come_after_each_other(rows: list[tuple[str, str]]) -> None:
    left = [f"gauche {one}".strip() for one, _ in rows]
    right = [f"droite {other}".strip() for _, other in rows]
    page = "\n".join(f"{one:<80}{other}" for one, other in zip(left, right, strict=True))
    (found,) = straightened([page])
    assert found in (page, "\n".join(left + right))


printed = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40)
trees = st.recursive(
    (texts | printed).map(html.escape),
    lambda inside: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag.split()[0]}>",
        st.sampled_from(["p", "em", "b", "sup", "div", "span", "a href='#n'", "a href='https://example.org/'", "li"]),
        st.lists(inside, max_size=4),
    ),
    max_leaves=12,
)


@given(trees)
def test_marks_of_a_page_lie_in_its_words_and_in_their_order(body: str) -> None:
    found = read(f"<!DOCTYPE html><body>{body}".encode())
    words = found.words.reveal()
    assert all(0 <= mark.start < mark.end < len(words) for mark in found.marks)
    assert all(words[mark.start : mark.end].strip(" \n") == words[mark.start : mark.end] for mark in found.marks)
    assert all(bool(mark.target) == (mark.kind is MarkKind.LINK) for mark in found.marks)
    places = [(mark.start, -mark.end) for mark in found.marks]
    assert places == sorted(places)


@given(trees)
def test_the_words_of_a_page_do_not_depend_on_its_marks(body: str) -> None:
    plain = body.replace("<em>", "<span>").replace("</em>", "</span>").replace(" href=", " title=")
    assert read(f"<!DOCTYPE html><body>{plain}".encode()).words == read(f"<!DOCTYPE html><body>{body}".encode()).words
