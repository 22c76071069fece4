"""The published fingerprints of the real article give away none of its words, to an attacker who reads denser ones."""

import pytest
from edition.model.edition import Edition
from edition.shell import pipeline

from tests import attacker
from tests.tools import article_copy

pytestmark = pytest.mark.source
PLACES, KEPT = 6, 600


@pytest.fixture(scope="module")
def joined(real: Edition) -> Edition:
    return pipeline.with_text(real, article_copy())


def attacked(
    joined: Edition, blocks: list[tuple[list[str], attacker.Sketch]], patch: pytest.MonkeyPatch
) -> attacker.Success:
    patch.setattr(attacker, "KEPT", KEPT)
    listed = {word for words, _ in blocks for word in words}
    return attacker.attack(blocks, attacker.summaries(joined), listed, PLACES)


def test_what_is_published_gives_no_word_away(joined: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    success = attacked(joined, attacker.published(joined), monkeypatch)
    assert success.tried >= PLACES - 1
    assert success.right == 0


def test_the_attacker_reads_a_denser_sketch(joined: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    success = attacked(joined, attacker.denser(joined, 2, 16), monkeypatch)
    assert success.right >= success.tried // 2
