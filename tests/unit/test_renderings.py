"""One rendering of a term in each language: the table, and what is found in texts."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from edition.checks.data.of_prose import renderings_check
from edition.model.edition import Edition
from edition.model.editorial_text import Rendering
from edition.model.given import Standoff
from edition.read.standoff.standoff_reader import read_standoff
from edition.shell import disk
from edition.words.findings import DataError
from edition.words.project_layout import RENDERINGS

from tests.conftest import ROOT, TOY
from tests.unit import builders as b

KEEPER = Rendering(
    id="gardien",
    term={b.FR: "gardien", b.EN: "keeper", b.ES: "guardián"},
    others={b.EN: ("warden", "look* out", "light man*"), b.FR: ("veilleur*",)},
)


def with_summary(text: str, *renderings: Rendering) -> Standoff:
    """Return an edition with these words as a summary in every language."""
    block = replace(b.P2, summary=b.words(text, text, text))
    return replace(b.STANDOFF, blocks=(b.P1, b.Q1, block, b.N1), renderings=renderings or (KEEPER,))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The keeper counts.", []),
        ("The warden counts.", ["the summary of p2 has 'warden' in 'en'"]),
        ("Wardens count.", []),
        ("The light\nmen count.", []),
        ("The light  mankeeper counts.", ["the summary of p2 has 'light  mankeeper' in 'en'"]),
        ("Les veilleurs comptent.", ["the summary of p2 has 'veilleurs' in 'fr'"]),
        ("*Veilleur*, ou [veilleur](par:p1).", ["the summary of p2 has 'Veilleur' in 'fr'"]),
        ("Le [warden](lang:en) et le [veilleur](lang:de) comptent.", []),
        ("Le `veilleur` compte.", []),
    ],
)
def test_another_rendering_is_found_in_its_language(text: str, expected: list[str]) -> None:
    findings = b.found(renderings_check, b.subject(with_summary(text)))
    assert [finding.message for finding in findings] == expected
    assert all(finding.code == "renderings.other" for finding in findings)


def changed(**changes: Any) -> Standoff:
    return with_summary("Rien.", replace(KEEPER, **changes))


def test_a_term_is_rendered_in_every_language_of_the_edition() -> None:
    (finding,) = b.found(renderings_check, b.subject(changed(term={b.FR: "gardien", b.EN: "keeper"})))
    assert finding.code == "renderings.language"
    assert finding.message == "the term 'gardien' has no rendering in 'es'"


@pytest.mark.parametrize("others", [{b.EN: ("keeper",)}, {b.EN: ("keep*",)}, {b.ES: ("GUARDIÁN",)}])
def test_a_rendering_cannot_be_refused_and_wanted(others: Mapping[Any, tuple[str, ...]]) -> None:
    assert b.codes(renderings_check, b.subject(changed(others=others)))[0] == "renderings.itself"


def read_with(text: str) -> Standoff:
    return read_standoff(disk.inputs(TOY) | {RENDERINGS: text.encode()})


def test_the_rendering_of_a_term_is_its_label() -> None:
    (rendering,) = read_with("- {id: doublement, others: {en: [redoubling]}}\n").renderings
    assert rendering.term == {"fr": "doublement", "en": "doubling", "es": "duplicación"}


def test_the_rendering_of_a_term_is_said_once() -> None:
    with pytest.raises(DataError) as error:
        read_with("- {id: doublement, term: {fr: doublement, en: doubling, es: duplicación}}\n")
    (finding,) = error.value.findings
    assert (finding.code, str(finding.where)) == ("renderings.twice", f"{RENDERINGS}:1:26")


def test_the_table_of_the_document_is_that_of_the_data(real: Edition) -> None:
    text = (ROOT / "docs" / "dev" / "renderings.md").read_text(encoding="utf-8")
    rows = [line.split(" | ") for line in text.split("\n") if line.startswith("| ")][2:]
    told = {lang: "; ".join(row[number] for row in rows) for number, lang in enumerate((b.FR, b.EN, b.ES))}
    for rendering in real.standoff.renderings:
        for lang, words in rendering.term.items():
            assert words.split()[0] in told[lang], words
