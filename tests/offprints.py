"""Offprints that tests look into: made once, and read by other means than those that made them."""

import io
import json
import subprocess
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pikepdf
from edition.derive.edition_index import build_index
from edition.model.edited_work import Work
from edition.model.edition import WordedEdition
from edition.render.offprint.pandoc_tree import Node, attr_of
from edition.shell import pandoc
from edition.words.ids import Lang

HOSTILE = '\\LaTeX & <b>"#1" $x_1$ *Gulls* `rm` [@a] {% x %} #raw[]  « ? » ~^_@//---\N{HEBREW LETTER ALEF}\u0007 © 50 %'
"""A title with what each format takes for a mark, a letter of another direction, and one that no format can hold."""


def with_work(edition: WordedEdition, **changes: Any) -> WordedEdition:
    """Return an edition whose work is otherwise."""
    return with_standoff(edition, work=replace(edition.standoff.work, **changes))


def with_standoff(edition: WordedEdition, **changes: Any) -> WordedEdition:
    """Return an edition whose given data are otherwise."""
    standoff = replace(edition.standoff, **changes)
    return replace(edition, standoff=standoff, index=build_index(standoff, edition.results))


def hostile_title(work: Work) -> dict[Lang, str]:
    """Return a title in each language that no format may take for its own marks."""
    return {lang: f"{HOSTILE} {lang}" for lang in work.languages}


def nodes(tree: Any) -> Iterator[Node]:
    """Yield every node of a tree in reading order."""
    if isinstance(tree, list):
        for one in tree:
            yield from nodes(one)
    elif isinstance(tree, dict):
        if "t" in tree:
            yield tree
        for value in tree.values():
            yield from nodes(value)


def classes(tree: Any) -> Counter[str]:
    """Return how many pieces of a tree are of each class."""
    found = (attr_of(node) for node in nodes(tree))
    return Counter(name for attributes in found if attributes for name in attributes[1])


def ids_of(tree: Any, name: str) -> list[str]:
    """Return the ids of the pieces of a class."""
    found = (attr_of(node) for node in nodes(tree))
    return [attributes[0] for attributes in found if attributes and name in attributes[1]]


def targets(tree: Any) -> list[str]:
    """Return where the links of a tree lead."""
    return [node["c"][2][0] for node in nodes(tree) if node["t"] == "Link"]


def words(tree: Any) -> str:
    """Return the words of a tree."""
    return "".join(" " if "Space" in node["t"] else node["c"] for node in nodes(tree) if node["t"] in ("Str", "Space"))


def parts(archive: bytes) -> dict[str, bytes]:
    """Return the parts of an archive."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        assert opened.testzip() is None
        return {name: opened.read(name) for name in opened.namelist()}


def read_back(content: bytes, form: str) -> Any:
    """Return what pandoc reads in a file."""
    command = [str(pandoc.program()), "--sandbox", "-f", form, "-t", "json"]
    done = subprocess.run(command, input=content, capture_output=True, check=True, timeout=60)
    return json.loads(done.stdout)["blocks"]


def kinds_of_parts(element: Any) -> list[str]:
    """Return the kind of each part of a PDF's structure tree, such as /Note, in reading order."""
    kids = element.get("/K", [])
    inside = [
        kinds_of_parts(kid)
        for kid in (kids if isinstance(kids, pikepdf.Array) else [kids])
        if isinstance(kid, pikepdf.Dictionary)
    ]
    own = [str(element.S)] if "/S" in element else []
    return own + [kind for some in inside for kind in some]
