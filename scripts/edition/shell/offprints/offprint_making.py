"""Makes offprints of an edition, side by side: trees first, then each in its formats."""

import json
import os
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from edition.languages.interface_labels import label
from edition.model.edition import WordedEdition
from edition.render import offprint
from edition.render.offprint.offprint_document import OffprintTree, offprint_tree
from edition.render.offprint.reading_devices import finished, for_reading_devices
from edition.render.offprint.word_styles import styled_reference, with_properties, with_styles
from edition.shell import pandoc
from edition.shell.offprints import typst_press
from edition.words.ids import Lang
from edition.words.offprint_names import OFFPRINT_FORMS, offprint_name

READER_STYLE = Path(offprint.__file__).with_name("reader.css")


def offprints(edition: WordedEdition, langs: Sequence[Lang], forms: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of each offprint in some languages and formats.

    Raises: ToolError if a program that makes one is missing or fails.
    """
    if "pdf" in forms:
        typst_press.typst()
    pandoc.program()
    # What takes longest has a thread of its own, and is there once: two offprints at the press fill the memory.
    with ThreadPoolExecutor(1) as press, ThreadPoolExecutor(max(1, (os.cpu_count() or 1) - 1)) as writers:
        asked = []
        for lang in langs:
            for kind, every in OFFPRINT_FORMS.items():
                tree = offprint_tree(edition, lang, kind)
                for form in (form for form in every if form in forms):
                    name = offprint_name(edition.standoff.work.id, kind, lang, form)
                    asked.append((name, (press if form == "pdf" else writers).submit(_made, tree, form)))
        for name, made in asked:
            yield name, made.result()


def _made(tree: OffprintTree, form: str) -> bytes:
    match form:
        case "pdf":
            return typst_press.to_pdf(tree, _frame(tree), _json(tree.document))
        case "docx":
            return _docx(tree)
    return _epub(tree)


def _json(document: object) -> str:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def _frame(tree: OffprintTree) -> dict[str, object]:
    language, _, region = tree.lang.partition("-")
    return {
        "kind": tree.kind,
        "title": tree.title,
        "authors": list(tree.authors),
        "description": " ".join(tree.running),
        "keywords": list(tree.keywords),
        "date": [int(part) for part in tree.date.split("-")],
        "running": list(tree.running),
        "language": language,
        "region": region if len(region) == 2 else "",
    }


def _epub(tree: OffprintTree) -> bytes:
    options = ["--epub-title-page=false", "--toc", "--toc-depth=2", "--split-level=1", f"--css={READER_STYLE}"]
    contents = label("offprint.contents", tree.lang)
    document = for_reading_devices(tree.document, label("note.back", tree.lang), contents)
    return finished(pandoc.to_file(_json(document), "epub3", options), tree.moment, contents)


def _docx(tree: OffprintTree) -> bytes:
    document = with_styles(tree.document)
    document["meta"] = {key: value for key, value in document["meta"].items() if key in ("lang", "description")}
    with tempfile.TemporaryDirectory() as folder:
        reference = Path(folder, "reference.docx")
        reference.write_bytes(styled_reference(pandoc.default_file("reference.docx"), tree))
        made = pandoc.to_file(_json(document), "docx", [f"--reference-doc={reference}"])
    return with_properties(made, tree)
