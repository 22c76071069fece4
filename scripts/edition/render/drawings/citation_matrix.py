"""Who is cited where: works in rows, parts of the article in columns, a dot for each citation, hollow if in doubt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from edition.derive.passage_names import place_name
from edition.languages.interface_labels import label as word
from edition.model.cited.audit import Certainty
from edition.model.cited.bibliography_entry import Entry
from edition.model.edition import WordedEdition
from edition.render.prose.prose_html import Writer
from edition.words.ids import Id, reference_of


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """A work: its name as a link, and for each part of the article the dots of its citations there."""

    work: Markup
    cells: tuple[Markup, ...]


def citation_matrix(edition: WordedEdition, writer: Writer) -> tuple[Sequence[str], list[MatrixRow]]:
    """Return the titles of the columns and the rows, in the order of the list of references.

    Parts without a citation are left out. A citation that is read as no entry has no row.
    """
    standoff, lang = edition.standoff, writer.lang
    part_of = {block.id: block.heading for block in standoff.blocks}
    cited = {part_of.get(citation.at.block) for citation in standoff.citations if citation.key}
    parts = [heading for heading in standoff.headings if heading.id in cited]
    keys = [key for key in edition.wording.keys_in_order[lang] if standoff.citations_by_key.get(key)]
    rows = [
        MatrixRow(
            work=_work(standoff.entry_by_key[key], writer),
            cells=tuple(Markup(" ").join(_dots(edition, key, heading.id, part_of, writer)) for heading in parts),
        )
        for key in keys
    ]
    return [writer.words(heading.title[lang]) for heading in parts], rows


def _work(entry: Entry, writer: Writer) -> Markup:
    names = ", ".join(entry.surnames)
    return Markup('<a href="{}">{} {}</a>').format(writer.href(reference_of(entry.key)), names, entry.cited_year)


def _dots(edition: WordedEdition, key: str, part: Id, part_of: dict[Id, Id | None], writer: Writer) -> Iterator[Markup]:
    """Yield a dot for each citation of a work in a part, which leads to the citation in the audit."""
    for citation in edition.standoff.citations_by_key[key]:
        if part_of.get(citation.at.block) == part:
            name = place_name(edition, citation.at.block, writer.lang)
            sure = citation.certainty is Certainty.HIGH
            said = name if sure else f"{name} ({word('matrix.unsure', writer.lang)})"
            yield Markup('<a class="{}" href="{}" aria-label="{}" title="{}"></a>').format(
                "dot" if sure else "dot unsure", writer.href(citation.id), said, said
            )
