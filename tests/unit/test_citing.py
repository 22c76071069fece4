"""What can be cited, how it is called, and how it is cited in every style and language."""

from dataclasses import replace

import pytest
from edition.citeproc.cite_passage import Whose, cite, record, short_form, styles, whose
from edition.derive.passage_names import CitablePassage, Unknown, address, passage, passage_name
from edition.model.edition import Edition, WordedEdition
from edition.records import FORMATS
from edition.records.describe_works import of_entry, of_work
from edition.words.ids import Lang

FR, EN, ES = Lang("fr"), Lang("en"), Lang("es")


@pytest.mark.parametrize(
    ("text", "lang", "name"),
    [
        ("work", EN, ""),
        ("lannoy-2017", EN, ""),
        ("p4", FR, "paragraphe 4"),
        ("p4-q1", EN, "paragraph 4, quotation 1"),
        ("p2..p4", ES, "párrafos 2-4"),
        ("n2", FR, "note 2"),
        ("compter", EN, "section “Counting what flies”"),
        ("bio", EN, "About the author"),
    ],
)
def test_a_passage_has_a_name_in_each_language(toy: Edition, text: str, lang: Lang, name: str) -> None:
    assert passage_name(toy, passage(toy, text), lang) == name


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("p44", "did you mean"),
        ("", "nothing is called"),
        ("p4..p2", "no range"),
        ("p4..n1", "no range"),
        ("p4..", "nothing is called"),
        ("n1-call", "nothing is called"),
    ],
)
def test_what_is_no_passage_is_said_in_a_sentence(toy: Edition, text: str, told: str) -> None:
    with pytest.raises(Unknown, match=told):
        passage(toy, text)


def test_an_address_is_absolute_once_the_edition_is_published(toy: Edition) -> None:
    site = toy.standoff.work.site_url
    assert site
    assert address(toy, passage(toy, "p4"), ES) == f"{site}es/article.html#p4"
    assert address(toy, CitablePassage(None), FR) == f"{site}fr/article.html"


@pytest.mark.parametrize("lang", [FR, EN, ES])
def test_every_style_cites_the_work_the_passage_and_the_address(toy_worded: WordedEdition, lang: Lang) -> None:
    assert set(styles(lang)) == {"apa", "chicago-author-date", "chicago-notes", "mla", "iso690"}
    for style in styles(lang):
        told = cite(toy_worded, passage(toy_worded, "p4"), style, lang)
        assert "lannoy" in told.casefold()
        assert "2017" in told
        assert told.endswith(f"{lang}/article.html#p4")
        assert passage_name(toy_worded, passage(toy_worded, "p4"), lang).lower() in told.lower()


@pytest.mark.parametrize(
    ("id_", "by", "short"),
    [
        ("p4", Whose.ARTICLE, "Lannoy 2017, ¶\xa04"),
        ("n2", Whose.ARTICLE, "Lannoy 2017, note 2"),
        ("abs-en", Whose.ARTICLE, "Lannoy 2017, abstract in English"),
        ("ed1", Whose.EDITORS, "Annotated edition of “The harbour of a thousand gulls”, ed.\xa01"),
        ("c01", Whose.EDITORS, "Annotated edition of “The harbour of a thousand gulls”, C01"),
        ("term-passage", Whose.EDITORS, "Annotated edition of “The harbour of a thousand gulls”, passage"),
        ("ref-dso1958", Whose.ANOTHER, "Société des dénombreurs de l’Ouest 1958"),
    ],
)
def test_a_citation_says_whose_words_it_cites(toy: Edition, id_: str, by: Whose, short: str) -> None:
    found = passage(toy, id_)
    assert whose(found) is by
    assert short_form(toy, found, EN).casefold() == short.casefold()


@pytest.mark.parametrize("lang", [FR, EN, ES])
def test_the_editors_words_are_cited_from_the_edition(toy_worded: WordedEdition, lang: Lang) -> None:
    for style in styles(lang):
        told = cite(toy_worded, passage(toy_worded, "c01"), style, lang)
        assert "quist" in told.casefold()
        assert "2020" in told
        assert "1.2.3" in told
        assert "lannoy, s" not in told.casefold()
        assert told.endswith(f"{lang}/claims.html#c01")


def test_the_summary_of_a_passage_is_the_editors(toy_worded: WordedEdition) -> None:
    told = cite(toy_worded, passage(toy_worded, "p4"), "mla", EN, Whose.EDITORS)
    assert told.startswith("Quist, Maren")
    assert "Summary of paragraph 4, version 1.2.3" in told


def test_what_stands_before_a_passage_is_a_sentence_in_each_style(toy_worded: WordedEdition) -> None:
    for lang in (FR, EN, ES):
        for style in styles(lang):
            for by in (Whose.ARTICLE, Whose.EDITORS):
                told = cite(toy_worded, passage(toy_worded, "p4"), style, lang, by)
                before = told[: told.rindex("1.2.3")].rpartition(", ")[0]
                assert before.count(". ") >= 1


def test_a_record_of_the_editors_words_is_that_of_the_edition(toy: Edition) -> None:
    told = record(toy, passage(toy, "ed1"), EN)
    assert told.key == "lannoy-2017-edition-ed1"
    assert told.note == "editors’ note 1, version 1.2.3 (29 February 2020)"
    assert told.url.endswith("en/article.html#ed1")


def test_an_entry_is_cited_by_itself(toy_worded: WordedEdition) -> None:
    told = cite(toy_worded, passage(toy_worded, "ref-delatour1961"), "mla", EN)
    assert told.startswith("de La Tour, Hélène")
    assert "article.html" not in told


def test_a_language_without_styles_has_none() -> None:
    assert styles(Lang("de")) == {}


@pytest.mark.parametrize("name", FORMATS)
def test_a_passage_has_a_record_with_its_name_and_address(toy: Edition, name: str) -> None:
    told = FORMATS[name]([record(toy, passage(toy, "p4..p6"), EN)])
    for part in (
        "lannoy-2017-p4-p6",
        "paragraphs 4–6, annotated edition, version 1.2.3",
        "/en/article.html#p4",
        "10.5555/",
    ):
        assert part in told.replace("--", "–")


def test_an_unpublished_passage_has_the_address_of_the_article(toy: Edition) -> None:
    work = replace(toy.standoff.work, site_url=None)
    hidden = replace(toy, standoff=replace(toy.standoff, work=work))
    assert record(hidden, passage(hidden, "p4"), FR).url == work.publication.url


def test_an_entry_and_the_work_are_cited_by_their_own_records(toy: Edition) -> None:
    entry = next(entry for entry in toy.standoff.entries if entry.key == "dso1958")
    assert record(toy, passage(toy, "ref-dso1958"), ES) == of_entry(entry)
    assert record(toy, CitablePassage(None), FR) == of_work(toy.standoff)
