"""The grammar of citations, pandoc's: `see @key, p. 3; -@other` between brackets, `@key [p. 3]` in the sentence."""

import re

from edition.model.prose_tree import Citation, CitationItem

KEY = r"[^\W_](?:\w|[:.#$%&+?<>~/-](?=\w))*"
"""What a key looks like, as a regular expression."""

_ITEM = re.compile(rf"(?P<prefix>[^@]*?)(?P<minus>-?)@(?P<key>{KEY})(?:,\s*(?P<rest>.*))?", re.DOTALL)
_LOCATOR = re.compile(
    r"(?P<label>pp?|chap|cap|vol|t|nos?|n|§§?|figs?|notes?|l)(?![^\W\d_])\.?[°º]?\s*"
    r"(?P<locator>[\dIVXLCivxlc][\w.]*(?:\s*[-–]\s*[\dIVXLCivxlc][\w.]*)?)"
    r"(?:,?\s*(?P<suffix>.*))?$"
)
_LABELS = {
    "p": "page",
    "pp": "page",
    "chap": "chapter",
    "cap": "chapter",
    "vol": "volume",
    "t": "volume",
    "n": "issue",
    "no": "issue",
    "nos": "issue",
    "§": "section",
    "§§": "section",
    "fig": "figure",
    "figs": "figure",
    "note": "note",
    "notes": "note",
    "l": "line",
}


def parse_citation(text: str) -> Citation | None:
    """Read what stands between the brackets of a citation; None if an item has no key.

    >>> parse_citation("see @a, p. 3; -@b")
    Citation(items=(CitationItem(key='a', prefix='see', label='page', locator='3', suffix='', year_only=False), \
CitationItem(key='b', prefix='', label='', locator='', suffix='', year_only=True)), narrative=False)
    """
    items = [_item(part.strip()) for part in text.split(";")]
    if any(item is None for item in items):
        return None
    return Citation(tuple(item for item in items if item))


def format_citation(citation: Citation) -> str:
    """Write a citation in the notation that `parse_citation` reads."""
    return "; ".join(map(_format_item, citation.items))


def format_narrative(citation: Citation) -> str:
    """Write the citation of a work that the sentence itself names."""
    (item,) = citation.items
    where = ", ".join(part for part in (format_locator(item), item.suffix) if part)
    return f"@{item.key} [{where}]" if where else f"@{item.key}"


def _format_item(item: CitationItem) -> str:
    prefix = f"{item.prefix} " if item.prefix else ""
    key = f"{prefix}{'-' if item.year_only else ''}@{item.key}"
    return ", ".join(part for part in (key, format_locator(item), item.suffix) if part)


def format_locator(item: CitationItem) -> str:
    """Write where in a work is cited: `p. 3`; empty if the whole work is."""
    short = {
        "page": "p.",
        "chapter": "chap.",
        "volume": "vol.",
        "issue": "no.",
        "section": "§",
        "figure": "fig.",
        "note": "note",
        "line": "l.",
    }
    return f"{short[item.label]} {item.locator}" if item.locator else ""


def _item(text: str) -> CitationItem | None:
    match = _ITEM.fullmatch(text)
    if not match:
        return None
    label, locator, suffix = _locator((match["rest"] or "").strip())
    return CitationItem(match["key"], match["prefix"].strip(), label, locator, suffix, bool(match["minus"]))


def _locator(rest: str) -> tuple[str, str, str]:
    match = _LOCATOR.match(rest)
    if not match:
        return "", "", rest
    return _LABELS[match["label"]], re.sub(r"\s*[-–]\s*", "–", match["locator"]), match["suffix"] or ""


def narrative(key: str, where: str) -> Citation:
    """Return the citation of a work that the sentence itself names; where: what stands in brackets after the key."""
    label, locator, suffix = _locator(where.strip())
    return Citation((CitationItem(key, "", label, locator, suffix),), narrative=True)
