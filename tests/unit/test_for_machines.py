"""What programs find beside the pages: static DTS, signposts with their linkset, the crate; each true of the others."""

import json
import posixpath
import re
from dataclasses import replace
from typing import Any

import pytest
from edition.citeproc.plain_prose import plain_prose
from edition.encode.xml_elements import XML
from edition.exports import tei_xml
from edition.model.edition import WordedEdition
from edition.render import Page, render
from edition.render.for_machines.crate.crate_files import CRATE, LINKSET, SiteFile
from edition.render.for_machines.crate.ro_crate import ro_crate
from edition.render.for_machines.dts.dts_files import ENTRY, dts_files
from edition.render.for_machines.files_beside_pages import attachments
from edition.render.for_machines.signposting import Signpost, linkset, signposts
from edition.render.page_frame import frame
from edition.words.ids import Id, Lang
from lxml.etree import fromstring, tostring

ROOT = "https://example.org/lannoy-2017/"
TEI_FILE = "data/edition.tei.xml"


@pytest.fixture(scope="module")
def pages(toy_worded: WordedEdition) -> list[Page]:
    return render(toy_worded)


DTS = {"dts": "https://w3id.org/api/dts#"}


def dts(edition: WordedEdition) -> dict[str, Any]:
    """Return every answer, by path; documents as the TEI elements that they are."""
    files = dts_files(edition, tei_xml.export(edition), TEI_FILE)
    return {path: (json.loads if path.endswith(".json") else fromstring)(content) for path, content in files.items()}


@pytest.fixture(scope="module")
def answers(toy_worded: WordedEdition) -> dict[str, Any]:
    return dts(toy_worded)


def expand(template: str, **values: str) -> str:
    """Fill in a URI template with the two forms of RFC 6570 that are used: `{/a,b}` and `{;a}`."""

    def put(found: re.Match[str]) -> str:
        names = [name for name in found[2].split(",") if name in values]
        return "".join(f"/{values[name]}" if found[1] == "/" else f";{name}={values[name]}" for name in names)

    return re.sub(r"\{([/;])([\w,]+)\}", put, template)


class Client:
    """A client of DTS that knows the address of the entry and nothing else."""

    def __init__(self, answers: dict[str, Any]) -> None:
        self.answers = answers
        self.entry = answers[ENTRY]

    def ask(self, endpoint: str, **values: str) -> Any:
        return self.answers[expand(self.entry[endpoint], **values).removeprefix(ROOT)]


def test_a_client_finds_its_way_from_the_entry_to_every_passage(
    toy_worded: WordedEdition, answers: dict[str, Any]
) -> None:
    client = Client(answers)
    assert (client.entry["@type"], client.entry["dtsVersion"]) == ("EntryPoint", "1.0")
    (member,) = client.ask("collection")["member"]
    assert (member["@id"], member["@type"]) == ("lannoy-2017", "Resource")
    assert client.ask("collection", id="lannoy-2017", nav="parents")["member"][0]["@type"] == "Collection"
    tree = client.ask("navigation", resource="lannoy-2017", down="-1")["member"]
    blocks = {block.id for block in toy_worded.standoff.blocks}
    headings = {heading.id for heading in toy_worded.standoff.headings}
    assert {unit["identifier"] for unit in tree} == blocks | headings
    for unit in tree:
        alone = client.ask("navigation", resource="lannoy-2017", ref=unit["identifier"])
        assert alone["ref"] == unit
        assert "member" not in alone
        document = client.ask("document", resource="lannoy-2017", ref=unit["identifier"])
        below = client.ask("navigation", resource="lannoy-2017", ref=unit["identifier"], down="-1")
        inside = [one["identifier"] for one in below["member"]]
        found = document.xpath("//dts:wrapper//*/@xml:id", namespaces=DTS)
        assert [one for one in found if one in blocks | headings] == inside
        for lang in ("fr", "en", "es"):
            said = f"//dts:wrapper//*[ancestor-or-self::*/@xml:lang='{lang}']/@corresp"
            assert {f"#{one}" for one in inside} <= set(document.xpath(said, namespaces=DTS))


def test_pointers_of_a_document_hold_in_the_whole_file(toy_worded: WordedEdition, answers: dict[str, Any]) -> None:
    whole = set(re.findall(r'xml:id="([^"]+)"', tei_xml.export(toy_worded).decode()))
    documents = {path: tree for path, tree in answers.items() if path.startswith("dts/document/")}
    assert len(documents) > len(toy_worded.standoff.blocks)
    for path, tree in documents.items():
        assert posixpath.normpath(posixpath.join(path, "..", tree.get(f"{{{XML}}}base"))) == TEI_FILE
        pointers = [one for value in tree.xpath("//@target|//@corresp|//@ref") for one in str(value).split()]
        assert {one[1:] for one in pointers if one.startswith("#")} <= whole


def test_a_document_is_tei_that_says_what_it_is_part_of(toy_worded: WordedEdition, answers: dict[str, Any]) -> None:
    client, tei = Client(answers), {"t": "http://www.tei-c.org/ns/1.0"}
    whole = client.ask("document", resource="lannoy-2017")
    assert whole.attrib.pop(f"{{{XML}}}base") == f"../../{TEI_FILE}"
    assert tostring(whole) == tostring(fromstring(tei_xml.export(toy_worded)))
    part = client.ask("document", resource="lannoy-2017", ref="compter")
    assert part.tag == "{http://www.tei-c.org/ns/1.0}TEI"
    assert part.xpath("t:teiHeader/t:fileDesc//t:licence/@target", namespaces=tei)
    blocks = [str(block.id) for block in toy_worded.standoff.blocks_by_heading[Id("compter")]]
    assert [one for one in part.xpath("//@xml:id") if one in blocks] == blocks
    summary = toy_worded.standoff.block_by_id[Id(blocks[0])].summary[Lang("es")]
    told = part.xpath(f"//t:p[@corresp='#{blocks[0]}'][@xml:lang='es' or ancestor::*/@xml:lang='es']", namespaces=tei)
    assert plain_prose(summary, Lang("es"), toy_worded.wording) in " ".join("".join(told[0].itertext()).split())


def test_every_answer_that_a_server_of_level_0_owes_is_there(answers: dict[str, Any]) -> None:
    client = Client(answers)
    for unit in client.ask("navigation", resource="lannoy-2017", down="-1")["member"]:
        for down in ("0", "1", "2", "-1"):
            answer = client.ask("navigation", resource="lannoy-2017", ref=unit["identifier"], down=down)
            assert answer["ref"] in answer["member"]
            levels = [member["level"] - unit["level"] for member in answer["member"]]
            assert max(levels) <= (2 if down == "-1" else int(down))
    for down in ("1", "2", "3"):
        members = client.ask("navigation", resource="lannoy-2017", down=down)["member"]
        assert {member["level"] for member in members} == set(range(1, int(down) + 1))


def test_every_answer_has_the_properties_that_dts_demands(answers: dict[str, Any]) -> None:
    wanted = {
        "EntryPoint": {"collection", "navigation", "document"},
        "Collection": {"title", "totalParents", "totalChildren", "collection"},
        "Resource": {"title", "totalParents", "collection", "navigation", "document", "citationTrees"},
        "Navigation": {"resource"},
    }
    for path, answer in answers.items():
        if path.startswith("dts/document"):
            continue
        assert answer["@context"] == "https://dtsapi.org/context/v1.0.json", path
        assert answer["dtsVersion"] == "1.0"
        assert wanted[answer["@type"]] <= set(answer), path
        for unit in answer.get("member", []) if answer["@type"] == "Navigation" else []:
            assert {"identifier", "@type", "level", "parent", "citeType"} <= set(unit)


def test_the_citation_tree_is_as_the_article_is_built(answers: dict[str, Any]) -> None:
    units = {u["identifier"]: u for u in Client(answers).ask("navigation", resource="lannoy-2017", down="-1")["member"]}
    assert (units["p4-q1"]["parent"], units["p4-q1"]["level"], units["p4-q1"]["citeType"]) == ("p4", 3, "quotation")
    assert (units["p4"]["parent"], units["p4"]["level"]) == ("compter", 2)
    assert units["compter"] == {**units["compter"], "parent": None, "level": 1, "citeType": "section"}
    assert list(units).index("compter") < list(units).index("p4") < list(units).index("p4-q1")


def test_without_an_address_the_templates_lead_from_where_they_stand(toy_worded: WordedEdition) -> None:
    alone = unpublished(toy_worded)
    answers = dts(alone)
    assert answers[ENTRY]["navigation"] == "./navigation{/resource,ref}{;down}.json"
    deep = answers["dts/navigation/lannoy-2017/p4.json"]["resource"]["document"]
    assert deep == "../../document/lannoy-2017{/ref}.xml"


def unpublished(edition: WordedEdition) -> WordedEdition:
    work = replace(edition.standoff.work, site_url=None)
    return replace(edition, standoff=replace(edition.standoff, work=work))


def found(pages: list[Page], path: str) -> Page:
    return next(page for page in pages if page.path == path)


def test_a_page_says_where_it_leads(toy_worded: WordedEdition, pages: list[Page]) -> None:
    links = signposts(found(pages, "en/article.html"), toy_worded, "../")
    assert Signpost("cite-as", f"{ROOT}en/article.html") in links
    assert Signpost("type", "https://schema.org/ScholarlyArticle") in links
    assert Signpost("license", "https://creativecommons.org/licenses/by/4.0/") in links
    assert Signpost("author", "../en/about.html") in links
    assert Signpost("describedby", "../ro-crate-metadata.json", "application/ld+json") in links
    assert Signpost("item", "../data/annotations.jsonld", "application/ld+json") in links
    assert links[-1] == Signpost("linkset", "../linkset.json", "application/linkset+json")


def test_cite_as_waits_for_a_published_address(toy_worded: WordedEdition, pages: list[Page]) -> None:
    links = signposts(found(pages, "en/index.html"), unpublished(toy_worded), "../")
    assert [link for link in links if link.rel == "cite-as"] == []


def test_signposts_and_linkset_lead_to_files_of_the_site(toy_worded: WordedEdition, pages: list[Page]) -> None:
    sources = {f"notebooks/{book.name}.py": b"" for book in toy_worded.standoff.notebooks}
    sources |= {file: b"" for book in toy_worded.standoff.notebooks for file in book.data}
    files = {*attachments(toy_worded, sources), *(page.path for page in pages), LINKSET, CRATE}
    for page in pages:
        for link in signposts(page, toy_worded, ""):
            assert link.href.removeprefix(ROOT) in files or link.rel in ("type", "license"), link
    contexts = json.loads(linkset(pages, toy_worded)[LINKSET])["linkset"]
    anchors = [context["anchor"] for context in contexts]
    assert len(set(anchors)) == len(anchors)
    assert {anchor.removeprefix(ROOT) for anchor in anchors} <= files
    listed = {anchor.removeprefix(ROOT) for anchor in anchors}
    assert {page.path for page in pages if page.name != "404"} <= listed


def test_the_linkset_says_what_each_page_says(toy_worded: WordedEdition, pages: list[Page]) -> None:
    contexts = {one["anchor"]: one for one in json.loads(linkset(pages, toy_worded)[LINKSET])["linkset"]}
    for page in (page for page in pages if page.name != "404"):
        told = [(one.rel, one.href) for one in signposts(page, toy_worded, ROOT) if one.rel != "linkset"]
        context = contexts[ROOT + page.path]
        listed = [(rel, one["href"]) for rel, all_ in context.items() if rel != "anchor" for one in all_]
        assert sorted(listed) == sorted(told)
    assert contexts[f"{ROOT}data/edition.json"]["collection"]
    described = [one["href"] for one in contexts[f"{ROOT}data/work.json"]["describes"]]
    assert described == [f"{ROOT}{lang}/article.html" for lang in ("en", "es", "fr")], "not the edition's own pages"


def test_a_site_with_the_words_says_nothing_to_programs(toy_worded_with_text: WordedEdition, pages: list[Page]) -> None:
    assert linkset(pages, toy_worded_with_text) == dts_files(toy_worded_with_text, b"", TEI_FILE) == {}
    assert frame(found(pages, "fr/article.html"), toy_worded_with_text)["signposts"] == []
    assert signposts(found(pages, "404.html"), toy_worded_with_text, "") == []


FILES = {
    "index.html": SiteFile(1, "a" * 64),
    "fr/article.html": SiteFile(2, "b" * 64),
    "data/claims.csv": SiteFile(3, "c" * 64),
    "notebooks/toy.py": SiteFile(4, "d" * 64),
    "assets/lunr.js": SiteFile(5, "e" * 64),
    "figures/toy.bars.fr.svg": SiteFile(6, "f" * 64),
    "dts/navigation/lannoy-2017;down=1.json": SiteFile(7, "0" * 64),
}


@pytest.fixture(scope="module")
def crate(toy_worded: WordedEdition) -> dict[str, dict[str, Any]]:
    graph = json.loads(ro_crate(toy_worded, FILES))["@graph"]
    assert len({entity["@id"] for entity in graph}) == len(graph)
    return {entity["@id"]: entity for entity in graph}


def test_the_crate_describes_itself_and_the_whole(crate: dict[str, dict[str, Any]]) -> None:
    assert crate[CRATE]["conformsTo"] == {"@id": "https://w3id.org/ro/crate/1.2"}
    root = crate["./"]
    assert (root["@type"], root["version"], root["datePublished"]) == ("Dataset", "1.2.3", "2020-02-29")
    assert root["license"] == {"@id": "https://creativecommons.org/licenses/by/4.0/"}
    assert len(root["hasPart"]) == len(FILES)


def test_every_file_has_size_checksum_and_licence(crate: dict[str, dict[str, Any]]) -> None:
    page, script = crate["fr/article.html"], crate["assets/lunr.js"]
    assert (page["contentSize"], page["sha256"], page["encodingFormat"]) == ("2", "b" * 64, "text/html")
    assert "license" not in page, "it has that of the whole"
    assert script["license"] == {"@id": "https://spdx.org/licenses/MIT"}
    assert [one["@id"][-9:] for one in crate["notebooks/toy.py"]["license"]] == ["s/by/4.0/", "enses/MIT"]
    assert "dts/navigation/lannoy-2017%3Bdown%3D1.json" in crate


def test_a_result_knows_its_notebook_its_data_and_the_program(crate: dict[str, dict[str, Any]]) -> None:
    run = crate["#run-toy"]
    assert run["instrument"] == [{"@id": "notebooks/toy.py"}, {"@id": "#program"}]
    assert run["result"] == [{"@id": "data/claims.csv"}, {"@id": "figures/toy.bars.fr.svg"}]
    assert re.search(r"^c01, c02; .*SHA-256 of code and data [0-9a-f]{64}", run["description"])
    assert crate["#program"]["version"]


def test_nothing_in_the_crate_leads_nowhere(crate: dict[str, dict[str, Any]]) -> None:
    def ids(value: object) -> list[str]:
        if isinstance(value, dict):
            return [value["@id"]] if set(value) == {"@id"} else [one for part in value.values() for one in ids(part)]
        return [one for part in value for one in ids(part)] if isinstance(value, list) else []

    named = {one for entity in crate.values() for one in ids(list(entity.values()))}
    outside = {"https://w3id.org/ro/crate/1.2"}
    absent = {one for one in named - outside if one not in crate}
    assert absent <= {"notebooks/data/toy.csv"}
