"""Describe the tables of the notebooks as a data package: fields, sources with their grade, size and checksum.

    python scripts/describe_tables.py

What a field means, the source of a table without a column for it, what of it is context (columns, or figures by name,
that stand there for readers alone), and the tables that are given by their address are kept from the description that
is there; what can be read from the files is written anew.
"""

import csv
import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from edition.read.bibtex.bibliography_reader import read_bibliography

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "notebooks" / "data"
PACKAGE = DATA / "datapackage.json"
GRADES = {"yes": "seen", "partly": "seen in part or at second hand", "no": "not seen"}
WHOLE = re.compile(r"-?\d+")
MEANINGS = {
    "name": "what the figure is, as the notebook asks for it",
    "value": "the figure as printed in the source: its decimals tell how far it was rounded",
    "unit": "what the figure counts",
    "date": "of what the figure says, or of the source",
    "source": "key in bib/; `article` and `witness` stand for the article, `none` for an assumption of ours",
    "place": "where in the source",
    "note": "what a reader of the table has to know",
}
"""What columns mean that many tables have."""


def described(path: Path, before: Mapping[str, Any], grades: Mapping[str, str]) -> dict[str, Any]:
    """Return the description of one table; before: its description so far; grades: key -> how it was seen."""
    known = {field["name"]: field["description"] for field in before["schema"]["fields"]} if before else {}
    content = path.read_bytes()
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    fields = [
        {
            "name": name,
            "type": kind(name, [row[name] for row in rows]),
            "description": known.get(name) or MEANINGS.get(name, ""),
        }
        for name in rows[0]
    ]
    sources = (
        [
            {"title": key, "grade": grades[key]}
            for key in sorted({row["source"] for row in rows if row.get("source") in grades})
        ]
        if "source" in rows[0]
        else before.get("sources", [])
    )
    return {
        "name": path.stem.replace("_", "-"),
        "path": path.name,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": "sha256:" + hashlib.sha256(content).hexdigest(),
        "schema": {"fields": fields, "missingValues": [""]},
        "sources": sources,
        **({"context": before["context"]} if "context" in before else {}),
    }


def kind(name: str, cells: list[str]) -> str:
    """Return the type of a column; codes and places are texts even if they are all digits."""
    filled = [cell for cell in cells if cell]
    if name in ("code", "place", "pages", "date", "number", "volume") or not filled:
        return "string"
    if all(WHOLE.fullmatch(cell) for cell in filled):
        return "integer"
    try:
        [float(cell) for cell in filled]
    except ValueError:
        return "string"
    return "number"


def main() -> None:
    """Write the description."""
    before = json.loads(PACKAGE.read_text(encoding="utf-8")) if PACKAGE.exists() else {"resources": []}
    known = {resource["path"]: resource for resource in before["resources"]}
    work = yaml.safe_load((ROOT / "docs" / "data" / "work.yaml").read_text(encoding="utf-8"))
    texts = {f"bib/{path.name}": path.read_text(encoding="utf-8") for path in sorted((ROOT / "bib").glob("*.bib"))}
    grades = {entry.key: GRADES[entry.field("checked")] for entry in read_bibliography(texts).entries}
    package = {
        "profile": "data-package",
        "name": f"{work['id']}-claims",
        "title": f"Published figures that test the claims of {work['short_title']['en']}",
        "version": work["release"]["version"],
        "licenses": [{"name": work["rights"]["content"]}],
        "resources": [described(path, known.get(path.name, {}), grades) for path in sorted(DATA.glob("*.csv"))]
        + [resource for resource in before["resources"] if resource["path"].startswith("https://")],
    }
    PACKAGE.write_text(json.dumps(package, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
