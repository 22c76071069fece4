"""Where the annotations of readers belong: looked for by their words, in the article's and in what the editors wrote.

A place is never guessed: words that stand in several places, with nothing that says which, are not found.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from edition.derive.journal_passage import fragment
from edition.join.searched_texts import LEAST_LETTERS, SearchedTexts, searched
from edition.model.edition import Edition
from edition.model.prose_tree import plain
from edition.model.protected_text import Match
from edition.model.reader_annotation import FoundPlace, PlaceState, ReaderTarget
from edition.words.block_fingerprint import Range, letters
from edition.words.ids import Id, Lang, is_id
from edition.words.language_tags import TAG

_AROUND = 24
"""Letters before and after quoted words that are compared."""
_SHOWN = 4
"""Places that are named where there are several."""

Named = tuple[Id | None, str]
"""The passage that an annotation names, and what is to be said of that."""


@dataclass(frozen=True)
class AnnotationPlaces:
    """Finds places in an edition, and in the words of a copy if one was joined."""

    edition: Edition

    def find(self, target: ReaderTarget) -> FoundPlace:
        """Return where a target belongs."""
        named, told = self._named(target)
        wanted = letters(target.exact).folded
        if not wanted:
            return self._whole(named, told, target)
        for how in (SearchedTexts.exactly, SearchedTexts.nearly):
            for lang, texts in self._in_turn(target):
                places = how(texts, wanted)
                if named and len(wanted) < LEAST_LETTERS:
                    # Few letters stand in other passages by chance.
                    places = [place for place in places if texts.at(place)[0] == named]
                if places:
                    is_exact = how is SearchedTexts.exactly
                    return _chosen(places, texts, target, (named, told), lang, is_exact=is_exact)
        return self._lost(named, told)

    def _named(self, target: ReaderTarget) -> Named:
        id_ = self._journal.get(target.fragment) or Id(target.fragment)
        if not is_id(id_):
            return None, ""
        if gone := self.edition.standoff.retired_by_id.get(id_):
            return gone.successor, f"{id_} was withdrawn; {gone.successor} is in its place"
        if id_ in self.edition.index.page_by_id:
            return id_, ""
        return None, f"{id_} is no address of the edition"

    def _in_turn(self, target: ReaderTarget) -> Iterator[tuple[Lang | None, SearchedTexts]]:
        """Yield the article's words, then the editors' texts, those first of the language whose page was annotated."""
        if self.edition.text is not None:
            yield None, self._article
        page = re.search(rf"(?:^|/)({TAG})/[\w/-]+\.html", target.source)
        for lang in sorted(self._editors, key=lambda lang: not (page and page[1] == lang)):
            yield lang, self._editors[lang]

    @cached_property
    def _journal(self) -> Mapping[str, Id]:
        """Return the blocks by the text fragments that lead to them on the journal's page."""
        return {fragment(block.passage).removeprefix("#"): block.id for block in self.edition.standoff.blocks}

    @cached_property
    def _article(self) -> SearchedTexts:
        layer = self.edition.text
        assert layer is not None
        found = ((block.id, layer.words(block.id)) for block in self.edition.standoff.blocks)
        return searched((id_, words.reveal() if words is not None else None) for id_, words in found)

    @cached_property
    def _editors(self) -> Mapping[Lang, SearchedTexts]:
        return {lang: searched(self._written(lang)) for lang in self.edition.standoff.work.languages}

    def _written(self, lang: Lang) -> Iterable[tuple[Id, str | None]]:
        standoff = self.edition.standoff
        yield from ((block.id, plain(block.summary.get(lang, ()))) for block in standoff.blocks)
        yield from ((note.id, plain(note.text.get(lang, ()))) for note in standoff.editors_notes)

    def _whole(self, named: Id | None, told: str, target: ReaderTarget) -> FoundPlace:
        """Return the place of an annotation that quotes nothing: the passage that it names."""
        if named is None:
            why = told or ("quotes no letters" if target.exact else "names no passage and quotes no words")
            return FoundPlace(state=PlaceState.NOT_FOUND, reason=why)
        state = PlaceState.LOOSE if told else PlaceState.EXACT
        return FoundPlace(state=state, first=named, last=named, reason=told)

    def _lost(self, named: Id | None, told: str) -> FoundPlace:
        layer = self.edition.text
        before = f"{told}; " if told else ""
        if layer is None:
            why = (
                "the editors’ texts do not have the words; give your copy with --source to look for them in the article"
            )
            return FoundPlace(state=PlaceState.NOT_FOUND, first=named, last=named, reason=before + why)
        if named is None:
            return FoundPlace(state=PlaceState.NOT_FOUND, reason=before + "the words are nowhere in the article")
        join = layer.joins.get(named)
        if join is None or join.match is Match.EXACT:
            why = f"{named} does not have these words: they are from another version, or were changed"
        elif join.words is None:
            why = f"{named} was not found in your copy, so that its words cannot be looked at"
        else:
            why = f"{named} reads otherwise in your copy (similarity {join.similarity:.2f}) and lacks these words"
        return FoundPlace(state=PlaceState.CHANGED, first=named, last=named, reason=before + why)


def _chosen(
    places: Sequence[Range],
    texts: SearchedTexts,
    target: ReaderTarget,
    passage: Named,
    lang: Lang | None,
    *,
    is_exact: bool,
) -> FoundPlace:
    """Return the one of several places that an annotation means, if that can be known."""
    named, told = passage
    there = [place for place in places if texts.at(place)[0] == named]
    if is_exact and target.occurrence and len(there) >= target.occurrence:
        there = [there[target.occurrence - 1]]
    elif len(there) > 1 and (written := texts.as_written(there, target.exact)):
        there = written
    possible = there or list(places)
    fitting = [place for place in possible if _fits(place, texts.folded, target)]
    kept = fitting or possible
    if len(kept) > 1:
        return _several(kept, texts, named if there else None, lang, told)
    first, last, within = texts.at(kept[0])
    reasons = [told] if told else []
    if named and not there:
        reasons.append(f"the words stand in {first}, not in {named}")
    if not is_exact:
        reasons.append("a few letters differ")
    elif not fitting:
        reasons.append("what stands around the words differs")
    start, end = within or (None, None)
    state = PlaceState.LOOSE if reasons else PlaceState.EXACT
    return FoundPlace(
        state=state, first=first, last=last, language=lang, start=start, end=end, reason="; ".join(reasons)
    )


def _several(
    places: Sequence[Range], texts: SearchedTexts, named: Id | None, lang: Lang | None, told: str
) -> FoundPlace:
    """Return that words stand more than once: in the passage that is named, or in several that are not."""
    if named:
        why = f"the words stand {len(places)} times in {named}, and nothing says which is meant"
        return FoundPlace(state=PlaceState.LOOSE, first=named, last=named, language=lang, reason=why)
    ids = list(dict.fromkeys(texts.at(place)[0] for place in places))
    shown = ", ".join(ids[:_SHOWN]) + (" …" if len(ids) > _SHOWN else "")
    why = f"the words stand {len(places)} times ({shown}), and nothing says which is meant"
    return FoundPlace(state=PlaceState.NOT_FOUND, reason=f"{told}; {why}" if told else why)


def _fits(place: Range, folded: str, target: ReaderTarget) -> bool:
    """Say whether what stands around a place is what an annotation says, as far as it says anything."""
    before, after = letters(target.prefix).folded[-_AROUND:], letters(target.suffix).folded[:_AROUND]
    return folded[: place[0]].endswith(before) and folded.startswith(after, place[1])
