"""What each group of checks looked for and found, for the page that tells readers."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from edition.checks import Stage, explanations, of_stages
from edition.model.edition_quality import CheckOutcome
from edition.read import codes_of_reading
from edition.words.findings import Finding

READING = "reading"
"""The group of what is refused while files are read, before any check."""


def outcomes(found: Iterable[Finding], ran: Collection[Stage]) -> Iterator[CheckOutcome]:
    """Yield the outcome of each group; found: what reading and the stages that ran gave, without faults."""
    group_by_code = _groups()
    warnings: Counter[str] = Counter()
    waived: Counter[str] = Counter()
    for finding in found:
        (waived if finding.waived else warnings)[group_by_code[finding.code]] += 1
    for group, codes in Counter(group_by_code.values()).items():
        if group.partition(".")[0] in (READING, *ran):
            yield CheckOutcome(group=group, codes=codes, warnings=warnings[group], waived=waived[group])
        else:
            yield CheckOutcome(group=group, codes=codes)


def _groups() -> dict[str, str]:
    """Return code -> group: the folder of its check, the groups in the order in which they are run."""
    own = {code: module.__name__.split(".", 2)[2].rpartition(".")[0] for module in of_stages() for code in module.CODES}
    others = {code: "data" for code in explanations(("data",)) if code not in own}
    return {**dict.fromkeys(codes_of_reading.CODES, READING), **others, **own}
