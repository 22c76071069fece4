"""The published vectors of format 1, by which a program in another language can be tested, hold for this one."""

import json
from pathlib import Path
from typing import Any

import pytest
from edition.join import join
from edition.model.edition import Edition
from edition.model.protected_text import ProtectedText, SourceText
from edition.words.block_fingerprint import fingerprint, letters, plain

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "docs" / "dev" / "fingerprints-1.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("vector", VECTORS["texts"], ids=lambda vector: vector["text"][:20])
def test_letters_and_fingerprints(vector: dict[str, Any]) -> None:
    found = letters(vector["text"])
    assert (found.exact, found.folded) == (vector["exact_letters"], vector["folded_letters"])
    assert plain(found).text == vector["plain_letters"]
    made = fingerprint(vector["text"])
    assert {name: getattr(made, name) for name in made.__slots__} == vector["fingerprint"]


def test_the_blocks_are_those_of_the_toy(toy: Edition) -> None:
    stored = {block["id"]: block["fingerprint"] for block in VECTORS["blocks"]}
    made = {block.id: block.fingerprint for block in toy.standoff.blocks if block.fingerprint}
    assert {id_: {name: getattr(f, name) for name in f.__slots__} for id_, f in made.items()} == stored


@pytest.mark.parametrize("search", VECTORS["searches"], ids=lambda search: search["name"])
def test_searches(toy: Edition, search: dict[str, Any]) -> None:
    layer = join(toy.standoff, SourceText(words=ProtectedText(search["copy"]), format="text"), "copy.txt")
    for id_, expected in search["found"].items():
        found = layer.joins[id_]
        assert (found.match.value, list(found.lines) if found.lines else None) == (expected["match"], expected["lines"])
