"""Where words stand in a text of letters with a few of them wrong, lost or added; each letter of it costs the same.

G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming" (1999): one column
of the table of distances is two numbers, and each letter of the text takes the same few steps, whatever it is.
"""

from collections.abc import Iterator

MOST_LETTERS = 100
"""Words of more letters are not looked for with errors: a place is recorded in fewer."""


def ends(words: str, text: str, wrong: int) -> list[int]:
    """Return the places in a text after which words end with at most so many errors; of places that overlap the best.

    >>> ends("semaphore", "lesemafore", 2), ends("mer", "merlamar", 1), ends("mer", "lune", 1)
    ([10], [3, 8], [])
    """
    if not 0 < len(words) <= MOST_LETTERS:
        return []
    found: list[tuple[int, int, int]] = []
    for end, errors in enumerate(distances(words, text), 1):
        if errors > wrong:
            continue
        if not found or end - found[-1][0] > wrong + 1:
            found.append((end, end, errors))
        else:
            _, best, least = found[-1]
            found[-1] = (end, end, errors) if errors <= least else (end, best, least)
    return [best for _, best, _ in found]


def starts(words: str, text: str, wrong: int) -> list[int]:
    """Return the places in a text at which words begin with at most so many errors.

    >>> starts("semaphore", "lesemafore", 2)
    [2]
    """
    return [len(text) - end for end in reversed(ends(words[::-1], text[::-1], wrong))]


def distances(words: str, text: str) -> Iterator[int]:
    """Yield for each letter of a text the fewest errors with which words can end there.

    >>> list(distances("mer", "lamar"))
    [3, 3, 2, 2, 1]
    """
    if not words:
        return
    bits = {letter: sum(1 << at for at, other in enumerate(words) if other == letter) for letter in set(words)}
    last, every = 1 << len(words) - 1, (1 << len(words)) - 1
    more, less, errors = every, 0, len(words)
    for letter in text:
        equal = bits.get(letter, 0)
        down = equal | less
        across = (((equal & more) + more) ^ more) | equal
        gained, lost = less | (every & ~(across | more)), more & across
        errors += bool(gained & last) - bool(lost & last)
        gained, lost = gained << 1, lost << 1
        more, less = every & (lost | ~(down | gained)), gained & down
        yield errors
