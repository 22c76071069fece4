"""A notebook as it is shown in one language: its cells with what each printed and drew when its result was made."""

from collections.abc import Iterator
from dataclasses import dataclass

from edition.model.notebook import Figure, Notebook, Result
from edition.model.prose_tree import Document
from edition.words.ids import Lang


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownProse:
    """A cell of prose."""

    document: Document


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCode:
    """A cell of code; its number counts the code from 1; output and figure are empty without a result."""

    source: str
    number: int
    output: str = ""
    figure: Figure | None = None
    is_output_shown: bool = False


def shown_cells(notebook: Notebook, result: Result | None, lang: Lang) -> Iterator[ShownProse | ShownCode]:
    """Yield the cells in their order, prose in other languages left out."""
    outputs = iter(result.outputs if result else ())
    figures = {figure.name: figure for figure in result.figures[lang]} if result else {}
    number = 0
    for cell in notebook.cells:
        if cell.prose is None:
            number += 1
            yield ShownCode(
                source=cell.source,
                number=number,
                output=next(outputs, ""),
                figure=figures.get(cell.figure) if cell.figure else None,
                is_output_shown=cell.is_output_shown,
            )
        elif cell.language == lang:
            yield ShownProse(document=cell.prose)
