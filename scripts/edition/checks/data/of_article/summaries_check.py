"""Summaries: each long enough to follow and short of its block, and all together no substitute for the article."""

from collections.abc import Iterator

from edition.checks import Subject
from edition.model.article import Block
from edition.model.given import Standoff
from edition.model.prose_tree import plain
from edition.words.block_fingerprint import count_words
from edition.words.findings import Explained, Finding, Where, fault
from edition.words.ids import Lang

CODES = {
    "summaries.short": Explained(
        "A summary of a block of the running text has fewer than 15 words.",
        "`en: Gulls are counted.`.",
        "Write at least 15 words, in whole sentences: the summary is the article for most readers.",
    ),
    "summaries.long": Explained(
        "A summary of a block of the running text has more than 65 % of its words, or more than 250.",
        "A summary of 80 words for a block of 100.",
        "Say it more shortly; what can stand for the words may take their place.",
    ),
    "summaries.share": Explained(
        "A summary is under 25 % of its block's words (a warning, for longer blocks).",
        "A summary of 20 words for a block of 400.",
        "Tell more of the argument, if there is more to tell.",
    ),
    "summaries.half": Explained(
        "The summaries of a language have more than half of the words of the article (or 25 a block).",
        "Summaries of 5,100 words in a language, of an article of 10,000.",
        "Shorten the longest until all of them together have at most half of the words of the article.",
    ),
}

FEWEST, MOST = 15, 250
"""Words that a summary of a block of the running text may have."""

LEAST_SHARE, GREATEST_SHARE = 0.25, 0.65
"""Of the block's own words; the least is asked for from LONG_BLOCK words on."""

LONG_BLOCK = 60

ALLOWED = 25
"""Words that the summary of any block may have, however short the block or the article is."""

SHARE_OF_ARTICLE = 0.5
"""Of the words of all blocks, notes and abstracts that have a fingerprint: what their summaries may have together."""


def check(subject: Subject) -> Iterator[Finding]:
    """Look at the summary of each block of the running text, in each language, and at all summaries of a language."""
    standoff = subject.edition.standoff
    for block in standoff.body:
        for lang, prose in block.summary.items():
            where = standoff.origin(f"{block.id}.summary.{lang}").where
            yield from _length(block, lang, count_words(plain(prose)), where)
    for lang in standoff.work.languages:
        yield from _together(standoff, lang)


def _length(block: Block, lang: Lang, words: int, where: Where) -> Iterator[Finding]:
    what = f"the summary of {block.id} in {lang!r} has {words} words"
    own = block.fingerprint.words if block.fingerprint else None
    most = MOST if own is None else min(MOST, max(ALLOWED, int(GREATEST_SHARE * own)))
    of_block = "" if own is None else f"; the block has {own}"
    if words < FEWEST:
        yield fault("summaries.short", where, what, f"write at least {FEWEST}", block.id)
    elif words > most:
        yield fault("summaries.long", where, f"{what}{of_block}", f"write at most {most}", block.id)
    elif own is not None and own >= LONG_BLOCK and words < LEAST_SHARE * own:
        hint = f"{LEAST_SHARE:.0%} of the block is the least that can be followed"
        yield fault("summaries.share", where, f"{what}{of_block}", hint, block.id).as_warning()


def _together(standoff: Standoff, lang: Lang) -> Iterator[Finding]:
    """Find that the summaries of a language could stand for the article, of which they are to tell."""
    known = [(block, block.fingerprint.words) for block in standoff.blocks if block.fingerprint]
    article = sum(words for _, words in known)
    told = sum(count_words(plain(block.summary.get(lang, ()))) for block, _ in known)
    most = max(int(SHARE_OF_ARTICLE * article), ALLOWED * len(known))
    if told > most:
        what = f"the summaries in {lang!r} have {told} words together; the article has {article}"
        hint = f"take {told - most} words away: they report the article, and do not replace it"
        yield fault("summaries.half", standoff.origin(f"{known[0][0].id}.summary.{lang}").where, what, hint)
