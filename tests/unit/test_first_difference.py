"""Of two sites that are not equal it is told where they begin to differ."""

import pytest

from tests.first_difference import first_difference

SITE = {"a.html": b"<p>one\n<p>two\n", "b.css": b"a{}"}


@pytest.mark.parametrize(
    ("other", "told"),
    [
        (SITE, ""),
        ({**SITE, "a.html": b"<p>one\n<p>tvo\n"}, "a.html:2: '<p>two' is '<p>tvo' in the other"),
        ({**SITE, "a.html": b"<p>one\n"}, "a.html:2: '<p>two' is '' in the other"),
        ({**SITE, "a.html": b"<p>one"}, "a.html:2: the other ends here"),
        ({**SITE, "b.css": b"a{}\n"}, "b.css:2: the first ends here"),
        ({**SITE, "b.css": b"a{\xff"}, r"b.css:1: 'a{}' is 'a{\\xff' in the other"),
        ({"a.html": SITE["a.html"]}, "b.css: is in the first alone"),
        ({**SITE, "aa.html": b""}, "aa.html: is in the other alone"),
        ({**SITE, "a.html": b"", "b.css": b""}, "a.html:1: '<p>one' is '' in the other"),
    ],
)
def test_the_first_file_and_line_that_differ_are_named(other: dict[str, bytes], told: str) -> None:
    assert first_difference(SITE, other) == told


def test_of_a_long_line_what_is_around_the_difference_is_shown() -> None:
    one, other = b"x" * 500 + b"A" + b"y" * 500, b"x" * 500 + b"B" + b"y" * 500
    told = first_difference({"a": one}, {"a": other})
    assert "xA" in told
    assert "xB" in told
    assert len(told) < 250
