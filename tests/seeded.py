"""Copies damaged by chance, the same ones for the same seed."""

import random
from collections.abc import Callable

from tests.damage import (
    abridged,
    decomposed,
    glued_calls,
    hard_wrapped,
    merged,
    misread,
    mistyped,
    moved,
    other_marks,
    other_middles,
    other_spaces,
    shuffled_sentences,
    spaced_calls,
    split,
    with_foot_notes,
    with_ligatures,
    with_page_heads,
    without_calls,
)

_SHAPES: list[Callable[[str], str]] = [
    hard_wrapped,
    other_marks,
    other_spaces,
    without_calls,
    glued_calls,
    spaced_calls,
    merged,
    split,
    decomposed,
    with_ligatures,
]
"""What changes the form of a copy and hardly a letter."""


def damaged(text: str, seed: int) -> str:
    """Return a copy with one to four kinds of damage, of which each seed has others."""
    chance = random.Random(seed)  # noqa: S311 - the same for the same seed
    for shape in chance.sample(_SHAPES, chance.randint(0, 3)):
        text = shape(text)
    deep: list[Callable[[str], str]] = [
        lambda one: one,
        lambda one: misread(one, chance.choice([0.005, 0.02, 0.05, 0.1]), seed),
        lambda one: mistyped(one, chance.choice([0.005, 0.02, 0.05, 0.1]), seed),
        lambda one: with_page_heads(one, chance.choice([6, 12, 30]), hyphens=chance.random() < 0.5),
        lambda one: with_foot_notes(one, chance.choice([10, 30])),
        lambda one: other_middles(one, chance.choice([0.1, 0.3])),
        lambda one: abridged(one, seed),
        lambda one: moved(one, seed),
        lambda one: shuffled_sentences(one, seed),
        lambda one: one + "\n\n" + one,
    ]
    for worse in chance.sample(deep, chance.randint(1, 2)):
        text = worse(text)
    return text
