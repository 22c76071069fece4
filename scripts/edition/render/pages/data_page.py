"""The data: what other programs can take from the edition, file by file."""

from collections.abc import Iterator

from edition.exports import exporters
from edition.languages.interface_labels import label as word
from edition.languages.known_languages import language
from edition.languages.typography import typeset
from edition.model.edition import WordedEdition
from edition.render import Page
from edition.render.for_machines.jupyter_file import jupyter_path
from edition.render.template_loader import fill
from edition.words.ids import Lang


def pages(edition: WordedEdition) -> Iterator[Page]:
    """Yield the page of each language."""
    return (_page(edition, lang) for lang in edition.standoff.work.languages)


def _page(edition: WordedEdition, lang: Lang) -> Page:
    rows = [(f"data/{export.FILENAME}", typeset(language(lang).exports[export.NAME], lang)) for export in exporters()]
    for notebook in edition.standoff.notebooks:
        rows.append((jupyter_path(notebook, lang), word("data.notebook.jupyter", lang)))
        rows.append((f"notebooks/{notebook.name}.py", word("data.notebooks", lang)))
        rows += [(file, word("data.notebook.data", lang)) for file in notebook.data]
    licence = edition.standoff.work.rights.content.replace("-", " ")
    content = fill("data.html.j2", t=lambda name: word(name, lang), rows=rows, licence=licence)
    return Page(name="data", lang=lang, title=word("page.data", lang), content=content)
