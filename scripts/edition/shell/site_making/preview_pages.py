"""What a preview answers: pages and the files beside them, each made when it is first asked for after a change."""

from collections.abc import Mapping
from pathlib import Path
from threading import Lock
from types import ModuleType
from typing import NamedTuple

from jinja2 import Environment, FileSystemLoader

from edition.derive.page_names import LOST_PATH
from edition.languages.language_files import PROGRAM
from edition.model.edition import WordedEdition
from edition.render import Page, families, pages_of
from edition.render.for_machines.files_beside_pages import files_beside_pages
from edition.render.page_frame import frame
from edition.render.template_loader import keep_compiled
from edition.shell import pipeline, terminal
from edition.shell.digest_cache import Cache
from edition.shell.site_making.garbage_pause import without_collection
from edition.shell.site_making.mkdocs_adapter import OWN_THEME, assets
from edition.shell.site_making.theme_assets import CompiledTemplates, theme_stylesheet
from edition.words.findings import EditionError


class Answer(NamedTuple):
    """What is answered; reloads: it is a page that has no policy, so that the script of a preview may stand in it."""

    content: bytes
    reloads: bool


class PreviewPages:
    """The site of a project as it is now, in memory alone: words of a copy are written nowhere.

    Most of a site is not looked at after a change, so that a change costs reading, checking, and the pages that are.
    """

    def __init__(self, root: Path, copy: Path | None) -> None:
        self._root, self._copy = root, copy
        self._lock = Lock()
        self._homes: dict[str, ModuleType] = {}
        self._now: _Site | None = None
        self._faults = b""
        kept = CompiledTemplates(Cache(root))
        keep_compiled(kept)
        self._frames = Environment(loader=FileSystemLoader(OWN_THEME), autoescape=True, bytecode_cache=kept)

    @without_collection()
    def load(self) -> None:
        """Read and check the project anew; of one with faults every page tells them, and comes back when mended."""
        now, faults = None, b""
        try:
            edition, sources = pipeline.checked(self._root, self._copy)
            now = _Site(edition, sources, self._homes, assets(self._root, has_text=edition.text is not None))
        except EditionError as error:
            faults = self._told(error)
        terminal.show("")
        with self._lock:
            self._now, self._faults = now, faults

    @without_collection()
    def get(self, path: str) -> Answer | None:
        """Return a page or a file by its address below the site's root; None if there is none of that name."""
        with self._lock:
            if self._now is None:
                return Answer(self._faults, reloads=True) if path.endswith(".html") else None
            if page := self._now.page(path):
                return Answer(self._framed(page, self._now), reloads=True)
            content = self._now.file(path)
            return None if content is None else Answer(content, reloads=False)

    def _framed(self, page: Page, site: "_Site") -> bytes:
        """Return a page in the theme: without a policy, as the preview's own script stands in it and asks for changes.

        Links of the page for lost addresses begin at the root of the preview, and not at that of the published site.
        """
        values = frame(page, site.edition) | {"policy": "", "page": page, "stylesheet": site.stylesheet}
        values["base"] = "/" if page.path == LOST_PATH else None
        return self._frames.get_template("main.html").render(values).encode()

    def _told(self, error: EditionError) -> bytes:
        told = "\n".join(map(str, error.findings))
        return self._frames.get_template("faults.html").render(faults=told, lang=PROGRAM).encode()


class _Site:
    """What is made of an edition so far; homes: path of a page -> the family that made it last."""

    def __init__(
        self,
        edition: WordedEdition,
        sources: Mapping[str, bytes],
        homes: dict[str, ModuleType],
        assets_: Mapping[str, bytes],
    ) -> None:
        self.edition = edition
        self._sources, self._homes = sources, homes
        self._made: dict[ModuleType, dict[str, Page]] = {}
        theme = theme_stylesheet()
        self.stylesheet = f"assets/{theme.name}"
        self._assets = {**assets_, self.stylesheet: theme.read_bytes()}
        self._beside: dict[str, bytes] | None = None

    def page(self, path: str) -> Page | None:
        """Return a page, made with its family; if nobody knows that, with one family after another."""
        if not path.endswith(".html"):
            return None
        home = self._homes.get(path)
        found = self._family(home).get(path) if home else None
        return found or next((pages[path] for pages in map(self._family, families()) if path in pages), None)

    def file(self, path: str) -> bytes | None:
        """Return a file that is no page of a family."""
        if path in self._assets or path.startswith("."):
            return self._assets.get(path)
        if self._beside is None:
            pages = [page for family in families() for page in self._family(family).values()]
            self._beside = files_beside_pages(pages, self.edition, self._sources)
        return self._beside.get(path)

    def _family(self, family: ModuleType) -> dict[str, Page]:
        if family not in self._made:
            self._made[family] = {page.path: page for page in pages_of(family, self.edition)}
            self._homes |= dict.fromkeys(self._made[family], family)
        return self._made[family]
