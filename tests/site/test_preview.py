"""The live preview: faults in the page, every change of files, and nobody else's questions."""

import re
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from subprocess import PIPE

import pytest
from edition.shell.site_making.preview_pages import PreviewPages

from tests.site.conftest import COPY, LISTENING, STOPPED, Run, driven, finished, free_port, without_copy

pytestmark = [pytest.mark.site, pytest.mark.long]
MADE_OF_THE_SITE = (".edition.json", "ro-crate-metadata.json")
"""What a build writes about all files of a site."""


class Preview:
    """The pages of a server that tells its browsers when they are new."""

    def __init__(self, port: str) -> None:
        self.port = port

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
        connection = HTTPConnection("127.0.0.1", int(self.port), timeout=600)
        try:
            connection.putrequest("GET", path, skip_host=True)
            connection.putheader("Host", f"127.0.0.1:{self.port}" if host is None else host)
            connection.endheaders()
            answer: HTTPResponse = connection.getresponse()
            return answer.status, answer.read().decode()
        finally:
            connection.close()


@contextmanager
def served(project: Path, *words: str | Path, **environment: str) -> Iterator[Preview]:
    """Serve a project until the test has seen enough."""
    port = free_port()
    command = driven(LISTENING, "wait", project, "serve", "--port", port, *words)
    surroundings = without_copy() | environment
    with subprocess.Popen(command, stdin=PIPE, stdout=PIPE, stderr=PIPE, text=True, env=surroundings) as server:
        try:
            assert server.stdin
            assert server.stdout
            assert [next(server.stdout), next(server.stdout)] == [f"http://127.0.0.1:{port}/\n", "there\n"]
            server.stdin.write("go on\n")
            server.stdin.flush()
            yield Preview(port)
        finally:
            server.terminate()


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
        for path in ("/%00", "/fr/article.html%00", "/../mkdocs.yml", "/%2e%2e/mkdocs.yml", "/fr/nothing/here.html"):
            code, page = preview.get(path)
            assert code == 404, path
            assert '<base href="/">' in page
            assert 'href="en/index.html"' in page


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
    assert (refused.returncode, refused.stderr) == (2, f"Error: port {port} cannot be used: Address already in use\n")


def test_a_killed_preview_leaves_nothing_of_the_words(project: Path) -> None:
    words: list[str | Path] = ["serve", "--source", project / COPY, "--port", free_port()]
    before = set(project.rglob("*"))
    assert finished(driven(LISTENING, "SIGKILL", project, *words)).returncode == -9
    assert {path for path in set(project.rglob("*")) - before if ".cache" not in path.parts} == set()


def test_pages_and_files_are_those_of_a_built_site(project: Path, built_project: Path) -> None:
    """In whatever order they are asked for; pages have no policy, and the stylesheet of the theme whole."""
    site = built_project / "site"
    built = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    pages = PreviewPages(project, None)
    pages.load()
    for name in sorted(built, key=lambda name: name[::-1]):
        if "/main." in name or name in MADE_OF_THE_SITE:
            continue
        answer = pages.get(name)
        assert answer is not None, name
        if answer.reloads:
            assert b"Content-Security-Policy" not in answer.content, name
        assert without_policy(answer.content) == without_policy((site / name).read_bytes()), name
    assert pages.get("fr/nothing.html") is None


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
