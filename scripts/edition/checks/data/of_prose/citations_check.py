"""Citations: every cited key has an entry, all languages of a text cite the same, none is left uncited."""

import re
from collections.abc import Iterable, Iterator, Mapping, Set

from edition.checks import Subject
from edition.derive.mentions import provenance
from edition.model.cited.bibliography_entry import FURTHER_READING, Entry
from edition.model.edition import Edition
from edition.model.editorial_text import EditorialText
from edition.model.given import Standoff
from edition.model.prose_tree import Citation, Cite, Inline, Plain
from edition.words.findings import Explained, Finding, Where, did_you_mean, fault
from edition.words.ids import Lang

CODES = {
    "citations.unknown-key": Explained(
        "A text cites a key that no entry of the bibliography has.",
        "`[@adam1901]`, where bib/ has adams1901.",
        "Write the key as bib/ has it, or add the entry there.",
    ),
    "citations.differ": Explained(
        "A work is cited in one language of a text and not in another.",
        "`[@adams1901]` in the summary of `p2` under `fr`, and not under `en`.",
        "Cite the work in each language of the text, or in none.",
    ),
    "citations.locator": Explained(
        "What follows a key looks like a place in the work and cannot be read as one.",
        "`[@adams1901, zz. 3]`.",
        "Write `p. 12`, `pp. 3–5`, `chap. 2`, `vol. 1`, `no. 4`, `§ 7`, `fig. 2`, `note 3` or `l. 9`; words "
        "without a number are taken as words.",
    ),
    "citations.pages": Explained(
        "The pages of a citation end before they begin, or are none of those that the entry gives.",
        "`[@adams1901, p. 12]`, where the entry has `pages = {127--139}`.",
        "Compare citation and entry with the work: one of them is mistyped, or another work is meant.",
    ),
    "citations.mixed": Explained(
        "A citation in a summary names works that the article cites there, and works that it does not.",
        "`[@adams1901; @zola1890]`, where the article cites the first alone there.",
        "Part them: `[@adams1901] [@zola1890]`, so that readers see which citation is the editors' own.",
    ),
    "citations.brackets": Explained(
        "Square brackets are typed around a citation, which the program puts where they belong.",
        "`[[@zola1890]]`.",
        "Take the outer brackets away: a citation that the article does not have gets them from the program.",
    ),
    "citations.unused": Explained(
        "Nothing cites an entry of the bibliography, and it is not marked as further reading.",
        "An entry `zola1890` that no text cites.",
        "Cite it, or add `keywords = {further-reading}` to the entry.",
    ),
    "citations.further-reading": Explained(
        "An entry is marked as further reading although something cites it.",
        "`keywords = {further-reading}` in an entry that a note cites.",
        "Take the keyword away: the entry is found by its citation.",
    ),
}

_LIKE_A_LOCATOR = re.compile(
    r"\d|(pp?|chap|cap|vol|t|nos?|n|figs?|notes?|l)\.|§|pp?\d|[^\W\d_]{1,6}\.\s*[\dIVXLC]+\b", re.IGNORECASE
)
"""How a locator begins, or something that was meant as one."""
_RANGE = re.compile(r"(\d+)(?:[–-](\d+))?")
_AFTER_KEY = ("]", ";", ",", " ", ".", "")
"""What may follow a key, tried in this order, so that `@adams1901b` is not taken for `@adams1901`."""


def check(subject: Subject) -> Iterator[Finding]:
    """Look at the citations of every text, then at the entries that none cites."""
    edition = subject.edition
    known = edition.standoff.entry_by_key.keys()
    for text in edition.index.texts:
        keys = {lang: _keys(text, lang) for lang in text.versions}
        yield from _unknown(text, keys, known)
        yield from _differences(text, keys)
        yield from _locators(text)
        yield from _pages(text, subject.edition.standoff.entry_by_key)
        yield from _mixed(text, edition.standoff)
        yield from _brackets(text)
    yield from _uses(edition)


def _keys(text: EditorialText, lang: Lang) -> frozenset[str]:
    return frozenset(key for citation in text.citations(lang) for key in citation.keys)


def _unknown(text: EditorialText, keys: Mapping[Lang, Set[str]], known: Set[str]) -> Iterator[Finding]:
    for lang, cited in keys.items():
        for key in sorted(cited - known):
            yield fault(
                "citations.unknown-key",
                _at_key(text, lang, key),
                f"{text.name} cites {key!r}, which has no entry in bib/",
                did_you_mean(key, known) or "add the entry, or cite another",
                text.place,
            )


def _differences(text: EditorialText, keys: Mapping[Lang, Set[str]]) -> Iterator[Finding]:
    for lang, cited in keys.items():
        for other in keys:
            for key in sorted(keys[other] - cited):
                if next(language for language in keys if key in keys[language]) == other:
                    yield fault(
                        "citations.differ",
                        text.where(lang),
                        f"{text.name} cites {key!r} in {other!r} and not in {lang!r}",
                        f"cite it in {lang!r} too, or nowhere",
                        text.place,
                    )


def _locators(text: EditorialText) -> Iterator[Finding]:
    """Find what was meant as a locator: `12` without a label, `p. twelve`, `p3-`."""
    for lang in text.versions:
        for item in (item for citation in text.citations(lang) for item in citation.items):
            if not item.locator and _LIKE_A_LOCATOR.match(item.suffix):
                yield fault(
                    "citations.locator",
                    text.where(lang, item.suffix),
                    f"{text.name} cites {item.key!r}, {item.suffix!r}, which is no place in a work",
                    "write p. 12, pp. 3–5, chap. 2, vol. 1, no. 4, § 7, fig. 2, note 3 or l. 9, or no number",
                    text.place,
                )


def _pages(text: EditorialText, entries: Mapping[str, Entry]) -> Iterator[Finding]:
    """Find pages that no copy of the work can have."""
    for lang in text.versions:
        for item in (item for citation in text.citations(lang) for item in citation.items if item.label == "page"):
            as_typed = (item.locator, item.locator.replace("–", "-"))
            where = text.where(lang, *(f"{label} {pages}" for pages in as_typed for label in ("p.", "pp.")))
            if wrong := _wrong_pages(item.locator, entries.get(item.key)):
                what, hint = wrong
                message = f"{text.name} cites page {item.locator} of {item.key!r}, {what}"
                yield fault("citations.pages", where, message, hint, text.place)


def _wrong_pages(locator: str, entry: Entry | None) -> tuple[str, str] | None:
    """Return why pages cannot be meant, and the remedy; `123–25` is short for 123–125."""
    cited = [(first, last or first) for first, last in _RANGE.findall(locator)]
    for first, last in cited:
        if len(last) >= len(first) and int(last) < int(first):
            return "which ends before it begins", f"write {last}-{first}, or the pages that are meant"
    printed = entry.field("pages") if entry else ""
    if re.fullmatch(r"\d+(–\d+)?", printed):
        own = [int(number) for number in printed.split("–")]
        if any(not own[0] <= int(first) <= own[-1] for first, _ in cited):
            return f"which has the pages {printed}", "compare both with the work: one of them is mistyped"
    return None


def _mixed(text: EditorialText, standoff: Standoff) -> Iterator[Finding]:
    """Find citations that could not be shown as the article's own, as supplied or as doubtful."""
    for lang in text.versions:
        for citation in text.citations(lang):
            found = {provenance(standoff, text.place, Citation((item,))) for item in citation.items}
            if len(found) > 1:
                yield fault(
                    "citations.mixed",
                    _at_key(text, lang, citation.items[0].key),
                    f"{text.name} cites {', '.join(citation.keys)} together; the article does not cite them all there",
                    "part them: [@one] [@other]",
                    text.place,
                )


def _brackets(text: EditorialText) -> Iterator[Finding]:
    for lang in text.versions:
        for before, node, after in _triples(text.nodes(lang)):
            if isinstance(node, Cite) and _ends(before, "[") and _begins(after, "]"):
                yield fault(
                    "citations.brackets",
                    _at_key(text, lang, node.citation.items[0].key),
                    f"{text.name} has square brackets around the citation of {', '.join(node.citation.keys)}",
                    "take them away: a citation that the article does not have is put in brackets by itself",
                    text.place,
                )


def _at_key(text: EditorialText, lang: Lang, key: str) -> Where:
    """Return the place where a text cites an entry."""
    return text.where(lang, *(f"@{key}{after}" for after in _AFTER_KEY))


def _triples(nodes: Iterable[Inline]) -> Iterator[tuple[Inline | None, Inline, Inline | None]]:
    """Yield each node with its neighbours."""
    known = list(nodes)
    yield from zip([None, *known[:-1]], known, [*known[1:], None], strict=True)


def _ends(node: Inline | None, mark: str) -> bool:
    return isinstance(node, Plain) and node.text.endswith(mark)


def _begins(node: Inline | None, mark: str) -> bool:
    return isinstance(node, Plain) and node.text.startswith(mark)


def _uses(edition: Edition) -> Iterator[Finding]:
    """Compare what each entry says of itself with what cites it; a whole is used by its parts."""
    standoff = edition.standoff
    used = {*edition.index.mentions_by_key, *(entry.field("crossref") for entry in standoff.entries)}
    for entry in standoff.entries:
        if entry.key not in used and not entry.is_further_reading:
            yield fault(
                "citations.unused",
                standoff.origin(entry.id).where,
                f"nothing cites the entry {entry.key!r}",
                f"cite it, or add keywords = {{{FURTHER_READING}}}",
                entry.key,
            )
        elif entry.key in used and entry.is_further_reading:
            yield fault(
                "citations.further-reading",
                standoff.origin(f"{entry.id}.keywords").where,
                f"the entry {entry.key!r} is marked as further reading, and something cites it",
                f"take the keyword {FURTHER_READING} away",
                entry.key,
            )
