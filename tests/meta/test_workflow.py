"""The workflows run no program of others that was not chosen byte for byte, and have no right that they do not use."""

import re
from typing import Any

import pytest
import yaml

from tests.meta.library import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.y*ml"))
READS = {"contents": "read"}
RIGHTS = {
    "advisories.yml": {"advisories": READS},
    "ci.yml": {
        "test": READS,
        "site": READS,
        "public-site": {"contents": "read", "pages": "read"},
        "publish": {"pages": "write", "id-token": "write"},
    },
}
"""What each job may do."""


def read(path: Any) -> dict[str, Any]:
    workflow = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(workflow, dict)
    return workflow


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_to_a_commit_and_say_its_version(path: Any) -> None:
    used = re.findall(r"\buses:(.*)", path.read_text(encoding="utf-8"))
    assert used
    assert [one for one in used if not re.fullmatch(r" [\w.-]+(/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one)] == []


def test_one_version_of_an_action_is_used() -> None:
    texts = [path.read_text(encoding="utf-8") for path in WORKFLOWS]
    used = {found for text in texts for found in re.findall(r"\buses: (\S+)@(\S+ # \S+)", text)}
    assert len(used) == len({name for name, _ in used})


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_nothing_is_left_that_could_change_the_repository(path: Any) -> None:
    workflow = read(path)
    assert workflow["permissions"] == {}
    assert {name: job["permissions"] for name, job in workflow["jobs"].items()} == RIGHTS[path.name]
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    checkouts = [step for step in steps if step.get("uses", "").startswith("actions/checkout@")]
    assert checkouts
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_expression_is_put_into_a_command(path: Any) -> None:
    steps = [step for job in read(path)["jobs"].values() for step in job["steps"]]
    assert [step["run"] for step in steps if "${{" in step.get("run", "")] == []


def test_what_is_published_was_built_and_checked_for_its_address() -> None:
    workflow = read(ROOT / ".github" / "workflows" / "ci.yml")
    steps = workflow["jobs"]["public-site"]["steps"]
    given = {"EDITION_SITE_URL": "${{ steps.pages.outputs.base_url }}"}
    assert {step["run"]: step["env"] for step in steps if "run" in step} == {
        "make editions": given,
        "make site": given,
        ".venv/bin/edition check --stage site --public --format github": given,
    }
    assert "actions/upload-pages-artifact@" in steps[-1]["uses"]
    assert workflow["jobs"]["publish"]["needs"] == "public-site"


def test_every_package_that_is_locked_is_asked_about_each_week() -> None:
    """The smaller sets are inside the largest; what asks is locked and asked about too."""
    workflow = read(ROOT / ".github" / "workflows" / "advisories.yml")
    triggers = {str(name): value for name, value in workflow.items()}["True"]  # `on`, as YAML reads it
    assert triggers["schedule"]
    assert {"schedule", "push", "pull_request"} < set(triggers)
    said = "\n".join(step.get("run", "") for step in workflow["jobs"]["advisories"]["steps"])
    locked = {"requirements-dev.txt", "requirements-schemas.txt", "binder/requirements.txt"}
    locked.add(".github/requirements-audit.txt")
    assert set(re.findall(r"-r (\S+)", said.rpartition("bin/pip-audit")[2])) == locked
    folders = (ROOT, ROOT / "binder", ROOT / ".github")
    there = {path.relative_to(ROOT).as_posix() for folder in folders for path in folder.glob("requirements*.txt")}
    assert there - locked == {f"requirements-{kind}.txt" for kind in ("site", "editions", "notebooks")}
    auditor = (ROOT / ".github" / "requirements-audit.txt").read_text(encoding="utf-8")
    assert all("--hash=sha256:" in entry for entry in re.split(r"\n(?=\S)", auditor) if not entry.startswith("#"))
