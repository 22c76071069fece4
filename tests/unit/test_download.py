"""Downloads from a server on this machine: what comes whole, what is tried again, what is refused."""

import gzip
import socket
import time
import zlib
from collections.abc import Iterator
from dataclasses import replace
from email.utils import formatdate

import pytest
from edition.shell.download import Visitor, is_address, next_address
from edition.shell.web_requests import RequestLimits
from edition.words.findings import EditionError, Finding

from tests.website import Reply, Website, website

PAGE = "<html><p>Trois mouettes et un été.</p>".encode()
QUICK = RequestLimits(connect=2, silence=2, whole=10, pauses=(1, 4), size=100_000, redirects=3)


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever proxy this machine uses, it is not asked for this machine."""
    monkeypatch.setenv("NO_PROXY", "*")
    monkeypatch.setenv("no_proxy", "*")


@pytest.fixture
def site() -> Iterator[Website]:
    with website() as running:
        yield running


class Told:
    """A visitor that keeps what it says and how long it pauses, and does not pause."""

    def __init__(self, limits: RequestLimits = QUICK) -> None:
        self.said: list[str] = []
        self.pauses: list[float] = []
        self.came: list[int] = []
        self.visitor = Visitor(
            agent="edition/1.2 (+https://example.org/)",
            language="fr",
            limits=limits,
            tell=self.said.append,
            progress=self.came.append,
            sleep=self.pauses.append,
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


@pytest.mark.parametrize(("name", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress)])
def test_a_packed_page_is_unpacked(site: Website, name: str, pack: type[bytes]) -> None:
    address = site.page("/article", pack(PAGE), **{"Content-Encoding": name})
    assert Told().visitor.get(address).content == PAGE


@pytest.mark.parametrize(
    ("name", "body", "words"),
    [("gzip", b"no gzip at all", "cannot be unpacked"), ("br", PAGE, "was not asked for")],
)
def test_a_page_that_cannot_be_unpacked(site: Website, name: str, body: bytes, words: str) -> None:
    refused = Told().refused(site.page("/article", body, **{"Content-Encoding": name}))
    assert refused.code == "fetch.broken"
    assert words in refused.message
    assert len(site.paths()) == 1


def test_redirects_are_followed_and_shown(site: Website) -> None:
    site.redirect("/old", "/new", 301)
    site.redirect("/new", f"http://localhost:{site.port}/art%C3%AFcle?x=1#p4", 308)
    site.page("/art%C3%AFcle?x=1", PAGE)
    told = Told()
    got = told.visitor.get(site.url("/old"))
    there = site.url("/art%C3%AFcle?x=1", "localhost")
    assert (got.content, got.address) == (PAGE, there)
    assert told.said == [f"redirected to {site.url('/new')}", f"redirected to {there}"]
    assert [headers["Host"] for path, headers in site.asked if path == "/robots.txt"] == [
        f"127.0.0.1:{site.port}",
        f"localhost:{site.port}",
    ]


def test_a_circle_of_redirects_ends(site: Website) -> None:
    site.redirect("/a", "/b")
    site.redirect("/b", "/a")
    refused = Told().refused(site.url("/a"))
    assert (refused.code, refused.message) == ("fetch.redirects", "leads in a circle")


def test_redirects_without_end_end(site: Website) -> None:
    for number in range(9):
        site.redirect(f"/{number}", f"/{number + 1}")
    refused = Told().refused(site.url("/0"))
    assert (refused.code, refused.message) == ("fetch.redirects", "leads elsewhere 4 times in a row")
    assert site.paths() == ["/0", "/1", "/2", "/3"]


@pytest.mark.parametrize(
    ("address", "location", "words"),
    [
        ("http://example.org/a", "file:///etc/passwd", "not the web"),
        ("http://example.org/a", "javascript:alert(1)", "not the web"),
        ("https://example.org/a", "http://example.org/a", "without encryption"),
        ("https://example.org/a", "//[", "not the web"),
        ("http://example.org/a", "https://me:secret@example.org/", "without a password"),
        ("http://example.org/a", "http://:80/nowhere", "no address"),
    ],
)
def test_some_redirects_are_not_followed(address: str, location: str, words: str) -> None:
    with pytest.raises(EditionError, match=words):
        next_address(address, location)


def test_a_redirect_to_a_file_is_refused_by_the_whole_too(site: Website) -> None:
    assert Told().refused(site.redirect("/a", "file:///etc/passwd")).code == "fetch.redirects"


def test_an_address_from_a_server_can_be_shown() -> None:
    assert next_address("https://example.org/a/", "b\x1b[31m é") == "https://example.org/a/b%1B[31m%20%E9"
    assert next_address("http://example.org/a", "https://example.org/b") == "https://example.org/b"


def test_a_redirect_to_nowhere_is_an_answer(site: Website) -> None:
    assert "302 Found" in Told().refused(site.give("/a", Reply(status=302))).message


@pytest.mark.parametrize(
    ("status", "words"), [(404, "404 Not Found"), (403, "403 Forbidden"), (410, "410 Gone"), (204, "204"), (299, "299")]
)
def test_a_refusal_is_final(site: Website, status: int, words: str) -> None:
    told = Told()
    refused = told.refused(site.give("/article", Reply(b"<p>no</p>", status)))
    assert refused.code == "fetch.status"
    assert words in refused.message
    assert (told.pauses, len(site.paths())) == ([], 1)


def test_what_may_be_over_soon_is_tried_again(site: Website) -> None:
    site.give("/article", Reply(status=503), Reply(status=500), Reply(PAGE))
    told = Told()
    assert told.visitor.get(site.url("/article")).content == PAGE
    assert told.pauses == [1, 4]
    assert "503 Service Unavailable; trying again in 1 s" in told.said[0]


def test_patience_has_an_end(site: Website) -> None:
    told = Told()
    refused = told.refused(site.give("/article", Reply(status=502)))
    assert "502 Bad Gateway" in refused.message
    assert (told.pauses, len(site.paths())) == ([1, 4], 3)


def test_a_server_may_ask_to_wait(site: Website) -> None:
    soon = formatdate(time.time() + 30, usegmt=True)
    waits = [{"Retry-After": "7"}, {"Retry-After": soon}]
    site.give("/article", *(Reply(status=429, headers=wait) for wait in waits), Reply(PAGE))
    told = Told()
    assert told.visitor.get(site.url("/article")).content == PAGE
    assert told.pauses == [7, pytest.approx(29, abs=2)]


@pytest.mark.parametrize("wait", ["soon", "-5", "0", "", "٣", "1e9"])
def test_a_wait_that_means_nothing_is_passed_over(site: Website, wait: str) -> None:
    site.give("/article", Reply(status=429, headers={"Retry-After": wait.encode().decode("latin-1")}), Reply(PAGE))
    told = Told()
    assert told.visitor.get(site.url("/article")).content == PAGE
    assert told.pauses == [1]


def test_a_server_that_asks_to_wait_for_long_is_let_be(site: Website) -> None:
    told = Told()
    refused = told.refused(site.give("/article", Reply(status=429, headers={"Retry-After": "3600"})))
    assert "asks to wait 3600 s" in refused.message
    assert told.pauses == []


def test_a_body_that_breaks_off_is_tried_again(site: Website) -> None:
    half = Reply(PAGE[:9], headers={"Content-Length": str(len(PAGE))})
    site.give("/article", half, Reply(PAGE))
    assert Told().visitor.get(site.url("/article")).content == PAGE
    refused = Told().refused(site.give("/article", half))
    assert (refused.code, refused.message) == ("fetch.broken", "broke off before its end")


def test_a_silent_server_is_left(site: Website) -> None:
    told = Told(replace(QUICK, silence=0.1, pauses=(1,)))
    refused = told.refused(site.give("/article", Reply(PAGE, wait=5)))
    assert (refused.code, refused.message) == ("fetch.slow", "the server does not answer in time")
    assert told.pauses == [1]


def test_a_server_that_drips_is_left(site: Website) -> None:
    """Each byte comes within the time-out of the socket; the whole does not."""
    start = time.monotonic()
    refused = Told(replace(QUICK, whole=0.5)).refused(site.give("/article", Reply(PAGE * 9, drip=0.1)))
    assert (refused.code, refused.message) == ("fetch.slow", "did not come within 0.5 s")
    assert time.monotonic() - start < 5


@pytest.mark.parametrize("length", [True, False])
@pytest.mark.parametrize("packed", [True, False])
def test_what_is_too_large_is_refused(site: Website, length: bool, packed: bool) -> None:
    body = gzip.compress(bytes(QUICK.size + 1)) if packed else bytes(QUICK.size + 1)
    headers = {"Content-Encoding": "gzip"} if packed else {}
    headers |= {"Content-Length": str(len(body))} if length else {}
    told = Told()
    refused = told.refused(site.give("/article", Reply(body, headers=headers)))
    assert refused.code == "fetch.too-large"
    assert max(told.came, default=0) <= QUICK.size + (1 << 16)
    assert (told.came == []) == (length and not packed)


def test_an_absurd_length_is_too_large(site: Website) -> None:
    refused = Told().refused(site.give("/article", Reply(headers={"Content-Length": "9" * 5000})))
    assert refused.code == "fetch.too-large"


def test_what_just_fits_is_taken(site: Website) -> None:
    body = bytes(QUICK.size)
    site.give("/article", Reply(body, headers={"Content-Length": str(QUICK.size)}))
    assert Told().visitor.get(site.url("/article")).content == body


def test_nobody_at_home() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}/article"
        told = Told()
        refused = told.refused(address)
    assert (refused.code, refused.where.file) == ("fetch.unreachable", address)
    assert "refused" in refused.message
    assert told.pauses == [1, 4]


def test_a_name_that_does_not_exist() -> None:
    refused = Told().refused("http://journal.invalid/article")
    assert refused.code == "fetch.unreachable"
    assert "0x" not in refused.message


def test_encryption_with_a_server_that_has_none(site: Website) -> None:
    refused = Told().refused(site.page("/article", PAGE).replace("http:", "https:"))
    assert refused.code == "fetch.unreachable"


@pytest.mark.parametrize("address", ["ftp://example.org/", "http://", "http://[::1/", "http://a b/", "http://a:99999/"])
def test_what_is_no_address_is_refused(address: str) -> None:
    assert not is_address(address)
    assert Told().refused(address).code == "fetch.address"


@pytest.mark.parametrize("address", ["http://./", "http://x..y/", "http://%zz/", "http://é\u200b.invalid/"])
def test_strange_addresses_are_a_sentence(address: str) -> None:
    assert Told().refused(address).code in ("fetch.address", "fetch.unreachable")


def test_a_site_may_ask_programs_to_stay_away(site: Website) -> None:
    site.page("/robots.txt", b"User-agent: *\nDisallow: /private/", "text/plain")
    refused = Told().refused(site.page("/private/article", PAGE))
    assert refused.code == "fetch.robots"
    assert "robots.txt asks programs to stay away" in refused.message
    assert site.paths() == []
    assert Told().visitor.get(site.page("/public/article", PAGE)).content == PAGE


def test_the_site_that_one_is_led_to_may_ask_it_too(site: Website) -> None:
    with website() as other:
        other.page("/robots.txt", b"User-agent: Edition\nDisallow: /", "text/plain")
        told = Told()
        refused = told.refused(site.redirect("/article", other.url("/article")))
        assert (refused.code, other.paths()) == ("fetch.robots", [])


@pytest.mark.parametrize("reply", [Reply(status=500), Reply(status=302, headers={"Location": "ftp://x/"})])
def test_rules_that_cannot_be_learnt_forbid(site: Website, reply: Reply) -> None:
    site.give("/robots.txt", reply)
    refused = Told().refused(site.page("/article", PAGE))
    assert refused.code == "fetch.robots"
    assert "so the page is not asked for" in refused.message
    assert site.paths() == []


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_site_without_rules_allows_all(site: Website, status: int) -> None:
    site.give("/robots.txt", Reply(b"User-agent: *\nDisallow: /", status))
    assert Told().visitor.get(site.page("/article", PAGE)).content == PAGE


def test_rules_may_lie_elsewhere(site: Website) -> None:
    site.redirect("/robots.txt", "/rules")
    site.page("/rules", b"User-agent: *\nDisallow: /article", "text/plain")
    assert Told().refused(site.page("/article", PAGE)).code == "fetch.robots"


def test_the_proxy_of_the_environment_is_used(site: Website, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.setenv(name, "elsewhere.invalid")
    for name in ("HTTP_PROXY", "http_proxy"):
        monkeypatch.setenv(name, f"me:secret@127.0.0.1:{site.port}")
    site.page("http://journal.invalid/article", PAGE)
    assert Told().visitor.get("http://journal.invalid/article").content == PAGE
    assert all(headers["proxy-authorization"].startswith("Basic ") for _, headers in site.asked)


@pytest.mark.parametrize("proxy", ["socks9://127.0.0.1:1", "http://127.0.0.1:1", "::::"])
def test_a_proxy_that_does_not_work_is_a_sentence(proxy: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name)
    for name in ("HTTP_PROXY", "http_proxy"):
        monkeypatch.setenv(name, proxy)
    assert Told().refused("http://journal.invalid/").code in ("fetch.address", "fetch.unreachable")
