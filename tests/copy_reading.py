"""The script that reads copies, in a page from disk under the policy of the site's pages."""

import base64
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.own_copy_script import script

LONGEST = 2000
"""Milliseconds after which a copy must have been read or refused, hostile ones too."""

_POLICY = "default-src 'none'; script-src 'self' file:; style-src 'unsafe-inline'"
_ENTRY = """import { readCopy, readFile, readPasted } from "./read/read_copy.js";
import { pageOfDocument } from "./read/word_document.js";
export function lend() {
  const wordReader = async () => pageOfDocument;
  window.reading = { readCopy: (bytes) => readCopy(bytes, wordReader), readFile, readPasted };
}
"""
_ASK = """async ([name, ...given]) => {
  const bytes = (data) => Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
  const sources = name === "readCopy" ? given.map(bytes) : given;
  const begun = performance.now();
  const done = (found) => ({ ...found, took: performance.now() - begun });
  try {
    return done(await reading[name](...sources));
  } catch (error) {
    if (typeof error.code !== "string") throw error;
    return done({ refused: error.code });
  }
}"""


@cache
def _script() -> str:
    return script(_ENTRY)


def opened(page: Page, folder: Path) -> Page:
    """Return a page, written to a folder, in which copies can be read."""
    (folder / "script.js").write_text(_script(), encoding="utf-8")
    policy = f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    (folder / "page.html").write_text(
        f'<!DOCTYPE html><meta charset="utf-8">{policy}<p>page<script src="script.js"></script>', encoding="utf-8"
    )
    page.goto((folder / "page.html").as_uri())
    return page


def read(window: Page, data: bytes) -> dict[str, Any]:
    """Return what the browser reads in a file, or the code with which it refuses it."""
    return _answer(window, "readCopy", base64.b64encode(data).decode())


def pasted(window: Page, text: str, html: str) -> dict[str, Any]:
    """Return the same of what was pasted, in its two flavours."""
    return _answer(window, "readPasted", text, html)


def _answer(window: Page, *asked: str) -> dict[str, Any]:
    found: dict[str, Any] = window.evaluate(_ASK, asked)
    assert found.pop("took") < LONGEST
    return found
