"""Edition in, pages out: HTML fragments that the site's theme frames. One module a family of pages.

A module has `pages(edition) -> Iterator[Page]`; two pages of one address are an error.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from types import ModuleType

from markupsafe import Markup

from edition.derive.page_names import LOST_PATH
from edition.model.edition import WordedEdition
from edition.render.for_machines.page_head import page_head
from edition.render.retired_ids import retired_html
from edition.words import plugin_folders
from edition.words.ids import Lang


@dataclass(frozen=True, slots=True)
class TocItem:
    """A heading of a page that the side bar shows."""

    anchor: str
    title: str
    lang: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of the site: name without suffix, language (None: the cover), title, content as HTML.

    description: for search engines; None if there must be none, as programs that miss an abstract of the work take it
    for one. head: what it says of a work to other programs, as HTML; sources: key and wording of the entries that the
    page cites and does not show, for previews of its citations.
    """

    name: str
    lang: Lang | None
    title: str
    content: str
    description: str | None = ""
    head: Markup = field(default_factory=Markup)
    toc: Sequence[TocItem] = field(default_factory=tuple)
    sources: Sequence[tuple[str, str]] = field(default_factory=tuple)

    @property
    def path(self) -> str:
        """Return the address below the edition's root."""
        return f"{self.lang}/{self.name}.html" if self.lang else f"{self.name}.html"


FAMILIES = "edition.render.pages"


def families() -> list[ModuleType]:
    """Return the families of pages, in the order of their names."""
    return list(plugin_folders.tree(FAMILIES, ["pages"]))


def render(edition: WordedEdition) -> list[Page]:
    """Return every page, in the order of the families' names.

    Raises: ValueError if two pages have one address.
    """
    pages = [page for family in families() for page in pages_of(family, edition)]
    refuse_doubles(pages)
    return pages


def refuse_doubles(pages: Iterable[Page]) -> None:
    """Refuse two pages of one address.

    Raises: ValueError.
    """
    times = Counter(page.path for page in pages)
    if twice := sorted(path for path, number in times.items() if number > 1):
        raise ValueError(f"two pages have the address {', '.join(twice)}")


def pages_of(family: ModuleType, edition: WordedEdition) -> Iterator[Page]:
    """Yield the pages of a family, each whole."""
    for page in family.pages(edition):
        yield _with_retired(edition, _with_head(edition, page))


def _with_head(edition: WordedEdition, page: Page) -> Page:
    """Return a page that says what it is a part of, if it does not say more; where nothing is, nothing is a part."""
    work = edition.standoff.work
    if page.head or page.path == LOST_PATH:
        return page
    return replace(page, head=page_head(work, page.lang or work.language, page.title, page.path))


def _with_retired(edition: WordedEdition, page: Page) -> Page:
    """Return a page with the anchors of what was withdrawn from it."""
    more = retired_html(edition, page.name, page.lang) if page.lang else ""
    return replace(page, content=page.content + more) if more else page
