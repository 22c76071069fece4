"""Locators, the article's words that the data may hold: at most eight words each, all together six words in a hundred.

Citations by author and year are facts, as the list of references is: only the limit of each holds for them. The words
of claims are counted by themselves, each once: a figure is a fact, and what is tested has to be told.
"""

from collections.abc import Iterator

from edition.checks import Subject
from edition.derive.recorded_places import locators
from edition.words.block_fingerprint import count_words, letters
from edition.words.findings import Explained, Finding, counted, fault

CODES = {
    "locators.long": Explained(
        "A locator has more than 8 words of the article, or more letters than 8 words have.",
        '`first: "one two three four five six seven eight nine"`.',
        "Give at most 8 words: as few as find the place.",
    ),
    "locators.budget": Explained(
        "All locators together have more than 6 % of the article's words (in a short one, over 100).",
        "Passages of eight words for each of thirty short paragraphs.",
        "Shorten passages and calls where fewer words find the place as well.",
    ),
    "locators.figures": Explained(
        "The words of claims have more than 4 % of the article's words (in a short one, over 100).",
        "Claims that give a whole sentence as `words`, again and again.",
        "Give the number and its noun alone.",
    ),
}

MOST_WORDS, MOST_LETTERS = 8, 100
BUDGET = 0.06
"""Share of the article's words that all locators together may have."""
FIGURES = 0.04
"""The same for the words that state the figures of claims."""
ALLOWANCE = 100
"""Words of locators that a work of any length may have: a short one needs as many to a block as a long one."""


def check(subject: Subject) -> Iterator[Finding]:
    """Count the words of each locator and of all."""
    standoff = subject.edition.standoff
    total = 0
    figures: set[tuple[str, str]] = set()
    for locator in locators(standoff):
        words = count_words(locator.words)
        total += 0 if locator.fact or locator.figure else words
        if locator.figure:
            figures.add((locator.subject, locator.words))
        letters_ = len(letters(locator.words).exact)
        if words > MOST_WORDS or letters_ > MOST_LETTERS:
            shown = locator.words if letters_ <= MOST_LETTERS else f"{locator.words[:MOST_LETTERS]}…"
            yield fault(
                "locators.long",
                standoff.origin(locator.path).where,
                f"{locator.path} has {counted(words, 'word')} of {letters_} letters: {shown!r}",
                f"give at most {MOST_WORDS} words and {MOST_LETTERS} letters",
                locator.subject,
            )
    article = sum(block.fingerprint.words for block in standoff.blocks if block.fingerprint)
    stated = sum(count_words(words) for _, words in figures)
    yield from _budget("locators.budget", "locators", total, article, BUDGET)
    yield from _budget("locators.figures", "words of claims", stated, article, FIGURES)


def _budget(code: str, what: str, total: int, article: int, share: float) -> Iterator[Finding]:
    if article and total > max(ALLOWANCE, share * article):
        yield fault(
            code,
            "docs/data",
            f"the {what} have {total} words, {total / article:.1%} of the article's {article}",
            f"shorten some: {share:.0%}, or {ALLOWANCE} words, may be given",
        )
