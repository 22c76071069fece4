"""The only module that runs typst, which sets a page from data and needs no other program."""

import json
from calendar import timegm
from pathlib import Path
from typing import TYPE_CHECKING

from edition.render import offprint
from edition.words.findings import Explained, ToolError

if TYPE_CHECKING:
    from types import ModuleType

    from edition.render.offprint.offprint_document import OffprintTree

CODES = {
    "tool.typst": Explained(
        "The package typst, which sets PDF files, is not installed, or failed.",
        "`edition editions`, where the program was installed without its extra `editions`.",
        "Install the program with its extra `editions`; or leave PDF out with `--form epub --form docx`.",
    ),
}

SHEET = Path(offprint.__file__).with_name("page.typ")
_FORGETS_AFTER = 12
"""Runs after which typst lets go of what it kept of an earlier one and did not use again."""
STANDARD = "ua-1"
"""PDF for universal access: typst refuses to write a file that breaks what it can test of it."""


def typst() -> "ModuleType":
    """Return the package, which takes a while to be loaded.

    Raises: ToolError if it is not installed.
    """
    try:
        import typst as found
    except ImportError:
        what = "the package that sets PDF files is not installed"
        raise ToolError.at(
            "tool.typst", "typst", what, "install the program with its extra `editions`, or typst itself"
        ) from None
    return found


def to_pdf(tree: "OffprintTree", frame: dict[str, object], document: str) -> bytes:
    """Return an offprint as PDF; frame: the fixed words around it; document: its tree as JSON.

    One at a time: an offprint takes a third of a gigabyte while it is set. Its letters are those of the faces that
    typst brings along; only what these lack is looked for on the machine.

    Raises: ToolError if typst is missing or fails.
    """
    press = typst()
    given = {"document": document, "frame": json.dumps(frame, ensure_ascii=False)}
    year, month, day = map(int, tree.date.split("-"))
    for bundled in (True, False):
        try:
            made: bytes = press.compile(
                SHEET.read_bytes(),
                format="pdf",
                sys_inputs=given,
                ignore_system_fonts=bundled,
                pdf_standards=STANDARD,
                timestamp=timegm((year, month, day, 0, 0, 0)),
            )
        except press.TypstError as error:
            said = " ".join(str(error).split())[:300]
            if bundled and "font" in said:
                continue
            hint = "install a font that has its letters, such as those of Noto" if "font" in said else ""
            raise ToolError.at("tool.typst", SHEET.name, f"failed: {said}", hint) from None
        for _ in range(_FORGETS_AFTER):
            press.compile(b"", ignore_system_fonts=True)
        return made
    raise AssertionError("unreachable")
