"""The real edition as TEI and JATS: valid, with and without the words, which our own reader finds again."""

from dataclasses import replace
from pathlib import Path

import pytest
from edition.exports import jats_xml, tei_xml
from edition.model.edition import WordedEdition
from edition.model.protected_text import Match
from edition.shell import pipeline

from tests.schemas import jats_faults, parsed, tei_faults
from tests.tools import article_copy

pytestmark = pytest.mark.long


def test_the_real_edition_is_valid(real_worded: WordedEdition, tmp_path: Path) -> None:
    assert tei_faults(tmp_path, tei_xml.export(real_worded)) == []
    assert jats_faults(jats_xml.export(real_worded)) == []


@pytest.mark.source
def test_the_real_edition_with_words_is_valid_and_found_again(real_worded: WordedEdition, tmp_path: Path) -> None:
    edition = replace(real_worded, text=pipeline.with_text(real_worded, article_copy()).text)
    files = {module.FILENAME: module.export_with_words(edition) for module in (tei_xml, jats_xml)}
    assert tei_faults(tmp_path, files[tei_xml.FILENAME]) == []
    assert jats_faults(files[jats_xml.FILENAME]) == []
    article = "//text[@type='article']"
    root = parsed(files[tei_xml.FILENAME])
    standoff = edition.standoff
    assert len(root.xpath(f"{article}//ref[@type='citation'][string()]")) == len(standoff.citations)
    assert len(root.xpath(f"{article}//ref[@type='noteCall']")) == len(standoff.notes)
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
        layer = pipeline.with_text(edition, tmp_path / name).text
        assert layer is not None
        assert {layer.joins[block.id].match for block in standoff.blocks} == {Match.EXACT}, name
