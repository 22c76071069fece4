"""A built site as a repository takes it in: every file is in the crate with its checksum, and programs read it."""

import hashlib
import json
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.tools import lacking

pytestmark = pytest.mark.site
CRATE = "ro-crate-metadata.json"


def test_every_file_of_the_site_is_in_the_crate_with_its_checksum(built_project: Path) -> None:
    site = built_project / "site"
    graph = json.loads((site / CRATE).read_text(encoding="utf-8"))["@graph"]
    files = {unquote(one["@id"]): one for one in graph if "sha256" in one}
    there = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    assert set(files) == set(there) - {CRATE, ".edition.json"}
    for name, entity in files.items():
        content = there[name].read_bytes()
        assert (entity["sha256"], entity["contentSize"]) == (hashlib.sha256(content).hexdigest(), str(len(content)))


def test_a_library_for_crates_reads_it(built_project: Path) -> None:
    if find_spec("rocrate") is None:
        lacking("no rocrate in this environment: make test installs it")
    from rocrate.rocrate import ROCrate

    crate = ROCrate(built_project / "site")
    assert crate.version == "1.2"
    assert crate.root_dataset["version"] == "1.2.3"
    assert crate.get("fr/article.html")["encodingFormat"] == "text/html"
    assert [one.id for one in crate.get("#run-toy")["instrument"]] == ["notebooks/toy.py", "#program"]


def test_a_site_with_the_words_is_no_crate_and_shows_no_way_to_one(built_project: Path) -> None:
    private = built_project / "site-with-text"
    assert not (private / CRATE).exists()
    assert not (private / "linkset.json").exists()
    assert not (private / "dts").exists()
    assert "linkset" not in (private / "fr" / "article.html").read_text(encoding="utf-8")


def test_pages_say_where_the_linkset_is(built_project: Path) -> None:
    for path in (built_project / "site" / "en").glob("*.html"):
        head = path.read_text(encoding="utf-8").partition("</head>")[0]
        assert head.count('rel="linkset" href="../linkset.json" type="application/linkset+json"') == 1, path
        assert head.count(f'rel="cite-as" href="https://example.org/lannoy-2017/en/{path.name}"') == 1, path
