import pytest
from edition.words.project_layout import is_input, is_read, is_standoff


@pytest.mark.parametrize(
    ("path", "given", "needed"),
    [
        ("docs/data/work.yaml", True, True),
        ("docs/data/article/introduction.yaml", True, True),
        ("docs/data/notes.txt", False, False),
        ("docs/fr/index.md", True, True),
        ("docs/dev/data.md", False, False),
        ("docs/fr/deep/index.md", True, True),
        ("docs/fr/.draft/index.md", False, False),
        ("docs/index.md", False, False),
        ("bib/references.bib", True, True),
        ("bib/README.md", False, False),
        ("bib/deep/x.bib", True, True),
        ("bib/x.BIB", True, True),
        ("notebooks/c01.py", True, True),
        ("notebooks/data/c01.csv", True, True),
        ("notebooks/data/deep/c01.csv", True, True),
        ("notebooks/results/c01.json", False, True),
        ("notebooks/results/c01.bars.fr.svg", False, True),
        ("notebooks/results/c01.log", False, False),
        ("README.md", False, False),
    ],
)
def test_what_a_file_is(path: str, given: bool, needed: bool) -> None:
    assert (is_standoff(path), is_input(path)) == (given, needed)


@pytest.mark.parametrize("path", ["docs/fr/deep/x.md", "docs/fr/x.MD", "bib/deep/x.bib", "bib/x.BIB", "notebooks/x.PY"])
def test_what_lies_or_is_named_wrongly_was_meant_to_be_read(path: str) -> None:
    assert (is_standoff(path), is_read(path)) == (True, False)
