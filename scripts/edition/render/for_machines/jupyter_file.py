"""A notebook as a file for Jupyter in one language: its prose as the page has it, code, what it printed and drew."""

import json
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from edition.derive.passage_names import page_title
from edition.languages.interface_labels import label as word
from edition.model.claim import Cell, Notebook, Result
from edition.model.edition import WordedEdition
from edition.render.markdown_text import markdown_document, markdown_prose
from edition.render.prose_html import Writer
from edition.words.ids import Lang


def jupyter_path(notebook: Notebook, lang: Lang) -> str:
    """Return the address of the file below the site's root."""
    return f"notebooks/{notebook.name}.{lang}.ipynb"


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
    outputs = iter(result.outputs if result else ())
    number = 0
    for cell in notebook.cells:
        if cell.prose is None:
            number += 1
            if number == 1 and notebook.data:
                yield _needed(notebook, writer, root)
            shown = list(_shown(cell, result, next(outputs, ""), writer.lang))
            yield _code(cell.source, shown, number if result else None)
            yield from _caption(cell, result, writer)
        elif cell.language == writer.lang:
            yield _prose(markdown_document(cell.prose, writer))


def _needed(notebook: Notebook, writer: Writer, root: str) -> dict[str, Any]:
    """Return a cell that says, before the first code, which files the code reads, and where they are to be had."""
    files = ", ".join(f"[{PurePosixPath(file).name}]({root}{file})" for file in notebook.data)
    return _prose(writer.words(word("notebook.reads", writer.lang)).replace("#", files))


def _shown(cell: Cell, result: Result | None, printed: str, lang: Lang) -> Iterator[dict[str, Any]]:
    """Yield what a cell printed and drew when its committed result was made."""
    if printed:
        yield {"name": "stdout", "output_type": "stream", "text": _lines(printed + "\n")}
    for figure in result.figures[lang] if result else ():
        if figure.name == cell.figure:
            drawing = {"image/svg+xml": _lines(figure.svg), "text/plain": [figure.alt]}
            yield {"data": drawing, "metadata": {}, "output_type": "display_data"}


def _caption(cell: Cell, result: Result | None, writer: Writer) -> Iterator[dict[str, Any]]:
    for figure in result.figures[writer.lang] if result else ():
        if figure.name == cell.figure:
            yield _prose(markdown_prose(figure.caption, writer))


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
