"""Rules for programs are heeded as RFC 9309 reads them; a library reads them, and this is what we count on."""

from collections.abc import Callable, Iterator

import pytest
from edition.shell.polite_visitor import Visitor
from edition.words.findings import EditionError

from tests.website import Website, website

Allowed = Callable[..., bool]


@pytest.fixture(scope="module")
def site() -> Iterator[Website]:
    with website() as running:
        yield running


@pytest.fixture
def allowed(site: Website, monkeypatch: pytest.MonkeyPatch) -> Allowed:
    """Say whether a page is got from a site with some rules."""
    monkeypatch.setenv("no_proxy", "*")

    def is_allowed(rules: str | bytes, path: str, agent: str = "edition") -> bool:
        site.replies.clear()
        site.page("/robots.txt", rules if isinstance(rules, bytes) else rules.encode(), "text/plain")
        try:
            Visitor(agent=f"{agent}/1.2 (+https://example.org/)").get(site.page(path, b"page"))
        except EditionError as error:
            return [finding.code for finding in error.findings] != ["fetch.robots"]
        return True

    return is_allowed


@pytest.mark.parametrize("rules", ["", "User-agent: *\nDisallow:", "Disallow: /", "<html>no rules</html>", ":"])
def test_what_forbids_nothing_allows_all(allowed: Allowed, rules: str) -> None:
    assert allowed(rules, "/article")


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("/", "/article", True),
        ("/art", "/article", True),
        ("/article/", "/article", False),
        ("/Article", "/article", False),
        ("/*.pdf", "/a/b.pdf?x=1", True),
        ("/*.pdf$", "/a/b.pdf.pdf", True),
        ("/*.pdf$", "/a/b.pdf?x=1", False),
        ("/a$", "/a", True),
        ("/a$", "/ab", False),
        ("/a*b*c$", "/abcb", False),
        ("/%7Ejoe/é", "/~joe/%C3%A9", True),
        ("/a%2fb", "/a%2Fb", True),
        ("/a%2Fb", "/a/b", False),
    ],
)
def test_patterns(allowed: Allowed, pattern: str, path: str, fits: bool) -> None:
    assert allowed(f"User-agent: *\nDisallow: {pattern}", path) is not fits


def test_the_longest_pattern_decides_wherever_it_stands(allowed: Allowed) -> None:
    rules = "User-agent: *\nDisallow: /\nAllow: /articles/\nDisallow: /articles/drafts/"
    assert not allowed(rules, "/x")
    assert allowed(rules, "/articles/1")
    assert not allowed(rules, "/articles/drafts/1")
    assert allowed("User-agent: *\nDisallow: /a\nAllow: /a", "/a")


def test_a_group_that_names_us_is_the_only_one_that_counts(allowed: Allowed) -> None:
    rules = "User-agent: *\nDisallow: /\n\nUser-agent: EDITION # us\nUser-agent: other\n\nDisallow: /private\n"
    assert allowed(rules, "/article")
    assert not allowed(rules, "/private")
    assert not allowed(rules, "/private", "other")
    assert not allowed(rules, "/article", "third")
    assert not allowed("User-agent: editions\nAllow: /\nUser-agent: *\nDisallow: /", "/article")


def test_groups_of_one_name_are_one(allowed: Allowed) -> None:
    rules = (
        "user-agent:edition\ndisallow:/a\nsitemap: x\nuser-agent: x\ndisallow: /c\nuser-agent: edition\ndisallow: /b"
    )
    assert [allowed(rules, path) for path in ("/a", "/b", "/c")] == [False, False, True]


@pytest.mark.parametrize("data", [b"\xef\xbb\xbfUser-agent: *\r\nDisallow: /", b"User-agent: *\rDisallow: /\r\xff\xfe"])
def test_marks_line_ends_and_strange_bytes(allowed: Allowed, data: bytes) -> None:
    assert not allowed(data, "/article")


def test_a_hostile_pattern_takes_no_time(allowed: Allowed) -> None:
    assert allowed("User-agent: *\nDisallow: /" + "*a" * 5000 + "b$", "/" + "a" * 20000)
