"""The real data have the fingerprints that the command makes of their witness."""

import hashlib
from dataclasses import replace

import pytest
from edition.join.witness_blocks import read_witness
from edition.model.edition import Edition
from edition.shell import read_copy
from edition.words.block_fingerprint import Fingerprint

from tests.tools import article_copy

pytestmark = pytest.mark.source


def test_the_fingerprints_are_those_of_the_witness(real: Edition) -> None:
    copy = article_copy()
    if hashlib.sha256(copy.read_bytes()).hexdigest() != real.standoff.work.witness.sha256:
        pytest.skip("the copy is another than the witness")
    bare = tuple(replace(block, fingerprint=None) for block in real.standoff.blocks)
    reading = read_witness(replace(real.standoff, blocks=bare), read_copy.read_copy_text(copy))
    recorded: dict[str, Fingerprint | None] = {block.id: block.fingerprint for block in real.standoff.blocks}
    assert reading.findings == []
    assert reading.fingerprints == recorded
