"""A built site as checks see it: pages with their anchors, links and resources."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteLink:
    """A link or resource: the address as written, the line it stands on (0: unknown), element and its `rel`."""

    address: str
    line: int
    element: str
    rel: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePage:
    """One page: ids in order, each with how often it stands there, links, language, what it says to robots.

    texts: how many elements show joined words; drawing_ids: the ids inside drawings; citations and backlinks: links of
    these classes, each with the id of the block, claim or entry around it (empty: none).
    """

    path: str
    lang: str
    ids: Mapping[str, int]
    links: tuple[SiteLink, ...]
    texts: int
    robots: str = ""
    drawing_ids: frozenset[str] = frozenset()
    citations: tuple[tuple[str, str], ...] = ()
    backlinks: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteIndex:
    """All pages by path, what stylesheets load by path, and the paths of all files."""

    pages: Mapping[str, SitePage]
    files: frozenset[str]
    styles: Mapping[str, tuple[SiteLink, ...]] = field(default_factory=dict)
