"""Guesses at what was meant, for as many words as a person would read about."""

from collections.abc import Iterable
from dataclasses import dataclass, field

MOST = 100
"""A file that is wrong throughout needs no guesses, and each takes time."""


@dataclass(slots=True)
class Guesses:
    """Remembers what it was asked, and stops guessing after `MOST` words."""

    known: dict[str, str] = field(default_factory=dict)

    def nearest(self, word: str, candidates: Iterable[str]) -> str:
        """Return the candidate that was probably meant, or an empty text."""
        from difflib import get_close_matches

        if word not in self.known and len(self.known) < MOST:
            self.known[word] = next(iter(get_close_matches(word, list(candidates), n=1)), "")
        return self.known.get(word, "")

    def hint(self, word: str, candidates: Iterable[str], otherwise: str) -> str:
        """Return "did you mean …?", or another hint if no candidate is near."""
        near = self.nearest(word, candidates)
        return f"did you mean {near!r}?" if near else otherwise
