"""TEI and JATS: what becomes a line, what becomes a mark, what is left out, and what is never read."""

from collections.abc import Callable
from pathlib import Path

import pytest
from edition.model.edition import Edition
from edition.model.protected_text import Match, SourceText
from edition.read.sources import jats, tei
from edition.shell.pipeline import with_text
from edition.shell.read_copy import read_copy_text
from edition.words.findings import NotThisFormat, Unusable

from tests.copies import by_pandoc, markdown

TEI_NAMESPACE = 'xmlns="http://www.tei-c.org/ns/1.0"'
LINKS = 'xmlns:xlink="http://www.w3.org/1999/xlink"'


def in_tei(body: str, header: str = "") -> SourceText:
    return tei.read(f"<TEI {TEI_NAMESPACE}><teiHeader>{header}</teiHeader><text>{body}</text></TEI>".encode())


def in_jats(body: str, front: str = "", back: str = "") -> SourceText:
    document = f"<article {LINKS}><front>{front}</front><body>{body}</body><back>{back}</back></article>"
    return jats.read(document.encode())


def lines(found: SourceText) -> list[str]:
    return [line for line in found.words.reveal().split("\n") if line]


def marks(found: SourceText) -> list[str]:
    """Return kind, words and target of each mark."""
    words = found.words.reveal()
    return [" ".join([mark.kind.value, words[mark.start : mark.end], mark.target]).strip() for mark in found.marks]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<body><div><head>Titre</head><p>Un\n  mot.</p></div></body>", ["Titre", "Un mot."]),
        ("<p>Un <quote>mot cité</quote> suit</p>", ["Un mot cité suit"]),
        ("<div><quote>Une citation</quote><p>suit</p></div>", ["Une citation", "suit"]),
        ("<p>Il dit : <quote><p>Un</p><p>deux</p></quote> et</p>", ["Il dit :", "Un", "deux", "et"]),
        ("<cit><quote>Un mot</quote><bibl>Anne, 1900</bibl></cit>", ["Un mot", "Anne, 1900"]),
        ("<list><item>un</item><item>deux</item></list>", ["un", "deux"]),
        ("<list><label>1.</label><item>un</item></list>", ["1. un"]),
        ("<lg><l>un vers</l><l>deux</l></lg>", ["un vers", "deux"]),
        ("<table><row><cell>a</cell><cell>b</cell></row></table>", ["a", "b"]),
        ("<p>le sé<lb break='no'/>maphore<lb/>et la mer</p>", ["le sémaphore et la mer"]),
        ("<p>un <choice><sic>moet</sic><corr>mot</corr></choice></p>", ["un moet"]),
        ("<p>un<pb n='3'/><fw>Titre courant</fw> mot</p>", ["un mot"]),
        ("<p>&#233;t&#233; &amp; &lt;</p>", ["été & <"]),
        (
            "<back><listBibl><bibl>Anne (1900), <title level='m'>Un livre</title>.</bibl><biblStruct><monogr><author>"
            "<persName><forename>B.</forename><surname>Roi</surname></persName></author><title>Un autre</title>"
            "<imprint><date>1901</date></imprint></monogr></biblStruct></listBibl></back>",
            ["Anne (1900), Un livre.", "B. Roi Un autre 1901"],
        ),
    ],
)
def test_lines_of_tei(body: str, expected: list[str]) -> None:
    assert lines(in_tei(body)) == expected


def test_of_the_header_of_tei_title_authors_abstract_and_keywords_are_words() -> None:
    header = """<fileDesc><titleStmt><title>Le titre</title><author><persName><forename>Une</forename><surname>Autrice
    </surname></persName></author><respStmt><name>no</name></respStmt></titleStmt><publicationStmt><p>no</p>
    </publicationStmt><sourceDesc><p>no</p></sourceDesc></fileDesc><encodingDesc><p>no</p></encodingDesc><profileDesc>
    <abstract><p>Le résumé.</p></abstract><textClass><keywords><term>mer</term><term>oiseau</term></keywords>
    </textClass></profileDesc><revisionDesc><change>no</change></revisionDesc>"""
    assert lines(in_tei("<p>Un.</p>", header)) == ["Le titre", "Une Autrice", "Le résumé.", "mer oiseau", "Un."]


def test_notes_of_tei_are_called_where_they_stand_and_come_at_the_end() -> None:
    found = in_tei(
        "<p>Un mot<note n='7'>Une <hi>note</hi><note>dans elle</note>.</note>, et"
        "<note><p>autre</p></note></p><p>La fin.</p>"
    )
    assert lines(found) == ["Un mot[7], et[2]", "La fin.", "[7] Une note[3].", "[2] autre", "[3] dans elle"]
    assert marks(found) == ["note [7]", "note [2]", "emphasis note", "note [3]"]


def test_notes_of_tei_that_stand_apart_are_lines() -> None:
    note = "<note xml:id='f1' n='1'><p>La note</p></note>"
    found = in_tei(f"<p>Un mot<ref target='#f1'>1</ref></p><back><div>{note}</div></back>")
    assert lines(found) == ["Un mot1", "[1] La note"]
    assert marks(found) == ["note 1"]


@pytest.mark.parametrize(
    ("body", "mark"),
    [
        ("<hi rend='italic'>mot</hi>", "emphasis mot"),
        ("<hi rendition='#i'>mot</hi>", "emphasis mot"),
        ("<hi style='font-weight: bold'>mot</hi>", "strong mot"),
        ("<hi rend='sup'>e</hi>", "superior e"),
        ("<hi rend='subscript'>2</hi>", "inferior 2"),
        ("<hi rend='small-caps'>mot</hi>", "small-caps mot"),
        ("<hi>mot</hi>", "emphasis mot"),
        ("<emph>mot</emph>", "emphasis mot"),
        ("<title level='j'>Revue</title>", "emphasis Revue"),
        ("<ref target='https://example.org/'>lien</ref>", "link lien https://example.org/"),
        ("<ref type='noteAnchor' target='#n'><hi rend='sup'>12</hi></ref>", "note 12"),
        ("<hi rend='underline'>mot</hi>", ""),
        ("<title level='a'>Article</title>", ""),
        ("<ref target='javascript:alert(1)'>lien</ref>", ""),
        ("<ref target='#bib3'>Anne, 1900</ref>", ""),
    ],
)
def test_marks_of_tei(body: str, mark: str) -> None:
    assert marks(in_tei(f"<p>Un {body} suit</p>")) == ([mark] if mark else [])


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<sec><title>Titre</title><p>Un\n mot.</p></sec>", ["Titre", "Un mot."]),
        ("<sec><label>1.</label><title>Titre</title></sec>", ["1.", "Titre"]),
        ("<disp-quote><p>Une citation</p><attrib>Anne</attrib></disp-quote>", ["Une citation", "Anne"]),
        (
            "<list><list-item><label>–</label><p>un</p></list-item><list-item><p>deux</p></list-item></list>",
            ["– un", "deux"],
        ),
        ("<p>Une liste : <list><list-item><p>un</p></list-item></list> fin</p>", ["Une liste :", "un", "fin"]),
        (
            "<fig><label>Figure 1</label><caption><title>Un</title><p>deux</p></caption><alt-text>no</alt-text></fig>",
            ["Figure 1", "Un", "deux"],
        ),
        ("<table-wrap><table><tr><th>a</th><td>b</td></tr></table></table-wrap>", ["a", "b"]),
        ("<p>un<break/>mot</p>", ["un mot"]),
    ],
)
def test_lines_of_jats(body: str, expected: list[str]) -> None:
    assert lines(in_jats(body)) == expected


def test_of_the_front_of_jats_title_authors_abstracts_and_keywords_are_words() -> None:
    front = """<journal-meta><journal-title>no</journal-title></journal-meta><article-meta><article-id>no</article-id>
    <title-group><article-title>Le <italic>titre</italic></article-title><subtitle>sous-titre</subtitle>
    <trans-title-group><trans-title>The title</trans-title></trans-title-group></title-group><contrib-group><contrib>
    <contrib-id>no</contrib-id><name><surname>Autrice</surname><given-names>Une</given-names></name><bio><p>Elle écrit.
    </p></bio></contrib></contrib-group><pub-date><year>1900</year></pub-date><permissions><p>no</p></permissions>
    <abstract><title>Résumé</title><p>Un.</p></abstract><trans-abstract><p>One.</p></trans-abstract><kwd-group>
    <title>Mots clés</title><kwd>mer</kwd><kwd>oiseau</kwd></kwd-group></article-meta>"""
    assert lines(in_jats("<p>Le texte.</p>", front)) == [
        "Le titre",
        "sous-titre",
        "The title",
        "Autrice Une",
        "Elle écrit.",
        "Résumé",
        "Un.",
        "One.",
        "Mots clés",
        "mer oiseau",
        "Le texte.",
    ]


def test_notes_and_references_of_jats() -> None:
    back = """<fn-group><fn id="f1"><label>1</label><p>La note.</p><p>Sa suite.</p></fn></fn-group><ref-list>
    <title>Références</title><ref><label>1.</label><mixed-citation><string-name>Anne</string-name> (1900), <source>Un
    livre</source>.</mixed-citation></ref><ref><element-citation><name><surname>Roi</surname><given-names>B.</given-names>
    </name><year>1901</year><article-title>Un autre</article-title></element-citation></ref></ref-list>"""
    found = in_jats('<p>Un mot<xref ref-type="fn" rid="f1"><sup>1</sup></xref>, et<fn><p>ici</p></fn>.</p>', "", back)
    assert lines(found) == [
        "Un mot1, et[1].",
        "1 La note.",
        "Sa suite.",
        "Références",
        "1. Anne (1900), Un livre.",
        "Roi B. 1901 Un autre",
        "[1] ici",
    ]
    assert marks(found) == ["note 1", "note [1]"]


@pytest.mark.parametrize(
    ("body", "mark"),
    [
        ("<italic>mot</italic>", "emphasis mot"),
        ("<bold>mot</bold>", "strong mot"),
        ("<sup>e</sup>", "superior e"),
        ("<sub>2</sub>", "inferior 2"),
        ("<sc>mot</sc>", "small-caps mot"),
        ("<ext-link xlink:href='https://example.org/'>lien</ext-link>", "link lien https://example.org/"),
        ("<ext-link xlink:href='javascript:alert(1)'>lien</ext-link>", ""),
        ("<xref ref-type='bibr' rid='r1'>Anne, 1900</xref>", ""),
    ],
)
def test_marks_of_jats(body: str, mark: str) -> None:
    assert marks(in_jats(f"<p>Un {body} suit</p>")) == ([mark] if mark else [])


FORMATS: dict[str, Callable[[bytes], SourceText]] = {"TEI": tei.read, "article": jats.read}


@pytest.mark.parametrize("root", FORMATS)
def test_words_outside_of_the_file_are_never_read(tmp_path: Path, root: str) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret words", encoding="utf-8")
    document = f'<!DOCTYPE {root} [<!ENTITY x SYSTEM "{secret.as_uri()}">]><{root}><p>a&x;b</p></{root}>'
    with pytest.raises(Unusable, match="takes words from an entity, &x;, which is not read") as caught:
        FORMATS[root](document.encode())
    assert "secret words" not in str(caught.value)


@pytest.mark.parametrize("root", FORMATS)
@pytest.mark.parametrize(
    "subset",
    [
        '<!ENTITY % p SYSTEM "file:///nowhere.dtd"> %p;',
        '<!ENTITY % p SYSTEM "http://192.0.2.1/x.dtd"> %p;',
    ],
)
def test_definitions_outside_of_the_file_are_not_read(root: str, subset: str) -> None:
    document = f"<!DOCTYPE {root} [{subset}]><{root}><p>un mot</p></{root}>"
    assert lines(FORMATS[root](document.encode())) == ["un mot"]


@pytest.mark.parametrize("root", FORMATS)
@pytest.mark.parametrize("place", ["<p>&a9;</p>", "<p n='&a9;'/>"])
def test_entities_that_grow_are_refused(root: str, place: str) -> None:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    document = f'<!DOCTYPE {root} [<!ENTITY a0 "ha">{entities}]><{root}>{place}</{root}>'
    with pytest.raises(Unusable, match=r"entity|not well formed"):
        FORMATS[root](document.encode())


@pytest.mark.parametrize("root", FORMATS)
@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("<p>un</div>", "is not well formed: Opening and ending tag mismatch"),
        ("<p>un &nowhere; mot</p>", "Entity 'nowhere' not defined"),
        ("<p>" * 20_000, "is not well formed: Excessive depth"),
    ],
)
def test_what_is_not_well_formed_is_said_to_be_so(root: str, content: str, reason: str) -> None:
    with pytest.raises(Unusable, match=reason):
        FORMATS[root](f"<{root}>{content}</{root}>".encode())


def test_letters_that_a_public_definition_names_are_read() -> None:
    document = (
        '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS//EN" "JATS.dtd"><article><p>l&rsquo;&eacute;t&eacute;</p></article>'
    )
    assert lines(jats.read(document.encode())) == ["l’été"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
def test_the_declared_encoding_is_used(encoding: str) -> None:
    declared = "utf-8" if encoding == "utf-8-sig" else encoding
    document = f'<?xml version="1.0" encoding="{declared}"?>\n<!-- un -->\n<TEI><p>été</p></TEI>'
    assert lines(tei.read(document.encode(encoding))) == ["été"]


@pytest.mark.parametrize("data", [b"", b"words", b"<", b"<html><p>TEI</p></html>", b"<!-- TEI -->", b"PK\x03\x04"])
def test_what_is_another_format_is_left_to_others(data: bytes) -> None:
    for read in FORMATS.values():
        with pytest.raises(NotThisFormat, match="is no"):
            read(data)


def test_each_reads_its_own(tmp_path: Path) -> None:
    path = tmp_path / "copy.xml"
    for document, form in (
        ("<TEI><p>un</p></TEI>", "tei"),
        ("<article><body><p>un</p></body></article>", "jats"),
        ('<?xml version="1.0"?><html><p>un</p></html>', "html"),
    ):
        path.write_text(document, encoding="utf-8")
        assert read_copy_text(path).format == form


@pytest.mark.parametrize("form", ["tei", "jats"])
def test_the_toy_is_found_in_xml(toy: Edition, toy_copy: Path, tmp_path: Path, form: str) -> None:
    path = tmp_path / "copy"
    path.write_bytes(by_pandoc(markdown(toy_copy.read_text(encoding="utf-8")), form))
    layer = with_text(toy, path).text
    assert layer is not None
    assert layer.format == form
    assert {found.match for found in layer.joins.values()} <= {Match.EXACT, Match.LOOSE}


@pytest.mark.parametrize("ids", [("a", "a"), ("1a", "a b"), ("", "#a"), ("é:è", "a")])
def test_ids_as_journals_publish_them_stop_no_reading(ids: tuple[str, str]) -> None:
    """Ids that stand twice or are no names mean nothing to the words."""
    one, other = ids
    assert lines(in_tei(f"<p xml:id='{one}'>Un.</p><p xml:id='{other}'>Deux.</p>")) == ["Un.", "Deux."]
    assert lines(in_jats(f"<p xml:id='{one}' id='{one}'>Un.</p><p id='{one}'>Deux.</p>")) == ["Un.", "Deux."]


def test_notes_are_called_by_their_ids_however_often_these_stand() -> None:
    notes = "".join(f"<note xml:id='f1' n='{number}'>Note {number}.</note>" for number in (1, 2))
    found = in_tei(f"<p>Un mot<ref target='#f1'>1</ref></p><back><div>{notes}</div></back>")
    assert marks(found) == ["note 1"]
