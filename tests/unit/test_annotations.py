"""The editors' annotations as other annotation tools get them: what the W3C's model asks for, and no word of a copy."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from edition.exports import annotations_jsonld
from edition.model.edition import WordedEdition
from edition.words.block_fingerprint import letters

MOTIVATIONS = {"commenting", "assessing", "editing", "identifying"}
PURPOSES = MOTIVATIONS | {"classifying", "describing", "linking"}
"""Those of the vocabulary of the Web Annotation Data Model, appendix A, that are used."""


def collection(edition: WordedEdition) -> dict[str, Any]:
    value = json.loads(annotations_jsonld.export(edition))
    assert isinstance(value, dict)
    return value


def items(edition: WordedEdition) -> list[dict[str, Any]]:
    found = collection(edition)["first"]["items"]
    assert isinstance(found, list)
    return found


def inside(target: dict[str, Any]) -> list[dict[str, Any]]:
    refined = target["selector"].get("refinedBy", [])
    return refined if isinstance(refined, list) else [refined]


def quotations(edition: WordedEdition) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield block and selector of every quotation on our page."""
    for item in items(edition):
        for target in item["target"]:
            if target["selector"]["conformsTo"].endswith("rfc3236"):
                yield from ((target["selector"]["value"], one) for one in inside(target) if "exact" in one)


def test_the_collection_has_what_the_model_asks_for(toy_worded: WordedEdition) -> None:
    found = collection(toy_worded)
    assert found["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert (found["type"], found["first"]["type"]) == ("AnnotationCollection", "AnnotationPage")
    assert found["total"] == len(found["first"]["items"]) > 10
    assert found["first"]["partOf"] == found["id"] == "https://example.org/lannoy-2017/data/annotations.jsonld"


def test_every_annotation_has_what_the_model_asks_for(toy_worded: WordedEdition) -> None:
    found = items(toy_worded)
    assert len({item["id"] for item in found}) == len(found)
    for item in found:
        assert (item["type"], item["motivation"] in MOTIVATIONS) == ("Annotation", True)
        assert item["rights"] == "https://creativecommons.org/licenses/by/4.0/"
        assert re.fullmatch(r"2020-02-29T00:00:00Z", item["created"])
        assert [maker["name"] for maker in item["creator"]] == ["Maren Quist", "L’atelier des dunes"]
        assert item["target"]
        for body in item["body"]:
            assert body["purpose"] in PURPOSES
            assert body["type"] in ("TextualBody", "SpecificResource")
            assert "value" in body or body["source"].startswith("https://")


def test_every_annotation_speaks_all_languages(toy_worded: WordedEdition) -> None:
    for item in items(toy_worded):
        spoken = {body["language"] for body in item["body"] if body.get("purpose") != "editing" and "language" in body}
        assert spoken == {"fr", "en", "es"}, item["id"]


def test_citations_are_worded_and_nothing_of_the_notation_is_left(toy_worded: WordedEdition) -> None:
    note = next(item for item in items(toy_worded) if item["id"].endswith("#ed1"))
    assert "brume (Société des dénombreurs de l’Ouest 1958). L’article" in note["body"][0]["value"]
    values = [body["value"] for item in items(toy_worded) for body in item["body"] if "value" in body]
    assert [value for value in values if re.search(r"\[@|\]\(|<\w", value)] == []


def test_targets_are_addresses_of_the_edition_and_of_the_journal(toy_worded: WordedEdition) -> None:
    pages = toy_worded.index.page_by_id
    for item in items(toy_worded):
        for target in item["target"]:
            value = target["selector"]["value"]
            if target["source"] == toy_worded.standoff.work.publication.url:
                assert value.startswith(":~:text=")
            else:
                assert target["source"] == f"https://example.org/lannoy-2017/fr/{pages[value]}.html"


def test_an_edition_without_an_address_has_links_that_hold_beside_it(toy_worded: WordedEdition) -> None:
    work = replace(toy_worded.standoff.work, site_url=None)
    alone = replace(toy_worded, standoff=replace(toy_worded.standoff, work=work))
    assert {target["source"] for target in items(alone)[0]["target"]} == {
        "../fr/article.html",
        "https://example.org/cahiers/mouettes/",
    }


def test_quotations_are_words_that_the_data_have(
    toy_worded: WordedEdition, toy_worded_with_text: WordedEdition
) -> None:
    standoff = toy_worded.standoff
    given = {note.at.words for note in standoff.editors_notes}
    given |= {claim.at.words for claim in standoff.claims if claim.at}
    given |= {place.lemma for one in standoff.emendations for place in one.places}
    printed = [one.printed for one in standoff.terms] + [one.printed for one in standoff.entities]
    given |= {form.removesuffix("*") for forms in printed for form in forms}
    for edition in (toy_worded, toy_worded_with_text):
        quoted = {selector["exact"] for _, selector in quotations(edition)}
        assert quoted
        assert quoted <= given
        assert max(len(words.split()) for words in quoted) <= 8


def test_without_a_copy_there_are_no_offsets(toy_worded: WordedEdition) -> None:
    assert b"TextPositionSelector" not in annotations_jsonld.export(toy_worded)


def test_offsets_lead_to_the_words_in_the_block_of_the_copy(toy_worded_with_text: WordedEdition) -> None:
    found, layer = 0, toy_worded_with_text.text
    assert layer is not None
    for item in items(toy_worded_with_text):
        for target in item["target"]:
            kinds = {one["type"]: one for one in inside(target)}
            if "TextPositionSelector" in kinds:
                words = layer.words(target["selector"]["value"])
                assert words is not None
                text, at = words.reveal(), kinds["TextPositionSelector"]
                assert not at["start"] or not text[at["start"] - 1 : at["start"] + 1].isalnum()
                there = text[at["start"] : at["end"]]
                wanted = letters(kinds["TextQuoteSelector"]["exact"]).folded
                assert letters(there).folded.startswith(wanted)
                found += 1
    assert found > 8


def test_what_was_declined_is_no_annotation(toy_worded: WordedEdition) -> None:
    declined = {one.id for one in toy_worded.standoff.emendations if one.treatment.value == "declined"}
    told = {item["id"].partition("#")[2].partition(".")[0] for item in items(toy_worded)}
    assert told.isdisjoint(declined)


@pytest.mark.parametrize("licence", ["all rights reserved", "ask us first"])
def test_rights_that_are_no_address_are_left_out(toy_worded: WordedEdition, licence: str) -> None:
    work = toy_worded.standoff.work
    closed = replace(work, rights=replace(work.rights, content=licence))
    edition = replace(toy_worded, standoff=replace(toy_worded.standoff, work=closed))
    assert all("rights" not in item for item in items(edition))
