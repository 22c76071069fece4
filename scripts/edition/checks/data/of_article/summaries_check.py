"""Summaries of the running text: neither too short to follow nor so long that they replace the block."""

from collections.abc import Iterator

from edition.checks import Subject
from edition.model.article import Block
from edition.model.prose_tree import plain
from edition.words.block_fingerprint import count_words
from edition.words.findings import Finding, Where, fault
from edition.words.ids import Lang

CODES = {
    "summaries.short": "A summary has fewer than 15 words.",
    "summaries.long": "A summary has more than 150 words.",
    "summaries.share": "A summary is under 25 % or over 60 % of its block's words (a warning, for longer blocks).",
}

FEWEST, MOST = 15, 150
"""Words that a summary of a block of the running text may have."""

LEAST_SHARE, GREATEST_SHARE = 0.25, 0.60
"""Of the block's own words; judged only for blocks of LONG_BLOCK words or more."""

LONG_BLOCK = 60


def check(subject: Subject) -> Iterator[Finding]:
    """Look at the summary of each block of the running text, in each language."""
    standoff = subject.edition.standoff
    for block in standoff.body:
        for lang, prose in block.summary.items():
            where = standoff.origin(f"{block.id}.summary.{lang}").where
            yield from _length(block, lang, count_words(plain(prose)), where)


def _length(block: Block, lang: Lang, words: int, where: Where) -> Iterator[Finding]:
    what = f"the summary of {block.id} in {lang!r} has {words} words"
    if words < FEWEST:
        yield fault("summaries.short", where, what, f"write at least {FEWEST}", block.id)
    elif words > MOST:
        yield fault("summaries.long", where, what, f"write at most {MOST}", block.id)
    elif block.fingerprint and block.fingerprint.words >= LONG_BLOCK:
        share = words / block.fingerprint.words
        if not LEAST_SHARE <= share <= GREATEST_SHARE:
            told = f"{what}, {share:.0%} of the block's {block.fingerprint.words}"
            yield fault("summaries.share", where, told, "about a third is right", block.id).as_warning()
