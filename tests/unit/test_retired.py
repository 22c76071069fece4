"""Withdrawn ids keep a working address, and no id of the last release is lost."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from edition.checks.data.of_article import retired_check as check
from edition.checks.data.of_prose import links_check
from edition.derive.passage_names import Unknown, passage
from edition.model.edited_work import RetiredId
from edition.model.edition import Edition, WordedEdition
from edition.model.given import Standoff
from edition.read.site_html import read_page
from edition.read.standoff.standoff_reader import read_standoff
from edition.render import render
from edition.shell import disk
from edition.words.findings import DataError, Where
from edition.words.ids import Id

from tests.unit import builders as b


def with_retired(id_: str, successor: str) -> Standoff:
    return replace(b.STANDOFF, retired=(RetiredId(id=Id(id_), successor=Id(successor), release="1.0"),))


def released(**pages: str) -> Standoff:
    return replace(b.STANDOFF, released={Id(id_): page for id_, page in pages.items()})


def test_what_is_withdrawn_rightly_is_no_fault() -> None:
    assert b.codes(check, b.subject(with_retired("p9", "p2"))) == []
    assert b.codes(check, b.subject(released(p1="article", n1="article", c01="claims"))) == []
    gone = replace(with_retired("p9", "p2"), released={Id("p9"): "article"})
    assert b.codes(check, b.subject(gone)) == []


@pytest.mark.parametrize(
    ("code", "standoff"),
    [
        ("retired.form", with_retired("P9", "p2")),
        ("retired.form", with_retired("fog-1", "p2")),
        ("retired.in-use", with_retired("p1", "p2")),
        ("retired.no-successor", with_retired("p9", "p8")),
        ("retired.no-successor", with_retired("p9", "p9")),
        ("retired.lost", released(p9="article")),
        ("retired.moved", released(c01="article")),
    ],
)
def test_what_breaks_the_promise_is_a_fault(code: str, standoff: Standoff) -> None:
    (finding,) = b.found(check, b.subject(standoff))
    assert finding.code == code


def test_a_lost_id_is_found_in_its_line() -> None:
    (finding,) = b.found(check, b.subject(released(p1="article", p9="article")))
    assert finding.where == Where("docs/data/released.csv", 3, 1)


def test_a_text_links_to_the_successor() -> None:
    standoff = replace(with_retired("p9", "p2"), pages=b.with_page(fr="[a](par:p9)", en="a", es="a").pages)
    (finding,) = b.found(links_check, b.subject(standoff))
    assert (finding.code, finding.hint) == ("links.withdrawn", "link to 'p2'")


def test_what_is_withdrawn_is_not_cited(toy: Edition) -> None:
    with pytest.raises(Unknown, match=r"'p9' was withdrawn with version 1\.0; cite 'p8'"):
        passage(toy, "p9")


@pytest.mark.parametrize("lang", ["fr", "en", "es"])
def test_its_address_leads_on(toy_worded: WordedEdition, lang: str) -> None:
    pages = {page.path: page for page in render(toy_worded)}
    for one in toy_worded.standoff.retired:
        name = toy_worded.index.page_by_id[one.id]
        page = read_page(f"<html><body>{pages[f'{lang}/{name}.html'].content}</body></html>", name)
        assert one.id in page.ids
        assert f"#{one.successor}" in [link.address for link in page.links]
    assert 'id="p9"' not in pages[f"{lang}/claims.html"].content


@pytest.fixture(scope="module")
def files(toy_root: object) -> Mapping[str, bytes]:
    from tests.conftest import TOY

    return disk.inputs(TOY)


@pytest.mark.parametrize(
    ("table", "line"), [(b"page,id\np1,article\n", 1), (b"id,page\np1,article\np2\n", 3), (b"id,page\n,article\n", 2)]
)
def test_a_damaged_table_of_released_ids_is_a_fault_with_its_line(
    files: Mapping[str, bytes], table: bytes, line: int
) -> None:
    with pytest.raises(DataError) as caught:
        read_standoff({**files, "docs/data/released.csv": table})
    (finding,) = caught.value.findings
    assert (finding.code, finding.where) == ("data.value", Where("docs/data/released.csv", line, 1))


def test_both_files_may_be_missing(files: Mapping[str, bytes]) -> None:
    bare = {name: content for name, content in files.items() if "/retired" not in name and "/released" not in name}
    standoff = read_standoff(bare)
    assert (standoff.retired, standoff.released) == ((), {})
