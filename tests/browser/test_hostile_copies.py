"""Files that are no copies, or that are made to harm: each is refused in time, and nothing in it runs."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.copies import NO_COPIES, archive, bomb
from tests.copy_reading import opened, pasted, read

pytestmark = pytest.mark.long


@pytest.fixture
def window(page: Page, tmp_path: Path) -> Page:
    return opened(page, tmp_path)


REFUSED = {
    "empty": ["", "  \n\u00a0"],
    "pdf": ["damaged.pdf", "scan.pdf", "locked.pdf"],
    "too-large": ["bomb.docx", "crowded.docx", "crowded.html"],
    "not-a-document": [
        *("encrypted.docx", "old.doc", "letter.rtf", "pictures.zip", "table.xlsx", "drawing.odg", "outside.xml"),
        *("laughs.xml", "broken.xml", "From: <Saved by Blink>\nMIME-Version: 1.0\n\n<html>", "PNG\0\1\2\3\4\5\6\7\0"),
    ],
    "packed": ["locked.docx"],
    "unreadable": ["damaged.docx", "lying.docx", "d\u00e9j\u00e0 vu" * 40 + "\udce9"],
    "no-text": ["hollow.docx", "<html><p>!</p><script>words</script>", "– … –"],
}


@pytest.mark.parametrize(
    ("code", "given"),
    [pytest.param(code, one, id=f"{code}-{place}") for code, many in REFUSED.items() for place, one in enumerate(many)],
)
def test_a_file_that_is_no_copy_is_refused_with_its_reason(window: Page, code: str, given: str) -> None:
    data = NO_COPIES[given][0]() if given in NO_COPIES else given.encode("utf-8", "surrogateescape")
    assert read(window, data) == {"refused": code}


@pytest.mark.parametrize(
    "asked",
    [
        "readCopy(new Uint8Array(50 * 1024 ** 2).fill(97))",
        "readFile({ size: 9 * 1024 ** 2, slice: () => new Blob(['words']) })",
        "readFile({ size: 65 * 1024 ** 2, slice: () => new Blob(['PK words']) })",
    ],
)
def test_no_more_of_a_file_is_read_than_articles_have(window: Page, asked: str) -> None:
    assert window.evaluate(f"reading.{asked}.catch((error) => error.code)") == "too-large"


HOSTILE: dict[str, Callable[[], bytes]] = {
    "20,000 elements inside each other": lambda: b"<!DOCTYPE html>" + b"<div>" * 20_000 + b"word",
    "a million of them": lambda: b"<!DOCTYPE html>" + b"<div>" * 1_000_000,
    "500,000 attributes": lambda: f"<html><p {' '.join(f'a{one}=1' for one in range(500_000))}>word".encode(),
    "fonts that are never closed": lambda: b"<html>" + b"<p><font size=1>" * 400 + b"<p>word</p>" * 10_000,
    "tables that are never closed": lambda: b"<html>" + b"<div><table></div></table>" * 20_000,
    "links around everything": lambda: b"<html>" + b"<a href=#x><object>" * 300 + b"<br>" * 1_000_000,
    "8 MB in one attribute": lambda: b"<html><p title='" + b"x" * 8_000_000,
    "comments before nothing": lambda: b"<!-- x -->" * 800_000,
    "many hidden characters": lambda: "a\u200b".encode() * 900_000,
    "many gaps": lambda: (b"word  " * 40 + b"\n") * 20_000,
    "a document of 8 MB that is one letter": lambda: bomb(8),
    "a document of elements inside each other": lambda: archive(word__document_xml="<w:r>" * 400_000),
    "a document with a million properties": lambda: archive(word__document_xml="<w:rPr>" + "<w:i/>" * 800_000),
    "a note that calls itself": lambda: archive(
        word__document_xml='<w:p><w:t>word</w:t><w:footnoteReference w:id="1"/></w:p>' * 5000,
        word__footnotes_xml='<w:footnote w:id="1"><w:t>word</w:t><w:footnoteReference w:id="1"/></w:footnote>' * 5000,
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_copy_made_to_take_long_is_read_or_refused_in_time(window: Page, name: str) -> None:
    found = read(window, HOSTILE[name]())
    assert found.get("refused") in (None, "too-large", "no-text")


LIVELY = """<!DOCTYPE html><html><head><base href="https://evil.example/">
<meta http-equiv="refresh" content="0;url=https://evil.example/away"><link rel="stylesheet" href="s.css">
<style>@import url(https://evil.example/i.css); body { background: url(b.png) }</style>
<script>window.ran = 1</script><script src="x.js"></script></head>
<body onload="window.ran = 2" style="background: url(https://evil.example/bg.png)">
<img src="x" onerror="window.ran = 3"><svg onload="window.ran = 4"><script>window.ran = 5</script></svg>
<iframe srcdoc="<script>parent.ran = 6</script>"></iframe><object data="o.html"></object><embed src="e.html">
<video src="v.mp4" poster="p.png" autoplay></video><input autofocus onfocus="window.ran = 7">
<details open ontoggle="window.ran = 8">un</details><template shadowrootmode="open"><img src="t.png"></template>
<p onclick="window.ran = 9" title="a b" ONMOUSEOVER = "x">mot <a href="javascript:window.ran = 10">deux</a></p>
<script>document.write("<img src=w.png>")</script></body></html>"""


def test_a_hostile_page_runs_nothing_asks_for_nothing_and_leaves_the_page_as_it_was(window: Page) -> None:
    asked: list[str] = []
    window.on("request", lambda request: asked.append(request.url))
    before = window.content()
    assert read(window, LIVELY.encode())["text"] == "un\nmot deux\n"
    assert pasted(window, "mot", LIVELY)["text"] == "un\nmot deux\n"
    window.wait_for_timeout(300)
    assert window.evaluate("[window.ran, sessionStorage.length, localStorage.length]") == [None, 0, 0]
    assert (asked, window.content()) == ([], before)
