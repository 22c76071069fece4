"""A notebook as a file for Jupyter in one language: its prose as the page has it, code, what it printed and drew."""

import json
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from edition.derive.passage_names import page_title
from edition.derive.shown_cells import ShownCode, ShownProse, shown_cells
from edition.languages.interface_labels import label as word
from edition.model.edition import WordedEdition
from edition.model.notebook import Figure, Notebook
from edition.render.prose.markdown_text import markdown_document, markdown_prose
from edition.render.prose.prose_html import Writer
from edition.words.ids import Lang
from edition.words.project_layout import LAB


def jupyter_path(notebook: Notebook, lang: Lang) -> str:
    """Return the address of the file below the site's root."""
    return f"notebooks/{notebook.name}.{lang}.ipynb"


def drawing_path(notebook: str, figure: Figure, lang: Lang) -> str:
    """Return the address of a drawing below the site's root."""
    return f"figures/{notebook}.{figure.name}.{lang}.svg"


def jupyter_file(edition: WordedEdition, notebook: Notebook, lang: Lang) -> bytes:
    """Return the file; its links are whole if the edition has an address, else they lead from its place in the site."""
    root = edition.standoff.work.site_url or "../"
    cells = list(_cells(edition, notebook, Writer(edition, lang, "", f"{root}{lang}/"), root))
    book = {
        "cells": [{"id": f"cell-{number}", **cell} for number, cell in enumerate(cells, 1)],
        "metadata": {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
            "title": page_title(edition, f"notebooks/{notebook.name}", lang),
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return (json.dumps(book, ensure_ascii=False, indent=1) + "\n").encode()


def _cells(edition: WordedEdition, notebook: Notebook, writer: Writer, root: str) -> Iterator[dict[str, Any]]:
    result = edition.results.get(notebook.name)
    for cell in shown_cells(notebook, result, writer.lang):
        match cell:
            case ShownProse():
                yield _prose(markdown_document(cell.document, writer))
            case ShownCode():
                if cell.number == 1 and notebook.data:
                    yield _needed(notebook, writer, root)
                yield _code(cell.source, list(_shown(cell)), cell.number if result else None)
                if cell.figure:
                    yield _prose(markdown_prose(cell.figure.caption, writer))


def _needed(notebook: Notebook, writer: Writer, root: str) -> dict[str, Any]:
    """Return a cell that says, before the first code, which files the code reads, and where they are to be had."""
    links = {file: f"[{PurePosixPath(file).name}]({root}{file})" for file in notebook.data}
    module = links.pop(LAB, "")
    said = [writer.words(word("notebook.reads", writer.lang)).replace("#", ", ".join(links.values()))] if links else []
    said += [writer.words(word("notebook.lab", writer.lang)).replace("#", module)] if module else []
    if notebook.fetched:
        tables = ", ".join(f"[{PurePosixPath(table.file).name}]({table.address})" for table in notebook.fetched)
        said.append(writer.words(word("notebook.fetches", writer.lang)).replace("#", tables))
    return _prose(" ".join(said))


def _shown(cell: ShownCode) -> Iterator[dict[str, Any]]:
    """Yield what a cell printed and drew."""
    if cell.output:
        yield {"name": "stdout", "output_type": "stream", "text": _lines(cell.output + "\n")}
    if cell.figure:
        drawing = {"image/svg+xml": _lines(cell.figure.svg), "text/plain": [cell.figure.alt]}
        yield {"data": drawing, "metadata": {}, "output_type": "display_data"}


def _prose(text: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "metadata": {}, "source": _lines(text)}


def _code(source: str, outputs: list[dict[str, Any]], count: int | None) -> dict[str, Any]:
    return {
        "cell_type": "code",
        "execution_count": count,
        "metadata": {},
        "outputs": outputs,
        "source": _lines(source),
    }


def _lines(text: str) -> list[str]:
    """Return a text as Jupyter writes it, line by line."""
    return text.splitlines(keepends=True)
