"""Where in a block's words its notes are called: at the copy's own marks, or after the words recorded for them."""

import re
from collections.abc import Iterable, Sequence

from edition.join.recorded_words.find_words import find
from edition.model.article import Place
from edition.words.block_fingerprint import Range


def printed_place(after: Place, printed_as: str, text: str, printed: Sequence[Range], *, loosely: bool) -> Range | None:
    """Return the copy's own mark of a call, or the empty place after its words; None if the words are not there.

    printed_as: how the call is printed; printed: where marks of calls stand in the text.
    """
    found = find(after, text, loosely=loosely)
    if found is None:
        return None
    end = found[1]
    bare = re.compile(rf"[^\w\n]{{0,3}}({re.escape(printed_as)})(?!\w)").match(text, end)
    for mark in [*printed, *([bare.span(1)] if bare else [])]:
        between = text[end : mark[0]]
        if end <= mark[0] and not any(map(str.isalnum, between)) and len(between) <= 4:
            return mark
    return end, end


def added_place(
    after: Place, text: str, calls: Iterable[Range], cited: Iterable[Range], *, loosely: bool
) -> int | None:
    """Return where a call of ours stands: after its words, the citation that they are in, and the call of a note there.

    None if the words are not there.
    """
    found = find(after, text, loosely=loosely)
    if found is None:
        return None
    end = next((end for start, end in cited if start < found[1] < end), found[1])
    return next((stop for start, stop in calls if 0 <= start - end <= 1), end)


def cited_place(place: Place, text: str, *, loosely: bool) -> Range | None:
    """Return where the words of a citation stand, with the bracket that closes them."""
    found = find(place, text, loosely=loosely)
    if found is None:
        return None
    start, end = found
    return start, end + (place.words.endswith(")") and text[end : end + 1] == ")")
