"""The real edition as one file of a language fits where it is to fit."""

import pytest
from edition.model.edition import WordedEdition
from edition.render import Page, render
from edition.render.one_document import one_document
from edition.shell.site_making.theme_assets import theme_styles
from edition.words.ids import Lang

MOST = 1_500_000
"""Bytes."""


@pytest.fixture(scope="module")
def pages(real_worded: WordedEdition) -> list[Page]:
    return render(real_worded)


@pytest.mark.parametrize("lang", ["fr", "en", "es"])
def test_it_is_small(real_worded: WordedEdition, pages: list[Page], lang: str) -> None:
    assert len(one_document(real_worded, pages, Lang(lang), theme_styles()).encode()) <= MOST
