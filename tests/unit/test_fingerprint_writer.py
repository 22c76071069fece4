"""Fingerprints written into data files as people type them: in any style of YAML, and nothing else changed."""

import difflib
import re
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from edition.model.given import Standoff
from edition.read.standoff.fingerprint_writer import rewritten
from edition.read.standoff.standoff_reader import read_standoff
from edition.shell import disk
from edition.words.block_fingerprint import fingerprint

INTRODUCTION, WORK = "docs/data/article/introduction.yaml", "docs/data/work.yaml"
OTHER = fingerprint("Trois mots inventés.")
PRINT = re.compile(r"\n +fingerprint: \{.*\}")


@pytest.fixture
def files(toy_root: Path) -> dict[str, bytes]:
    return disk.inputs(toy_root)


def with_other_print(standoff: Standoff, id_: str) -> Standoff:
    blocks = (replace(block, fingerprint=OTHER) if block.id == id_ else block for block in standoff.blocks)
    return replace(standoff, blocks=tuple(blocks))


def changed_lines(before: str, after: str) -> list[str]:
    """Return the lines that are gone and that are new."""
    return [line for line in difflib.ndiff(before.split("\n"), after.split("\n")) if line[0] in "+-"]


def test_what_is_right_is_not_touched(files: dict[str, bytes]) -> None:
    assert rewritten(files, read_standoff(files)) == {}


def test_one_block_changes_one_line(files: dict[str, bytes]) -> None:
    changed = rewritten(files, with_other_print(read_standoff(files), "p2"))
    assert set(changed) == {INTRODUCTION}
    old, new = changed_lines(files[INTRODUCTION].decode(), changed[INTRODUCTION].decode())
    assert old.startswith("-   fingerprint: {format: 1, letters: ")
    assert new == (
        f'+   fingerprint: {{format: 1, letters: 17, words: 3, exact: {OTHER.exact}, sketch: "{OTHER.sketch}"}}'
    )


def test_fingerprints_that_were_taken_away_come_back_as_they_were(files: dict[str, bytes]) -> None:
    wanted = read_standoff(files)
    bare = {name: PRINT.sub("", data.decode()).encode() for name, data in files.items()}
    assert bare != files
    assert {**bare, **rewritten(bare, wanted)} == files


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_line_ends_and_a_byte_order_mark_stay(files: dict[str, bytes], newline: str) -> None:
    text = files[INTRODUCTION].decode()
    made = "\ufeff" + text.replace("\n", newline)
    bare = {**files, INTRODUCTION: PRINT.sub("", text).replace("\n", newline).encode("utf-8-sig")}
    assert rewritten(bare, read_standoff(files))[INTRODUCTION] == made.encode()


@pytest.mark.parametrize("typed", ["fingerprint: null", "fingerprint:", "fingerprint: # none yet"])
def test_an_empty_fingerprint_is_filled(files: dict[str, bytes], typed: str) -> None:
    wanted = read_standoff(files)
    text = PRINT.sub(f"\n  {typed}", files[INTRODUCTION].decode())
    (changed,) = rewritten({**files, INTRODUCTION: text.encode()}, wanted).values()
    assert read_standoff({**files, INTRODUCTION: changed}).blocks == wanted.blocks
    assert changed.count(b"# none yet") == text.count("# none yet")


def test_yaml_in_block_style_is_written_in_its_own_places(files: dict[str, bytes]) -> None:
    wanted = with_other_print(read_standoff(files), "p1")
    text = files[INTRODUCTION].decode()
    block = re.sub(
        r"\{(format: 1), (letters: \d+), (words: \d+), (exact: \w+), (sketch: \S+)\}",
        r"\n    # made, not typed\n    \5\n    \1\n    \2 # letters\n    \3\n    \4\n",
        text,
    )
    (changed,) = rewritten({**files, INTRODUCTION: block.encode()}, wanted).values()
    lines = changed_lines(block, changed.decode())
    assert [line.split(":")[0] for line in lines if line[0] == "+"] == [
        "+     sketch",
        "+     letters",
        "+     words",
        "+     exact",
    ]
    assert "+     letters: 17 # letters" in lines


def test_a_passage_in_block_style_is_followed_by_its_fingerprint(files: dict[str, bytes]) -> None:
    wanted = read_standoff(files)
    text = PRINT.sub("", files[INTRODUCTION].decode())
    block = re.sub(
        r'  passage: \{first: (".*?"), last: "(.*?)"\}',
        r"  passage: # as printed\n    first: \1\n    # then\n    last: >-\n      \2\n\n  # our words",
        text,
    )
    (changed,) = rewritten({**files, INTRODUCTION: block.encode()}, wanted).values()
    assert read_standoff({**files, INTRODUCTION: changed}).blocks == wanted.blocks
    assert all(line.startswith("+   fingerprint: {format: 1, ") for line in changed_lines(block, changed.decode()))
    assert re.search(r"last: >-\n      .*\n  fingerprint: .*\n\n  # our words", changed.decode())


def test_a_block_on_one_line_gets_its_fingerprint_there(files: dict[str, bytes]) -> None:
    wanted = read_standoff(files)
    name = "docs/data/biography.yaml"
    (record,) = yaml.safe_load(files[name])
    record.pop("fingerprint")
    flow = yaml.safe_dump([record], default_flow_style=True, allow_unicode=True, width=100000)
    (changed,) = rewritten({**files, name: flow.encode()}, wanted).values()
    assert changed.count(b"\n") == flow.count("\n")
    assert read_standoff({**files, name: changed}).blocks == wanted.blocks


def test_the_witness_is_that_which_was_read(files: dict[str, bytes]) -> None:
    wanted = read_standoff(files)
    work = replace(wanted.work, witness=replace(wanted.work.witness, sha256="0" * 64, bytes=12))
    changed = rewritten(files, replace(wanted, work=work))
    assert changed_lines(files[WORK].decode(), changed[WORK].decode())[1::2] == [
        f"+   sha256: {'0' * 64}",
        "+   bytes: 12",
    ]
