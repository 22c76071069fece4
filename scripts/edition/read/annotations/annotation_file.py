"""A file of W3C Web Annotations to values: one, a list, a page or a collection, as Hypothesis and Recogito export them.

What is read of each is its id and its targets; selectors that other programs add, as XPaths, are passed over. A
collection whose pages are somewhere else holds nothing to read.
"""

import json
from collections.abc import Iterator
from typing import Any

from edition.model.reader_annotation import ReaderAnnotation, ReaderTarget
from edition.words.findings import DataError, Explained

CODES = {
    "annotations.syntax": Explained(
        "The file of annotations is not JSON.",
        "`edition annotate notes.txt`, or an export that was cut off.",
        "Export the annotations again, as JSON.",
    ),
    "annotations.form": Explained(
        "The file is JSON and holds no annotations.",
        "`edition annotate package.json`, or a collection whose pages are at other addresses.",
        "Give one annotation of the W3C's model, a list of them, an AnnotationPage or an AnnotationCollection that"
        " holds its pages.",
    ),
}

EXPECTED = (
    "give W3C annotations as JSON: one, a list, an AnnotationPage or an AnnotationCollection, as Hypothesis and"
    " Recogito export them"
)
_LISTS = ("items", "first", "annotations", "rows", "@graph")
"""Where programs keep the annotations of a file: pages, collections, the two forms of Hypothesis, JSON-LD."""
_DEEPEST = 20
"""Selectors inside selectors, and lists inside pages, that are followed."""


def read_annotations(data: bytes, name: str) -> tuple[ReaderAnnotation, ...]:
    """Read a file; name: what a finding calls it.

    Raises: DataError with one finding.
    """
    try:
        value = json.loads(data)
    except RecursionError:
        raise DataError.at("annotations.syntax", name, "is nested too deeply to be read", EXPECTED) from None
    except json.JSONDecodeError as error:
        why = f"is no JSON (line {error.lineno}, column {error.colno}: {error.msg})"
        raise DataError.at("annotations.syntax", name, why, EXPECTED) from None
    except ValueError as error:
        raise DataError.at("annotations.syntax", name, f"is no JSON ({error})", EXPECTED) from None
    found = list(_annotations(value, 0))
    if not any(isinstance(one, dict) and "target" in one for one in found):
        raise DataError.at("annotations.form", name, _said_of(value, found), EXPECTED)
    return tuple(_annotation(one, number) for number, one in enumerate(found, 1))


def _annotations(value: object, depth: int) -> Iterator[object]:
    """Yield what stands where annotations do, one after the other."""
    if isinstance(value, list):
        for one in value:
            yield from _annotations(one, depth + 1) if _holds_more(one) and depth < _DEEPEST else [one]
    elif isinstance(value, dict) and "target" not in value:
        name = next((name for name in _LISTS if isinstance(value.get(name), list | dict)), None)
        if name and depth < _DEEPEST:
            yield from _annotations(value[name], depth + 1)
    elif isinstance(value, dict):
        yield value


def _holds_more(value: object) -> bool:
    return isinstance(value, dict) and "target" not in value and any(name in value for name in _LISTS)


def _said_of(value: object, found: list[object]) -> str:
    if found:
        return f"holds no annotation: none of {len(found)} has a target"
    if isinstance(value, dict) and isinstance(value.get("first"), str):
        return "is a collection that names its first page by address and does not hold it"
    if isinstance(value, dict):
        keys = ", ".join(_text(key) for key in list(value)[:5]) or "nothing in it"
        return f"holds no annotations: an object with {keys}"
    return "holds no annotations: an empty list" if value == [] else f"holds no annotations: {_kind(value)}"


def _kind(value: object) -> str:
    names = {dict: "an object", list: "a list", str: "a text", bool: "yes or no", type(None): "nothing"}
    return names.get(type(value), "a number")


def _annotation(value: object, number: int) -> ReaderAnnotation:
    if not isinstance(value, dict):
        return ReaderAnnotation(number=number, fault=f"is {_kind(value)}, not an annotation")
    targets = tuple(_targets(value.get("target")))
    return ReaderAnnotation(
        number=number, id=_text(value.get("id")), targets=targets, fault="" if targets else "has no target"
    )


def _targets(value: object) -> Iterator[ReaderTarget]:
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, str) and one:
            yield ReaderTarget(source=_text(one), fragment=_anchor(one))
        elif isinstance(one, dict):
            yield _target(one)


def _target(value: dict[str, Any]) -> ReaderTarget:
    source = value.get("source", value.get("id"))
    address = _text(source.get("id") if isinstance(source, dict) else source)
    selectors = list(_selectors(value.get("selector"), 0))
    quoted = next((one for one in selectors if isinstance(one.get("exact"), str)), {})
    named = (_text(one.get("value")) for one in selectors if one.get("type") == "FragmentSelector")
    fragment = next((one.removeprefix("#") for one in named if one), "")
    occurrence = quoted.get("occurrence")
    is_counted = isinstance(occurrence, int) and not isinstance(occurrence, bool) and occurrence > 0
    return ReaderTarget(
        source=address,
        fragment=fragment or _anchor(address),
        exact=_text(quoted.get("exact")),
        prefix=_text(quoted.get("prefix")),
        suffix=_text(quoted.get("suffix")),
        occurrence=occurrence if is_counted else None,
    )


def _selectors(value: object, depth: int) -> Iterator[dict[str, Any]]:
    """Yield selectors and what refines them, the outer before the inner."""
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict) and depth < _DEEPEST:
            yield one
            yield from _selectors(one.get("refinedBy"), depth + 1)


def _anchor(address: str) -> str:
    """Return what follows the `#`: an id, or the words that a browser looks for if there is none."""
    id_, words, text = address.partition("#")[2].partition(":~:")
    return id_ or words + text


def _text(value: object) -> str:
    """Return a text without what no file can hold; nothing for what is no text."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else ""
