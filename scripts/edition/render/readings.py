"""How a lemma and its reading are shown: what differs is set off, spaces that differ are made visible."""

from difflib import SequenceMatcher

from markupsafe import Markup, escape

from edition.model.commentary.emendations import reading_runs

_SPACE, _BOUND = "␣", "°"
"""What shows a space that breaks, and one that does not: the latter as word processors do."""
_ALIKE = 0.6
"""Of two readings less alike, what they have in common says nothing."""


def reading_html(reading: str) -> Markup:
    """Return a reading; what stands between asterisks is in italics.

    >>> reading_html("le *Monde*")
    Markup('le <em>Monde</em>')
    """
    return Markup("").join(
        Markup("<em>{}</em>").format(words) if italic else escape(words) for words, italic in reading_runs(reading)
    )


def compared(lemma: str, reading: str) -> tuple[Markup, Markup]:
    """Return both with what differs set off.

    >>> compared("toute les", "toutes les")
    (Markup('toute les'), Markup('toute<b>s</b> les'))
    """
    if "*" in reading:
        return escape(lemma), reading_html(reading)
    matcher = SequenceMatcher(None, lemma, reading, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return escape(lemma), escape(reading)
    pairs = matcher.get_opcodes()
    left = (_piece(lemma[start:end], kind) for kind, start, end, _, _ in pairs)
    right = (_piece(reading[start:end], kind) for kind, _, _, start, end in pairs)
    return Markup("").join(left), Markup("").join(right)


def _piece(piece: str, kind: str) -> Markup:
    """Return a piece of one side of a comparison, set off unless the other side has it too."""
    if kind == "equal" or not piece:
        return escape(piece)
    return Markup("<b>{}</b>").format("".join(_shown(sign) for sign in piece))


def _shown(sign: str) -> str:
    bound = sign in "\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"
    return (_BOUND if bound else _SPACE) if sign.isspace() else sign
