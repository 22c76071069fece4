"""What is read from and written to disk, and that nothing of others is ever harmed."""

import ctypes
import errno
import os
import socket
from pathlib import Path

import pytest
from edition.shell import digest_cache, disk
from edition.shell.site_making import publication
from edition.words.findings import EditionError


def make(folder: Path, **content: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in content.items():
        (folder / name).write_text(text)
    return folder


def texts(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in folder.iterdir() if path.name != publication.MARKER}


def test_inputs_are_data_pages_bibliography_and_notebooks(toy_project: Path) -> None:
    for other in ("docs/dev/x.md", "docs/x.yaml", "bib/README.md", "notebooks/results/x.txt", "copies.txt"):
        path = toy_project / other
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    found = disk.inputs(toy_project)
    assert list(found) == list(disk.inputs(toy_project))
    assert {name.split("/")[0] for name in found} == {"docs", "bib", "notebooks", "mkdocs.yml"}
    assert "docs/data/article/compter.yaml" in found
    assert "notebooks/results/toy.bars.fr.svg" in found
    assert not {name for name in found if name.split("/")[-1].startswith(("x.", "README"))}


def test_an_unreadable_file_is_a_finding_for_each(toy_project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(EditionError) as caught:
        disk.inputs(toy_project)
    assert len(caught.value.findings) > 10


def made(path: Path, how: str) -> None:
    match how:
        case "pipe":
            os.mkfifo(path)
        case "endless":
            path.symlink_to("/dev/zero")
        case "nowhere":
            path.symlink_to("nowhere")
        case "circle":
            path.symlink_to(path.name)
        case "socket":
            with socket.socket(socket.AF_UNIX) as one:
                one.bind(os.path.relpath(path))
        case "huge":
            with path.open("wb") as file:
                file.truncate(disk.MAX_TYPED + 1)


@pytest.mark.parametrize(
    ("how", "message"),
    [
        ("pipe", "is a pipe, socket or device"),
        ("endless", "is a pipe, socket or device"),
        ("socket", "is a pipe, socket or device"),
        ("nowhere", "is a link that leads nowhere"),
        ("circle", "is a link that leads nowhere"),
        ("huge", "has 4.0 MB, more than the 4 MB that are read"),
    ],
)
def test_what_is_no_file_of_ours_is_not_opened(
    toy_project: Path, monkeypatch: pytest.MonkeyPatch, how: str, message: str
) -> None:
    monkeypatch.chdir(toy_project)
    made(toy_project / "bib" / "x.bib", how)
    with pytest.raises(EditionError) as caught:
        disk.inputs(toy_project)
    (found,) = caught.value.findings
    assert found.where.file == "bib/x.bib"
    assert message in found.message
    assert found.hint


@pytest.mark.parametrize("name", [b"a\xffb.bib", b"a\nb.bib", "a\u202eb.bib".encode()])
def test_a_name_that_cannot_be_shown_is_a_finding(toy_project: Path, name: bytes) -> None:
    Path(os.fsdecode(os.fsencode(toy_project / "bib") + b"/" + name)).write_text("")
    with pytest.raises(EditionError) as caught:
        disk.inputs(toy_project)
    assert [found.code for found in caught.value.findings] == ["data.name"]


def test_what_is_no_file_is_not_looked_at_for_words(toy_project: Path) -> None:
    os.mkfifo(toy_project / "x.md")
    assert "x.md" not in disk.project_texts(toy_project)


def test_a_site_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    output = tmp_path / "site"
    staged = make(publication.staging(output), a="1")
    publication.publish(staged, output, "toy", "x", False)
    assert texts(output) == {"a": "1"}
    staged = make(publication.staging(output), b="2")
    publication.publish(staged, output, "toy", "y", False)
    assert texts(output) == {"b": "2"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    files_ = publication.listing(output)
    assert publication.site_state(output) == {"edition": "toy", "inputs": "y", "text": False, "files": files_}
    publication.refuse_foreign(output)


@pytest.mark.parametrize("stop", [KeyboardInterrupt, OSError])
@pytest.mark.parametrize("call", [1, 2])
def test_what_interrupts_the_renaming_leaves_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stop: type[BaseException], call: int
) -> None:
    output = tmp_path / "site"
    publication.publish(make(publication.staging(output), a="old"), output, "toy", "x", False)
    staged = make(publication.staging(output), a="new")
    rename, calls = Path.rename, iter(range(1, 9))

    def interrupted(path: Path, target: Path) -> Path:
        if next(calls) == call:
            raise stop
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", interrupted)
    monkeypatch.setattr(publication, "exchange", lambda *_: False)
    with pytest.raises(stop):
        publication.publish(staged, output, "toy", "y", False)
    assert texts(output) == {"a": "old"}


def test_folders_change_places_where_the_system_can(tmp_path: Path) -> None:
    one, other = make(tmp_path / "one", a="1"), make(tmp_path / "other", b="2")
    assert publication.exchange(one, other)
    assert (texts(one), texts(other)) == ({"b": "2"}, {"a": "1"})
    assert not publication.exchange(one, tmp_path / "nowhere")
    assert texts(one) == {"b": "2"}


def test_where_the_system_cannot_the_new_site_comes_in_two_steps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda _: object())
    test_a_site_takes_the_place_of_the_old_one(tmp_path)


def test_what_others_put_into_a_site_is_not_lost(tmp_path: Path) -> None:
    output = tmp_path / "site"
    publication.publish(make(publication.staging(output), a="1"), output, "toy", "x", False)
    (output / "thesis.txt").write_text("years of work")
    with pytest.raises(EditionError, match=r"thesis\.txt.*left alone"):
        publication.refuse_foreign(output)


def test_a_site_that_was_touched_is_seen(tmp_path: Path) -> None:
    folder = make(tmp_path / "site", a="1")
    before = publication.listing(folder)
    (folder / "a").write_text("2")
    assert publication.listing(folder) != before
    (folder / "a").write_text("1")
    assert publication.listing(folder) == before
    (folder / "b").write_text("")
    assert publication.listing(folder) != before


def test_a_build_interrupted_between_two_renamings_is_put_right(tmp_path: Path) -> None:
    make(tmp_path / ".site.999999999.old", a="old")
    make(tmp_path / ".site.999999999.next", a="half")
    assert list(publication.staging(tmp_path / "site").iterdir()) == []
    assert texts(tmp_path / "site") == {"a": "old"}


@pytest.mark.parametrize("state", [None, "", "no JSON", "[]", "{}", '{"files": {}}'])
def test_a_folder_that_is_not_ours_is_refused(tmp_path: Path, state: str | None) -> None:
    folder = make(tmp_path / "home", letter="dear")
    if state is not None:
        (folder / publication.MARKER).write_text(state)
    with pytest.raises(EditionError, match="is left alone"):
        publication.refuse_foreign(folder)
    assert (folder / "letter").read_text() == "dear"


def test_a_file_or_link_in_the_place_of_the_site_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "link").symlink_to(make(tmp_path / "there"))
    for name in ("file", "link"):
        with pytest.raises(EditionError, match="is not a folder"):
            publication.refuse_foreign(tmp_path / name)


def test_an_empty_or_new_folder_is_fine(tmp_path: Path) -> None:
    publication.refuse_foreign(tmp_path)
    publication.refuse_foreign(tmp_path / "new" / "site")


def test_a_place_that_cannot_hold_a_site_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(EditionError, match="cannot be written"):
        publication.staging(tmp_path / "file" / "site")


def test_a_text_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "folder" / "x.txt"
    disk.write_text(path, "é\n")
    assert path.read_bytes() == "é\n".encode()

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(EditionError, match="No space left"):
        disk.write_text(path, "other")
    assert path.read_text(encoding="utf-8") == "é\n"
    assert [found.name for found in path.parent.iterdir()] == ["x.txt"]


def test_a_text_under_a_file_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(EditionError, match="cannot be written"):
        disk.write_text(tmp_path / "file" / "x.txt", "x")


def test_the_cache_keeps_and_may_be_lost(tmp_path: Path) -> None:
    cache = digest_cache.Cache(tmp_path)
    assert cache.get("a/b.json") is None
    cache.put("a/b.json", b"x\ny\n")
    assert cache.get("a/b.json") == b"x\ny\n"
    (tmp_path / ".cache" / "a" / "b.json").unlink()
    assert cache.get("a/b.json") is None


def test_what_is_damaged_in_the_cache_or_of_another_name_is_not_kept(tmp_path: Path) -> None:
    cache = digest_cache.Cache(tmp_path)
    cache.put("one", b"ab")
    file = tmp_path / ".cache" / "one"
    whole = file.read_bytes()
    for at in range(8 * len(whole)):
        damaged = bytearray(whole)
        damaged[at // 8] ^= 1 << at % 8
        file.write_bytes(damaged)
        assert cache.get("one") is None, at
    for cut in (b"", whole[:-1], whole + b" "):
        file.write_bytes(cut)
        assert cache.get("one") is None
    file.write_bytes(whole)
    file.rename(file.with_name("two"))
    assert cache.get("two") is None


def test_a_cache_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("a file where the folder should be")
    cache = digest_cache.Cache(tmp_path)
    cache.put("a/b.json", b"x")
    assert cache.get("a/b.json") is None


def test_digests_depend_on_names_contents_and_where_one_ends() -> None:
    seen = {
        digest_cache.digest_of(parts)
        for parts in (
            [("a", b"b")],
            [("ab", b"")],
            [("a", b"c")],
            [("a", b"b"), ("c", b"")],
            [("c", b""), ("a", b"b")],
        )
    }
    assert len(seen) == 5


def test_the_programs_own_files_are_inputs() -> None:
    names = [name for name, _ in disk.package_files()]
    assert "join/sample_chain.py" in names
    assert "render/templates/article.html.j2" in names
    assert not [name for name in names if name.endswith(".pyc")]
