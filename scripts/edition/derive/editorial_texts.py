"""Every text of the editors in all its languages, with where each was typed: what checks of prose walk over."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest

from edition.derive.page_names import HANDWRITTEN
from edition.model.bibliography import Entry
from edition.model.claim import Cell, Claim, Notebook
from edition.model.edition import Origin, Standoff
from edition.model.prose_tree import Inline, Localized, Plain, Prose, paragraphs, plain, walk
from edition.words.findings import Where
from edition.words.ids import Lang
from edition.words.language_tags import usual

Version = tuple[Prose, ...]
"""A text in one language, paragraph by paragraph."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One text: what people call it, the id it belongs to, its versions; an origin also for a version that lacks."""

    name: str
    subject: str
    versions: Mapping[Lang, Version]
    origins: Mapping[Lang, Origin]

    def nodes(self, lang: Lang) -> Iterator[Inline]:
        """Yield every node of one version in reading order."""
        for prose in self.versions.get(lang, ()):
            yield from walk(prose)

    def words(self, lang: Lang) -> str:
        """Return the words of one version without markup."""
        return " ".join(plain(prose) for prose in self.versions.get(lang, ())).strip()

    def where(self, lang: Lang, *candidates: str) -> Where:
        """Return the place of the first of some words that stands in one line of a version, else its start."""
        origin = self.origins[lang]
        for words in candidates:
            if words and any(words in line for line in origin.lines):
                return origin.find(words)
        return origin.where


def pieces(standoff: Standoff) -> Iterator[Piece]:
    """Yield every text: work, cover, headings, summaries, voices, claims, entries, audit, pages, notebooks."""
    work, cover = standoff.work, standoff.cover
    yield _titles("the title of the work", "work", "work.title", work.title, standoff)
    yield _titles("the short title of the work", "work", "work.short_title", work.short_title, standoff)
    yield _keywords(standoff)
    yield _titles(
        "the description of the witness", "work", "work.witness.description", work.witness.description, standoff
    )
    yield _titles("the tagline of the cover", "cover", "cover.tagline", cover.tagline, standoff)
    yield _prose("the lead of the cover", "cover", "cover.lead", cover.lead, standoff)
    for heading in standoff.headings:
        yield _titles(f"the title of {heading.id}", heading.id, f"{heading.id}.title", heading.title, standoff)
    for block in standoff.blocks:
        yield _prose(f"the summary of {block.id}", block.id, f"{block.id}.summary", block.summary, standoff)
    for voice in standoff.voices.values():
        yield _titles(f"the role of {voice.id}", voice.id, f"voice:{voice.id}.role", voice.role, standoff)
    for claim in standoff.claims:
        yield from _of_claim(claim, standoff)
    for entry in standoff.entries:
        yield from _note(entry, standoff)
    for citation in standoff.citations:
        if citation.reason:
            yield _prose(
                f"the reason of {citation.id}", citation.id, f"{citation.id}.reason", citation.reason, standoff
            )
    for decision in standoff.decisions:
        yield _prose(f"the reason of {decision.id}", decision.id, f"{decision.id}.reason", decision.reason, standoff)
    yield from _pages(standoff)
    for notebook in standoff.notebooks:
        yield from _of_notebook(notebook, standoff)


def _of_claim(claim: Claim, standoff: Standoff) -> Iterator[Piece]:
    yield _titles(f"the title of {claim.id}", claim.id, f"{claim.id}.title", claim.title, standoff)
    yield _prose(f"the statement of {claim.id}", claim.id, f"{claim.id}.statement", claim.statement, standoff)
    for number, quantity in enumerate(claim.quantities):
        path = f"{claim.id}.quantities.{number}.label"
        yield _titles(f"the label of {quantity.name} in {claim.id}", claim.id, path, quantity.label, standoff)
    yield _prose(f"the finding of {claim.id}", claim.id, f"{claim.id}.finding", claim.finding, standoff)


def _note(entry: Entry, standoff: Standoff) -> Iterator[Piece]:
    """Yield the editors' note on an entry, if it has one in any language."""
    notes = {usual(name.removeprefix("note-")): text for name, text in entry.fields.items() if name.startswith("note-")}
    if notes:
        versions: dict[Lang, Version] = {lang: ((Plain(text),),) for lang, text in notes.items()}
        languages = {*standoff.work.languages, *versions}
        origins = {lang: standoff.origin(f"{entry.id}.note-{lang.lower()}") for lang in languages}
        yield Piece(name=f"the note on {entry.key}", subject=entry.id, versions=versions, origins=origins)


def _pages(standoff: Standoff) -> Iterator[Piece]:
    for name in sorted({*HANDWRITTEN, *(name for name, _ in standoff.pages)}):
        versions = {lang: paragraphs(document) for (page, lang), document in standoff.pages.items() if page == name}
        path = f"page:{name}"
        origins = {
            lang: standoff.origins.get(f"{path}.{lang}", Origin(Where(f"docs/{lang}/{name}.md")))
            for lang in {*standoff.work.languages, *versions}
        }
        yield Piece(name=f"the page {name!r}", subject=path, versions=versions, origins=origins)


def _of_notebook(notebook: Notebook, standoff: Standoff) -> Iterator[Piece]:
    """Match the prose cells of each language by their order."""
    languages = dict.fromkeys((*standoff.work.languages, *(cell.language for cell in notebook.cells if cell.language)))
    columns = [[cell for cell in notebook.cells if cell.language == lang] for lang in languages]
    file = f"notebooks/{notebook.name}.py"
    for number, row in enumerate(zip_longest(*columns), 1):
        cells = dict(zip(languages, row, strict=True))
        yield Piece(
            name=f"prose cell {number} of the notebook {notebook.name!r}",
            subject=f"page:notebooks/{notebook.name}",
            versions={lang: paragraphs(cell.prose or ()) for lang, cell in cells.items() if cell},
            origins={lang: _cell_origin(cell, file) for lang, cell in cells.items()},
        )


def _cell_origin(cell: Cell | None, file: str) -> Origin:
    """Return where a cell's prose stands; it was typed behind comment marks."""
    if cell is None:
        return Origin(Where(file))
    return Origin(Where(file, cell.line + 1, 1), tuple(f"# {line}" for line in cell.source.split("\n")))


def _titles(name: str, subject: str, path: str, titles: Mapping[Lang, str], standoff: Standoff) -> Piece:
    versions: dict[Lang, Version] = {lang: ((Plain(title),),) for lang, title in titles.items()}
    return Piece(name=name, subject=subject, versions=versions, origins=_origins(path, versions, standoff))


def _prose(name: str, subject: str, path: str, prose: Localized, standoff: Standoff) -> Piece:
    versions: dict[Lang, Version] = {lang: (words,) for lang, words in prose.items()}
    return Piece(name=name, subject=subject, versions=versions, origins=_origins(path, versions, standoff))


def _keywords(standoff: Standoff) -> Piece:
    keywords = standoff.work.keywords
    versions: dict[Lang, Version] = {lang: tuple((Plain(word),) for word in words) for lang, words in keywords.items()}
    return Piece(
        name="the keywords of the work",
        subject="work",
        versions=versions,
        origins=_origins("work.keywords", versions, standoff),
    )


def _origins(path: str, versions: Mapping[Lang, Version], standoff: Standoff) -> Mapping[Lang, Origin]:
    return {lang: standoff.origin(f"{path}.{lang}") for lang in {*standoff.work.languages, *versions}}
