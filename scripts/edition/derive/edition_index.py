"""What follows from the given alone: addresses, texts, mentions, verdicts, the audit. Never sees the article's words.

So pages and anchors are the same with and without the text.
"""

from collections.abc import Mapping

from edition.derive.addresses import addresses
from edition.derive.citation_audit import audit
from edition.derive.claim_results.claim_verdicts import assessments
from edition.derive.editorial_walk import editorial_texts
from edition.derive.lexical_marks import lexicon
from edition.derive.mentions import mentions, sourced
from edition.model.edition import Index
from edition.model.given import Standoff
from edition.model.notebook import Result


def build_index(standoff: Standoff, results: Mapping[str, Result]) -> Index:
    """Derive the index; results: name of a notebook -> what it found."""
    texts = tuple(editorial_texts(standoff, results))
    return Index(
        page_by_id=addresses(standoff),
        texts=texts,
        mentions_by_key=mentions(texts, sourced(standoff)),
        assessment_by_claim=assessments(standoff.claims, results),
        audit=audit(standoff),
        lexicon=lexicon(standoff, texts),
    )
