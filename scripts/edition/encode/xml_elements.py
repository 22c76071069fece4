"""Elements of XML, made so that no text can be anything else than text."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Union

if TYPE_CHECKING:
    from lxml.etree import _Element

Content = Union[str, None, "_Element", Iterable["Content"]]
"""What an element holds: words, elements, nothing, or several of these."""

XML = "http://www.w3.org/XML/1998/namespace"
_REFUSED = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What is no character of XML 1.0, section 2.2."""


def xml_words(text: str) -> str:
    r"""Return a text in which a mark stands for each character that XML cannot have.

    >>> xml_words("one\x07\ufffftwo")
    'one\ufffd\ufffdtwo'
    """
    return _REFUSED.sub("\N{REPLACEMENT CHARACTER}", text)


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the elements of one vocabulary.

    namespace: of its elements, or ""; names: what an attribute is called here -> its name in the vocabulary, unless
    that is the same with hyphens; prefixes: the namespaces that the outermost element declares, "" for its own.
    """

    namespace: str
    names: Mapping[str, str]
    prefixes: Mapping[str, str]

    def root(self, tag: str, *content: Content, **attributes: str | None) -> "_Element":
        """Return the outermost element, each element in it on a line of its own."""
        from lxml import etree

        declared: dict[Any, str] = {name or None: uri for name, uri in self.prefixes.items()}
        made = etree.Element(self._tag(tag), nsmap=declared)
        return self._lines(self._fill(made, content, attributes))

    def mixed(self, tag: str, *content: Content, **attributes: str | None) -> "_Element":
        """Return an element that may hold words; no space is added to them."""
        from lxml import etree

        return self._fill(etree.Element(self._tag(tag)), content, attributes)

    def lines(self, tag: str, *content: Content, **attributes: str | None) -> "_Element":
        """Return an element that holds elements alone, each on a line of its own."""
        return self._lines(self.mixed(tag, *content, **attributes))

    def some(self, tag: str, *content: Content, **attributes: str | None) -> "_Element | None":
        """Return an element that holds elements alone, or None if there are none."""
        made = self.lines(tag, *content, **attributes)
        return made if len(made) else None

    def _tag(self, tag: str) -> str:
        return tag if tag.startswith("{") or not self.namespace else f"{{{self.namespace}}}{tag}"

    def _fill(self, made: "_Element", content: Iterable[Content], attributes: Mapping[str, str | None]) -> "_Element":
        for name, value in attributes.items():
            if value:
                made.set(self.names.get(name, name.replace("_", "-")), xml_words(value))
        _add(made, content)
        return made

    def _lines(self, made: "_Element") -> "_Element":
        if len(made):
            made.text = "\n"
        for child in made:
            child.tail = "\n"
        return made


def _add(made: "_Element", content: Iterable[Content]) -> None:
    for one in content:
        if one is None:
            continue
        if isinstance(one, str):
            _add_words(made, xml_words(one))
        elif hasattr(one, "tag"):
            made.append(one)  # type: ignore[arg-type]
        else:
            _add(made, one)


def _add_words(made: "_Element", words: str) -> None:
    if len(made):
        last = made[-1]
        last.tail = (last.tail or "") + words
    else:
        made.text = (made.text or "") + words


def document(root: "_Element", doctype: str = "") -> bytes:
    """Return a file of UTF-8, the same for the same elements."""
    from lxml import etree

    declared = f'<?xml version="1.0" encoding="UTF-8"?>\n{doctype}'.strip()
    return f"{declared}\n{etree.tostring(root, encoding='unicode')}\n".encode()
