"""One outside address, asked for on a server on this machine: what is recorded of whatever it answers."""

import socket
from collections.abc import Iterator

import pytest
from edition.model.cited.link_records import LinkRecord, LinkState
from edition.shell import polite_visitor, single_request
from edition.shell.link_probes import probed_link
from edition.shell.link_probes.probe_round import HostTurns
from edition.shell.link_probes.probed_link import archived_copy, probed
from edition.shell.polite_visitor import Visitor
from edition.words.findings import EditionError

from tests.website import Reply, Website, website

pytestmark = pytest.mark.slow

PAGE = b"<html><p>Three gulls.</p>"
DAY = "2020-01-02"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Limits that are soon reached; whatever proxy this machine uses, it is not asked for this machine."""
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.setenv(name, "*")
    monkeypatch.setattr(polite_visitor, "PAUSES", (1, 4))


@pytest.fixture
def site() -> Iterator[Website]:
    with website() as running:
        yield running


class Probes:
    """A visitor that keeps how long it pauses and who has its turn, and does not pause."""

    def __init__(self) -> None:
        self.pauses: list[float] = []
        self.turns: list[tuple[str, float]] = []
        self.visitor = Visitor(
            agent="edition/1.2",
            pause=self.pauses.append,
            turn=lambda address, rest: self.turns.append((address.rpartition("/")[2], rest)),
        )

    def of(self, address: str) -> LinkRecord:
        found = probed(self.visitor, address, DAY)
        assert (found.address, found.date) == (address, DAY)
        assert found.answer
        return found


def test_a_page_that_is_there_is_asked_for_once_and_not_read(site: Website) -> None:
    probes = Probes()
    found = probes.of(site.page("/page", PAGE))
    assert (found.state, found.answer, found.moved_to) == (LinkState.OK, "200 OK", "")
    assert list(zip(site.methods, [path for path, _ in site.asked], strict=True)) == [
        ("GET", "/robots.txt"),
        ("HEAD", "/page"),
    ]
    assert probes.turns == [("robots.txt", 0), ("page", 0)]


@pytest.mark.parametrize("status", [400, 403, 404, 405, 500, 501, 503])
def test_where_head_fails_get_is_asked_and_its_body_left(site: Website, status: int) -> None:
    endless = Reply(bytes(1 << 20), headers={"Content-Type": "text/html", "Content-Length": str(1 << 40)})
    address = site.give("/page", Reply(status=status), endless)
    assert Probes().of(address).state is LinkState.OK
    assert site.methods[1:] == ["HEAD", "GET"]


def test_a_server_that_closes_at_head_answers_get(site: Website) -> None:
    assert Probes().of(site.give("/page", Reply(raw=b""), Reply(PAGE))).state is LinkState.OK
    assert site.methods[1:] == ["HEAD", "GET"]


@pytest.mark.parametrize(
    ("status", "state", "answer"),
    [
        (200, LinkState.OK, "200 OK"),
        (204, LinkState.OK, "204 No Content"),
        (300, LinkState.BROKEN, "300 Multiple Choices"),
        (302, LinkState.BROKEN, "302 Found"),
        (401, LinkState.REFUSED, "401 Unauthorized"),
        (403, LinkState.REFUSED, "403 Forbidden"),
        (404, LinkState.GONE, "404 Not Found"),
        (410, LinkState.GONE, "410 Gone"),
        (429, LinkState.REFUSED, "the server answers 429 Too Many Requests"),
        (451, LinkState.REFUSED, "451 Unavailable For Legal Reasons"),
        (500, LinkState.BROKEN, "the server answers 500 Internal Server Error"),
        (599, LinkState.BROKEN, "the server answers 599"),
    ],
)
def test_each_answer_is_a_state(site: Website, status: int, state: LinkState, answer: str) -> None:
    found = Probes().of(site.give("/page", Reply(status=status)))
    assert (found.state, found.answer) == (state, answer)


@pytest.mark.parametrize("headers", [{"Content-Type": "image/png"}, {"Content-Encoding": "gzip"}, {"Content-Type": ""}])
def test_lies_about_types_are_not_believed_nor_needed(site: Website, headers: dict[str, str]) -> None:
    for has_head in (True, False):
        assert Probes().of(site.give("/page", Reply(PAGE, headers=headers, has_head=has_head))).state is LinkState.OK


def test_a_server_may_ask_for_time_and_then_answer(site: Website) -> None:
    probes = Probes()
    busy = Reply(status=429, headers={"Retry-After": "7"})
    assert probes.of(site.give("/page", busy, Reply(PAGE))).state is LinkState.OK
    assert probes.pauses == [7]


def test_a_server_that_asks_for_an_hour_is_let_be(site: Website) -> None:
    probes = Probes()
    found = probes.of(site.give("/page", Reply(status=429, headers={"Retry-After": "3600"})))
    assert (found.state, probes.pauses) == (LinkState.REFUSED, [])
    assert "asks to wait 3600 s" in found.answer
    assert site.paths() == ["/page"]


def test_what_moved_for_good_has_its_new_address(site: Website) -> None:
    site.redirect("/old", "/newer", 301)
    site.redirect("/newer", "/newest", 308)
    site.redirect("/newest", "/today", 302)
    site.page("/today", PAGE)
    found = Probes().of(site.url("/old"))
    assert (found.state, found.moved_to) == (LinkState.MOVED, site.url("/newest"))


def test_a_redirect_for_now_is_no_move(site: Website) -> None:
    site.redirect("/doi", "/article", 302)
    site.redirect("/article", "/article.html", 301)
    site.page("/article.html", PAGE)
    found = Probes().of(site.url("/doi"))
    assert (found.state, found.moved_to) == (LinkState.OK, "")


def test_what_moved_and_is_gone_is_gone(site: Website) -> None:
    site.redirect("/old", "/nowhere", 301)
    found = Probes().of(site.url("/old"))
    assert (found.state, found.answer, found.moved_to) == (LinkState.GONE, "404 Not Found", "")


def test_a_circle_is_told_by_a_code_of_its_own(site: Website) -> None:
    with pytest.raises(EditionError) as caught:
        Probes().visitor.trace(site.redirect("/a", "/a"), 5)
    assert [finding.code for finding in caught.value.findings] == ["fetch.circle"]


def test_a_circle_is_told_as_soon_as_it_closes(site: Website) -> None:
    site.redirect("/a", "/b")
    site.redirect("/b", "/a")
    found = Probes().of(site.url("/a"))
    assert (found.state, found.answer) == (LinkState.ENDLESS, f"leads in a circle, back to {site.url('/a')}")
    assert site.paths() == ["/a", "/b"]


def test_redirects_without_end_end(site: Website) -> None:
    for number in range(30):
        site.redirect(f"/{number}", f"/{number + 1}")
    found = Probes().of(site.url("/0"))
    assert (found.state, found.answer) == (LinkState.ENDLESS, "leads elsewhere 11 times in a row")


def test_a_redirect_out_of_the_web_is_not_followed(site: Website) -> None:
    found = Probes().of(site.redirect("/page", "file:///etc/passwd"))
    assert found.state is LinkState.ENDLESS


def test_what_robots_may_not_ask_for_is_refused_and_not_asked_for(site: Website) -> None:
    site.page("/robots.txt", b"User-agent: *\nDisallow: /private/\nCrawl-delay: 9", "text/plain")
    probes = Probes()
    found = probes.of(site.page("/private/page", PAGE))
    assert (found.state, found.answer) == (LinkState.REFUSED, f"{site.url('/robots.txt')} asks programs to stay away")
    assert site.paths() == []
    assert probes.of(site.page("/page", PAGE)).state is LinkState.OK
    assert probes.turns == [("robots.txt", 0), ("page", 9)]


def test_rules_that_cannot_be_learnt_are_asked_for_once(site: Website) -> None:
    site.give("/robots.txt", Reply(status=500))
    probes = Probes()
    for name in ("/a", "/b", "/c"):
        found = probes.of(site.page(name, PAGE))
        assert found.state is LinkState.BROKEN
        assert found.answer == f"{site.url('/robots.txt')}: the server answers 500 Internal Server Error"
    assert (len(site.asked), site.paths()) == (3, [])


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"HTTP/1.1 200 OK\r\n" + b"X-More: and more\r\n" * 10_000,
        b"HTTP/1.1 200 OK\r\nX: " + b"x" * 1_000_000,
        b"HTTP/1.1 many OK\r\n\r\n",
        b"220 a server of something else\r\n",
        bytes(range(256)) * 300,
    ],
    ids=["nothing", "headers", "header", "status", "ftp", "noise"],
)
def test_what_is_no_answer_of_the_web_is_a_broken_server(site: Website, raw: bytes) -> None:
    probes = Probes()
    assert probes.of(site.give("/page", Reply(raw=raw))).state is LinkState.BROKEN
    assert probes.pauses == [1, 4]


def test_a_server_that_hangs_is_left(site: Website, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(single_request, "SILENCE", 0.1)
    found = Probes().of(site.give("/page", Reply(PAGE, wait=600)))
    assert (found.state, found.answer) == (LinkState.ENDLESS, "the server does not answer in time")


def test_headers_that_drip_are_left_and_nothing_more_is_asked(site: Website, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(probed_link, "WHOLE", 0.3)
    drip = Reply(raw=b"HTTP/1.1 200 OK\r\nX: " + bytes(1000), drip=0.1)
    found = Probes().of(site.give("/page", drip))
    assert (found.state, found.answer) == (LinkState.ENDLESS, "did not come within 0.3 s")
    assert site.paths() == ["/page"]


def test_a_walk_that_is_over_asks_for_nothing_more(site: Website) -> None:
    walk = polite_visitor._Walk(Probes().visitor, "head")
    walk.is_over.set()
    with pytest.raises(EditionError, match="was left"):
        walk.follow(site.page("/page", PAGE))
    assert site.asked == []


def test_nobody_at_home_and_faults_of_tls_are_unreachable(site: Website) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        found = Probes().of(f"http://127.0.0.1:{free.getsockname()[1]}/")
    assert found.state is LinkState.UNREACHABLE
    assert found.answer.startswith("the server cannot be reached: ")
    found = Probes().of(site.page("/page", PAGE).replace("http:", "https:"))
    assert found.state is LinkState.UNREACHABLE
    assert found.answer.isascii()


def test_a_host_has_its_pause_and_others_their_turn_meanwhile() -> None:
    now = 0.0
    paused: list[float] = []

    def pause(seconds: float) -> None:
        nonlocal now
        now += seconds
        paused.append(seconds)

    turns = HostTurns(pause, lambda: now)
    for address in ("http://a/1", "http://b/1", "http://A:81/2", "http://b/2"):
        turns.wait(address, 0)
    assert paused == [2]
    turns.wait("http://c/1", 12)
    turns.wait("http://c/2", 9999)
    turns.wait("http://c/3", 0)
    assert paused == [2, 12, 30]


ARCHIVED = b'{"archived_snapshots": {"closest": {"status": "%s", "available": true, "url": "%s"}}}'


@pytest.mark.parametrize(
    ("answer", "copy"),
    [
        (
            ARCHIVED % (b"200", b"http://web.archive.org/web/2016/http://a.b/"),
            "https://web.archive.org/web/2016/http://a.b/",
        ),
        (ARCHIVED % (b"404", b"http://web.archive.org/web/2016/http://a.b/"), ""),
        (ARCHIVED % (b"200", b"javascript:alert(1)"), ""),
        (b'{"archived_snapshots": {}}', ""),
    ],
)
def test_the_archive_has_a_whole_copy_or_none(
    site: Website, monkeypatch: pytest.MonkeyPatch, answer: bytes, copy: str
) -> None:
    monkeypatch.setattr("edition.shell.link_probes.probed_link.ARCHIVE", site.url("/available?url="))
    site.page("/available?url=http%3A%2F%2Fa.b%2F%3Fc%3Dd", answer, "application/json")
    assert archived_copy(Probes().visitor, "http://a.b/?c=d") == copy


@pytest.mark.parametrize("answer", [b"", b"<html>", b"[]", b"{}", b'{"archived_snapshots": []}', b"[" * 100_000])
def test_an_archive_that_answers_something_else_is_a_sentence(
    site: Website, monkeypatch: pytest.MonkeyPatch, answer: bytes
) -> None:
    monkeypatch.setattr("edition.shell.link_probes.probed_link.ARCHIVE", site.url("/available?url="))
    site.page("/available?url=x", answer, "application/json")
    with pytest.raises(EditionError, match="cannot be read"):
        archived_copy(Probes().visitor, "x")


def test_what_is_only_looked_at_may_come_without_encryption() -> None:
    plain = "http://example.org/a"
    assert polite_visitor.next_address("https://example.org/a", plain, is_plain_allowed=True) == plain
    with pytest.raises(EditionError, match="without encryption"):
        polite_visitor.next_address("https://example.org/a", plain)
    with pytest.raises(EditionError, match="no address of the web"):
        polite_visitor.next_address("https://example.org/a", "ftp://example.org/a", is_plain_allowed=True)
