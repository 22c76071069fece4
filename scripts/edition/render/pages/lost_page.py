"""The page that servers show where nothing is: one for all languages, as a wrong address may have lost its own."""

from collections.abc import Iterator

from edition.derive.page_names import LOST
from edition.languages.interface_labels import label
from edition.model.edition import WordedEdition
from edition.render import Page
from edition.render.template_loader import fill


def pages(edition: WordedEdition) -> Iterator[Page]:
    """Yield the page of lost addresses."""
    work = edition.standoff.work
    panels = [
        {
            "lang": lang,
            "title": label("lost", lang),
            "words": label("lost.words", lang),
            "ways": [
                (f"{lang}/index.html", label("read", lang)),
                (f"{lang}/article.html", label("page.article", lang)),
            ],
        }
        for lang in work.languages
    ]
    content = fill("lost.html.j2", work=work, panels=panels)
    yield Page(name=LOST, lang=None, title=label("lost", work.language), content=content)
