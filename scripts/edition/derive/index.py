"""What follows from the standoff data alone: addresses, mentions, the audit. Never sees the article's words.

So pages and anchors are the same with and without the text.
"""

from edition.derive.addresses import addresses
from edition.derive.discrepancies import audit
from edition.derive.mentions import claims_by_block, mentions
from edition.model.edition import Index, Standoff


def build_index(standoff: Standoff) -> Index:
    """Derive the index."""
    return Index(
        page_by_id=addresses(standoff),
        mentions_by_key=mentions(standoff),
        claims_by_block=claims_by_block(standoff),
        audit=audit(standoff),
    )
