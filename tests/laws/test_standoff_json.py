"""All that is given can be written as JSON and read back, and is then what it was."""

import json
from dataclasses import fields, replace

import pytest
from edition.exports import edition_json
from edition.model.edition import Edition, WordedEdition
from edition.model.given import Standoff
from edition.model.prose_tree import Document, Prose, Title
from edition.read.notation.prose_grammar import parse_document
from edition.read.standoff_json import standoff_of, standoff_values
from edition.words.ids import Lang
from hypothesis import given, settings

from tests.laws.strategies import proses, unicode_texts
from tests.unit import builders as b


def there_and_back(standoff: Standoff) -> Standoff:
    return standoff_of(json.loads(json.dumps(standoff_values(standoff), ensure_ascii=False)))


def differing(one: Standoff, other: Standoff) -> list[str]:
    names = [field.name for field in fields(Standoff) if field.name != "origins"]
    return [name for name in names if getattr(one, name) != getattr(other, name)]


@pytest.mark.parametrize("which", ["toy", "real"])
def test_nothing_is_lost(toy: Edition, real: Edition, which: str) -> None:
    standoff = {"toy": toy, "real": real}[which].standoff
    assert differing(standoff, there_and_back(standoff)) == []


def test_the_exported_document_is_that_json(toy_worded: WordedEdition) -> None:
    """What follows from the data stands beside it and does not come in the way."""
    value = json.loads(edition_json.export(toy_worded))
    assert differing(toy_worded.standoff, standoff_of(value)) == []
    assert value["claims"][0]["verdict"] == "reproduced"
    assert value["claims"][0]["quantities"][0]["derived"]["value"] == 4312
    assert value["references"][0]["cited_in"]


@settings(max_examples=30)
@given(proses(), unicode_texts)
def test_nothing_that_can_be_typed_is_lost(prose: Prose, text: str) -> None:
    document: Document = (Title(2, "a", prose), *parse_document(f"# A\n\n- {text!r}\n\n```sh\nx\n```\n")[0])
    standoff = replace(
        b.STANDOFF,
        blocks=tuple(replace(block, summary=dict.fromkeys(block.summary, prose)) for block in b.STANDOFF.blocks),
        work=replace(b.WORK, title=dict.fromkeys(b.WORK.languages, text), site_url=None),
        pages={("index", Lang("fr")): document, ("about", Lang("en")): ()},
    )
    assert differing(standoff, there_and_back(standoff)) == []


def test_another_format_is_refused() -> None:
    with pytest.raises(ValueError, match="format 1 is not 2"):
        standoff_of(standoff_values(b.STANDOFF) | {"format": 1})
