"""The toy, broken in many ways, one at a time: each is told by its code, at its line, with its remedy."""

from pathlib import Path

import pytest
from edition.words.findings import Finding, Where
from edition.words.findings import fault as finding

from tests.calling import call
from tests.codes.changes import COPY, Files
from tests.mutations import mutation as m
from tests.mutations.checking import check
from tests.mutations.mutation import Mutation, faults_of_telling, places
from tests.mutations.of_records import RECORDS
from tests.mutations.of_references import REFERENCES
from tests.mutations.of_sources import SOURCES
from tests.mutations.of_syntax import SYNTAX
from tests.unit.test_every_code import SOUND

pytestmark = [pytest.mark.slow, pytest.mark.long]

MUTATIONS = [*REFERENCES, *RECORDS, *SOURCES, *SYNTAX]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> list[Finding]:
    return check(SOUND, tmp_path_factory.mktemp("copy"))


@pytest.mark.parametrize("mutation", MUTATIONS, ids=str)
def test_what_is_broken_is_told_with_place_and_remedy(mutation: Mutation, sound: list[Finding], tmp_path: Path) -> None:
    files = dict(SOUND)
    mutation.change(files)
    found = [one for one in check(files, tmp_path) if one not in sound]
    assert list(faults_of_telling(mutation, SOUND, files, found)) == []


@pytest.mark.parametrize("mutation", MUTATIONS[::70], ids=str)
def test_the_command_ends_with_1_and_says_why(mutation: Mutation, toy_project: Path) -> None:
    files = dict(SOUND)
    mutation.change(files)
    for name in SOUND.keys() - files.keys():
        (toy_project / name).unlink()
    for name in (name for name in files if files[name] != SOUND.get(name)):
        (toy_project / name).write_bytes(files[name])
    done = call("--project", toy_project, "check", "--source", toy_project / COPY)
    assert (done.returncode, done.stderr) == (1, "")
    assert mutation.code in done.stdout


def test_the_sound_toy_is_told_nothing(sound: list[Finding]) -> None:
    assert [str(one) for one in sound if not one.waived] == []
    assert COPY in SOUND


YAML = """\
- id: a
  text:
    en: >-
      Some words.
    es: >-
      Unas palabras.
- id: b
"""


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        ("id: b", "id: c", {7}),
        ("Some words", "Other words", {3, 4}),
        ("    es: >-\n      Unas palabras.\n", "", {1, 2, 3, 4, 5}),
        ("- id: b", "  more: x\n- id: b", {1, 2, 6, 7}),
        (YAML, "", {0, 1}),
    ],
)
def test_a_finding_may_lead_to_the_edit_or_to_what_holds_what_is_lacking(old: str, new: str, lines: set[int]) -> None:
    before: Files = {"a.yaml": YAML.encode(), "b.yaml": b""}
    assert places(before, {**before, "a.yaml": YAML.replace(old, new).encode()}) == {"a.yaml": lines}


@pytest.mark.parametrize(
    ("line", "hint", "fault"),
    [(7, "did you mean 'a'?", ""), (1, "did you mean 'a'?", "told at"), (7, "", "the remedy"), (0, "a", "told at")],
)
def test_telling_at_another_line_or_without_remedy_is_a_fault(line: int, hint: str, fault: str) -> None:
    before: Files = {"a.yaml": YAML.encode()}
    after = {"a.yaml": YAML.replace("id: b", "id: c").encode()}
    told = finding("ids.x", Where("a.yaml", line), "is wrong", hint)
    mutation = Mutation("ids.x", m.swap("*", "id: b", "id: c"), "'a'")
    faults = list(faults_of_telling(mutation, before, after, [told]))
    assert [one.startswith(fault) for one in faults] == ([True] if fault else [])
    assert list(faults_of_telling(mutation, before, after, [])) != []
