"""The pages as a whole: each in every language, each anchor and link where it belongs, with and without the text."""

import re
from collections.abc import Mapping
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import PurePosixPath

import pytest
from edition.derive.claim_results.claim_values import interval_in_words
from edition.derive.journal_passage import fragment
from edition.derive.page_names import MENU
from edition.exports import exporters
from edition.languages.interface_labels import label
from edition.languages.language_files import languages
from edition.model.article import Passage
from edition.model.claim import Claim, Interval
from edition.model.edition import Edition, WordedEdition
from edition.records import WRITERS, file_of
from edition.render import Page, render
from edition.render.for_machines.crate.crate_files import CRATE, LINKSET
from edition.render.for_machines.dts.dts_files import ENTRY
from edition.render.pages.article_page import pages as article_pages
from edition.render.pages.audit_page import pages as audit_pages
from edition.render.pages.claims_page import pages as claims_pages
from edition.render.passage_pages import passage_pages
from edition.render.template_loader import fill
from edition.words.ids import Id, Lang
from selectolax.lexbor import LexborHTMLParser

VOID = {"br", "img", "hr", "input", "link", "meta", "col", "wbr", "path", "rect"}


class Reading(HTMLParser):
    """What a page holds: ids, links, and whether every element that opens is closed in its order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if values.get("id"):
            self.ids.append(str(values["id"]))
        if values.get("href"):
            self.links.append(str(values["href"]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag


@pytest.fixture(scope="module")
def pages(toy_worded: WordedEdition) -> Mapping[str, Page]:
    return {page.path: page for page in render(toy_worded)}


@pytest.fixture(scope="module")
def pages_with_text(toy_worded_with_text: WordedEdition) -> Mapping[str, Page]:
    return {page.path: page for page in render(toy_worded_with_text)}


def test_every_page_is_in_every_language(pages: Mapping[str, Page]) -> None:
    names = [*MENU, "notebooks/toy"]
    assert set(pages) == {f"{lang}/{name}.html" for lang in languages() for name in names} | {"index.html", "404.html"}


def test_two_pages_of_one_address_are_an_error(toy_worded: WordedEdition, monkeypatch: pytest.MonkeyPatch) -> None:
    from edition.render.pages import claims_page

    once = claims_page.pages
    monkeypatch.setattr(claims_page, "pages", lambda edition: [*once(edition), *once(edition)])
    with pytest.raises(ValueError, match="two pages have the address"):
        render(toy_worded)


def test_elements_are_closed_and_ids_stand_once(pages: Mapping[str, Page], pages_with_text: Mapping[str, Page]) -> None:
    for page in [*pages.values(), *pages_with_text.values()]:
        reading = Reading(page.content)
        assert reading.open == [], page.path
        assert len(reading.ids) == len(set(reading.ids)), page.path


def test_every_link_inside_the_site_leads_somewhere(
    pages: Mapping[str, Page], toy: Edition, toy_worded: WordedEdition
) -> None:
    ids = {path: set(Reading(page.content).ids) for path, page in pages.items()}
    files = {
        "notebooks/toy.py",
        *(f"notebooks/toy.{lang}.ipynb" for lang in languages()),
        "notebooks/data/toy.csv",
        *(f"figures/toy.bars.{lang}.svg" for lang in languages()),
        *(f"data/{export.FILENAME}" for export in exporters()),
        *(file_of(entry.id, suffix) for entry in toy.standoff.entries for suffix in WRITERS),
        *passage_pages(toy_worded),
        *(LINKSET, CRATE, ENTRY),
    }
    for path, page in pages.items():
        for link in Reading(page.content).links:
            if link.startswith("https://"):
                continue
            address, _, anchor = link.partition("#")
            target = _resolved(path, address) if address else path
            assert target in ids or target in files, f"{path}: {link}"
            assert not anchor or anchor in ids[target], f"{path}: {link}"


def _resolved(page: str, address: str) -> str:
    parts: list[str] = []
    for part in (PurePosixPath(page).parent / address).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


def test_every_id_of_the_index_is_on_its_page(toy: Edition, pages: Mapping[str, Page]) -> None:
    for lang in languages():
        for id_, name in toy.index.page_by_id.items():
            assert f'id="{id_}"' in pages[f"{lang}/{name}.html"].content


def test_side_bars_lead_to_anchors_of_their_page(pages: Mapping[str, Page]) -> None:
    for page in pages.values():
        ids = set(Reading(page.content).ids)
        assert [item.anchor for item in page.toc if item.anchor not in ids] == [], page.path
        assert all(item.title for item in page.toc)


def test_words_stand_only_where_a_copy_was_joined(
    pages: Mapping[str, Page], pages_with_text: Mapping[str, Page]
) -> None:
    assert not [path for path, page in pages.items() if "edition-text" in page.content]
    with_words = [path for path, page in pages_with_text.items() if "edition-text" in page.content]
    assert sorted(with_words) == sorted(
        f"{lang}/{name}.html" for lang in languages() for name in ("article", "abstracts")
    )
    for path in (path for path in with_words if path.endswith("article.html")):
        content = pages_with_text[path].content
        assert content.count('class="edition-text"') == content.count('class="edition-text" lang="') == 18
        assert content.count("edition-summary") == 18


def test_a_block_that_the_copy_lacks_says_so(toy_worded_with_text: WordedEdition) -> None:
    assert toy_worded_with_text.text is not None
    layer = toy_worded_with_text.text
    lost = replace(layer.joins[Id("p2")], words=None)
    partial = replace(toy_worded_with_text, text=replace(layer, joins={**layer.joins, Id("p2"): lost}))
    page = next(page for page in render(partial) if page.path == "en/article.html")
    assert page.content.count("words-missing") == 1
    assert page.content.count('class="edition-text"') == 17


def test_items_that_follow_each_other_are_one_list(
    pages: Mapping[str, Page], pages_with_text: Mapping[str, Page]
) -> None:
    for kind in (pages, pages_with_text):
        page = LexborHTMLParser(kind["es/article.html"].content)
        assert [item.attributes["id"] for item in page.css("ul.items > li")] == ["p5-l1", "p5-l2"]
        assert len(page.css("ul.items")) == 1
        assert not page.css(".block-item:not(ul.items > li)")


def test_quoted_words_are_a_quotation_and_our_summary_of_them_is_none(
    pages: Mapping[str, Page], pages_with_text: Mapping[str, Page]
) -> None:
    for path in ("fr/article.html", "en/article.html"):
        page = LexborHTMLParser(pages_with_text[path].content)
        assert [one.attributes["lang"] for one in page.css("#p4-q1 > blockquote.edition-text")] == ["fr"]
        assert len(page.css("blockquote")) == len(page.css(".block-quotation"))
        assert "<blockquote" not in pages[path].content


REGIONS = "section[aria-label], section[aria-labelledby], [role=region]"


def test_regions_are_few_and_each_has_a_name_of_its_own(
    pages: Mapping[str, Page], pages_with_text: Mapping[str, Page]
) -> None:
    for page in (*pages.values(), *pages_with_text.values()):
        tree = LexborHTMLParser(page.content)
        regions = [node.attributes for node in tree.css(REGIONS)]
        ids = [one["aria-labelledby"] for one in regions if one.get("aria-labelledby")]
        names = [heading.text(strip=True) for id_ in ids for heading in tree.css(f"#{id_}")]
        assert len(names) == len(regions) == len(set(names)) <= 8, page.path


def test_speakers_are_named_as_the_data_names_them(pages: Mapping[str, Page]) -> None:
    for lang, said in (("fr", "Corentin, ancien guetteur du port, entretien du"), ("en", "Corentin, former lookout")):
        assert said in pages[f"{lang}/article.html"].content
        assert '<time datetime="2012-05-03">' in pages[f"{lang}/article.html"].content


def test_references_lead_back_to_every_place_that_cites_them(pages: Mapping[str, Page]) -> None:
    content = pages["en/references.html"].content
    entry = re.search(r'<li id="ref-lannoy2016b".*?(?=<li id=)', content, re.DOTALL)
    assert entry is not None
    assert re.findall(r'class="backlink" href="([^"]+)"', entry[0]) == [
        "article.html#p6",
        "index.html",
        "notebooks/toy.html",
        "claims.html#c02",
    ]
    assert re.findall(r'class="places-of[^"]*">([^<]+)<', entry[0]) == [
        "Cited in the article (sentence of our summary)",
        "Cited by the editors",
        "Source for a claim",
    ]
    assert re.search(
        r'href="article.html#p6" aria-label="paragraph 6">¶\xa06</a>.*?<span class="phrase">.*?<b>.*?2016b', entry[0]
    )
    uncited = re.search(r'<li id="ref-pluvier2003".*?(?=<li id=|</ul>)', content, re.DOTALL)
    assert uncited is not None
    assert "backlink" not in uncited[0]


def test_the_journals_passage_is_found_by_its_words() -> None:
    found = fragment(Passage(first="À l’aube, dit-il", last="fin & suite", link=None))
    assert found == "#:~:text=%C3%80%20l%E2%80%99aube%2C%20dit%2Dil,fin%20%26%20suite"
    assert fragment(Passage(first="« À", last="fin", link="À l’aube")).startswith("#:~:text=%C3%80%20l")


@pytest.mark.parametrize(
    ("low", "high", "written"),
    [
        (None, None, "–"),
        (5, None, "at least 5"),
        (None, 5, "at most 5"),
        (5, 5, "5"),
        (0, 5, "0–5"),
        (0, None, "at least 0"),
        (4312, 5000, "4,312–5,000"),
        (3_000_000, 5_000_000, "3–5\u00a0million"),
        (-5_000_000, 2, "−5\u00a0million to 2"),
        (-5_000_000, -3_000_000, "−5\u00a0million to −3\u00a0million"),
    ],
)
def test_intervals_in_words(toy_worded: WordedEdition, low: float | None, high: float | None, written: str) -> None:
    assert interval_in_words(Interval(low=low, high=high), Lang("en")) == written


def test_a_number_that_is_a_name_has_no_unit_on_the_page(toy_worded: WordedEdition) -> None:
    """A page, a day of a month: which one, not how many."""
    (claim, *others) = toy_worded.standoff.claims
    (quantity, *rest) = claim.quantities

    def heads(unit: str) -> list[str]:
        changed = replace(claim, quantities=(replace(quantity, unit=unit), *rest))
        standoff = replace(toy_worded.standoff, claims=(changed, *others))
        page = next(one for one in claims_pages(replace(toy_worded, standoff=standoff)) if one.lang == "en")
        return [node.text() for node in LexborHTMLParser(str(page.content)).css(f"#{claim.id} th[scope=row]")]

    assert heads("days")[0] == "birds on the wall (days)"
    assert heads("ordinal")[0] == "birds on the wall"


def test_a_claim_without_sources_has_no_heading_for_them(toy_worded: WordedEdition) -> None:
    (claim, *others) = toy_worded.standoff.claims

    def headings(sources: tuple[str, ...]) -> list[str]:
        standoff = replace(toy_worded.standoff, claims=(replace(claim, sources=sources), *others))
        page = next(one for one in claims_pages(replace(toy_worded, standoff=standoff)) if one.lang == "en")
        return [node.text() for node in LexborHTMLParser(str(page.content)).css(f"#{claim.id} .claim-more dt")]

    assert "Sources" in headings(claim.sources)
    assert "Sources" not in headings(())


def test_a_template_that_lacks_a_value_is_an_error() -> None:
    from jinja2 import UndefinedError

    with pytest.raises(UndefinedError):
        fill("handwritten.html.j2", title="x")


def test_values_are_escaped() -> None:
    assert "<b>" not in fill("handwritten.html.j2", title="<b>", body="<b>", after="", over="<b>")


def test_rendering_twice_is_equal(toy_worded: WordedEdition) -> None:
    assert render(toy_worded) == render(toy_worded)


@pytest.mark.parametrize(
    ("tag", "names"),
    [("it", ("italien", "Italian", "italiano")), ("qaa", ("qaa", "qaa", "qaa"))],
)
def test_an_abstract_in_another_language_than_the_edition_is_carried(
    toy_worded: WordedEdition, tag: str, names: tuple[str, str, str]
) -> None:
    standoff = toy_worded.standoff
    first, *others = standoff.blocks
    further = replace(first, id=Id(f"abs-{tag}"), language=Lang(tag))
    edition = replace(toy_worded, standoff=replace(standoff, blocks=(first, further, *others)))
    for page, name in zip(article_pages(edition), names, strict=True):
        section = page.content.partition(f" {name}</h3>")[2].partition("<h3")[0]
        assert f'id="abs-{tag}"' in section
        assert 'class="keywords"' not in section
    work = replace(
        standoff.work,
        keywords={**standoff.work.keywords, Lang(tag): ("uccelli", "mare")},
        printed_title={**standoff.work.printed_title, Lang(tag): "Mille gabbiani"},
    )
    for page in article_pages(replace(edition, standoff=replace(edition.standoff, work=work))):
        assert f'<span lang="{tag}">uccelli, mare</span>' in page.content
        assert f'<span lang="{tag}">Mille gabbiani</span>' in page.content


def test_every_page_has_a_title_of_its_language(pages: Mapping[str, Page]) -> None:
    titles = {(page.name, page.lang): page.title for page in pages.values() if page.lang}
    assert all(isinstance(title, str) and title.strip() for title in titles.values())
    assert len({title for (name, _), title in titles.items() if name == "claims"}) == 3


def test_an_interviewee_without_a_name_is_called_so_in_each_language(toy_worded: WordedEdition) -> None:
    voices = {name: replace(voice, name=None) for name, voice in toy_worded.standoff.voices.items()}
    unnamed = replace(toy_worded, standoff=replace(toy_worded.standoff, voices=voices))
    told = {page.lang: page.content for page in audit_pages(unnamed) if page.lang}
    words = {lang: label("interviews.unnamed", lang) for lang in told}
    assert len(set(words.values())) == 3
    assert [lang for lang, content in told.items() if words[lang] not in content] == []


def test_a_verdict_on_no_words_of_its_block_says_what_it_is_on(toy_worded: WordedEdition) -> None:
    """Else it would seem to be one on what the block says."""
    (claim, *others) = toy_worded.standoff.claims

    def badge(changed: Claim) -> str:
        standoff = replace(toy_worded.standoff, claims=(changed, *others))
        page = next(one for one in article_pages(replace(toy_worded, standoff=standoff)) if one.lang == "en")
        return LexborHTMLParser(str(page.content)).css(f"#{claim.targets[0]} .block-tools .claim")[0].text()

    assert claim.at
    assert badge(claim) == "C01 reproduced"
    assert badge(replace(claim, at=None)) == f"C01 {claim.title[Lang('en')]}: reproduced"
