"""The table of everything that reads what others wrote: what it is normally given, and what means something to it.

`laws/test_every_parser.py` tries each with changed samples; `scripts/bench/fuzz.py` does so for long, led by the
branches that were taken.
"""

import json
from collections.abc import Mapping
from functools import cache

from edition.read.sources import document, html, jats, markdown, pdf, tei, text
from edition.read.standoff_json import standoff_values
from edition.shell import pipeline
from edition.words.findings import NotThisFormat, Unusable

from tests import pdfs
from tests.conftest import TOY
from tests.copies import archive
from tests.hostile import readers
from tests.hostile.law import Parser
from tests.hostile.readers import PLACES, given, in_its_place, toy_files

NO_COPY = (NotThisFormat, Unusable)
YAML_WORDS = ["- ", ": ", "{", "}", "[", "]", "|\n", ">-\n", "&a ", "*a ", "!!str ", "<<: ", "---\n", "null"]
BIB_WORDS = ["@book{", "@string{", "@comment", "@preamble", " and ", "crossref = ", "#", '"', "\\'{e}", "--", "~"]
PROSE_WORDS = ["[@", "](par:", "](note:n1)", "**", "`", "\\", "](lang:la)", "[^", "<b>", "&amp;", "# ", "- "]
HTML_WORDS = ["<p>", "</div>", "<table>", "<a href='#n1'>", "<sup>", "<!--", "<![CDATA[", "&nbsp;", "&#x202e;", "<svg>"]
XML_WORDS = ["<p>", "</p>", "<note>", "<xref rid='a'>", "<!DOCTYPE a [", "&a;", "<?x?>", "xml:id='a'"]
PDF_WORDS = ["obj", "endobj", "stream\n", "/Kids", "/Count", "Tj", "Td", "BT", "ET", "<<", ">>", "xref", "/Filter"]

ARTICLE = (TOY / "copies" / "article.txt").read_bytes()[:4000]
PAGE = (TOY / "copies" / "article.html").read_bytes()[:4000]
TEI = (
    b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>'
    b'<p>Un <hi>mot</hi><note n="1">y</note></p></body></text></TEI>'
)
JATS = b'<article><front/><body><p>Un <italic>mot</italic><xref ref-type="fn" rid="f1">1</xref></p></body></article>'
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><style>a{}</style><path d="M0 0"/><text>un</text></svg>'
LEAF = pdfs.pdf(
    [[pdfs.Words(50, 700, "Un mot ecrit"), pdfs.Words(50, 680, "et un autre"), pdfs.Words(120, 704, "1", 6)]]
)
HEADED = (
    b"---\ntitle: A title\nauthor: [A. Auk]\n---\n\n# One\n\n"
    b"Un *mot* [@a, p. 3][^1].\n\n| a | b |\n|---|---|\n\n[^1]: Note.\n"
)
PACKAGED = b'{"resources": [{"name": "a", "path": "https://e.org/a.csv", "hash": "sha256:%s"}]}' % (b"0" * 64)
CITATIONS = [
    b"see @a, p. 3; -@b, chap. 2-4, note",
    b"@adams1901 [p. xii]",
    "@a, §§ 3–5".encode(),
    b"@a, vol. II, suffix",
]
PRINTED = [b"Talpin, Belkacem, 2014", "Doe, Jane (1990), « Title », Journal, vol. 2, n°3, p. 4-5.".encode()]

SMALL: dict[str, Parser] = {
    "bibliography": Parser(readers.bibliography, toy_files("bib/references.bib", "bib/editors.bib"), BIB_WORDS),
    "names": Parser(
        readers.names, [b"van den Berg, Jo and {Port Authority}", b"A. B. Auk and others"], [" and ", ", ", "{", "}"]
    ),
    "LaTeX": Parser(
        readers.latex, [rb"{\'E}tienne \& {\oe}uvre \c{c} {\i}", rb"$x$ \emph{a} -- ---"], ["\\", "{", "}", "$", "~"]
    ),
    "fields": Parser(
        readers.forms, [b"2018-03-17", b"12--34", b"978-2-1234-5680-3", b"10.1234/abc", b"https://example.org/a"]
    ),
    "values": Parser(
        readers.form_of_value, [b"2018-11-15", "127–139".encode(), b"pt-BR", b"1234-5679", b"Q42", b"10.1/a"]
    ),
    "prose": Parser(
        readers.prose,
        [b"Un **mot** [@a, p. 3] et [mots](par:p1)[](note:n1) `x` <b>", b"*a* [Jim](lang:en)"],
        PROSE_WORDS,
    ),
    "pages": Parser(readers.pages, toy_files("docs/en/about.md", "docs/fr/index.md"), PROSE_WORDS),
    "citations": Parser(readers.citations, CITATIONS, ["@", ";", ",", "-@", "p. ", "chap. ", "§", "–", "[", "]"]),
    "printed": Parser(readers.printed, PRINTED, ["(", ")", "1990", "«", "vol. ", "n°", "p. "], (ValueError,)),
    "ids": Parser(
        readers.identifiers, [b"p4-q1", b"n7-call", b"c02a", b"term-a-b", b"ref-x"], ["-", "call", "ref-", "p", "0"]
    ),
    "tags": Parser(
        readers.tags, [b"fr", b"pt-BR", b"zh-Hant-TW", b"sl-rozaj-biske", b"french"], ["-", "x-", "u-", "Latn"]
    ),
    "unseen": Parser(
        readers.unseen, ["un\u200b mot\u202e\u00ad".encode()], ["\u200b", "\u202e", "\u00ad", "\u200d", "\0", "\x1b"]
    ),
    "table": Parser(
        readers.table, [b'id,page,note\np1,article,"a ""b"" c"\np2,claims,\n'], [",", '"', "\n", '""', "id,page,note\n"]
    ),
    "YAML": Parser(readers.yaml, toy_files("docs/data/notes.yaml", "docs/data/work.yaml"), YAML_WORDS),
    "notebook": Parser(
        readers.notebook, toy_files("notebooks/toy.py"), ["# %%", '[markdown] lang="fr"', 'figure="a"', "\n"]
    ),
    "drawing": Parser(
        readers.drawing, [SVG], ["<script>", "href=", "url(", "<![CDATA[", "<!ENTITY", "<?", "@import", "on"]
    ),
    "package": Parser(readers.package, [PACKAGED], ['"path"', "null", "1", "[]", "{}", '"hash"']),
    "site": Parser(
        readers.site, [b'<!doctype html><html lang=fr><a href="#a" id=a>x</a><link rel=x href=y>'], HTML_WORDS
    ),
    "robots": Parser(
        readers.robots, [b"User-agent: *\nDisallow: /a*$\nCrawl-delay: 2\nRequest-rate: 1/5\n"], ["*", "$", "/", ":"]
    ),
    "served": Parser(
        readers.served, [b"text/html; charset=latin-1\n" + PAGE[:400]], ["charset=", "utf-16", ";", '"', "rot13"]
    ),
    "HTML": Parser(readers.copies(html), [PAGE], HTML_WORDS, NO_COPY),
    "Markdown": Parser(readers.copies(markdown), [HEADED], PROSE_WORDS, NO_COPY),
    "text": Parser(
        readers.copies(text), [ARTICLE, ARTICLE[:99].decode().encode("utf-16")], ["\n\n", "\f", "\ufeff"], NO_COPY
    ),
    "TEI": Parser(readers.copies(tei), [TEI], XML_WORDS, NO_COPY),
    "JATS": Parser(readers.copies(jats), [JATS], XML_WORDS, NO_COPY),
    "PDF": Parser(readers.copies(pdf), [LEAF], PDF_WORDS, NO_COPY),
    "DOCX": Parser(
        readers.copies(document),
        [archive(word__document_xml="<w:document xmlns:w='w'><w:p><w:t>un</w:t></w:p></w:document>")],
        ["PK\x03\x04", "<w:t>"],
        NO_COPY,
    ),
}
"""Name -> what reads a text, a record or a copy by itself."""


@cache
def parsers() -> Mapping[str, Parser]:
    """Everything that reads, by name; the last two read the toy as a whole, from its files or as it is exported.

    Who gives back an exported edition is told what is missing by Python's own errors, as `standoff_of` says.
    """
    values = standoff_values(pipeline.load(TOY)[0].standoff)
    value = json.dumps({name: one[:1] if isinstance(one, list) else one for name, one in values.items()}).encode()
    return {
        **SMALL,
        "stored": Parser(
            readers.stored, [value], ('"', "null", "1", "[]"), (AttributeError, KeyError, TypeError, ValueError)
        ),
        "project": Parser(
            readers.project, [in_its_place(name, given()[name]) for name in PLACES], [*YAML_WORDS, *PROSE_WORDS]
        ),
    }
