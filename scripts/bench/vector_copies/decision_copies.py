"""Copies that have a part of a block, more than it, or a part of its neighbours."""

import random
from collections.abc import Iterator

from bench.vector_copies.candidates import (
    ARTICLES,
    COUNTED,
    LONG,
    PLAIN,
    Candidate,
    article,
    family,
    pad,
    samples,
    text_of,
    worn,
)
from bench.vector_copies.invented_article import Text, Worn, cut


@family("match_decision.ANYWHERE: MatchLimits(margin=14, share", "match_decision._likely: chain.share")
def _only_the_beginning() -> Iterator[Candidate]:
    for name in COUNTED.values():
        text = worn(name)
        for kept in range(2, 8):
            yield Candidate(name, [text.text[: text.at(16 * kept - 6)]])


@family("match_decision.ANYWHERE: MatchLimits(margin=14, share=0.25, lost", "match_decision._whole")
def _an_end_that_is_missing() -> Iterator[Candidate]:
    for name in [*COUNTED.values(), LONG]:
        text, count = worn(name), text_of(name).samples
        for lost in range(1, 6) if name != LONG else (18, 19, 20):
            yield Candidate(name, [text.text[: text.at(16 * (count - lost) - 6)]])
            begin = 16 * 5 - 6
            yield Candidate(name, [str(text.drop(begin, begin + 16 * lost, "w" * 16 * lost))])


@family(
    "match_decision._whole: dropped",
    "match_decision.ANYWHERE: MatchLimits(margin=14, share=0.25, lost",
    "match_decision._whole",
)
def _letters_dropped() -> Iterator[Candidate]:
    for count in range(34, 44):
        for lost in ((1, 10), (1, 3, 10), (1, 2, 10, 11)):
            yield Candidate(PLAIN, [str(worn(PLAIN).missed(*lost).drop(88, 88 + count))])


@family("match_decision.ADDED", "match_decision._whole", "match_decision.SURE")
def _letters_added() -> Iterator[Candidate]:
    for count in (*range(55, 66), *range(195, 206)):
        text = worn(PLAIN).put(100, " " + "w" * count + " ")
        yield Candidate(PLAIN, [str(text)])
        yield Candidate(PLAIN, [str(text.drop(185, 200, "w" * 15))])
    for name in COUNTED.values():
        for lost in (1, 2, 3):
            text = worn(name).put(72, " " + "w" * 140 + " ")
            yield Candidate(name, [str(text.missed(*range(6, 6 + lost)))])


@family("match_decision._whole: place.edges.seen", "match_decision._whole: place.chain.added")
def _letters_added_and_one_edge() -> Iterator[Candidate]:
    name = COUNTED[28]
    size = text_of(name).size
    for spoilt in (8, 10, 12):
        text = worn(name).drop(size - spoilt, size, "w" * spoilt)
        for added in (140, 180, 220):
            yield Candidate(name, [str(text.put(200, "w" * added))])
            yield Candidate(name, [str(text.put(200, "\n" + "k" * added + "\n"))])


@family("match_decision.BETWEEN", "match_decision.FITTING")
def _just_enough_between_neighbours() -> Iterator[Candidate]:
    for count in (13, 16, 20, 26, 27):
        name = article(
            f"three blocks, the second of {count} samples",
            cut("p1", 0, 136),
            cut("p2", 60, samples(count)),
            cut("p3", 173, 136),
        )
        one, two, three = ARTICLES[name]
        middle = count // 2
        keeps = [
            {0, middle - 1, middle, count - 1},
            {0, middle - 1, middle + 1, count - 1},
            {0, 2, count - 3, count - 1},
            {0, 1, middle, count - 2, count - 1},
        ]
        for keep in keeps:
            text = Worn(two.words).missed(*(n for n in range(count) if n not in keep))
            for room in (0, 200):
                yield Candidate(name, [one.words, "\n", str(text), " ", *pad(room), three.words])
            for dropped in range(int(0.17 * two.size), int(0.21 * two.size)) if count == 20 else ():
                for room in (0, 200):
                    yield Candidate(
                        name, [one.words, "\n", str(text.drop(100, 100 + dropped)), " ", *pad(room), three.words]
                    )
        for lost in range(2, 5):
            text = (
                Worn(two.words)
                .missed(*range(1, count - lost - 1, 2), *range(count - lost, count))
                .drop(two.size - 8, two.size, "w" * 8)
            )
            for room in (0, 200):
                yield Candidate(name, [one.words, "\n", str(text), " ", *pad(room), three.words])


@family(
    "match_decision.BETWEEN: MatchLimits(margin=3",
    "match_decision.BETWEEN: MatchLimits(margin=5",
    "match_decision.FITTING: MatchLimits(margin",
    "match_decision.decide: within",
)
def _just_enough_evidence_between_neighbours() -> Iterator[Candidate]:
    chance = random.Random(8)  # noqa: S311 - repeatable, no secret
    name = article(
        "three blocks, the second of 10 samples",
        cut("p1", 0, 136),
        cut("p2", 60, samples(10), 3, 3),
        cut("p3", 173, 136),
    )
    one, two, three = ARTICLES[name]
    for _ in range(150):
        kept = chance.randrange(8)
        text = Worn(two.words).missed(*(n for n in range(10) if n not in (kept, kept + 1, chance.randrange(10))))
        letter = 16 * kept + 12
        text = text.put(letter, "w" * chance.choice((0, 1, 2, 5))).drop(
            letter + 48, letter + 48 + chance.choice((0, 1, 3))
        )
        for room in (0, 60, 200, 480):
            yield Candidate(name, [one.words, "\n", str(text), " ", *pad(room), three.words])


@family(
    "match_decision.BETWEEN",
    "match_decision.FITTING",
    "join._LEAST_ROOM",
    "join._MOST_ROOM",
    "join._MORE_ROOM",
    "join._FITS",
    "join._between: end - begin",
    "join.join: near",
)
def _between_neighbours() -> Iterator[Candidate]:
    chance = random.Random(6)  # noqa: S311 - repeatable, no secret
    names = [
        article(
            f"three blocks, the second of {n} samples, {e} letters at the edges",
            cut("p1", 0, 136),
            cut("p2", 60, samples(n), e, e),
            cut("p3", 173, 136),
        )
        for n, e in ((12, 3), (10, 3), (20, 8), (21, 8), (16, 4))
    ]
    for _ in range(1500):
        name = chance.choice(names)
        one, two, three = ARTICLES[name]
        count = two.samples
        text = Worn(two.words)
        style = chance.random()
        if style < 0.3:
            kept = chance.sample(range(count - 1), 1)[0]
            keep = {kept, kept + 1, *chance.sample(range(count), chance.randint(0, 3))}
            text = text.missed(*(n for n in range(count) if n not in keep))
        elif style < 0.6:
            lost = chance.randint(2, count // 2)
            begin = chance.randint(0, count - lost)
            text = text.missed(*range(begin, begin + lost))
        else:
            text = text.missed(*chance.sample(range(count), chance.randint(count // 2, count - 3)))
        room = chance.choice(
            (
                0,
                0,
                chance.randint(0, two.size // 6),
                two.size // 7 + chance.randint(-3, 3),
                two.size // 6,
                chance.randint(0, two.size + 500),
                two.size + 400 + chance.randint(-2, 2),
                int(1.05 * two.size) + 400,
            )
        )
        yield Candidate(name, [one.words, "\n", str(text), " ", *pad(room), three.words])


@family("join._LEAST_ROOM", "join._between")
def _less_room_than_is_missing() -> Iterator[Candidate]:
    name = article(
        "four blocks", cut("p1", 0, 136), cut("p2", 60, samples(12), 3, 3), cut("p3", 100, 184), cut("p4", 173, 136)
    )
    one, two, _, four = ARTICLES[name]
    for lost in ((0, 1, 5, 6, 8, 9, 10), (2, 3, 4, 7, 8, 9)):
        text = Worn(two.words).missed(*lost)
        for room in range(-12, 14):
            words = str(text.put(16 * 9 - 2, "w" * room) if room > 0 else text.drop(16 * 9 - 8, 16 * 9 - 8 - room))
            yield Candidate(name, [one.words, "\n", words, "\n", four.words])


@family("join._between: is Match", "join.join")
def _a_block_elsewhere_too() -> Iterator[Candidate]:
    name = article(
        "three blocks, the second of 12 samples", cut("p1", 0, 136), cut("p2", 60, samples(12)), cut("p3", 173, 136)
    )
    one, two, three = ARTICLES[name]
    yield Candidate(name, [one.words, "\n", two.words, "\n", three.words, "\n", two.words])
    for elsewhere in ({0, 1}, {3, 4}, {3, 4, 5}, {0, 1, 2}, {2, 4}):
        for keep in ({0, 5, 6, 11}, {0, 5, 6}, {5, 6, 8}, {5, 7}, {0, 5, 7}):
            near = str(Worn(two.words).missed(*(n for n in range(12) if n not in keep)))
            far = str(
                Worn(two.words)
                .missed(*(n for n in range(12) if n not in elsewhere))
                .drop(0, 3, "w")
                .drop(180, 184, "w")
            )
            for room in (0, 100):
                yield Candidate(name, [one.words, "\n", near, " ", *pad(room), three.words, "\n", far])


@family("join.join: joins")
def _more_of_a_block_elsewhere() -> Iterator[Candidate]:
    name = article(
        "three blocks, the second of 20 samples", cut("p1", 0, 136), cut("p2", 60, samples(20)), cut("p3", 173, 136)
    )
    one, two, three = ARTICLES[name]
    near = Worn(two.words).missed(*(n for n in range(20) if n not in {0, 9, 10, 19}))
    text = Worn(two.words)
    for begin, end in ((3, 7), (4, 8), (12, 16)):
        far = text.text[text.at(16 * begin) : text.at(16 * end - 4)]
        yield Candidate(name, [one.words, "\n", str(near), "\n", three.words, "\nw ", far, " w"])


@family("join._between: range")
def _a_block_whose_words_the_next_one_begins_with() -> Iterator[Candidate]:
    two = cut("p2", 60, samples(27))
    text = Worn(two.words)
    for number in (22, 23, 24):
        shared = text.text[text.at(16 * number) : text.at(16 * number + 26)]
        after = cut("p3", 221, 120)
        three = Text("p3", f"{shared} {after.words}", shared[:8], after.last)
        name = article(f"three blocks, the last begins as the second goes on ({number})", cut("p1", 0, 136), two, three)
        near = text.missed(*(n for n in range(27) if n not in {0, 9, 16, 17}))
        for last in (near, near.drop(two.size - 8, two.size, "w" * 8)):
            yield Candidate(name, [ARTICLES[name][0].words, "\n", str(last), "\n", three.words])
