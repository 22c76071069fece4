"""The notebook that the site offers, in plain Jupyter: valid, and it runs and gives what is committed."""

import json
from pathlib import Path
from shutil import copy, copytree

import nbformat
import pytest
from edition.model.edition import WordedEdition
from edition.render.for_machines.jupyter_file import jupyter_file
from edition.words.ids import Lang
from edition.words.project_layout import LAB
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient

from tests.conftest import ROOT, TOY

pytestmark = [pytest.mark.notebooks, pytest.mark.long]


@pytest.mark.parametrize("lang", ["fr", "en", "es"])
def test_the_file_is_a_notebook_by_the_schema_of_jupyter(
    toy_worded: WordedEdition, real_worded: WordedEdition, lang: str
) -> None:
    for edition in (toy_worded, real_worded):
        for notebook in edition.standoff.notebooks:
            nbformat.validate(json.loads(jupyter_file(edition, notebook, Lang(lang))))


def test_it_runs_beside_its_data_and_gives_the_committed_result(
    toy_worded: WordedEdition, real_worded: WordedEdition, tmp_path: Path
) -> None:
    for edition, root in ((toy_worded, TOY), (real_worded, ROOT)):
        for notebook in (one for one in edition.standoff.notebooks if not one.fetched):
            place = tmp_path / notebook.name
            copytree(root / "notebooks" / "data", place / "data")
            if LAB in notebook.data:
                copy(root / LAB, place)
            text = jupyter_file(edition, notebook, Lang("en")).decode()
            given, anew = (nbformat.reads(text, as_version=4) for _ in range(2))  # type: ignore[no-untyped-call]
            for cell in code(anew):
                cell.outputs = []
            NotebookClient(anew, km=kernel(place), resources={"metadata": {"path": str(place)}}).execute(
                cleanup_kc=True
            )
            assert [printed(cell) for cell in code(anew)] == [printed(cell) for cell in code(given)]
            figures = edition.results[notebook.name].figures
            assert len(list((place / "results").glob(f"{notebook.name}.*.svg"))) == sum(map(len, figures.values()))


def code(book: nbformat.NotebookNode) -> list[nbformat.NotebookNode]:
    return [cell for cell in book.cells if cell.cell_type == "code"]


def printed(cell: nbformat.NotebookNode) -> str:
    return "".join(output.text for output in cell.outputs if output.output_type == "stream").strip()


def kernel(place: Path) -> AsyncKernelManager:
    """Return Jupyter's own Python, whatever kernels the user has."""
    return AsyncKernelManager(
        kernel_name="python3",
        kernel_spec_manager=KernelSpecManager(kernel_dirs=[]),
        transport="ipc",
        connection_file=str(place / "kernel.json"),
    )
