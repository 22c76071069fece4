"""Records of works: what they say, and that pandoc reads the same from every form they are written in."""

import json
import re
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from edition.languages.langid_tags import langid_of
from edition.model.cited.bibliography_entry import Entry, Name
from edition.model.edition import Edition
from edition.model.work_metadata import Genre, Record, is_body
from edition.read.bibtex.bibliography_reader import read_bibliography
from edition.read.bibtex.latex_letters import in_latex, plain
from edition.records import WRITERS, file_of
from edition.records.biblatex_form import to_biblatex
from edition.records.bibtex_form import to_bibtex
from edition.records.csl_form import to_csl
from edition.records.describe_works import GENRES, of_entry, of_work
from edition.records.ris_form import to_ris
from edition.shell import pandoc
from pybtex.database import parse_string
from pybtex.plugin import find_plugin

pytestmark = pytest.mark.slow

CROWD = tuple(Name(family=f"Guetteur-{chr(65 + n // 26)}{chr(97 + n % 26)}", given=f"Élise {n}.") for n in range(40))
NASTY: list[Record] = [
    Record(
        key="particles",
        genre=Genre.BOOK,
        title="Vents",
        publisher="Éditions Œil & fils",
        issued=(1961,),
        language="fr",
        authors=(
            Name(family="Berghe", given="Jo", particle="van den"),
            Name(family="La Tour", given="Hélène", particle="de"),
            Name(family="King", given="Martin Luther", suffix="Jr."),
        ),
    ),
    Record(
        key="bodies",
        genre=Genre.REPORT,
        title="Rapport",
        publisher="Phares and Harbours",
        place="Brest",
        authors=(Name(family="Syndicat des ports"), Name(family="Lamps and Sons")),
        issued=(2001, 2),
        language="fr",
    ),
    Record(
        key="crowd",
        genre=Genre.ARTICLE,
        title="Compter à quarante",
        container="Revue",
        authors=CROWD,
        volume="3",
        issue="2",
        pages="1–40",
        language="fr",
        issn="1234-5679",
        issued=(2010,),
        doi="10.1002/(SICI)1<693::AID>3.0.CO;2-O",
    ),
    Record(
        key="undated",
        genre=Genre.WEBPAGE,
        title="Sans date",
        url="https://example.org/a_b?c=1&d=%20#e~f",
        authors=(Name(family="Ville"),),
        visited=(2019, 5, 1),
        language="fr",
    ),
    Record(key="anonymous", genre=Genre.DOCUMENT, title="Feuille volante", issued=(1789,)),
    Record(
        key="signs",
        genre=Genre.ARTICLE,
        container="R&D 100 %: the $ Journal_of #1",
        issued=(2000, 12, 31),
        title="R&D at 50 %: $5, #1, a_b, x^2, ~c and C++ -- an USA story of iPhone",
        language="en",
        pages="e12–e15, 40",
        authors=(Name(family="O’Neil-Łukasz", given="Þóra Ñ."),),
    ),
    Record(
        key="scripts",
        genre=Genre.BOOK,
        title="Λόγος и слово 言葉",
        publisher="東京",
        language="el",
        authors=(Name(family="Дарья", given="Я."), Name(family="山田", given="太郎")),
        issued=(1999,),
    ),
    Record(
        key="capitals",
        genre=Genre.NEWS,
        title="How the Port of Brest beat NATO’s plan",
        language="en",
        container="The Brest Times",
        issued=(2018, 3, 17),
        authors=(Name(family="Doe", given="Jane"),),
    ),
    Record(
        key="edited",
        genre=Genre.CHAPTER,
        title="“Compter”. Les Phares",
        language="fr",
        container="L’œil de Brest et d’Ouessant",
        authors=(Name(family="d’Arc", given="J."),),
        editors=(Name(family="Oostende", given="An", particle="van"),),
        publisher="Zeezicht",
        place="Gand",
        series="Bibliothèque du Port",
        edition="2",
        pages="7",
        issued=(1994,),
        isbn="978-0-8157-3266-2",
    ),
    Record(
        key="thesis",
        genre=Genre.THESIS,
        title="Une erreur",
        publisher="Haute-Grève",
        degree="thèse de doctorat",
        issued=(2014, 10, 10),
        language="fr",
        authors=(Name(family="bell hooks", given="Ann"),),
    ),
]
"""What serialisers get wrong."""


NEWS_PIECE = replace(next(one for one in NASTY if one.genre is Genre.NEWS), key="news")
ISSUE_OF_EDITORS = Record(
    key="issue",
    genre=Genre.ARTICLE,
    title="Protéger",
    container="Réseaux",
    issue="189",
    editors=(Name(family="Roy", given="Éric"),),
    issued=(2015,),
    language="fr",
)
PAGE_SEEN = replace(next(one for one in NASTY if one.key == "undated"), key="page")
ARTICLE_ONLINE = Record(
    key="online", genre=Genre.ARTICLE, title="T", doi="10.5555/1", url="https://example.org/", issued=(2014, 10)
)
SECOND_EDITION = Record(key="second", genre=Genre.BOOK, title="[Les phares] de Brest", edition="2", issued=(1994,))


def read_by_pandoc(text: str, form: str) -> list[dict[str, Any]]:
    """Return what pandoc reads, in its own CSL-JSON."""
    command = [str(pandoc.program()), "-f", form, "-t", "csljson"]
    done = subprocess.run(command, input=text, capture_output=True, text=True, encoding="utf-8", check=True, timeout=60)
    assert done.stderr == ""
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def steady(text: str) -> str:
    """Let go of what pandoc sets by itself: dashes between pages, curved marks, spaces that do not break."""
    text = re.sub(r"</?(span|i|b|sup|sub)[^>]*>", "", text)
    return re.sub("[–‑]", "-", re.sub("[\u00a0\u202f]", " ", text.replace("’", "'"))).strip()


def who(name: dict[str, str]) -> tuple[str, ...]:
    """Return the parts of a name, however its particle is called."""
    particle = name.get("non-dropping-particle") or name.get("dropping-particle") or ""
    family = f"{particle} {name.get('family', name.get('literal', ''))}".replace("’ ", "’").strip()
    return tuple(map(steady, (family, name.get("given", ""), name.get("suffix", ""))))


def expected(record: Record) -> dict[str, Any]:
    """Return what every form must give again."""
    words = {
        "title": record.title,
        "container-title": record.container,
        "publisher": record.publisher,
        "DOI": record.doi,
        "volume": record.volume,
        "issue": record.issue,
        "page": record.pages,
        "URL": record.url,
        "edition": record.edition,
    }
    return {
        "id": record.key,
        "author": [(n.surname, n.given, n.suffix) for n in record.authors],
        "editor": [(n.surname, n.given, n.suffix) for n in record.editors],
        "year": record.issued[:1],
    } | {name: steady(value) for name, value in words.items()}


def found(item: dict[str, Any]) -> dict[str, Any]:
    words = ("title", "container-title", "publisher", "DOI", "volume", "issue", "page", "URL", "edition")
    return {
        "id": item["id"],
        "author": [who(name) for name in item.get("author", [])],
        "editor": [who(name) for name in item.get("editor", [])],
        "year": tuple(item.get("issued", {}).get("date-parts", [[]])[0][:1]),
    } | {name: steady(str(item.get(name, ""))) for name in words}


def steady_people(values: dict[str, Any]) -> dict[str, Any]:
    return values | {role: [tuple(map(steady, name)) for name in values[role]] for role in ("author", "editor")}


def records_of(edition: Edition) -> list[Record]:
    return [*map(of_entry, edition.standoff.entries), of_work(edition.standoff)]


@pytest.fixture(scope="module", params=["nasty", "toy", "real"])
def records(request: pytest.FixtureRequest, toy: Edition, real: Edition) -> Sequence[Record]:
    return {"nasty": NASTY, "toy": records_of(toy), "real": records_of(real)}[request.param]


def test_pandoc_reads_the_same_from_biblatex(records: Sequence[Record]) -> None:
    items = read_by_pandoc(to_biblatex(records), "biblatex")
    assert [found(item) for item in items] == [steady_people(expected(record)) for record in records]
    for item, record in zip(items, records, strict=True):
        assert tuple(item.get("issued", {}).get("date-parts", [[]])[0]) == record.issued
        assert tuple(item.get("accessed", {}).get("date-parts", [[]])[0]) == record.visited
        assert item.get("publisher-place", "") == record.place
        assert item.get("collection-title", "") == record.series
        assert (item.get("ISBN", ""), item.get("ISSN", "")) == (record.isbn, record.issn)
        # pandoc keeps the names of languages that it does not know
        assert item.get("language", "")[:2] in (record.language[:2], langid_of(record.language)[:2])
        assert item["type"] in (
            record.genre.value,
            {Genre.DOCUMENT: "", Genre.ISSUE: "article-journal"}.get(record.genre),
        )


def test_pandoc_reads_the_same_from_bibtex(records: Sequence[Record]) -> None:
    """But addresses, which have no field there; and days, which stand beside the month."""
    for item, record in zip(read_by_pandoc(to_bibtex(records), "bibtex"), records, strict=True):
        wanted, got = steady_people(expected(record)), steady_people(found(item))
        told = ["id", "author", "editor", "title", "year", "volume", "page"]
        if record.genre not in (Genre.WEBPAGE, Genre.DOCUMENT):
            told.append("publisher")
        if record.authors or record.genre in (Genre.BOOK, Genre.CHAPTER):
            told += ["container-title", "issue"]
        for name in told:
            assert loosely(got[name]) == loosely(wanted[name]), (record.key, name)


def loosely(value: Any) -> Any:
    """Let go of the forms of quotation marks and dashes, and of capitals, which pandoc puts after a colon."""
    return re.sub("[“”]|``|''", '"', value).replace("--", "-").casefold() if isinstance(value, str) else value


CLASSIC = {
    "types": "article book booklet conference inbook incollection inproceedings manual mastersthesis misc phdthesis "
    "proceedings techreport unpublished",
    "fields": "address annote author booktitle chapter crossref edition editor howpublished institution journal key "
    "month note number organization pages publisher school series title type volume year",
}
"""What BibTeX's own styles know (Patashnik, BibTeXing, 1988)."""


def test_bibtex_has_nothing_that_its_own_styles_do_not_know(records: Sequence[Record]) -> None:
    database = parse_string(to_bibtex(records), "bibtex")
    assert len(database.entries) == len(records)
    assert {entry.type for entry in database.entries.values()} <= set(CLASSIC["types"].split())
    fields = {name for entry in database.entries.values() for name in (*entry.fields.keys(), *entry.persons.keys())}
    assert fields <= set(CLASSIC["fields"].split())


@pytest.mark.long
@pytest.mark.parametrize("style", ["plain", "alpha", "unsrt"])
def test_styles_that_know_nothing_else_print_every_work(records: Sequence[Record], style: str) -> None:
    """pybtex prints them as BibTeX does, but takes signs in an address for what they are elsewhere."""
    records = [record for record in records if "%" not in record.url]
    formatted = find_plugin("pybtex.style.formatting", style)().format_bibliography(
        parse_string(to_bibtex(records), "bibtex")
    )
    text = {entry.key: entry.text.render_as("text") for entry in formatted}
    assert len(text) == len(records)
    for record in records:
        for person in record.authors or record.editors:
            assert plain(in_latex(person.family)) in plain(text[record.key]), record.key
        if record.genre not in (Genre.CHAPTER, Genre.PAPER):  # whose notes pybtex does not print, as BibTeX does
            assert (record.doi or record.url) in text[record.key].replace("–", "--"), record.key


@pytest.mark.parametrize(
    ("record", "lines"),
    [
        (NEWS_PIECE, ["@article{news,", "journal = {The Brest Times},", 'month = mar # "~17",', "year = {2018},"]),
        (
            ISSUE_OF_EDITORS,
            ["@proceedings{issue,", "editor = {Roy, {\\'E}ric},", "series = {R{\\'e}seaux},", "number = {189},"],
        ),
        (PAGE_SEEN, ["@misc{page,", r"howpublished = {\url{https://example.org/a_b?c=1&d=%20#e~f} (2019-05-01)},"]),
        (ARTICLE_ONLINE, [r"note = {\url{https://doi.org/10.5555/1}, \url{https://example.org/}},", "month = oct,"]),
        (SECOND_EDITION, ["@book{second,", "edition = {2nd},", "title = {[{Les} phares] de {Brest}},"]),
    ],
    ids=lambda value: value.key if isinstance(value, Record) else "",
)
def test_bibtex_as_its_own_styles_want_it(record: Record, lines: list[str]) -> None:
    text = to_bibtex([record])
    assert [line for line in lines if line not in text] == []
    assert text.isascii()


@pytest.mark.parametrize(
    "text", ["Škvorecký, Łódź, Ångström, cœur, Ğ, à ç ï ő ß", "« a » “b” – c — d ’ ‘", "слово 言葉 Λόγος"]
)
def test_letters_and_marks_of_latex_are_read_again(text: str) -> None:
    assert plain(in_latex(text)).replace("'", "’").replace("`", "‘") == text


def test_pandoc_reads_the_same_from_csl(records: Sequence[Record]) -> None:
    items = read_by_pandoc(to_csl(records), "csljson")
    assert [found(item) for item in items] == [steady_people(expected(record)) for record in records]
    assert [item["type"] for item in items] == [record.genre.value for record in records]
    for item, record in zip(items, records, strict=True):
        assert tuple(item.get("issued", {}).get("date-parts", [[]])[0]) == record.issued
        assert [("literal" in name) for name in item.get("author", [])] == [is_body(name) for name in record.authors]
        assert item.get("genre", "") == record.degree


def test_pandoc_reads_the_same_from_ris(records: Sequence[Record]) -> None:
    """It takes a suffix for the given name, against the format's definition, and knows no page that is none."""
    items = read_by_pandoc(to_ris(records), "ris")
    for item, record in zip(items, records, strict=True):
        wanted = steady_people(expected(record))
        got = found(item)
        for role in ("author", "editor"):
            wanted[role] = [(family, {*rest}) for family, *rest in wanted[role]]
            got[role] = [(family, {*rest}) for family, *rest in got[role]]
        if record.genre in (Genre.BOOK, Genre.REPORT):
            # pandoc asks no type what a tag means: it takes their series for a container, and misses a book's editors
            wanted |= {"container-title": steady(record.series)} | (
                {"editor": []} if record.genre is Genre.BOOK else {}
            )
        assert got == wanted


def test_a_file_has_every_record_and_each_form_its_end(records: Sequence[Record]) -> None:
    for line in to_ris(records).splitlines():
        assert re.fullmatch(r"([A-Z][A-Z0-9])  - .*|", line)
    assert to_ris(records).count("\nER  - \n") == len(records)
    assert to_biblatex(records).count("\n}\n") == to_bibtex(records).count("\n}\n") == len(records)
    assert len(json.loads(to_csl(records))) == len(records)


@pytest.mark.parametrize("which", ["toy", "real"])
def test_our_own_reader_reads_the_same_entries(toy: Edition, real: Edition, which: str) -> None:
    entries = {"toy": toy, "real": real}[which].standoff.entries
    text = to_biblatex([of_entry(entry) for entry in entries])
    typed = re.sub(r"  date = \{([\d-]+)\}", lambda date: parts_of_a_date(date[1]), text)
    again = read_bibliography({"again.bib": typed})
    assert again.findings == ()
    assert [of_entry(entry) for entry in again.entries] == [of_entry(entry) for entry in entries]


def parts_of_a_date(date: str) -> str:
    """Return the fields of which `date` is made, as our own files have them."""
    fields = zip(("year", "month", "day"), date.split("-"), strict=False)
    return ",\n".join(f"  {name} = {{{int(part)}}}" for name, part in fields)


def test_the_whole_date_is_in_biblatex() -> None:
    text = to_biblatex([NEWS_PIECE, PAGE_SEEN, ARTICLE_ONLINE])
    assert re.findall(r"  (\w*date|year|month|day) = (.*),", text) == [
        ("date", "{2018-03-17}"),
        ("urldate", "{2019-05-01}"),
        ("date", "{2014-10}"),
    ]


def test_every_type_of_entry_is_something() -> None:
    for type_, genre in GENRES.items():
        entry = Entry(key="k", id="ref-k", type=type_, fields={"title": "T"}, persons={}, file="x")  # type: ignore[arg-type]
        assert of_entry(entry).genre is genre


def test_a_line_end_begins_no_tag() -> None:
    broken = replace(NASTY[0], title="One\nER  - \nTY  - JOUR", note="a\u2028b")
    assert to_ris([broken]).count("ER  -") == 2
    assert re.findall(r"^ER", to_ris([broken]), re.MULTILINE) == ["ER"]
    assert len(read_by_pandoc(to_ris([broken]), "ris")) == 1


def test_the_full_date_of_a_newspaper_and_the_visit_of_a_page_are_in_ris() -> None:
    text = to_ris([record for record in NASTY if record.key in ("capitals", "undated")])
    assert "PY  - 2018\nDA  - 2018/03/17\n" in text
    assert "Y2  - 2019/05/01\n" in text
    assert "AU  - Ville,\n" in text
    assert "AU  - King, Martin Luther, Jr.\n" in to_ris(NASTY)


TAGS = {
    Genre.ARTICLE: ("JOUR", "A2", {"T2"}, {"T3"}, "CY"),
    Genre.NEWS: ("NEWS", "ED", {"T2"}, {"T3"}, "CY"),
    Genre.BOOK: ("BOOK", "A3", {"T2"}, {"T2"}, "CY"),
    Genre.CHAPTER: ("CHAP", "A2", {"T2"}, {"T3"}, "CY"),
    Genre.PAPER: ("CONF", "A2", {"T2", "C3"}, {"T3"}, "C1"),
    Genre.ISSUE: ("JFULL", "A2", {"T2"}, {"T3"}, "CY"),
    Genre.THESIS: ("THES", "ED", {"T2"}, {"T3"}, "CY"),
    Genre.REPORT: ("RPRT", "ED", {"T2"}, {"T2"}, "CY"),
    Genre.WEBPAGE: ("ELEC", "ED", {"T2"}, {"T3"}, "CY"),
    Genre.DOCUMENT: ("GEN", "A2", {"T2"}, {"T3"}, "CY"),
}
"""Type, and tags of editors, of the whole, of the series and of the place, as Zotero and citation-js read them."""


@pytest.mark.parametrize("genre", Genre)
def test_ris_has_the_tags_that_readers_know_in_each_type(genre: Genre) -> None:
    type_, editors, whole, series, place = TAGS[genre]
    record = Record(key="k", genre=genre, title="T", editors=(Name(family="Roy", given="Ada"),), place="Brest")
    lines = to_ris([replace(record, container="Whole"), replace(record, series="Series")]).splitlines()
    for line in (f"TY  - {type_}", f"{editors}  - Roy, Ada", f"{place}  - Brest"):
        assert lines.count(line) == 2
    assert {line[:2] for line in lines if line.endswith("Whole")} == whole
    assert {line[:2] for line in lines if line.endswith("Series")} == series


def test_a_page_of_the_web_has_title_author_date_and_language_in_ris() -> None:
    """In a type that is not in the definition, citation-js reads none of them."""
    page = replace(PAGE_SEEN, issued=(2017, 1))
    assert to_ris([page]).splitlines() == [
        "TY  - ELEC",
        "ID  - page",
        "AU  - Ville,",
        "TI  - Sans date",
        "PY  - 2017",
        "DA  - 2017/01",
        "UR  - https://example.org/a_b?c=1&d=%20#e~f",
        "Y2  - 2019/05/01",
        "LA  - fr",
        "ER  - ",
    ]


def test_capitals_stand_in_braces_and_accents_stay() -> None:
    text = to_biblatex(NASTY)
    assert "title = {How the {Port} of {Brest} beat {NATO’s} plan}" in text
    assert r"title = {R\&{D} at 50 \%" in text
    assert "author = {{Syndicat des ports} and {Lamps and Sons}}" in text
    assert "author = {van den Berghe, Jo and de La Tour, Hélène and King, Jr., Martin Luther}" in text
    assert r"publisher = {Éditions Œil \& fils}" in text


def test_the_work_is_an_article(toy: Edition) -> None:
    record = of_work(toy.standoff)
    assert (record.genre, record.container, record.issued) == (
        Genre.ARTICLE,
        "Cahiers imaginaires du rivage",
        (2017, 2, 3),
    )
    assert record.keyword_language == "fr"
    assert of_work(toy.standoff, toy.standoff.work.languages[1]).keywords == (
        "Sea birds",
        "counting",
        "tourism",
        "beliefs",
    )


def test_no_file_gives_our_summary_for_the_abstract(toy: Edition, real: Edition) -> None:
    """The author's abstract is the article's words; that of the editors is not the author's."""
    for edition in (toy, real):
        assert "abstract" not in to_biblatex([of_work(edition.standoff)])
        assert "abstract" not in to_bibtex([of_work(edition.standoff)])
        assert not re.search(r"^(AB|N2)  - ", to_ris([of_work(edition.standoff)]), re.MULTILINE)
        assert "abstract" not in json.loads(to_csl([of_work(edition.standoff)]))[0]


def test_an_entry_has_its_files(toy: Edition) -> None:
    assert [file_of(toy.standoff.entries[0].id, suffix) for suffix in WRITERS] == [
        f"data/references/delatour1961.{suffix}" for suffix in ("bib", "bibtex.bib", "ris", "json")
    ]
