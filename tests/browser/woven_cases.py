"""Words with all that can be woven into them, at random, with what the library makes of them."""

import random
from dataclasses import dataclass
from typing import Any

from edition.derive.lexical_marks import Forms, typed_forms
from edition.model.article import Place
from edition.model.commentary.emendations import EmendedPlace
from edition.model.protected_text import MarkKind, ProtectedText, SourceMark
from edition.render.readings import reading_html
from edition.render.woven.weave_text import Cited, Emended, Marked, weave
from edition.render.woven.woven_calls import Called
from edition.words.block_fingerprint import letters
from edition.words.ids import Id
from markupsafe import Markup

_WORDS = ["mouettes", "le", "port", "été", "e\u0301te\u0301", "cœur", "Roy", "1901", "(Roy,", "1901)", "l’eau", "İris"]
_WORDS += ["ad-", "registre", "registres", "REGISTRE", "𝒶ile", "🐦", "x²", "a<b", "&amp;", '"dit"', "d'ici", "\u00ad"]
_WORDS += ["Σας", "une", "le e e", *"12", "12"]
_BETWEEN = [
    *"    \n\u00a0²",
    " \n ",
    "\n\n\t",
    "-\n",
    "\u2010\n  ",
    "",
    " « ",
    " », ",
    " » ",
    "[1]",
    "[2]",
    "(1)",
    "1 ",
]
_BETWEEN += [". ", " ; ", " 🐦 ", " \x85", "\ufeff"]
_NUMBERS = ["1", "2", "12"]


@dataclass(frozen=True)
class Case:
    """What the script is given, and the HTML that the library makes of the same."""

    given: dict[str, Any]
    html: str


class Cases:
    """Makes cases; the same seed makes the same."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - repeatable cases, no secret

    def case(self) -> Case:
        """Return one case."""
        text = "".join(self.some(_WORDS) + self.some(_BETWEEN) for _ in range(self.chance.randint(1, 24)))
        called = [self.called(text, number) for number in range(self.chance.randint(0, 3))]
        marks = sorted(
            (self.mark(text) for _ in range(self.chance.randint(0, 8))), key=lambda one: (one.start, -one.end)
        )
        cited = [Cited(self.place(text), f"r.html#ref-{number}") for number in range(self.chance.randint(0, 3))]
        emended = [self.emended(text, number) for number in range(self.chance.randint(0, 3))]
        forms = self.forms(text)
        loosely = self.chance.random() < 0.3
        marked = Marked(marks, cited, emended, forms, lambda target: ("term", f"g.html#{target}"))
        given = {
            "words": text,
            "called": [
                {"after": place(one.after), "html": one.html, "printed": one.printed, "href": one.href}
                for one in called
            ],
            "marks": [script_mark(one, text) for one in marks],
            "cited": [{"place": place(one.place), "href": one.href} for one in cited],
            "emended": [script_emended(one) for one in emended],
            "forms": [[f.words + "*" * f.any_ending, f.target] for same in forms.by_start.values() for f in same],
            "loosely": loosely,
        }
        return Case(given, weave(ProtectedText(text), called, marked, loosely=loosely))

    def some(self, choices: list[str]) -> str:
        return self.chance.choice(choices)

    def stretch(self, text: str, most: int) -> tuple[int, int]:
        start = self.chance.randrange(len(text))
        return start, min(len(text), start + self.chance.randint(1, most))

    def words(self, text: str, most: int) -> str:
        """Return words of the text, at times others; recorded words have letters."""
        start, end = self.stretch(text, most)
        found = text[start:end] if self.chance.random() < 0.9 else "ailleurs"
        return found if letters(found).exact else "mouettes"

    def place(self, text: str) -> Place:
        words = self.words(text, 14)
        if letters(f"{words})").exact:
            words += self.some(["", "", ")"])
        return Place(block=Id("p1"), words=words, occurrence=self.chance.choice([1, 1, 1, 2]))

    def called(self, text: str, number: int) -> Called:
        html = Markup('<sup><a href="#n{0}">{0}</a></sup>').format(number)
        printed = self.some([*_NUMBERS, ""])
        return Called(self.place(text), html, printed, self.some(["", "#n1"]) if printed else "")

    def mark(self, text: str) -> SourceMark:
        start, end = self.stretch(text, self.chance.choice([2, 4, 30]))
        kind = self.chance.choice(list(MarkKind))
        return SourceMark(start=start, end=end, kind=kind, target='https://x.org/?a&"' if kind is MarkKind.LINK else "")

    def emended(self, text: str, number: int) -> Emended:
        reading = self.chance.choice([None, None, "", "les *mots*", "a < b", '"'])
        lemma = self.chance.choice([*[self.words(text, 9).replace("\n", " ")] * 9, "e e"])
        place = EmendedPlace(block=Id("p1"), lemma=lemma, occurrence=self.chance.choice([None, None, 1, 2]))
        return Emended(place, f"a.html#e00{number}", reading)

    def forms(self, text: str) -> Forms:
        typed = [
            "registre*",
            "Roy",
            "le port",
            "port",
            "mouettes",
            "Σας",
            self.words(text, 12),
            self.words(text, 5) + "*",
        ]
        chosen = [words for words in typed if self.chance.random() < 0.5]
        return typed_forms([(words, Id(f"term-{self.chance.randrange(4)}")) for words in chosen])


def place(found: Place) -> dict[str, Any]:
    """Return a place as the script has it."""
    return {"words": found.words, "occurrence": found.occurrence}


def script_emended(one: Emended) -> dict[str, Any]:
    """Return a lemma as the script has it."""
    at = {"words": one.place.lemma, "occurrence": one.place.occurrence or 1}
    reading = None if one.reading is None else reading_html(one.reading)
    return {"place": at, "href": one.href, "reading": reading}


def script_mark(mark: SourceMark, text: str) -> dict[str, Any]:
    """Return a mark as the script has it, which counts in units of UTF-16."""
    start, end = (units(text[:offset]) for offset in (mark.start, mark.end))
    return {"start": start, "end": end, "kind": mark.kind.value, "target": mark.target}


def units(text: str) -> int:
    """Return how many units of UTF-16 a text has."""
    return len(text.encode("utf-16-le")) // 2
