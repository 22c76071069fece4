"""Where in a block's words its notes are called: at the copy's own marks, or after the words recorded for them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from edition.join.recorded_words.find_words import find
from edition.model.article import Place
from edition.words.block_fingerprint import Range


@dataclass(frozen=True, slots=True)
class WovenCall:
    """The link that stands for a note call, between two offsets, in the place of what stands there."""

    start: int
    end: int
    html: Markup


@dataclass(frozen=True, slots=True)
class Called:
    """A note call: the words after which it stands, its HTML; how it is printed, if the article has it, else "".

    href: where the call leads that the witness has, which its view shows instead.
    """

    after: Place
    html: Markup
    printed: str = ""
    href: str = ""


def printed_call(called: Called, text: str, printed: Sequence[Range], *, loosely: bool) -> WovenCall:
    """Find where a note is called: after the words recorded for it; the copy's own mark there is replaced."""
    after = find(called.after, text, loosely=loosely)
    if after is None:
        return WovenCall(len(text), len(text), called.html)
    bare = re.compile(rf"[^\w\n]{{0,3}}({re.escape(called.printed)})(?!\w)").match(text, after[1])
    for start, end in [*printed, *([bare.span(1)] if bare else [])]:
        between = text[after[1] : start]
        if after[1] <= start and not any(map(str.isalnum, between)) and len(between) <= 4:
            return WovenCall(start, end, _as_printed(called, text[start:end]) + called.html)
    return WovenCall(after[1], after[1], called.html)


def added_call(
    called: Called, text: str, woven: Iterable[WovenCall], cited: Iterable[tuple[str, int, int]], *, loosely: bool
) -> WovenCall | None:
    """Place a call of ours after its words, the citation that they stand in, and the call of a note there."""
    found = find(called.after, text, loosely=loosely)
    if found is None:
        return None
    after = next((end for _, start, end in cited if start < found[1] < end), found[1])
    end = next((call.end for call in woven if 0 <= call.start - after <= 1), after)
    return WovenCall(end, end, called.html)


def _as_printed(called: Called, mark: str) -> Markup:
    """Return the call as the copy has it, for the view of the witness."""
    return Markup('<a class="as-printed" href="{}">{}</a>').format(called.href, mark) if called.href else Markup("")
