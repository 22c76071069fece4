"""Makes the vectors by which a program in another language can be tested: docs/dev/fingerprints-1.json.

usage: python scripts/bench/vectors.py

Each change of `tests/search_changes.py` is tried on texts and on copies of an invented article that are made for it
(`vector_copies/`); a copy is kept if it tells a change apart that none before it did. The texts, the toy's blocks and
the searches of the toy's copies stay what they are. Exits 1 if a change is left that no vector tells.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bench.vector_copies import (  # noqa: F401
    chain_copies,
    decision_copies,
    edge_copies,
    evidence_copies,
    extent_copies,
    mixed_copies,
)
from bench.vector_copies.candidates import ARTICLES, FAMILIES, Candidate
from bench.vector_copies.texts import TEXTS, places
from edition.model.given import Standoff
from edition.shell import pipeline

from tests.changed_search import Change, changed
from tests.published_vectors import FILE, Json, found, published, read_place, read_text, standoff
from tests.search_changes import CHANGES

ROOT = Path(__file__).resolve().parents[2]
OLD_TEXTS = 5
"""Texts that were there before."""


def differing(look: Callable[[], object], changes: Sequence[Change]) -> list[Change]:
    """Return the changes with which something is seen otherwise, or not at all."""
    base = look()
    return [change for change in changes if _seen(look, change) != base]


def _seen(look: Callable[[], object], change: Change) -> object:
    with changed(change):
        try:
            return look()
        except (ArithmeticError, LookupError, TypeError, ValueError) as fault:
            return repr(fault)


def kept_texts(left: list[Change]) -> tuple[list[Json], list[Json]]:
    """Return texts and recorded places that tell changes apart; takes these from those that are left."""
    texts = [read_text(vector) for vector in published()["texts"][:OLD_TEXTS]] + [read_text({"text": t}) for t in TEXTS]
    for vector in texts:
        _take(left, differing(partial(read_text, vector), left))
    kept = []
    for place in places():
        aimed = [change for change in left if "recorded_words" in change.module or "approximate" in change.module]
        told = differing(partial(read_place, place), aimed)
        if told:
            kept.append(read_place(place))
            _take(left, told)
    return texts, kept


def _take(left: list[Change], told: Sequence[Change]) -> None:
    left[:] = [change for change in left if change not in told]


def kept_searches(left: list[Change]) -> Iterator[tuple[str, Candidate, list[Change]]]:
    """Yield copies that tell changes apart, each with its name and with what it tells; takes that from what is left."""
    for name, aims, made in FAMILIES:
        begin, tried, kept = time.monotonic(), 0, 0
        for candidate in made():
            aimed = [change for change in left if any(aim in str(change) for aim in aims)]
            if not aimed:
                break
            tried += 1
            told = differing(partial(_found, candidate), aimed)
            if told:
                others = [change for change in left if change not in aimed]
                told += differing(partial(_found, candidate), others)
                _take(left, told)
                kept += 1
                yield f"{name} {kept}", candidate, told
        print(f"{time.monotonic() - begin:6.1f} s  {tried:5} tried {kept:3} kept  {name}", flush=True)


_EDITIONS: dict[str, Standoff] = {}


def _found(candidate: Candidate) -> Json:
    if candidate.article not in _EDITIONS:
        _EDITIONS[candidate.article] = standoff([block.vector for block in ARTICLES[candidate.article]])
    return found(_EDITIONS[candidate.article], {"copy": candidate.copy, "marks": candidate.marks})


def articles(left: list[Change]) -> list[Json]:
    """Return the invented articles with the searches that are kept."""
    made: dict[str, Json] = {}
    for name, candidate, told in kept_searches(left):
        blocks = [block.vector for block in ARTICLES[candidate.article]]
        one = made.setdefault(candidate.article, {"name": candidate.article, "blocks": blocks, "searches": []})
        marks = {"marks": [list(mark) for mark in candidate.marks]} if candidate.marks else {}
        tells = sorted({change.constant for change in told})
        search = {"name": name, "tells": tells, "copy": _joined(candidate.copy)}
        one["searches"].append({**search, **marks, "found": _found(candidate)})
    return list(made.values())


def _joined(parts: Sequence[Any]) -> list[Any]:
    """Put texts that follow each other together."""
    joined: list[Any] = []
    for part in parts:
        if isinstance(part, str) and joined and isinstance(joined[-1], str):
            joined[-1] += part
        else:
            joined.append(part)
    return joined


def toy() -> tuple[list[Json], list[Json]]:
    """Return the toy's blocks with their calls, and the searches of its copies with all that is found."""
    given = pipeline.load(ROOT / "tests" / "toy")[0].standoff
    calls = {
        id_: [{"words": note.call.words, "occurrence": note.call.occurrence} for note in notes if note.call]
        for id_, notes in given.notes_by_block.items()
    }
    held = published()
    known = [{k: v for k, v in block.items() if k != "calls"} for block in held["blocks"]]
    blocks = [block | ({"calls": calls[block["id"]]} if block["id"] in calls else {}) for block in known]
    edition = standoff(blocks)
    return blocks, [{**search, "found": found(edition, search)} for search in held["searches"]]


def written(vectors: Json) -> str:
    """Return vectors as JSON, each on a line of its own."""
    lists = {name: value for name, value in vectors.items() if isinstance(value, list)}
    parts = [f' "{name}": [\n{_lines(value, "  ")}\n ]' for name, value in lists.items() if name != "articles"]
    several = ",\n".join(
        f'  {{"name": {_json(one["name"])},\n'
        + ",\n".join(f'   "{key}": [\n{_lines(one[key], "    ")}\n   ]' for key in ("blocks", "searches"))
        + "}"
        for one in vectors["articles"]
    )
    return "{\n" + ",\n".join([f' "format": {vectors["format"]}', *parts, f' "articles": [\n{several}\n ]']) + "\n}\n"


def _lines(values: Sequence[object], indent: str) -> str:
    return ",\n".join(indent + _json(value) for value in values)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def main() -> int:
    """Write the vectors; return the exit code."""
    left = list(CHANGES)
    texts, recorded = kept_texts(left)
    blocks, searches = toy()
    made = articles(left)
    vectors = {"texts": texts, "places": recorded, "blocks": blocks, "searches": searches, "articles": made}
    FILE.write_text(written({"format": 1, **vectors}), encoding="utf-8")
    print(*(f"not told: {change}" for change in left), sep="\n")
    print(f"{len(CHANGES) - len(left)} of {len(CHANGES)} changes are told; {FILE.stat().st_size // 1000} kB")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
