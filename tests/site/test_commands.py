"""The commands as a person or a program calls them: output, messages, exit codes."""

import csv
import io
import json
import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from edition.model.notebook import Notebook
from edition.shell.notebook_runs import notebook_kernel
from edition.words.findings import Finding
from lxml import etree

from tests import damage
from tests.calling import call
from tests.site.conftest import COPY, Run


def test_help_names_every_command_and_every_command_has_help() -> None:
    overview = call("--help").stdout
    for command in ("build", "serve", "check", "collate", "claims", "cite", "docs", "export", "fetch", "fingerprint"):
        assert command in overview
        assert "Usage:" in call(command, "--help").stdout


def test_wrong_use_is_code_two(edition: Run) -> None:
    assert edition("nonsense").returncode == 2
    assert edition("build", "--nonsense").returncode == 2
    assert edition("collate").returncode == 2
    assert edition("check", "--stage", "nonsense").returncode == 2
    assert edition("export", "nonsense").returncode == 2
    assert edition("check", "--explain", "nonsense.code").returncode == 2
    assert edition("fetch", "--url", "ftp://example.org/").returncode == 2
    for words in (("p99",), ("p3..p1",), ("p4", "--lang", "de"), ("p4", "--format", "ieee")):
        refused = edition("cite", *words)
        assert refused.returncode == 2
        assert "Traceback" not in refused.stderr
    assert "one of apa, chicago-author-date" in edition("cite", "p4", "--format", "ieee").stderr


def test_cite_gives_one_line_in_each_style_and_language(edition: Run) -> None:
    styles = ("apa", "chicago-author-date", "chicago-notes", "mla", "iso690")
    asked = [("--format", style, "--lang", lang) for lang in ("fr", "en", "es") for style in styles]
    told = {edition("cite", "p2..p4", *options).stdout for options in asked}
    assert len(told) == 15
    assert all(line.count("\n") == 1 and re.search("2[–-]4", line) and "article.html#p2" in line for line in told)


def test_collate_finds_every_block_of_a_good_copy(project: Path, edition: Run) -> None:
    done = edition("collate", project / COPY, "--json")
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert set(report) == {"copy", "format", "paragraphs", "others", "unmatched", "hidden", "unplaced"}
    assert {p["match"] for p in report["paragraphs"]} == {"exact"}
    assert all(set(p) == {"id", "match", "similarity", "where", "cut", "differs"} for p in report["paragraphs"])
    assert all(p["where"][0] <= p["where"][1] for p in report["paragraphs"])
    assert edition("collate", project / COPY).stdout.startswith("article.txt:")


def test_collate_shows_what_a_damaged_copy_has_and_has_not(project: Path, edition: Run) -> None:
    article = (project / COPY).read_text(encoding="utf-8")
    whole = [line for line in article.split("\n") if not line.startswith("Il serait facile")]
    damaged = damage.with_page_heads("\n".join(whole).replace("mouettes", "goélands"), 9)
    (project / "damaged.txt").write_text(f"{damaged}\nUne dernière ligne.", encoding="utf-8")
    page = project / "report.html"
    done = edition("collate", project / "damaged.txt", "--html", page)
    assert done.returncode == 1
    assert "which a page put there" in done.stdout
    assert "goélands" in done.stdout
    assert "p7             missing" in done.stdout
    assert "■" in done.stdout
    last = damaged.count("\n") + 2
    assert f"–{last}\n" in done.stdout
    html = page.read_text(encoding="utf-8")
    assert '<meta name="robots" content="noindex">' in html
    assert "Une dernière ligne." in html
    assert html.count('class="stretch nothing"') >= 3
    assert all(f'id="at-{id_}"' in html for id_ in ("p1", "p8", "n1"))
    assert "your own eyes" in done.stderr


def test_collates_page_never_replaces_the_copy_or_something_that_is_no_file(project: Path, edition: Run) -> None:
    copy = project / "copy.txt"
    copy.write_bytes((project / COPY).read_bytes())
    link = project / "link.html"
    link.symlink_to(copy)
    for target in (copy, link, "", "-", "/dev/null", project):
        refused = edition("collate", copy, "--html", target)
        assert refused.returncode == 2, target
        assert "Traceback" not in refused.stderr
    assert copy.read_bytes() == (project / COPY).read_bytes()
    assert Path("/dev/null").is_char_device()


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/full"])
def test_a_copy_that_is_no_file_is_one_message(edition: Run, device: str) -> None:
    refused = edition("collate", device)
    assert refused.returncode == 1
    assert "not a file" in refused.stderr


def test_collate_says_when_its_page_cannot_be_written(project: Path, edition: Run) -> None:
    done = edition("collate", project / COPY, "--html", project / "mkdocs.yml" / "report.html")
    assert done.returncode in (1, 2)
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02\xff" * 300, b"Un tout autre article. " * 200])
def test_collate_says_missing_for_what_is_not_there(project: Path, edition: Run, content: bytes) -> None:
    copy = project / "other.txt"
    copy.write_bytes(content)
    done = edition("collate", copy, "--json")
    assert done.returncode == 1
    assert {p["match"] for p in json.loads(done.stdout)["paragraphs"]} == {"missing"}
    assert "Traceback" not in done.stderr


def test_collate_of_no_file_is_one_message(project: Path, edition: Run) -> None:
    done = edition("collate", project / "absent.txt")
    assert done.returncode == 1
    assert "no such file" in done.stderr


def test_check_reports_as_promised(project: Path, edition: Run) -> None:
    done = edition("check", "--json")
    report = json.loads(done.stdout)
    assert done.returncode == 0, report["findings"]
    assert set(report) >= {"findings", "errors", "warnings", "not_run"}
    assert {skipped["check"] for skipped in report["not_run"]} == {"copy", "site"}
    with_copy = edition("check", "--stage", "copy", "--source", project / COPY)
    assert with_copy.returncode == 0, with_copy.stdout


def test_check_of_the_built_site(built: Path, edition: Run) -> None:
    assert edition("check", "--stage", "site").returncode == 0
    page = built / "site" / "fr" / "article.html"
    page.write_text(
        page.read_text(encoding="utf-8").replace("</body>", '<a href="nowhere.html">x</a></body>'), encoding="utf-8"
    )
    failed = edition("check", "--stage", "site", "--json")
    assert failed.returncode == 1
    finding = json.loads(failed.stdout)["findings"][0]
    assert set(finding) == {"code", "severity", "file", "line", "column", "subject", "message", "hint", "waived"}
    assert "nowhere.html" in finding["message"]


def test_check_looks_into_the_stylesheets_of_the_built_site(built: Path, edition: Run) -> None:
    style = built / "site" / "assets" / "edition.css"
    font = "@font-face { src: url(https://fonts.example/a.woff2) }\n"
    style.write_text(style.read_text(encoding="utf-8") + font, encoding="utf-8")
    failed = edition("check", "--stage", "site")
    assert failed.returncode == 1
    assert "assets/edition.css:" in failed.stdout
    assert "site-links.foreign" in failed.stdout


def test_check_writes_annotations_for_a_pull_request(project: Path, edition: Run) -> None:
    (project / "docs" / "data" / "notes.yaml").write_text("- id: n1\n  sumary: {}\n", encoding="utf-8")
    done = edition("check", "--format", "github")
    assert done.returncode == 1
    assert "::error file=docs/data/notes.yaml,line=2,col=3" in done.stdout
    assert "did you mean 'summary'" in done.stdout


def test_check_writes_junit_for_other_cis(project: Path, edition: Run) -> None:
    passed = etree.fromstring(edition("check", "--format", "junit").stdout.encode())
    assert passed.get("failures") == "0"
    assert {case.get("classname") for case in passed.iter("testcase")} >= {"links.unknown-id", "copy", "site"}
    assert "leaks.run" not in {case.get("classname") for case in passed.iter("testcase")}
    notes = project / "docs" / "data" / "voices.yaml"
    notes.write_text(notes.read_text(encoding="utf-8").replace("interview", "gossip", 1), encoding="utf-8")
    failed = edition("check", "--format", "junit")
    assert failed.returncode == 1
    (failure,) = etree.fromstring(failed.stdout.encode()).iter("failure")
    assert failure.get("type") == "data.value"


@pytest.mark.parametrize(
    "code", ["citations.unknown-key", "data.unknown-key", "copy.too-large", "fetch.robots", "tool.pandoc"]
)
def test_explain_says_what_a_code_means(edition: Run, code: str) -> None:
    done = edition("check", "--explain", code)
    assert done.returncode == 0
    assert done.stdout.startswith(f"{code}: ")
    assert "for example: " in done.stdout
    assert "to mend it: " in done.stdout


def test_explain_names_the_nearest_code_and_gives_the_page_of_all(edition: Run) -> None:
    assert "did you mean 'citations.unknown-key'?" in edition("check", "--explain", "citation.unknown-keys").stderr
    assert edition("check", "--explain", "all").stdout.startswith("# What the checks find\n")


def test_claims_keep_their_promise(edition: Run) -> None:
    done = edition("claims", "--json")
    assert done.returncode == 0, done.stderr
    for claim in json.loads(done.stdout)["claims"]:
        assert {
            "id",
            "targets",
            "kind",
            "quantities",
            "verdict",
            "recorded",
            "strength",
            "state",
            "notebook",
            "sources",
        } <= set(claim)
        assert claim["verdict"] == claim["recorded"]
        for quantity in claim["quantities"]:
            assert {"name", "unit", "stated", "derived", "verdict"} == set(quantity)


def test_a_verdict_that_differs_from_the_recorded_one_is_a_fault(project: Path, edition: Run) -> None:
    claims = project / "docs" / "data" / "claims" / "gulls.yaml"
    text = claims.read_text(encoding="utf-8")
    claims.write_text(text.replace("recorded: reproduced", "recorded: contradicted", 1), encoding="utf-8")
    done = edition("claims")
    assert done.returncode == 1
    assert "computed reproduced, recorded contradicted" in done.stderr
    assert edition("build").returncode == 1


@pytest.mark.parametrize(("options", "runs"), [(["--run"], []), (["--run", "--force"], ["toy"])])
def test_notebooks_that_are_up_to_date_run_on_request(
    edition: Run, monkeypatch: pytest.MonkeyPatch, options: list[str], runs: list[str]
) -> None:
    ran: list[str] = []

    def run(_: Path, notebooks: Iterable[Notebook], done: object) -> dict[str, Finding]:
        ran.extend(notebook.name for notebook in notebooks)
        return {}

    monkeypatch.setattr(notebook_kernel, "run", run)
    assert edition("claims", *options).returncode == 0
    assert ran == runs


def test_force_without_run_is_wrong_use(edition: Run) -> None:
    done = edition("claims", "--force")
    assert done.returncode == 2
    assert "write --run --force" in done.stderr


def test_exports_by_name_and_all_together(edition: Run, tmp_path: Path) -> None:
    assert "edition.json" in edition("export").stdout
    assert json.loads(edition("export", "json").stdout)["blocks"]
    assert edition("export", "json", "blocks").returncode == 2
    done = edition("export", "--output", tmp_path / "data")
    assert done.returncode == 0
    rows = list(csv.reader(io.StringIO((tmp_path / "data" / "blocks.csv").read_text(encoding="utf-8"))))
    assert rows[0][0] == "id"
    assert len({len(row) for row in rows}) == 1


def test_tei_and_jats_have_the_words_of_a_copy_in_files_of_other_names(
    edition: Run, toy_copy: Path, tmp_path: Path
) -> None:
    assert (
        edition("export", "tei", "jats", "blocks", "--source", toy_copy, "--output", tmp_path / "data").returncode == 0
    )
    names = {path.name for path in (tmp_path / "data").iterdir()}
    assert names == {"edition-with-words.tei.xml", "edition-with-words.jats.xml", "blocks.csv"}
    assert "survolent la jetée" in (tmp_path / "data" / "edition-with-words.tei.xml").read_text(encoding="utf-8")
    assert "survolent la jetée" not in edition("export", "tei").stdout
    assert "survolent la jetée" in edition("export", "tei", "--source", toy_copy).stdout
