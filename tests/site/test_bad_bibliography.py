"""Each fault of a bibliography that other generators pass over stops the default build, with place and hint."""

import re
from pathlib import Path

import pytest

from tests.site.conftest import Run

FILE = "bib/references.bib"
ENTRY = b"@book{dso1958,"
FAULTS = {
    "key that no entry has": ("docs/data/article/introduction.yaml", b"@delatour1961, p.", b"@delatour1916, p."),
    "comma missing": (FILE, b"Phare},\n  year      = {1961}", b"Phare}\n  year      = {1961}"),
    "brace missing": (FILE, b"Instructions aux guetteurs},", b"Instructions aux guetteurs,"),
    "same key twice": (FILE, b"{delatour1961,", b"{dso1958,"),
    "invalid UTF-8": (FILE, "Éditions".encode(), b"\xc9ditions"),
    "script in a title": (FILE, b"Instructions aux guetteurs", b"<script>alert(1)</script>"),
    "javascript address": ("bib/editors.bib", b"https://example.org/port-sabline", b"javascript:alert(1)//"),
    "undefined macro": (FILE, b"{La Soci\xc3\xa9t\xc3\xa9}", b"lasociete"),
    "unknown type": (FILE, ENTRY, b"@bok{dso1958,"),
    "missing field": (FILE, b"  title     = {Instructions aux guetteurs},\n", b""),
    "malformed year": (FILE, b"{1958}", b"{1958?}"),
    "malformed pages": (FILE, b"{21--38}", b"{21-38}"),
    "malformed DOI": (FILE, b"{10.5555/rmo.5.7}", b"{doi:10.5555/rmo.5.7}"),
    "key for no address": (FILE, ENTRY, "@book{dso’1958,".encode()),
    "circle": (FILE, ENTRY, ENTRY + b"\n  crossref = {dso1958},"),
    "crossref to nothing": (FILE, ENTRY, ENTRY + b"\n  crossref = {dso1985},"),
    "unknown field": (FILE, b"  address   = {Brest},\n  publisher = {La", b"  adress = {Brest},\n  publisher = {La"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_stops_the_build(project: Path, edition: Run, name: str) -> None:
    file, right, wrong = FAULTS[name]
    path = project / file
    assert right in path.read_bytes()
    path.write_bytes(path.read_bytes().replace(right, wrong, 1))
    done = edition("build")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert re.search(rf"^{re.escape(file)}:\d+:\d+: error: .+\n    \w", done.stderr, re.MULTILINE), done.stderr
    assert not (project / "site").exists()
