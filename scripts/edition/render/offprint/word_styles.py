"""How an offprint looks in word processors: classes of the tree as styles by name, and the document that defines them.

Word processors show and change styles by these names; they are English, as those that every such document has.
"""

from collections.abc import Mapping
from typing import Any

from lxml import etree

from edition.render.offprint.archive_parts import packed, parts_of
from edition.render.offprint.offprint_document import OffprintTree
from edition.render.offprint.pandoc_tree import Node, attr_of, mapped, span
from edition.words.offprint_names import HANDOUT

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DC, _TERMS = "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/"

RUBRIC, QUIET, REFUSED = "9A3412", "5A554C", "8A0F3C"
SERIF = "Georgia"
"""A face that Windows and macOS bring along; others take the serif face that they have."""

Look = Mapping[str, str]

PARAGRAPHS: Mapping[str, tuple[str, Look]] = {
    "work-author": ("Author", {"sz": "24", "color": QUIET}),
    "work-title": ("Title", {"sz": "48", "after": "60", "jc": "left"}),
    "work-subtitle": ("Subtitle", {"sz": "30", "after": "120", "jc": "left"}),
    "work-original": ("Work Original", {"i": "", "color": QUIET, "jc": "left"}),
    "work-where": ("Work Where", {"sz": "19", "color": QUIET, "jc": "left"}),
    "colophon": ("Colophon", {"sz": "18", "color": QUIET, "after": "80"}),
    "belongings": ("Belongings", {"sz": "18", "color": QUIET, "after": "120"}),
    "voice": ("Voice", {"sz": "18", "color": QUIET, "left": "480", "after": "120"}),
    "brief": ("In Brief", {"sz": "19", "left": "240", "bar": RUBRIC}),
    "missing": ("Words Missing", {"sz": "19", "color": RUBRIC}),
    "printed": ("Printed Title", {"i": "", "color": QUIET, "sz": "20", "next": "", "after": "120"}),
    "keywords": ("Keywords", {"sz": "19", "color": QUIET}),
    "places": ("Places", {"sz": "18", "color": QUIET, "after": "80", "jc": "left"}),
    "quotable": ("Quotable", {"left": "240", "bar": RUBRIC}),
    "editors-note": ("Editors Note", {"sz": "20"}),
    "reference-text": ("Reference", {"hanging": "360", "sz": "20", "jc": "left", "after": "40"}),
    "reference": ("Reference Remark", {"sz": "20", "jc": "left", "after": "40"}),
    "entry-head": ("Entry Head", {"sz": "20", "after": "20", "next": ""}),
    "entry": ("Entry", {"sz": "20", "after": "60"}),
    "lead": ("Lead", {"sz": "24"}),
}
"""Class of a group of blocks -> the style of its paragraphs, and how that differs from the text's; inner ones win."""

LETTERS: Mapping[str, tuple[str, Look]] = {
    "block-number": ("Block Number", {"color": RUBRIC, "sz": "18"}),
    "entry-number": ("Entry Number", {"color": RUBRIC}),
    "claim-number": ("Entry Number", {"color": RUBRIC}),
    "way-to-note": ("Editors Call", {"color": RUBRIC}),
    "way-back": ("Editors Call", {"color": RUBRIC}),
    "verdict-contradicted": ("Verdict Contradicted", {"i": "", "color": REFUSED}),
    "verdict": ("Verdict", {"i": "", "color": RUBRIC}),
    "emended": ("Emended", {"color": RUBRIC}),
    "reading": ("Reading", {"color": RUBRIC}),
    "conjecture": ("Conjecture", {"i": "", "color": RUBRIC}),
    "small": ("Small Remark", {"color": QUIET, "sz": "18"}),
}
"""The same for words."""


def with_styles(document: Node) -> Node:
    """Return a tree whose pieces name the style that each has in word processors."""

    def change(node: Node) -> Node:
        attributes = attr_of(node)
        styles = PARAGRAPHS if node["t"] == "Div" else LETTERS
        named = next((styles[name][0] for name in styles if attributes and name in attributes[1]), None)
        if attributes is None or named is None:
            return node
        if node["t"] == "Link":
            # A link has a style of its own; what is inside it may have another.
            _, inside, target = node["c"]
            return {"t": "Link", "c": [attributes, [span(inside, custom_style=named)], target]}
        attributes[2] = [*attributes[2], ["custom-style", named]]
        return node

    return document | {"blocks": mapped(document["blocks"], change)}


def styled_reference(default: bytes, tree: OffprintTree) -> bytes:
    """Return the document whose styles pandoc is to use: its own, with ours, and what stands at head and foot."""
    parts = parts_of(default)
    styles = etree.fromstring(parts["word/styles.xml"])
    _set_text(styles, is_sheet=tree.kind == HANDOUT)
    for known in (PARAGRAPHS, LETTERS):
        for name, look in dict.fromkeys((name, tuple(look.items())) for name, look in known.values()):
            made = _style(name, dict(look), is_paragraph=known is PARAGRAPHS)
            for same in styles.findall(f"w:style[@w:styleId='{name.replace(' ', '')}']", {"w": W}):
                styles.remove(same)
            styles.append(made)
    parts["word/styles.xml"] = _xml(styles)
    parts["word/header1.xml"] = _xml(_band("hdr", tree.running[0], None))
    parts["word/footer1.xml"] = _xml(_band("ftr", tree.running[1], "PAGE"))
    _announce(parts, "1100" if tree.kind == HANDOUT else "1700")
    return packed(parts)


def with_properties(made: bytes, tree: OffprintTree) -> bytes:
    """Return a document that says its own title, which no paragraph of pandoc's repeats, and when it was released."""
    parts = parts_of(made)
    core = etree.fromstring(parts["docProps/core.xml"])
    for name, value in (("title", tree.title), ("creator", "; ".join(tree.authors)), ("language", tree.lang)):
        found = core.find(f"{{{_DC}}}{name}")
        element = etree.SubElement(core, f"{{{_DC}}}{name}") if found is None else found
        element.text = value
    for name in ("created", "modified"):
        for element in core.iterfind(f"{{{_TERMS}}}{name}"):
            element.text = tree.moment
    parts["docProps/core.xml"] = _xml(core)
    return packed(parts)


def _xml(element: Any) -> bytes:
    made: bytes = etree.tostring(element, xml_declaration=True, encoding="UTF-8", standalone=True)
    return made


def _w(parent: Any, name: str, **values: str) -> Any:
    found = etree.SubElement(parent, f"{{{W}}}{name}")
    for key, value in values.items():
        found.set(f"{{{W}}}{key}", value)
    return found


def _style(name: str, look: Look, *, is_paragraph: bool) -> Any:
    style = etree.Element(f"{{{W}}}style")
    style.set(f"{{{W}}}type", "paragraph" if is_paragraph else "character")
    style.set(f"{{{W}}}customStyle", "1")
    style.set(f"{{{W}}}styleId", name.replace(" ", ""))
    _w(style, "name", val=name)
    _w(style, "basedOn", val="BodyText" if is_paragraph else "DefaultParagraphFont")
    _w(style, "qFormat")
    if is_paragraph:
        _of_paragraph(_w(style, "pPr"), look)
    letters = _w(style, "rPr")
    if "i" in look:
        _w(letters, "i")
    if "color" in look:
        _w(letters, "color", val=look["color"])
    if "sz" in look:
        _w(letters, "sz", val=look["sz"])
        _w(letters, "szCs", val=look["sz"])
    return style


def _of_paragraph(properties: Any, look: Look) -> None:
    """Add what a style says of paragraphs, in the order that the format demands."""
    if "next" in look:
        _w(properties, "keepNext")
    if "bar" in look:
        _w(_w(properties, "pBdr"), "left", val="single", sz="12", space="8", color=look["bar"])
    if "after" in look:
        _w(properties, "spacing", before="0", after=look["after"])
    if "left" in look:
        _w(properties, "ind", left=look["left"])
    if "hanging" in look:
        _w(properties, "ind", left=look["hanging"], hanging=look["hanging"])
    if "jc" in look:
        _w(properties, "jc", val=look["jc"])


def _set_text(styles: Any, *, is_sheet: bool) -> None:
    """Give text and titles face, size and ink: those of pandoc are large, blue and without serifs; links are quiet."""
    space = {"w": W}
    sizes = {"Heading1": "24", "Heading2": "21"} if is_sheet else {"Heading1": "34", "Heading2": "24"}
    for size in styles.iterfind("w:docDefaults//*[@w:val]", space):
        if size.tag in (f"{{{W}}}sz", f"{{{W}}}szCs"):
            size.set(f"{{{W}}}val", "19" if is_sheet else "22")
    for fonts in styles.iterfind(".//w:rFonts", space):
        is_code = fonts.get(f"{{{W}}}ascii") == "Consolas"
        fonts.attrib.clear()
        for key in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(f"{{{W}}}{key}", "Consolas" if is_code else SERIF)
    for style in styles.iterfind("w:style", space):
        name = style.get(f"{{{W}}}styleId")
        for color in style.findall(".//w:color", space):
            color.getparent().remove(color)
        for letters in style.iterfind("w:rPr", space) if name.startswith("Heading") else ():
            for found in [one for mark in ("b", "bCs", "sz", "szCs") for one in letters.iterfind(f"w:{mark}", space)]:
                letters.remove(found)
            _w(letters, "sz", val=sizes.get(name, "22"))


def _band(kind: str, words: str, field: str | None) -> Any:
    """Return what stands at the head or foot of each sheet: words, and perhaps the number of the page at the right."""
    band = etree.Element(f"{{{W}}}{kind}", nsmap={"w": W, "r": _R})
    line = _w(band, "p")
    _w(_w(_w(line, "pPr"), "tabs"), "tab", val="right", pos="8500")
    _run(line, words)
    if field:
        _w(_w(line, "r"), "tab")
        simple = _w(line, "fldSimple", instr=field)
        _run(simple, "1")
    return band


def _run(parent: Any, words: str) -> None:
    run = _w(parent, "r")
    letters = _w(run, "rPr")
    _w(letters, "color", val=QUIET)
    _w(letters, "sz", val="17")
    text = _w(run, "t")
    text.text = words


def _announce(parts: dict[str, bytes], margin: str) -> None:
    """Name head and foot where the document looks for them, and set the sheet."""
    types = etree.fromstring(parts["[Content_Types].xml"])
    links = etree.fromstring(parts["word/_rels/document.xml.rels"])
    body = etree.fromstring(parts["word/document.xml"])
    section = body.find(f".//{{{W}}}sectPr")
    if section is None:
        section = _w(body.find(f"{{{W}}}body"), "sectPr")
    for child in list(section):
        section.remove(child)
    for kind, name in (("header", "hdr"), ("footer", "ftr")):
        part = etree.SubElement(types, f"{{{_PACKAGE}/content-types}}Override")
        part.set("PartName", f"/word/{kind}1.xml")
        part.set("ContentType", f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml")
        link = etree.SubElement(links, f"{{{_PACKAGE}/relationships}}Relationship")
        link.set("Id", f"rIdEdition{name}")
        link.set("Type", f"{_R}/{kind}")
        link.set("Target", f"{kind}1.xml")
        _w(section, f"{kind}Reference", type="default").set(f"{{{_R}}}id", f"rIdEdition{name}")
    _w(section, "pgSz", w="11906", h="16838")
    _w(section, "pgMar", top=margin, bottom=margin, left=margin, right=margin, header="800", footer="800", gutter="0")
    parts["[Content_Types].xml"] = _xml(types)
    parts["word/_rels/document.xml.rels"] = _xml(links)
    parts["word/document.xml"] = _xml(body)
