"""Format 1 of fingerprints, which is frozen: what is stored must stay readable for decades, by other programs too."""

import base64
import hashlib
import re
from dataclasses import replace

import pytest
from edition.model.edition import Edition
from edition.words.block_fingerprint import (
    RUN,
    STEP,
    blank,
    calls,
    count_words,
    exact_digest,
    fingerprint,
    hashes,
    letters,
    plain,
    samples,
    sketch,
)

WORDS = "L’œuvre, « vieille »[1], d’Hélène : 4 312 mouettes(2) à l’aube³."
LETTERS = "loeuvrevieilledhélène4312mouettesàlaube"


def test_letters_are_what_is_left_without_spaces_marks_and_calls() -> None:
    found = letters(WORDS)
    assert found.exact == LETTERS
    assert found.folded == "loeuvrevieilledhelene4312mouettesalaube"
    assert plain(found).text == "loeuvrevieilledhelenemouettesalaube"


def test_every_letter_knows_where_it_came_from() -> None:
    found = letters(WORDS)
    assert len(found.raw) == len(found.exact) == len(found.folded)
    written = [WORDS[offset].lower() for offset in found.raw]
    assert "".join(written) == LETTERS.replace("oe", "œœ")


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
        "L’oeuvre, « vieille »[123], d’Hélène12 : 4 312 mouettes à l’aube.",
    ],
)
def test_other_marks_spaces_calls_and_encodings_are_the_same_words(other: str) -> None:
    assert letters(other).exact == LETTERS


@pytest.mark.parametrize(("text", "exact"), [("ﬁn de l’eﬀet", "findeleffet"), ("Straße, Æsop", "strasseaesop")])
def test_letters_that_are_set_as_one_are_two(text: str, exact: str) -> None:
    assert letters(text).exact == exact


@pytest.mark.parametrize("other", ["L’ouvre", "L’œuvrе"])
def test_other_letters_are_other_words(other: str) -> None:
    assert letters(other).exact != "loeuvre"


def test_note_calls_that_are_known_are_blanked_out_too() -> None:
    assert letters("en 201612 puis", [(7, 9)]).exact == "en2016puis"


def test_calls_are_found_and_numbers_are_not() -> None:
    text = "mot[1] mot(2) mot³ mot4, 1987 en (1994) p. 12 n°4 50+1 (12 h)"
    assert [text[start:end] for start, end in calls(text)] == ["[1]", "(2)", "³", "4"]
    assert len(blank(text)) == len(text)


def test_words_are_counted_without_calls() -> None:
    assert count_words("Il dit « non »[1], à 4 312 gens ; (2) puis – rien") == 9


@pytest.mark.parametrize("run", ["abcdefgh", "éàçéàçéà"])
def test_the_hash_of_a_run_is_the_first_byte_of_its_sha_256(run: str) -> None:
    assert hashes(run) == hashlib.sha256(run.encode()).digest()[:1]


def test_a_vector_of_the_hash() -> None:
    assert hashes("abcdefgh").hex() == "9c"


def test_a_vector_of_the_whole_format() -> None:
    found = fingerprint("On ne vend pas des oiseaux, on vend le plaisir de les avoir comptés[1].")
    assert (found.format, found.letters, found.words) == (1, 53, 14)
    assert found.exact == "286beb8c10883b70b59d70487afe50a4c808a9e243fd535ba449b79573073a8e"
    runs = ["onnevend", "seauxonv", "isirdele"]
    assert base64.b64decode(found.sketch) == b"".join(hashlib.sha256(run.encode()).digest()[:1] for run in runs)
    assert found.sketch == "jDh1"


@pytest.mark.parametrize(("count", "expected"), [(0, 0), (RUN - 1, 0), (RUN, 1), (RUN + STEP - 1, 1), (RUN + STEP, 2)])
def test_a_sketch_has_a_byte_for_each_whole_run(count: int, expected: int) -> None:
    assert len(sketch("x" * count)) == expected


def test_samples_are_read_as_they_were_written() -> None:
    made = fingerprint(WORDS * 9)
    assert samples(made) == sketch(plain(letters(WORDS * 9)).text)


def test_digest_is_sha256_of_utf8() -> None:
    assert exact_digest("é") == "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"


def test_the_stored_fingerprints_of_the_toy_are_those_of_its_witness(toy: Edition, toy_with_text: Edition) -> None:
    assert toy_with_text.text is not None
    for block in toy.standoff.blocks:
        words = toy_with_text.text.words(block.id)
        assert words is not None
        made = fingerprint(words.reveal())
        # An address that ends a block is shown with it, and is none of the words that were counted.
        at_end = len(re.findall(r"https?://\S+$", words.reveal()))
        assert replace(made, words=made.words - at_end) == block.fingerprint
