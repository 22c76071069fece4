"""How long a reader takes for what a page gives to read."""

from edition.model.article import Block
from edition.model.edition import Edition
from edition.model.prose_tree import flat
from edition.words.ids import Lang

WORDS_A_MINUTE = 238
"""Silent reading of English non-fiction, the mean of many studies (Brysbaert 2019, doi:10.1016/j.jml.2019.104047)."""


def reading_minutes(edition: Edition, lang: Lang) -> int:
    """Return the whole minutes, at least one, for the body of the article: its words, or our summaries of them."""
    words = sum(_words(edition, block, lang) for block in edition.standoff.body)
    return max(1, round(words / WORDS_A_MINUTE))


def _words(edition: Edition, block: Block, lang: Lang) -> int:
    if edition.text is not None and block.fingerprint is not None:
        return block.fingerprint.words
    return len(flat(block.summary[lang]).split())
