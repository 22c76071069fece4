"""The links that stand for note calls in a block's words, in the place of what the copy has there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from edition.join.recorded_words import added_place, printed_place
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
    found = printed_place(called.after, called.printed, text, printed, loosely=loosely)
    if found is None:
        return WovenCall(len(text), len(text), called.html)
    start, end = found
    return WovenCall(start, end, _as_printed(called, text[start:end]) + called.html if start < end else called.html)


def added_call(
    called: Called, text: str, woven: Iterable[WovenCall], cited: Iterable[Range], *, loosely: bool
) -> WovenCall | None:
    """Place a call of ours after its words, the citation that they stand in, and the call of a note there."""
    calls = [(call.start, call.end) for call in woven]
    end = added_place(called.after, text, calls, cited, loosely=loosely)
    return None if end is None else WovenCall(end, end, called.html)


def _as_printed(called: Called, mark: str) -> Markup:
    """Return the call as the copy has it, for the view of the witness."""
    return Markup('<a class="as-printed" href="{}">{}</a>').format(called.href, mark) if called.href else Markup("")
