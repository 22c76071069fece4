"""Renderings: a term that carries the argument has one rendering in each language, in every text of the editors.

Words that are set as another language, such as a gloss, are left alone.
"""

import re
from collections.abc import Iterator, Sequence

from edition.checks import Subject
from edition.model.editorial_text import EditorialText, Rendering
from edition.model.prose_tree import flat
from edition.words.findings import Explained, Finding, fault
from edition.words.ids import Lang

CODES = {
    "renderings.other": Explained(
        "A text has another rendering of a term than the one that was chosen.",
        '`en: a count by twos`, where docs/data/renderings.yaml has this among the `others` of "doubling".',
        "Use the rendering that was chosen, or change the choice there and in every text.",
    ),
    "renderings.language": Explained(
        "A term has no rendering in a language of the edition.",
        "`term: {fr: …, en: …}`, in an edition that has `es` too.",
        "Add the rendering in that language.",
    ),
    "renderings.itself": Explained(
        "A rendering is among those that are not to be used.",
        "`{term: {en: doubling}, others: {en: [doubling]}}`.",
        "Take the words out of `others`.",
    ),
}


def check(subject: Subject) -> Iterator[Finding]:
    """Look at the table, then at every text in each language."""
    standoff = subject.edition.standoff
    for rendering in standoff.renderings:
        where = standoff.origin(f"rendering:{rendering.id}").where
        for lang in standoff.work.languages:
            if lang not in rendering.term:
                message = f"the term {rendering.id!r} has no rendering in {lang!r}"
                yield fault("renderings.language", where, message, f"add {lang}: …", rendering.id)
        for lang, others in rendering.others.items():
            if any(re.search(_pattern(other), rendering.term.get(lang, "")) for other in others):
                message = f"{rendering.term[lang]!r}, the rendering of {rendering.id!r}, is among those not to be used"
                yield fault("renderings.itself", where, message, "take it out of `others`", rendering.id)
    for lang in standoff.work.languages:
        unwanted = _others(standoff.renderings, lang)
        some = _any_of(tuple(pattern.pattern for pattern, _ in unwanted))
        for text in subject.edition.index.texts:
            yield from _found(text, lang, some, unwanted)


def _others(renderings: tuple[Rendering, ...], lang: Lang) -> list[tuple[re.Pattern[str], Rendering]]:
    """Return what must not stand in a language, each with the term that it would render."""
    return [(_pattern(other), one) for one in renderings for other in one.others.get(lang, ())]


_START = r"(?<!\w)"


def _pattern(words: str) -> re.Pattern[str]:
    ending = r"\w*" if words.endswith("*") else ""
    typed = r"\s+".join(map(re.escape, words.removesuffix("*").split()))
    return re.compile(rf"{_START}{typed}{ending}(?!\w)", re.IGNORECASE)


def _any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds any of some patterns; where no word starts, it tries none of them."""
    return re.compile(f"{_START}(?:{'|'.join(patterns)})" if patterns else r"(?!)", re.IGNORECASE)


def _found(
    text: EditorialText, lang: Lang, some: re.Pattern[str], others: Sequence[tuple[re.Pattern[str], Rendering]]
) -> Iterator[Finding]:
    for words in map(flat, text.proses(lang)):
        # Looking for each of a hundred in each text takes long, and most texts have none.
        for pattern, rendering in others if some.search(words) else ():
            if match := pattern.search(words):
                message = f"{text.name} has {match[0]!r} in {lang!r}"
                hint = f"write {rendering.term[lang]!r}, or list the words otherwise in docs/data/renderings.yaml"
                yield fault("renderings.other", text.where(lang, match[0]), message, hint, text.place)
