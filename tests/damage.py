"""Copies as they are in the wild, made from a good one; shares no code with what joins or fingerprints."""

import html
import random
import re
import textwrap
import unicodedata
from collections.abc import Callable
from itertools import zip_longest

NO_BREAK, NARROW, SOFT_HYPHEN = "\u00a0", "\u202f", "\u00ad"

MENU = ["Accueil", "Tous les numéros", "Proposer un article", "Le comité de lecture", "Lettre d’information"]


def paragraphs(text: str) -> list[str]:
    """Return the lines that hold anything."""
    return [line for line in text.split("\n") if line.strip()]


def hard_wrapped(text: str, width: int = 64) -> str:
    """Break paragraphs into lines, now and then inside a word, as text copied from a PDF is."""
    return "\n\n".join("\n".join(_divided(textwrap.wrap(one, width))) for one in paragraphs(text)) + "\n"


def _divided(lines: list[str]) -> list[str]:
    """Move the beginning of every third line's first word to the line before, with a hyphen."""
    for number in range(1, len(lines), 3):
        word, space, rest = lines[number].partition(" ")
        if space and len(word) > 6 and word.isalpha():
            lines[number - 1] += f" {word[:3]}-"
            lines[number] = f"{word[3:]} {rest}"
    return lines


def other_marks(text: str) -> str:
    """Use straight quotation marks and apostrophes, short dashes and three full stops."""
    changes = {"« ": '"', " »": '"', "«": '"', "»": '"', "“": '"', "”": '"', "’": "'", "‘": "'", "–": "-", "…": "..."}
    for old, new in changes.items():
        text = text.replace(old, new)
    return text


def other_spaces(text: str) -> str:
    """Use no-break spaces at marks and in numbers, double spaces elsewhere, soft hyphens in long words."""
    text = re.sub(r" ([;:!?»])", NARROW + r"\1", text).replace("« ", "«" + NO_BREAK)
    text = re.sub(r"(\d) (\d{3})", r"\1" + NARROW + r"\2", text)
    text = re.sub(r"\. (?=[A-Z])", ".  ", text)
    return re.sub(r"\b([a-z]{5})([a-z]{6,})\b", r"\1" + SOFT_HYPHEN + r"\2", text)


def without_calls(text: str) -> str:
    """Take the note calls out of the running text and the numbers from before the notes."""
    text = re.sub(r"^\[\d+\] ", "", text, flags=re.MULTILINE)
    return re.sub(r"\[\d+\]|(?<=\S)\(\d{1,2}\)|[¹²³⁴⁵⁶⁷⁸⁹]", "", text)


def glued_calls(text: str) -> str:
    """Print note calls as bare digits at the word before, and number the notes with bare digits."""
    return re.sub(r"\s?\[(\d+)\]", r"\1", re.sub(r"^\[(\d+)\] ", r"\1. ", text, flags=re.MULTILINE))


def spaced_calls(text: str) -> str:
    """Print note calls as digits between spaces."""
    return re.sub(r"\s?\[(\d+)\]", r" \1", re.sub(r"^\[(\d+)\] ", r"\1 ", text, flags=re.MULTILINE))


def merged(text: str) -> str:
    """Run all paragraphs together."""
    return " ".join(paragraphs(text))


def split(text: str) -> str:
    """Begin a new paragraph at every second sentence."""
    return "\n\n".join(re.sub(r"(\. [^.]{20,}\.) (?=[A-ZÀ-Ý«])", r"\1\n\n", one) for one in paragraphs(text)) + "\n"


def moved(text: str, seed: int = 1) -> str:
    """Put the paragraphs into another order."""
    lines = paragraphs(text)
    random.Random(seed).shuffle(lines)  # noqa: S311 - repeatable damage, no secret
    return "\n\n".join(lines) + "\n"


def with_page_heads(text: str, every: int = 12, *, hyphens: bool = False, break_: str = "") -> str:
    """Wrap lines and put a page's number and running title between them, on even and odd pages another one."""
    wrapped = [textwrap.wrap(one, 76) for one in paragraphs(text)]
    lines = [line for one in wrapped for line in (_divided(one) if hyphens else one)]
    heads = ["Cahiers du littoral, vol. 12, nº 3", "Compter pour convaincre"]
    pages = [lines[start : start + every] for start in range(0, len(lines), every)]
    return "\n".join(
        line
        for number, page in enumerate(pages, 3)
        for line in [*page, f"{number}", break_ + heads[number % 2] if number % 3 else break_]
    )


def with_foot_notes(text: str, every: int = 30) -> str:
    """Put a foot note of some lines between the lines of every page."""
    lines = [line for one in paragraphs(text) for line in textwrap.wrap(one, 76)]
    note = [
        "1. Un inventaire paru dans le bulletin de la commune, où chaque marche de",
        "l’escalier a son paragraphe.",
        "2. Ibid., feuillets 4 et 5.",
    ]
    pages = [lines[start : start + every] for start in range(0, len(lines), every)]
    return "\n".join(line for page in pages for line in [*page, *note])


def misread(text: str, share: float, seed: int = 1) -> str:
    """Confuse letters as a scanner does."""
    chance = random.Random(seed)  # noqa: S311 - repeatable damage, no secret
    confused = {"e": "c", "l": "1", "o": "0", "i": "l", "n": "ri", "u": "ii", "c": "e", "a": "o", "s": "5", "t": "f"}
    return "".join(confused.get(c, c) if chance.random() < share else c for c in text)


def mistyped(text: str, share: float, seed: int = 1) -> str:
    """Get a share of the letters wrong: seven in ten are others, the rest lost or doubled."""
    chance = random.Random(seed)  # noqa: S311 - repeatable damage, no secret
    return "".join(_mistyped(c, chance) if c.isalpha() and chance.random() < share else c for c in text)


def _mistyped(letter: str, chance: random.Random) -> str:
    kind = chance.random()
    return chance.choice("abcdefghijklmnopqrstuvwxyz") if kind < 0.7 else "" if kind < 0.85 else letter * 2


def decomposed(text: str) -> str:
    """Write accents as characters of their own (normal form D)."""
    return unicodedata.normalize("NFD", text)


def with_ligatures(text: str) -> str:
    """Set some letters as one character, as typesetters do, and write others in two, as keyboards do."""
    for letters, one in {"ffi": "ﬃ", "ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ"}.items():
        text = text.replace(letters, one)
    return text.replace("œ", "oe").replace("Œ", "OE")


def narrow(text: str) -> str:
    """Wrap as in the column of a journal, with many words divided."""
    return hard_wrapped(text, 34)


def side_by_side(text: str, rows: int = 40) -> str:
    """Set two columns on each page and read across them, line by line, as some programs write a PDF's text."""
    lines = [line for one in paragraphs(text) for line in _divided(textwrap.wrap(one, 40))]
    pages = [lines[start : start + 2 * rows] for start in range(0, len(lines), 2 * rows)]
    return "\f".join(
        "\n".join(_row(left, right) for left, right in zip_longest(p[:rows], p[rows:], fillvalue="")) for p in pages
    )


def _row(left: str, right: str) -> str:
    return f"{left:<48}{right}".rstrip()


def other_middles(text: str, share: float) -> str:
    """Put other words of the same length into the middle of every paragraph."""
    other = " ".join(ANOTHER_ARTICLE.split()) * 20
    lines: list[str] = []
    for one in text.split("\n"):
        begin = int(len(one) * (1 - share) / 2)
        lines.append(one[:begin] + other[len(lines) : len(lines) + len(one) - 2 * begin] + one[len(one) - begin :])
    return "\n".join(lines)


def abridged(text: str, seed: int = 1) -> str:
    """Keep about half of the paragraphs."""
    chance = random.Random(seed)  # noqa: S311 - repeatable damage, no secret
    return "\n\n".join(one for one in paragraphs(text) if chance.random() < 0.5) + "\n"


def quoted(parts: list[str]) -> str:
    """Quote parts of an article in a text of its own."""
    own = paragraphs(ANOTHER_ARTICLE)
    return "\n\n".join(piece for one, part in zip_longest(own, parts, fillvalue="") for piece in (one, f"« {part} »"))


def shuffled_sentences(text: str, seed: int = 1) -> str:
    """Put all sentences of a text into another order."""
    shuffled = [sentence for one in paragraphs(text) for sentence in sentences(one)]
    random.Random(seed).shuffle(shuffled)  # noqa: S311 - repeatable damage, no secret
    return "\n".join(" ".join(shuffled[at : at + 5]) for at in range(0, len(shuffled), 5))


def sentences(text: str) -> list[str]:
    """Divide a paragraph where a sentence may begin."""
    return re.split(r"(?<=[.?!:]) (?=[A-ZÀ-Ý«–])", text)


def shuffled_words(text: str, seed: int = 1) -> str:
    """Put the words of every paragraph into another order."""
    chance = random.Random(seed)  # noqa: S311 - repeatable damage, no secret
    lines = []
    for one in text.split("\n"):
        words = one.split(" ")
        chance.shuffle(words)
        lines.append(" ".join(words))
    return "\n".join(lines)


def saved_page(text: str) -> str:
    """Return a web page that holds the text between a menu and a footer."""
    menu = "".join(f"<li><a href='#'>{html.escape(item)}</a></li>" for item in MENU)
    body = "\n".join(f"<p>{_marked_up(one)}</p>" for one in paragraphs(text))
    return (
        '<!DOCTYPE html>\n<html lang="fr"><head><meta charset="utf-8"><title>Une page</title>'
        "<script>var words = 'var words';</script><style>p { margin: 0 }</style></head>\n"
        f"<body><nav><ul>{menu}</ul></nav><main>\n{body}\n</main><aside><p>Lire aussi</p><ul>{menu}</ul></aside>"
        "<footer><p>Mentions légales</p></footer></body></html>\n"
    )


def _marked_up(one: str) -> str:
    escaped = html.escape(one, quote=False).replace("’", "&rsquo;").replace("« ", "&laquo;&nbsp;")
    return re.sub(r"(\[\d+\])", r"<sup><a href='#'>\1</a></sup>", escaped)


def utf16(text: str) -> bytes:
    """Encode as Windows' editors did."""
    return text.encode("utf-16")


def utf16_without_mark(text: str) -> bytes:
    """Encode as UTF-16 without saying so."""
    return text.encode("utf-16-le")


def windows_1252(text: str) -> bytes:
    """Encode as older Western European systems did, with their line ends."""
    return text.replace("\n", "\r\n").encode("cp1252", "replace")


ANOTHER_ARTICLE = """Les escaliers qui chantent

Il existe, dans le nord d’une province que nul atlas ne mentionne, un village bâti sur onze escaliers. Chacun rend,
quand on le descend pieds nus, une note que les habitants savent reconnaître les yeux fermés[1].

Les enfants y apprennent la musique avant de savoir lire. On raconte qu’un facteur, en 1932, descendait le courrier
en jouant une valse ; ses souliers à clous, gardés sous verre à l’école, n’ont pourtant que cinq clous chacun.

Un professeur de passage voulut noter les hauteurs de ces marches et publier une table. Il y renonça au troisième
hiver, la pierre ayant gonflé d’un demi-ton. Sa lettre d’excuses est le seul document que nous ayons consulté.

[1] Deux escaliers sont accordés à l’octave, et l’on défend aux chiens de les monter ensemble.
"""
"""A text that is no copy of anything that the tests edit."""


FORMS: dict[str, Callable[[str], str]] = {
    "other marks": other_marks,
    "other spaces": other_spaces,
    "calls removed": without_calls,
    "calls glued": glued_calls,
    "calls spaced": spaced_calls,
    "hard-wrapped": hard_wrapped,
    "narrow column": narrow,
    "merged": merged,
    "split": split,
    "moved": moved,
    "capitals": str.upper,
    "normal form D": decomposed,
    "ligatures": with_ligatures,
    "all of these": lambda text: decomposed(with_ligatures(narrow(glued_calls(other_marks(text))))),
}
"""Other forms of the same words: every block is there, letter by letter."""

INTRUSIONS: dict[str, Callable[[str], str]] = {
    "page heads": with_page_heads,
    "long pages": lambda text: with_page_heads(text, 30, hyphens=True, break_="\f"),
    "foot notes": with_foot_notes,
    "heads, glued calls, form D": lambda text: decomposed(with_page_heads(glued_calls(text), 30, hyphens=True)),
}
"""Pages that put lines inside blocks: every block is there, most of them letter by letter once these are cut out."""

WRONG: dict[str, Callable[[str], str]] = {
    "2 % misread": lambda text: misread(text, 0.02),
    "2 % mistyped": lambda text: mistyped(text, 0.02),
    "5 % misread": lambda text: misread(text, 0.05),
    "5 % mistyped": lambda text: mistyped(text, 0.05),
    "5 % mistyped, heads, glued calls": lambda text: mistyped(
        with_page_heads(glued_calls(text), 30, hyphens=True), 0.05
    ),
}
"""Letters that are wrong."""

OTHERS: dict[str, Callable[[str], str]] = {
    "another article": lambda text: ANOTHER_ARTICLE,
    "words shuffled in each paragraph": shuffled_words,
    "words shuffled": lambda text: shuffled_words(merged(text)),
}
"""Texts that hold no block, though some hold all the words."""
