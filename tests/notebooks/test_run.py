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
from edition.model.notebook import Notebook
from edition.read.standoff.notebooks.notebook_cells import read_notebook
from edition.read.standoff.notebooks.notebook_inputs import PYTHON, remote_tables
from edition.shell import disk
from edition.shell.notebook_runs import notebook_kernel
from edition.shell.notebook_runs.kernel_client import Limits
from edition.shell.notebook_runs.notebook_kernel import USUAL
from edition.words.findings import Finding, errors
from edition.words.project_layout import LAB

pytestmark = [pytest.mark.notebooks, pytest.mark.long]

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
FIGURES = {"tides": {
    "alt": {"fr": "Trois marées", "en": "Three tides"},
    "caption": {"fr": "Marées", "en": "Tides"},
    "table": {lang: {"columns": ["n", "m"], "rows": [["1", str(tide)] for tide in tides]} for lang in ("fr", "en")},
}}
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


def fault_of(project: Path, code: str, limits: Limits = USUAL) -> Finding:
    """Run what must fail; nothing may then be published."""
    finding = notebook_kernel.run(project, [notebook(project, dedent(code))], limits)["n01"]
    assert not written(project)
    return finding


def test_a_run_gives_results_printing_and_drawings_and_the_same_again(project: Path) -> None:
    tides = notebook(project, WHOLE)
    assert not notebook_kernel.run(project, [tides])
    first = written(project)
    record = json.loads(first["n01.json"])
    assert record["digest"] == tides.digest
    assert record["environment"]["python"] == PYTHON, "the same whichever Python ran it"
    assert record["derived"]["c01"]["mean"] == {"value": 7 / 3, "low": None, "high": 4}
    assert record["outputs"] == ["3 tides\n7", ""]
    assert sorted(first) == ["n01.json", "n01.tides.en.svg", "n01.tides.fr.svg"]
    assert not notebook_kernel.run(project, [tides])
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
        Limits(seconds=2),
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
    assert not notebook_kernel.run(project, [notebook(project, WHOLE)])
    assert signal.SIGINT not in sent


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("open('../elsewhere', 'w')", "a notebook writes into its folder results/ alone"),
        ("open('data/tides.csv', 'a')", "a notebook writes into its folder results/ alone"),
        ("from pathlib import Path\nPath.home().joinpath('x').mkdir()", "a notebook changes its folder results/ alone"),
        ("import os\nos.remove('data/tides.csv')", "a notebook changes its folder results/ alone"),
        ("import os\nos.rename('data/tides.csv', 'results/x')", "a notebook changes its folder results/ alone"),
        ("import urllib.request\nurllib.request.urlopen('https://example.org')", "asks nothing of the network"),
        ("import socket\nsocket.create_connection(('127.0.0.1', 9))", "asks nothing of the network"),
        ("import socket\nsocket.socket().connect(('127.0.0.1', 9))", "asks nothing of the network"),
        (
            "import socket\nsocket.socket(type=socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', 9))",
            "asks nothing of the net",
        ),
        ("import os\nos.remove('tides.csv', dir_fd=os.open('data', os.O_RDONLY))", "its folder results/ alone"),
        ("import subprocess\nsubprocess.run(['true'])", "starts no other programs"),
        ("import os\nos.system('true')", "starts no other programs"),
    ],
)
def test_code_that_reaches_out_of_its_folder_is_refused(project: Path, code: str, expected: str) -> None:
    (project / "notebooks" / "data" / "tides.csv").write_text("1\n")
    found = fault_of(project, f"# %%\n{code}\nRESULTS = {{}}\n")
    assert (found.code, found.where.file) == ("notebooks.error", "notebooks/n01.py")
    assert "PermissionError" in found.message
    assert expected in found.message
    assert (project / "notebooks" / "data" / "tides.csv").read_text() == "1\n"
    assert not (project / "elsewhere").exists()


def test_code_may_write_beside_its_results_and_below_the_temporary_folder(project: Path) -> None:
    code = """\
        # %%
        import shutil
        import tempfile
        from pathlib import Path

        Path("results/draft.txt").write_text("x")
        Path("results/drafts/old").mkdir(parents=True)
        shutil.rmtree("results/drafts")
        with tempfile.TemporaryFile() as file:
            file.write(b"x")
        RESULTS = {}
        """
    assert not notebook_kernel.run(project, [notebook(project, dedent(code))])


def test_names_of_the_guard_are_not_those_of_the_notebook(project: Path) -> None:
    found = fault_of(project, "# %%\nos.getcwd()\nRESULTS = {}\n")
    assert found.message == "NameError: name 'os' is not defined"


def test_one_that_takes_too_much_memory_is_stopped(project: Path) -> None:
    found = fault_of(project, "# %%\nheap = bytearray(3 * 1024**3)\nRESULTS = {}\n", Limits(memory=2 * 1024**3))
    assert (found.code, str(found.where)) == ("notebooks.error", "notebooks/n01.py:2:1")
    assert found.message.startswith("MemoryError")


@pytest.mark.parametrize("code", ["print('x' * 2**20)", "while True:\n    print('x' * 1000)"])
def test_one_that_prints_too_much_is_stopped(project: Path, code: str) -> None:
    found = fault_of(project, f"# %%\n1 + 1\n\n# %%\n{code}\nRESULTS = {{}}\n")
    assert (found.code, str(found.where)) == ("notebooks.too-much", "notebooks/n01.py:4:1")
    assert found.message == "it printed more than 256 kB and was stopped"


def test_several_run_side_by_side_and_one_that_fails_leaves_the_others(project: Path) -> None:
    names, ended = ["n01", "n02", "n03"], []
    found = []
    for name in names:
        text = WHOLE.replace("n01.", f"{name}.") if name != "n02" else "# %%\n1 / 0\n"
        (project / "notebooks" / f"{name}.py").write_text(text, encoding="utf-8")
        found.append(read_notebook(text, f"notebooks/{name}.py", {})[0])
    failures = notebook_kernel.run(project, found, done=lambda notebook, seconds: ended.append(notebook.name))
    assert sorted(ended) == names
    assert {name: finding.message for name, finding in failures.items()} == {
        "n02": "ZeroDivisionError: division by zero"
    }
    assert {name.partition(".")[0] for name in written(project)} == {"n01", "n03"}


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
        ("RESULTS = {}\nFIGURES = {'tides': {'alt': {}, 'caption': {}, 'table': {}}}", "tides"),
    ],
)
def test_results_that_cannot_be_published_are_one_finding(project: Path, code: str, expected: str) -> None:
    found = fault_of(project, f"# %%\n{code}\n")
    codes = {"expected a number": "data.value", "tides": "notebooks.figures"}
    assert found.code == codes.get(expected, "notebooks.results")
    assert expected in found.message
    assert found.where.file == "notebooks/n01.py"


def test_a_drawing_missing_in_one_language_is_a_finding(project: Path) -> None:
    found = fault_of(project, WHOLE.replace('("fr", "en")', '("fr",)', 1))
    assert found.code == "notebooks.figures"
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
FILES = disk.inputs(ROOT)
REMOTE, _ = remote_tables(FILES)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_of_this_edition_gives_its_committed_result(path: Path) -> None:
    found, problems = read_notebook(path.read_text(encoding="utf-8"), f"notebooks/{path.name}", FILES, REMOTE)
    assert not problems
    if found.lacking:
        pytest.skip(f"{found.lacking[0].file} was not fetched")
    anew = notebook_kernel.execute(ROOT, found)
    assert isinstance(anew, Outcome), anew
    committed = notebook_kernel.published(ROOT, found.name)
    assert committed.record["digest"] == found.digest, "run `make notebooks`"
    assert not errors(compare(committed, anew, f"notebooks/{path.name}"))


ALONE = [path for path in NOTEBOOKS if "lab.fetched(" not in path.read_text(encoding="utf-8")]
"""Those that need no table which the project may not hand on."""
ALL = [*ALONE, ROOT / "tests" / "toy" / "notebooks" / "toy.py"]


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
