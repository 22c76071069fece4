"""Each block that is in a copy is found, and none that is not."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from edition.join import join, verified
from edition.join.letter_stream import prepare
from edition.model.article import BlockKind
from edition.model.edition import Edition
from edition.model.protected_text import Match, ProtectedText, SourceText, TextLayer
from edition.words.block_fingerprint import fingerprint, samples
from edition.words.ids import Id

from tests import damage
from tests.unit import builders as b


@pytest.fixture(scope="module")
def article(toy_copy: Path) -> str:
    return toy_copy.read_text(encoding="utf-8")


def joined(toy: Edition, text: str) -> TextLayer:
    return join(toy.standoff, SourceText(words=ProtectedText(text), format="text"), "copy.txt")


def matches(toy: Edition, text: str) -> set[Match]:
    layer = joined(toy, text)
    return {layer.joins[block.id].match for block in toy.standoff.blocks}


def test_the_witness_is_exact(toy: Edition, article: str) -> None:
    layer = joined(toy, article)
    assert {found.match for found in layer.joins.values()} == {Match.EXACT}
    assert {found.similarity for found in layer.joins.values()} == {1.0}
    assert [found.id for found in layer.joins.values()] == list(layer.joins)


def test_words_are_the_copys_own_characters(toy: Edition, article: str) -> None:
    layer = joined(toy, article)
    for block in toy.standoff.blocks:
        words = layer.words(block.id)
        assert words is not None
        assert words.reveal() in article


@pytest.mark.parametrize(
    ("id_", "first", "last"),
    [
        ("p1", "À Port-Sabline", "façade de la criée."),
        ("p4", "Le premier soin", "sans détour :"),
        ("p4-q1", "« On ferme", "mai 2012)."),
        ("p5-l2", "– la présence", "quartier bas."),
        ("n3", "Les feuilles", "de la semaine."),
        ("p3", "Notre enquête", "p. 12-15)."),
        ("compter", "Compter", "vole"),
    ],
)
def test_the_marks_that_hug_the_words_belong_to_them(
    toy: Edition, article: str, id_: str, first: str, last: str
) -> None:
    words = joined(toy, article).words(Id(id_))
    assert words is not None
    assert words.reveal().startswith(first)
    assert words.reveal().endswith(last)


def test_lines_lead_to_the_place_in_the_copy(toy: Edition, article: str) -> None:
    layer = joined(toy, article)
    lines = article.split("\n")
    where = layer.joins[Id("p7")].lines
    assert where is not None
    assert lines[where[0] - 1].startswith("Il serait facile")
    assert all(lines[number - 1].strip() for number in layer.unmatched)
    assert "Mots clés" in [lines[number - 1] for number in layer.unmatched]


@pytest.mark.parametrize("name", damage.FORMS)
def test_form_does_not_matter(toy: Edition, article: str, name: str) -> None:
    layer = joined(toy, damage.FORMS[name](article))
    assert {layer.joins[block.id].match for block in toy.standoff.blocks} == {Match.EXACT}


@pytest.mark.parametrize("name", damage.INTRUSIONS)
def test_lines_that_a_page_put_inside_a_block_are_cut_out(toy: Edition, article: str, name: str) -> None:
    layer = joined(toy, damage.INTRUSIONS[name](article))
    found = [layer.joins[block.id] for block in toy.standoff.blocks]
    assert [one.id for one in found if one.words is None] == []
    assert sum(one.match is Match.EXACT for one in found) >= 0.9 * len(found)
    assert any(one.cut for one in found)
    words = " ".join(one.words.reveal() for one in found if one.words)
    assert "Cahiers du littoral" not in words
    assert "feuillets 4 et 5" not in words


@pytest.mark.parametrize("name", damage.WRONG)
def test_wrong_letters_do_not_hide_the_blocks(toy: Edition, article: str, name: str) -> None:
    layer = joined(toy, damage.WRONG[name](article))
    missed = [block.id for block in toy.standoff.body if layer.words(block.id) is None]
    assert len(missed) <= (0 if name.startswith("2") else 1)
    assert Match.LOOSE in {found.match for found in layer.joins.values()}


def test_a_heading_with_a_wrong_letter_is_found_before_its_block(toy: Edition, article: str) -> None:
    (heading,) = (line for line in article.split("\n") if line.startswith("Compter") and line.endswith("vole"))
    damaged = heading.replace("Compter", "Conpter")
    found = joined(toy, article.replace(heading, damaged)).joins[Id("compter")]
    assert (found.match, found.words and found.words.reveal()) == (Match.LOOSE, damaged)
    assert 0.8 < found.similarity < 1


@pytest.mark.parametrize("name", damage.OTHERS)
def test_another_text_holds_no_block(toy: Edition, article: str, name: str) -> None:
    assert matches(toy, damage.OTHERS[name](article)) == {Match.MISSING}


def test_of_shuffled_sentences_single_ones_are_no_block(toy: Edition, article: str) -> None:
    layer = joined(toy, damage.shuffled_sentences(article))
    for block in toy.standoff.blocks:
        words = layer.words(block.id)
        if words is not None:
            assert len(re.findall(r"[.?!] [A-ZÀ-Ý]", words.reveal())) == 0, block.id


def test_a_word_that_was_changed_makes_a_block_loose_and_is_shown(toy: Edition, article: str) -> None:
    layer = joined(toy, article.replace("mouettes", "goélands"))
    changed = [layer.joins[block.id] for block in toy.standoff.blocks if layer.joins[block.id].match is Match.LOOSE]
    assert changed
    shown = [difference.words.reveal() for one in changed for difference in one.differs]
    assert any("goélands" in words for words in shown)


def test_one_word_that_was_changed_is_one_short_difference_on_its_line(toy: Edition, article: str) -> None:
    changed = article.replace("a pourtant tenu ensemble", "a pourtant commodément ensemble", 1)
    (shown,) = joined(toy, changed).joins[Id("p7")].differs
    assert "pourtant commodément ensemble" in shown.words.reveal()
    assert len(shown.words) < 100
    assert "commodément" in changed.split("\n")[shown.line - 1]


def test_an_abridged_copy_has_what_it_has(toy: Edition, article: str) -> None:
    short = damage.abridged(article)
    layer = joined(toy, short)
    whole = joined(toy, article)
    for block in toy.standoff.blocks:
        words = whole.words(block.id)
        assert words is not None
        there = words.reveal() in short
        assert (layer.joins[block.id].match is Match.EXACT) is there, block.id
        assert (layer.joins[block.id].match is Match.MISSING) is not there, block.id


def test_blocks_that_another_text_quotes_are_found_alone(toy: Edition, article: str) -> None:
    whole = joined(toy, article)
    chosen = [Id("p2"), Id("p6"), Id("p7")]
    parts = [words.reveal() for id_ in chosen if (words := whole.words(id_))]
    layer = joined(toy, damage.quoted(parts))
    assert sorted(id_ for id_ in verified(layer) if id_ in {block.id for block in toy.standoff.blocks}) == sorted(
        chosen
    )


def test_half_a_block_is_no_block_but_is_pointed_out(toy: Edition, article: str) -> None:
    whole = joined(toy, article).words(Id("p7"))
    assert whole is not None
    layer = joined(toy, f"{damage.ANOTHER_ARTICLE}\n\n{whole.reveal()[: len(whole) // 2]}")
    found = layer.joins[Id("p7")]
    assert found.match is Match.MISSING
    assert found.words is None
    assert found.lines is not None
    assert found.similarity == pytest.approx(0.5, abs=0.1)


@pytest.mark.parametrize("text", ["", "\n", "mouettes", damage.ANOTHER_ARTICLE, damage.ANOTHER_ARTICLE * 50])
def test_what_is_not_there_is_missing(toy: Edition, text: str) -> None:
    assert matches(toy, text) == {Match.MISSING}
    assert joined(toy, text).joins[Id("compter")].match is Match.MISSING


@pytest.mark.parametrize("seed", range(3))
def test_shuffled_words_are_another_text(toy: Edition, article: str, seed: int) -> None:
    assert matches(toy, damage.shuffled_words(article, seed)) == {Match.MISSING}


def test_a_block_taken_out_is_missing_and_its_neighbours_are_not(toy: Edition, article: str) -> None:
    lines = article.split("\n")
    layer = joined(toy, "\n".join(line for line in lines if not line.startswith("Doubler n’est pas")))
    missing = [id_ for id_, found in layer.joins.items() if found.match is Match.MISSING]
    assert missing == ["p5"]
    assert verified(layer) == {Id(id_) for id_ in layer.joins} - {"p5"}


def test_a_sentence_that_two_blocks_share_is_no_block(toy: Edition) -> None:
    shared = "On ne vend pas des oiseaux, on vend le plaisir de les avoir comptés."
    assert matches(toy, shared * 3) == {Match.MISSING}


def test_two_equal_places_are_ambiguous(toy: Edition, article: str) -> None:
    layer = joined(toy, f"{article}\n\n{article}")
    assert {layer.joins[block.id].match for block in toy.standoff.blocks} == {Match.AMBIGUOUS}
    assert layer.joins[Id("introduction")].match is Match.AMBIGUOUS
    assert verified(layer) == frozenset()
    assert all(found.words is None for found in layer.joins.values())


def test_a_block_without_fingerprint_is_missing(toy: Edition, article: str) -> None:
    bare = tuple(replace(block, fingerprint=None) for block in toy.standoff.blocks)
    layer = join(replace(toy.standoff, blocks=bare), SourceText(words=ProtectedText(article), format="text"), "x")
    assert {layer.joins[block.id].match for block in bare} == {Match.MISSING}


def test_what_is_found_prints_no_word(toy: Edition, article: str) -> None:
    layer = joined(toy, article)
    assert "mouettes" not in repr(layer)
    assert "<ProtectedText" in repr(layer)


def test_other_words_in_the_middle_of_a_block_make_it_a_part(toy: Edition, article: str) -> None:
    layer = joined(toy, damage.other_middles(article, 0.6))
    claimed = [block.id for block in toy.standoff.body if layer.words(block.id) is not None]
    assert len(claimed) <= 0.2 * len(toy.standoff.body), claimed


def test_a_text_that_shares_a_few_words_with_blocks_holds_none(toy: Edition) -> None:
    edges = " ".join(
        f"{block.passage.first} tout autre chose ici, puis {block.passage.last}." for block in toy.standoff.body
    )
    assert matches(toy, f"{damage.ANOTHER_ARTICLE}\n\n{edges}") == {Match.MISSING}


def test_of_two_versions_in_one_file_the_exact_one_is_taken(toy: Edition, article: str) -> None:
    layer = joined(toy, f"{damage.misread(article, 0.02)}\n\n{article}")
    assert {layer.joins[block.id].match for block in toy.standoff.body} == {Match.EXACT}


def test_a_note_set_inside_a_block_does_not_hide_it(toy: Edition, article: str) -> None:
    at = article.index("Doubler n’est pas")
    middle = article.index(" ", at + 200)
    layer = joined(toy, f"{article[:middle]} (voir le carnet du sémaphore pour l’an 1987){article[middle:]}")
    assert {found.match for found in layer.joins.values()} <= {Match.EXACT, Match.LOOSE}


@pytest.mark.parametrize("between", ["\n" * 20_000, "7\n" * 20_000])
def test_empty_lines_and_numbers_without_end_take_no_time(toy: Edition, article: str, between: str) -> None:
    at = article.index(" ", article.index("Doubler n’est pas") + 100)
    layer = joined(toy, f"{article[:at]}\n{between}{article[at:]}")
    assert layer.joins[Id("p5")].match is not Match.MISSING


YEARS = (
    "1987 fut une année sans brume, et le guet du phare y compta plus de barques que jamais avant ; le registre de la "
    "mairie, qui en garde le détail nuit après nuit, s’arrête pourtant sans un mot au printemps 1988"
)


@pytest.mark.parametrize(
    ("old", "new"), [("", ""), ("jamais", "nulle"), ("1987 fut", "page 3, 1987 fut"), ("au", "aux")]
)
def test_digits_at_the_edges_of_a_block_belong_to_it(old: str, new: str) -> None:
    block = b.block("p1", BlockKind.PARAGRAPH, YEARS)
    copy = f"Au nord 12. {YEARS.replace(old, new, 1)}. 33 autres suivent."
    source = SourceText(words=ProtectedText(copy), format="text")
    words = join(b.with_blocks(block), source, "x").words(block.id)
    assert words is not None
    assert words.reveal().removesuffix(".") == copy[copy.index("1987") : copy.index("1988") + 4]


SHORT = "Voir Roy, 1901."


@pytest.mark.parametrize(
    ("copy", "match", "line", "words"),
    [
        (f"Au nord.\n\n{SHORT}\nAu sud.", Match.EXACT, 3, SHORT),
        (f"Au nord.\n  [2] {SHORT} \nAu sud.", Match.EXACT, 2, f"[2] {SHORT}"),
        (f"{SHORT}\nAu nord.\n{SHORT}", Match.AMBIGUOUS, 1, None),
        (f"Au nord. {SHORT} Au sud.", Match.MISSING, None, None),
        ("Voir Roy, 1902.", Match.MISSING, None, None),
    ],
)
def test_a_block_too_short_for_samples_is_a_line_of_its_own(
    copy: str, match: Match, line: int | None, words: str | None
) -> None:
    blocks = b.with_blocks(b.block("p1", BlockKind.PARAGRAPH, SHORT))
    found = join(blocks, SourceText(words=ProtectedText(copy), format="text"), "x").joins[Id("p1")]
    assert found.match is match
    assert found.lines == (line and (line, line))
    assert (found.words and found.words.reveal()) == words


@pytest.mark.parametrize(("worse", "expected"), [(0.02, Match.AMBIGUOUS), (0.06, Match.LOOSE)])
def test_of_two_damaged_versions_a_clearly_better_one_is_taken(
    toy: Edition, article: str, worse: float, expected: Match
) -> None:
    layer = joined(toy, f"{damage.misread(article, 0.02, 1)}\n\n{damage.misread(article, worse, 2)}")
    assert {layer.joins[Id(id_)].match for id_ in ("p1", "p2", "p3", "p8")} == {expected}


@pytest.mark.parametrize(("letters", "expected"), [(94, Match.LOOSE), (126, Match.MISSING)])
def test_a_block_whose_beginning_is_other_words_is_a_part_of_it(
    toy: Edition, article: str, letters: int, expected: Match
) -> None:
    """Its first words are there, then so many letters are replaced by more of others."""
    whole = joined(toy, article).words(Id("p6"))
    assert whole is not None
    head = " ".join(whole.reveal().split()[:3])
    other = ("zyxwvutsrqponm " * 20)[: letters + 40]
    text = f"{damage.ANOTHER_ARTICLE}\n\n{head} {other}{whole.reveal()[len(head) + letters :]}"
    assert joined(toy, text).joins[Id("p6")].match is expected


def test_what_a_copy_repeats_is_looked_for_and_what_it_repeats_without_end_is_not(toy: Edition, article: str) -> None:
    layer = joined(toy, f"{article}\n\n" * 12)
    assert {layer.joins[block.id].match for block in toy.standoff.body} == {Match.AMBIGUOUS}
    phrase = "un port de mille mouettes, dit-on partout"
    sketch = samples(fingerprint(phrase))
    for times, told in ((1000, True), (1001, False)):
        stream = prepare(SourceText(words=ProtectedText(f"{phrase}. " * times), format="text"), [sketch])
        assert bool(stream.seeds) is told, times


def test_an_address_that_ends_a_block_is_among_its_words(toy_with_text: Edition) -> None:
    """Addresses are no letters of a block, as copies break them; readers want them all the same."""
    assert toy_with_text.text is not None
    words = toy_with_text.text.words(Id("n2"))
    assert words is not None
    assert words.reveal().endswith(" : https://example.org/port-sabline/mille-mouettes")
