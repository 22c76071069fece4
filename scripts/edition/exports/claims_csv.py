"""One row a quantity of a claim: stated, derived, verdict."""

from edition.derive.claim_results.claim_json import claim_record
from edition.model.edition import WordedEdition
from edition.words.csv_rows import to_csv

NAME = "claims"
FILENAME = "claims.csv"
MEDIA_TYPE = "text/csv"
_HEADER = [
    "claim",
    "quantity",
    "unit",
    "stated_low",
    "stated_high",
    "derived",
    "derived_low",
    "derived_high",
    "verdict",
    "claim_verdict",
    "recorded",
    "strength",
    "state",
    "notebook",
    "readings_differ",
]


def export(edition: WordedEdition) -> bytes:
    """Return the table, in the order of the ledger."""
    rows = []
    for record in (claim_record(edition, claim) for claim in edition.standoff.claims):
        for quantity in record["quantities"]:
            stated, derived = quantity["stated"] or {}, quantity["derived"] or {}
            rows.append(
                [
                    record["id"],
                    quantity["name"],
                    quantity["unit"],
                    stated.get("low"),
                    stated.get("high"),
                    derived.get("value"),
                    derived.get("low"),
                    derived.get("high"),
                    quantity["verdict"],
                    record["verdict"],
                    record["recorded"],
                    record["strength"],
                    record["state"],
                    record["notebook"],
                    str(record["readings_differ"]).lower(),
                ]
            )
    return to_csv(_HEADER, rows).encode()
