"""Make the tables of notebook c15_census from the edition: citations, and the list as printed and as recorded.

Run it from the edition's root, with the folder to write to: `.venv/bin/python make_c15.py notebooks/data`.
"""

import csv
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml
from edition.read.notation import printed_sources
from pybtex.database import Entry, parse_file

WITNESS = "witness"
PARTS = ("authors", "year", "volume", "number", "pages")


def records(name: str) -> list[dict[str, Any]]:
    """Return the records of a file of the edition's data."""
    return list(yaml.safe_load(Path("docs/data", f"{name}.yaml").read_text(encoding="utf-8")))


def recorded(entry: Entry) -> dict[str, str]:
    """Return the parts of an entry of the bibliography in the form of the list: families, year with its letter."""
    people = entry.persons.get("author") or entry.persons["editor"]
    field = entry.fields.get
    return {
        "authors": "; ".join(" ".join(person.prelast_names + person.last_names) for person in people),
        "year": field("year", "") + field("yearsuffix", ""),
        "volume": field("volume", ""),
        "number": field("number", ""),
        "pages": field("pages", "").replace("--", "–"),
    }


def citations() -> Iterable[Mapping[str, str]]:
    """Yield the citations; key: the entry that names and year lead to, empty where the audit found none."""
    unlisted = {id_ for one in records("audit") if one["code"] == "not-listed" for id_ in one["subjects"]}
    for one in records("citations"):
        entry = one["entry"] or ""
        yield {
            "id": one["id"],
            "block": one["at"]["block"],
            "words": one["at"]["words"],
            "key": "" if one["id"] in unlisted else entry,
            "read_as": entry,
            "certainty": one["certainty"],
            "source": WITNESS,
        }


def entries() -> Iterable[Mapping[str, str]]:
    """Yield the entries of the printed list, each with what the bibliography has instead and how far that was seen."""
    bibliography = parse_file("bib/references.bib").entries
    for one in records("list"):
        printed, record = printed_sources.listed(one["id"], one["printed"]), bibliography[one["id"]]
        ours = recorded(record)
        yield {
            "key": one["id"],
            "type": record.type,
            **{part: getattr(printed, part) for part in PARTS},
            **{f"{part}_recorded": ours[part] for part in PARTS},
            "checked": record.fields["checked"],
            "source": one["id"],
        }


def write(path: Path, rows: Iterable[Mapping[str, str]]) -> None:
    """Write rows of one form as a table."""
    table = list(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(table[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(table)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    write(folder / "c15_citations.csv", citations())
    write(folder / "c15_list.csv", entries())
