"""The cover: one page for all languages, at the root of the site."""

from collections.abc import Iterator

from edition.languages.interface_labels import label as word
from edition.languages.language_files import language
from edition.languages.typography import typeset
from edition.model.edition import WordedEdition
from edition.render import Page
from edition.render.drawings.article_strip import article_strip
from edition.render.for_machines.page_head import edition_head
from edition.render.prose.prose_html import Writer
from edition.render.template_loader import fill


def pages(edition: WordedEdition) -> Iterator[Page]:
    """Yield the cover."""
    work = edition.standoff.work
    panels = []
    for lang in work.languages:
        writer = Writer(edition, lang, "", f"{lang}/")
        panels.append(
            {
                "lang": lang,
                "name": language(lang).name,
                "article": word("page.article", lang),
                "lead": writer.html(edition.standoff.cover.lead[lang]),
            }
        )
    own = work.language
    strip = article_strip(edition, Writer(edition, own, "", f"{own}/"))
    content = fill("cover.html.j2", work=work, panels=panels, strip=strip, t=lambda name: word(name, own))
    yield Page(
        name="index",
        lang=None,
        title=work.short_title[own],
        description=" ".join(typeset(edition.standoff.cover.tagline[lang], lang) for lang in work.languages),
        head=edition_head(work, own),
        content=content,
    )
