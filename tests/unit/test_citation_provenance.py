"""Whose a citation in a summary is: the article's as printed, the article's as read with doubt, or supplied."""

from dataclasses import replace

import pytest
from edition.checks.data.of_prose import citations_check
from edition.derive.mentions import Provenance, provenance
from edition.model.cited.audit import Certainty
from edition.model.given import Standoff
from edition.model.prose_tree import Citation, CitationItem
from edition.render.prose.citation_brackets import bracketed
from edition.words.ids import Lang
from markupsafe import Markup

from tests.unit import builders as b

ADAMS, BELL = CitationItem("adams1901"), CitationItem("bell1902")


def recording(certainty: Certainty = Certainty.HIGH) -> Standoff:
    """Return an edition whose article cites Adams in p1, read so surely."""
    cited = replace(b.recorded("cit01", "Adam, 1901"), certainty=certainty)
    return replace(b.with_entries(b.entry("bell1902")), citations=(cited,))


@pytest.mark.parametrize(
    ("place", "items", "certainty", "expected"),
    [
        ("p1", (ADAMS,), Certainty.HIGH, Provenance.PRINTED),
        ("p1", (ADAMS,), Certainty.MEDIUM, Provenance.DOUBTFUL),
        ("p1", (ADAMS,), Certainty.LOW, Provenance.DOUBTFUL),
        ("p1", (BELL,), Certainty.HIGH, Provenance.SUPPLIED),
        ("p2", (ADAMS,), Certainty.HIGH, Provenance.SUPPLIED),
        ("n1", (ADAMS,), Certainty.HIGH, Provenance.SUPPLIED),
        ("p1", (ADAMS, BELL), Certainty.HIGH, Provenance.SUPPLIED),
        ("page:index", (BELL,), Certainty.HIGH, None),
        ("c01", (BELL,), Certainty.HIGH, None),
    ],
)
def test_what_the_article_records_in_the_block_decides(
    place: str, items: tuple[CitationItem, ...], certainty: Certainty, expected: Provenance | None
) -> None:
    assert provenance(recording(certainty), place, Citation(items)) is expected


@pytest.mark.parametrize(
    ("worded", "item", "certainty", "lang", "shown"),
    [
        ("(Adams 1901)", ADAMS, Certainty.HIGH, "en", "(Adams 1901)"),
        ("(Bell 1902)", BELL, Certainty.HIGH, "en", "[Bell 1902]"),
        ("Bell (1902)", BELL, Certainty.HIGH, "en", "Bell [1902]"),
        ("(Bell (firm) 1902)", BELL, Certainty.HIGH, "en", "[Bell (firm) 1902]"),
        ("Bell 1902", BELL, Certainty.HIGH, "en", "[Bell 1902]"),
        ("(Adams 1901)", ADAMS, Certainty.MEDIUM, "en", '(<span lang="fr">Adam, 1901</span> [Adams 1901?])'),
        (
            "(Adams 1901)",
            ADAMS,
            Certainty.MEDIUM,
            "fr",
            '(<span lang="fr">Adam, 1901</span> [Adams 1901\N{NARROW NO-BREAK SPACE}?])',
        ),
        ("(Adams, 1901)", ADAMS, Certainty.LOW, "es", '(<span lang="fr">Adam, 1901</span> [¿Adams, 1901?])'),
        ("Adams (1901)", ADAMS, Certainty.LOW, "en", '(<span lang="fr">Adam, 1901</span> [Adams (1901)?])'),
    ],
)
def test_brackets_show_it(worded: str, item: CitationItem, certainty: Certainty, lang: str, shown: str) -> None:
    html = Markup(worded)  # noqa: S704 - our own words
    assert bracketed(html, recording(certainty), "p1", Citation((item,)), Lang(lang)) == shown


def test_links_in_a_citation_stay_whole() -> None:
    worded = Markup('(<a href="references.html#ref-bell1902">Bell 1902</a>)')
    shown = bracketed(worded, recording(), "p1", Citation((BELL,)), Lang("en"))
    assert shown == '[<a href="references.html#ref-bell1902">Bell 1902</a>]'


def summary(text: str) -> Standoff:
    changed = replace(b.P1, summary=b.words(text, text, text))
    return replace(recording(), blocks=(changed, b.Q1, b.P2, b.N1))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Seen [@adams1901; @bell1902].", "citations.mixed"),
        ("Seen [[@bell1902]].", "citations.brackets"),
        ("Seen [@bell1902] [[@adams1901]].", "citations.brackets"),
    ],
)
def test_what_could_not_be_shown_is_a_finding(text: str, code: str) -> None:
    findings = b.found(citations_check, b.subject(summary(text)))
    assert [finding.code for finding in findings] == [code] * 3


def test_citations_that_are_parted_have_no_findings() -> None:
    assert b.codes(citations_check, b.subject(summary("Seen [@adams1901] and [@bell1902], [x]."))) == []
