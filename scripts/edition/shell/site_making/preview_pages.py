"""What a preview answers: pages and the files beside them, each made when it is first asked for after a change."""

from collections.abc import Collection, Mapping
from pathlib import Path
from threading import Lock
from types import ModuleType
from typing import NamedTuple

from jinja2 import Environment, FileSystemLoader

from edition.derive.page_names import LOST_PATH
from edition.languages.language_files import PROGRAM
from edition.model.edition import WordedEdition
from edition.render import Page, families, pages_of, refuse_doubles
from edition.render.for_machines.crate.crate_files import CRATE
from edition.render.for_machines.files_beside_pages import files_beside_pages
from edition.render.page_frame import frame
from edition.render.template_loader import keep_compiled
from edition.shell import pipeline, terminal
from edition.shell.site_making.garbage_pause import without_collection
from edition.shell.site_making.theme_assets import OWN_THEME, compiled_templates, site_assets, theme_stylesheet
from edition.words.findings import EditionError
from edition.words.unseen_characters import visible

BROKEN = b"<!doctype html><title>500</title><p>This page cannot be made: the terminal says why.</p>"
_NEVER = (CRATE, ".")
"""How names begin that are of no file here: what a build says of the whole site, and what browsers ask of any host."""


class PreviewAnswer(NamedTuple):
    """What is answered; reloads: it is a page that has no policy, so that the script of a preview may stand in it."""

    content: bytes
    reloads: bool


class PreviewPages:
    """The site of a project as it is now, in memory alone: words of a copy are written nowhere.

    Most of a site is not looked at after a change, so that a change costs reading, checking, and the pages that are.
    """

    def __init__(self, root: Path, copy: Path | None) -> None:
        self._root, self._copy = root, copy
        self._homes: dict[str, ModuleType] = {}
        self._now: _Site | bytes = b""
        """What there is to see; of a project with faults, the page that tells them."""
        kept = compiled_templates()
        keep_compiled(kept)
        self._frames = Environment(loader=FileSystemLoader(OWN_THEME), autoescape=True, bytecode_cache=kept)

    @property
    def languages(self) -> Collection[str]:
        """Return the languages that pages are in; none of a project with faults."""
        return () if isinstance(self._now, bytes) else self._now.edition.standoff.work.languages

    @without_collection()
    def load(self) -> None:
        """Read and check the project anew; of one with faults every page tells them, and comes back when mended.

        Raises: what is a fault of the program; every page then says so.
        """
        try:
            edition, sources = pipeline.checked(self._root, self._copy)
            self._now = _Site(edition, sources, self._homes, self._root)
        except EditionError as error:
            self._now = self._told(error)
        except Exception:
            self._now = BROKEN
            raise
        finally:
            terminal.show("")

    def get(self, path: str) -> PreviewAnswer | None:
        """Return a page or a file by its address below the site's root; None if there is none of that name."""
        site = self._now
        if isinstance(site, bytes):
            return PreviewAnswer(site, reloads=True) if path.endswith(".html") else None
        if page := site.page(path):
            return PreviewAnswer(self._framed(page, site), reloads=True)
        content = site.file(path)
        return None if content is None else PreviewAnswer(content, reloads=False)

    def _framed(self, page: Page, site: "_Site") -> bytes:
        """Return a page in the theme: without a policy, as the preview's own script stands in it and asks for changes.

        Links of the page for lost addresses begin at the root of the preview, and not at that of the published site.
        """
        values = frame(page, site.edition) | {"policy": "", "page": page, "stylesheet": site.stylesheet}
        values["base"] = "/" if page.path == LOST_PATH else None
        return self._frames.get_template("main.html").render(values).encode()

    def _told(self, error: EditionError) -> bytes:
        told = visible("\n".join(map(str, error.findings)))
        return self._frames.get_template("faults.html").render(faults=told, lang=PROGRAM).encode()


class _Site:
    """What is made of an edition so far; homes: path of a page -> the family that made it last."""

    def __init__(
        self, edition: WordedEdition, sources: Mapping[str, bytes], homes: dict[str, ModuleType], root: Path
    ) -> None:
        self.edition = edition
        self._sources, self._homes = sources, homes
        theme = theme_stylesheet()
        self.stylesheet = f"assets/{theme.name}"
        self._assets = site_assets(root, has_text=edition.text is not None) | {self.stylesheet: theme.read_bytes()}
        self._families = families()
        self._made: dict[ModuleType, dict[str, Page]] = {}
        self._beside: dict[str, bytes] | None = None
        self._making = Lock()

    @without_collection()
    def page(self, path: str) -> Page | None:
        """Return a page, made with its family; if nobody knows that, with one family after another.

        Raises: ValueError if another page has the address of one that is made now.
        """
        if not path.endswith(".html"):
            return None
        with self._making:
            home = self._homes.get(path)
            found = self._family(home).get(path) if home else None
            return found or next((pages[path] for pages in map(self._family, self._families) if path in pages), None)

    @without_collection()
    def file(self, path: str) -> bytes | None:
        """Return a file that is no page of a family; the first that is no asset is made with all pages and files."""
        if path in self._assets or path.startswith(_NEVER):
            return self._assets.get(path)
        with self._making:
            if self._beside is None:
                pages = [page for family in self._families for page in self._family(family).values()]
                self._beside = files_beside_pages(pages, self.edition, self._sources)
            return self._beside.get(path)

    def _family(self, family: ModuleType) -> dict[str, Page]:
        if family not in self._made:
            made = list(pages_of(family, self.edition))
            refuse_doubles([*made, *(page for others in self._made.values() for page in others.values())])
            self._made[family] = {page.path: page for page in made}
            self._homes |= dict.fromkeys(self._made[family], family)
        return self._made[family]
