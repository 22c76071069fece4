"""How well a copy matches, in words."""

from pathlib import Path

import pytest
from edition.join import join
from edition.join.match_report import at_a_glance, counts, in_short, unplaced, where
from edition.model.edition import Edition
from edition.model.protected_text import Join, Match, ProtectedText, SourceText, TextLayer
from edition.words.ids import Id

from tests import damage


def joined(toy: Edition, text: str) -> TextLayer:
    return join(toy.standoff, SourceText(words=ProtectedText(text), format="text"), "copy.txt")


def test_a_sign_for_each_block_part_by_part(toy: Edition, toy_copy: Path) -> None:
    article = toy_copy.read_text(encoding="utf-8")
    rows = list(at_a_glance(toy.standoff, joined(toy, article)))
    assert sum(row.count("■") for row in rows[:-1]) == len(toy.standoff.blocks)
    without = "\n".join(line for line in article.split("\n") if not line.startswith("Il serait facile"))
    rows = list(at_a_glance(toy.standoff, joined(toy, without)))
    assert sum(row.count("□") for row in rows[:-1]) == 1
    assert rows[-1].endswith("? ambiguous")


def test_in_short(toy: Edition, toy_copy: Path) -> None:
    layer = joined(toy, toy_copy.read_text(encoding="utf-8"))
    total = len(toy.standoff.body)
    assert in_short(toy.standoff, layer) == f"copy.txt: {total} exact of {total} blocks of the body"
    assert counts([]) == "none"


@pytest.mark.parametrize(
    ("lines", "match", "told"),
    [
        (None, Match.MISSING, "nowhere"),
        ((3, 9), Match.MISSING, "a part of it on lines 3–9"),
        ((3, 3), Match.LOOSE, "line 3"),
    ],
)
def test_where(lines: tuple[int, int] | None, match: Match, told: str) -> None:
    assert where(Join(id=Id("p1"), match=match, similarity=0.5, lines=lines)) == told


def test_places_that_damage_has_spoilt_are_counted(toy: Edition, toy_copy: Path) -> None:
    article = toy_copy.read_text(encoding="utf-8")
    assert unplaced(toy.standoff, joined(toy, article)) == []
    note = next(note for note in toy.standoff.notes if note.call)
    assert note.call is not None
    spoilt = article.replace(note.call.words, "xxxxxxxx")
    layer = joined(toy, spoilt)
    assert layer.joins[note.call.block].match is Match.LOOSE
    assert [id_ for id_, _ in unplaced(toy.standoff, layer)] == [note.id]


def test_slightly_wrong_words_keep_their_places(toy: Edition, toy_copy: Path) -> None:
    layer = joined(toy, damage.mistyped(toy_copy.read_text(encoding="utf-8"), 0.02))
    assert unplaced(toy.standoff, layer) == []
