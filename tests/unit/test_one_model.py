"""One model: what the forms say of the article and of the edition is equal, field by field; nobody types it twice."""

import csv
import io
import json
import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import pikepdf
import pytest
import yaml
from edition.exports import exporters, tei_xml
from edition.model.edition import Edition, WordedEdition
from edition.render import render
from edition.render.for_machines.crate.ro_crate import ro_crate
from edition.render.for_machines.dts.dts_files import dts_files
from edition.shell.offprints.offprint_making import offprints
from lxml.etree import fromstring

from tests import harvest
from tests.conftest import ROOT
from tests.offprints import kinds_of_parts, parts

Said = dict[str, Any]
"""Field -> what a form says: title, authors, date, pages, doi, issn, journal, language, url, keywords."""


def exported(edition: WordedEdition, name: str) -> str:
    content: bytes = next(one for one in exporters() if name == one.NAME).export(edition)
    return content.decode()


def of_model(edition: Edition) -> Said:
    work = edition.standoff.work
    published = work.publication
    first, last = published.pages.split("–")
    return {
        "title": work.title[work.language],
        "authors": [f"{one.family}, {one.given}" for one in work.authors],
        "date": published.date,
        "pages": (first, last),
        "journal": published.journal,
        "volume": published.volume,
        "issue": published.issue,
        "issn": published.issn,
        "doi": published.doi,
        "url": published.url,
        "language": work.language,
        "keywords": list(work.keywords[work.language]),
    }


def harvested(read: Callable[[str], Said]) -> Callable[[WordedEdition], Said]:
    """Return what a program finds in the head of the article's page in its own language."""

    def of_page(edition: WordedEdition) -> Said:
        head = next(page.head for page in render(edition) if page.path == "fr/article.html")
        said = read(f"<html><head>{head}</head><body></body></html>")
        said["pages"] = (said.pop("first_page"), said.pop("last_page"))
        said.pop("type")
        return said

    return of_page


def csl(edition: WordedEdition) -> Said:
    (item,) = json.loads(exported(edition, "work-csl"))
    return {
        "title": item["title"],
        "authors": [f"{one['family']}, {one['given']}" for one in item["author"]],
        "date": "-".join(f"{part:02}" for part in item["issued"]["date-parts"][0]),
        "pages": tuple(re.split("[-–]", item["page"])),
        "journal": item["container-title"],
        "volume": item["volume"],
        "issue": item["issue"],
        "issn": item["ISSN"],
        "doi": item["DOI"],
        "url": item["URL"],
        "language": item["language"],
    }


def ris(edition: WordedEdition) -> Said:
    lines = [line.split("  - ", 1) for line in exported(edition, "work-ris").splitlines() if "  - " in line]
    tags: dict[str, list[str]] = {}
    for tag, value in lines:
        tags.setdefault(tag, []).append(value.strip())
    return {
        "title": tags["TI"][0],
        "authors": tags["AU"],
        "date": tags["DA"][0].strip("/").replace("/", "-"),
        "pages": (tags["SP"][0], tags["EP"][0]),
        "volume": tags["VL"][0],
        "issue": tags["IS"][0],
        "doi": tags["DO"][0],
        "url": tags["UR"][0],
        "keywords": tags["KW"],
    }


def bibtex(edition: WordedEdition) -> Said:
    fields = dict(re.findall(r"^\s+(\w+)\s*= \{(.*)\},?$", exported(edition, "work-biblatex"), re.MULTILINE))
    return {
        "title": fields["title"].replace("{", "").replace("}", ""),
        "authors": [fields["author"]],
        "date": fields["date"],
        "pages": tuple(fields["pages"].split("--")),
        "volume": fields["volume"],
        "issue": fields["number"],
        "doi": fields["doi"],
        "url": fields["url"],
    }


def crate(edition: Edition) -> Said:
    entities = {one["@id"]: one for one in json.loads(ro_crate(edition, {}))["@graph"]}
    (article,) = [one for one in entities.values() if one["@type"] == "ScholarlyArticle"]
    authors = article["author"] if isinstance(article["author"], list) else [article["author"]]
    people = [entities[one["@id"]] for one in authors]
    journal = entities[article["isPartOf"]["@id"]]
    return {
        "title": article["name"],
        "authors": [f"{one['familyName']}, {one['givenName']}" for one in people],
        "date": article["datePublished"],
        "pages": (article["pageStart"], article["pageEnd"]),
        "journal": journal["name"],
        "issn": journal["issn"],
        "url": article["url"],
        "language": article["inLanguage"],
        "keywords": article["keywords"].split(", "),
        "doi": article.get("identifier", "").removeprefix("https://doi.org/"),
    }


def parsed(edition: WordedEdition, name: str) -> Callable[[str], list[str]]:
    """Return what asks an export in XML: a path, names without their namespaces, to all texts or values there."""
    tree = fromstring(exported(edition, name).encode())
    for node in tree.iter("{*}*"):
        node.tag = str(node.tag).rpartition("}")[2]

    def ask(path: str) -> list[str]:
        found = tree.xpath(path)
        assert isinstance(found, list)
        return list(map(str, found))

    return ask


def tei(edition: WordedEdition) -> Said:
    ask, source = parsed(edition, "tei"), "//sourceDesc/biblStruct"
    people = zip(
        ask(f"{source}/analytic/author//surname/text()"), ask(f"{source}//author//forename/text()"), strict=True
    )
    (title,) = ask(f"{source}/analytic/title/text()")
    return {
        "title": title,
        "authors": [f"{family}, {given}" for family, given in people],
        "date": ask(f"{source}//imprint/date/@when")[0],
        "pages": (ask(f"{source}//biblScope[@unit='page']/@from")[0], ask(f"{source}//biblScope[@unit='page']/@to")[0]),
        "journal": ask(f"{source}/monogr/title/text()")[0],
        "volume": ask(f"{source}//biblScope[@unit='volume']/text()")[0],
        "issue": ask(f"{source}//biblScope[@unit='issue']/text()")[0],
        "issn": ask(f"{source}//idno[@type='ISSN']/text()")[0],
        "doi": ask(f"{source}//idno[@type='DOI']/text()")[0],
        "url": ask(f"{source}/ptr/@target")[0],
    }


def jats(edition: WordedEdition) -> Said:
    ask = parsed(edition, "jats")
    people = zip(
        ask("//article-meta//contrib//surname/text()"), ask("//article-meta//contrib//given-names/text()"), strict=True
    )
    return {
        "title": ask("//article-meta/title-group/article-title/text()")[0],
        "authors": [f"{family}, {given}" for family, given in people],
        "date": ask("//pub-date/@iso-8601-date")[0],
        "pages": (ask("//article-meta/fpage/text()")[0], ask("//article-meta/lpage/text()")[0]),
        "journal": ask("//journal-title/text()")[0],
        "volume": ask("//article-meta/volume/text()")[0],
        "issue": ask("//article-meta/issue/text()")[0],
        "issn": ask("//journal-meta/issn/text()")[0],
        "doi": ask("//article-id[@pub-id-type='doi']/text()")[0],
        "url": ask("//article-meta/self-uri/@*")[0],
        "language": ask("/article/@*[local-name()='lang']")[0],
        "keywords": ask("//kwd-group[@*[local-name()='lang']='fr']/kwd/text()"),
    }


FORMS: dict[str, Callable[[WordedEdition], Said]] = {
    "Highwire": harvested(harvest.highwire),
    "Dublin Core": harvested(harvest.dublin_core),
    "JSON-LD": harvested(harvest.json_ld),
    "CSL-JSON": csl,
    "RIS": ris,
    "BibLaTeX": bibtex,
    "RO-Crate": crate,
    "TEI": tei,
    "JATS": jats,
}


def plain(value: object) -> object:
    """Leave out what programs see no difference in: the kinds of spaces, and of quotation marks in BibTeX."""
    if isinstance(value, str):
        return re.sub(r"\s+", " ", value.replace("\\", ""))
    return [plain(one) for one in value] if isinstance(value, list | tuple) else value


@pytest.mark.parametrize("form", FORMS)
def test_every_form_says_of_the_article_what_the_model_says(toy_worded: WordedEdition, form: str) -> None:
    model, said = of_model(toy_worded), FORMS[form](toy_worded)
    assert {"title", "authors", "date", "pages", "url"} <= set(said)
    assert {name: plain(value) for name, value in said.items()} == {name: plain(model[name]) for name in said}


@pytest.fixture(scope="module")
def taken_away(toy_worded: WordedEdition) -> Mapping[str, bytes]:
    """The files that readers keep, in the article's language: form -> content."""
    made = offprints(toy_worded, [toy_worded.standoff.work.language], ["epub", "docx", "pdf"])
    return {name.rpartition(".")[2]: content for name, content in made if "handout" not in name}


def dublin_core_of(part: str, archive: bytes) -> Said:
    """Return what a part of an archive says in Dublin Core, of the article and of the edition's own day."""
    root = fromstring(parts(archive)[part])
    told: dict[str, list[str]] = {}
    for node in root.iter("{http://purl.org/dc/elements/1.1/}*"):
        told.setdefault(str(node.tag).rpartition("}")[2], []).append(node.text or "")
    (title,), (language,) = told["title"], told["language"]
    said = {"title": title, "names": told["creator"], "language": language}
    more = {"url": told.get("source"), "keywords": told.get("subject"), "made": told.get("date")}
    return said | {name: value for name, value in more.items() if value}


def of_pdf(content: bytes) -> Said:
    with pikepdf.open(io.BytesIO(content)) as pdf, pdf.open_metadata() as told:
        return {
            "title": told["dc:title"],
            "names": list(told["dc:creator"]),
            "language": str(pdf.Root.Lang),
            "made": [told["xmp:CreateDate"][:10]],
        }


FILES: dict[str, Callable[[bytes], Said]] = {
    "epub": partial(dublin_core_of, "EPUB/content.opf"),
    "docx": partial(dublin_core_of, "docProps/core.xml"),
    "pdf": of_pdf,
}
TOLD = {"epub": {"url", "keywords", "made"}, "docx": set[str](), "pdf": {"made"}}
"""What a file says of itself at least, beside title, names and language."""


@pytest.mark.slow
@pytest.mark.parametrize("form", FILES)
def test_every_file_says_of_itself_what_the_model_says(
    toy_worded: WordedEdition, taken_away: Mapping[str, bytes], form: str
) -> None:
    work, said = toy_worded.standoff.work, FILES[form](taken_away[form])
    model = of_model(toy_worded) | {"names": list(map(str, work.authors)), "made": [work.release.date]}
    wanted = model | {"url": [model["url"]]}
    assert {"title", "names", "language"} | TOLD[form] <= set(said)
    assert {name: plain(value) for name, value in said.items()} == {name: plain(wanted[name]) for name in said}


@pytest.mark.slow
def test_every_file_has_as_much_as_the_model(toy_worded: WordedEdition, taken_away: Mapping[str, bytes]) -> None:
    """Each block, claim, entry and note once in EPUB and DOCX; in PDF, whose paragraphs have no names, the others."""
    standoff = toy_worded.standoff
    called = [note.id for note in standoff.notes if f"{note.id}-call" in toy_worded.index.page_by_id]
    pages = [content for name, content in parts(taken_away["epub"]).items() if name.startswith("EPUB/text/")]
    in_epub = [str(node.get("id")) for page in pages for node in fromstring(page).iter("*") if node.get("id")]
    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    document, notes = (fromstring(parts(taken_away["docx"])[f"word/{part}.xml"]) for part in ("document", "footnotes"))
    in_docx = [str(node.get(f"{word}name")) for part in (document, notes) for node in part.iter(f"{word}bookmarkStart")]
    with pikepdf.open(io.BytesIO(taken_away["pdf"])) as pdf:
        places = set(pikepdf.NameTree(pdf.Root.Names.Dests).keys())
        assert kinds_of_parts(pdf.Root.StructTreeRoot).count("/Note") == len(called)
    headed = [one.id for one in standoff.headings] + [one.id for one in standoff.claims]
    ids = [one.id for one in standoff.blocks] + headed + [entry.id for entry in standoff.entries]
    assert [(id_, in_epub.count(id_), in_docx.count(id_)) for id_ in ids] == [(id_, 1, 1) for id_ in ids]
    assert set(headed) <= places
    assert len(list(document.iter(f"{word}footnoteReference"))) == len(called)


def test_every_form_says_the_same_of_the_edition(toy_worded: WordedEdition) -> None:
    """Version, date, licence, languages: RO-Crate, annotations, DTS, TEI, JATS, JSON-LD of a page about the edition."""
    root = next(one for one in json.loads(ro_crate(toy_worded, {}))["@graph"] if one["@id"] == "./")
    notes = json.loads(exported(toy_worded, "annotations"))
    files = dts_files(toy_worded, tei_xml.export(toy_worded), "data/edition.tei.xml")
    answers = {path: json.loads(content) for path, content in files.items() if path.endswith(".json")}
    ask_tei, ask_jats = parsed(toy_worded, "tei"), parsed(toy_worded, "jats")
    about = next(page.head for page in render(toy_worded) if page.path == "fr/about.html")
    (made,) = harvest.of_type(harvest.graph(f"<html><head>{about}</head></html>"), "CreativeWork")
    licence, date, version = "https://creativecommons.org/licenses/by/4.0/", "2020-02-29", "1.2.3"
    assert (root["license"]["@id"], notes["rights"], made["license"]) == (licence, licence, licence)
    assert answers["dts/collection/lannoy-2017.json"]["dublinCore"]["license"] == [licence]
    assert set(ask_tei("//teiHeader//licence/@target")) == {licence}
    ours = "//license[@specific-use='editorial-content']"
    assert {*ask_jats(f"{ours}/@*[local-name()='href']"), *ask_jats(f"{ours}/license_ref/text()")} == {licence}
    assert (root["datePublished"], notes["created"][:10], made["datePublished"]) == (date, date, date)
    assert (root["version"], made["version"]) == (version, version)
    assert ask_tei("//editionStmt/edition/@n") == [version]
    assert ask_tei("//editionStmt//date/@when") == ask_tei("//publicationStmt/date/@when") == [date]
    assert root["name"] == notes["label"] == made["name"] == answers["dts/collection.json"]["title"]
    resource = answers["dts/collection/lannoy-2017.json"]
    assert resource["dublinCore"]["language"] == root["inLanguage"] == ["fr", "en", "es"]
    editors = [one["name"] for one in made["editor"]]
    assert [one["name"] for one in notes["creator"]] == editors
    assert [one["value"] for one in resource["dublinCore"]["contributor"]] == editors


def test_counts_are_equal_in_every_form(toy_worded: WordedEdition) -> None:
    standoff = toy_worded.standoff
    value = json.loads(exported(toy_worded, "json"))
    notes = json.loads(exported(toy_worded, "annotations"))["first"]["items"]
    passages = dts_files(toy_worded, tei_xml.export(toy_worded), "data/edition.tei.xml")
    units = json.loads(passages["dts/navigation/lannoy-2017;down=-1.json"])["member"]

    def rows(name: str) -> int:
        return len(list(csv.DictReader(io.StringIO(exported(toy_worded, name)))))

    def motivated(motivation: str) -> int:
        return sum(one["motivation"] == motivation for one in notes)

    blocks = len(standoff.blocks)
    assert (len(value["blocks"]), rows("blocks"), len(units) - len(standoff.headings)) == (blocks, blocks, blocks)
    assert len(value["references"]) == rows("references") == len(standoff.entries)
    assert len(value["claims"]) == motivated("assessing") == len(standoff.claims)
    assert motivated("commenting") == len(standoff.editors_notes)
    assert motivated("identifying") == rows("glossary") + rows("names")
    assert rows("ids") == len(toy_worded.index.page_by_id)


def test_citation_cff_says_what_the_model_says(real: Edition) -> None:
    told = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    (article,) = told["references"]
    work, model = real.standoff.work, of_model(real)
    assert plain(article["title"]) == plain(model["title"])
    assert [f"{one['family-names']}, {one['given-names']}" for one in article["authors"]] == model["authors"]
    assert (article["date-published"], (article["start"], article["end"])) == (model["date"], model["pages"])
    assert (article["journal"], str(article["volume"]), article["issue"]) == (
        model["journal"],
        model["volume"],
        model["issue"],
    )
    assert (article["issn"], article["url"], article["languages"]) == (model["issn"], model["url"], [model["language"]])
    assert (told["version"], str(told["date-released"])) == (work.release.version, work.release.date)
    assert told["license"] == [work.rights.content, work.rights.code]
