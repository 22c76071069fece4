"""What reading gave is remembered for each file, as long as the file is the same."""

from functools import partial

import pytest
from edition.read.last_reading import LastReading


def test_what_is_the_same_is_read_once_and_what_has_changed_again() -> None:
    read: list[str] = []
    texts: LastReading[int] = LastReading()

    def length(text: str) -> int:
        read.append(text)
        return len(text)

    for name, text in [("a", "one"), ("b", "one"), ("a", "one"), ("a", "three"), ("b", "one"), ("a", "one")]:
        assert texts.of(name, text, partial(length, text)) == len(text)
    assert read == ["one", "one", "three", "one"], "of a file only the last reading is kept"


def test_what_cannot_be_read_is_not_remembered() -> None:
    texts: LastReading[int] = LastReading()
    with pytest.raises(ValueError, match="invalid literal"):
        texts.of("a", "x", lambda: int("x"))
    assert texts.of("a", "x", lambda: 1) == 1
