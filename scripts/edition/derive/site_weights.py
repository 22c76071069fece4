"""What a reader downloads of a built site, in bytes as servers send them, beside what each kind of file may weigh."""

import posixpath
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from edition.derive.addresses import ARTICLE, REFERENCES
from edition.derive.page_names import LOST, MENU
from edition.model.site_index import SiteIndex, SitePage
from edition.words.language_tags import TAG

PAGE = 100_000
PAGES: Mapping[str, int] = {
    "cover": 40_000,
    LOST: 40_000,
    ARTICLE: 75_000,
    REFERENCES: 175_000,
    "notebook": 60_000,
    "passage": 40_000,
    **dict.fromkeys(("index", "handout", "abstracts", "audit", "data", "about"), 50_000),
}
"""Kind of page -> what it may weigh with all that it loads at once; others may weigh as much as `PAGE`.

The article's comes from docs/dev/decisions/0034-weight-of-the-article.md. A page that holds words of a joined copy may
weigh twice as much, as they are the reader's own.
"""
SCRIPT = 30_000
SCRIPTS: Mapping[str, int] = {"edition": 10_000, "search": 160_000}
"""Script, without its language -> what it may weigh; others, loaded when they are asked for, as much as `SCRIPT`."""
STYLE = 16_000
"""What a stylesheet may weigh."""

_KINDS = {"notebooks": "notebook", "cite": "passage"}
"""Folder of pages that are of one kind -> which."""
_LEVEL = 6
"""That of zlib, as servers compress."""


@dataclass(frozen=True, slots=True)
class SiteWeight:
    """The heaviest file of a kind: which, what it weighs compressed, and what it may weigh, in bytes."""

    group: Literal["page", "script", "style"]
    kind: str
    path: str
    weight: int
    most: int


def site_weights(site: SiteIndex) -> list[SiteWeight]:
    """Return the heaviest file of each kind; a page weighs what is loaded with it at once."""
    small = {path: _sent(content) for path, content in site.contents.items() if not path.endswith(".html")}
    found = [
        SiteWeight("page", kind, page.path, _with_loaded(page, site, small), _most(kind, page))
        for kind, page in _heaviest(site).items()
    ]
    found += _assets("script", ".js", small)
    found += _assets("style", ".css", small)
    return found


def _heaviest(site: SiteIndex) -> dict[str, SitePage]:
    """Return the largest page of each kind, in the order of the menu; compressing all would take a build's time."""
    found: dict[str, SitePage] = {}
    for path in sorted(site.pages, key=lambda path: (-len(site.contents.get(path, b"")), path)):
        found.setdefault(_kind(path), site.pages[path])
    order = ["cover", *MENU, "notebook", LOST]
    return {kind: found[kind] for kind in sorted(found, key=lambda kind: (kind not in order, *_place(kind, order)))}


def _place(kind: str, order: list[str]) -> tuple[int, str]:
    return (order.index(kind) if kind in order else 0, kind)


def _kind(path: str) -> str:
    folder, _, name = path.removesuffix(".html").rpartition("/")
    if not folder:
        return "cover" if name == "index" else name
    return _KINDS.get(folder.rpartition("/")[2], name)


def _most(kind: str, page: SitePage) -> int:
    return PAGES.get(kind, PAGE) * (2 if page.texts else 1)


def _with_loaded(page: SitePage, site: SiteIndex, small: Mapping[str, int]) -> int:
    """Return what a page weighs with its styles and scripts; drawings stand in the page itself."""
    own = _sent(site.contents.get(page.path, b""))
    return own + sum(small.get(path, 0) for path in dict.fromkeys(_loaded(page)))


def _loaded(page: SitePage) -> Iterator[str]:
    for link in page.links:
        if link.element == "script" or "stylesheet" in link.rel.split():
            yield posixpath.normpath(posixpath.join(posixpath.dirname(page.path), link.address))


def _assets(group: Literal["script", "style"], ending: str, small: Mapping[str, int]) -> Iterable[SiteWeight]:
    """Yield scripts or styles, of those that each language has the heaviest; a digest in a name is no part of it."""
    found: dict[str, SiteWeight] = {}
    for path, weight in sorted(small.items()):
        if not path.endswith(ending):
            continue
        kind = re.sub(rf"[-.]{TAG}$|\.[0-9a-f]{{8}}(\.min)?$", "", path.removesuffix(ending).rpartition("/")[2])
        most = STYLE if group == "style" else SCRIPTS.get(kind, SCRIPT)
        if kind not in found or weight > found[kind].weight:
            found[kind] = SiteWeight(group, kind, path, weight, most)
    return found.values()


def _sent(content: bytes) -> int:
    return len(zlib.compress(content, _LEVEL))
