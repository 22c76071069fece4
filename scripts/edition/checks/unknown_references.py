"""Names that a record gives of other things, and that nothing has: one finding each, at the line of the name."""

from collections.abc import Collection, Iterator, Sequence

from edition.model.given import Standoff
from edition.words.findings import Finding, fault, nearest


def unknown(
    subject: str, part: str, names: Sequence[str], known: Collection[str], code: str, standoff: Standoff
) -> Iterator[Finding]:
    """Yield a finding for each name in a list of a record that is not known; part: the key of the list."""
    for number, name in enumerate(names):
        if name not in known:
            yield fault(
                code,
                standoff.origin(f"{subject}.{part}.{number}").where,
                f"{subject} has {name!r} among its {part}, which does not exist",
                nearest(name, known),
                subject,
            )
