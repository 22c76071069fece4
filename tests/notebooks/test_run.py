"""Notebooks are run in a kernel of their own: what comes back, and what is said when it does not."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path, PurePath
from textwrap import dedent

import pytest
from edition.derive.claim_results.result_comparison import Outcome, compare
from edition.model.claim import Notebook
from edition.read.standoff.notebook_cells import PYTHON, read_notebook
from edition.shell.notebook_runs import notebook_kernel
from edition.words.findings import Finding, errors
from edition.words.project_layout import LAB

pytestmark = pytest.mark.notebooks

ROOT = Path(__file__).parents[2]
WHOLE = """\
# %% [markdown] lang="fr"
# # Les marées

# %% [markdown] lang="en"
# # The tides

# %% figure="tides"
from pathlib import Path, PurePath

tides = [int(line) for line in Path("data/tides.csv").read_text().splitlines()]
for lang in ("fr", "en"):
    Path(f"results/n01.tides.{lang}.svg").write_text(f"<svg>{lang}</svg>")
print(len(tides), "tides")
sum(tides)

# %%
RESULTS = {"c01": {"mean": {"value": sum(tides) / len(tides), "low": None, "high": 4}}}
FIGURES = {"tides": {"alt": {"fr": "Trois marées", "en": "Three tides"}, "caption": {"fr": "Marées", "en": "Tides"}}}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    data = tmp_path / "notebooks" / "data"
    data.mkdir(parents=True)
    (data / "tides.csv").write_text("1\n2\n4\n")
    return tmp_path


def notebook(project: Path, text: str) -> Notebook:
    (project / "notebooks" / "n01.py").write_text(text, encoding="utf-8")
    data = {"notebooks/data/tides.csv": (project / "notebooks/data/tides.csv").read_bytes()}
    return read_notebook(text, "notebooks/n01.py", data)[0]


def written(project: Path) -> Mapping[str, bytes]:
    folder = project / "notebooks" / "results"
    return {path.name: path.read_bytes() for path in folder.glob("*")}


def fault_of(project: Path, code: str, timeout: int = 60) -> Finding:
    """Run what must fail; nothing may then be published."""
    finding = notebook_kernel.run(project, notebook(project, dedent(code)), timeout)
    assert finding is not None
    assert not written(project)
    return finding


def test_a_run_gives_results_printing_and_drawings_and_the_same_again(project: Path) -> None:
    tides = notebook(project, WHOLE)
    assert notebook_kernel.run(project, tides) is None
    first = written(project)
    record = json.loads(first["n01.json"])
    assert record["digest"] == tides.digest
    assert record["environment"]["python"] == PYTHON, "the same whichever Python ran it"
    assert record["derived"]["c01"]["mean"] == {"value": 7 / 3, "low": None, "high": 4}
    assert record["outputs"] == ["3 tides\n7", ""]
    assert sorted(first) == ["n01.json", "n01.tides.en.svg", "n01.tides.fr.svg"]
    assert notebook_kernel.run(project, tides) is None
    assert written(project) == first


def test_an_error_is_one_finding_at_its_line(project: Path) -> None:
    found = fault_of(
        project,
        """\
        # %%
        def halve(tides):
            return tides / 0

        # %%
        print("before")
        halve(3)
        """,
    )
    assert (found.code, str(found.where)) == ("notebooks.error", "notebooks/n01.py:3:1")
    assert found.message == "ZeroDivisionError: division by zero"


def test_a_syntax_error_is_one_finding(project: Path) -> None:
    found = fault_of(
        project,
        """\
        # %%
        tides = 3
        tides = = 4
        """,
    )
    assert str(found.where) == "notebooks/n01.py:3:1"
    assert found.message.startswith("SyntaxError")


def test_a_cell_that_does_not_end_is_stopped(project: Path) -> None:
    found = fault_of(
        project,
        """\
        # %%
        while True:
            pass
        """,
        timeout=2,
    )
    assert (found.code, str(found.where)) == ("notebooks.timeout", "notebooks/n01.py:1:1")
    assert "2 seconds" in found.message


def test_a_kernel_is_ended_without_being_asked(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that is interrupted before prints what happened to it, if it has the time: more than our one line."""
    from jupyter_client.provisioning.local_provisioner import LocalProvisioner

    sent: list[int] = []
    send = LocalProvisioner.send_signal

    async def watched(provisioner: LocalProvisioner, signum: int) -> None:
        sent.append(signum)
        await send(provisioner, signum)

    monkeypatch.setattr(LocalProvisioner, "send_signal", watched)
    assert notebook_kernel.run(project, notebook(project, WHOLE)) is None
    assert signal.SIGINT not in sent


def test_a_kernel_that_dies_is_one_finding(project: Path) -> None:
    found = fault_of(
        project,
        """\
        # %%
        print("ready")

        # %%
        import os
        os._exit(3)
        """,
    )
    assert (found.code, str(found.where)) == ("notebooks.died", "notebooks/n01.py:4:1")


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("tides = 3", "NameError"),
        ("RESULTS = {'c01': {'mean': {'value': 1 + 2j, 'low': None, 'high': None}}}", "complex"),
        ("RESULTS = {'c01': {'mean': {'value': 'three', 'low': None, 'high': None}}}", "expected a number"),
        ("RESULTS = {}\nFIGURES = {'tides': {'alt': {}, 'caption': {}}}", "tides"),
    ],
)
def test_results_that_cannot_be_published_are_one_finding(project: Path, code: str, expected: str) -> None:
    found = fault_of(project, f"# %%\n{code}\n")
    assert expected in found.message
    assert found.where.file == "notebooks/n01.py"


def test_a_drawing_missing_in_one_language_is_a_finding(project: Path) -> None:
    found = fault_of(project, WHOLE.replace('("fr", "en")', '("fr",)'))
    assert "in en: results/n01.tides.en.svg" in found.message


def test_code_sees_no_copy_and_no_settings_of_the_user(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITION_SOURCE", "copy.txt")
    code = '# %%\nimport os\nassert "EDITION_SOURCE" not in os.environ\nprint(os.listdir())\nRESULTS = {}\n'
    outcome = notebook_kernel.execute(project, notebook(project, code))
    assert isinstance(outcome, Outcome)
    assert set(json.loads(outcome.record["outputs"][0].replace("'", '"'))) == {"data", "results"}


def test_comparing_tells_values_from_looks(project: Path) -> None:
    old = notebook_kernel.execute(project, notebook(project, WHOLE))
    new = notebook_kernel.execute(project, notebook(project, WHOLE.replace("/ len", "* 1.000000000001 / len")))
    other = notebook_kernel.execute(
        project, notebook(project, WHOLE.replace("/ len", "* 1.01 / len").replace("<svg", "<svg "))
    )
    assert isinstance(old, Outcome)
    assert isinstance(new, Outcome)
    assert isinstance(other, Outcome)
    assert compare(old, new, "n01") == []
    found = compare(old, other, "n01")
    assert [f.subject for f in errors(found)] == ["c01"]
    assert [f.code for f in found if f not in errors(found)] == ["notebooks.drawing", "notebooks.drawing"]


NOTEBOOKS = [path for path in sorted((ROOT / "notebooks").glob("*.py")) if path.name != PurePath(LAB).name]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_of_this_edition_gives_its_committed_result(path: Path) -> None:
    data = {f"notebooks/data/{file.name}": file.read_bytes() for file in (ROOT / "notebooks" / "data").iterdir()}
    data[LAB] = (ROOT / LAB).read_bytes()
    found, problems = read_notebook(path.read_text(encoding="utf-8"), f"notebooks/{path.name}", data)
    assert not problems
    anew = notebook_kernel.execute(ROOT, found)
    assert isinstance(anew, Outcome), anew
    committed = notebook_kernel.published(ROOT, found.name)
    assert committed.record["digest"] == found.digest, "run `make notebooks`"
    assert not errors(compare(committed, anew, f"notebooks/{path.name}"))


ALL = [*NOTEBOOKS, ROOT / "tests" / "toy" / "notebooks" / "toy.py"]


@pytest.mark.parametrize("folder", [".", "notebooks", "elsewhere"])
@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_a_notebook_runs_as_a_file_from_any_folder(tmp_path: Path, path: Path, folder: str) -> None:
    shutil.copytree(path.parent, tmp_path / "notebooks", ignore=shutil.ignore_patterns("results"))
    (tmp_path / "elsewhere").mkdir()
    place = tmp_path / folder
    file = os.path.relpath(tmp_path / "notebooks" / path.name, place)
    done = subprocess.run([sys.executable, file], cwd=place, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    record = json.loads((path.parent / "results" / f"{path.stem}.json").read_text(encoding="utf-8"))
    assert done.stdout.split() == " ".join(record["outputs"]).split()
    drawn = {f"{path.stem}.{name}.{lang}.svg" for name in record["figures"] for lang in ("fr", "en", "es")}
    assert {found.name for found in (tmp_path / "notebooks" / "results").glob("*")} == drawn
