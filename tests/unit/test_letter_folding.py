"""One folding of letters: what it makes alike, and what it keeps apart."""

import pytest
from edition.read.notation.prose_grammar import slug
from edition.words.letter_folding import fold, fold_each
from hypothesis import example, given
from hypothesis import strategies as st

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Œuvrard", "oeuvrard"),
        ("Łukasz", "lukasz"),
        ("Straße", "strasse"),
        ("Ærø", "aero"),
        ("Đorđević", "dordevic"),
        ("Ibáñez", "ibanez"),
        ("Iban\u0303ez", "ibanez"),
        ("ﬁn", "fin"),
        ("İstanbul", "istanbul"),
        ("Ωμέγα", "ωμεγα"),
        ("n° 3, « p. 4 »", "n° 3, « p. 4 »"),
    ],
)
def test_folding(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_folding_twice_changes_nothing() -> None:
    letters = [chr(number) for number in range(0x110000) if not 0xD800 <= number < 0xE000]
    assert [letter for letter in letters if fold(fold(letter)) != fold(letter)] == []


@given(st.text())
@example("Éric Œuvré, Straße, ﬁn, İstanbul")
def test_letter_for_letter_keeps_every_place(text: str) -> None:
    assert len(fold_each(text)) == len(text)


def test_an_anchor_loses_no_letter() -> None:
    assert slug("L’œuvre de Łukasz : où ?") == "l-oeuvre-de-lukasz-ou"
