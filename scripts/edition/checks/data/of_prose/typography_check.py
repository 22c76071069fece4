"""Typography of the editors' texts: quotation marks, apostrophes, dashes and spaces that each language wants.

Code, addresses and titles of works in another language are left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from edition.checks import Subject
from edition.derive.editorial_texts import pieces
from edition.model.edition import Standoff
from edition.model.prose_tree import Emphasis, External, Link, PageLink, Plain, Prose
from edition.words.findings import Finding, fault
from edition.words.ids import Lang

CODES = {
    "typography.quote": "A straight quotation mark stands in a text.",
    "typography.apostrophe": "A straight apostrophe stands in a text.",
    "typography.guillemets": "French quotation marks stand in a text in English.",
    "typography.outer-quotes": "Quotation marks of second rank stand outside of guillemets in French (a warning).",
    "typography.double-space": "Two spaces stand together.",
    "typography.hyphens": "Two hyphens stand for a dash.",
    "typography.space": "A space is missing before a mark that takes one in French.",
}

_GAP = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for what is not judged: code, citations, calls, addresses."""

_RUN = rf"[^\s{_GAP}]*"
_START = rf"(?<![^\s{_GAP}]){_RUN}"
"""The beginning of a run: without looking back, each letter of a long text would be tried as one."""


@dataclass(frozen=True, slots=True)
class TypographyRule:
    """What must not stand in a text: its pattern, what to say, what to do, the languages it holds for (none: all)."""

    code: str
    pattern: re.Pattern[str]
    message: str
    hint: str
    languages: tuple[str, ...] = ()

    def holds_for(self, lang: Lang) -> bool:
        """Say whether texts in a language are held to the rule."""
        return not self.languages or lang in self.languages


RULES = (
    TypographyRule(
        "typography.quote", re.compile(rf'{_START}"{_RUN}'), "has a straight quotation mark", "write “ and ”", ("en",)
    ),
    TypographyRule(
        "typography.quote",
        re.compile(rf'{_START}"{_RUN}'),
        "has a straight quotation mark",
        "write « and »",
        ("fr", "es"),
    ),
    TypographyRule("typography.apostrophe", re.compile(rf"{_START}'{_RUN}"), "has a straight apostrophe", "write ’"),
    TypographyRule(
        "typography.guillemets", re.compile(rf"{_START}[«»]{_RUN}"), "has guillemets", "write “ and ”", ("en",)
    ),
    TypographyRule(
        "typography.double-space",
        re.compile(r"(?<!\S)\S+[ \u00a0\u202f]{2,}\S+"),
        "has two spaces together",
        "keep one",
    ),
    TypographyRule("typography.hyphens", re.compile(rf"{_START}--{_RUN}"), "has two hyphens", "write – or —"),
    TypographyRule(
        "typography.space",
        re.compile(r"(?<![^\W\d_])[^\W\d_]+[;:!?]"),
        "lacks a space before the mark",
        "put a space before ; : ! and ?",
        ("fr",),
    ),
)

_ADDRESS = re.compile(r"(?<!\w)\w+://\S+|\b(?:doi|urn|isbn|issn|mailto):\S+", re.IGNORECASE)
_NAMES = {"fr": "french", "en": "english", "es": "spanish"}


def check(subject: Subject) -> Iterator[Finding]:
    """Hold every text in every language to the rules."""
    standoff = subject.edition.standoff
    languages = {lang for piece in pieces(standoff) for lang in piece.versions}
    foreign = {lang: _foreign_titles(standoff, lang) for lang in languages}
    for piece in pieces(standoff):
        for lang, version in piece.versions.items():
            for prose in version:
                text = _flat(prose)
                # Looking for hundreds of titles takes long, and gaps in their place never make a fault.
                if not _may_have_faults(text, lang):
                    continue
                for rule, found in _faults(foreign[lang].sub(_GAP, _ADDRESS.sub(_GAP, text)), lang):
                    finding = fault(
                        rule.code,
                        piece.where(lang, found),
                        f"{piece.name} {rule.message}: {found!r}",
                        rule.hint,
                        piece.subject,
                    )
                    yield finding.as_warning() if rule is OUTER_QUOTES else finding


def _may_have_faults(text: str, lang: Lang) -> bool:
    return any(rule.pattern.search(text) for rule in (*RULES, OUTER_QUOTES) if rule.holds_for(lang))


def _faults(text: str, lang: Lang) -> Iterator[tuple[TypographyRule, str]]:
    for rule in RULES:
        if rule.holds_for(lang):
            yield from ((rule, match[0]) for match in rule.pattern.finditer(text))
    if OUTER_QUOTES.holds_for(lang):
        yield from ((OUTER_QUOTES, found) for found in _outer_quotes(text))


OUTER_QUOTES = TypographyRule(
    "typography.outer-quotes", re.compile(rf"“{_RUN}"), "has “ outside of « »", "write « and »", ("fr",)
)


def _outer_quotes(text: str) -> Iterator[str]:
    for match in OUTER_QUOTES.pattern.finditer(text):
        before = text[: match.start()]
        if before.count("«") <= before.count("»"):
            yield match[0]


def _flat(prose: Prose) -> str:
    """Return prose as one line in which code, citations and calls are gaps."""
    parts: list[str] = []
    for node in prose:
        match node:
            case Plain(text):
                parts.append(text)
            case Emphasis() | Link() | PageLink() | External():
                parts.append(_flat(node.children))
            case _:
                parts.append(_GAP)
    return "".join(parts)


def _foreign_titles(standoff: Standoff, lang: Lang) -> re.Pattern[str]:
    """Return a pattern of the titles of works in other languages, which keep their own typography."""
    titles = {
        entry.field(name)
        for entry in standoff.entries
        if entry.field("langid") not in ("", _NAMES.get(lang, ""))
        for name in ("title", "booktitle", "journal")
    }
    longest_first = sorted((title for title in titles if title), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first)) or r"(?!)", re.IGNORECASE)
