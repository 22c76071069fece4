"""Ctrl+C and sudden death at every named point of a build, during imports and in each long command.

Nothing here waits for a time: a process stops itself, or says that it is where the test wants it.
"""

import shutil
import subprocess
from pathlib import Path
from subprocess import PIPE

import pytest
from edition.shell.build_points import BuildPoint

from tests.site.conftest import (
    STOPPED,
    Run,
    add_words,
    call,
    driven,
    finished,
    left_beside,
    made_project,
    snapshot,
    without_copy,
)
from tests.website import Reply, website

pytestmark = [pytest.mark.site, pytest.mark.long]

MOMENTS = [f"{'between' if point is BuildPoint.BETWEEN else 'point'}:{point.name}" for point in BuildPoint]
NEW = ("point:TIDY", "point:END")
"""When the new site is in its place."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a site, whose data have changed since."""
    root = made_project(tmp_path_factory.mktemp("built") / "project")
    assert call(root, "build").returncode == 0
    add_words(root)
    return root


@pytest.fixture(scope="module")
def new(built: Path) -> dict[str, bytes]:
    """What the site should become."""
    output = built.parent / "new"
    assert call(built, "build", "--output", output).returncode == 0
    return snapshot(output)


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    """A project of its own for each test."""
    shutil.copytree(built.parent / "copies", tmp_path / "copies")
    return Path(shutil.copytree(built, tmp_path / "project"))


def test_the_site_is_old_and_the_new_one_differs(built: Path, new: dict[str, bytes]) -> None:
    assert set(snapshot(built / "site")) == set(new)
    assert snapshot(built / "site") != new


@pytest.mark.parametrize("signal", ["SIGTERM", "SIGHUP"])
def test_a_build_that_is_told_to_end_clears_away_what_it_began(project: Path, signal: str) -> None:
    old = snapshot(project / "site")
    ended = finished(driven("point:WRITE", signal, project, "build"))
    assert (ended.returncode, ended.stderr) == (130, STOPPED)
    assert snapshot(project / "site") == old
    assert left_beside(project / "site") == []


@pytest.mark.parametrize("signal", ["SIGINT", "SIGKILL"])
@pytest.mark.parametrize("moment", MOMENTS)
def test_a_build_that_ends_anywhere(project: Path, new: dict[str, bytes], moment: str, signal: str) -> None:
    site, old = project / "site", snapshot(project / "site")
    with_copy = moment == "point:JOIN"
    copy: list[str | Path] = ["--source", project.parent / "copies" / "article.txt", "--output", site]
    ended = finished(driven(moment, signal, project, "build", *(copy if with_copy else [])))
    if signal == "SIGINT":
        assert (ended.returncode, ended.stderr) == (130, STOPPED)
        assert left_beside(site) == []
    else:
        assert (ended.returncode, ended.stderr) == (-9, "")
    if (moment, signal) == ("between:BETWEEN", "SIGKILL"):
        assert not site.exists()
    else:
        assert snapshot(site) == (new if moment in NEW else old)
    assert call(project, "build").returncode == 0
    assert snapshot(site) == new
    assert left_beside(site) == []


KEPT = [
    "before:edition.shell.pandoc:to_html",
    "before:pathlib:Path.replace",
    "after:edition.shell.digest_cache:Cache.put",
]
"""Moments while the first thing is worded and kept, of a build without cache."""
PUT_IN_PLACE = {
    "before:edition.shell.site_making.publication:exchange": "old",
    "after:edition.shell.site_making.publication:exchange": "new",
    "before:edition.shell.site_making.publication:discard": "new",
    "after:edition.shell.site_making.site_gate:publish": "new",
}
"""Moments between two points -> the site that is there then."""


@pytest.mark.parametrize("moment", [*KEPT, *PUT_IN_PLACE])
def test_a_build_that_is_killed_while_it_writes(project: Path, new: dict[str, bytes], moment: str) -> None:
    """With the points of a build these are twenty sudden deaths."""
    site, old = project / "site", snapshot(project / "site")
    if moment in KEPT:
        shutil.rmtree(project / ".cache")
    assert finished(driven(moment, "SIGKILL", project, "build")).returncode == -9
    assert snapshot(site) == (new if PUT_IN_PLACE.get(moment) == "new" else old)
    assert call(project, "build").returncode == 0
    assert snapshot(site) == new
    assert left_beside(site) == []


def test_a_site_that_a_killed_build_had_moved_aside_comes_back_even_if_the_next_build_fails(project: Path) -> None:
    old = snapshot(project / "site")
    assert finished(driven("between:BETWEEN", "SIGKILL", project, "build")).returncode == -9
    (project / "docs" / "data" / "work.yaml").write_text("id: [unclosed\n", encoding="utf-8")
    assert call(project, "build").returncode == 1
    assert snapshot(project / "site") == old
    assert left_beside(project / "site") == []


def test_what_a_process_that_is_no_more_left_is_removed(project: Path) -> None:
    for number in (999999999, 10**30):
        (project / f".site.{number}.next").mkdir()
    assert call(project, "build").returncode == 0
    assert left_beside(project / "site") == []


def test_nothing_of_other_programs_is_taken_for_something_left(project: Path) -> None:
    for name in (".site.backup.old", ".site.old", ".site.1x.next", ".sites.1.next"):
        (project / name).mkdir()
    assert call(project, "build").returncode == 0
    assert len([*project.glob(".site*")]) == 4


@pytest.mark.parametrize("moment", MOMENTS[MOMENTS.index("point:STAGE") :])
def test_two_builds_at_once_leave_a_whole_site(project: Path, new: dict[str, bytes], moment: str) -> None:
    command = driven(moment, "wait", project, "build")
    with subprocess.Popen(command, stdin=PIPE, stdout=PIPE, stderr=PIPE, text=True, env=without_copy()) as first:
        assert first.stdout
        assert first.stdout.readline() == "there\n"
        second = call(project, "build")
        _, messages = first.communicate("go on\n")
    assert second.returncode == 0, second.stderr
    assert "Traceback" not in messages
    assert first.returncode == 0, messages
    assert snapshot(project / "site") == new
    assert left_beside(project / "site") == []


@pytest.mark.parametrize(
    "module",
    [
        "edition.shell",
        "edition.shell.interruption",
        "edition.commands",
        "click",
        "edition.commands.build",
        "pydantic",
        "edition.shell.pipeline",
        "markdown_it",
        "jinja2",
        "mkdocs",
        "edition.shell.site_making.mkdocs_adapter",
    ],
)
def test_an_import_that_is_interrupted(project: Path, module: str) -> None:
    old = snapshot(project / "site")
    ended = finished(driven(f"import:{module}", "SIGINT", project, "build"))
    assert (ended.returncode, ended.stdout, ended.stderr) == (130, "", STOPPED)
    assert snapshot(project / "site") == old
    assert left_beside(project / "site") == []


def test_a_download_ends_with_one_line(project: Path) -> None:
    """The server would answer when the test is long over."""
    with website() as journal:
        address = journal.give("/article", Reply(wait=3600))
        command = driven("before:edition.shell.single_request:_pool", "SIGINT", project, "fetch", "--url", address)
        ended = finished(command, no_proxy="*")
    assert (ended.returncode, ended.stderr) == (130, f"fetching {address}\n{STOPPED}")
    assert not (project / "sources").exists()


def test_a_round_of_probes_keeps_what_it_saw(project: Path) -> None:
    with website() as outside:
        index = project / "docs" / "en" / "index.md"
        text = index.read_text(encoding="utf-8")
        there, gone = outside.page("/there", b"<p>there"), outside.url("/gone")
        index.write_text(f"{text}\n[one]({there}) and [another]({gone})\n", encoding="utf-8")
        moment = "before:edition.shell.link_probes.probe_round:archived_copy"
        ended = finished(driven(moment, "SIGINT", project, "links", "--only-new", "--archive"), no_proxy="*")
    recorded = "docs/data/links.csv: 2 outside links recorded: 1 ok, 1 gone\n"
    assert (ended.returncode, ended.stderr) == (130, f"{recorded}stopped; what was seen before is recorded\n")
    table = (project / "docs" / "data" / "links.csv").read_text(encoding="utf-8")
    assert f"\n{there},ok," in table
    assert f"\n{gone},gone," in table


@pytest.mark.notebooks
@pytest.mark.parametrize("moment", ["async_start_new_kernel", "async_start_new_kernel_client", "_async_poll_for_reply"])
def test_a_notebook_ends_with_one_line(project: Path, moment: str) -> None:
    notebook = project / "notebooks" / "toy.py"
    notebook.write_text(notebook.read_text(encoding="utf-8") + "\n# %%\nwhile True:\n    pass\n", encoding="utf-8")
    before = snapshot(project / "notebooks")
    ended = finished(driven(f"before:nbclient.client:NotebookClient.{moment}", "SIGINT", project, "claims", "--run"))
    assert (ended.returncode, ended.stderr) == (130, STOPPED)
    assert snapshot(project / "notebooks") == before


def test_who_starts_it_may_want_interruptions_ignored(project: Path, new: dict[str, bytes], edition: Run) -> None:
    """As `nohup` and shells do with what they start in the background."""
    command = driven("point:WRITE", "SIGINT", project, "build")
    ended = finished(["sh", "-c", 'trap "" INT; exec "$@"', "sh", *command])
    assert ended.returncode == 0, ended.stderr
    assert snapshot(project / "site") == new
