"""The real audit: what it must find, every decision needed, and counts that agree with the reader's copy."""

import os
import re
from dataclasses import replace
from pathlib import Path

import pytest
from edition.checks import Subject
from edition.checks.data.of_sources import audit_check as check
from edition.derive.citation_audit import audit
from edition.derive.edition_index import build_index
from edition.model.article import VoiceKind
from edition.model.cited.audit import Certainty, DiscrepancyKind
from edition.model.edition import Edition
from edition.shell import pipeline, read_copy
from edition.words.findings import errors
from edition.words.ids import Id

SOURCE = os.environ.get("EDITION_SOURCE")
DECISIONS = re.findall(
    r"^- id: (aud\w+)$",
    (Path(__file__).parents[2] / "docs" / "data" / "audit.yaml").read_text(encoding="utf-8"),
    flags=re.MULTILINE,
)
with_copy = pytest.mark.skipif(not SOURCE, reason="no copy of the article (EDITION_SOURCE)")


def test_at_least_these_are_found(real: Edition) -> None:
    found = {(one.kind.value, one.subject) for one in audit(real.standoff).discrepancies}
    assert found >= {
        ("not-listed", "cit22"),
        ("not-cited", "mabitheviot2014"),
        ("year-missing", "hopkinpaolucci1999"),
        ("spelling", "cit13"),
        ("joint", "cit07"),
        ("order", "greengerber2008"),
        ("swapped", "ollionboelaert2015"),
        ("quotes-broken", "payrevanneuville2003"),
        ("year-alone", "cit11"),
        ("year-alone", "cit19"),
    }


def test_the_citation_that_is_not_listed_has_candidates_and_a_cautious_decision(real: Edition) -> None:
    audited = audit(real.standoff)
    found = next(one for one in audited.discrepancies if one.kind is DiscrepancyKind.NOT_LISTED)
    decision = audited.decision(found)
    assert set(found.candidates) >= {"mabitheviot2014", "theviot2014these", "theviot2014isa"}
    assert decision is not None
    assert decision.certainty is Certainty.LOW


@pytest.mark.parametrize("id_", DECISIONS)
def test_without_its_decision_it_is_an_error_again(real: Edition, id_: str) -> None:
    gone = next(one for one in real.standoff.decisions if one.id == id_)
    rest = tuple(one for one in real.standoff.decisions if one.id != id_)
    standoff = replace(real.standoff, decisions=rest)
    edition = replace(real, standoff=standoff, index=build_index(standoff, real.results))
    found = errors(check.check(Subject(edition=edition)))
    assert {(one.code, one.subject) for one in found} == {(f"audit.{gone.kind.value}", name) for name in gone.subjects}


def test_all_is_decided_and_waived(real: Edition) -> None:
    found = list(check.check(Subject(edition=real)))
    assert len(found) >= 30
    assert all(one.waived and one.where.line for one in found)


def test_the_article_cites_22_times_and_lists_22_works(real: Edition) -> None:
    assert [len(real.standoff.citations), len(real.standoff.listed)] == [22, 22]
    assert sum(citation.alone for citation in real.standoff.citations) == 2
    assert [one.id for one in real.standoff.citations if "et al." in one.authors] == ["cit15"]


def test_ten_interviews_are_used_in_eleven_places(real: Edition) -> None:
    interviews = [voice for voice in real.standoff.voices.values() if voice.kind is VoiceKind.INTERVIEW]
    names = {voice.id for voice in interviews}
    assert len(interviews) == 10
    assert sum(voice in names for block in real.standoff.blocks for voice in block.voices) == 11
    assert sum(voice.name is None for voice in interviews) == 5


@pytest.fixture(scope="module")
def article() -> str:
    return read_copy.read_copy_text(Path(SOURCE or "")).words.reveal()


@pytest.mark.source
@with_copy
def test_the_copy_has_the_printed_list_letter_by_letter(real: Edition, article: str) -> None:
    lines = [" ".join(line.split()) for line in article.split("\n")]
    assert [one.key for one in real.standoff.listed if " ".join(one.words.split()) not in lines] == []


@pytest.mark.source
@with_copy
def test_no_citation_of_the_copy_is_unrecorded(real: Edition, article: str) -> None:
    """Years in brackets with a name before them, in the body alone; dates and quotations have none."""
    layer = pipeline.with_text(real, Path(SOURCE or "")).text
    assert layer is not None
    for block in real.standoff.body:
        words = layer.words(Id(block.id))
        assert words is not None
        years = re.findall(r"\([^()]*?\b(?:19|20)\d\d[a-z]?\)|; [^()]*?, (?:19|20)\d\d\)", words.reveal())
        printed = [
            year
            for group in years
            if "Entretien" not in group and "novembre" not in group
            for year in re.findall(r"\b(?:19|20)\d\d[a-z]?\b", group)
        ]
        recorded = [citation.year for citation in real.standoff.citations if citation.at.block == block.id]
        assert recorded == printed, block.id


@pytest.mark.source
@with_copy
def test_the_copy_attributes_as_many_interviews(real: Edition, article: str) -> None:
    assert len(re.findall(r"Entretien (?:du|réalisé)", article)) == 11
