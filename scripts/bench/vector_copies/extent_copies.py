"""Copies with lines and numbers inside a block, and marks about it."""

import random
from collections.abc import Iterator
from dataclasses import replace

from bench.vector_copies.candidates import (
    COUNTED,
    PLAIN,
    YEARS,
    Candidate,
    article,
    family,
    text_of,
    worn,
)
from bench.vector_copies.invented_article import Text, cut


@family("block_extent._CONTEXT", "block_extent.differences")
def _a_few_letters_wrong() -> Iterator[Candidate]:
    name = COUNTED[16]
    for lost in ((3,), (5, 6), (2, 9, 10)):
        yield Candidate(name, [str(worn(name).missed(*lost))])


@family("block_extent._OPENING", "block_extent._CLOSING", "block_extent._hugging", "block_extent._tail")
def _marks_that_hug() -> Iterator[Candidate]:
    words = text_of(PLAIN).words
    yield Candidate(PLAIN, ["w. « “ ‘ \" ' ( [ — – - ¿ ¡", words, " . , ; : ! ? … » ” ’ \" ' ) ] — – - ‘ w"])
    yield Candidate(PLAIN, ["w.\n(«", words, "».\n) w"])
    yield Candidate(PLAIN, ["(\n«", words, " [12] (3)4 https://example.org/a), w"])


@family("page_intrusions._TOLERANCE")
def _a_line_and_letters_lost_beside_it() -> Iterator[Candidate]:
    name = COUNTED[20]
    for line in (20, 25, 30):
        for less in (2, 3, 4, 5):
            text = worn(name).missed(8, 9, 11).put(156, "\n" + "k" * line + "\n").drop(158, 158 + less)
            yield Candidate(name, [str(text)])
            text = worn(name).missed(8, 9, 11).put(156, "\n" + "k" * line + "\n").put(158, "w" * less)
            yield Candidate(name, [str(text)])


ODD = article("241 letters", cut("p1", 40, 241))


@family("page_intrusions._DAMAGED", "page_intrusions._TOLERANCE", "page_intrusions._CLOSE")
def _a_line_before_the_last_words() -> Iterator[Candidate]:
    for lost in ((14,), (13, 14)):
        for line in (15, 20, 30):
            for less in range(6):
                text = worn(ODD).missed(*lost[:-1]).put(226, "\n" + "k" * line + "\n").drop(228, 228 + less)
                yield Candidate(ODD, [str(text)])


@family("page_intrusions._CLOSE", "page_intrusions._ALIKE", "page_intrusions._TOLERANCE", "page_intrusions._DAMAGED")
def _lines_put_inside() -> Iterator[Candidate]:
    name = COUNTED[20]
    for lost in (0, 1, 2, 3):
        for line in (1, 3, 4, 5, 9, 10, 11, 14, 15, 16, 19, 20, 21, 25, 30):
            for less in range(-5, 6):
                text = worn(name).missed(*range(10, 10 + lost))
                text = text.put(156, "\n" + "k" * line + "\n")
                text = text.put(158, "w" * less) if less > 0 else text.drop(158, 158 - less)
                yield Candidate(name, [str(text)])


@family(
    "block_extent.extent: ([], heads",
    "page_intrusions._of_letters",
    "page_intrusions._steady",
    "page_intrusions.intruders",
)
def _lines_of_like_size() -> Iterator[Candidate]:
    chance = random.Random(4)  # noqa: S311 - repeatable, no secret
    name = COUNTED[20]
    for _ in range(400):
        text = worn(name).missed(*chance.sample(range(20), chance.choice((0, 0, 1, 2, 4))))
        for letter in chance.sample(range(20, 280), chance.randint(1, 5)):
            text = text.put(letter, "\n" * chance.choice((1, 1, 2)))
        for letter in chance.sample(range(20, 280), chance.randint(1, 3)):
            size = chance.randint(1, 24)
            line = chance.choice(
                (
                    "\n" + "k" * size,
                    "\n" + "k" * size + "\n" + "w" * size,
                    "\n12",
                    "\nxii",
                    "\n[7]",
                    "\n[3]\n" + "k" * size,
                )
            )
            text = text.put(letter, line + "\n" * chance.choice((1, 1, 1, 2, 3)))
        yield Candidate(name, [str(text)])


@family("block_extent._BESIDE")
def _a_number_some_lines_from_a_head() -> Iterator[Candidate]:
    name = COUNTED[20]
    for empty in range(5):
        for before in (False, True):
            head, number = "kkkkkkkkkkkkkkkkkkkk\n", "7\n"
            line = number + "\n" * empty + head if before else head + "\n" * empty + number
            yield Candidate(name, [str(worn(name).missed(3).put(157, "\n" + line))])


@family("page_intrusions._NUMBER", "block_extent.extent", "page_intrusions.page_numbers")
def _numbers_alone_on_lines() -> Iterator[Candidate]:
    name = COUNTED[20]
    numbers = (
        "123",
        "1234",
        "12345",
        "lxviii",
        "lxxviii",
        "i",
        "v",
        "x",
        "l",
        "c",
        "cd",
        "d",
        "XII",
        "– xii –",
        "– 12 –",
        "[12]",
        "(3)",
        "mm",
    )
    for one in numbers:
        text = worn(name).put(157, f"\n{one}\n")
        yield Candidate(name, [str(text)])
        for gap in (8, 12, 17):
            yield Candidate(name, [str(text.put(157 + gap, f"\n{one}\n"))])
            yield Candidate(name, [str(text.put(157 + gap, "\niv\n"))])
            yield Candidate(name, [str(text.put(60, "\nkkkkkkkkkkkkkkkkkkkk\n").put(157 + gap, "\niv\n"))])


CALLED = article("a block with calls", replace(cut("p1", 40, 200), calls=("questions", "revenaient justes")))


@family("block_extent._CALL", "block_extent.extent: ([], called)", "block_fingerprint.blank")
def _notes_called() -> Iterator[Candidate]:
    words = text_of(CALLED).words
    for call in (" 1", " 12", " 123", " 1234", " 12345"):
        text = words.replace("questions", "questions" + call)
        yield Candidate(CALLED, [text.replace("justes", "justes" + call)])
        yield Candidate(CALLED, [text])
    text = words.replace("questions", "questions *")
    text = words.replace("questions", "questionsa").replace("justes", "justesb")
    marks = tuple((text.index(w) + len(w) - 1, text.index(w) + len(w), "note") for w in ("questionsa", "justesb"))
    yield Candidate(CALLED, [text], (*marks, (3, 30, "emphasis")))


DATED = article(
    "a call before a number",
    replace(
        cut("p1", 40, 200), words=cut("p1", 40, 200).words.replace("questions", "questions 1987"), calls=("questions",)
    ),
)


@family("page_intrusions.page_numbers", "block_extent.extent: ([], called) > (called,)")
def _numbers_that_belong_to_the_words() -> Iterator[Candidate]:
    words = cut("p1", 40, 200).words
    middle = len(words) // 2
    yield Candidate(YEARS, ["w\n1987\n", words[:middle], "\n7\n", words[middle:], " 1988"])
    yield Candidate(YEARS, ["w\n1987 ", words[:middle], "\n7\n", words[middle:], "\n1988\n w"])
    yield Candidate(DATED, [text_of(DATED).words])


@family("page_intrusions._of_letters", "block_extent.extent: lines[1]", "block_extent.extent: first")
def _lines_of_one_size() -> Iterator[Candidate]:
    name = COUNTED[20]
    text = worn(name).missed(9, 10, 11, 12)
    for a, b, c in ((150, 160, 170), (150, 170, 170), (140, 150, 160), (150, 150, 170)):
        for line in (10, 20, 30):
            broken = text.put(a, "\n").put(b, "\n").put(c, "\n" + "k" * line + "\n")
            yield Candidate(name, [str(broken)])
            yield Candidate(name, [str(text.put(a, "\n" + "k" * line + "\n").put(b, "\n").put(c, "\n"))])
    for begin in (156, 158, 159):
        yield Candidate(name, [str(worn(name).put(150, "w" * 20).put(begin, "\n").put(begin + 20, "\n"))])


TINY = article("a block of five letters", Text("p1", "Roy, 1901 s.", "Roy", "s"))


@family("join._NUMBERING", "join._on_line")
def _a_line_behind_a_number() -> Iterator[Candidate]:
    for before in ("0.1)2[3]4 5\t6.7 8 9 ", "0.1)2]3[4 5\t6.7 8 9 ", "(3 ", "-3 ", "3. "):
        yield Candidate(TINY, ["w\n", before + "Roy, 1901 s.\nw"])
    yield Candidate(TINY, ["Roy, 1901 s.\nw\nRoy, 1901 s."])
