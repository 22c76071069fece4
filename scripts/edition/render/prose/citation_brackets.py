"""Square brackets, by which readers tell what the editors supply in a citation from what the article prints."""

import re

from markupsafe import Markup, escape

from edition.derive.mentions import Provenance, provenance, recorded_at
from edition.languages.interface_labels import label as word
from edition.model.given import Standoff
from edition.model.prose_tree import Citation
from edition.words.ids import Lang

_ROUND = re.compile(r"(?P<before>[^()]*)\((?P<inside>.*)\)(?P<after>[^()]*)", re.DOTALL)
"""A citation as processors word it, in round brackets or with the year in them."""


def bracketed(worded: Markup, standoff: Standoff, place: str, citation: Citation, lang: Lang) -> Markup:
    """Return a citation as a summary shows it: `(Adams 1901)`, `[Bell n.d.]`, `(Bel, 1902 [Bell 1902?])`.

    What the article does not cite in a place stands in square brackets; what it cites and is read with doubt stands as
    printed, with the reading in brackets.
    """
    match provenance(standoff, place, citation):
        case Provenance.SUPPLIED:
            return _square(worded)
        case Provenance.DOUBTFUL:
            return _doubted(worded, standoff, place, citation, lang)
    return worded


def _square(worded: Markup) -> Markup:
    found = _ROUND.fullmatch(worded)
    return Markup("{before}[{inside}]{after}".format(**found.groupdict())) if found else Markup(f"[{worded}]")


def _doubted(worded: Markup, standoff: Standoff, place: str, citation: Citation, lang: Lang) -> Markup:
    """Return the words of the article, and what they are read as, with the mark of a question."""
    recorded = next(filter(None, (recorded_at(standoff, place, key) for key in citation.keys)))
    found = _ROUND.fullmatch(worded)
    reading = found["inside"] if found and not found["before"] else worded
    before, after = escape(word("cited.doubt", lang)).split("#")
    printed = Markup('<span lang="{}">{}</span>').format(standoff.work.language, recorded.at.words.strip("()"))
    return Markup("({} {}{}{})").format(printed, before, Markup(reading), after)
