"""The list against the bibliography: what an entry has otherwise than the record of its work, or lacks."""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from edition.derive.citation_audit import printed_names
from edition.derive.citation_audit.citations_against_list import Named, form
from edition.model.cited.audit import Discrepancy, DiscrepancyKind, ListedEntry
from edition.model.cited.bibliography_entry import Entry
from edition.model.given import Standoff
from edition.words.letter_folding import fold_each

_WORD = re.compile(r"[^\W_]+")
_SUBTITLE = re.compile(r"(?<=[^\s.])(?:\s*:\s+|\.\s+|(?<=[?!])\s+|(?<=”)\s*\.?\s+)(?=[\w“])")
_EDITED = re.compile(r"\(?\b(?:dirs?|eds?|éds?|coord|coords|comp|comps|ed. por)\b\.?\)?", re.IGNORECASE)
_EMPTY = "–"


def discrepancies(standoff: Standoff, named: Mapping[str, Named | None]) -> Iterator[Discrepancy]:
    """Yield what the list has otherwise than the bibliography, entry by entry; named: what the citations name."""
    entries = standoff.entry_by_key
    cited = {its.key: form(citation) for citation in standoff.citations if (its := named[citation.id])}
    for one in standoff.listed:
        if one.key in entries:
            entry = entries[one.key]
            yield from _year(one, entry, cited.get(one.key, _EMPTY))
            yield from _people(one, entry)
            yield from _volume(one, entry)
            yield from _pages(one, entry)
            yield from _titles(one, entry)
            yield from _publisher(one, entry)


def _found(kind: DiscrepancyKind, one: ListedEntry, record: str, difference: str, **more: str) -> Discrepancy:
    readings = {**more, "list": one.words, "record": record}
    return Discrepancy(kind=kind, subject=one.key, readings=readings, difference=difference)


def _year(one: ListedEntry, entry: Entry, cited: str) -> Iterator[Discrepancy]:
    recorded = entry.cited_year
    if not recorded or one.year == recorded:
        return
    kind = DiscrepancyKind.YEAR_DIFFERS if one.year else DiscrepancyKind.YEAR_MISSING
    yield _found(kind, one, recorded, f"{one.year or _EMPTY} ≠ {recorded}", citation=cited)


def _people(one: ListedEntry, entry: Entry) -> Iterator[Discrepancy]:
    """Compare order, spelling and accents of the names, and whether editors are called so."""
    persons = entry.people
    record = "; ".join(person.inverted for person in persons)
    shown = [printed for printed in printed_names.in_list(persons, one.authors) if printed.surname]
    ranks = [persons.index(printed.person) for printed in shown]
    if ranks != sorted(ranks):
        order, wanted = (
            [printed.person.surname for printed in some]
            for some in (shown, sorted(shown, key=lambda printed: persons.index(printed.person)))
        )
        yield _found(DiscrepancyKind.ORDER, one, record, f"{', '.join(order)} ≠ {', '.join(wanted)}")
    wrong = [
        (printed.surname, printed.person.surname)
        for printed in shown
        if fold_each(printed.surname) != fold_each(printed.person.surname)
    ]
    if wrong:
        yield _found(DiscrepancyKind.SPELLING, one, record, ", ".join(f"{a} ≠ {b}" for a, b in wrong))
    if "author" not in entry.persons and "editor" in entry.persons and not _EDITED.search(one.authors):
        yield _found(DiscrepancyKind.EDITORS, one, f"ed. {record}", f"{one.authors} ≠ ed. {record}")
    yield from _accents(one, entry)


def _accents(one: ListedEntry, entry: Entry) -> Iterator[Discrepancy]:
    """Look for words of names and title that the list has without their accents."""
    words = [part for person in entry.people for part in (person.surname, person.given)]
    wanted = _WORD.findall(" ".join([*words, entry.field("title")]))
    printed = dict.fromkeys(_WORD.findall(one.words))
    same = {word.casefold() for word in printed}
    folded = {fold_each(word): word for word in printed}
    other = [word for word in dict.fromkeys(wanted) if word.casefold() not in same]
    wrong = [(folded[bare], word) for word in other if (bare := fold_each(word)) in folded]
    if wrong:
        yield _found(
            DiscrepancyKind.ACCENT, one, ", ".join(b for _, b in wrong), ", ".join(f"{a} ≠ {b}" for a, b in wrong)
        )


def _volume(one: ListedEntry, entry: Entry) -> Iterator[Discrepancy]:
    """Compare volume and number; a volume that the list leaves out, beside the right number, is no difference."""
    volume, number = entry.field("volume"), entry.field("number")
    printed, record = _numbering(one.volume, one.number), _numbering(volume, number)
    agrees = one.number == number and one.volume in ("", volume)
    if agrees or not (volume or number) or not (one.volume or one.number):
        return
    swapped = (one.volume, one.number) == (number, volume)
    kind = (
        DiscrepancyKind.SWAPPED
        if swapped
        else DiscrepancyKind.ISSUE_AS_VOLUME
        if one.volume and one.volume == number
        else DiscrepancyKind.NUMBERS
    )
    yield _found(kind, one, record, f"{printed} ≠ {record}")


def _numbering(volume: str, number: str) -> str:
    return ", ".join([f"vol. {volume}"] * bool(volume) + [f"n° {number}"] * bool(number))


def _pages(one: ListedEntry, entry: Entry) -> Iterator[Discrepancy]:
    pages = entry.field("pages")
    if pages and one.pages != pages:
        kind = DiscrepancyKind.PAGES_DIFFER if one.pages else DiscrepancyKind.PAGES_MISSING
        yield _found(kind, one, f"p. {pages}", f"{one.pages or _EMPTY} ≠ {pages}")


def _titles(one: ListedEntry, entry: Entry) -> Iterator[Discrepancy]:
    """Compare titles word by word, without case, accents and marks; the subtitle apart, as lists often leave it out."""
    printed = _words(one.rest)
    for name in ("title", "booktitle"):
        title = entry.field(name)
        if not title or _within(_words(title), printed):
            continue
        main, sub = _divided(title)
        if not _within(_words(main), printed):
            yield _found(DiscrepancyKind.TITLE, one, title, _differences(main, one.rest))
        if sub and not _within(_words(sub), printed):
            yield _found(DiscrepancyKind.SUBTITLE, one, title, f"{_EMPTY} ≠ {sub}")


def _divided(title: str) -> tuple[str, str]:
    match = _SUBTITLE.search(title)
    return (title[: match.start()], title[match.end() :]) if match else (title, "")


def _words(text: str) -> list[str]:
    return _WORD.findall(fold_each(text))


def _within(wanted: Sequence[str], text: Sequence[str]) -> bool:
    return any(list(text[at : at + len(wanted)]) == list(wanted) for at in range(len(text) - len(wanted) + 1))


def _differences(wanted: str, text: str) -> str:
    """Return the words that differ, as printed and as recorded, where the two agree best."""
    shown, expected = _WORD.findall(text), _WORD.findall(wanted)
    comparison = SequenceMatcher(None, _words(text), _words(wanted), autojunk=False)
    blocks = [block for block in comparison.get_matching_blocks() if block.size]
    if not blocks:
        return f"{_EMPTY} ≠ {wanted}"
    first, last = blocks[0].a - blocks[0].b, blocks[-1].a + blocks[-1].size + len(expected) - blocks[-1].b
    last -= blocks[-1].size
    start = max(first, 0)
    window = shown[start:last]
    inner = SequenceMatcher(None, [fold_each(w) for w in window], [fold_each(w) for w in expected], autojunk=False)
    found = [
        (" ".join(window[a:b]), " ".join(expected[c:d])) for tag, a, b, c, d in inner.get_opcodes() if tag != "equal"
    ]
    return ", ".join(f"{one or _EMPTY} ≠ {other or _EMPTY}" for one, other in found)


def _publisher(one: ListedEntry, entry: Entry) -> Iterator[Discrepancy]:
    publisher = entry.field("publisher")
    if not publisher or _within(_words(publisher), _words(one.rest)):
        return
    initials = "".join(word[0] for word in publisher.split() if word.casefold() not in ("de", "du", "des", "of", "the"))
    short = next((word for word in _WORD.findall(one.rest) if word == initials.upper()), "")
    if short:
        yield _found(DiscrepancyKind.PUBLISHER_SHORT, one, publisher, f"{short} ≠ {publisher}")
    else:
        yield _found(DiscrepancyKind.PUBLISHER, one, publisher, _differences(publisher, one.rest))
