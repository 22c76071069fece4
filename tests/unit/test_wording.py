"""What the citation processor is asked, and how its answers read in each language."""

import re
from collections.abc import Mapping
from dataclasses import replace

import pytest
from edition.citeproc.citation_styles import PAGE_STYLE, STYLES, given_style
from edition.citeproc.processor_items import WORK, csl_json, edition_key
from edition.citeproc.processor_request import (
    items_of,
    request,
    settle_days,
    settle_gaps,
    settle_letters,
    settle_marks,
    settle_quotes,
)
from edition.model.cited.bibliography_entry import Entry
from edition.model.edition import Edition, WordedEdition
from edition.model.prose_tree import Citation, CitationItem
from edition.read.bibtex.bibliography_reader import read_bibliography
from edition.read.notation.citation_grammar import parse_citation
from edition.shell import citation_wording
from edition.shell.digest_cache import Cache
from edition.words.findings import ToolError
from edition.words.ids import Id, Lang

FR, EN, ES = Lang("fr"), Lang("en"), Lang("es")


def entry(toy: Edition, key: str) -> Entry:
    return toy.standoff.entry_by_key[key]


def read(edition: WordedEdition, lang: Lang, notation: str, narrative: bool = False) -> str:
    """Return how a citation of the toy reads, without markup."""
    citation = parse_citation(notation)
    assert citation is not None
    return re.sub("<[^>]+>", "", edition.wording.citations[lang, Citation(citation.items, narrative)])


def listed(edition: WordedEdition, lang: Lang, key: str) -> str:
    return re.sub("<[^>]+>", "", edition.wording.entry(lang, key))


def test_every_language_has_a_style_for_its_pages() -> None:
    assert set(PAGE_STYLE) == set(STYLES) >= {"fr", "en", "es"}
    assert all(PAGE_STYLE[lang] in STYLES[lang] for lang in PAGE_STYLE)


def test_an_entry_as_csl(toy: Edition) -> None:
    item = csl_json(entry(toy, "vandenberghe1994"), EN)
    assert item["type"] == "chapter"
    assert item["author"] == [{"family": "Berghe", "given": "Jo", "non-dropping-particle": "van den"}]
    assert item["editor"] == [{"family": "Oostende", "given": "An"}]
    assert item["container-title"] == "Amateurs at work"
    assert item["issued"] == {"date-parts": [[1994]]}
    assert item["page"] == "101–120"


def test_an_institution_is_never_taken_apart(toy: Edition) -> None:
    assert csl_json(entry(toy, "dso1958"), FR)["author"] == [{"literal": "Société des dénombreurs de l’Ouest"}]


def test_a_visit_has_a_date(toy: Edition) -> None:
    item = csl_json(entry(toy, "sablinesite"), FR)
    assert (item["type"], item["accessed"]) == ("webpage", {"date-parts": [[2019, 5, 1]]})


def test_all_fields_of_a_request_are_text_not_markup(toy: Edition) -> None:
    hostile = Entry(key="x", id="ref-x", type="book", fields={"title": "*a* [b](c) <i>d</i> $e$"}, persons={}, file="x")  # type: ignore[arg-type]
    asked = request(
        [hostile], [Citation((CitationItem("x", prefix="*see*"),))], [(EN, "apa.csl")], items_of([hostile], [EN])
    )
    (item,) = asked["meta"]["lists"]["c"]["en"]["c"]
    (span,) = item["c"]["title"]["c"]
    assert span["c"][0] == ["", ["nocase"], []], "its language is not known"
    assert "".join(part.get("c", " ") for part in span["c"][1]) == "*a* [b](c) <i>d</i> $e$"


def test_titles_tell_the_processor_their_language_and_a_book_its_own(toy: Edition) -> None:
    chapter = entry(toy, "vandenberghe1994")
    in_a_french_book = replace(chapter, fields={**chapter.fields, "series": "Grèves", "booklangid": "french"})
    asked = request([in_a_french_book], [], [(ES, "apa.csl")], items_of([in_a_french_book], [ES]))
    (item,) = asked["meta"]["lists"]["c"]["es"]["c"]
    languages = {name: value["c"][0]["c"][0][2] for name, value in item["c"].items() if value["t"] == "MetaInlines"}
    french = [["lang", "fr"]]
    assert languages == {"title": [["lang", "en"]], "container-title": french, "collection-title": french}


@pytest.mark.parametrize("lang", [FR, EN, ES])
def test_years_keep_their_letters_in_every_language(toy_worded: WordedEdition, lang: Lang) -> None:
    assert re.search(r"Lannoy 2016a.* see .*2016b, 7", read(toy_worded, lang, "@lannoy2016a; see @lannoy2016b, p. 7"))


def test_a_narrative_citation_is_part_of_the_sentence(toy_worded: WordedEdition) -> None:
    assert read(toy_worded, EN, "@vandenberghe1994", narrative=True) == "van den Berghe (1994)"


@pytest.mark.parametrize("lang", [FR, EN, ES])
def test_entries_read_whole_in_every_language(toy_worded: WordedEdition, lang: Lang) -> None:
    for style in STYLES[lang]:
        assert {key for language, other, key in toy_worded.wording.styled if (language, other) == (lang, style)} == {
            *(found.key for found in toy_worded.standoff.entries),
            WORK,
            *map(edition_key, (FR, EN, ES)),
        }
    for key, parts in {
        "delatour1961": ("La Tour", "Hélène", "1961", "L’œil et le nombre", "Éditions du Phare"),
        "dso1958": ("Société des dénombreurs de l’Ouest", "1958"),
        "lannoy2016b": ("Lannoy", "2016b", "Baisse des passages", "Revue des mesures ordinaires", "7-19"),
        "ostrowska2014": ("Ostrowska", "Une erreur publique", "Haute-Grève"),
        "pluvier2003": ("Pluvier", "Rivages comptés", "Port-Sabline"),
        "vandenberghe1994": ("Berghe", "Counting gulls", "Amateurs at work", "Oostende"),
        "sablinesite": ("Syndicat d’initiative", "https://example.org/port-sabline/mille-mouettes"),
    }.items():
        text = re.sub("[–\u2011]", "-", listed(toy_worded, lang, key))
        assert [part for part in parts if part.casefold() not in text.casefold()] == [], text


def test_citations_lead_to_their_entries(toy_worded: WordedEdition) -> None:
    for (_, citation), html in toy_worded.wording.citations.items():
        assert re.findall('href="#ref-([^"]+)"', html) == [item.key for item in citation.items]


@pytest.mark.parametrize(
    ("lang", "html", "settled"),
    [
        (FR, "« «\u00a0un\u00a0» : deux\u00a0»", "«\u00a0“un” : deux\u00a0»"),
        (FR, "Des “guetteurs”", "Des «\u00a0guetteurs\u00a0»"),
        (ES, "«un «dos» tres», «cuatro»", "«un “dos” tres», «cuatro»"),
        (ES, "Unos “vigías”", "Unos “vigías”"),
        (EN, "““One” and two”, “three’s”", "“‘One’ and two”, “three’s”"),
        (FR, '<a title="«">« un »</a>', '<a title="«">«\u00a0un\u00a0»</a>'),
        (ES, "un » deux « trois", "un » deux « trois"),
    ],
)
def test_quotations_inside_quotations_have_other_marks(lang: Lang, html: str, settled: str) -> None:
    assert settle_quotes(html, lang) == settled


EDITED = Entry(key="x", id=Id("ref-x"), type="article", fields={}, persons={"editor": ()}, file="x")


@pytest.mark.parametrize(
    ("html", "settled"),
    [
        ("ROY, Z. Brume. En:, <em>Phares</em>, n.º 3,", "ROY, Z. Brume. <em>Phares</em>, n.º 3."),
        ("<b>Brume</b>., <em>Phares</em>. 2015.", "<b>Brume</b>. <em>Phares</em>. 2015."),
        ("Brest: Phare. <em>Que sais-je ?</em>, ", "Brest: Phare. <em>Que sais-je ?</em>"),
        ("<div>Brest: Phare. Port,</div>", "<div>Brest: Phare. Port.</div>"),
        (
            "ROY, Z., <em>Brume</em>. En: BRUN, I., <em>Phares</em>.",
            "ROY, Z., <em>Brume</em>. En: BRUN, I., <em>Phares</em>.",
        ),
    ],
)
def test_what_a_style_prints_beside_nothing_is_left_out(html: str, settled: str) -> None:
    assert settle_gaps(html, EDITED) == settled


@pytest.mark.parametrize(
    ("lang", "html", "settled"),
    [
        (FR, "Roy 1901; Brun 1903", "Roy 1901\u202f; Brun 1903"),
        (FR, "Roy &amp; Brun 1901; Caro", "Roy &amp; Brun 1901\u202f; Caro"),
        (EN, "Roy &amp; Brun 1901; Caro", "Roy &amp; Brun 1901; Caro"),
    ],
)
def test_works_are_divided_as_french_does_and_no_letter_written_as_a_name_is(
    lang: Lang, html: str, settled: str
) -> None:
    assert settle_marks(html, lang) == settled


NEWS = Entry(
    key="news",
    id=Id("ref-news"),
    type="article",
    fields={
        "title": "How bell and iPhone beat the old-fashioned plan: a story of Brest",
        "journal": "Le Phare du soir",
        "entrysubtype": "newspaper",
        "year": "2018",
        "month": "3",
        "day": "17",
        "langid": "english",
    },
    persons={},
    file="bib/editors.bib",
    kept={"title": ("bell", "iPhone", "Brest")},
)
FRENCH = replace(
    NEWS, key="soir", fields={**NEWS.fields, "title": "Le phare et la bell", "langid": "french"}, kept=NEWS.kept
)


@pytest.fixture(scope="module")
def worded(tmp_path_factory: pytest.TempPathFactory) -> Mapping[tuple[Lang, str, str], str]:
    cache = Cache(tmp_path_factory.mktemp("wording"))
    styled = citation_wording.word([FR, EN, ES], [NEWS, FRENCH], [], None, cache).styled
    return {name: re.sub("<[^>]+>", "", html) for name, html in styled.items()}


TITLE, CAPITALS = NEWS.fields["title"], "How bell and iPhone Beat the Old-Fashioned Plan: A Story of Brest"


@pytest.mark.parametrize(
    ("lang", "style", "title"),
    [
        (EN, "apa", TITLE),
        (EN, "chicago-author-date", CAPITALS),
        (EN, "chicago-notes", CAPITALS),
        (EN, "mla", CAPITALS),
        (EN, "iso690", TITLE),
        (FR, "chicago-author-date", TITLE),
        (FR, "mla", CAPITALS),
        (ES, "chicago-notes", CAPITALS),
    ],
)
def test_an_english_title_has_the_capitals_that_its_style_asks_for(
    worded: Mapping[tuple[Lang, str, str], str], lang: Lang, style: str, title: str
) -> None:
    """Words in braces keep their letters, and so does the name of the journal."""
    assert title in worded[lang, style, "news"]
    assert "Le Phare du soir" in worded[lang, style, "news"]


@pytest.mark.parametrize("lang", [FR, EN, ES])
def test_a_title_in_another_language_stays_as_it_is_typed(
    worded: Mapping[tuple[Lang, str, str], str], lang: Lang
) -> None:
    assert all("Le phare et la bell" in worded[lang, style, "soir"] for style in STYLES[lang])


@pytest.mark.parametrize(
    ("lang", "style", "date"),
    [
        (FR, "apa", "(2018, 17 mars)"),
        (FR, "chicago-author-date", "17 mars 2018"),
        (FR, "chicago-notes", "17 mars 2018"),
        (FR, "mla", "17 mars 2018"),
        (FR, "iso690", "17 mars 2018"),
        (EN, "apa", "(2018, March 17)"),
        (EN, "chicago-author-date", "March 17"),
        (EN, "chicago-notes", "March 17, 2018"),
        (EN, "mla", "17 Mar. 2018"),
        (EN, "iso690", "17 March 2018"),
        (ES, "apa", "(2018, 17 de marzo)"),
        (ES, "chicago-author-date", "17 de marzo"),
        (ES, "chicago-notes", "17 de marzo de 2018"),
        (ES, "mla", "17 de marzo de 2018"),
        (ES, "iso690", "17 de marzo de 2018"),
    ],
)
def test_a_day_and_its_month_are_in_the_order_of_the_language(
    worded: Mapping[tuple[Lang, str, str], str], lang: Lang, style: str, date: str
) -> None:
    assert date in worded[lang, style, "news"]


def test_a_month_without_its_day_is_not_led_by_what_parts_them() -> None:
    style = '<date variable="issued"><date-part name="month"/><date-part name="day" prefix=" "/></date>'
    assert given_style(f"<!-- a -->{style}", ES) == (
        '<date variable="issued"><date-part name="day" suffix=" de "/><date-part name="month"/></date>'
    )
    assert given_style(style, EN) == style


def test_a_style_is_worded_as_the_language_wants() -> None:
    style = (
        '<style class="note"><info></info><name delimiter-precedes-last="always"/>'
        '<text variable="issue" prefix="no. "/>'
        '<date-part name="day" suffix=" "/><date-part name="month" suffix=" "/><date-part name="year"/></style>'
    )
    assert given_style(style, EN) == style
    assert given_style(style, ES) == (
        '<style delimiter-precedes-last="after-inverted-name" class="note"><info></info><name/>'
        '<text variable="issue" prefix="n.º "/><date-part name="day" suffix=" de "/>'
        '<date-part name="month" suffix=" de "/><date-part name="year"/></style>'
    )
    assert '<term name="editor" form="short">dir.</term>' in given_style(style, FR)


def test_words_in_braces_are_kept_and_others_are_not() -> None:
    text = "@article{a, author = {A, B}, journal = {{J}}, year = {2001}, title = {How {Trump} and {{\\AE}on} met}}"
    (found,) = read_bibliography({"a.bib": text}).entries
    assert found.kept == {"title": ("Trump", "Æon")}


def test_a_style_that_is_not_installed_is_one_sentence() -> None:
    with pytest.raises(ToolError) as error:
        citation_wording.style_file("no-such-style")
    (finding,) = error.value.findings
    assert (finding.code, finding.where.file) == ("tool.style", "no-such-style.csl")
    assert finding.hint


def test_an_entry_without_a_year_has_no_letter_to_settle(toy: Edition) -> None:
    """A letter that stands alone is none of a year."""
    listed = next(one for one in toy.standoff.entries if one.is_listed)
    undated = replace(listed, fields={name: value for name, value in listed.fields.items() if name != "year"})
    html = f'(<a href="#ref-{listed.key}" role="doc-biblioref">Harbour Board, n.d.</a>)'
    assert settle_letters(html, {listed.key: undated}) == html


@pytest.mark.parametrize(
    ("lang", "html", "settled"),
    [
        (FR, "1 février 2016", "1er février 2016"),
        (FR, "(2016, 1\u00a0mai)", "(2016, 1er\u00a0mai)"),
        (FR, "21 mai 2016, no 1 mais", "21 mai 2016, no 1 mais"),
        (FR, "2,1 mai", "2,1 mai"),
        (EN, "1 May 2016", "1 May 2016"),
        (ES, "1 de mayo de 2016", "1 de mayo de 2016"),
    ],
)
def test_the_first_of_a_month_is_that_of_the_language(lang: Lang, html: str, settled: str) -> None:
    assert settle_days(html, lang) == settled
