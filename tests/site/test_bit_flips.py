"""One bit turned, as disks and copying do it, in what is kept, in what is given and in what was built.

What is kept is made again; what is given is a fault with its place, or another word; what was built is told by a check
and made again by the next build.
"""

import json
import random
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

import pytest
from edition.checks import Subject, run
from edition.model.edition import Edition
from edition.model.given import Standoff
from edition.shell import disk, pipeline
from edition.shell.notebook_runs import kept_ledger, ledger_run
from edition.shell.site_making import publication, site_gate
from edition.words.findings import EditionError, Finding, errors

from tests.conftest import TOY
from tests.first_difference import first_difference
from tests.site.conftest import PROGRAM, Run, finished, snapshot

pytestmark = [pytest.mark.site, pytest.mark.long]
MARKER = publication.MARKER


def flipped(content: bytes, seed: str) -> bytes:
    """Return a content with one bit turned, another for each seed."""
    chance = random.Random(seed)  # noqa: S311 - the same for the same seed
    at = chance.randrange(len(content))
    return content[:at] + bytes([content[at] ^ 1 << chance.randrange(8)]) + content[at + 1 :]


def flip(path: Path) -> None:
    path.write_bytes(flipped(path.read_bytes(), path.name))


def test_a_bit_in_each_file_that_is_kept_changes_no_site(project: Path, built_project: Path) -> None:
    """In a process of its own: this one remembers the templates."""
    kept = sorted(path for path in (project / ".cache").rglob("*") if path.is_file())
    assert {path.parent.name for path in kept} == {"wording", "stylesheets", "scripts"}
    for path in kept:
        flip(path)
    done = finished([PROGRAM, "--project", project, "build"])
    assert done.returncode == 0, done.stderr
    assert first_difference(snapshot(project / "site"), snapshot(built_project / "site")) == ""
    mended = [path for path in kept if path.read_bytes() == (built_project / path.relative_to(project)).read_bytes()]
    assert {path.parent.name for path in mended} == {"wording", "stylesheets", "scripts"}


def test_what_is_saved_while_notebooks_run_is_in_no_kept_ledger(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The ledger is that of the files before; those of after have none."""
    claims = project / "docs/data/claims/gulls.yaml"

    def run(root: Path, standoff: Standoff, files: Mapping[str, bytes], *, forced: bool) -> dict[str, Finding]:
        claims.write_text(claims.read_text(encoding="utf-8") + "# later\n", encoding="utf-8")
        return {}

    monkeypatch.setattr(ledger_run, "run_notebooks", run)
    before = disk.inputs(project)
    made = ledger_run.ledger(project, before, rerun=True)
    kept_ledger.keep(project, made.files, made.record)
    assert kept_ledger.kept(project, disk.inputs(project)) is None
    assert kept_ledger.kept(project, before) == json.loads(json.dumps(made.record))


def test_a_kept_ledger_in_which_a_bit_was_turned_is_not_believed(tmp_path: Path) -> None:
    kept_ledger.keep(tmp_path, {}, {"claims": []})
    (file,) = (path for path in (tmp_path / ".cache").rglob("*") if path.is_file())
    whole = file.read_bytes()
    assert kept_ledger.kept(tmp_path, {}) == {"claims": []}
    for seed in range(8):
        file.write_bytes(flipped(whole, str(seed)))
        assert kept_ledger.kept(tmp_path, {}) is None


@cache
def given() -> dict[str, bytes]:
    return disk.inputs(TOY)


def found(files: dict[str, bytes]) -> tuple[Edition | None, list[Finding]]:
    try:
        edition, _ = pipeline.load(TOY, files)
        return edition, errors(run(Subject(edition=edition, files=files), ("data", "results")))
    except EditionError as error:
        return None, list(error.findings)


def frame(edition: Edition) -> Iterable[object]:
    """Return what holds an edition together: addresses, keys, fingerprints, verdicts."""
    standoff = edition.standoff
    yield dict(edition.index.page_by_id)
    yield {entry.key for entry in standoff.entries}
    yield [(block.id, block.fingerprint) for block in standoff.blocks]
    yield {id_: one.verdict for id_, one in edition.index.assessment_by_claim.items()}
    yield [(notebook.name, notebook.data) for notebook in standoff.notebooks]


@cache
def sound() -> Edition:
    edition, faults = found(given())
    assert edition is not None
    assert faults == []
    return edition


@pytest.mark.parametrize("name", sorted(given()))
def test_a_bit_in_the_data_is_a_fault_with_its_place_or_another_word(name: str) -> None:
    """Of what is silent, nothing that holds the edition together is changed."""
    for seed in range(2 if given()[name] else 0):
        edition, faults = found({**given(), name: flipped(given()[name], f"{seed} {name}")})
        assert all(fault.where.file for fault in faults)
        assert all(fault.message for fault in faults)
        if not faults:
            assert edition is not None
            assert list(frame(edition)) == list(frame(sound()))


def test_a_bit_in_any_file_of_a_site_is_told_by_the_check(built: Path) -> None:
    site = built / "site"
    assert list(site_gate.touched(site)) == []
    for name, whole in snapshot(site).items():
        path = site / name
        path.write_bytes(flipped(whole, name) if whole else b" ")
        told = [(one.code, one.where.file, bool(one.hint)) for one in site_gate.touched(site)]
        path.write_bytes(whole)
        if name == MARKER:
            assert told
        else:
            assert told == [("site-files.changed", f"site/{name}", True)]


def test_a_site_whose_bits_were_turned_is_made_again(built: Path, edition: Run, built_project: Path) -> None:
    for path in sorted((built / "site").rglob("*")):
        if path.is_file() and path.name != MARKER and path.stat().st_size:
            flip(path)
    failed = edition("check", "--stage", "site")
    assert failed.returncode == 1
    assert "site-files.changed" in failed.stdout
    assert "Traceback" not in failed.stderr
    assert edition("build").returncode == 0
    assert first_difference(snapshot(built / "site"), snapshot(built_project / "site")) == ""


def test_a_site_whose_marker_was_damaged_is_told_by_both_and_left_alone(built: Path, edition: Run) -> None:
    (built / "site" / MARKER).write_bytes(b"{" + (built / "site" / MARKER).read_bytes())
    before = snapshot(built / "site")
    checked, again = edition("check", "--stage", "site"), edition("build")
    assert (checked.returncode, again.returncode) == (1, 1)
    assert "site/.edition.json: error: cannot be read" in checked.stdout
    assert "its .edition.json cannot be read" in again.stderr
    assert snapshot(built / "site") == before
