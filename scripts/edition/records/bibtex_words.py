"""Words as files for BibTeX and BibLaTeX write them: signs of TeX, capitals that no style may lower, names.

Every word of a title that has a capital stands in braces, as styles lower all others; the first letter keeps its own.
"""

import re
from collections.abc import Iterable

from edition.model.cited.bibliography_entry import Name
from edition.model.work_metadata import is_body

_SIGNS = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "`": r"\textasciigrave{}",
    "&": r"\&",
    "%": r"\%",
    "#": r"\#",
    "$": r"\$",
    "_": r"\_",
    "\N{NO-BREAK SPACE}": "~",
}
_SIGN = re.compile("|".join(map(re.escape, _SIGNS)))
_WORD = re.compile(r"[^\W_]+(?:['’\-\u2010\u2011][^\W_]+)*")


def text_of(text: str) -> str:
    """Write signs that mean something to TeX so that they mean themselves."""
    escaped = _SIGN.sub(lambda sign: _SIGNS[sign[0]], text)
    return re.sub(r"\s*\n\s*", " ", escaped).replace("--", "-{}-")


def one(text: str) -> str:
    """Write one publisher or place whose name holds the word by which BibLaTeX tells several apart."""
    return f"{{{text_of(text)}}}" if " and " in text else text_of(text)


def address_of(text: str) -> str:
    """Return an address or DOI, which readers take as it is; an odd brace would end the entry."""
    return text.replace("{", "%7B").replace("}", "%7D")


def title_of(text: str) -> str:
    r"""Write a title whose capitals no style may lower.

    >>> title_of("Au-delà de Port-Sabline : R&D")
    'Au-delà de {Port-Sabline} : {R}\\&{D}'
    """
    pieces, end = [], 0
    for match in _WORD.finditer(text):
        word = match[0]
        kept = word[1:] if match.start() == 0 else word
        pieces += [text_of(text[end : match.start()]), f"{{{word}}}" if kept != kept.lower() else word]
        end = match.end()
    return "".join([*pieces, text_of(text[end:])])


def people_of(names: Iterable[Name]) -> str:
    """Write names, with particles and suffixes where BibTeX looks for them; a body stands in braces."""
    return " and ".join(map(_person, names))


def _person(name: Name) -> str:
    if is_body(name):
        return f"{{{text_of(name.family)}}}"
    return ", ".join(part for part in (_surname(name), _part(name.suffix), _part(name.given)) if part)


def _surname(name: Name) -> str:
    """Write a particle so that it is read as one: BibTeX knows it by its small letter."""
    if name.particle and not name.particle[0].islower():
        return f"{{{text_of(name.surname)}}}"
    whole = f"{{{text_of(name.family)}}}" if " " in name.family and name.family[0].islower() else _part(name.family)
    return f"{text_of(name.particle)} {whole}".strip()


def _part(text: str) -> str:
    """Write a part of a name in braces if it would be taken apart."""
    return f"{{{text_of(text)}}}" if "," in text or " and " in f" {text} " else text_of(text)
