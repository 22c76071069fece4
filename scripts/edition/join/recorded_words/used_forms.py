"""Which terms and names the words of a block use."""

from edition.derive.lexical_marks import Forms
from edition.model.protected_text import ProtectedText
from edition.words.ids import Id


def uses(words: ProtectedText, forms: Forms) -> frozenset[Id]:
    """Return what is met by some forms in protected words."""
    return frozenset(target for _, _, target in forms.first_uses(words.reveal(), set()))
