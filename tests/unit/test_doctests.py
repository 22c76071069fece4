"""Examples in docstrings are true."""

import doctest
import importlib
import pkgutil

import edition
import pytest

pytestmark = pytest.mark.slow

MODULES = [info.name for info in pkgutil.walk_packages(edition.__path__, "edition.")]


@pytest.mark.parametrize("name", MODULES)
def test_examples_of(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_grammars_have_examples() -> None:
    grammars = [
        "edition.words.ids",
        "edition.read.notation.citation_grammar",
        "edition.read.notation.prose_grammar",
        "edition.languages.typography",
        "edition.languages.interface_labels",
        "edition.languages.dates_and_numbers",
        "edition.languages.language_names",
        "edition.languages.langid_tags",
        "edition.words.language_tags",
        "edition.words.letter_folding",
    ]
    assert all(doctest.testmod(importlib.import_module(name)).attempted for name in grammars)
