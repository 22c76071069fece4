"""Where the edition uses its terms and names: found by their forms, marked at the first use in each block.

Editors type forms once, with the term or name; no summary has to carry the links. A link that an editor typed wins.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from edition.model.commentary.glossary_terms import Term
from edition.model.commentary.named_entities import Entity
from edition.model.edition import Lexicon
from edition.model.editorial_text import EditorialText
from edition.model.given import Standoff
from edition.model.prose_tree import Emphasis, Foreign, Inline, Link, Plain, Prose, walk
from edition.words.grouping import grouped
from edition.words.ids import Id, Kind, Lang, is_id

_START = 2
"""Letters by which forms are looked up."""
_SPACE = re.compile(r"\s")
_LONGER_LOWERED = "\u0130"
"""The only letter that is two in lower case."""

NAMED = (Kind.TERM, Kind.ENTITY)
"""Kinds of ids whose uses are looked for."""


class WordForm(NamedTuple):
    """Words to be met: with any ending or none, in this case or in any; what they mark."""

    words: str
    any_ending: bool
    any_case: bool
    target: Id

    def end_in(self, text: str, lowered: str, start: int) -> int | None:
        """Return where the words end that begin at an offset, or None if others do; whole words alone count."""
        if not (lowered if self.any_case else text).startswith(self.words, start):
            return None
        end = start + len(self.words)
        if self.any_ending:
            return next((at for at in range(end, len(text)) if not text[at].isalnum()), len(text))
        return None if text[end : end + 1].isalnum() else end


@dataclass(frozen=True, slots=True)
class Forms:
    """The words by which terms and names are met in one language, or in the article, by how they begin."""

    by_start: Mapping[str, Sequence[WordForm]]
    starts: re.Pattern[str]
    """Where in a text in lower case a form may begin: few of its words do."""

    def first_uses(self, text: str, seen: set[Id]) -> Iterator[tuple[int, int, Id]]:
        """Yield start, end and target of the first use of each target that was not seen, which it then is."""
        for start, end, target in self.uses(text):
            if target not in seen:
                seen.add(target)
                yield start, end, target

    def uses(self, text: str) -> Iterator[tuple[int, int, Id]]:
        """Yield start, end and target of every use in order; where several forms fit, the longest."""
        text = _SPACE.sub(" ", text)
        lowered, at = _lowered(text), 0
        for start in (match.start() for match in self.starts.finditer(lowered)):
            found = self._longest(text, lowered, start) if start >= at else None
            if found:
                at = found[0]
                yield start, *found

    def _longest(self, text: str, lowered: str, start: int) -> tuple[int, Id] | None:
        begin = lowered[start : start + _START]
        for form in chain(self.by_start.get(begin, ()), self.by_start.get(begin[:1], ())):
            end = form.end_in(text, lowered, start)
            if end is not None:
                return end, form.target
        return None


def forms_in(standoff: Standoff, lang: Lang) -> Forms:
    """Return the forms that texts of the editors have in a language."""
    terms = ((form, term.id) for term in standoff.terms for form in term.forms.get(lang, ()))
    names = ((form, _target(one)) for one in standoff.entities for form in one.forms.get(lang, ()))
    return typed_forms(chain(terms, names))


def printed_forms(standoff: Standoff) -> Forms:
    """Return the forms that the article has."""
    terms = ((form, term.id) for term in standoff.terms for form in term.printed)
    names = ((form, _target(one)) for one in standoff.entities for form in one.printed)
    return typed_forms(chain(terms, names))


def typed_forms(found: Iterable[tuple[str, Id]]) -> Forms:
    """Return forms in order, longer ones first; of two that are alike the last counts."""
    known = [_form(words, target) for words, target in sorted(dict(found).items(), key=lambda one: -len(one[0]))]
    by_start = grouped((_lowered(form.words[:_START]), form) for form in known)
    return Forms(by_start, re.compile(rf"(?<!\w)(?=\w)(?:{'|'.join(map(re.escape, by_start)) or '(?!)'})"))


def _lowered(text: str) -> str:
    """Return a text of the same length in lower case."""
    return text.replace(_LONGER_LOWERED, "i").lower()


def _form(typed: str, target: Id) -> WordForm:
    """Return a form as it was typed; one in lower case is met with capitals too."""
    words = " ".join(typed.removesuffix("*").split())
    return WordForm(words, typed.endswith("*"), words == words.lower(), target)


def _target(entity: Entity) -> Id:
    """Return where the mark of a name leads: to the term that defines it, if there is one."""
    return entity.term or entity.id


def lexicon(standoff: Standoff, texts: Sequence[EditorialText]) -> Lexicon:
    """Return the summaries with their marks, and where each term and name is used."""
    languages = {lang: forms_in(standoff, lang) for lang in standoff.work.languages}
    marked = {
        (block.id, lang): _marked(prose, languages[lang])
        for block in standoff.blocks
        for lang, prose in block.summary.items()
        if lang in languages
    }
    uses = dict.fromkeys(_uses(standoff, marked, texts))
    return Lexicon(
        marked=marked,
        places_by_id=grouped((target, place) for place, target in uses),
        ids_by_place=grouped(uses),
    )


def _uses(
    standoff: Standoff, marked: Mapping[tuple[Id, Lang], Prose], texts: Sequence[EditorialText]
) -> Iterator[tuple[str, Id]]:
    """Yield place and id of each use: in the order of the article's blocks, then of the other texts."""
    listed: tuple[Term | Entity, ...] = (*standoff.terms, *standoff.entities)
    given = grouped((block, one.id) for one in listed for block in one.blocks)
    entities = grouped((one.term, one.id) for one in standoff.entities if one.term)
    for block in standoff.blocks:
        there = list(given.get(block.id, ()))
        there += [target for lang in standoff.work.languages for target in _linked(marked.get((block.id, lang), ()))]
        for target in dict.fromkeys(there):
            yield block.id, target
            yield from ((block.id, entity) for entity in entities.get(target, ()) if entity in there)
    for text in texts:
        for lang in text.versions:
            for prose in text.proses(lang):
                yield from ((text.place, target) for target in _linked(prose) if target != text.place)


def _linked(prose: Prose) -> Iterator[Id]:
    return (node.target for node in walk(prose) if isinstance(node, Link) and is_id(node.target, *NAMED))


def _marked(prose: Prose, forms: Forms) -> Prose:
    return _Marking(forms, set(_linked(prose))).prose(prose)


@dataclass(frozen=True, slots=True)
class _Marking:
    """Marks the first use of each form in one text; what is linked already is left alone."""

    forms: Forms
    seen: set[Id] = field(default_factory=set)

    def prose(self, prose: Prose) -> Prose:
        return tuple(node for child in prose for node in self._node(child))

    def _node(self, node: Inline) -> Iterator[Inline]:
        match node:
            case Plain(text):
                yield from self._words(text)
            case Emphasis(children, strong):
                yield Emphasis(self.prose(children), strong)
            case Foreign(lang, children):
                yield Foreign(lang, self.prose(children))
            case _:
                yield node

    def _words(self, text: str) -> Iterator[Inline]:
        at = 0
        for start, end, target in self.forms.first_uses(text, self.seen):
            if start > at:
                yield Plain(text[at:start])
            yield Link(target, (Plain(text[start:end]),))
            at = end
        if at < len(text) or not text:
            yield Plain(text[at:])
