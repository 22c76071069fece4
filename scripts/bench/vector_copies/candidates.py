"""Copies that may become vectors: families of them, each made to be told apart by a few constants of the search."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from bench.vector_copies.invented_article import Text, Worn, cut

from tests.published_vectors import found, standoff

Copy = list[Any]
"""Parts put one after another, each a text or how often and which."""


@dataclass(frozen=True)
class Candidate:
    """A copy of an article's blocks that may become a vector."""

    article: str
    copy: Copy
    marks: tuple[tuple[int, int, str], ...] = ()


Family = Callable[[], Iterator[Candidate]]
FAMILIES: list[tuple[str, tuple[str, ...], Family]] = []
"""Name, the beginnings of the changes that it is made for, and what makes it; in the order in which they are tried."""
ARTICLES: dict[str, tuple[Text, ...]] = {}


def article(name: str, *blocks: Text) -> str:
    """Name an article of some blocks."""
    ARTICLES[name] = blocks
    return name


def family(*aims: str) -> Callable[[Family], Family]:
    """Add a family that is made for changes whose names begin so."""

    def add(made: Family) -> Family:
        FAMILIES.append((made.__name__.strip("_").replace("_", " "), aims, made))
        return made

    return add


def pad(letters: int) -> list[Any]:
    """Return a line of letters that are in no block."""
    return [[letters, "w"], "\n"] if letters else []


def samples(count: int) -> int:
    """Return the letters of a text of so many samples, the last of which ends it."""
    return 16 * (count - 1) + 8


def text_of(name: str) -> Text:
    """Return the only block of an article, or the first."""
    return ARTICLES[name][0]


def worn(name: str) -> Worn:
    """Return the words of an article's only block, to be damaged."""
    return Worn(text_of(name).words)


def tuned(name: str, body: Copy, most: int = 5000) -> Iterator[Candidate]:
    """Yield a copy behind as many letters as its evidence still bears, and behind one more."""
    low, high = 0, most
    if not _is_found(name, pad(low) + body) or _is_found(name, pad(high) + body):
        return
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if _is_found(name, pad(middle) + body) else (low, middle)
    yield Candidate(name, pad(low) + body)
    yield Candidate(name, pad(high) + body)


def _is_found(name: str, copy: Copy) -> bool:
    known = standoff([block.vector for block in ARTICLES[name]])
    found_now = found(known, {"copy": copy})
    return any(one["match"] != "missing" for one in found_now.values())


def swinging(text: Worn, count: int, times: int) -> Worn:
    """Put a letter before one run and take one away before the next."""
    for number in range(1, min(count, times + 1)):
        letter = number * 16 - 4
        text = text.put(letter, "w") if number % 2 else text.drop(letter, letter + 1)
    return text


S16 = article("16 samples, short edges", cut("p1", 40, samples(16), 3, 3))
PLAIN = article("200 letters", cut("p1", 0, 200))
FOREDGES = {
    n: article(f"20 samples, {n} letters at the edges", cut("p1", 40, samples(20), n, n))
    for n in (4, 5, 6, 7, 8, 10, 12)
}
COUNTED = {
    n: article(f"{n} samples", cut("p1", 40, samples(n), 8, 8)) for n in (10, 11, 16, 17, 18, 19, 20, 22, 25, 28)
}
LONG = article("100 samples", cut("p1", 0, samples(100)))
SHORT = [
    article(f"{count} samples, {edge} letters at the edges", cut("p1", at, samples(count), edge, edge))
    for count, edge, at in (
        (8, 3, 0),
        (10, 3, 40),
        (12, 3, 66),
        (14, 3, 100),
        (16, 4, 140),
        (20, 3, 173),
        (10, 5, 20),
        (12, 6, 221),
        (9, 10, 60),
        (12, 12, 3),
    )
]
YEARS = article(
    "digits at the edges",
    replace(
        cut("p1", 40, 200),
        words="1987 " + cut("p1", 40, 200).words + " 1988",
        first="1987 qu’il faisait",
        last=cut("p1", 40, 200).last + " 1988",
    ),
)
