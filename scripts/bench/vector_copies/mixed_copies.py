"""Copies with several kinds of damage at once."""

import random
from collections.abc import Iterator

from bench.vector_copies.candidates import (
    COUNTED,
    FOREDGES,
    SHORT,
    Candidate,
    family,
    swinging,
    text_of,
    worn,
)


@family("")
def _anything() -> Iterator[Candidate]:
    chance = random.Random(7)  # noqa: S311 - repeatable, no secret
    names = [*COUNTED.values(), *FOREDGES.values(), *SHORT]
    for _ in range(250):
        name = chance.choice(names)
        size, count = text_of(name).size, text_of(name).samples
        text = worn(name).missed(*chance.sample(range(count), chance.randint(0, count // 2)))
        for _ in range(chance.randint(0, 6)):
            letter, n = chance.randrange(2, size - 2), chance.choice((1, 1, 1, 2, 3, 5, 8, 20, 60))
            kind = chance.randrange(6)
            if kind == 0:
                text = text.drop(letter, min(size, letter + n))
            elif kind == 1:
                text = text.put(letter, "w" * n)
            elif kind == 2:
                text = text.put(letter, "\n" + "k" * n + "\n")
            elif kind == 3:
                text = text.put(letter, text.text[text.at(max(0, letter - n)) : text.at(letter)])
            elif kind == 4:
                text = text.put(letter, chance.choice(("\n12\n", "\nxi\n", "\n", "\n\n", " 7 ", "[3]")))
            else:
                text = swinging(text, count, chance.randint(1, 8))
        yield Candidate(name, ["w ", str(text), " w"])
