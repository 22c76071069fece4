"""What other programs read: keys that stay, tables that agree with each other, never the article's words."""

import csv
import io
import json
from dataclasses import replace

import pytest
from edition.derive.edition_index import build_index
from edition.exports import edition_json, exporters
from edition.model.claim import Derived, Interval
from edition.model.edition import WordedEdition
from edition.words.ids import Id

NAMES = [export.NAME for export in exporters()]
WITH_PLACES = {"annotations"}
"""The exports that say, with a copy, where in its words something stands (tests/unit/test_annotations.py)."""


def rows(edition: WordedEdition, name: str) -> list[dict[str, str]]:
    export = next(export for export in exporters() if name == export.NAME)
    return list(csv.DictReader(io.StringIO(export.export(edition).decode())))


def test_names_and_files_are_their_own() -> None:
    assert len(set(NAMES)) == len(NAMES)
    assert len({export.FILENAME for export in exporters()}) == len(NAMES)


@pytest.mark.parametrize("export", [export for export in exporters() if export.NAME not in WITH_PLACES])
def test_the_copy_changes_nothing(
    toy_worded: WordedEdition, toy_worded_with_text: WordedEdition, export: object
) -> None:
    made = getattr(export, "export")  # noqa: B009 - a module
    assert made(toy_worded) == made(toy_worded_with_text)


def test_the_json_never_holds_a_number_that_is_none(toy_worded: WordedEdition) -> None:
    nothing = Interval(low=float("nan"), high=None)
    result = replace(toy_worded.results["toy"], derived={Id("c01"): {"birds": Derived(value=1, interval=nothing)}})
    results = {"toy": result}
    index = build_index(toy_worded.standoff, results)
    with pytest.raises(ValueError, match="JSON"):
        edition_json.export(replace(toy_worded, results=results, index=index))


def test_the_json_has_its_promised_keys(toy_worded: WordedEdition) -> None:
    value = json.loads(edition_json.export(toy_worded))
    promised = "id title authors publication release rights languages headings blocks voices references claims"
    assert set(value) >= set(promised.split())
    block = next(block for block in value["blocks"] if block["id"] == "p3")
    assert block["cites"] == ["delatour1961", "vandenberghe1994"]
    assert set(block["summary"]) == {"fr", "en", "es"}
    claim = value["claims"][1]
    assert (claim["verdict"], claim["recorded"], claim["state"]) == ("contradicted", "contradicted", "current")
    assert claim["quantities"][0]["stated"] == {"words": "dix pour cent", "low": 9.5, "high": 10.5}
    assert claim["quantities"][0]["derived"] == {"value": -3.51, "low": -5.73, "high": -2.41, "grounds": "as-stated"}


def test_names_keep_their_particles(toy_worded: WordedEdition) -> None:
    value = json.loads(edition_json.export(toy_worded))
    people = {entry["key"]: entry["persons"] for entry in value["references"]}
    assert people["vandenberghe1994"]["author"] == ["Jo van den Berghe"]
    table = {row["key"]: row for row in rows(toy_worded, "references")}
    assert table["vandenberghe1994"]["authors"] == "van den Berghe, Jo"
    assert table["dso1958"]["authors"] == "Société des dénombreurs de l’Ouest"


def test_tables_agree_with_the_json(toy_worded: WordedEdition) -> None:
    value = json.loads(edition_json.export(toy_worded))
    assert [row["id"] for row in rows(toy_worded, "blocks")] == [block["id"] for block in value["blocks"]]
    assert [row["key"] for row in rows(toy_worded, "references")] == [entry["key"] for entry in value["references"]]
    assert {(row["key"], row["source"]) for row in rows(toy_worded, "citations")} == {
        (entry["key"], source) for entry in value["references"] for source in entry["cited_in"]
    }
    assert [row["claim"] for row in rows(toy_worded, "claims")] == ["c01", "c02"]


def test_tables_have_a_row_a_thing_and_no_line_ends_inside(toy_worded: WordedEdition) -> None:
    for row in rows(toy_worded, "blocks"):
        assert None not in row
        assert not [cell for cell in row.values() if "\n" in cell]
