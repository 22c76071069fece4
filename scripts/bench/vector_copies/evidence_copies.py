"""Copies whose evidence is just enough."""

import random
from collections.abc import Iterator

from bench.vector_copies.candidates import (
    ARTICLES,
    COUNTED,
    S16,
    SHORT,
    Candidate,
    article,
    family,
    samples,
    swinging,
    text_of,
    tuned,
    worn,
)
from bench.vector_copies.invented_article import Text, cut
from edition.join.block_edges import edges
from edition.join.letter_stream import prepare
from edition.join.sample_chain import chains, jump_cost
from edition.words.block_fingerprint import samples as samples_of

from tests.published_vectors import source, standoff

EVIDENCE = (
    "sample_evidence.RATES",
    "sample_evidence.CHANCE",
    "sample_evidence.SWITCH",
    "sample_evidence.BIT",
    "sample_chain._JUMP",
    "sample_chain._HIT",
    "block_edges._CHANCE",
    "block_edges._BITS",
    "block_edges.MOST_BITS",
    "match_decision.ANYWHERE: MatchLimits(margin=13",
    "match_decision.ANYWHERE: MatchLimits(margin=15",
    "match_decision.decide: within or max",
    "match_decision._likely: p.weight",
    "sample_evidence._at_rate: if number",
)


@family(*EVIDENCE)
def _evidence_that_is_just_enough() -> Iterator[Candidate]:
    chance = random.Random(1)  # noqa: S311 - repeatable, no secret
    for _ in range(250):
        name = chance.choice(SHORT)
        text = worn(name)
        count = text_of(name).samples
        lost = chance.sample(range(count), chance.randint(count // 3, count - 3))
        text = text.missed(*lost)
        if chance.random() < 0.6:
            name = chance.choice(SHORT)
            text = worn(name).missed(*chance.sample(range(text_of(name).samples), chance.randint(0, 3)))
            text = swinging(text, text_of(name).samples, chance.randint(3, 12))
        for _ in range(chance.choice((0, 0, 1, 1, 2))):
            letter = chance.randrange(16, text_of(name).size - 16)
            text = (
                text.put(letter, "w" * chance.randint(1, 20))
                if chance.random() < 0.6
                else text.drop(letter, letter + chance.randint(1, 8))
            )
        yield from tuned(name, [str(text)])


@family("sample_evidence._at_rate")
def _evidence_that_leaves_two_courses() -> Iterator[Candidate]:
    name = article("27 samples", cut("p1", 40, samples(27)))
    size = text_of(name).size
    text = worn(name).missed(2, 5, 9, 12, 16, 24, 25).drop(size - 8, size, "w" * 8)
    for one, other in ((60, 86), (86, 60)):
        lines = [f"\n{'k' * letters}\n" for letters in (one, other)]
        yield Candidate(name, [str(text.put(20 * 16 - 4, lines[0]).put(22 * 16 - 4, lines[1]))])
    chance = random.Random(9)  # noqa: S311 - repeatable, no secret
    for _ in range(300):
        name = chance.choice((COUNTED[16], COUNTED[17], S16))
        count, size = text_of(name).samples, text_of(name).size
        tail = chance.randint(2, 4)
        text = worn(name).missed(*range(count - tail, count), *chance.sample(range(1, count - tail), 5))
        at = chance.choice(range(3, count - tail - 1)) * 16 - 4
        yield Candidate(name, [str(text.drop(size - 12, size, "w" * 12).put(at, "\n" + "k" * 255 + "\n"))])


@family("letter_stream.SEED_STEPS")
def _samples_far_between() -> Iterator[Candidate]:
    name = COUNTED[16]
    for step in (2, 3):
        yield Candidate(name, [str(worn(name).missed(*(n for n in range(16) if n % step)))])
    yield Candidate(name, [str(worn(name).missed(*(n for n in range(16) if n % 5 > 1)))])


PHRASE = "et tourne la roue du moulin, "
WHEEL = article("a phrase", Text("p1", (PHRASE * 3)[:-2], "et tourne", "moulin"))


@family("letter_stream._COMMONPLACE")
def _a_phrase_without_end() -> Iterator[Candidate]:
    for times in range(999, 1005):
        yield Candidate(WHEEL, [[times, PHRASE], "\n"])


@family("sample_chain._PATHS")
def _many_pieces_and_the_whole() -> Iterator[Candidate]:
    name = COUNTED[22]
    text = worn(name)
    piece = text.text[text.at(16 * 8) : text.at(16 * 8 + 16 * 2 + 9)]
    kept = {2, 3, 6, 9, 12, 15, 18, 21}
    whole = str(worn(name).missed(*(n for n in range(22) if n not in kept)))
    for times in (30, 31, 32, 33):
        yield Candidate(name, [[times, piece + " wwww\n"], whole])
        yield Candidate(name, [whole, "\n", [times, piece + " wwww\n"]])


@family("sample_chain._RIVALS")
def _some_poor_places_and_a_good_one() -> Iterator[Candidate]:
    name = COUNTED[16]
    poor = str(swinging(worn(name), 16, 15))
    for times in (2, 3, 4, 5):
        for lost in (1, 2, 3):
            good = str(worn(name).missed(*range(5, 5 + lost)))
            yield Candidate(name, [[times, poor + "\n"], good])


@family("match_decision.RIVAL")
def _two_places() -> Iterator[Candidate]:
    chance = random.Random(5)  # noqa: S311 - repeatable, no secret
    for _ in range(1000):
        name = chance.choice(list(COUNTED.values()))
        parts = []
        count = text_of(name).samples
        for most in (2, 8):
            text = worn(name).missed(*chance.sample(range(count), chance.randint(0, min(most, count // 2))))
            if chance.random() < 0.5:
                text = text.put(chance.randrange(16, 120), "w" * chance.randint(1, 30))
            parts.append(str(text))
        yield Candidate(name, [parts[0], "\n", parts[1]])


@family("match_decision.decide: whole[0][0]", "match_decision.decide: RIVAL")
def _a_part_with_more_evidence_than_the_whole() -> Iterator[Candidate]:
    name = COUNTED[20]
    for lost in (4, 5):
        part = str(worn(name).drop(16 * (20 - lost) - 8, text_of(name).size, "w" * 16 * lost))
        for spoilt in ((3, 7), (3, 7, 11), (3, 7, 11, 15), (3, 6, 9, 12, 15)):
            yield Candidate(name, [part, "\n", str(worn(name).missed(*spoilt))])


@family("match_decision.decide: RIVAL[1] * place.weight")
def _a_rival_with_four_fifths_of_the_evidence() -> Iterator[Candidate]:
    name = COUNTED[20]
    best = str(worn(name))
    weight = weight_of(name, best)
    for spoilt in ((), (3,), (3, 15)):
        text = worn(name).missed(*spoilt)
        base = weight_of(name, str(text.put(90, "w").put(170, "w"))) + 2 * jump_cost(1)
        for one in range(40, 320):
            for other in range(one, 320):
                if 5 * (base - jump_cost(one) - jump_cost(other)) == 4 * weight:
                    yield Candidate(
                        name, [best, "\n", str(text.put(90, f"\n{'w' * one}\n").put(170, f"\n{'w' * other}\n"))]
                    )


def weight_of(name: str, words: str) -> int:
    """Return the evidence of a block's place in a copy."""
    known = standoff([block.vector for block in ARTICLES[name]])
    block = known.blocks[0]
    assert block.fingerprint is not None
    sketch = samples_of(block.fingerprint)
    stream = prepare(source({"copy": words}), [sketch])
    chain = chains(sketch, stream)[0]
    return chain.weight + edges(block, block.fingerprint.letters, chain, stream).weight
