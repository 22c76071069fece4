"""Downloads from a server on this machine: what comes whole, what is tried again, what is refused."""

import gzip
import socket
from collections.abc import Iterator

import pytest
from edition.shell import polite_visitor, single_request
from edition.shell.polite_visitor import Visitor, next_address
from edition.words.findings import EditionError, Finding
from edition.words.web_address import is_web_address

from tests.website import Reply, Website, website

pytestmark = pytest.mark.slow

PAGE = "<html><p>Trois mouettes et un été.</p>".encode()
SIZE = 100_000


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Limits that are soon reached; whatever proxy this machine uses, it is not asked for this machine."""
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.setenv(name, "*")
    monkeypatch.setattr(single_request, "MAX_COPY", SIZE)
    monkeypatch.setattr(polite_visitor, "PAUSES", (1, 4))
    monkeypatch.setattr(polite_visitor, "REDIRECTS", 3)


@pytest.fixture
def site() -> Iterator[Website]:
    with website() as running:
        yield running


class Told:
    """A visitor that keeps what it says and how long it pauses, and does not pause."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.pauses: list[float] = []
        self.came: list[int] = []
        self.visitor = Visitor(
            agent="edition/1.2 (+https://example.org/)",
            language="fr",
            tell=self.said.append,
            progress=self.came.append,
            pause=self.pauses.append,
        )

    def refused(self, address: str) -> Finding:
        """Return why an address is not got."""
        with pytest.raises(EditionError) as caught:
            self.visitor.get(address)
        (finding,) = caught.value.findings
        assert finding.hint
        return finding


def test_a_page_comes_as_it_was_sent(site: Website) -> None:
    told = Told()
    got = told.visitor.get(site.page("/article", PAGE, "text/html; charset=utf-8") + "#p4")
    assert (got.content, got.content_type, got.address) == (PAGE, "text/html; charset=utf-8", site.url("/article"))
    assert (told.said, told.came) == ([], [len(PAGE)])
    assert [path for path, _ in site.asked] == ["/robots.txt", "/article"]
    for _, headers in site.asked:
        assert headers["User-Agent"] == "edition/1.2 (+https://example.org/)"
        assert headers["Accept-Language"] == "fr"
        assert not {"Cookie", "Authorization"} & set(headers)


def test_a_packed_page_is_unpacked(site: Website) -> None:
    packed = {"Content-Encoding": "gzip"}
    assert Told().visitor.get(site.page("/article", gzip.compress(PAGE), **packed)).content == PAGE
    refused = Told().refused(site.page("/broken", b"no gzip at all", **packed))
    assert (refused.code, refused.message) == ("fetch.broken", "is damaged: it cannot be unpacked")


def test_redirects_are_followed_and_shown(site: Website) -> None:
    site.redirect("/old", "/new", 301)
    site.redirect("/new", f"http://localhost:{site.port}/art%C3%AFcle?x=1#p4", 308)
    site.page("/art%C3%AFcle?x=1", PAGE)
    told = Told()
    got = told.visitor.get(site.url("/old"))
    there = site.url("/art%C3%AFcle?x=1", "localhost")
    assert (got.content, got.address) == (PAGE, there)
    assert told.said == [f"redirected to {site.url('/new')}", f"redirected to {there}"]
    hosts = [headers["Host"] for path, headers in site.asked if path == "/robots.txt"]
    assert hosts == [f"127.0.0.1:{site.port}", f"localhost:{site.port}"]


def test_redirects_without_end_end(site: Website) -> None:
    refused = Told().refused(site.redirect("/a", "/a"))
    assert (refused.code, refused.message) == ("fetch.redirects", "leads elsewhere 4 times in a row")
    assert site.paths() == ["/a"] * 4


@pytest.mark.parametrize(
    ("address", "location"),
    [
        ("http://example.org/a", "file:///etc/passwd"),
        ("https://example.org/a", "http://example.org/a"),
        ("https://example.org/a", "//["),
        ("http://example.org/a", "https://me:secret@example.org/"),
        ("http://example.org/a", "http://:80/nowhere"),
    ],
)
def test_some_redirects_are_not_followed(address: str, location: str) -> None:
    with pytest.raises(EditionError, match=r"leads to .*\[fetch.redirects\]"):
        next_address(address, location)


def test_an_address_from_a_server_can_be_shown() -> None:
    assert next_address("https://example.org/a/", "b\x1b[31m é") == "https://example.org/a/b%1B[31m%20%E9"
    assert next_address("http://example.org/a", "https://example.org/b#p4") == "https://example.org/b"


@pytest.mark.parametrize(
    ("status", "words"), [(404, "404 Not Found"), (403, "403 Forbidden"), (204, "204"), (299, "299"), (302, "302")]
)
def test_a_refusal_is_final(site: Website, status: int, words: str) -> None:
    told = Told()
    refused = told.refused(site.give("/article", Reply(b"<p>no</p>", status)))
    assert refused.code == "fetch.status"
    assert words in refused.message
    assert (told.pauses, len(site.paths())) == ([], 1)


def test_what_may_be_over_soon_is_tried_again(site: Website) -> None:
    half = Reply(PAGE[:9], headers={"Content-Length": str(len(PAGE))})
    site.give("/article", Reply(status=503), half, Reply(PAGE))
    told = Told()
    assert told.visitor.get(site.url("/article")).content == PAGE
    assert told.pauses == [1, 4]
    assert "503 Service Unavailable; trying again in 1 s" in told.said[0]
    assert "broke off before its end; trying again in 4 s" in told.said[1]


def test_patience_has_an_end(site: Website) -> None:
    told = Told()
    assert "502 Bad Gateway" in told.refused(site.give("/article", Reply(status=502))).message
    assert (told.pauses, len(site.paths())) == ([1, 4], 3)


@pytest.mark.parametrize(("wish", "pause"), [("7", 7), ("0", 1), ("soon", 1), ("-5", 1), ("1e9", 1)])
def test_a_server_may_ask_to_wait(site: Website, wish: str, pause: float) -> None:
    site.give("/article", Reply(status=429, headers={"Retry-After": wish}), Reply(PAGE))
    told = Told()
    assert told.visitor.get(site.url("/article")).content == PAGE
    assert told.pauses == [pause]


def test_a_server_that_asks_to_wait_for_long_is_let_be(site: Website) -> None:
    told = Told()
    refused = told.refused(site.give("/article", Reply(status=429, headers={"Retry-After": "3600"})))
    assert "asks to wait 3600 s" in refused.message
    assert told.pauses == []


def test_a_silent_server_is_left(site: Website, monkeypatch: pytest.MonkeyPatch) -> None:
    """However slow this machine is, a server that never answers does not answer in time."""
    monkeypatch.setattr(single_request, "SILENCE", 0.1)
    told = Told()
    refused = told.refused(site.give("/robots.txt", Reply(wait=600)))
    assert (refused.code, refused.message) == ("fetch.slow", "the server does not answer in time")
    assert told.pauses == [1, 4]


def test_a_server_that_drips_is_left(site: Website, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each byte comes within the time-out of the socket; the whole never does."""
    monkeypatch.setattr(polite_visitor, "WHOLE", 0.5)
    refused = Told().refused(site.give("/article", Reply(bytes(SIZE), drip=0.1)))
    assert (refused.code, refused.message) == ("fetch.slow", "did not come within 0.5 s")


@pytest.mark.parametrize("packed", [True, False])
def test_what_is_too_large_is_refused(site: Website, packed: bool) -> None:
    body, headers = bytes(SIZE + 1), {}
    if packed:
        body, headers = gzip.compress(body), {"Content-Encoding": "gzip"}
    told = Told()
    assert told.refused(site.give("/article", Reply(body, headers=headers))).code == "fetch.too-large"
    assert max(told.came) <= SIZE + (1 << 16)


def test_what_just_fits_is_taken(site: Website) -> None:
    assert Told().visitor.get(site.give("/article", Reply(bytes(SIZE)))).content == bytes(SIZE)


def test_nobody_at_home() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        refused = Told().refused(f"http://127.0.0.1:{free.getsockname()[1]}/article")
    assert refused.code == "fetch.unreachable"
    assert "refused" in refused.message


def test_what_cannot_be_reached_is_told_in_words(site: Website) -> None:
    for address in ("http://journal.invalid/article", site.page("/article", PAGE).replace("http:", "https:")):
        refused = Told().refused(address)
        assert refused.code == "fetch.unreachable"
        assert "0x" not in refused.message


@pytest.mark.parametrize("address", ["ftp://example.org/", "http://", "http://[::1/", "http://a b/", "http://a:99999/"])
def test_what_is_no_address_is_refused(address: str) -> None:
    assert not is_web_address(address)
    assert Told().refused(address).code == "fetch.address"


@pytest.mark.parametrize("address", ["http://./", "http://x..y/", "http://%zz/", "http://é\u200b.invalid/"])
def test_strange_addresses_are_a_sentence(address: str) -> None:
    assert Told().refused(address).code in ("fetch.address", "fetch.unreachable")


def test_a_site_may_ask_programs_to_stay_away(site: Website) -> None:
    site.redirect("/robots.txt", "/rules")
    site.page("/rules", b"User-agent: *\nDisallow: /private/", "text/plain")
    refused = Told().refused(site.page("/private/article", PAGE))
    assert refused.code == "fetch.robots"
    assert "robots.txt asks programs to stay away" in refused.message
    assert site.paths() == ["/rules"]
    assert Told().visitor.get(site.page("/public/article", PAGE)).content == PAGE


def test_the_site_that_one_is_led_to_may_ask_it_too(site: Website) -> None:
    with website() as other:
        other.page("/robots.txt", b"User-agent: Edition\nDisallow: /", "text/plain")
        refused = Told().refused(site.redirect("/article", other.url("/article")))
        assert (refused.code, other.paths()) == ("fetch.robots", [])


@pytest.mark.parametrize(
    "reply", [Reply(status=500), Reply(status=429), Reply(status=302, headers={"Location": "ftp://x/"})]
)
def test_rules_that_cannot_be_learnt_forbid(site: Website, reply: Reply) -> None:
    refused = Told().refused(site.give("/robots.txt", reply).replace("robots.txt", "article"))
    assert refused.where.file == site.url("/robots.txt")
    assert site.paths() == []


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_site_without_rules_allows_all(site: Website, status: int) -> None:
    site.give("/robots.txt", Reply(b"User-agent: *\nDisallow: /", status))
    assert Told().visitor.get(site.page("/article", PAGE)).content == PAGE


def through(proxy: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.setenv(name, "elsewhere.invalid")
    for name in ("HTTP_PROXY", "http_proxy"):
        monkeypatch.setenv(name, proxy)


def test_the_proxy_of_the_environment_is_used(site: Website, monkeypatch: pytest.MonkeyPatch) -> None:
    through(f"me:secret@127.0.0.1:{site.port}", monkeypatch)
    site.page("http://journal.invalid/article", PAGE)
    assert Told().visitor.get("http://journal.invalid/article").content == PAGE
    assert all(headers["proxy-authorization"].startswith("Basic ") for _, headers in site.asked)


@pytest.mark.parametrize("proxy", ["socks9://127.0.0.1:1", "http://127.0.0.1:1", "::::"])
def test_a_proxy_that_does_not_work_is_a_sentence(proxy: str, monkeypatch: pytest.MonkeyPatch) -> None:
    through(proxy, monkeypatch)
    assert Told().refused("http://journal.invalid/").code in ("fetch.address", "fetch.unreachable")
