"""The page of all codes, made from what stands beside the checks."""

from collections.abc import Iterator, Mapping

from edition.words.findings import Explained

_HEAD = """\
# What the checks find

Every finding has a code, by which this page says what it means, what raises it, and how to mend it;
`edition check --explain CODE` says the same. The page is made from what stands beside the checks, by
`edition check --explain all`. A code never changes its meaning. Where nothing else is said, what a check of some
stage finds can be waived (see [data.md](data.md)).
"""


def codes_page(groups: Mapping[str, Mapping[str, Explained]], never_waived: Mapping[str, str]) -> str:
    """Return the page in Markdown; groups: title -> codes; never_waived: code -> why."""
    return "\n".join([_HEAD, *_groups(groups, never_waived)])


def _groups(groups: Mapping[str, Mapping[str, Explained]], never_waived: Mapping[str, str]) -> Iterator[str]:
    for title, codes in groups.items():
        yield f"## {title}\n"
        for code, explained in sorted(codes.items()):
            yield f"### {code}\n\n{explained.meaning}\n"
            yield f"- Example: {explained.example}\n- To mend it: {explained.remedy}"
            yield f"- Cannot be waived: {never_waived[code]}.\n" if code in never_waived else ""
