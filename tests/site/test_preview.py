"""The live preview: faults in the page, every change of files, and nobody else's questions."""

import os
import re
import shutil
import signal
import socket
import struct
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from subprocess import PIPE

import pytest
from edition.shell.disk import inputs
from edition.shell.site_making.preview import FileWatch
from edition.shell.site_making.preview_pages import PreviewPages
from edition.words.project_layout import REQUIREMENTS

from tests.site.conftest import COPY, LISTENING, STOPPED, Run, driven, finished, free_port, without_copy

pytestmark = [pytest.mark.site, pytest.mark.long]
NOTHING = (
    "/%00",
    "/fr/article.html%00",
    "/../mkdocs.yml",
    "/%2e%2e/mkdocs.yml",
    "/fr/nothing/here.html",
    "/livereload/",
    "/livereload/../mkdocs.yml",
    "/livereload/..%2fmkdocs.yml",
    "/livereload/0/0/../../mkdocs.yml",
    "/%2Fother.example",
)
"""Addresses at which nothing is, though files of those names lie about."""
POLICY = b"Content-Security-Policy"
WORDS = "Le premier soin du guetteur"
"""Of the toy's copy, and nowhere else."""
MADE_OF_THE_SITE = (".edition.json", "ro-crate-metadata.json")
"""What a build writes about all files of a site."""


class Preview:
    """The pages of a server that tells its browsers when they are new."""

    def __init__(self, port: str, server: "subprocess.Popen[str]") -> None:
        self.port = port
        self._server = server

    def end(self, name: str) -> str:
        """End the server by a signal; return what it said to people."""
        self._server.send_signal(signal.Signals[name])
        return self._server.communicate()[1]

    def page_with(self, words: str) -> str:
        """Return the page as soon as it holds some words; the server answers browsers when it has built it anew."""
        built = "0"
        for _ in range(10):
            built = self.get(f"/livereload/{built}/0")[1]
            if words in (page := self.get("/fr/article.html")[1]):
                return page
        raise AssertionError(f"{words!r} did not come up in ten minutes; last seen: {page[:300]}")

    def get(self, path: str, host: str | None = None) -> tuple[int, str]:
        """Return code and body of the answer to a request; host: what it says that the server is called."""
        answer, body = self.ask("GET", path, host)
        return answer.status, body

    def ask(self, method: str, path: str, host: str | None = None) -> tuple[HTTPResponse, str]:
        """Return the answer to a request, and its body."""
        connection = HTTPConnection("127.0.0.1", int(self.port), timeout=600)
        try:
            connection.putrequest(method, path, skip_host=True)
            connection.putheader("Host", f"127.0.0.1:{self.port}" if host is None else host)
            connection.endheaders()
            answer: HTTPResponse = connection.getresponse()
            return answer, answer.read().decode()
        finally:
            connection.close()


@contextmanager
def served(project: Path, *words: str | Path, **environment: str) -> Iterator[Preview]:
    """Serve a project until the test has seen enough."""
    port = free_port()
    with begun(driven(LISTENING, "wait", project, "serve", "--port", port, *words), **environment) as server:
        try:
            assert server.stdin
            assert server.stdout
            assert [next(server.stdout), next(server.stdout)] == [f"http://127.0.0.1:{port}/\n", "there\n"]
            server.stdin.write("go on\n")
            server.stdin.flush()
            yield Preview(port, server)
        finally:
            server.terminate()


def begun(command: list[str | Path], **environment: str) -> subprocess.Popen[str]:
    """Begin a program in the surroundings of somebody without a copy."""
    return subprocess.Popen(command, stdin=PIPE, stdout=PIPE, stderr=PIPE, text=True, env=without_copy() | environment)


def test_faults_are_shown_in_the_page_which_comes_back(project: Path) -> None:
    notes = project / "docs" / "data" / "notes.yaml"
    good = notes.read_text(encoding="utf-8")
    with served(project) as preview:
        preview.page_with("edition-summary")
        notes.write_text(good.replace("fr: >-\n", "fr: >-\n      Voir [@nobody1900].\n", 1), encoding="utf-8")
        assert "docs/data/notes.yaml:" in preview.page_with("nobody1900")
        notes.write_text(good, encoding="utf-8")
        preview.page_with("edition-summary")


def test_files_beside_the_pages_are_those_of_the_pages(project: Path) -> None:
    notes = project / "docs" / "data" / "notes.yaml"
    with served(project) as preview:
        preview.page_with("edition-summary")
        for path in ("/data/edition.json", "/robots.txt", "/assets/search-fr.js"):
            assert preview.get(path)[0] == 200, path
        assert preview.get("/data")[0] == 404
        notes.write_text(notes.read_text(encoding="utf-8").replace("fr: >-\n", "fr: >-\n      Encore.\n", 1), "utf-8")
        preview.page_with("Encore.")
        assert "Encore." in preview.get("/data/edition.json")[1]


def test_a_folder_that_goes_and_comes_back_is_looked_at_again(project: Path) -> None:
    cover, data = project / "docs" / "data" / "cover.yaml", project / "docs" / "data"
    with served(project) as preview:
        preview.page_with("edition-summary")
        data.rename(project / "aside")
        preview.page_with("is missing")
        (project / "aside").rename(data)
        preview.page_with("edition-summary")
        cover.write_text("- nonsense\n", encoding="utf-8")
        preview.page_with("docs/data/cover.yaml")


def test_a_changed_copy_is_joined_anew(project: Path) -> None:
    copy = project / "copy.txt"
    words = (project / COPY).read_text(encoding="utf-8")
    copy.write_text(words, encoding="utf-8")
    with served(project, "--source", copy) as preview:
        preview.page_with("Le premier soin")
        copy.write_text("Un tout autre article.", encoding="utf-8")
        preview.page_with("holds none of the article")


def test_its_own_script_may_ask_for_changes(project: Path, built_project: Path) -> None:
    policy = "Content-Security-Policy"
    assert policy in (built_project / "site" / "fr" / "article.html").read_text(encoding="utf-8")
    with served(project) as preview:
        page = preview.page_with("edition-summary")
    assert policy not in page
    assert "livereload(" in page


def test_only_this_machine_is_answered_by_its_own_name(project: Path) -> None:
    """A page of any website may lead its name to this machine, and could then read what it serves."""
    with served(project, "--source", project / COPY) as preview:
        for host in ("127.0.0.1", "localhost:9", f"LOCALHOST:{preview.port}", "[::1]:80"):
            code, page = preview.get("/fr/article.html", host)
            assert code == 200, host
            assert "Le premier soin" in page
        for host in (
            "rebound.example",
            f"rebound.example:{preview.port}",
            "127.0.0.1.rebound.example",
            "",
            "[",
            "a@b:c",
        ):
            for path in ("/fr/article.html", "/livereload/0/0", "/nothing"):
                code, page = preview.get(path, host)
                assert (code, page) == (403, f"Open http://127.0.0.1:{preview.port}/ instead.\n"), host


def test_what_is_no_page_is_not_found(project: Path) -> None:
    with served(project) as preview:
        for path in NOTHING:
            code, page = preview.get(path)
            assert code == 404, path
            assert '<base href="/">' in page
            assert 'href="en/index.html"' in page
            assert "livereload(" in page


def test_while_there_are_faults_a_page_tells_them_and_nothing_leads_anywhere(project: Path) -> None:
    (project / "docs" / "data" / "notes.yaml").write_text("- nonsense\n", encoding="utf-8")
    with served(project) as preview:
        assert "docs/data/notes.yaml" in preview.get("/fr/article.html")[1]
        for path in (
            "/assets/edition.css",
            "/data/edition.json",
            "/%2Fother.example",
            "/%5Cother.example",
            "//a/b",
            "/nix",
        ):
            assert preview.get(path)[0] == 404, path


def test_nothing_is_for_pages_of_other_websites_or_for_browsers_to_keep(project: Path) -> None:
    """A page of any website may load a script from here, and the index of the search holds words of the copy."""
    with served(project, "--source", project / COPY) as preview:
        assert "Le premier soin" in preview.get("/assets/search-fr.js")[1]
        for path in ("/assets/search-fr.js", "/fr/article.html", "/fr", "/nothing", "/livereload/0/0"):
            answer, _ = preview.ask("GET", path)
            assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin", path
            assert answer.headers["Cache-Control"] == "no-store", path
        answer, body = preview.ask("HEAD", "/fr/article.html")
        assert (answer.status, body) == (200, "")
        for method in ("POST", "PUT", "DELETE", "TRACE", "ODD"):
            answer, body = preview.ask(method, "/fr/article.html")
            assert (answer.status, answer.headers["Allow"], body) == (405, "GET, HEAD", ""), method


def test_a_name_that_is_not_utf8_is_a_fault_like_others(project: Path) -> None:
    odd = Path(os.fsdecode(os.fsencode(project / "docs" / "data") + b"/no\xe9.yaml"))
    with served(project) as preview:
        preview.page_with("edition-summary")
        odd.touch()
        assert r"no\udce9.yaml" in preview.page_with("not UTF-8")
        odd.unlink()
        preview.page_with("edition-summary")


def test_all_that_a_site_is_made_from_is_looked_at(project: Path) -> None:
    (project / REQUIREMENTS).touch()
    looked_at = FileWatch(project, None).look()
    assert {str(project / name) for name in inputs(project)} <= set(looked_at)


def test_nothing_else_is_looked_at(project: Path) -> None:
    before = FileWatch(project, None).look()
    for name in ("docs/dev/plan.md", "docs/data/.notes.yaml.swp", "docs/data/notes.yaml~"):
        (project / name).parent.mkdir(exist_ok=True)
        (project / name).touch()
    assert FileWatch(project, None).look() == before


def test_a_change_is_told_when_it_is_whole(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A checkout that writes one file after another is one change."""
    watch = FileWatch(project, None)
    states = iter([{"a": (number, 0, 0)} for number in (1, 2, 3, 3, 3)])
    told: list[int] = []

    def tell() -> None:
        told.append(watch.look()["a"][0])
        watch.stop()

    monkeypatch.setattr(watch, "look", lambda: next(states))
    watch.tell = tell
    watch.run()
    assert (told, next(states, None)) == ([3], None)


def test_a_folder_that_may_not_be_looked_into_is_no_end_of_looking(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> bool:
        raise PermissionError

    seen = FileWatch(project, None).look()
    monkeypatch.setattr(Path, "is_symlink", refuse)
    assert FileWatch(project, None).look() == seen


def test_a_browser_that_hangs_up_is_not_spoken_of(project: Path) -> None:
    with served(project) as preview:
        for asked in (b"", b"GET /fr/art"):
            with socket.create_connection(("127.0.0.1", int(preview.port))) as rude:
                rude.sendall(asked)
                rude.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        assert preview.get("/fr/")[0] == 200
        assert preview.end("SIGINT") == STOPPED


def test_a_folder_leads_to_its_first_page(project: Path) -> None:
    with served(project) as preview:
        assert [preview.get(f"/{name}")[0] for name in ("fr", "de", "favicon.ico")] == [302, 404, 404]
        assert preview.get("/fr/")[0] == 200


def test_a_port_that_is_taken_is_one_sentence_of_mkdocs_too(project: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        refused = finished(
            [Path(sys.executable).parent / "mkdocs", "serve", "-q", "-f", project / "mkdocs.yml", "-a", address]
        )
    assert refused.returncode == 1
    assert refused.stderr.endswith("Error: Address already in use\n")
    assert "Traceback" not in refused.stderr


def test_mkdocs_serves_what_we_serve(project: Path) -> None:
    """Whoever calls MkDocs by itself sees faults and changes, too."""
    port, program = free_port(), Path(sys.executable).parent / "mkdocs"
    notes = project / "docs" / "data" / "notes.yaml"
    command: list[str | Path] = [program, "serve", "-f", project / "mkdocs.yml", "-a", f"127.0.0.1:{port}"]
    with begun(command) as server:
        try:
            preview = Preview(port, server)
            assert server.stderr
            assert any("Serving on" in line for line in server.stderr), "it answers from then on"
            assert "livereload(" in preview.page_with("edition-summary")
            notes.write_text("- nonsense\n", encoding="utf-8")
            preview.page_with("docs/data/notes.yaml")
        finally:
            server.terminate()


@pytest.mark.parametrize("signal", ["SIGINT", "SIGTERM", "SIGHUP"])
@pytest.mark.parametrize("moment", [LISTENING, "point:WORD"])
def test_nothing_of_the_words_stays_when_it_ends(project: Path, tmp_path: Path, moment: str, signal: str) -> None:
    (tmp_path / "elsewhere").mkdir()
    words: list[str | Path] = ["serve", "--source", project / COPY, "--port", free_port()]
    ended = finished(driven(moment, signal, project, *words), TMPDIR=str(tmp_path / "elsewhere"))
    assert (ended.returncode, ended.stderr) == (130, STOPPED)
    assert [*(tmp_path / "elsewhere").iterdir()] == []


def test_a_port_that_another_program_has_is_one_sentence(project: Path, edition: Run) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        refused = edition("serve", "--port", port)
    told = f"Error: port {port} cannot be used: Address already in use; choose another with --port\n"
    assert (refused.returncode, refused.stderr) == (2, told)


def test_a_language_that_the_edition_has_not_is_one_sentence(
    project: Path, edition: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The program speaks it for all that."""
    monkeypatch.setattr(PreviewPages, "languages", ("fr", "en"))
    refused = edition("serve", "--port", free_port(), "--lang", "es")
    assert refused.returncode == 2
    assert refused.stderr.endswith("Invalid value for --lang: 'es' is none of fr, en\n")


@pytest.mark.parametrize("ended_by", ["SIGTERM", "SIGKILL"])
def test_words_of_a_copy_are_written_nowhere(project: Path, tmp_path: Path, ended_by: str) -> None:
    """Whatever is looked at, while it is served and after; the copy itself is its reader's."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    places = dict.fromkeys(("TMPDIR", "HOME", "XDG_CACHE_HOME"), str(elsewhere))
    with served(project, "--source", project / COPY, **places) as preview:
        assert WORDS in preview.page_with("edition-summary")
        for path in ("/assets/search-fr.js", "/data/edition.json", "/cite/p1.html", "/en/article.html"):
            assert preview.get(path)[0] == 200, path
        assert holding(WORDS, project, elsewhere) == []
        preview.end(ended_by)
    assert holding(WORDS, project, elsewhere) == []


def holding(words: str, *folders: Path) -> list[Path]:
    """Return the files that hold some words."""
    files = (path for folder in folders for path in folder.rglob("*") if path.is_file())
    return [path for path in files if words.encode() in path.read_bytes()]


@pytest.mark.parametrize("order", [sorted, lambda names: sorted(names, key=lambda name: name[::-1])])
def test_pages_and_files_are_those_of_a_built_site(
    project: Path, built_project: Path, order: Callable[[Iterable[str]], list[str]]
) -> None:
    """In whatever order they are asked for; pages have no policy, and the stylesheet of the theme whole."""
    site = built_project / "site"
    built = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    pages = PreviewPages(project, None)
    pages.load()
    for name in order(name for name in built if "/main." not in name and name not in MADE_OF_THE_SITE):
        answer, content = pages.get(name), (site / name).read_bytes()
        assert answer is not None, name
        if answer.reloads:
            assert POLICY not in answer.content, name
            assert without_policy(answer.content) == without_policy(content), name
        else:
            assert answer.content == content, name
    assert [pages.get(name) for name in (*MADE_OF_THE_SITE, "fr/nothing.html", "fr/nothing.json")] == [None] * 4


def without_policy(content: bytes) -> bytes:
    """Return a page without its policy, and without where the links of the page for lost addresses begin."""
    return re.sub(rb'<(meta http-equiv="Content-Security-Policy"|base href)[^>]*>\n', b"", content)


def test_what_mkdocs_would_run_is_not_run_while_pages_are_served(project: Path) -> None:
    ran = project / "ran"
    configuration = project / "mkdocs.yml"
    shutil.copy(configuration, project / "kept.yml")
    with served(project) as preview:
        preview.page_with("edition-summary")
        text = configuration.read_text(encoding="utf-8")
        configuration.write_text(f'{text}\nextra: !!python/object/apply:os.mkdir ["{ran}"]\n', encoding="utf-8")
        preview.page_with("mkdocs.yml:")
        shutil.copy(project / "kept.yml", configuration)
        preview.page_with("edition-summary")
    assert not ran.exists()
