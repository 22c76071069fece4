"""Rules for programs as RFC 9309 reads them."""

import pytest
from edition.read.robots import may_ask, read_robots

SITE = "https://example.org"


def allowed(rules: str, path: str, agent: str = "edition") -> bool:
    return may_ask(read_robots(rules.encode(), agent), SITE + path)


@pytest.mark.parametrize("rules", ["", "User-agent: *\nDisallow:", "Disallow: /", "<html>no rules</html>", ":"])
def test_what_forbids_nothing_allows_all(rules: str) -> None:
    assert allowed(rules, "/article")


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("/", "/article", True),
        ("/art", "/article", True),
        ("/article/", "/article", False),
        ("/Article", "/article", False),
        ("/*.pdf", "/a/b.pdf?x=1", True),
        ("/*.pdf$", "/a/b.pdf", True),
        ("/*.pdf$", "/a/b.pdf.pdf", True),
        ("/*.pdf$", "/a/b.pdf?x=1", False),
        ("/a$", "/a", True),
        ("/a$", "/ab", False),
        ("/*?print=", "/a?print=1", True),
        ("/*?print=", "/a?page=1", False),
        ("/a*b*c", "/axxcxxbxxc", True),
        ("/a*b*c$", "/abcb", False),
        ("*", "/article", True),
        ("/%7Ejoe/é", "/~joe/%C3%A9", True),
        ("/%7ejoe/%c3%a9", "/~joe/é", True),
        ("/a%2fb", "/a%2Fb", True),
        ("/a%2Fb", "/a/b", False),
    ],
)
def test_patterns(pattern: str, path: str, fits: bool) -> None:
    assert allowed(f"User-agent: *\nDisallow: {pattern}", path) is not fits


def test_the_longest_pattern_decides_wherever_it_stands() -> None:
    rules = "User-agent: *\nDisallow: /\nAllow: /articles/\nDisallow: /articles/drafts/"
    assert not allowed(rules, "/x")
    assert allowed(rules, "/articles/1")
    assert not allowed(rules, "/articles/drafts/1")
    assert allowed("User-agent: *\nDisallow: /a\nAllow: /a", "/a")


def test_a_group_that_names_us_is_the_only_one_that_counts() -> None:
    rules = "User-agent: *\nDisallow: /\n\nUser-agent: EDITION/2.0 # us\nUser-agent: other\n\nDisallow: /private\n"
    assert allowed(rules, "/article")
    assert not allowed(rules, "/private")
    assert not allowed(rules, "/private", "other")
    assert not allowed(rules, "/article", "third")
    assert not allowed("User-agent: editions\nAllow: /\nUser-agent: *\nDisallow: /", "/article")


def test_groups_of_one_name_are_one() -> None:
    rules = (
        "user-agent:edition\ndisallow:/a\nsitemap: x\nuser-agent: x\ndisallow: /c\nuser-agent: edition\ndisallow: /b"
    )
    assert [allowed(rules, path) for path in ("/a", "/b", "/c")] == [False, False, True]


@pytest.mark.parametrize("data", [b"\xef\xbb\xbfUser-agent: *\r\nDisallow: /", b"User-agent: *\rDisallow: /\r\xff\xfe"])
def test_marks_line_ends_and_strange_bytes(data: bytes) -> None:
    assert not may_ask(read_robots(data, "edition"), SITE)


def test_a_hostile_pattern_takes_no_time() -> None:
    rules = "User-agent: *\nDisallow: /" + "*a" * 5000 + "b$"
    assert allowed(rules, "/" + "a" * 20000)
