"""Texts whose letters, and texts in which recorded words, are told apart by a changed normalisation or search."""

import random
from collections.abc import Iterator
from typing import Any

from bench.vector_copies.invented_article import cut

TEXTS = (
    "Voir http://a.example/x(12)y, https: //b.example/z[3], https:  //c.example et https://d.example/œ fin.",
    "un[1] deux[ 12 ] trois[123] quatre[1234] cinq(1) six(123) sept(1234) huit( 7 ) neuf⁰ dix¹ onze² douze³ "
    "treize⁴ quatorze⁹ quinze₅",
    "mot1 mots12, mots123. mots1234 a5 B52 a12 à7 été9° 20°C mots6_ x_8 ab3c ABC4 Éa6 _ab7 un22e mots12³",
    "Œuvre, cœur, Æthra, nævus, Maß, GROẞ, İstanbul",
    "ﬁn ﬀ ½ Ⅻ ℌ ① ａｂ ὀδός ŉ 𝔏𝔢 𐐀",
    "\u0301e\u0301te\u0301 n\u0303 a\u0323\u0302 o\u031b c\u0327 x\u0489 ﬁ\u0301 e-\u0301 \u1025\u102e",
    "un[1]deux trois( 4 ) [5] six",
)
"""Texts that go with those that were there before."""


def places() -> Iterator[dict[str, Any]]:
    """Yield texts and recorded words in them."""
    for size in (9, 10, 11, 12, 13, 14, 18, 99, 100, 101):
        words = cut("p1", 0, size).words
        for wrong in (("Les", "Lcs"), ("h", ""), ("o", "oo"), ("hor", "bar")):
            yield _place(f"On dit : {words.replace(*wrong, 1)} et rien.", words, 1)
    yield _place("ananas, ananas", "ana", 2)
    yield _place("ananas, ananas", "ana", 3)
    chance = random.Random(1)  # noqa: S311 - repeatable, no secret
    for _ in range(600):
        words = "".join(chance.choice("abc") for _ in range(chance.choice((6, 7, 12, 13))))
        pieces = [_worn(words, chance) for _ in range(chance.randint(1, 3))]
        yield _place(chance.choice(("", "b", "cab")).join(pieces), words, chance.randint(1, 2))
    for _ in range(4000):
        text = "".join(chance.choice("ab") for _ in range(chance.choice((14, 21))))
        words = text[4 + len(text) // 14 :]
        for _ in range(len(text) // 7):
            at = chance.randrange(len(words))
            words = words[:at] + chance.choice("ab") + words[at:]
        yield _place(text, words, 1)


def _worn(words: str, chance: random.Random) -> str:
    for _ in range(chance.randint(0, 3)):
        at = chance.randrange(len(words))
        words = words[:at] + chance.choice(("", "a", "b", "ab")) + words[at + chance.randint(0, 1) :]
    return words


def _place(text: str, words: str, occurrence: int) -> dict[str, Any]:
    return {"text": text, "words": words, "occurrence": occurrence, "loosely": True}
