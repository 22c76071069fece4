"""The outside addresses of an edition, what is recorded of them, and what checks make of it without network."""

import html
import re
from collections.abc import Mapping
from dataclasses import replace

import pytest
from edition.checks.data.of_sources import outside_links_check as check
from edition.derive.outside_links import links_not_checked, outside_links
from edition.model.cited.link_records import LinkRecord, LinkState
from edition.model.edition import Edition, WordedEdition
from edition.model.given import Standoff
from edition.read.standoff.data_files import RecordFiles
from edition.read.standoff.link_table import COLUMNS, format_links, read_links
from edition.read.standoff.standoff_reader import read_standoff
from edition.render import render
from edition.shell import disk
from edition.words.findings import DataError, Finding, Where
from edition.words.web_address import doi_address
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import TOY
from tests.unit import builders as b

pytestmark = pytest.mark.slow

TABLE = "docs/data/links.csv"
HEAD = ",".join(COLUMNS)
LINKED = "https://example.org/log"


def linked_by_pages(edition: WordedEdition) -> set[str]:
    """Return where the links of all pages lead out of the edition."""
    pages = "".join(page.content for page in render(edition) if isinstance(page.content, str))
    return {html.unescape(one).partition("#")[0] for one in re.findall(r'<a\b[^>]*?href="(https?://[^"]+)"', pages)}


def for_machines(edition: WordedEdition) -> set[str | None]:
    """Return the addresses that pages give to programs alone."""
    return {edition.standoff.work.repository, doi_address(edition.standoff.work.publication.doi)}


@pytest.fixture(scope="module")
def files() -> Mapping[str, bytes]:
    return disk.inputs(TOY)


def test_every_link_out_of_a_page_is_known_and_every_address_is_linked(toy_worded: WordedEdition) -> None:
    assert linked_by_pages(toy_worded) == set(outside_links(toy_worded)) - for_machines(toy_worded)


def test_an_address_stands_once_with_all_places_that_use_it() -> None:
    standoff = b.with_page(fr=f"[a]({LINKED})", en=f"[a]({LINKED}#top) and [b]({LINKED})", es="a")
    links = outside_links(b.subject(standoff).edition)
    assert [use.subject for use in links[LINKED]] == ["page:index", "page:index"]
    assert [address for address in links if "#" in address] == []


def test_the_edition_itself_is_not_outside() -> None:
    own = f"{b.WORK.site_url}fr/index.html"
    standoff = b.with_page(fr=f"[a]({own})", en="a", es="a")
    assert own not in outside_links(b.subject(standoff).edition)


def probed(state: LinkState, address: str = LINKED, **more: str) -> Standoff:
    """Return an edition with a page that links to an address of which something is recorded."""
    standoff = b.with_page(fr=f"[a]({LINKED})", en=f"[a]({LINKED})", es=f"[a]({LINKED})")
    return replace(standoff, links=(LinkRecord(address=address, state=state, date="2020-01-02", **more),))


def found(standoff: Standoff) -> list[Finding]:
    return b.found(check, b.subject(standoff))


@pytest.mark.parametrize("state", [LinkState.OK, LinkState.REFUSED])
def test_what_is_well_or_refused_to_programs_is_no_fault(state: LinkState) -> None:
    assert found(probed(state)) == []


def test_a_page_that_is_gone_is_an_error_wherever_it_is_linked() -> None:
    errors = found(probed(LinkState.GONE, answer="404 Not Found"))
    assert [(one.code, one.severity, one.subject) for one in errors] == [
        ("outside-links.gone", "error", "page:index")
    ] * len(errors)
    assert errors[0].message == f"the page at {LINKED} is gone (404 Not Found, seen 2020-01-02)"
    assert "`edition links --archive`" in errors[0].hint
    copy = "https://archive.example.org/1"
    assert copy in found(probed(LinkState.GONE, answer="410 Gone", archived=copy))[0].hint


def test_a_page_that_moved_is_a_warning_with_its_new_address() -> None:
    finding = found(probed(LinkState.MOVED, moved_to="https://example.org/new"))[0]
    assert (finding.code, finding.severity) == ("outside-links.moved", "warning")
    assert finding.hint == "write its new address: https://example.org/new"


@pytest.mark.parametrize("state", [LinkState.BROKEN, LinkState.UNREACHABLE, LinkState.ENDLESS])
def test_what_failed_is_a_warning_that_says_how_to_ask_again(state: LinkState) -> None:
    finding = found(probed(state, answer="the server answers 500"))[0]
    assert (finding.code, finding.severity) == ("outside-links.failing", "warning")
    assert "edition links --host example.org" in finding.hint


def test_a_record_that_nothing_uses_is_a_warning() -> None:
    (finding,) = found(probed(LinkState.GONE, "https://example.org/other"))
    assert (finding.code, finding.severity) == ("outside-links.unused", "warning")
    assert finding.hint == "remove the line, or run `edition links`"


def test_what_is_not_known_is_counted(toy: Edition) -> None:
    assert list(links_not_checked(toy)) == []
    first, second, *_ = toy.standoff.links
    some = replace(toy, standoff=replace(toy.standoff, links=(first, replace(second, state=LinkState.REFUSED))))
    assert [(one.check, one.reason) for one in links_not_checked(some)] == [
        ("links", "6 of 8 outside links were never probed (run `edition links`)"),
        ("links", "1 outside link refused to answer a program (open them in a browser)"),
    ]


def test_an_unused_line_is_found_in_its_line(files: Mapping[str, bytes]) -> None:
    table = files[TABLE] + b"https://example.org/unused,ok,2019-05-02,200 OK,,\n"
    (finding,) = b.found(check, b.subject(read_standoff({**files, TABLE: table})))
    assert finding.where == Where(TABLE, 10, 1)


def test_the_table_may_be_missing_or_empty(files: Mapping[str, bytes]) -> None:
    assert read_standoff({name: files[name] for name in files if name != TABLE}).links == ()
    assert read_standoff({**files, TABLE: f"{HEAD}\n".encode()}).links == ()


@pytest.mark.parametrize(
    ("rows", "line", "column", "words"),
    [
        ("address\n", 1, 1, "does not begin with the names of its columns"),
        ("", 1, 1, "does not begin"),
        (f"{HEAD}\nhttps://a.b/,ok,2019-05-02,200 OK,\n", 2, 1, "this line has 5 cells, where the table has 6 columns"),
        (f'{HEAD}\n"https://a.b/,ok,2019-05-02,200 OK,,\n', 2, 1, "this line has 1 cells"),
        (f"{HEAD}\n<<<<<<< ours\n", 2, 1, "two versions were not merged"),
        (f"{HEAD}\nexample.org,ok,2019-05-02,200 OK,,\n", 2, 1, "address: expected an address"),
        (f"{HEAD}\nhttps://a.b/,fine,2019-05-02,200 OK,,\n", 2, 14, "state: expected 'ok'"),
        (f"{HEAD}\nhttps://a.b/,ok,2019-02-30,200 OK,,\n", 2, 17, "date: expected a day that exists"),
        (f'{HEAD}\n"https://a.b/,""c",ok,,200 OK,,\n', 2, 1, "the key 'date' is missing"),
        (f'{HEAD}\n"https://a.b/,c",moved,2019-05-02,200 OK,elsewhere,\n', 2, 42, "moved_to: expected an address"),
        (
            f"{HEAD}\nhttps://a.b/,ok,2019-05-02,,,\nhttps://a.b/,ok,2019-05-02,,,\n",
            3,
            1,
            "stands twice (first in line 2)",
        ),
    ],
)
def test_a_damaged_table_is_a_fault_with_its_place(
    files: Mapping[str, bytes], rows: str, line: int, column: int, words: str
) -> None:
    with pytest.raises(DataError) as caught:
        read_standoff({**files, TABLE: rows.encode()})
    finding = caught.value.findings[0]
    assert (finding.where, finding.hint != "") == (Where(TABLE, line, column), True)
    assert words in finding.message


shown = st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=30).filter(str.strip)
records = st.builds(
    LinkRecord,
    address=st.from_regex(r"https://example\.org/[a-z0-9,;'()?=%-]{0,9}", fullmatch=True),
    state=st.sampled_from(LinkState),
    date=st.dates().map(str),
    answer=shown,
    moved_to=st.sampled_from(["", "https://example.org/a,b"]),
    archived=st.sampled_from(["", "https://example.org/c"]),
)


@settings(max_examples=50)
@given(some=st.lists(records, unique_by=lambda one: one.address, max_size=5))
def test_what_is_recorded_is_read_back(some: list[LinkRecord]) -> None:
    files = RecordFiles({TABLE: format_links(some).encode()})
    assert [*read_links(files)] == sorted(some, key=lambda one: one.address)
    assert files.findings == []
