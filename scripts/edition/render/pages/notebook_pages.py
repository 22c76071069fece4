"""Each notebook as a page: its prose in the page's language, its code, its committed output and drawings."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from edition.derive.claim_results.claim_values import state_in_words
from edition.derive.passage_names import page_title
from edition.derive.shown_cells import ShownCode, ShownProse, shown_cells
from edition.languages.dates_and_numbers import number
from edition.languages.interface_labels import label as word
from edition.model.edition import WordedEdition
from edition.model.notebook import Figure, Notebook, Result
from edition.render import Page
from edition.render.drawings.inline_drawing import inline_drawing
from edition.render.for_machines.jupyter_file import drawing_path, jupyter_path
from edition.render.handwritten_page import parts_of
from edition.render.prose.prose_html import Writer
from edition.render.template_loader import fill
from edition.words.ids import Lang, label

_REMEMBERED = 2**10
"""Cells of which it is remembered how their code looks: each stands on a page of every language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CellView:
    """A cell as the template shows it: prose, or code with output and drawing."""

    prose: Markup | None = None
    code: Markup | None = None
    output: str = ""
    figure: Figure | None = None
    drawing: Markup | None = None
    file: str = ""
    caption: Markup | None = None
    number: int = 0
    is_output_shown: bool = False


def pages(edition: WordedEdition) -> Iterator[Page]:
    """Yield every notebook in each language."""
    for notebook in edition.standoff.notebooks:
        for lang in edition.standoff.work.languages:
            yield _page(edition, notebook, lang)


def _page(edition: WordedEdition, notebook: Notebook, lang: Lang) -> Page:
    name = f"notebooks/{notebook.name}"
    writer = Writer(edition, lang, name)
    result = edition.results.get(notebook.name)
    claims = [claim for claim in edition.standoff.claims if notebook.name in claim.notebooks]
    documents = [cell.prose for cell in notebook.cells if cell.prose and cell.language == lang]
    title = page_title(edition, name, lang)
    content = fill(
        "notebook.html.j2",
        t=lambda name: word(name, lang),
        title=title,
        cells=list(_cells(notebook, result, writer)),
        claims=[(writer.href(claim.id), label(claim.id), claim.title[lang]) for claim in claims],
        up="../" * (name.count("/") + 1),
        name=notebook.name,
        data=notebook.data,
        download=jupyter_path(notebook, lang),
        lang=lang,
        environment=dict(result.environment) if result else {},
        lacking=[(table, number(table.size, lang) if table.size else "") for table in notebook.lacking],
        state=state_in_words(result, lang),
    )
    toc = [item for document in documents for item in parts_of(document, writer)]
    return Page(name=name, lang=lang, title=title, content=content, toc=toc, sources=writer.sources())


def _cells(notebook: Notebook, result: Result | None, writer: Writer) -> Iterator[CellView]:
    for cell in shown_cells(notebook, result, writer.lang):
        match cell:
            case ShownProse():
                yield CellView(prose=writer.document(cell.document))
            case ShownCode(figure=figure):
                yield CellView(
                    code=_highlight(cell.source),
                    output=cell.output,
                    figure=figure,
                    drawing=inline_drawing(figure, figure.name) if figure else None,
                    file=drawing_path(notebook.name, figure, writer.lang) if figure else "",
                    caption=writer.html(figure.caption) if figure else None,
                    number=cell.number,
                    is_output_shown=cell.is_output_shown,
                )


@lru_cache(_REMEMBERED)
def _highlight(code: str) -> Markup:
    from pygments import format as formatted
    from pygments.formatters.html import HtmlFormatter
    from pygments.lexers.python import PythonLexer
    from pygments.token import Name, Operator, Punctuation, Text, Whitespace

    # What has the colour of all text needs no element, which would make a third of the page.
    plain = (Name, Name.Namespace, Operator, Punctuation, Whitespace)
    tokens = ((Text if kind in plain else kind, text) for kind, text in PythonLexer().get_tokens(code))
    return Markup(formatted(tokens, HtmlFormatter(nowrap=True)))
