"""The real article in a reader's copy: every block is found however the copy was made, and nothing else ever is."""

import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from edition import pipeline
from edition.model.edition import Edition
from edition.model.text import Match, TextLayer

from tests import damage

pytestmark = pytest.mark.source


@pytest.fixture(scope="module")
def article() -> str:
    """The copy's text; without one these tests say so, and a name that leads nowhere is a mistake, not an absence."""
    named = os.environ.get("EDITION_SOURCE")
    if not named:
        pytest.skip("no copy of the article: EDITION_SOURCE is not set")
    if not Path(named).is_file():
        pytest.fail(f"EDITION_SOURCE names {named}, which is no file")
    return pipeline.read_copy_text(Path(named)).words.reveal()


@pytest.fixture
def joined(real: Edition, tmp_path: Path) -> Callable[[bytes], TextLayer]:
    def join(data: bytes) -> TextLayer:
        path = tmp_path / "copy"
        path.write_bytes(data)
        layer = pipeline.with_text(real, path).text
        assert layer is not None
        return layer

    return join


def body(real: Edition, layer: TextLayer) -> Counter[str]:
    return Counter(layer.joins[block.id].match.value for block in real.standoff.body)


def test_the_text_itself_is_exact(real: Edition, article: str, joined: Callable[[bytes], TextLayer]) -> None:
    layer = joined(article.encode())
    assert body(real, layer) == {"exact": 30}
    assert {found.match for found in layer.joins.values()} == {Match.EXACT}


HARM: dict[str, Callable[[str], bytes]] = {
    "other marks": lambda text: damage.other_marks(text).encode(),
    "other spaces": lambda text: damage.other_spaces(text).encode(),
    "calls removed": lambda text: damage.without_calls(text).encode(),
    "hard-wrapped": lambda text: damage.hard_wrapped(text).encode(),
    "merged": lambda text: damage.merged(text).encode(),
    "saved page": lambda text: damage.saved_page(text).encode(),
    "UTF-16": damage.utf16,
    "UTF-16 without mark": damage.utf16_without_mark,
    "Windows-1252": damage.windows_1252,
    "all at once": lambda text: damage.windows_1252(
        damage.hard_wrapped(damage.without_calls(damage.other_marks(text)))
    ),
}


@pytest.mark.parametrize("name", HARM)
def test_form_does_not_matter(real: Edition, article: str, joined: Callable[[bytes], TextLayer], name: str) -> None:
    layer = joined(HARM[name](article))
    found = body(real, layer)
    assert found["exact"] + found["loose"] == 30
    assert found["exact"] >= 28
    others = [block for block in real.standoff.blocks if not block.kind.is_body]
    assert [block.id for block in others if layer.words(block.id) is None] == []


def test_a_scan_with_page_heads_and_misread_letters_is_found(
    real: Edition, article: str, joined: Callable[[bytes], TextLayer]
) -> None:
    found = body(real, joined(damage.misread(damage.with_page_heads(article, 30), 0.01).encode()))
    assert found["missing"] == found["ambiguous"] == 0


@pytest.mark.parametrize("seed", range(3))
def test_shuffled_words_are_another_text(
    real: Edition, article: str, joined: Callable[[bytes], TextLayer], seed: int
) -> None:
    assert body(real, joined(damage.shuffled_words(article, seed).encode())) == {"missing": 30}


def test_another_article_is_not_found(real: Edition, joined: Callable[[bytes], TextLayer], toy_copy: Path) -> None:
    for other in (damage.ANOTHER_ARTICLE.encode(), toy_copy.read_bytes()):
        layer = joined(other)
        assert body(real, layer) == {"missing": 30}
        assert layer.unmatched
