"""edition fetch on the toy work: what lands in sources/, what does not, and what a person is told."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from edition import __version__, commands
from edition.shell import find_copy, pipeline, polite_visitor
from edition.shell.polite_visitor import Visitor

from tests.website import Reply, Website, website

NAME = "lannoy-2017"


@dataclass
class Done:
    """What a command printed and its exit code."""

    code: int
    out: str
    err: str


Fetch = Callable[..., Done]


@pytest.fixture
def site() -> Iterator[Website]:
    with website() as running:
        yield running


@pytest.fixture
def journal(site: Website, toy_project: Path) -> Website:
    """The toy's journal, which is on this machine, with the article's page."""
    address = site.page("/cahiers/mouettes/", page(toy_project), "text/html; charset=utf-8")
    work = toy_project / "docs" / "data" / "work.yaml"
    text = work.read_text(encoding="utf-8").replace("https://example.org/cahiers/mouettes/", address)
    work.write_text(text, encoding="utf-8")
    return site


@pytest.fixture
def fetch(toy_project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Fetch:
    """Call the command as from a shell, without proxy, pauses or another copy."""
    monkeypatch.delenv("EDITION_SOURCE", raising=False)
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.setenv(name, "*")
    monkeypatch.setattr(polite_visitor, "Visitor", partial(Visitor, pause=lambda _: None))

    def run(*arguments: str) -> Done:
        monkeypatch.setattr(sys, "argv", ["edition", "--project", str(toy_project), "fetch", *arguments])
        code = commands.run()
        printed = capsys.readouterr()
        assert "Traceback" not in printed.err
        return Done(code, printed.out, printed.err)

    return run


def page(project: Path) -> bytes:
    return (project / "copies" / "article.html").read_bytes()


def sources(project: Path) -> dict[str, bytes]:
    folder = project / "sources"
    return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.is_dir() else {}


def put(project: Path, name: str, content: bytes = b"mine") -> None:
    (project / "sources").mkdir(exist_ok=True)
    (project / "sources" / name).write_bytes(content)


def test_the_journals_page_lands_where_builds_find_it(toy_project: Path, journal: Website, fetch: Fetch) -> None:
    done = fetch()
    assert done.code == 0, done.err
    path = toy_project / "sources" / f"{NAME}.html"
    assert done.out == f"{path}\n"
    assert sources(toy_project) == {path.name: page(toy_project)}
    assert find_copy.only_source(toy_project) == path
    assert pipeline.with_text(pipeline.load(toy_project)[0], path).text is not None
    assert f"fetching {journal.url('/cahiers/mouettes/')}" in done.err
    assert f"{NAME}.html: 11 exact of 11 blocks of the body" in done.err
    assert "terms" in done.err
    assert "next: `edition build`" in done.err
    assert "collate" not in done.err
    assert "kB" not in done.err, "progress is for terminals"


def test_the_program_says_who_it_is(journal: Website, fetch: Fetch) -> None:
    fetch()
    agents = {headers["User-Agent"] for _, headers in journal.asked}
    assert agents == {f"edition/{__version__} (+https://example.org/lannoy-2017-repository)"}


def test_without_a_repository_it_gives_name_and_version(toy_project: Path, journal: Website, fetch: Fetch) -> None:
    work = toy_project / "docs" / "data" / "work.yaml"
    lines = work.read_text(encoding="utf-8").split("\n")
    work.write_text("\n".join("repository: null" if line.startswith("repository:") else line for line in lines))
    fetch()
    assert {headers["User-Agent"] for _, headers in journal.asked} == {f"edition/{__version__}"}


def test_another_address_may_be_given(toy_project: Path, journal: Website, fetch: Fetch) -> None:
    text = (toy_project / "copies" / "article.txt").read_bytes()
    journal.redirect("/archive", "/archive/1")
    done = fetch("--url", journal.page("/archive/1", text, "text/plain"))
    assert done.code == 0, done.err
    assert sources(toy_project) == {f"{NAME}.txt": text}
    assert "/cahiers/mouettes/" not in journal.paths()


@pytest.mark.parametrize(
    "address", ["ftp://example.org/x", "file:///etc/passwd", "article.html", "https://me:pw@x.org/"]
)
def test_what_is_no_address_is_wrong_use(toy_project: Path, fetch: Fetch, address: str) -> None:
    done = fetch("--url", address)
    assert (done.code, done.out) == (2, "")
    assert "--url" in done.err


def test_a_page_that_was_fetched_is_kept_unless_forced(toy_project: Path, journal: Website, fetch: Fetch) -> None:
    put(toy_project, f"{NAME}.txt", b"old")
    done = fetch()
    assert done.code == 1
    assert "[fetch.present]" in done.err
    assert "--force" in done.err
    assert (sources(toy_project), journal.asked) == ({f"{NAME}.txt": b"old"}, [])
    assert fetch("--force").code == 0
    assert sources(toy_project) == {f"{NAME}.html": page(toy_project)}


@pytest.mark.parametrize("arguments", [[], ["--force"]])
@pytest.mark.parametrize("names", [["mine.txt"], ["mine.txt", f"{NAME}.html"], ["a.txt", "b.txt"]])
def test_a_readers_own_copy_is_never_touched(
    toy_project: Path, journal: Website, fetch: Fetch, names: list[str], arguments: list[str]
) -> None:
    for name in names:
        put(toy_project, name)
    done = fetch(*arguments)
    assert done.code == 1
    assert "[fetch.other]" in done.err
    assert names[0] in done.err
    assert (set(sources(toy_project)), journal.asked) == (set(names), [])


@pytest.mark.parametrize("before", [{}, {f"{NAME}.html": b"old"}])
@pytest.mark.parametrize("body", [b"<html><p>Are you a robot?</p>", b"", b"<html><p>Abonnez-vous pour lire.</p>"])
def test_a_page_without_the_article_is_not_kept(
    toy_project: Path, journal: Website, fetch: Fetch, body: bytes, before: dict[str, bytes]
) -> None:
    """What lies in sources/ is taken by every later build; a paywall must not."""
    for name, content in before.items():
        put(toy_project, name, content)
    done = fetch("--force", "--url", journal.page("/wall", body))
    assert (done.code, done.out) == (1, "")
    assert "holds none of the article's 11 blocks" in done.err or "no words that could be found" in done.err
    assert ("nothing was kept" in done.err) is ("holds none" in done.err)
    assert sources(toy_project) == before


def test_a_page_with_a_part_of_the_article_is_kept_and_said_so(
    toy_project: Path, journal: Website, fetch: Fetch
) -> None:
    body = page(toy_project)
    done = fetch("--url", journal.page("/part", body[: len(body) * 2 // 3]))
    assert done.code == 0, done.err
    assert "missing" in done.err
    assert f"`edition collate sources/{NAME}.html`" in done.err


def test_an_encoding_that_only_the_header_knew_is_kept(toy_project: Path, journal: Website, fetch: Fetch) -> None:
    body = page(toy_project).replace(b'<meta charset="utf-8">', b"").decode().encode("utf-16-le")
    assert fetch("--url", journal.page("/x", body, "text/html; charset=utf-16le")).code == 0
    path = toy_project / "sources" / f"{NAME}.html"
    layer = pipeline.with_text(pipeline.load(toy_project)[0], path).text
    assert layer is not None
    assert {found.match.value for found in layer.joins.values()} == {"exact"}


@pytest.mark.parametrize(
    "reply", [Reply(status=404), Reply(b"\x89PNG\r\n\x1a\n\0", headers={"Content-Type": "text/html"})]
)
def test_what_is_no_copy_leaves_nothing(toy_project: Path, journal: Website, fetch: Fetch, reply: Reply) -> None:
    done = fetch("--url", journal.give("/x", reply))
    assert (done.code, done.out) == (1, "")
    assert "the server answers 404" in done.err or "cannot be read as a copy" in done.err
    assert not (toy_project / "sources").exists()


def test_data_with_faults_are_told_before_anything_is_asked(toy_project: Path, journal: Website, fetch: Fetch) -> None:
    (toy_project / "docs" / "data" / "notes.yaml").write_text("- id: n1\n  sumary: {}\n", encoding="utf-8")
    assert fetch().code == 1
    assert journal.asked == []


def test_a_copy_that_the_environment_names_comes_first(
    toy_project: Path, journal: Website, fetch: Fetch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITION_SOURCE", "elsewhere.txt")
    assert "EDITION_SOURCE names another copy" in fetch().err


def test_a_disk_that_is_full_is_a_sentence(
    toy_project: Path, journal: Website, fetch: Fetch, monkeypatch: pytest.MonkeyPatch
) -> None:
    (toy_project / "sources").write_text("a file where the folder should be")
    done = fetch()
    assert done.code == 1
    assert "cannot be written" in done.err


def test_on_a_terminal_it_says_how_much_came(
    toy_project: Path, journal: Website, fetch: Fetch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    done = fetch()
    assert f"{len(page(toy_project)) >> 10} kB" in done.err


def test_a_work_whose_id_is_no_name_of_a_file(toy_project: Path, journal: Website, fetch: Fetch) -> None:
    work = toy_project / "docs" / "data" / "work.yaml"
    text = work.read_text(encoding="utf-8")
    work.write_text(text.replace(f"id: {NAME}", 'id: "../a b/é"', 1), encoding="utf-8")
    done = fetch()
    assert done.code == 1
    assert "id: expected a short name" in done.err
    assert sources(toy_project) == {}
