"""Copies in which letters were put in, lost or doubled, so that samples stand at several shifts."""

import random
from collections.abc import Iterator
from dataclasses import replace

from bench.vector_copies.candidates import (
    COUNTED,
    Candidate,
    article,
    family,
    pad,
    text_of,
    worn,
)
from bench.vector_copies.invented_article import Text, cut


@family("sample_chain.REACH", "page_intrusions._MOST_LINES")
def _a_long_gap() -> Iterator[Candidate]:
    name = COUNTED[20]
    at = worn(name).at(158)
    words = text_of(name).words
    for count in (999, 1000, 1001, 1002):
        yield Candidate(name, [words[:at], "\n", [count, "w"], "\n", words[at:]])
    for lines in range(296, 304):
        yield Candidate(name, [words[:at], [lines, "\n"], "wwwwwwwwwwwwwwwwwwww\n", words[at:]])


@family("sample_chain._FAR", "sample_chain._HIT")
def _samples_missing_before_a_swing() -> Iterator[Candidate]:
    name = COUNTED[28]
    for gap in range(6, 12):
        begin = 5
        numbers = range(begin, begin + gap)
        text = worn(name).missed(*numbers)
        a = begin + gap
        for n in (2, 3, 5):
            swung = (
                text.put(16 * (a + 1) - 4, "w" * n)
                .drop(16 * (a + 2) - 6, 16 * (a + 2) - 6 + n)
                .put(16 * (a + 3) - 4, "w" * n)
            )
            yield Candidate(name, [str(swung)])
            yield Candidate(name, [str(swung.missed(a + 5, a + 6, a + 7))])


@family("sample_chain._STRAYS", "sample_chain._SLIP")
def _swings() -> Iterator[Candidate]:
    chance = random.Random(3)  # noqa: S311 - repeatable, no secret
    name = COUNTED[16]
    for _ in range(60):
        text = worn(name)
        for number in range(1, 16):
            letter, n = number * 16 - 4, chance.choice((0, 0, 1, 1, 2))
            text = text.put(letter, "w" * n) if chance.random() < 0.5 else text.drop(letter, letter + n)
        yield Candidate(name, [str(text)])
    name = COUNTED[28]
    for last in range(8, 24):
        for small in (1, 2):
            text = worn(name)
            for number, size in ((3, 17), (7, 17), (11, 17), (15, 17), (19, last)):
                text = text.drop(16 * number - 6, 16 * number - 6 + size)
            for number in (22, 24, 26):
                text = text.drop(number * 16 - 4, number * 16 - 4 + small)
            yield Candidate(name, [str(text)])


REFRAIN, GROWL = "la " * 21 + "la,", "b" + "r" * 45
SONG = article(
    "a refrain",
    Text(
        "p1",
        f"Au bord du lac on chante encore {REFRAIN} puis {GROWL}, et l’on rentre souper sans avoir compris le refrain.",
        "Au bord",
        "refrain.",
    ),
)


@family(
    "sample_chain._STRAYS",
    "sample_chain._cost",
    "sample_chain._rising",
    "sample_chain._filled",
    "sample_chain.chains",
    "sample_chain._paths",
)
def _a_refrain_longer_and_shorter() -> Iterator[Candidate]:
    words = text_of(SONG).words
    for count in range(-20, 20):
        for other in range(-20, 20, 5):
            text = words.replace(REFRAIN, ("la" * 50)[: 44 + count] + ",")
            yield Candidate(SONG, [text.replace(GROWL, "b" + "r" * (45 + other))])


@family(
    "sample_chain.chains",
    "sample_chain._paths",
    "match_decision._likely: sorted",
    "match_decision.decide",
    "sample_chain._cost",
)
def _equal_places() -> Iterator[Candidate]:
    name = COUNTED[16]
    words = text_of(name).words
    yield Candidate(name, [words, "\n", words])
    loose = str(worn(name).missed(4))
    yield Candidate(name, [loose, "\n", words, "\n", loose])
    yield Candidate(name, [words, "\n", loose])
    yield Candidate(name, [words, "\n", words, "\n", loose])
    yield Candidate(name, [loose, "\n", str(worn(name).missed(7))])
    text = worn(name)
    head, tail = words[: text.at(64)], words[text.at(160) :]
    for n in range(0, 40, 8):
        for before in (0, 860, 880, 900, 920, 940, 960):
            yield Candidate(
                name, [*pad(before), head, "\n", [n, "w"], "\n", head, "\n", [64 - n // 2, "w"], "\n", tail]
            )
            yield Candidate(name, [*pad(before), head, " ", [48, "w"], " ", tail, " ", [n, "w"], " ", tail])
            yield Candidate(name, [*pad(before), head, " ", [n, "w"], " ", head, " ", [32 - n, "w"], " ", tail])


@family("sample_chain._filled", "sample_chain._cost", "sample_chain._rising")
def _words_twice() -> Iterator[Candidate]:
    name = COUNTED[16]
    words, text = text_of(name).words, worn(name)
    for begin in (50, 58, 64):
        for size in (10, 16, 20, 26, 40, 60):
            a, b = text.at(begin), text.at(begin + size)
            for between in ("\n", "\nw\n"):
                yield Candidate(name, [words[:b], between, words[a:b], between, words[b:]])
                yield Candidate(name, [words[:a], between, words[a:b], between, words[a:]])


_BEFORE, _AFTER = (cut("p1", at, size).words for at, size in ((40, 222), (75, 117)))
ROLLED = article(
    "a long letter", replace(cut("p1", 40, 8), words=f"{_BEFORE}b{'r' * 12} {_AFTER[:24]}", last=_AFTER[14:24])
)
TWICE = article(
    "a run twice",
    replace(
        cut("p1", 40, 8), words=f"{cut('p1', 40, 80).words} chandelle à minuit chandelle {_AFTER}", last=_AFTER[-10:]
    ),
)


@family("sample_chain._STRAYS", "sample_chain._filled", "sample_chain._rising")
def _a_sample_that_agrees_at_two_places() -> Iterator[Candidate]:
    yield Candidate(ROLLED, [str(worn(ROLLED).missed(12, 13, 15))])
    for lost in ((3, 4), (4,), (2, 3, 4)):
        for end in (95, 96, 97):
            yield Candidate(TWICE, [str(worn(TWICE).missed(*lost).drop(80, end))])
    name = COUNTED[16]
    text = worn(name).missed(3, 4, 6, 7)
    run = text.text[text.at(80) : text.at(88)]
    for between in ("", "w", "wwww"):
        yield Candidate(name, [str(text.put(88, f"{between} {run}"))])


@family("sample_chain._cost: ahead")
def _a_step_on_the_way() -> Iterator[Candidate]:
    name = COUNTED[16]
    text = worn(name)
    words, a, b, c = text.text, text.at(16 * 4), text.at(16 * 6 - 8), text.at(16 * 6 - 4)
    for between in (600, 700, 800):
        gap = ["\n", [between, "w"], "\n"]
        yield Candidate(name, [words[:c], *gap, words[a:b], *gap, words[c:]])
