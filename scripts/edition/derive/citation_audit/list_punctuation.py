"""The form of the list: quotation marks, commas, stops and spaces that are broken, or unlike most entries."""

import re
from collections.abc import Iterator, Sequence

from edition.derive.citation_audit import printed_names
from edition.model.cited.audit import Discrepancy, DiscrepancyKind, ListedEntry
from edition.model.cited.bibliography_entry import Entry
from edition.model.given import Standoff

_PAIRS = {"«": "»", "“": "”"}
_CLOSING = {closing: opening for opening, closing in _PAIRS.items()}
_MARKS = re.compile(r"[«»“”]")
_TIGHT = re.compile(r"\S*\s:(?=[^\W\d_])\S*|\bpp?\.\d\S*")
_ADDRESS = re.compile(r"https?://\S+\s*$")
_AROUND = 12
"""Letters shown on either side of a mark."""


def discrepancies(standoff: Standoff) -> Iterator[Discrepancy]:
    """Yield what is broken in the form of each entry, or unlike the form of most."""
    entries = standoff.entry_by_key
    first_mark = _usual_mark(standoff.listed)
    for one in standoff.listed:
        yield from _quotation_marks(one, first_mark)
        if one.key in entries:
            yield from _names(one, entries[one.key])
        yield from _spaces(one)
    yield from _commas(standoff.listed)
    yield from _stops(standoff.listed)


def _found(kind: DiscrepancyKind, one: ListedEntry, difference: str) -> Discrepancy:
    return Discrepancy(kind=kind, subject=one.key, readings={"list": one.words}, difference=difference)


def _usual_mark(listed: Sequence[ListedEntry]) -> str:
    firsts = [match[0] for one in listed if (match := _MARKS.search(one.rest))]
    return max(_PAIRS, key=firsts.count)


def _quotation_marks(one: ListedEntry, usual: str) -> Iterator[Discrepancy]:
    """Follow the marks: each closes what was opened last; the same pair inside itself cannot be told from a fault."""
    marks = list(_MARKS.finditer(one.rest))
    if marks and marks[0][0] != usual and marks[0][0] in _PAIRS:
        yield _found(DiscrepancyKind.QUOTE_HABIT, one, f"{marks[0][0]} ≠ {usual}")
    if broken := _broken(marks, one.rest):
        yield _found(DiscrepancyKind.QUOTES_BROKEN, one, broken)
        return
    depth: list[str] = []
    for mark in marks:
        if mark[0] in depth:
            yield _found(DiscrepancyKind.QUOTES_NESTED, one, "".join(mark[0] for mark in marks))
            return
        depth = [*depth, mark[0]] if mark[0] in _PAIRS else depth[:-1]


def _broken(marks: Sequence[re.Match[str]], text: str) -> str:
    """Return the marks with what stands around the first that closes nothing or the wrong thing, or is empty."""
    open_: list[str] = []
    before = None
    for mark in marks:
        empty = before is not None and before[0] in _PAIRS and not text[before.end() : mark.start()].strip()
        if mark[0] in _PAIRS:
            open_.append(mark[0])
        elif empty or not open_ or open_.pop() != _CLOSING[mark[0]]:
            return _window(text, mark.start(), marks)
        before = mark
    return _window(text, marks[-1].start(), marks) if open_ else ""


def _window(text: str, at: int, marks: Sequence[re.Match[str]]) -> str:
    start = max(0, at - _AROUND)
    around = text[start : at + _AROUND].strip(" ,")
    return f"{''.join(mark[0] for mark in marks)}: {'…' if start else ''}{around}…"


def _names(one: ListedEntry, entry: Entry) -> Iterator[Discrepancy]:
    """Look for a name that is turned round, as the list has them, but without its comma."""
    for shown in printed_names.in_list(entry.people, one.authors):
        given = shown.person.given.split(" ")[0]
        if shown.surname and given and f"{shown.surname} {given}" in one.authors:
            wrong = f"{shown.surname} {given}"
            yield _found(DiscrepancyKind.NAME_COMMA, one, f"{wrong} ≠ {shown.surname}, {given}")


def _spaces(one: ListedEntry) -> Iterator[Discrepancy]:
    tight = [match[0] for match in _TIGHT.finditer(_ADDRESS.sub("", one.rest))]
    if tight:
        yield _found(DiscrepancyKind.SPACE, one, ", ".join(tight))


def _commas(listed: Sequence[ListedEntry]) -> Iterator[Discrepancy]:
    dated = [one for one in listed if one.year]
    without = [one for one in dated if not one.rest.lstrip().startswith(",")]
    if len(without) * 2 < len(dated):
        yield from (
            _found(DiscrepancyKind.COMMA_AFTER_YEAR, one, f"({one.year}){one.rest[:8]}… ≠ ({one.year}),")
            for one in without
        )


def _stops(listed: Sequence[ListedEntry]) -> Iterator[Discrepancy]:
    """Look for entries that end otherwise than most; an address takes no stop."""
    words = [one for one in listed if not _ADDRESS.search(one.words)]
    without = [one for one in words if not one.words.endswith(".")]
    if len(without) * 2 < len(words):
        yield from (
            _found(DiscrepancyKind.STOP, one, f"…{one.words[-_AROUND:]} ≠ …{one.words[-_AROUND:]}.") for one in without
        )
