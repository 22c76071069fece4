"""Languages: every text in each language of the work, none empty, none a copy of another, none unfinished."""

import re
from collections.abc import Iterator, Mapping
from itertools import combinations, pairwise

from edition.checks import Subject
from edition.languages.language_files import languages, missing
from edition.languages.language_names import has_name
from edition.model.editorial_text import EditorialText
from edition.model.given import Standoff
from edition.words.findings import Explained, Finding, Where, did_you_mean, fault
from edition.words.ids import Lang

CODES = {
    "languages.unknown": Explained(
        "A language of the work has no file here; that of a block has no name (a warning).",
        "`languages: [fr, xx]` in work.yaml.",
        "Use the tag of a language that the interface speaks, or add its file: see `edition docs add-a-language`.",
    ),
    "languages.incomplete": Explained(
        "The interface lacks words or marks in a language of the work.",
        "A language file without the label of a page.",
        "Add the words that the message names to the language's file: see `edition docs add-a-language`.",
    ),
    "languages.missing": Explained(
        "A text is missing in a language of the work.",
        "`summary: {fr: …, en: …}`, in an edition that has `es` too.",
        "Write the text in the language that lacks it.",
    ),
    "languages.stray": Explained(
        "A text is given in a language that the work does not have.",
        "`title: {fr: …, en: …, es: …, de: …}`, in an edition without `de`.",
        "Remove it, or add the language to work.yaml.",
    ),
    "languages.empty": Explained(
        "A text has no words in a language.",
        '`en: "…"`.',
        "Write the text: marks alone are no words.",
    ),
    "languages.copy": Explained(
        "A text is the same, word for word, in two languages.",
        "`es: One two three four five six seven.`, as `en` has it.",
        "Translate it.",
    ),
    "languages.unended": Explained(
        "A text ends without the sign that ends it in most of the other languages.",
        "`en: The counters agree`, where `fr` and `es` end with a full stop.",
        "Look whether its last line is lost; end the sentence, or end none of them.",
    ),
    "languages.twice": Explained(
        "A line of a text stands twice, one below the other.",
        "A line of a summary that was pasted or merged twice.",
        "Take one of the two away.",
    ),
    "languages.unfinished": Explained(
        "A text still holds a mark of unfinished work.",
        "`en: The gulls TODO are counted.`.",
        "Finish the text and take the mark away.",
    ),
}

COINCIDENCE = 6
"""Words up to which two languages may agree by chance, as titles do."""

Words = Mapping[Lang, str]
"""Language -> the words of a text in it."""

_UNFINISHED = re.compile(r"\b(?:TODO|FIXME|XXX|TBD)\b")

_END = re.compile(r"[.!?…][\s”»’\")\]]*$")
_LINE = 4
"""Words from which on something is a line or a sentence."""


def check(subject: Subject) -> Iterator[Finding]:
    """Look at the languages themselves, then at every text."""
    standoff = subject.edition.standoff
    yield from _unknown(standoff)
    yield from _incomplete(standoff)
    for text in subject.edition.index.texts:
        words = {lang: text.words(lang) for lang in text.versions}
        yield from _complete(text, words, standoff.work.languages)
        yield from _copies(text, words)
        yield from _unfinished(text, words)
        yield from _unended(text, words)
        yield from _twice(text)


def _unknown(standoff: Standoff) -> Iterator[Finding]:
    places = [(standoff.work.language, "work.language")]
    places += [(lang, f"work.languages.{number}") for number, lang in enumerate(standoff.work.languages)]
    known = languages()
    for lang, path in dict(reversed(places)).items():
        if lang not in known:
            yield fault(
                "languages.unknown",
                standoff.origin(path).where,
                f"the language {lang!r} is not known here",
                did_you_mean(lang, known) or "use one of " + ", ".join(sorted(known)),
                lang,
            )
    yield from _nameless(standoff)


def _nameless(standoff: Standoff) -> Iterator[Finding]:
    """Look at the languages of blocks, which may be any: an abstract is carried in its own."""
    for block in standoff.blocks:
        if block.language != standoff.work.language and not has_name(block.language):
            yield fault(
                "languages.unknown",
                standoff.origin(f"{block.id}.language").where,
                f"the language {block.language!r} of {block.id} has no name, so that pages give its tag",
                "check the tag, as BCP 47 has it: `it`, `pt-BR`",
                block.id,
            ).as_warning()


def _incomplete(standoff: Standoff) -> Iterator[Finding]:
    for number, lang in enumerate(standoff.work.languages):
        for part in missing(lang) if lang in languages() else ():
            yield fault(
                "languages.incomplete",
                standoff.origin(f"work.languages.{number}").where,
                f"the interface has no {part} in {lang!r}",
                f"add it to languages/{lang}.toml: see `edition docs add-a-language`",
                lang,
            )


def _near(text: EditorialText, lang: Lang) -> Where:
    """Return where a text is missing: if no line is known, beside another version in the same file."""
    where = text.where(lang)
    others = (text.where(other) for other in text.versions)
    return where if where.line else next((one for one in others if one.file == where.file), where)


def _complete(text: EditorialText, words: Words, wanted: tuple[Lang, ...]) -> Iterator[Finding]:
    for lang in wanted:
        if lang not in words:
            yield fault(
                "languages.missing",
                _near(text, lang),
                f"{text.name} is missing in {lang!r}",
                f"write it in {lang!r}",
                text.place,
            )
        elif not any(map(str.isalnum, words[lang])):
            yield fault(
                "languages.empty",
                text.where(lang),
                f"{text.name} has no words in {lang!r}",
                f"write it in {lang!r}",
                text.place,
            )
    for lang in words:
        if lang not in wanted:
            yield fault(
                "languages.stray",
                text.where(lang),
                f"{text.name} is given in {lang!r}, which is no language of the work",
                did_you_mean(lang, wanted) or "remove it, or add the language to work.yaml",
                text.place,
            )


def _copies(text: EditorialText, words: Words) -> Iterator[Finding]:
    bare = {lang: re.findall(r"[^\W_]+", version.casefold()) for lang, version in words.items()}
    for first, second in combinations(bare, 2):
        if bare[first] == bare[second] and len(bare[first]) > COINCIDENCE:
            yield fault(
                "languages.copy",
                text.where(second),
                f"{text.name} is the same in {first!r} and {second!r}",
                f"translate it into {second!r}",
                text.place,
            )


def _unfinished(text: EditorialText, words: Words) -> Iterator[Finding]:
    for lang, version in words.items():
        for mark in sorted(set(_UNFINISHED.findall(version))):
            yield fault(
                "languages.unfinished",
                text.where(lang, mark),
                f"{text.name} holds the mark {mark!r} in {lang!r}",
                "finish it",
                text.place,
            )


def _unended(text: EditorialText, words: Words) -> Iterator[Finding]:
    """Find the languages in which a text has lost its end: those of a text end alike, in a sentence or in none."""
    ended = {lang: bool(_END.search(said)) for lang, said in words.items()}
    if (
        len(ended) < 2
        or sum(ended.values()) * 2 < len(ended)
        or all(len(said.split()) < _LINE for said in words.values())
    ):
        return
    for lang in (lang for lang, is_ended in ended.items() if not is_ended and words[lang].strip()):
        message = f"{text.name} ends in {lang!r} without the sign that ends it in the others"
        hint = "is its last line lost? End the sentence, or end none of them"
        yield fault("languages.unended", text.where(lang, words[lang].split()[-1]), message, hint, text.place)


def _twice(text: EditorialText) -> Iterator[Finding]:
    """Find lines that stand twice, one below the other, as after a slip in pasting or merging."""
    for lang in text.versions:
        lines = [line.strip() for line in text.origins[lang].lines]
        for line, below in pairwise(lines):
            if line == below and len(line.split()) >= _LINE:
                message = f"{text.name} has a line twice in {lang!r}: {line[:60]!r}"
                yield fault("languages.twice", text.where(lang, line), message, "take one of them away", text.place)
