"""The elements of TEI P5, and where its pointers lead."""

from collections.abc import Iterable

from edition.encode.xml_elements import XML, Maker
from edition.words.ids import Id

NAMESPACE = "http://www.tei-c.org/ns/1.0"
TEI = Maker(
    NAMESPACE,
    {"id": f"{{{XML}}}id", "lang": f"{{{XML}}}lang", "from_": "from"},
    {"": NAMESPACE},
)
EDITORS = "resp.editors"
"""The element that names the editors. Ids of the edition have no point in them."""
WITNESS = "witness.base"


def pointers(ids: Iterable[Id | str]) -> str | None:
    """Return pointers to elements of the same file, None if there are none."""
    return " ".join(f"#{one}" for one in ids) or None
