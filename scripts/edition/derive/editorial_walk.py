"""The one walk over what editors write: every text of the data, pages, notebooks and drawings.

Citations, links and notes in it are mentioned, worded, searched and checked because they are met here.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest

from edition.derive.page_names import HANDWRITTEN, REPORT
from edition.model.article import BlockKind
from edition.model.cited.bibliography_entry import Entry
from edition.model.claim import Claim
from edition.model.editorial_text import EditorialText
from edition.model.given import Standoff
from edition.model.notebook import Cell, Notebook, Result
from edition.model.origin import Origin
from edition.model.prose_tree import Document, Localized, Paragraph, Plain
from edition.words.findings import Where
from edition.words.ids import Lang
from edition.words.language_tags import usual


def editorial_texts(standoff: Standoff, results: Mapping[str, Result]) -> Iterator[EditorialText]:
    """Yield every text; those of one place follow each other in the order in which they are read."""
    walk = _Walk(standoff)
    yield from walk.work()
    yield from walk.article()
    for claim in standoff.claims:
        yield from walk.claim(claim)
    for entry in standoff.entries:
        yield from walk.note(entry)
    for citation in standoff.citations:
        if citation.reason:
            yield walk.prose(citation.id, "reason", citation.reason)
        if citation.substance:
            yield walk.prose(citation.id, "substance.words", citation.substance.words, "substance")
    for decision in standoff.decisions:
        yield walk.prose(decision.id, "reason", decision.reason)
    yield from walk.commentary()
    yield from walk.review()
    yield from walk.pages()
    for notebook in standoff.notebooks:
        yield from walk.cells(notebook)
        if notebook.name in results:
            yield from walk.drawings(notebook, results[notebook.name])


@dataclass(frozen=True, slots=True)
class _Walk:
    """Makes the texts of one edition."""

    standoff: Standoff

    def work(self) -> Iterator[EditorialText]:
        work, cover = self.standoff.work, self.standoff.cover
        yield self.title("work", "title", work.title)
        yield self.title("work", "short_title", work.short_title, "short title")
        printed = {block.language for block in self.standoff.of_kind(BlockKind.ABSTRACT)} - set(work.languages)
        keywords = {
            lang: tuple(Paragraph((Plain(word),)) for word in words)
            for lang, words in work.keywords.items()
            if lang not in printed
        }
        yield EditorialText(
            name="the keywords of the work",
            field="keywords",
            place="work",
            versions=keywords,
            origins=self._origins("work.keywords", keywords),
        )
        yield self.title("work", "witness.description", work.witness.description, "description of the witness")
        if work.edition.body:
            yield self.title("work", "edition.body", work.edition.body, "editing body")
        if work.edition.title:
            yield self.title("work", "edition.title", work.edition.title, "title of the edition")
        yield self.title("cover", "tagline", cover.tagline)
        yield self.prose("cover", "lead", cover.lead)

    def article(self) -> Iterator[EditorialText]:
        for heading in self.standoff.headings:
            yield self.title(heading.id, "title", heading.title)
        for block in self.standoff.blocks:
            yield self.prose(block.id, "summary", block.summary)
        for note in self.standoff.editors_notes:
            yield self.prose(note.id, "text", note.text)
        for voice in self.standoff.voices.values():
            yield self.title(f"voice:{voice.id}", "role", voice.role)

    def claim(self, claim: Claim) -> Iterator[EditorialText]:
        yield self.title(claim.id, "title", claim.title)
        yield self.prose(claim.id, "statement", claim.statement)
        for number, quantity in enumerate(claim.quantities):
            yield self.title(claim.id, f"quantities.{number}.label", quantity.label, f"label of {quantity.name}")
            if quantity.bounds:
                yield self.title(claim.id, f"quantities.{number}.bounds", quantity.bounds, f"bounds of {quantity.name}")
        for number, one in enumerate(claim.cross_checks):
            yield self.title(claim.id, f"cross_checks.{number}.label", one.label, f"label of {one.name}")
        for field in ("finding", "tolerance", "refuted", "quotable", "limits"):
            if getattr(claim, field):
                yield self.prose(claim.id, field, getattr(claim, field))

    def commentary(self) -> Iterator[EditorialText]:
        """Yield what glossary, names, apparatus, time line and aligned abstracts say, item by item."""
        standoff = self.standoff
        for term in standoff.terms:
            yield self.title(term.id, "label", term.label)
            yield self.prose(term.id, "definition", term.definition)
        for entity in standoff.entities:
            yield self.title(entity.id, "name", entity.name)
            yield self.prose(entity.id, "description", entity.description)
        for declined in standoff.declined:
            for field, versions in (("item", _as_documents(declined.item)), ("reason", _in_one(declined.reason))):
                name = f"the {field} of {declined.id}, which was declined"
                yield self.on_page(declined.part.value, name, field, f"declined:{declined.id}", versions)
        for emendation in standoff.emendations:
            yield self.prose(emendation.id, "reason", emendation.reason)
        for event in standoff.events:
            yield self.title(event.id, "title", event.title)
            yield self.prose(event.id, "text", event.text)
        for sentence in standoff.alignment:
            for lang, told in sentence.account.items():
                yield self.prose(sentence.id, f"account.{lang}", told, f"account of the version in {lang!r}")
            for number, remark in enumerate(sentence.remarks):
                yield self.prose(sentence.id, f"remarks.{number}.remark", remark.remark, "remark")

    def review(self) -> Iterator[EditorialText]:
        """Yield what is asked of the edition, and answered."""
        for group in self.standoff.review:
            title, path = _as_documents(group.title), f"review:{group.id}"
            yield self.on_page(REPORT, f"the title of {group.id}", "title", path, title)
            for point in group.points:
                yield self.title(point.id, "asks", point.asks)
                yield self.prose(point.id, "evidence", point.evidence)
                yield from [self.prose(point.id, "missing", point.missing)] if point.missing else []
        for run in self.standoff.mutation_runs:
            name, changed = f"what was changed for {run.id}", _as_documents(run.changed)
            yield self.on_page(REPORT, name, "changed", f"mutation:{run.id}", changed)

    def note(self, entry: Entry) -> Iterator[EditorialText]:
        """Yield the editors' note on an entry, if it has one in any language."""
        notes = {
            usual(name.removeprefix("note-")): text for name, text in entry.fields.items() if name.startswith("note-")
        }
        if notes:
            origins = {lang: self.standoff.origin(f"{entry.id}.note-{lang.lower()}") for lang in self._languages(notes)}
            yield EditorialText(
                name=f"the note on {entry.key}",
                field="note",
                place=entry.id,
                versions=_as_documents(notes),
                origins=origins,
            )

    def pages(self) -> Iterator[EditorialText]:
        """Yield every page that is or should be written by hand."""
        documents = self.standoff.pages
        for name in sorted({*HANDWRITTEN, *(name for name, _ in documents)}):
            versions = {lang: document for (page, lang), document in documents.items() if page == name}
            origins = {
                lang: self.standoff.origins.get(f"page:{name}.{lang}", Origin(Where(f"docs/{lang}/{name}.md")))
                for lang in self._languages(versions)
            }
            yield EditorialText(
                name=f"the page {name!r}", field="page", place=f"page:{name}", versions=versions, origins=origins
            )

    def cells(self, notebook: Notebook) -> Iterator[EditorialText]:
        """Match the prose cells of each language by their order."""
        languages = self._languages(cell.language for cell in notebook.cells if cell.language)
        columns = [[cell for cell in notebook.cells if cell.language == lang] for lang in languages]
        for number, row in enumerate(zip_longest(*columns), 1):
            cells = dict(zip(languages, row, strict=True))
            yield EditorialText(
                name=f"prose cell {number} of the notebook {notebook.name!r}",
                field="cell",
                place=f"page:notebooks/{notebook.name}",
                versions={lang: cell.prose or () for lang, cell in cells.items() if cell},
                origins={lang: _cell_origin(cell, notebook, "# ") for lang, cell in cells.items()},
            )

    def drawings(self, notebook: Notebook, result: Result) -> Iterator[EditorialText]:
        """Yield what stands for a drawing, and below it; both were typed as FIGURES in the code."""
        typed = next((cell for cell in reversed(notebook.cells) if cell.is_code and "FIGURES" in cell.source), None)
        origin = _cell_origin(typed, notebook)
        names = dict.fromkeys(figure.name for figures in result.figures.values() for figure in figures)
        for name in names:
            drawn = {lang: figure for lang, some in result.figures.items() for figure in some if figure.name == name}
            alt = {lang: figure.alt for lang, figure in drawn.items()}
            captions = {lang: (Paragraph(figure.caption),) for lang, figure in drawn.items()}
            for what, versions in (("description", _as_documents(alt)), ("caption", captions)):
                yield EditorialText(
                    name=f"the {what} of the drawing {name!r} of the notebook {notebook.name!r}",
                    field=what,
                    place=f"page:notebooks/{notebook.name}",
                    versions=versions,
                    origins=dict.fromkeys(self._languages(versions), origin),
                )

    def title(self, place: str, field: str, titles: Mapping[Lang, str], name: str = "") -> EditorialText:
        """Return a field of plain words."""
        return EditorialText(
            name=f"the {name or field} of {_called(place)}",
            field=field,
            place=place,
            versions=_as_documents(titles),
            origins=self._origins(f"{place}.{field}", titles),
        )

    def prose(self, place: str, field: str, prose: Localized, name: str = "") -> EditorialText:
        """Return a field in which the notation of prose holds."""
        return EditorialText(
            name=f"the {name or field} of {_called(place)}",
            field=field,
            place=place,
            versions=_in_one(prose),
            origins=self._origins(f"{place}.{field}", prose),
        )

    def on_page(self, page: str, name: str, field: str, path: str, versions: Mapping[Lang, Document]) -> EditorialText:
        """Return what stands on a page and has no address of its own."""
        origins = self._origins(f"{path}.{field}", versions)
        return EditorialText(name=name, field=field, place=f"page:{page}", versions=versions, origins=origins)

    def _languages(self, some: Iterable[Lang]) -> tuple[Lang, ...]:
        """Return the languages of the work, then others that are there."""
        return tuple(dict.fromkeys((*self.standoff.work.languages, *some)))

    def _origins(self, path: str, some: Iterable[Lang] = ()) -> Mapping[Lang, Origin]:
        return {lang: self.standoff.origin(f"{path}.{lang}") for lang in self._languages(some)}


def _called(place: str) -> str:
    return f"the {place}" if place in ("work", "cover") else place.removeprefix("voice:")


def _as_documents(words: Mapping[Lang, str]) -> dict[Lang, tuple[Paragraph, ...]]:
    return {lang: (Paragraph((Plain(text),)),) for lang, text in words.items()}


def _in_one(prose: Localized) -> dict[Lang, tuple[Paragraph, ...]]:
    return {lang: (Paragraph(words),) for lang, words in prose.items()}


def _cell_origin(cell: Cell | None, notebook: Notebook, mark: str = "") -> Origin:
    """Return where a cell stands; mark: what its lines were typed behind."""
    file = f"notebooks/{notebook.name}.py"
    if cell is None:
        return Origin(Where(file))
    return Origin(Where(file, cell.line + 1, 1), tuple(f"{mark}{line}" for line in cell.source.split("\n")))
