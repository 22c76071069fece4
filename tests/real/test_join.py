"""The real article in a reader's copy: every block is found however the copy was made, and nothing else ever is."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from edition.model.edition import Edition
from edition.model.prose_tree import plain
from edition.model.protected_text import Match, TextLayer
from edition.shell import pipeline, read_copy
from edition.words.ids import Id

from tests import copies, damage, pdfs
from tests.tools import article_copy

pytestmark = pytest.mark.source
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def article() -> str:
    """The copy's text."""
    return read_copy.read_copy_text(article_copy()).words.reveal()


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


ENCODED: dict[str, Callable[[str], bytes]] = {
    "saved page": lambda text: damage.saved_page(text).encode(),
    "UTF-16": damage.utf16,
    "UTF-16 without mark": damage.utf16_without_mark,
    "Windows-1252": damage.windows_1252,
    "all at once": lambda text: damage.windows_1252(
        damage.hard_wrapped(damage.without_calls(damage.other_marks(text)))
    ),
}


FORMATS: dict[str, Callable[[str], bytes]] = {
    "PDF": lambda text: pdfs.pdf(pdfs.one_column(text, "Cahiers du littoral, vol. 12")),
    "PDF in two columns": lambda text: pdfs.pdf(pdfs.two_columns(text, "Cahiers du littoral, vol. 12")),
    "PDF across two columns": lambda text: pdfs.pdf(pdfs.two_columns(text, "Cahiers", across=True)),
    "text across two columns": lambda text: damage.side_by_side(text).encode(),
    **{
        form: lambda text, form=form: copies.by_pandoc(copies.markdown(text), form)  # type: ignore[misc]
        for form in ("docx", "odt", "epub", "tei", "jats", "html")
    },
}


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_gives_the_same_words(
    real: Edition, article: str, joined: Callable[[bytes], TextLayer], name: str
) -> None:
    layer = joined(FORMATS[name](article))
    assert body(real, layer) == {"exact": 30}
    assert {layer.joins[block.id].match for block in real.standoff.blocks} == {Match.EXACT}


@pytest.mark.parametrize("name", [*damage.FORMS, *ENCODED])
def test_form_does_not_matter(real: Edition, article: str, joined: Callable[[bytes], TextLayer], name: str) -> None:
    data = damage.FORMS[name](article).encode() if name in damage.FORMS else ENCODED[name](article)
    layer = joined(data)
    found = body(real, layer)
    assert found["exact"] + found["loose"] == 30
    assert found["exact"] >= 28
    others = [block for block in real.standoff.blocks if not block.kind.is_body]
    assert [block.id for block in others if layer.words(block.id) is None] == []


@pytest.mark.parametrize("name", damage.INTRUSIONS)
def test_lines_that_a_page_put_inside_a_block_are_cut_out(
    real: Edition, article: str, joined: Callable[[bytes], TextLayer], name: str
) -> None:
    found = body(real, joined(damage.INTRUSIONS[name](article).encode()))
    assert found["exact"] + found["loose"] == 30
    assert found["exact"] >= 27


@pytest.mark.parametrize("name", damage.WRONG)
def test_wrong_letters_do_not_hide_the_blocks(
    real: Edition, article: str, joined: Callable[[bytes], TextLayer], name: str
) -> None:
    found = body(real, joined(damage.WRONG[name](article).encode()))
    assert found["exact"] + found["loose"] >= (30 if name.startswith("2") else 29)


@pytest.mark.parametrize("name", damage.OTHERS)
def test_another_text_holds_no_block(
    real: Edition, article: str, joined: Callable[[bytes], TextLayer], name: str
) -> None:
    assert body(real, joined(damage.OTHERS[name](article).encode())) == {"missing": 30}


def test_no_text_of_our_own_in_french_holds_a_block(real: Edition, joined: Callable[[bytes], TextLayer]) -> None:
    language = real.standoff.work.language
    ours = ["\n\n".join(plain(block.summary[language]) for block in real.standoff.blocks)]
    ours += [path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs" / language).glob("*.md"))]
    ours += [path.read_text(encoding="utf-8") for path in sorted((ROOT / "notebooks").glob("*.py"))]
    assert len(ours) >= 4
    for text in ours:
        assert body(real, joined(text.encode())) == {"missing": 30}


def test_of_shuffled_sentences_only_blocks_of_one_sentence_are_there(
    real: Edition, article: str, joined: Callable[[bytes], TextLayer]
) -> None:
    whole = joined(article.encode())
    layer = joined(damage.shuffled_sentences(article).encode())
    claimed = [block.id for block in real.standoff.body if layer.words(block.id) is not None]
    for id_ in claimed:
        words = whole.words(id_)
        assert words is not None
        assert len(damage.sentences(words.reveal())) == 1, id_


def test_of_an_article_in_a_page_that_quotes_it_three_paragraphs_are_found(
    real: Edition, article: str, joined: Callable[[bytes], TextLayer]
) -> None:
    whole = joined(article.encode())
    chosen = [Id("p3"), Id("p8"), Id("p14")]
    parts = [words.reveal() for id_ in chosen if (words := whole.words(id_))]
    layer = joined(damage.saved_page(damage.quoted(parts)).encode())
    assert [block.id for block in real.standoff.body if layer.words(block.id)] == chosen


def test_an_abridged_copy_has_what_it_has(real: Edition, article: str, joined: Callable[[bytes], TextLayer]) -> None:
    short = damage.abridged(article)
    whole, layer = joined(article.encode()), joined(short.encode())
    for block in real.standoff.blocks:
        words = whole.words(block.id)
        assert words is not None
        assert (layer.joins[block.id].match is Match.EXACT) is (words.reveal() in short), block.id


def test_a_copy_twice_in_one_file_is_ambiguous(
    real: Edition, article: str, joined: Callable[[bytes], TextLayer]
) -> None:
    assert body(real, joined(f"{article}\n\n{article}".encode())) == {"ambiguous": 30}


def test_another_article_is_not_found(real: Edition, joined: Callable[[bytes], TextLayer], toy_copy: Path) -> None:
    for other in (damage.ANOTHER_ARTICLE.encode(), toy_copy.read_bytes()):
        layer = joined(other)
        assert body(real, layer) == {"missing": 30}
        assert layer.unmatched
