r"""What BibTeX files have in LaTeX's notation, in Unicode: accents, letters, signs, dashes; and what cannot be so.

>>> plain(r"{\'E}tude de l'{\oe}il -- {Paris} \& ailleurs"), protected(r"Le {\c{C}}a, \'{a} {Paris}")
("Étude de l'œil – Paris & ailleurs", 'Le Ça, á {Paris}')
"""

import re
from collections.abc import Iterator
from html import unescape
from unicodedata import normalize

_ACCENTS = {
    "`": "\u0300",
    "'": "\u0301",
    "^": "\u0302",
    '"': "\u0308",
    "~": "\u0303",
    "=": "\u0304",
    ".": "\u0307",
    "u": "\u0306",
    "v": "\u030c",
    "H": "\u030b",
    "c": "\u0327",
    "d": "\u0323",
    "b": "\u0331",
    "k": "\u0328",
    "r": "\u030a",
}
_LETTERS = {
    "aa": "å",
    "AA": "Å",
    "ae": "æ",
    "AE": "Æ",
    "oe": "œ",
    "OE": "Œ",
    "o": "ø",
    "O": "Ø",
    "l": "ł",
    "L": "Ł",
    "ss": "ß",
    "dh": "ð",
    "DH": "Ð",
    "th": "þ",
    "TH": "Þ",
    "dj": "đ",
    "DJ": "Đ",
    "ng": "ŋ",
    "NG": "Ŋ",
    "i": "ı",
    "j": "ȷ",
    "S": "§",
    "P": "¶",
    "copyright": "©",
    "pounds": "£",
    "euro": "€",
    "texteuro": "€",
    "dots": "…",
    "ldots": "…",
    "textellipsis": "…",
    "textendash": "–",
    "textemdash": "—",
    "slash": "/",
    "textdegree": "°",
    "textquoteleft": "‘",
    "textquoteright": "’",
    "textquotedblleft": "“",
    "textquotedblright": "”",
    "og": "«",
    "fg": "»",
    "guillemotleft": "«",
    "guillemotright": "»",
    "guillemetleft": "«",
    "guillemetright": "»",
}
_SIGNS = {sign: sign for sign in "&%$#_ "} | {",": "\N{NARROW NO-BREAK SPACE}", "-": "", "/": ""}

_ARGUMENT = r"(?:\{\s*\\?(?P<braced>[A-Za-z])\s*\}|\\(?P<dotless>[ij])(?![A-Za-z])[ ]?|(?P<bare>[A-Za-z]))"
_UNDERSTOOD = re.compile(
    r"(?P<open>\{)?\\(?:"
    rf"(?P<accent>[`'^\"~=.]|[uvHcdbkr](?![A-Za-z]))\s*{_ARGUMENT}"
    rf"|(?P<letter>{'|'.join(_LETTERS)})(?![A-Za-z])(?:\{{\}}|[ ]+)?"
    r"|(?P<sign>[&%$#_ ,/-]))(?(open)\})"
)
_LIGATURES = [("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"), ("~", "\N{NO-BREAK SPACE}")]
_MARKS = {meant: typed for typed, meant in _LIGATURES} | {"‘": "`", "’": "'", "\N{NARROW NO-BREAK SPACE}": "\\,"}
_ACCENT_NAMES = {accent: name for name, accent in _ACCENTS.items()}
_FOREIGN = ["aa", "AA", "ae", "AE", "oe", "OE", "o", "O", "l", "L", "ss", "guillemotleft", "guillemotright"]
_LETTER_NAMES = {_LETTERS[name]: name for name in _FOREIGN}
"""Those that every program knows; the others need fonts of a newer kind."""
_VERBATIM = re.compile(r"\{?\\([&%$#_~])(?:\{\})?\}?")

_NO_BRACES = str.maketrans("", "", "{}")
_URL = re.compile(r"\\url\s*\{([^{}\s]+)\}")
_UNKNOWN = re.compile(r"\\(?:[A-Za-z]+|.|$)")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>|<!--.{0,200}")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31}\d{0,2});")
_FORMULA = re.compile(r"(?<!\\)\$[^$]{1,200}(?<!\\)\$")


def plain(text: str) -> str:
    r"""Return a text in Unicode, without the braces that protect capitals; in an address nothing is LaTeX.

    >>> plain(r"Seen at \url{https://example.org/~tern--a} in {May}")
    'Seen at https://example.org/~tern--a in May'
    """
    parts = _URL.split(text) if "\\url" in text else [text]
    bare = (part if number % 2 else _in_unicode(part).translate(_NO_BRACES) for number, part in enumerate(parts))
    return "".join(bare).strip()


def protected(text: str) -> str:
    """Return a text in Unicode, with the braces that protect capitals and bodies."""
    return _in_unicode(text).strip()


def _in_unicode(text: str) -> str:
    if "\\" in text:
        text = _UNDERSTOOD.sub(_sign, text)
    for typed, meant in _LIGATURES:
        text = text.replace(typed, meant)
    return text


def words_in_braces(text: str) -> tuple[str, ...]:
    r"""Return the words of which a part stands in braces, in Unicode.

    >>> words_in_braces(r"How {Trump} met {The {\'E}lys{\'e}e} and {B}o")
    ('Trump', 'The', 'Élysée', 'Bo')
    """
    if "{" not in text:
        return ()
    depth, letters, inside = 0, [], []
    for letter in protected(text):
        if letter in "{}":
            depth += 1 if letter == "{" else -1
        else:
            letters.append(letter)
            inside.append(depth > 0)
    words = re.finditer(r"\w+", "".join(letters))
    return tuple(dict.fromkeys(word[0] for word in words if any(inside[word.start() : word.end()])))


def verbatim(text: str) -> str:
    """Return an address or number: nothing is LaTeX in it but the backslashes that some programs put before signs."""
    return _VERBATIM.sub(r"\1", text) if "\\" in text else text


def in_latex(text: str) -> str:
    r"""Write letters with accents, and marks, as LaTeX does in ASCII; letters of other scripts stay as they are.

    >>> print(in_latex("L’Élysée – «çà», Łódź, 言葉"))
    L'{\'E}lys{\'e}e -- {\guillemotleft}{\c{c}}{\`a}{\guillemotright}, {\L}{\'o}d{\'z}, 言葉
    """
    return text if text.isascii() else "".join(map(_in_latex, text))


def _in_latex(sign: str) -> str:
    if sign in _MARKS:
        return _MARKS[sign]
    if sign in _LETTER_NAMES:
        return rf"{{\{_LETTER_NAMES[sign]}}}"
    letter, *accents = list(normalize("NFD", sign))
    if len(accents) != 1 or accents[0] not in _ACCENT_NAMES or not letter.isascii():
        return sign
    accent = _ACCENT_NAMES[accents[0]]
    return rf"{{\{accent}{{{letter}}}}}" if accent.isalpha() else rf"{{\{accent}{letter}}}"


def not_understood(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield what no page can show: the words as typed, what they are, and what to do."""
    if "\\" in text:
        for words in dict.fromkeys(_UNKNOWN.findall(_UNDERSTOOD.sub(" ", _URL.sub(" ", text)))):
            yield words, "a LaTeX command that is not understood", "write the sign itself, or the words without it"
    if "$" in text:
        for words in dict.fromkeys(_FORMULA.findall(text)):
            yield words, "a formula", "write it in plain words and signs; write \\$ for a dollar sign"
    if "<" in text:
        tags = {found[0].strip("</>").split()[0].lower(): found[0] for found in reversed([*_TAG.finditer(text)])}
        for words in reversed(tags.values()):
            yield words, "HTML", "write the words without tags"
    if "&" in text:
        for words in dict.fromkeys(_ENTITY.findall(text)):
            yield words, "HTML", f"write {unescape(words)!r}"


def _sign(found: re.Match[str]) -> str:
    if found["letter"]:
        return _LETTERS[found["letter"]]
    if found["accent"]:
        letter = found["braced"] or found["dotless"] or found["bare"]
        return normalize("NFC", letter + _ACCENTS[found["accent"]])
    return _SIGNS[found["sign"]]
