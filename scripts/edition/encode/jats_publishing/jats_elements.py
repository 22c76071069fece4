"""The elements of JATS, and which ids they have.

A file has each id once: what the editors say in a language has the id of its subject, a point, and the language.
"""

from edition.encode.xml_elements import XML, Maker
from edition.words.ids import Id, Lang

XLINK = "http://www.w3.org/1999/xlink"
ALI = "http://www.niso.org/schemas/ali/1.0/"
JATS = Maker("", {"lang": f"{{{XML}}}lang", "href": f"{{{XLINK}}}href"}, {"xlink": XLINK, "ali": ALI})

VERSION = "1.1"
DOCTYPE = (
    '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Publishing DTD v1.1 20151215//EN" '
    '"JATS-journalpublishing1.dtd">'
)


def said_in(id_: Id | str, lang: Lang) -> str:
    """Return the id of what the editors say of a thing in a language.

    >>> said_in("c02a", "pt-BR")
    'c02a.pt-BR'
    """
    return f"{id_}.{lang}"
