"""Which terms and names the words of a block use, and where the first of them stands."""

from edition.derive.lexical_marks import Forms
from edition.model.protected_text import ProtectedText
from edition.words.block_fingerprint import Range
from edition.words.ids import Id


def uses(words: ProtectedText, forms: Forms) -> frozenset[Id]:
    """Return what is met by some forms in protected words."""
    return frozenset(target for _, _, target in forms.first_uses(words.reveal(), set()))


def first_form(words: ProtectedText, forms: Forms) -> tuple[Range, Id] | None:
    """Return where the first of some forms stands in protected words, and what it marks."""
    found = next(forms.uses(words.reveal()), None)
    return ((found[0], found[1]), found[2]) if found else None
