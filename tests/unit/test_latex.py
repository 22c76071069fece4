r"""LaTeX's notation in Unicode, and what is not understood."""

import pytest
from edition.read.bibtex.latex_letters import not_understood, plain, verbatim


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (r"{\'E}tude, \'Etude, \'{E}tude, {\'{E}}tude", "Étude, Étude, Étude, Étude"),
        (r"na{\"\i}ve, na\"{\i}ve, na\"\i ve", "naïve, naïve, naïve"),
        (r"\c{c}a, \c ca, {\c c}a", "ça, ça, ça"),
        (
            r"\v{S}kvoreck{\'y}, {\L}ukasz, \AA ngstr\"om, \O{}re",
            "Škvorecký, Łukasz, Ångström, Øre",
        ),
        (r"c{\oe}ur et {\OE}dipe", "cœur et Œdipe"),
        (r"A \& B, 50\,\%, \$5, n\_x, \#1", "A & B, 50\N{NARROW NO-BREAK SPACE}%, $5, n_x, #1"),
        ("``a'' -- b --- c~d", "“a” – b — c\N{NO-BREAK SPACE}d"),
        (r"\guillemotleft{}a\guillemotright, \dots", "«a», …"),
        (r"{The {ABC} of} it", "The ABC of it"),
    ],
)
def test_what_is_understood(typed: str, meant: str) -> None:
    assert plain(typed) == meant
    assert list(not_understood(typed)) == []


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (r"a \emph{b} \emph{c}", [r"\emph"]),
        (r"\foo\bar", [r"\foo", r"\bar"]),
        (r"a\\b", ["\\\\"]),
        (r"\cite{x}", [r"\cite"]),
        ("<i>a</i>", ["<i>"]),
        ("a < b > c", []),
        ("AT&T; caf&eacute;", ["&eacute;"]),
        ("$a$ and 5 $", ["$a$"]),
        (r"\$5 to \$6", []),
        ("ends with \\", ["\\"]),
    ],
)
def test_what_is_not_understood(typed: str, words: list[str]) -> None:
    assert [found for found, _, _ in not_understood(typed)] == words


def test_addresses_are_left_alone() -> None:
    assert verbatim("https://example.org/a--b/~c''d") == "https://example.org/a--b/~c''d"
    assert verbatim(r"10.1000/a{\_}b\_c\&d") == "10.1000/a_b_c&d"
