"""The citations of the article against its list: which entry each names, and what does not agree."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from edition.derive.citation_audit import printed_names
from edition.model.cited.audit import Discrepancy, DiscrepancyKind, ListedEntry, RecordedCitation
from edition.model.cited.bibliography_entry import Entry
from edition.model.given import Standoff


@dataclass(frozen=True, slots=True)
class Named:
    """The entry of the list that a citation names by itself, whatever the editors read it as.

    exactly: in the spelling of the list.
    """

    key: str
    exactly: bool


Shown = tuple[ListedEntry, tuple[str, ...]]
"""An entry of the list, and the surnames that it shows."""


def named(standoff: Standoff) -> Mapping[str, Named | None]:
    """Return id of a citation -> the entry of the list that it names, None if there is none."""
    entries = standoff.entry_by_key
    of_year: dict[str, list[Shown]] = defaultdict(list)
    for one in standoff.listed:
        if one.key in entries:
            of_year[one.year].append((one, _surnames(one, entries[one.key])))
    return {citation.id: _named(citation, of_year) for citation in standoff.citations}


def _surnames(listed: ListedEntry, entry: Entry) -> tuple[str, ...]:
    return tuple(one.surname for one in printed_names.in_list(entry.people, listed.authors))


def _named(citation: RecordedCitation, of_year: Mapping[str, Sequence[Shown]]) -> Named | None:
    """Look for the same names and year, then another spelling, then the same names in an entry without year."""
    cited, others = printed_names.surnames(citation.authors)
    for one, shown in of_year.get(citation.year, ()):
        if printed_names.same(cited, shown, others):
            return Named(one.key, True)
    for one, shown in of_year.get(citation.year, ()):
        if printed_names.nearly(cited, shown, others):
            return Named(one.key, False)
    for one, shown in of_year.get("", ()):
        if printed_names.same(cited, shown, others):
            return Named(one.key, True)
    return None


def discrepancies(standoff: Standoff, named: Mapping[str, Named | None]) -> Iterator[Discrepancy]:
    """Yield what does not agree between the citations and the list, and among the citations."""
    by_key = {one.key: one for one in standoff.listed}
    for citation in standoff.citations:
        its = named[citation.id]
        if its is None:
            yield _not_listed(citation, standoff)
        elif not its.exactly:
            yield _spelling(citation, by_key[its.key], standoff)
    yield from _not_cited(standoff, {its.key for its in named.values() if its})
    yield from _forms(standoff)


def form(citation: RecordedCitation) -> str:
    """Return a citation as printed."""
    return citation.at.words if citation.alone else f"({citation.at.words.strip('()')})"


def _not_listed(citation: RecordedCitation, standoff: Standoff) -> Discrepancy:
    """Offer works of that year by one of the authors, whether listed or added; or else say which years are listed."""
    cited, _ = printed_names.surnames(citation.authors)
    akin = [entry for entry in standoff.entries if _shares(cited, entry)]
    listed = {one.key: one for one in standoff.listed}
    of_year = tuple(entry.key for entry in akin if entry.field("year") == citation.year[:4])
    years = [one.year for entry in akin if (one := listed.get(entry.key)) and _is_by(cited, entry)]
    readings = {"citation": form(citation), "list": ", ".join(filter(None, years)) or "–"}
    kind = DiscrepancyKind.NOT_LISTED if of_year or not years else DiscrepancyKind.YEAR_DIFFERS
    return Discrepancy(
        kind=kind,
        subject=citation.id,
        readings=readings,
        difference=f"{citation.year} ∉ {{{readings['list']}}}",
        candidates=of_year,
    )


def _shares(cited: tuple[str, ...], entry: Entry) -> bool:
    return any(printed_names.is_name(name, surname) for name in cited for surname in entry.surnames)


def _is_by(cited: tuple[str, ...], entry: Entry) -> bool:
    return printed_names.same(cited, entry.surnames, False)


def _spelling(citation: RecordedCitation, listed: ListedEntry, standoff: Standoff) -> Discrepancy:
    entry = standoff.entry_by_key[listed.key]
    cited, _ = printed_names.surnames(citation.authors)
    pairs = [
        (one, other)
        for one, other in zip(cited, _surnames(listed, entry), strict=False)
        if not printed_names.is_name(one, other)
    ]
    return Discrepancy(
        kind=DiscrepancyKind.SPELLING,
        subject=citation.id,
        readings={
            "citation": form(citation),
            "list": f"{listed.authors} ({listed.year})",
            "record": "; ".join(person.inverted for person in entry.people),
        },
        difference=", ".join(f"{one} ≠ {other}" for one, other in pairs),
    )


def _not_cited(standoff: Standoff, cited: set[str]) -> Iterator[Discrepancy]:
    for one in standoff.listed:
        if one.key not in cited:
            readings = {"list": one.words, "citation": "–"}
            difference = f"0 / {len(standoff.citations)}"
            yield Discrepancy(kind=DiscrepancyKind.NOT_CITED, subject=one.key, readings=readings, difference=difference)


def _forms(standoff: Standoff) -> Iterator[Discrepancy]:
    """Hold each citation to the form that most of them have: how names are joined, where the year stands."""
    joints = Counter(joint for citation in standoff.citations if (joint := printed_names.joint(citation.authors)))
    usual = joints.most_common(1)[0][0] if joints else ""
    alone_is_rare = sum(citation.alone for citation in standoff.citations) * 2 < len(standoff.citations)
    for citation in standoff.citations:
        shown, others = printed_names.surnames(citation.authors)
        between = "" if usual in ",;" else " "
        habit = f"{between}{usual} ".join(shown)
        if (joint := printed_names.joint(citation.authors)) and joint != usual and not others:
            yield _unusual(DiscrepancyKind.JOINT, citation, f"({habit}, {citation.year})", f"{joint} ≠ {usual}")
        if citation.alone and alone_is_rare:
            wanted = f"({habit}{' et al.' if others else ''}, {citation.year})"
            yield _unusual(DiscrepancyKind.YEAR_ALONE, citation, wanted, f"({citation.year}) ≠ {wanted}")


def _unusual(kind: DiscrepancyKind, citation: RecordedCitation, habit: str, difference: str) -> Discrepancy:
    readings = {"citation": form(citation), "habit": habit}
    return Discrepancy(kind=kind, subject=citation.id, readings=readings, difference=difference)
