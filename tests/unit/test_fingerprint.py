"""The format of fingerprints, a draft until an experiment freezes it: no change of it goes unnoticed.

Once it is frozen, what is stored must stay readable for decades, by other programs too.
"""

import base64

import pytest
from edition.fingerprint import (
    SHINGLE,
    WINDOW,
    blank,
    calls,
    count_words,
    decode_sketch,
    encode_sketch,
    exact_digest,
    fingerprint,
    hashes,
    letters,
    sample,
    shingle_hash,
)
from edition.model.edition import Edition

WORDS = "L’œuvre, « vieille »[1], d’Hélène : 4 312 mouettes(2) à l’aube³."
LETTERS = "lœuvrevieilledhélène4312mouettesàlaube"


def test_letters_are_what_is_left_without_spaces_marks_and_calls() -> None:
    found = letters(WORDS)
    assert found.exact == LETTERS
    assert found.folded == "lœuvrevieilledhelene4312mouettesalaube"


def test_every_letter_knows_where_it_came_from() -> None:
    found = letters(WORDS)
    assert len(found.raw) == len(found.exact) == len(found.folded)
    assert all(WORDS[offset].lower() == letter for offset, letter in zip(found.raw, found.exact, strict=True))


@pytest.mark.parametrize(
    "other",
    [
        "L'œuvre, \"vieille\", d'Hélène : 4312 mouettes à l'aube.",
        "L’œuvre,\n«\u00a0vieille\u00a0»,\td’Hélène\u202f:\n\n4\u202f312 mouettes à l’aube.",
        "L’œu-\nvre, « vieille », d’Hélène : 4 312 mou\u00ad\nettes à l’aube.",
        "L’œu\u00advre, « vieille »[ 1 ], d’Hélène : 4 312 mouettes à l’aube.",
        "L’ŒUVRE, « VIEILLE », D’HÉLÈNE : 4 312 MOUETTES À L’AUBE",
        "L’œuvre, « vieille », d’He\u0301le\u0300ne : 4 312 mouettes a\u0300 l’aube.",
        "L’œuvre https://example.org/a?b=1, « vieille », d’Hélène : 4 312 mouettes à l’aube.",
        "L’œuvre, « vieille », d’Hélène : ４ ３１２ mouettes à l’aube.",
    ],
)
def test_other_marks_spaces_calls_and_encodings_are_the_same_words(other: str) -> None:
    assert letters(other).exact == LETTERS


@pytest.mark.parametrize("other", ["L’oeuvre", "L’œuvrе"])
def test_other_letters_are_other_words(other: str) -> None:
    assert letters(other).exact != "lœuvre"


def test_calls_are_found_and_numbers_are_not() -> None:
    text = "mot[1] mot(2) mot³ mot4, 1987 en (1994) p. 12 n°4 50+1 (12 h)"
    assert [text[start:end] for start, end in calls(text)] == ["[1]", "(2)", "³", "4"]
    assert len(blank(text)) == len(text)


def test_words_are_counted_without_calls() -> None:
    assert count_words("Il dit « non »[1], à 4 312 gens ; (2) puis – rien") == 9


def test_a_vector_of_the_hash() -> None:
    assert shingle_hash("abcdefghijkl") == 0xD682


def test_a_vector_of_the_whole_format() -> None:
    found = fingerprint("On ne vend pas des oiseaux, on vend le plaisir de les avoir comptés[1].")
    assert (found.letters, found.words) == (53, 14)
    assert found.exact == "286beb8c10883b70b59d70487afe50a4c808a9e243fd535ba449b79573073a8e"
    assert found.sketch == "AweBAwiqBSdNBEo0BUolBBk9BxQYBg+6"


def test_samples_are_the_smallest_of_every_window() -> None:
    folded = letters("Les mouettes reviennent, tournent, se posent et repartent vers la falaise à la nuit.").folded
    values = hashes(folded)
    assert len(values) == len(folded) - SHINGLE + 1
    picked = list(sample(folded))
    offsets = [offset for offset, _ in picked]
    assert offsets == sorted(set(offsets))
    assert all(values[offset] == value for offset, value in picked)
    assert all(
        any(start <= offset < start + WINDOW for offset in offsets) for start in range(len(values) - WINDOW + 1)
    )  # fmt: skip


@pytest.mark.parametrize(("text", "samples"), [("", 0), ("court", 0), ("x" * SHINGLE, 1), ("abcdefghijklm", 1)])
def test_short_texts(text: str, samples: int) -> None:
    assert len(list(sample(text))) == samples


def test_a_sketch_is_three_bytes_a_sample() -> None:
    samples = [(0, 0), (3, 0xFFFF), (258, 0x1234)]
    sketch = encode_sketch(samples)
    assert base64.b64decode(sketch) == bytes([0, 0, 0, 3, 0xFF, 0xFF, 255, 0x12, 0x34])
    assert decode_sketch(sketch) == samples


def test_digest_is_sha256_of_utf8() -> None:
    assert exact_digest("é") == "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"


def test_the_stored_fingerprints_of_the_toy_are_those_of_its_witness(toy: Edition, toy_with_text: Edition) -> None:
    assert toy_with_text.text is not None
    for block in toy.standoff.blocks:
        words = toy_with_text.text.words(block.id)
        assert words is not None
        assert fingerprint(words.reveal()) == block.fingerprint
