"""Tables that the project may not hand on: described by their address, fetched by a reader, never published."""

import hashlib
import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from edition.read.standoff.notebooks.notebook_inputs import remote_tables
from edition.shell import polite_visitor
from edition.shell.polite_visitor import Visitor
from edition.words.project_layout import PACKAGE

from tests.calling import call
from tests.website import Website, website

pytestmark = pytest.mark.slow

TABLE = b"year,birds\n1987,12\n1988,30\n"
COUNTED = """\
# %% [markdown] lang="fr"
# # Les bagues

# %% [markdown] lang="en"
# # The rings

# %% [markdown] lang="es"
# # Las anillas

# %%
from pathlib import Path

rows = Path("fetched/rings.csv").read_text().split()[1:]
RESULTS = {"c01": {"rings": {"value": len(rows), "low": len(rows), "high": len(rows)}}}
"""
CHECKED = """\
  cross_checks:
  - notebook: rings
    name: rings
    label: {fr: "bagues", en: "rings", es: "anillas"}
    unit: items
"""


@pytest.fixture
def site() -> Iterator[Website]:
    with website() as running:
        yield running


@pytest.fixture
def project(toy_project: Path, site: Website, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The toy with a claim that is checked against a table which only a reader may have."""
    monkeypatch.setattr(polite_visitor, "Visitor", partial(Visitor, pause=lambda _: None))
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.setenv(name, "*")
    describe(toy_project, site.page("/rings.csv", TABLE, "text/csv"))
    (toy_project / "notebooks" / "rings.py").write_text(COUNTED, encoding="utf-8")
    claims = next((toy_project / "docs" / "data" / "claims").glob("*.yaml"))
    first, second = claims.read_text(encoding="utf-8").split("\n- id: c02")
    claims.write_text(f"{first}\n{CHECKED}- id: c02{second}", encoding="utf-8")
    return toy_project


def describe(project: Path, address: str, content: bytes = TABLE) -> None:
    checksum = hashlib.sha256(content).hexdigest()
    resource = {"name": "rings", "path": address, "bytes": len(content), "hash": f"sha256:{checksum}"}
    (project / PACKAGE).write_text(json.dumps({"resources": [resource]}), encoding="utf-8")


def ledger(project: Path, *words: str) -> dict[str, Any]:
    done = call("--project", project, "claims", "--json", *words)
    assert "Traceback" not in done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_without_the_table_the_notebook_is_not_run_and_nothing_is_wrong(project: Path) -> None:
    done = call("--project", project, "claims", "--run")
    assert done.returncode == 0, done.stderr
    assert "rings: not run, as it reads notebooks/fetched/rings.csv (`edition claims --fetch --run`)" in done.stderr
    check = ledger(project)["claims"][0]["cross_checks"]
    assert [(one["name"], one["state"], one["derived"]) for one in check] == [("rings", "not-run", None)]
    for stage in ("data", "results"):
        done = call("--project", project, "check", "--stage", stage)
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.notebooks
def test_the_table_is_fetched_read_and_not_published(project: Path, site: Website, tmp_path: Path) -> None:
    found = ledger(project, "--fetch", "--run")
    assert site.paths() == ["/rings.csv"]
    assert (project / "notebooks" / "fetched" / "rings.csv").read_bytes() == TABLE
    check = found["claims"][0]["cross_checks"][0]
    assert (check["state"], check["derived"]["value"]) == ("current", 2)
    assert ledger(project, "--fetch")["claims"] == found["claims"]
    assert site.paths() == ["/rings.csv"], "what is there is not fetched again"
    assert call("--project", project, "build", "--output", tmp_path / "site").returncode == 0
    assert TABLE not in [path.read_bytes() for path in (tmp_path / "site").rglob("*") if path.is_file()]
    # A reader who has the result and not the table is told the same as everybody else.
    (project / "notebooks" / "fetched" / "rings.csv").unlink()
    assert ledger(project)["claims"][0]["cross_checks"][0]["state"] == "not-run"


def test_a_table_that_changed_where_it_is_to_be_had_is_not_kept(project: Path, site: Website) -> None:
    describe(project, site.page("/rings.csv", b"something else"))
    done = call("--project", project, "claims", "--fetch")
    assert done.returncode == 1
    assert "[claims.fetched]" in done.stderr
    assert "14 bytes came whose SHA-256 is not the one that is recorded; nothing was kept" in done.stderr
    assert not (project / "notebooks" / "fetched").exists()


def test_a_table_that_is_not_to_be_had_is_one_sentence(project: Path, site: Website) -> None:
    describe(project, site.url("/gone.csv"))
    done = call("--project", project, "claims", "--fetch")
    assert done.returncode == 1
    assert "404" in done.stderr


def test_another_file_in_its_place_is_a_fault_that_fetching_mends(project: Path) -> None:
    folder = project / "notebooks" / "fetched"
    folder.mkdir()
    (folder / "rings.csv").write_bytes(TABLE + b"1989,1\n")
    done = call("--project", project, "claims")
    assert done.returncode == 1
    assert "notebooks/fetched/rings.csv: error: is not the file that" in done.stderr
    assert call("--project", project, "claims", "--fetch").returncode == 0
    assert (folder / "rings.csv").read_bytes() == TABLE


@pytest.mark.parametrize(
    ("package", "message"),
    [
        (b"{", "is no data package: Expecting property name enclosed in double quotes"),
        (b"[]", "is no data package: its `resources` are no list of objects"),
        (b"[" * 100_000, "is no data package: has lists inside of lists without end"),
        (b"\xff", "is no data package: is not UTF-8"),
        (b"{}", "is no data package: it, or a resource in it, has no 'resources'"),
        (b'{"resources": [{"name": "x"}]}', "is no data package: it, or a resource in it, has no 'path'"),
        (b'{"resources": [{"path": "https://example.org/x.csv"}]}', "the remote table None has no name or no SHA-256"),
        (
            b'{"resources": [{"path": "https://example.org/x.csv", "name": "../x", "hash": "sha256:%s"}]}'
            % (b"0" * 64),
            "the remote table '../x' has no name or no SHA-256",
        ),
    ],
)
def test_a_description_that_cannot_be_read_is_one_finding(package: bytes, message: str) -> None:
    tables, findings = remote_tables({PACKAGE: package})
    assert not tables
    assert [finding.code for finding in findings] == ["notebooks.package"]
    assert findings[0].message.startswith(message)
