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

    title, description: what it says of itself to browsers and search engines.
    canonical: the address by which it wants to be known; alternates: language and address of its versions; base: where
    its relative links begin.
    texts: how many elements show joined words; drawing_ids: the ids inside drawings; citations and backlinks: links of
    these classes, each with the id of the block, claim or entry around it (empty: none).
    """

    path: str
    lang: str
    ids: Mapping[str, int]
    links: tuple[SiteLink, ...]
    texts: int
    title: str = ""
    description: str = ""
    robots: str = ""
    canonical: str = ""
    alternates: tuple[tuple[str, str], ...] = ()
    base: str = ""
    drawing_ids: frozenset[str] = frozenset()
    citations: tuple[tuple[str, str], ...] = ()
    backlinks: tuple[tuple[str, str], ...] = ()

    @property
    def is_closed(self) -> bool:
        """Say whether search engines are asked to leave the page out."""
        return "noindex" in self.robots.lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteIndex:
    """All pages by path, what stylesheets load by path, and the paths of all files.

    contents: what a reader's browser downloads and runs or shows, by path: pages, stylesheets, scripts.
    robots: what robots.txt says; listed: the addresses that the sitemap lists, each with the languages and addresses
    that it gives for the same page.
    """

    pages: Mapping[str, SitePage]
    files: frozenset[str]
    styles: Mapping[str, tuple[SiteLink, ...]] = field(default_factory=dict)
    contents: Mapping[str, bytes] = field(default_factory=dict)
    robots: str = ""
    listed: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
