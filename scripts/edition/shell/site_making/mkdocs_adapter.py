"""The adapter to MkDocs, a plugin of it: hands it our pages and files, frames them in the theme.

One build makes all languages: each page carries its language, and the theme reads it there
(docs/dev/decisions/0002-one-build.md).
"""

import os
from collections.abc import Mapping
from pathlib import Path

import jinja2
from mkdocs.config.base import LegacyConfig
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from edition.model.edition import WordedEdition
from edition.render import Page, render
from edition.render.for_machines.files_beside_pages import files_beside_pages
from edition.render.page_frame import frame
from edition.render.pruned_stylesheet import names_in
from edition.render.template_loader import keep_compiled
from edition.shell import pipeline
from edition.shell.build_points import BuildPoint, reach
from edition.shell.digest_cache import Cache
from edition.shell.disk import inputs
from edition.shell.site_making.publication import (
    discard,
    lay_out,
    refuse_among_inputs,
    refuse_foreign,
    staging,
    told_of,
)
from edition.shell.site_making.site_gate import finish, inputs_key
from edition.shell.site_making.theme_assets import (
    OWN_THEME,
    compiled_templates,
    kept_stylesheet,
    site_assets,
    stylesheet_in,
)
from edition.words.findings import EditionError

FRAMES = (".html", ".js")
"""Files of our theme that name elements and classes."""


_NO_PREVIEW = b"<!doctype html><title>No preview</title><p>Run `edition serve`, or leave out `--no-livereload`.</p>"


class EditionPlugin(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call]
    """Replaces the files of docs/ by the pages of the edition; it can be told nothing in a configuration.

    With `prepared` it is handed an edition and generates; without, MkDocs was called by itself, and the plugin
    loads the edition and puts the finished site in place as `edition build` does, or serves as `edition serve` does.
    """

    def __init__(self) -> None:
        self.prepared: tuple[WordedEdition, Mapping[str, bytes]] | None = None
        self.pages: dict[str, Page] = {}
        self.files: dict[str, bytes] = {}
        self.stylesheet = self.theme_css = ""
        self.edition: WordedEdition | None = None
        self.target: tuple[Path, str] | None = None
        self.staged: Path | None = None
        self.is_served = False

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember whether pages are to be served: MkDocs then builds none of them."""
        self.is_served = command == "serve"

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Let our own preview answer at the port."""
        from edition.shell.site_making.preview import preview_server

        return preview_server(_root(config), None, config.dev_addr.port)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Load and check the edition before MkDocs empties the output folder."""
        config.use_directory_urls = False
        self._narrow(config)
        if self.is_served:
            return config
        try:
            edition, sources = self.prepared or self._load(config)
        except EditionError as error:
            raise _stopped(error) from None
        self.edition = edition
        keep_compiled(compiled_templates())
        self.pages = {page.path: page for page in render(edition)}
        self.files = files_beside_pages(self.pages.values(), edition, sources)
        config.site_name = edition.standoff.work.short_title[edition.standoff.work.language]
        config.site_url = edition.standoff.work.site_url or ""
        return config

    def _narrow(self, config: MkDocsConfig) -> None:
        """Leave the theme its stylesheet alone: MkDocs would look through all its 14,000 files and templates."""
        found = stylesheet_in(config.theme.dirs)
        if found is None:
            raise PluginError("the theme has no stylesheet main.*.css; is mkdocs-material installed?")
        self.stylesheet = f"assets/{found.name}"
        self.theme_css = found.read_text(encoding="utf-8")
        config.theme.dirs = [str(OWN_THEME)]
        config.theme.static_templates.clear()

    def _load(self, config: MkDocsConfig) -> tuple[WordedEdition, Mapping[str, bytes]]:
        root, output = _root(config), Path(config.site_dir)
        with told_of(output):
            refuse_among_inputs(root, output)
            refuse_foreign(output)
            files = inputs(root)
            key = inputs_key(root, files, None)
            loaded = pipeline.checked(root, None, files=files)
            self.target = (output, key)
            self.staged = staging(output)
        config.site_dir = str(self.staged)
        return loaded

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Add the files beside the pages, which MkDocs would look at one by one; put the site in place if it is to."""
        lay_out(Path(config.site_dir), {"404.html": _NO_PREVIEW} if self.is_served else self.files)
        if self.target is None or self.edition is None:
            return
        output, key = self.target
        staged, config.site_dir = Path(config.site_dir), str(output)
        try:
            with told_of(output):
                finish(staged, output, self.edition, key)
        except EditionError as error:
            raise _stopped(error) from None
        finally:
            discard(staged)
        reach(BuildPoint.END)

    def on_build_error(self, *, error: Exception) -> None:
        """Leave no half-made site beside the old one."""
        if self.staged is not None:
            discard(self.staged)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Hand over our pages and assets in the place of all other files."""
        edition = self.edition
        if edition is None:
            return Files([])
        found = site_assets(_root(config), has_text=edition.text is not None) | {self.stylesheet: self._pruned(config)}
        own = [File.generated(config, name, content=content) for name, content in found.items()]
        pages = [File.generated(config, path.removesuffix(".html") + ".md", content="") for path in sorted(self.pages)]
        return Files([*own, *pages])

    def _pruned(self, config: MkDocsConfig) -> bytes:
        """Return what the theme's stylesheet has for our pages; those in one language have all that others have."""
        first = next((page.lang for page in self.pages.values() if page.lang), None)
        contents = [page.content for page in self.pages.values() if page.lang in (None, first)]
        frames = [path.read_text(encoding="utf-8") for path in sorted(OWN_THEME.rglob("*")) if path.suffix in FRAMES]
        return kept_stylesheet(self.theme_css, names_in([*contents, *frames]), Cache(_root(config)))

    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Give our page's HTML in the place of rendered Markdown."""
        return self.pages[page.file.dest_uri].content

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Escape all that templates print; keep them compiled. Then the first file is written."""
        reach(BuildPoint.WRITE)
        env.autoescape = True
        env.bytecode_cache = compiled_templates()
        return env

    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Add what the theme's frame needs: language, labels, pages of the menu, the same page in other languages."""
        ours = self.pages[page.file.dest_uri]
        assert self.edition is not None
        context.update(frame(ours, self.edition))  # type: ignore[typeddict-item]
        context["stylesheet"] = self.stylesheet  # type: ignore[typeddict-unknown-key]
        return context


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path or "mkdocs.yml").resolve().parent


def _stopped(error: EditionError) -> PluginError:
    return PluginError("\n".join(["", *map(str, error.findings)]))


os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
