"""`edition links` on the toy, whose addresses are made to lead to a server on this machine."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from edition.model.cited.link_records import LinkRecord, LinkState
from edition.shell import polite_visitor, terminal
from edition.shell.link_probes import probe_round
from edition.shell.link_probes.probe_round import ProbeRound, alternating, in_order
from edition.shell.polite_visitor import Visitor
from edition.words.findings import EditionError

from tests.calling import call
from tests.website import Reply, Website, website

pytestmark = pytest.mark.slow

PAGE = b"<html><p>Three gulls.</p>"
TABLE = Path("docs", "data", "links.csv")
ADDRESSES = {
    "docs/data/work.yaml": ["https://example.org/cahiers/mouettes/", "https://example.org/lannoy-2017-repository"],
    "bib/editors.bib": ["https://example.org/port-sabline/mille-mouettes"],
}
"""File -> the addresses in it that can be made to lead elsewhere."""


@pytest.fixture
def site() -> Iterator[Website]:
    with website() as running:
        yield running


@pytest.fixture
def project(toy_project: Path, site: Website, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The toy without identifiers that lead to hosts of others; nothing is recorded of its links."""
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.setenv(name, "*")
    monkeypatch.setattr(polite_visitor, "Visitor", partial(Visitor, pause=lambda _: None))
    monkeypatch.setattr(probe_round, "datetime", _Noon)
    monkeypatch.setattr("edition.shell.link_probes.probed_link.ARCHIVE", site.url("/archive?url="))
    for file, addresses in ADDRESSES.items():
        change(toy_project / file, *((one, site.url(f"/{one.rpartition('/')[2] or 'journal'}")) for one in addresses))
    for lang in ("fr", "en", "es"):
        change(toy_project / "docs" / lang / "index.md", ("https://example.org/", site.url("/hello")))
    change(toy_project / "docs/data/work.yaml", ("  doi: 10.5555/cir.3.7.3\n", ""), ("  hal: hal-00000001\n", ""))
    change(toy_project / "docs/data/glossary.yaml", ("  wikidata: Q1\n", ""))
    change(toy_project / "bib/references.bib", ("  doi       = {10.5555/rmo.5.7},\n", ""))
    (toy_project / TABLE).unlink()
    for path in ("/journal", "/lannoy-2017-repository", "/mille-mouettes", "/hello"):
        site.page(path, PAGE)
    return toy_project


class _Noon:
    """A clock that stands still."""

    @staticmethod
    def now(_: object) -> "_Noon":
        return _Noon()

    def date(self) -> "_Noon":
        return self

    def isoformat(self) -> str:
        return "2020-01-02"


def change(path: Path, *replacements: tuple[str, str]) -> None:
    text = path.read_text(encoding="utf-8")
    for old, new in replacements:
        assert old in text, f"{old} is not in {path}"
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def rows(project: Path) -> dict[str, str]:
    """Return path -> the rest of its row."""
    lines = (project / TABLE).read_text(encoding="utf-8").splitlines()[1:]
    return {address.rpartition("/")[2]: rest for address, _, rest in (line.partition(",") for line in lines)}


def test_what_is_seen_is_recorded_and_the_rest_told(project: Path, site: Website) -> None:
    site.redirect("/journal", "/review", 301)
    site.page("/review", PAGE)
    site.give("/mille-mouettes", Reply(status=404))
    done = call("--project", project, "links")
    assert done.returncode == 0, done.stderr
    assert rows(project) == {
        "hello": "ok,2020-01-02,200 OK,,",
        "journal": f"moved,2020-01-02,200 OK,{site.url('/review')},",
        "lannoy-2017-repository": "ok,2020-01-02,200 OK,,",
        "mille-mouettes": "gone,2020-01-02,404 Not Found,,",
    }
    assert sorted(done.stdout.splitlines()) == [
        f"gone        {site.url('/mille-mouettes')} (404 Not Found)",
        f"moved       {site.url('/journal')} ({site.url('/review')})",
    ]
    assert done.stderr == "docs/data/links.csv: 4 outside links recorded: 2 ok, 1 moved, 1 gone\n"
    checked = call("--project", project, "check", "--stage", "data")
    assert checked.returncode == 1
    assert re.search(
        r"^bib/editors.bib:7:3: error: the page at .* is gone .*\[outside-links.gone\]$", checked.stdout, re.M
    )
    assert re.search(r"^docs/data/work.yaml:29:8: warning: .* has moved for good", checked.stdout, re.M)
    assert len(site.methods) == 1 + 4 + 1 + 1, "robots.txt; HEAD for each, the redirect, GET for what is gone"


def test_no_check_and_no_build_asks_for_an_address(project: Path, site: Website, tmp_path: Path) -> None:
    done = call("--project", project, "check", "--stage", "data")
    assert done.returncode == 0
    assert "not run: links: 4 of 4 outside links were never probed (run `edition links`)" in done.stdout
    assert site.asked == []


def test_few_new_ones_of_a_host_may_be_asked_for(project: Path, site: Website) -> None:
    assert call("--project", project, "links", "--limit", "1").returncode == 0
    assert list(rows(project)) == ["hello"]
    assert call("--project", project, "links", "--limit", "2").returncode == 0
    assert list(rows(project)) == ["hello", "journal", "lannoy-2017-repository"], "the never probed come first"
    site.asked.clear()
    assert call("--project", project, "links", "--only-new", "--host", "127.0.0.1").returncode == 0
    assert site.paths() == ["/mille-mouettes"]
    done = call("--project", project, "links", "--only-new")
    assert (done.returncode, done.stderr) == (0, "docs/data/links.csv: 0 outside links recorded\n")


def test_a_host_that_nothing_leads_to_is_wrong_use(project: Path) -> None:
    done = call("--project", project, "links", "--host", "127.0.0.2")
    assert done.returncode == 2
    assert "nothing in the edition leads to '127.0.0.2'; did you mean '127.0.0.1'?" in done.stderr
    assert not (project / TABLE).exists()


def test_what_nothing_uses_any_more_is_removed_without_asking(project: Path, site: Website) -> None:
    assert call("--project", project, "links").returncode == 0
    change(project / "bib/editors.bib", (site.url("/mille-mouettes"), site.url("/gulls")))
    checked = call("--project", project, "check", "--stage", "data")
    assert checked.returncode == 0
    assert "docs/data/links.csv:5:1: warning: nothing in the edition leads to" in checked.stdout
    site.asked.clear()
    done = call("--project", project, "links", "--limit", "0")
    assert done.stderr == "docs/data/links.csv: 0 outside links recorded; 1 line removed that nothing uses\n"
    assert site.asked == []
    assert "mille-mouettes" not in rows(project)


def test_archived_copies_are_asked_for_on_request_and_kept(project: Path, site: Website) -> None:
    site.give("/mille-mouettes", Reply(status=410))
    kept = b"http://web.archive.org/web/2016/x"
    answer = b'{"archived_snapshots": {"closest": {"status": "200", "available": true, "url": "%s"}}}' % kept
    found = f"/archive?url=http%3A%2F%2F127.0.0.1%3A{site.port}%2Fmille-mouettes"
    site.page(found, answer, "application/json")
    assert call("--project", project, "links").returncode == 0
    assert found not in site.paths()
    assert call("--project", project, "links", "--archive", "--only-new").returncode == 0
    told = "gone,2020-01-02,410 Gone,,https://web.archive.org/web/2016/x"
    assert rows(project)["mille-mouettes"] == told
    assert (
        "such as that of an archived copy: https://web.archive.org/web/2016/x"
        in call("--project", project, "check", "--stage", "data").stdout
    )
    site.asked.clear()
    assert call("--project", project, "links", "--archive").returncode == 0
    assert rows(project)["mille-mouettes"] == told
    assert found not in site.paths(), "what is known is not asked for again"
    site.page("/mille-mouettes", PAGE)
    assert call("--project", project, "links").returncode == 0
    assert rows(project)["mille-mouettes"] == "ok,2020-01-02,200 OK,,"


def test_an_archive_that_fails_takes_nothing_away(project: Path, site: Website) -> None:
    site.give("/mille-mouettes", Reply(status=404))
    site.page(f"/archive?url=http%3A%2F%2F127.0.0.1%3A{site.port}%2Fmille-mouettes", b"busy")
    done = call("--project", project, "links", "--archive")
    assert done.returncode == 1
    assert "the answer of the archive cannot be read [outside-links.archive]" in done.stderr
    assert len(rows(project)) == 4


def interrupted(after: int) -> Callable[[LinkRecord], None]:
    """Return what interrupts the program when it is told of so many records."""
    told: list[LinkRecord] = []

    def tell(record: LinkRecord) -> None:
        told.append(record)
        if len(told) == after:
            raise KeyboardInterrupt

    return tell


def test_ctrl_c_keeps_what_was_seen_and_says_so(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("edition.commands.links._tell", interrupted(after=3))
    done = call("--project", project, "links")
    assert (done.returncode, done.stdout) == (130, "")
    assert done.stderr == (
        "docs/data/links.csv: 2 outside links recorded: 2 ok\nstopped; what was seen before is recorded\n"
    )
    assert list(rows(project)) == ["hello", "journal"]


def test_a_disk_that_cannot_be_written_leaves_the_table_as_it_was(project: Path) -> None:
    assert call("--project", project, "links", "--limit", "1").returncode == 0
    before = (project / TABLE).read_bytes()
    (project / "docs" / "data" / ".links.csv.part").mkdir()
    done = call("--project", project, "links")
    assert done.returncode == 1
    assert "[site.output]" in done.stderr
    assert (project / TABLE).read_bytes() == before


def test_a_machine_without_network_records_nothing(
    project: Path, site: Website, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("edition.shell.link_probes.probe_round.probed", unreachable)
    done = call("--project", project, "links")
    assert done.returncode == 1
    assert "the last 4 addresses could not be reached, so nothing was recorded of them" in done.stderr
    assert "[outside-links.offline]" in done.stderr
    assert not (project / TABLE).exists()


def unreachable(_: Visitor, address: str, date: str) -> LinkRecord:
    state = LinkState.OK if "reached" in address else LinkState.UNREACHABLE
    return LinkRecord(address=address, state=state, date=date)


def a_round(monkeypatch: pytest.MonkeyPatch) -> ProbeRound:
    monkeypatch.setattr(probe_round, "probed", unreachable)
    return ProbeRound(visitor=Visitor(agent="x/1"), tell=lambda _: None, show=lambda _: None, date="2020-01-02")


def test_unreachable_counts_when_another_was_reached(monkeypatch: pytest.MonkeyPatch) -> None:
    probes = a_round(monkeypatch)
    probes.probe(["http://a/", "http://reached/", "http://b/"])
    assert [*probes.seen] == ["http://a/", "http://reached/", "http://b/"]


def test_a_network_that_is_lost_on_the_way_ends_the_round(monkeypatch: pytest.MonkeyPatch) -> None:
    probes = a_round(monkeypatch)
    with pytest.raises(EditionError, match="the last 10 addresses could not be reached"):
        probes.probe(["http://reached/", *(f"http://h{number}/" for number in range(99))])
    assert [*probes.seen] == ["http://reached/"]


def test_the_order_is_new_then_old_and_hosts_take_turns() -> None:
    known = {
        name: LinkRecord(address=name, state=LinkState.OK, date=date)
        for name, date in (("http://a/1", "2020-01-03"), ("http://a/2", "2020-01-02"))
    }
    assert in_order(["http://a/1", "http://a/2", "http://a/3"], known) == ["http://a/3", "http://a/2", "http://a/1"]
    assert [*alternating(["http://a/1", "http://a/2", "http://b/1", "http://A/3", "http://c/1"])] == [
        "http://a/1",
        "http://b/1",
        "http://c/1",
        "http://a/2",
        "http://A/3",
    ]


def test_hosts_are_given_their_pauses_by_the_command(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []
    monkeypatch.setattr(polite_visitor, "Visitor", partial(Visitor, pause=pauses.append))
    assert call("--project", project, "links").returncode == 0
    assert len(pauses) == 4
    assert all(probe_round.BETWEEN - 1 < pause <= 4 * probe_round.BETWEEN for pause in pauses)


def test_progress_is_shown_on_a_terminal(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(terminal, "show", shown.append)
    assert call("--project", project, "links", "--limit", "2").returncode == 0
    assert next(line for line in shown if " of " in line).startswith("1 of 2: http://127.0.0.1:")
