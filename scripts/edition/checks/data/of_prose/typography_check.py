"""Typography of the editors' texts: quotation marks, apostrophes, dashes and spaces that each language wants.

Code, addresses and titles of works in another language are left alone.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from edition.checks import Subject
from edition.languages.langid_tags import tag_of
from edition.languages.language_files import Language, spoken
from edition.model.given import Standoff
from edition.model.prose_tree import GAP, flat
from edition.words.findings import Explained, Finding, fault
from edition.words.ids import Lang

CODES = {
    "typography.quote": Explained(
        "A straight quotation mark stands in a text.",
        '`fr: Un "mot" droit.`.',
        "Type the quotation marks of the language, as the hint gives them.",
    ),
    "typography.apostrophe": Explained(
        "A straight apostrophe stands in a text.",
        "`fr: L'eau.`.",
        "Type ’.",
    ),
    "typography.guillemets": Explained(
        "Quotation marks of another language stand in a text.",
        "`en: A «word».`.",
        "Type the quotation marks of the language that the text is in; other languages inside stand in "
        "`[words](lang:fr)`.",
    ),
    "typography.outer-quotes": Explained(
        "Quotation marks of the second rank stand outside of those of the first (a warning).",
        "`fr: Un “mot”.`.",
        "Type « » outside, and “ ” only inside of them.",
    ),
    "typography.double-space": Explained(
        "Two spaces stand together.",
        "`en: Two  spaces.`.",
        "Take one away.",
    ),
    "typography.hyphens": Explained(
        "Two hyphens, or one between spaces, stand for a dash.",
        "`en: A word -- another.`; items of a list that are not on lines of their own.",
        "Type a dash, – or —, as the language has it, or begin a line with the hyphen.",
    ),
    "typography.space": Explained(
        "A space is missing before a mark that takes one in the language.",
        "`fr: Un mot: deux.`.",
        "Type a space before the mark; the program makes it narrow and unbreakable.",
    ),
}

OUTER_QUOTES = "typography.outer-quotes"

_RUN = rf"[^\s{GAP}]*"
_START = rf"(?<![^\s{GAP}]){_RUN}"
"""The beginning of a run: without looking back, each letter of a long text would be tried as one."""


@dataclass(frozen=True, slots=True)
class TypographyRule:
    """What must not stand in a text: its pattern, what to say, what to do."""

    code: str
    pattern: re.Pattern[str]
    message: str
    hint: str


_EVERYWHERE = (
    TypographyRule("typography.apostrophe", re.compile(rf"{_START}'{_RUN}"), "has a straight apostrophe", "write ’"),
    TypographyRule(
        "typography.double-space",
        re.compile(r"(?<!\S)\S+[ \u00a0\u202f]{2,}\S+"),
        "has two spaces together",
        "keep one",
    ),
    TypographyRule("typography.hyphens", re.compile(rf"{_START}--{_RUN}"), "has two hyphens", "write – or —"),
    TypographyRule(
        "typography.hyphens",
        re.compile(rf"(?<!\S)\S+[ \u00a0\u202f]-[ \u00a0\u202f][^\s{GAP}]\S*"),
        "has a hyphen between spaces",
        "write – or —; an item of a list begins a line",
    ),
)
_SPACED = ";:!?"
"""Marks that take a space before them in some languages."""


@cache
def rules(lang: Lang) -> tuple[TypographyRule, ...]:
    """Return what must not stand in a text in a language."""
    known = spoken(lang)
    return (*_EVERYWHERE, *_of_language(known)) if known else _EVERYWHERE


def _of_language(lang: Language) -> Iterator[TypographyRule]:
    marks = lang.quotes
    write = f"write {' and '.join(mark.strip() for mark in marks.outer)}"
    yield TypographyRule("typography.quote", re.compile(rf'{_START}"{_RUN}'), "has a straight quotation mark", write)
    if marks.refused:
        refused = re.compile(rf"{_START}[{re.escape(marks.refused)}]{_RUN}")
        yield TypographyRule("typography.guillemets", refused, "has quotation marks of another language", write)
    if marks.inner_only_inside:
        inner = re.compile(rf"{re.escape(marks.inner[0])}{_RUN}")
        outside = f"has {marks.inner[0]} outside of {' '.join(map(str.strip, marks.outer))}"
        yield TypographyRule(OUTER_QUOTES, inner, outside, write)
    if spaced := [mark for mark in _SPACED if mark in lang.spaces.narrow_before + lang.spaces.before]:
        lacking = re.compile(rf"(?<![^\W\d_])[^\W\d_]+[{''.join(spaced)}]")
        hint = f"put a space before {' '.join(spaced)}"
        yield TypographyRule("typography.space", lacking, "lacks a space before the mark", hint)


_ADDRESS = re.compile(r"(?<!\w)\w+://\S+|\b(?:doi|urn|isbn|issn|mailto):\S+", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    """Hold every text in every language to the rules."""
    standoff = subject.edition.standoff
    languages = {lang for text in subject.edition.index.texts for lang in text.versions}
    foreign = {lang: _foreign_titles(standoff, lang) for lang in languages}
    for text in subject.edition.index.texts:
        for lang in text.versions:
            for prose in text.proses(lang):
                line = flat(prose)
                # Looking for hundreds of titles takes long, and gaps in their place never make a fault.
                if not any(rule.pattern.search(line) for rule in rules(lang)):
                    continue
                for rule, found in _faults(_without(foreign[lang], _ADDRESS.sub(GAP, line)), lang):
                    finding = fault(
                        rule.code,
                        text.where(lang, found),
                        f"{text.name} {rule.message}: {found!r}",
                        rule.hint,
                        text.place,
                    )
                    yield finding.as_warning() if rule.code == OUTER_QUOTES else finding


def _faults(text: str, lang: Lang) -> Iterator[tuple[TypographyRule, str]]:
    for rule in rules(lang):
        for match in rule.pattern.finditer(text):
            if rule.code != OUTER_QUOTES or _is_outside(text[: match.start()], lang):
                yield rule, match[0]


def _is_outside(before: str, lang: Lang) -> bool:
    known = spoken(lang)
    opening, closing = map(str.strip, known.quotes.outer) if known else ("", "")
    return before.count(opening) <= before.count(closing)


def _foreign_titles(standoff: Standoff, lang: Lang) -> list[str]:
    """Return the titles of works in other languages, which keep their own typography, longest first."""
    titles = {
        entry.field(name)
        for entry in standoff.entries
        if entry.field("langid") and spoken(tag_of(entry.field("langid"))) is not spoken(lang)
        for name in ("title", "booktitle", "journal")
    }
    return sorted((title for title in titles if title), key=len, reverse=True)


def _without(titles: Sequence[str], line: str) -> str:
    """Return a line with gaps for the titles in it, whatever their case."""
    folded = line.casefold()
    there = [re.escape(title) for title in titles if title.casefold() in folded]
    return re.sub("|".join(there), GAP, line, flags=re.IGNORECASE) if there else line
