"""Make communes_2017.csv, the first round of 23 April 2017 by commune, from a file of a public repository.

    python make_communes_2017.py results_fr_20170423.RData

The file is in github.com/fraba/french_pres_election_17 at commit 621b9e8b52c146efef7009ef9f6ab2f8edf34f6e; its reader
is `pip install pyreadr`. It has the pages of the Ministry of the Interior: a line a commune, and in Paris, Lyon and
Marseille a line an arrondissement. For Lyon and Marseille it holds the line of the whole city too, in the place of the
last arrondissement: as it stands, the two cities would count twice. Here the line of the city less those of the
arrondissements listed is the arrondissement that was left out.
"""

import csv
import hashlib
import sys
from pathlib import Path

import pyreadr

SHA256 = "6c4193cef8b93cdeec3dc800506af1ccbd1b79acc7ce17549521c85ab3eee693"
TABLE = Path(__file__).with_name("communes_2017.csv")
FIELDS = {"registered": "Inscrits", "voters": "Votants", "valid": "Exprimés", "fillon": "FILLON"}
# Page of a whole city -> the arrondissement that has no page of its own in the file.
CITIES = {"069123": "69389", "013055": "13216"}
FIRST = {"075056": 75100, "069123": 69380, "013055": 13200}

Row = tuple[str, list[int]]


def verified(path: Path) -> Path:
    """Return the path of the file if it is the one that was read for this edition."""
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != SHA256:
        sys.exit(f"{path}: another file than expected (sha256 {found})")
    return path


def code_of(page: str, joined: str) -> str:
    """Return the code of a commune, or of an arrondissement from the name of its page: 069123AR08 is 69388."""
    city, _, number = page.partition("AR")
    return str(FIRST[city] + int(number)) if number else joined


def rows_of(path: Path) -> list[Row]:
    """Return the lines of the file: the page each was read from, its code, its counts."""
    frame = next(iter(pyreadr.read_r(str(path)).values()))
    frame.columns = [str(name) for name in frame.columns]
    counts = frame[list(FIELDS.values())].to_numpy()
    assert (counts == counts.astype(int)).all()
    pages = [uri.rsplit("/", 1)[1].removesuffix(".html") for uri in frame["uri"]]
    codes = [code_of(page, joined) for page, joined in zip(pages, frame["code_commune_join"], strict=True)]
    wholes: dict[str, list[int]] = {}
    parts: dict[str, list[list[int]]] = {city: [] for city in CITIES}
    rows: list[Row] = []
    for page, code, line in zip(pages, codes, counts.astype(int).tolist(), strict=True):
        if page in CITIES:
            wholes[page] = line
            continue
        city = page.partition("AR")[0]
        if city in parts:
            parts[city].append(line)
        rows.append((code, line))
    for city, missing in CITIES.items():
        rest = [whole - sum(column) for whole, column in zip(wholes[city], zip(*parts[city], strict=True), strict=True)]
        assert min(rest) > 0
        rows.append((missing, rest))
    assert len({code for code, _ in rows}) == len(rows) == len(frame)
    return sorted(rows)


def main() -> None:
    """Write the table."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    rows = rows_of(verified(Path(sys.argv[1])))
    for _, (registered, voters, valid, fillon) in rows:
        assert 0 <= fillon <= valid <= voters <= registered
    with TABLE.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(["code", *FIELDS])
        writer.writerows([code, *line] for code, line in rows)
    print(f"{TABLE.name}: {len(rows)} rows, {TABLE.stat().st_size} bytes")


if __name__ == "__main__":
    main()
