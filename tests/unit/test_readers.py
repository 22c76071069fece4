"""Which reader a copy goes to: the content decides, in the order that is written down."""

from collections.abc import Callable

import pytest
from edition.read import sources
from edition.shell import read_copy

from tests import pdfs
from tests.copies import by_pandoc, markdown

WORDS = "Les barques rentrent au port chaque soir.\n\nLe gardien les compte à la lanterne, une par une.\n"
SAMPLES: dict[str, tuple[str, Callable[[], bytes]]] = {
    "a.pdf": ("pdf", lambda: pdfs.pdf(pdfs.one_column(WORDS))),
    "a.docx": ("document", lambda: by_pandoc(markdown(WORDS), "docx")),
    "a.odt": ("document", lambda: by_pandoc(markdown(WORDS), "odt")),
    "a.epub": ("document", lambda: by_pandoc(markdown(WORDS), "epub", "--metadata=title:T")),
    "a.jats": ("jats", lambda: by_pandoc(markdown(WORDS), "jats")),
    "a.tei": ("tei", lambda: by_pandoc(markdown(WORDS), "tei")),
    "a.html": ("html", lambda: by_pandoc(markdown(WORDS), "html", "--metadata=title:T")),
    "a.md": ("markdown", lambda: f"---\ntitle: T\n---\n\n{markdown(WORDS)}".encode()),
    "a.txt": ("text", WORDS.encode),
}


@pytest.mark.parametrize("name", SAMPLES)
def test_a_copy_goes_to_the_reader_of_its_format(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    wanted, make = SAMPLES[name]
    read: list[str] = []
    for reader in sources.readers():
        own: Callable[[bytes], object] = reader.read

        def watched(data: bytes, own: Callable[[bytes], object] = own, called: str = reader.NAME) -> object:
            found = own(data)
            read.append(called)
            return found

        monkeypatch.setattr(reader, "read", watched)
    found = read_copy.text_of(make(), name)
    assert read[0] == wanted
    assert "gardien les compte" in found.words.reveal()


def test_every_reader_has_a_sample() -> None:
    assert {wanted for wanted, _ in SAMPLES.values()} == set(sources.ORDER)
