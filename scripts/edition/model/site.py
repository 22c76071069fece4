"""A built site as checks see it: pages with their anchors, links and resources."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteLink:
    """A link or resource of a page: the address as written, the line it stands on, the element's name."""

    address: str
    line: int
    element: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePage:
    """One page: ids in order (with repetitions), links, language, whether it shows joined words."""

    path: str
    lang: str
    ids: tuple[str, ...]
    links: tuple[SiteLink, ...]
    texts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteIndex:
    """All pages by path, and the paths of all files."""

    pages: Mapping[str, SitePage]
    files: frozenset[str]
