"""Recorded citations and the recorded list: blocks and keys exist, doubts have reasons, the list is whole."""

from collections import Counter
from collections.abc import Iterator

from edition.checks import Subject
from edition.derive.citation_audit import citations_against_list
from edition.derive.citation_audit.citations_against_list import Named
from edition.model.cited.audit import Certainty, RecordedCitation
from edition.model.given import Standoff
from edition.words.findings import Explained, Finding, did_you_mean, fault, nearest

CODES = {
    "recorded.unknown-block": Explained(
        "A recorded citation stands in a block that does not exist.",
        '`at: {block: p99, words: "(Adams, 1901)"}`.',
        "Write the id of the block in which the citation stands.",
    ),
    "recorded.unknown-key": Explained(
        "A recorded citation, or an entry of the recorded list, has a key that no entry has.",
        "`entry: adams1910`, where bib/ has adams1901.",
        "Write the key as bib/ has it, or add the entry there.",
    ),
    "recorded.open": Explained(
        "A recorded citation resolves to no entry, and nothing was decided on it.",
        "`entry: null`, without a decision in docs/data/audit.yaml.",
        "Name the entry that is meant, or decide that none can be found.",
    ),
    "recorded.no-reason": Explained(
        "A recorded citation is not certain, and no reason is given.",
        "`certainty: low` without `reason`.",
        "Say in `reason` why you read it so.",
    ),
    "recorded.other-entry": Explained(
        "A recorded citation is read as another entry than the one it names in full.",
        '`words: "(Adams, 1901)"` with `entry: zola1890`, where Adams 1901 is in the list.',
        "Name the entry that the citation names; if the author meant another, say so in the audit.",
    ),
    "recorded.place-twice": Explained(
        "Two recorded citations stand in one place.",
        'Two citations with `at: {block: p1, words: "(Adams, 1901)"}`.',
        "Give the second `occurrence: 2`, or remove it.",
    ),
    "recorded.substance": Explained(
        "Some recorded citations were looked up in the works that they cite, and this one was not.",
        "A citation without `substance`, where others have it.",
        "Look the sentence up in the cited work and add what you find; `support: unseen` if you could not see the "
        "work.",
    ),
    "recorded.list": Explained(
        "An entry of the article's list is not in the recorded list.",
        "An entry of bib/references.bib that docs/data/list.yaml does not have.",
        "Give its printed form there; if the list has no such entry, move it to bib/editors.bib.",
    ),
}


def check(subject: Subject) -> Iterator[Finding]:
    """Look at each recorded citation, then at the recorded list."""
    standoff = subject.edition.standoff
    known = set(standoff.entry_by_key)
    named = citations_against_list.named(standoff)
    decided = {about for _, about in subject.edition.index.audit.decisions}
    yield from _places(standoff)
    for citation in standoff.citations:
        yield from _keys(citation, known, standoff)
        yield from _reading(citation, standoff, citation.id in decided, named[citation.id])
    yield from _looked_up(standoff)
    yield from _list(standoff, known)


def _looked_up(standoff: Standoff) -> Iterator[Finding]:
    """Find citations about whose substance nothing is said where something is said of others."""
    if any(citation.substance for citation in standoff.citations):
        for citation in standoff.citations:
            if citation.substance is None:
                yield fault(
                    "recorded.substance",
                    standoff.origin(citation.id).where,
                    f"{citation.id} does not say whether the cited work supports the sentence",
                    "add `substance`; with `support: unseen` if the work was not seen",
                    citation.id,
                )


def _places(standoff: Standoff) -> Iterator[Finding]:
    """Look at where each citation stands."""
    blocks = standoff.block_by_id.keys()
    times = Counter(citation.at for citation in standoff.citations)
    for citation in standoff.citations:
        where, id_ = standoff.origin(f"{citation.id}.at").where, citation.id
        if citation.at.block not in blocks:
            yield fault(
                "recorded.unknown-block",
                where,
                f"{id_} stands in {citation.at.block!r}, which does not exist",
                nearest(citation.at.block, blocks),
                id_,
            )
        if times[citation.at] > 1:
            yield fault(
                "recorded.place-twice",
                where,
                f"{id_} stands where another citation stands",
                "give the occurrence, or remove one",
                id_,
            )


def _keys(citation: RecordedCitation, known: set[str], standoff: Standoff) -> Iterator[Finding]:
    paths = [("entry", citation.key)] if citation.key is not None else []
    paths += [(f"alternatives.{number}", key) for number, key in enumerate(citation.alternatives)]
    for path, key in paths:
        if key not in known:
            yield fault(
                "recorded.unknown-key",
                standoff.origin(f"{citation.id}.{path}").where,
                f"{citation.id} is read as {key!r}, which has no entry in bib/",
                did_you_mean(str(key), known) or "add the entry, or name another",
                citation.id,
            )


def _reading(citation: RecordedCitation, standoff: Standoff, decided: bool, its: Named | None) -> Iterator[Finding]:
    """Look at the entry that a citation is read as; its: what its names and year say."""
    id_ = citation.id
    if citation.key is None and not decided:
        yield fault(
            "recorded.open",
            standoff.origin(f"{id_}.entry").where,
            f"{id_} resolves to no entry",
            "name the entry, or decide on it in docs/data/audit.yaml",
            id_,
        )
    if citation.certainty is not Certainty.HIGH and not citation.reason:
        yield fault(
            "recorded.no-reason",
            standoff.origin(f"{id_}.certainty").where,
            f"{id_} is of {citation.certainty.value} certainty and gives no reason",
            "say why in `reason`",
            id_,
        )
    if its and its.exactly and its.key != citation.key:
        yield fault(
            "recorded.other-entry",
            standoff.origin(f"{id_}.entry").where,
            f"{id_} is read as {citation.key!r}, and names {its.key!r}",
            f"read it as {its.key}",
            id_,
        )


def _list(standoff: Standoff, known: set[str]) -> Iterator[Finding]:
    recorded = {one.key for one in standoff.listed}
    for key in sorted(recorded - known):
        yield fault(
            "recorded.unknown-key",
            standoff.origin(f"list:{key}").where,
            f"the recorded list has {key!r}, which has no entry in bib/",
            did_you_mean(key, known) or "add the entry to bib/, or take the record out of the list",
            key,
        )
    for entry in standoff.entries:
        if recorded and entry.is_listed and entry.key not in recorded:
            yield fault(
                "recorded.list",
                standoff.origin(entry.id).where,
                f"{entry.key!r} is in {entry.file}, and not in the recorded list",
                "give its printed form in docs/data/list.yaml",
                entry.key,
            )
