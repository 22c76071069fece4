"""The edition as TEI and JATS: valid, whole, the same twice, and read back with nothing lost."""

import json
import subprocess
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from itertools import chain
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from edition.derive.edition_index import build_index
from edition.encode.editorial_ids import article_ids, commentary_ids
from edition.exports import jats_xml, tei_xml
from edition.model.article import BlockKind
from edition.model.commentary.emendations import Treatment
from edition.model.edition import WordedEdition
from edition.model.prose_tree import Emphasis, Foreign, Plain, plain
from edition.model.protected_text import MarkKind, Match, ProtectedText, SourceMark
from edition.shell import pandoc, pipeline
from edition.words.ids import Id, Lang
from lxml import etree

from tests import schemas
from tests.schemas import jats_faults, parsed, tei_faults

XML_ID, XML_LANG = "{http://www.w3.org/XML/1998/namespace}id", "{http://www.w3.org/XML/1998/namespace}lang"
FORMATS = [tei_xml, jats_xml]
SPECIAL = (
    "<b> & \"quotes\" 'single' ]]> <!-- --> <?pi?> {curly} \\back @ # % ~ ^ _ $ | ` * \x00\x07\x1b \ufffe\uffff 😀"
)
ARABIC = "كتب الكاتب عن الوعود، ثم سكت (2016)."


def named(module: ModuleType) -> str:
    return str(module.NAME)


@pytest.fixture(scope="module")
def hostile(toy_worded_with_text: WordedEdition) -> WordedEdition:
    """The toy with what each format dislikes: in its titles, an abstract, its words, with every mark of copies."""
    standoff, layer = toy_worded_with_text.standoff, toy_worded_with_text.text
    assert layer is not None
    titles = dict.fromkeys(standoff.work.languages, SPECIAL)
    work = replace(standoff.work, title=titles, printed_title=titles, short_title=titles)
    empty = dict.fromkeys(standoff.work.languages, ())
    odd = dict.fromkeys(standoff.work.languages, (Plain(SPECIAL), Emphasis((Foreign(Lang("ar"), (Plain(ARABIC),)),))))
    blocks = [
        replace(
            block, summary=empty if block.kind is BlockKind.ABSTRACT else odd if block.id == "p1" else block.summary
        )
        for block in standoff.blocks
    ]
    marks = tuple(
        SourceMark(start=start, end=80 - start, kind=kind, target="https://e.org/?a&b" if kind is MarkKind.LINK else "")
        for start, kind in enumerate(kind for kind in MarkKind if kind is not MarkKind.NOTE)
    )
    joins = dict(layer.joins)
    joins[Id("p1")] = replace(joins[Id("p1")], words=ProtectedText(f"{ARABIC} {SPECIAL}"), match=Match.LOOSE)
    joins[Id("p3")] = replace(joins[Id("p3")], marks=marks)
    joins[Id("p7")] = replace(joins[Id("p7")], words=None, match=Match.MISSING)
    changed = replace(standoff, work=work, blocks=tuple(blocks))
    index = build_index(changed, toy_worded_with_text.results)
    return replace(toy_worded_with_text, standoff=changed, index=index, text=replace(layer, joins=joins))


def texts(element: Any) -> str:
    return "".join(element.itertext())


def ids(content: bytes) -> list[str]:
    return [value for one in parsed(content).iter("*") for name, value in one.items() if name in ("id", XML_ID)]


def test_tei_is_valid_and_what_is_none_is_refused(
    toy_worded_with_text: WordedEdition, hostile: WordedEdition, tmp_path: Path
) -> None:
    editions = [toy_worded_with_text, hostile]
    files = [made for one in editions for made in (tei_xml.export(one), tei_xml.export_with_words(one))]
    faults = tei_faults(tmp_path, *files, b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text/></TEI>')
    assert faults
    assert {fault.split(":")[0] for fault in faults} == {f"{len(files)}.xml"}


def test_jats_is_valid(toy_worded_with_text: WordedEdition, hostile: WordedEdition) -> None:
    for one in (toy_worded_with_text, hostile):
        assert jats_faults(jats_xml.export(one)) == []
        assert jats_faults(jats_xml.export_with_words(one)) == []
    assert jats_faults(b"<article><front/></article>") != []


@pytest.mark.parametrize("is_ci", [False, True])
def test_a_schema_that_is_not_there_is_told(is_ci: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schemas, "FOLDER", tmp_path)
    monkeypatch.setenv("CI", "true" if is_ci else "")
    with pytest.raises(pytest.fail.Exception if is_ci else pytest.skip.Exception, match="make schemas"):
        schemas.schema(schemas.TEI)


@pytest.mark.parametrize("module", FORMATS, ids=named)
def test_two_files_are_equal_byte_for_byte(toy_worded_with_text: WordedEdition, module: ModuleType) -> None:
    assert module.export(toy_worded_with_text) == module.export(toy_worded_with_text)
    assert module.export_with_words(toy_worded_with_text) == module.export_with_words(toy_worded_with_text)


@pytest.mark.parametrize("module", FORMATS, ids=named)
def test_words_stand_in_a_file_of_another_name(toy_worded_with_text: WordedEdition, module: ModuleType) -> None:
    assert module.FILENAME != module.FILENAME_WITH_WORDS
    assert "survolent la jetée" not in module.export(toy_worded_with_text).decode()
    assert "survolent la jetée" in module.export_with_words(toy_worded_with_text).decode()


def test_tei_has_every_id_once_and_the_same_with_words(toy_worded_with_text: WordedEdition) -> None:
    standoff = toy_worded_with_text.standoff
    known = Counter(article_ids(standoff) | commentary_ids(standoff))
    for content in (tei_xml.export(toy_worded_with_text), tei_xml.export_with_words(toy_worded_with_text)):
        assert Counter(one for one in ids(content) if "." not in one) == known


def test_jats_has_every_id_of_the_article_once_and_of_the_commentary_in_each_language(
    toy_worded_with_text: WordedEdition,
) -> None:
    standoff = toy_worded_with_text.standoff
    content = jats_xml.export_with_words(toy_worded_with_text)
    found = Counter(ids(content))
    assert set(found.values()) == {1}
    assert {one for one in found if "." not in one} == article_ids(standoff)
    said = {f"{one}.{lang}" for one in commentary_ids(standoff) for lang in standoff.work.languages}
    assert said <= set(found)


def test_every_pointer_of_tei_leads_somewhere(toy_worded_with_text: WordedEdition) -> None:
    for content in (tei_xml.export(toy_worded_with_text), tei_xml.export_with_words(toy_worded_with_text)):
        known = {f"#{one}" for one in ids(content)}
        pointing = {"target", "corresp", "ana", "source", "resp", "wit", "ref"}
        values = (value for one in parsed(content).iter("*") for name, value in one.items() if name in pointing)
        inside = {one for value in values for one in value.split() if one.startswith("#")}
        assert inside - known == set()
        assert len(inside) > 40


def test_passages_are_cited_as_the_header_of_tei_says(toy_worded: WordedEdition) -> None:
    content = tei_xml.export(toy_worded)
    root = parsed(content)
    found = {
        structure.get("unit"): [one.get(XML_ID) for one in root.xpath(structure.get("match", ""))]
        for structure in root.iter("citeStructure")
    }
    assert sorted(chain.from_iterable(found.values())) == sorted(one for one in ids(content) if "." not in one)
    assert {"p4", "p4-q1", "p5-l1", "n2", "abs-fr", "introduction", "bio"} <= set(found["block"])
    assert ("cit01" in found["citation"], "n1-call" in found["call"]) == (True, True)
    assert {"ed1", "e002", "c01", "term-passage", "ent-corentin", "event-compte-1987"} <= set(found["commentary"])


def test_everything_is_said_in_every_language(toy_worded: WordedEdition) -> None:
    root = parsed(tei_xml.export(toy_worded))
    languages = set(toy_worded.standoff.work.languages)
    for path in ("//item/gloss", "//event/label", "//listApp[@xml:id]/desc", "//projectDesc/p", "//catDesc"):
        assert {one.get(XML_LANG) for one in root.xpath(path)} == languages, path
    assert {one.get(XML_LANG) for one in root.xpath("//group/text[@type='summary']")} == languages
    sub_articles = parsed(jats_xml.export(toy_worded)).findall("sub-article")
    assert {one.get(XML_LANG) for one in sub_articles} == languages


def test_a_translated_abstract_of_jats_is_in_its_language(toy_worded: WordedEdition) -> None:
    blocks = {block.id: block for block in toy_worded.standoff.of_kind(BlockKind.ABSTRACT)}
    for abstract in parsed(jats_xml.export(toy_worded)).xpath("/article/front//trans-abstract"):
        lang = Lang(abstract.get(XML_LANG))
        assert texts(abstract).strip() == plain(blocks[abstract.get("id")].summary[lang])


def test_tei_holds_each_kind_of_thing_as_often_as_the_edition(toy_worded_with_text: WordedEdition) -> None:
    standoff = toy_worded_with_text.standoff
    for content in (tei_xml.export(toy_worded_with_text), tei_xml.export_with_words(toy_worded_with_text)):
        root = parsed(content)

        def count(path: str, root: Any = root) -> int:
            return len(root.xpath(path))

        article = "//text[@type='article']"
        assert count(f"{article}//note") == count(f"{article}//ref[@type='noteCall']") == len(standoff.notes)
        assert count(f"{article}//ref[@type='citation']") == len(standoff.citations)
        assert count("//text//biblStruct | //standOff//biblStruct") == len(standoff.entries)
        assert count("//item[@xml:id][starts-with(@ana, '#verdict')]") == len(standoff.claims)
        assert count("//standOff//app") == sum(len(one.places) for one in standoff.emendations)
        assert count("//event") == len(standoff.events)
        assert count("//note[@type='editorial']") == len(standoff.editors_notes)
        summaries = "//text[@type='summary']//*[@corresp][not(self::div[@type='section'])]"
        assert count(summaries) == len(standoff.blocks) * len(standoff.work.languages)


def test_the_words_in_tei_are_those_of_the_copy_but_for_calls(toy_worded_with_text: WordedEdition) -> None:
    root = parsed(tei_xml.export_with_words(toy_worded_with_text))
    assert toy_worded_with_text.text is not None
    etree.strip_elements(root, "corr", with_tail=False)
    for call in root.xpath("//ref[@type='noteCall']"):
        call.text = ""
    for block in toy_worded_with_text.standoff.blocks:
        words = toy_worded_with_text.text.words(block.id)
        assert words is not None
        printed = words.reveal().replace("[1]", "").replace("(2)", "").replace("³", "")
        element = root.xpath(f"//*[@xml:id='{block.id}']")[0]
        assert texts(element).split() == printed.split(), block.id


def test_an_emendation_stands_beside_the_words_of_the_witness(toy_worded_with_text: WordedEdition) -> None:
    root = parsed(tei_xml.export_with_words(toy_worded_with_text))
    paragraph = root.xpath("//p[@xml:id='p2']")[0]
    assert [texts(one) for one in paragraph.xpath(".//choice/sic")] == ["du syndicat d’initiative", "2016a"]
    assert [texts(one) for one in paragraph.xpath(".//choice/corr")] == ["du Syndicat d’initiative", "2016 a"]
    kept = [one for one in toy_worded_with_text.standoff.emendations if one.treatment is Treatment.KEPT]
    assert [one.get("corresp") for one in root.xpath("//sic[not(parent::choice)]")] == [f"#{kept[0].id}"]


def test_what_is_not_given_is_a_gap_with_its_length(toy_worded: WordedEdition, hostile: WordedEdition) -> None:
    gap = parsed(tei_xml.export(toy_worded)).xpath("//p[@xml:id='p1']/gap")[0]
    assert dict(gap.attrib) == {"reason": "rights", "unit": "words", "quantity": "52"}
    assert parsed(tei_xml.export_with_words(hostile)).xpath("//p[@xml:id='p7']/gap/@reason") == ["missing"]


def test_a_title_of_special_characters_is_one(hostile: WordedEdition) -> None:
    shown = "".join("\ufffd" if one in "\x00\x07\x1b\ufffe\uffff" else one for one in SPECIAL)
    tei, jats = parsed(tei_xml.export(hostile)), parsed(jats_xml.export(hostile))
    assert texts(tei.xpath("//titlePart[@type='main']")[0]) == shown
    assert texts(jats.xpath("/article/front//article-title")[0]) == shown
    assert f"« {shown} »" in texts(tei.xpath("//titleStmt/title")[0]).replace("\xa0", " ")


def test_an_abstract_of_which_nothing_is_said_has_its_place(hostile: WordedEdition) -> None:
    jats = parsed(jats_xml.export(hostile))
    assert [texts(one).strip() for one in jats.xpath("/article/front//abstract")] == [""]
    assert [one.get(XML_LANG) for one in jats.xpath("/article/front//trans-abstract")] == ["en", "es"]
    assert len(parsed(tei_xml.export(hostile)).xpath("//text[@type='summary']//div[@type='abstract']")) == 9


@pytest.mark.parametrize("module", FORMATS, ids=named)
def test_words_from_right_to_left_stay_in_their_order(hostile: WordedEdition, module: ModuleType) -> None:
    root = parsed(module.export_with_words(hostile))
    paragraph = next(one for one in root.iter("p") if "p1" in (one.get("id"), one.get(XML_ID)))
    assert texts(paragraph).startswith(ARABIC)
    foreign = [texts(one) for one in root.iter("foreign", "named-content") if one.get(XML_LANG) == "ar"]
    assert foreign == [ARABIC] * 3


@pytest.mark.parametrize("module", FORMATS, ids=named)
def test_a_copy_with_control_characters_becomes_xml(
    toy_worded: WordedEdition, toy_copy: Path, tmp_path: Path, module: ModuleType
) -> None:
    copy = tmp_path / "copy.txt"
    text = toy_copy.read_text(encoding="utf-8")
    copy.write_text(text.replace("survolent ", "survolent\x1b \u202e\ufffe\x0b"), encoding="utf-8")
    joined = replace(toy_worded, text=pipeline.with_text(toy_worded, copy).text)
    assert joined.text is not None
    assert joined.text.joins[Id("p1")].match is Match.EXACT
    etree.fromstring(module.export_with_words(joined))


@pytest.mark.parametrize("module", FORMATS, ids=named)
def test_our_own_reader_finds_every_block_again(
    toy_worded_with_text: WordedEdition, tmp_path: Path, module: ModuleType
) -> None:
    file = tmp_path / module.FILENAME_WITH_WORDS
    file.write_bytes(module.export_with_words(toy_worded_with_text))
    layer = pipeline.with_text(toy_worded_with_text, file).text
    assert layer is not None
    assert layer.format == module.NAME
    assert {id_: join.match for id_, join in layer.joins.items()} == dict.fromkeys(layer.joins, Match.EXACT)
    called = [mark for join in layer.joins.values() for mark in join.marks if mark.kind is MarkKind.NOTE]
    own = len(toy_worded_with_text.standoff.editors_notes) if module is jats_xml else 0
    assert len(called) == len(toy_worded_with_text.standoff.notes) + own


def read_by_pandoc(root: Any) -> tuple[Counter[str], list[Any]]:
    """Return how often pandoc meets each kind of node in JATS, and the works that it lists."""
    command: list[str | Path] = [pandoc.program(), "-f", "jats", "-t", "json"]
    told = subprocess.run(command, input=etree.tostring(root), capture_output=True, check=True)
    read = json.loads(told.stdout)
    found: Counter[str] = Counter()

    def walk(value: Any) -> None:
        if isinstance(value, Mapping):
            found[value.get("t", "")] += 1
            value = list(value.values())
        if isinstance(value, list):
            for one in value:
                walk(one)

    walk(read["blocks"])
    return found, read["meta"]["references"]["c"]


def test_pandoc_reads_the_article_in_jats_with_all_its_parts(toy_worded_with_text: WordedEdition) -> None:
    standoff = toy_worded_with_text.standoff
    root = parsed(jats_xml.export_with_words(toy_worded_with_text))
    etree.strip_elements(root, "sub-article")
    found, works = read_by_pandoc(root)
    body = Counter(block.kind for block in standoff.body)
    assert found["Note"] == len(standoff.notes)
    assert found["Cite"] == len(standoff.citations)
    assert found["BlockQuote"] == body[BlockKind.QUOTATION]
    # Each of the blocks and biographies is a paragraph, but a note stands inside one.
    assert found["Para"] == len(standoff.blocks) - len(standoff.of_kind(BlockKind.ABSTRACT))
    assert found["Header"] == len(standoff.headings) + 1
    assert {one["c"]["id"]["c"] for one in works} == {entry.key for entry in standoff.entries}
    assert all("title" in one["c"] for one in works)


def test_pandoc_reads_the_whole_file_of_jats(toy_worded: WordedEdition) -> None:
    root = parsed(jats_xml.export(toy_worded))
    found, works = read_by_pandoc(root)
    led = Counter(one.get("rid") for one in root.xpath("//xref[not(ancestor::front)]"))
    notes = {one.get("id"): len(one.xpath(".//xref[@ref-type='bibr']")) for one in root.iter("fn")}
    outside = root.xpath("//xref[@ref-type='bibr'][not(ancestor::fn) and not(ancestor::front)]")
    assert found["Note"] == sum(led[note] for note in notes)
    # pandoc puts a note, with what it cites, wherever something leads to it.
    assert found["Cite"] == len(outside) + sum(led[note] * cited for note, cited in notes.items())
    assert len(works) == len(toy_worded.standoff.entries)
