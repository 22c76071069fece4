"""Writes an invented book in three languages, made of the toy's words in the toy's form, to measure how time grows.

usage: python scripts/bench/book.py FOLDER [--blocks N] [--entries N]

The folder becomes a project of its own: the toy, and behind its last heading more paragraphs, notes and entries, every
entry cited, listed and recorded as the toy's are. `copy.txt` in it is a copy of the whole.
"""

import argparse
import random
import re
import shutil
import sys
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from edition.words.block_fingerprint import fingerprint

ROOT = Path(__file__).resolve().parents[2]
TOY = ROOT / "tests" / "toy"
BLOCKS, ENTRIES = 1222, 400
"""Paragraphs and entries that are added to the toy's."""
LANGUAGES = ("fr", "en", "es")
BLOCKS_OF_A_HEADING, BLOCKS_OF_A_NOTE = 40, 6
SUMMARY_WORDS, ARTICLE_WORDS, NOTE_WORDS = 55, 110, 20
_SYLLABLES = ("bar", "dov", "fel", "gri", "kem", "lum", "mol", "nar", "pel", "quo", "ros", "sti", "tav", "vun", "zel")


@dataclass(frozen=True, slots=True)
class Invented:
    """An invented work: key, names, year with its letter, title."""

    key: str
    family: str
    given: str
    year: str
    letter: str
    title: str

    @property
    def cited(self) -> str:
        """Return the work as the article cites it."""
        return f"{self.family} ({self.year}{self.letter})"

    @property
    def bibtex(self) -> str:
        """Return its entry of the bibliography."""
        fields = {
            "author": f"{self.family}, {self.given}",
            "title": self.title,
            "address": "Brest",
            "publisher": "Éditions du Phare",
            "year": self.year,
            "yearsuffix": self.letter,
            "langid": "french",
            "checked": "no",
        }
        return f"@book{{{self.key},\n" + "".join(f"  {n} = {{{v}}},\n" for n, v in fields.items() if v) + "}\n"

    @property
    def listed(self) -> str:
        """Return its entry of the recorded list."""
        printed = f"{self.family}, {self.given} ({self.year}{self.letter}), {self.title}, Brest, Éditions du Phare."
        return f"- id: {self.key}\n  printed: >-\n    {printed}\n"


@dataclass(frozen=True, slots=True)
class Words:
    """Draws words of the toy; the same words for the same book."""

    chance: random.Random
    known: dict[str, list[str]]

    def draw(self, lang: str, count: int) -> str:
        """Return a sentence of some words of a language."""
        return " ".join(self.chance.choices(self.known[lang], k=count)).capitalize()


def toy_words() -> dict[str, list[str]]:
    """Return the words of the toy's summaries by language."""
    known: dict[str, list[str]] = {lang: [] for lang in LANGUAGES}
    for path in sorted((TOY / "docs" / "data" / "article").glob("*.yaml")):
        for lang, text in re.findall(r"^    (fr|en|es): >-\n((?:      .+\n)+)", path.read_text(encoding="utf-8"), re.M):
            known[lang] += re.findall(r"[^\W\d_]{3,}", text)
    return known


def works(count: int, words: Words) -> list[Invented]:
    """Return invented works; of every ten, two are of one author and year."""
    made: list[Invented] = []
    for number in range(count):
        a, b, c = (_SYLLABLES[number // 15**place % 15] for place in range(3))
        letter = {0: "a", 1: "b"}.get(number % 10, "")
        family = made[-1].family if letter == "b" else f"{a}{c}{b}{_SYLLABLES[number // 15**3 % 15]}".capitalize()
        year = made[-1].year if letter == "b" else str(1900 + words.chance.randrange(110))
        title = f"{words.draw('fr', 4)} {family.lower()}{letter}"
        made.append(Invented(f"{family.lower()}{year}{letter}", family, "Ada", year, letter, title))
    return made


def block(id_: str, kind: str, text: str, summary: dict[str, str], more: str = "") -> str:
    """Return a block as the data have it."""
    words, made = text.split(), fingerprint(text)
    told = f'letters: {made.letters}, words: {made.words}, exact: {made.exact}, sketch: "{made.sketch}"'
    lines = [f"- id: {id_}", *([f"  kind: {kind}"] if kind != "note" else []), *([more] if more else [])]
    lines += [f'  passage: {{first: "{" ".join(words[:2])}", last: "{" ".join(words[-2:])}"}}']
    lines += [f"  fingerprint: {{format: 1, {told}}}", "  summary:"]
    for lang, prose in summary.items():
        lines += [f"    {lang}: >-", textwrap.indent(textwrap.fill(prose, 110, break_on_hyphens=False), " " * 6)]
    return "\n".join(lines) + "\n"


def heading_id(number: int) -> str:
    """Return the id of a heading, which has letters alone."""
    return "part-" + "".join(chr(97 + number // 26**place % 26) for place in (1, 0))


class Book:
    """What is written, piece by piece."""

    def __init__(self, words: Words, invented: Sequence[Invented]) -> None:
        self.words = words
        self.works = invented
        self.sections: list[list[str]] = []
        self.notes: list[str] = []
        self.citations: list[str] = []
        self.copy: list[str] = []

    def add(self, number: int) -> None:
        """Add a paragraph that cites a work or two, and the note that some have."""
        if number % BLOCKS_OF_A_HEADING == 0:
            self.sections.append([])
        id_, cited = f"p{number + 9}", self._cited(number)
        text = f"{self.words.draw('fr', ARTICLE_WORDS)} {cited[0].cited} {self.words.draw('fr', 3)}."
        call = ""
        if number % BLOCKS_OF_A_NOTE == 0:
            call = f"[](note:n{len(self.notes) + 4})"
            self._note(id_, text)
        keys = "; ".join(f"@{work.key}" for work in cited)
        summary = {
            lang: f"{self.words.draw(lang, SUMMARY_WORDS)}{call} [{keys}]. {self.words.draw(lang, 5)}."
            for lang in LANGUAGES
        }
        self.sections[-1].append(block(id_, "paragraph", text, summary))
        self.copy.append(text)
        self._record(id_, cited[0])

    def _cited(self, number: int) -> list[Invented]:
        first = self.works[number % len(self.works)]
        other = self.words.chance.choice(self.works)
        return [first] if number % 3 or other == first else [first, other]

    def _note(self, block_id: str, text: str) -> None:
        words = self.words.draw("fr", NOTE_WORDS) + "."
        summary = {lang: self.words.draw(lang, NOTE_WORDS) + "." for lang in LANGUAGES}
        call = f'  call: {{block: {block_id}, after: "{" ".join(text.split()[-2:]).rstrip(".")}"}}'
        self.notes.append(block(f"n{len(self.notes) + 4}", "note", words, summary, call))
        self.copy.append(words)

    def _record(self, block_id: str, work: Invented) -> None:
        at = f'{{block: {block_id}, words: "{work.cited}"}}'
        number = len(self.citations) + 7
        self.citations.append(f"- id: cit{number:02}\n  at: {at}\n  entry: {work.key}\n  certainty: high\n")


def write(folder: Path, blocks: int = BLOCKS, entries: int = ENTRIES) -> None:
    """Write the project."""
    # What the toy has withdrawn is in use here.
    left = shutil.ignore_patterns("copies", "site*", ".cache", "retired.yaml", "released.csv", "links.csv")
    shutil.copytree(TOY, folder, dirs_exist_ok=True, ignore=left)
    words = Words(random.Random(1), toy_words())  # noqa: S311 - repeatable, no secret
    book = Book(words, works(entries, words))
    for number in range(max(blocks, entries)):
        book.add(number)
    data = folder / "docs" / "data"
    for number, section in enumerate(book.sections):
        id_ = heading_id(number)
        titles = "".join(f"  {lang}: {words.draw(lang, 3)} {number + 1}\n" for lang in LANGUAGES)
        (data / "article" / f"{id_}.yaml").write_text(f"id: {id_}\ntitle:\n{titles}blocks:\n{''.join(section)}")
    headings = "".join(f", {heading_id(number)}" for number in range(len(book.sections)))
    work = (data / "work.yaml").read_text(encoding="utf-8")
    (data / "work.yaml").write_text(work.replace("conclusion]", f"conclusion{headings}]"), encoding="utf-8")
    _append(data / "notes.yaml", book.notes)
    _append(data / "citations.yaml", book.citations)
    _append(data / "list.yaml", [one.listed for one in book.works])
    _append(folder / "bib" / "references.bib", [f"\n{one.bibtex}" for one in book.works])
    text = (TOY / "copies" / "article.txt").read_text(encoding="utf-8")
    (folder / "copy.txt").write_text("\n\n".join([text, *book.copy]) + "\n", encoding="utf-8")
    configuration = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    theme = (ROOT / "scripts" / "edition" / "render" / "theme").as_posix()
    (folder / "mkdocs.yml").write_text(re.sub(r"custom_dir: \S+", f"custom_dir: {theme}", configuration))


def _append(path: Path, pieces: Sequence[str]) -> None:
    path.write_text(path.read_text(encoding="utf-8") + "".join(pieces), encoding="utf-8")


def main() -> int:
    """Write a book into a folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--blocks", type=int, default=BLOCKS, help="paragraphs beside the toy's [%(default)s]")
    parser.add_argument("--entries", type=int, default=ENTRIES, help="entries beside the toy's [%(default)s]")
    options = parser.parse_args()
    write(options.folder, options.blocks, options.entries)
    return 0


if __name__ == "__main__":
    sys.exit(main())
