"""Copies as they are in the wild, made from a good one; shares no code with what joins or fingerprints."""

import html
import random
import re
import textwrap

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


def merged(text: str) -> str:
    """Run all paragraphs together."""
    return " ".join(paragraphs(text))


def with_page_heads(text: str, every: int = 12) -> str:
    """Wrap lines and put a page's number and running title between them."""
    lines = [line for one in paragraphs(text) for line in textwrap.wrap(one, 76)]
    pages = [lines[start : start + every] for start in range(0, len(lines), every)]
    return "\n".join(line for number, page in enumerate(pages, 3) for line in [*page, f"{number}", "Titre courant"])


def misread(text: str, share: float, seed: int = 1) -> str:
    """Confuse letters as a scanner does."""
    chance = random.Random(seed)  # noqa: S311 - repeatable damage, no secret
    confused = {"e": "c", "l": "1", "o": "0", "i": "l", "n": "ri", "u": "ii", "c": "e", "a": "o", "s": "5", "t": "f"}
    return "".join(confused.get(c, c) if chance.random() < share else c for c in text)


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
