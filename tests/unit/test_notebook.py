import pytest
from edition.model.edition import Edition
from edition.model.prose_tree import Title, plain
from edition.read.standoff.notebooks.notebook_cells import read_notebook
from edition.read.standoff.notebooks.notebook_inputs import data_read
from edition.words.findings import Where

TEXT = """\
# ---
# jupyter: header
# ---

# %% [markdown] lang="fr"
# # Les marées
#
# Voir [c01](claim:c01).

# %%
import csv

rows = open("data/tides.csv")

# %% figure="tides"
draw()
"""
DATA = {"notebooks/data/tides.csv": b"1,2\n", "notebooks/data/other.csv": b"3\n"}


def digest(text: str, data: dict[str, bytes]) -> str:
    return read_notebook(text, "notebooks/n.py", data)[0].digest


def test_cells_in_order() -> None:
    notebook, findings = read_notebook(TEXT, "notebooks/n.py", DATA)
    assert findings == []
    assert notebook.name == "n"
    prose, code, drawing = notebook.cells
    assert (prose.language, prose.line, prose.is_code) == ("fr", 5, False)
    assert prose.prose is not None
    assert isinstance(prose.prose[0], Title)
    assert plain(prose.prose[0].children) == "Les marées"
    assert (code.source, code.line, code.is_code) == ('import csv\n\nrows = open("data/tides.csv")', 10, True)
    assert (drawing.source, drawing.figure) == ("draw()", "tides")


def test_a_result_depends_on_code_and_on_the_data_that_the_code_names() -> None:
    before = digest(TEXT, DATA)
    assert digest(TEXT.replace("draw()", "draw(1)"), DATA) != before
    assert digest(TEXT, DATA | {"notebooks/data/tides.csv": b"1,3\n"}) != before
    assert digest(TEXT, DATA | {"notebooks/data/other.csv": b"4\n"}) == before


@pytest.mark.parametrize(
    ("code", "read"),
    [
        ("import lab", ["notebooks/lab.py"]),
        ("from lab import table", ["notebooks/lab.py"]),
        ("import csv, lab", ["notebooks/lab.py"]),
        ("import lab\nlab.table('tides')", ["notebooks/data/tides.csv", "notebooks/lab.py"]),
        ('import lab\nlab.table("tides")', ["notebooks/data/tides.csv", "notebooks/lab.py"]),
        ("import laboratory  # lab", []),
    ],
)
def test_a_result_depends_on_the_module_however_it_is_imported(code: str, read: list[str]) -> None:
    assert sorted(data_read(code, DATA | {"notebooks/lab.py": b""})) == read


def test_a_result_does_not_depend_on_prose() -> None:
    assert digest(TEXT.replace("Les marées", "La mer"), DATA) == digest(TEXT, DATA)


def test_problems_of_prose_have_places() -> None:
    _, (finding,) = read_notebook(TEXT.replace("claim:c01", "clam:c01"), "notebooks/n.py", DATA)
    assert finding.code == "prose.syntax"
    assert (finding.where.line, finding.where.column) == (8, len("# Voir [c01](") + 1)


def test_a_prose_cell_needs_a_language() -> None:
    _, (finding,) = read_notebook(TEXT.replace(' lang="fr"', ""), "notebooks/n.py", DATA)
    assert (finding.code, finding.where) == ("notebooks.language", Where("notebooks/n.py", 5, 1))


def test_an_empty_file_is_a_notebook_without_cells() -> None:
    notebook, findings = read_notebook("", "notebooks/n.py", {})
    assert (notebook.cells, findings) == ((), [])


def test_the_toys_committed_result_is_that_of_its_notebook(toy: Edition) -> None:
    (notebook,) = toy.standoff.notebooks
    assert toy.results[notebook.name].digest == notebook.digest


def test_a_line_of_prose_that_python_would_run_is_a_finding() -> None:
    text = '# %% [markdown] lang="fr"\n# Un\n\ndeux\n#trois\n# %%\nx = 1\n'
    _, (finding,) = read_notebook(text, "notebooks/x.py", {})
    assert (finding.code, finding.where) == ("notebooks.prose", Where("notebooks/x.py", 4, 1))
