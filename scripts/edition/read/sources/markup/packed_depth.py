"""How deep elements stand inside each other in a member of a document: pandoc takes memory by the square of it."""

from typing import Any

from edition.read.sources.markup.nesting_limit import MAX_DEPTH, too_deep


def is_too_deep(member: bytes) -> bool:
    """Say whether a member is too deep to be turned into a page: as XML, or as a page if it is none."""
    from lxml import etree

    depth: Any = _Depth()
    parser = etree.XMLParser(target=depth, resolve_entities=False, no_network=True, huge_tree=True)
    try:
        etree.fromstring(member, parser)
    except etree.XMLSyntaxError:
        return bool(depth.deepest > MAX_DEPTH or too_deep(member.decode("utf-8", "replace")))
    return bool(depth.deepest > MAX_DEPTH)


class _Depth:
    """Counts open elements while a parser goes on, and builds nothing."""

    def __init__(self) -> None:
        self.now = self.deepest = 0

    def start(self, tag: str, attributes: object) -> None:
        self.now += 1
        self.deepest = max(self.deepest, self.now)

    def end(self, tag: str) -> None:
        self.now -= 1

    def close(self) -> None:
        """Return nothing, as nothing was built."""
