"""The line form loses nothing, whatever a page holds, and a difference tells the page that it was made from."""

import re

from hypothesis import given
from hypothesis import strategies as st

from tests.golden.lines import broken, difference, unbroken

PIECES = st.sampled_from(
    ["<p>", "</p>", '<a href="x y">', "</a>", " ", "  ", "|", "\n", ". A", "word", "&amp;", "«", "\t"]
)
TEXTS = st.lists(PIECES | st.text(max_size=3), max_size=60).map("".join)
LINES = st.lists(st.sampled_from(["a", "b", "c", ""]), max_size=12).map("\n".join)


def restored(base: str, told: str) -> str:
    """Return the lines that a difference leads to from a base."""
    lines = base.split("\n")
    for change in reversed(re.findall(r"^@@ -(\d+),(\d+) .*\n((?:[-+].*\n)*)", told, re.MULTILINE)):
        first, count = int(change[0]), int(change[1])
        begin = first - 1 if count else first
        lines[begin : begin + count] = [line[1:] for line in change[2].split("\n") if line.startswith("+")]
    return "\n".join(lines)


@given(TEXTS)
def test_a_page_can_be_told_from_its_lines(text: str) -> None:
    assert unbroken(broken(text)) == text


@given(LINES, LINES)
def test_a_page_can_be_told_from_its_difference(base: str, other: str) -> None:
    assert restored(base, difference(base, other)) == other


def test_a_line_holds_a_block_a_sentence_or_a_few_words() -> None:
    words = " word" * 30
    lines = broken(
        f'<div><p>One sentence. Another with <a href="x">a link</a>.</p><p>Long{words}</p></div>\n<p>Next</p>'
    )
    assert lines.split("\n") == [
        "<div>",
        "  <p>One sentence.",
        '   Another with <a href="x">a link</a>.</p>',
        f"  <p>Long{' word' * 22}",
        f"  {' word' * 8}</p>",
        "  </div>",
        "<p>Next</p>",
    ]


def test_a_difference_is_called_after_the_last_id() -> None:
    assert difference('<p id="p1">\none\ntwo', '<p id="p1">\none\nthree') == "@@ -3,1 +3,1 @@ p1\n-two\n+three\n"
