"""Traps that the figures of this article set: what is easily taken for something else stays apart."""

import csv
import json
import re
from collections.abc import Mapping
from typing import Any

from tests.meta.library import ROOT

DATA, RESULTS = ROOT / "notebooks" / "data", ROOT / "notebooks" / "results"


def rows(table: str) -> list[dict[str, str]]:
    return list(csv.DictReader((DATA / f"{table}.csv").read_text(encoding="utf-8").splitlines()))


def figures(table: str) -> dict[str, float]:
    return {row["name"]: float(row["value"]) for row in rows(table)}


def result(notebook: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = json.loads((RESULTS / f"{notebook}.json").read_text(encoding="utf-8"))
    return found


def test_mail_by_post_and_by_computer_are_columns_of_their_own() -> None:
    rules = rows("c02_rules")
    assert {"email", "letter", "leaflet"} <= set(rules[0])
    assert [row["label"] for row in rules if row["email"]] == ["article"]
    assert [row["label"] for row in rules if row["letter"]] == ["book-5"]


def test_a_share_is_half_of_a_margin_and_a_household_is_not_the_country() -> None:
    derived, printed = result("c03_effect")["derived"]["c03"], figures("c03_effect")
    assert abs(derived["margin"]["value"] - 2 * derived["share"]["value"]) <= 0.02, "but for rounding"
    assert derived["share"]["value"] == printed["published-r2-share"]
    assert derived["share"]["high"] < printed["published-r2-household"] < printed["published-r1-household"]


def test_what_one_in_so_many_is_of_differs_from_source_to_source() -> None:
    notes = [row["note"] for row in rows("c02_rules")]
    counted = {word for note in notes for word in re.findall(r"doors|conversations|abstainers|undecided|calls", note)}
    assert len(counted) >= 4, counted


def test_valid_votes_are_the_councils_and_the_communes_leave_out_voters_abroad() -> None:
    country, communes = figures("c04_zones"), rows("communes_2017")
    assert country["valid-2017"] == 36_054_394, "the ministry's provisional number is 36,058,813"
    registered = sum(int(row["registered"]) for row in communes)
    assert registered < country["registered-2017"]
    lacking = country["registered-2017"] - registered - country["registered-abroad"]
    assert 0 <= lacking < country["registered-2017"] / 1000, "the file lacks two arrondissements and no more"


def test_the_file_of_new_haven_is_the_one_with_canvassing() -> None:
    """Copies in packages for R hold the uncorrected file, or those who were called by telephone alone."""
    package = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
    (one,) = [resource for resource in package["resources"] if resource["name"] == "new-haven-persons"]
    assert one["path"].endswith("/data/08_gg.csv")
    assert "n = 31098" in result("c02_new_haven")["outputs"][0]


def test_sources_whose_groups_are_no_random_comparison_are_not_used() -> None:
    """The British experiment of 2005 took its cells from different samples; one copy of Michigan's lacks an arm."""
    named = {row.get("source", "") for path in DATA.glob("*.csv") for row in rows(path.stem)}
    assert not {key for key in named if key.startswith(("fieldhouse", "qss"))}


def test_the_inverse_of_an_effect_is_uneven_and_has_no_bound_where_the_effect_may_be_nil() -> None:
    found = result("c02_contacts")
    votes = found["derived"]["c02a"]["votes"]
    assert votes["high"] - votes["value"] > 2 * (votes["value"] - votes["low"])
    cities = [line for line in found["outputs"][1].splitlines() if re.search(r"\[ *-", line)]
    assert len(cities) >= 4
    assert all("∞" in line for line in cities)
