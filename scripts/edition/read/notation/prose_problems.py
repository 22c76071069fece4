"""What is wrong with prose that was read: links that lead nowhere, and notation that was begun and not ended."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from edition.languages.language_names import is_language
from edition.model.prose_tree import Emphasis, External, Foreign, Link, PageLink, Plain, Prose
from edition.words.ids import SCHEMES

if TYPE_CHECKING:
    from markdown_it.token import Token

AT = Plain("@")
"""An at sign that was typed `\\@`: a node of its own, and no fault."""

_FEW = 5
"""Faults of a kind that are told of some words; who mends them reads the rest."""
_HALF_EMPHASIS = re.compile(r"(?<![\w*_])(?:\*+|_+)(?=[^\s*_])[^\s*_]*|(?<=[^\s*_])(?:\*+|_+)(?![\w*_])")
"""A sign of emphasis that begins or ends a word; one between spaces or letters is a sign as others are."""
_HALF_LINK = re.compile(rf"\((?:{'|'.join(SCHEMES)}|page|lang):[^\s()]+\)")
_CITED = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for a citation that the sentence makes."""
_OPENED = re.compile(rf"\[([^\[\]()!?]{{0,60}}){_CITED}")
_CLOSED = re.compile(rf"{_CITED}([^\[\]()!?]{{0,60}})\]")


@dataclass(frozen=True, slots=True)
class ProseProblem:
    """What could not be read in a piece of prose: the words as typed, a sentence, a remedy."""

    words: str
    message: str
    hint: str


_TAG = "write the tag of one, such as la or pt-BR"


def token_problems(tokens: "Iterable[Token]") -> Iterator[ProseProblem]:
    """Yield what was begun and not ended; markdown-it leaves it among the words, and tells what was typed as a sign."""
    kept = list(tokens)
    for token in kept:
        if token.type == "text":
            yield from _half_marks(token.content)
    yield from _half_brackets("".join(map(_flat, kept)), [_typed(token) for token in kept if _is_narrative(token)])


def _half_marks(text: str) -> Iterator[ProseProblem]:
    marked = _HALF_EMPHASIS.finditer(text) if "*" in text or "_" in text else ()
    for match in islice(marked, _FEW):
        sign = match[0][0]
        what = f"the sign {sign} at {match[0]!r} begins or ends an emphasis that has no other end"
        yield ProseProblem(match[0], what, f"write *words*; a plain sign is written \\{sign}")
    if "`" in text:
        yield ProseProblem("`", "the sign ` begins words for a machine and nothing ends them", "write a second one")
    for match in islice(_HALF_LINK.finditer(text), _FEW):
        yield ProseProblem(match[0], f"{match[0]!r} looks like half of a link", "write [words](par:p4)")


def _half_brackets(flat: str, cited: list[str]) -> Iterator[ProseProblem]:
    """Yield the first brackets that should hold a citation and lack their other half."""
    opened: list[int] = []
    closed: set[int] = set()
    for place, sign in enumerate(flat if cited else ""):
        if sign == "[":
            opened.append(place)
        elif sign == "]" and opened:
            opened.pop()
        elif sign == "]":
            closed.add(place)
    if match := next(filter(None, (_OPENED.match(flat, place) for place in opened)), None):
        key = cited[flat.count(_CITED, 0, match.end() - 1)]
        words = f"[{match[1]}{key}"
        yield ProseProblem(words, f"the bracket before {key!r} is not closed", "write ] after the citation")
    if match := next((match for match in _CLOSED.finditer(flat) if match.end() - 1 in closed), None):
        key = cited[flat.count(_CITED, 0, match.start())]
        words = f"{key}{match[1]}]"
        yield ProseProblem(words, f"the bracket after {key!r} was not opened", "write [ before the citation")


def _flat(token: "Token") -> str:
    return token.content if token.type == "text" else _CITED if _is_narrative(token) else " "


def _is_narrative(token: "Token") -> bool:
    return token.type == "citation" and bool(token.meta["citation"].narrative)


def _typed(token: "Token") -> str:
    return f"@{token.meta['citation'].items[0].key}"


def _unknown_scheme(typed: str) -> ProseProblem:
    """Return the problem of a link; a scheme that is known has something after it that cannot be."""
    scheme = typed.partition(":")[0]
    if scheme == "lang":
        return ProseProblem(typed, f"{typed!r} names no language", _TAG)
    known = f"use https:, page:, lang:, {', '.join(f'{s}:' for s in SCHEMES)}"
    if scheme not in SCHEMES:
        return ProseProblem(typed, f"the link to {typed!r} has no scheme that is known here", known)
    return ProseProblem(
        typed, f"the link to {typed!r} has no id after {scheme}:", "see `edition docs url-promise` for ids"
    )


def tree_problems(prose: Prose) -> Iterator[ProseProblem]:
    """Yield what is wrong with the links of a tree, and words that look like notation and are none."""
    for node in prose:
        match node:
            case Plain(text) if node != AT:
                yield from _plain_problems(text)
            case Link(target, children):
                if target.startswith("?"):
                    yield _unknown_scheme(target[1:])
                elif not children:
                    yield ProseProblem(target, f"the link to {target!r} has no words", "write words between [ and ]")
                yield from tree_problems(children)
            case Foreign(lang, children) if not is_language(lang):
                hint = _TAG
                yield ProseProblem(f"lang:{lang}", f"{lang!r} is the tag of no language", hint)
                yield from tree_problems(children)
            case Emphasis(children) | Foreign(_, children) | PageLink(_, children) | External(_, children):
                yield from tree_problems(children)


def _plain_problems(text: str) -> Iterator[ProseProblem]:
    if match := "@" in text and re.search(r"\S*@\S*", text):
        yield ProseProblem(
            match[0],
            f"{match[0]!r} cannot be read as a citation",
            "write [@key, p. 3] or @key; a plain at sign is written \\@",
        )
    if match := re.search(r"\]\([^)]*\)?", text):
        yield ProseProblem(
            match[0][2:],
            f"the link to {match[0][2:].removesuffix(')')!r} is not allowed",
            "only https:, page: and ids of the edition can be linked",
        )
    if match := re.search(r"<[a-zA-Z/!][^>]*>?", text):
        yield ProseProblem(
            match[0], f"{match[0]!r} looks like HTML, which is shown as it is typed", "use *emphasis* or a link instead"
        )
