"""What can be cited and linked by its id, and how it is called: the work, a part, blocks, a note, a claim, an entry."""

from dataclasses import dataclass

from edition.derive.citation_audit.citations_against_list import form
from edition.languages.dates_and_numbers import joined, number_range
from edition.languages.interface_labels import label as word
from edition.languages.language_names import language_name
from edition.languages.typography import NO_BREAK, quoted, typeset
from edition.model.article import BlockKind, Voice
from edition.model.cited.bibliography_entry import Entry
from edition.model.edition import Edition
from edition.model.given import Standoff
from edition.model.prose_tree import main_title
from edition.words.findings import did_you_mean
from edition.words.ids import Id, Kind, Lang, is_id, kind_of, label, parent

RANGE = ".."
"""What stands between the ids of a range of blocks."""


class Unknown(Exception):
    """A text that names nothing in the edition; its message says what was expected."""


@dataclass(frozen=True, slots=True)
class CitablePassage:
    """Something that can be cited: its first and last id, None for the whole work."""

    first: Id | None
    last: Id | None = None


def passage(edition: Edition, text: str) -> CitablePassage:
    """Return what a text names.

    Raises: Unknown.
    """
    standoff = edition.standoff
    if text in ("work", standoff.work.id):
        return CitablePassage(None)
    first, dots, last = text.partition(RANGE)
    ids = [_known(one, edition) for one in ([first, last] if dots else [first])]
    if dots:
        order = [block.id for block in standoff.body]
        if not all(one in order for one in ids) or order.index(ids[0]) >= order.index(ids[1]):
            raise Unknown(f"{text!r} is no range: write the first and the last block of the body, as p4{RANGE}p6")
    return CitablePassage(ids[0], ids[1] if dots else None)


def _known(text: str, edition: Edition) -> Id:
    known = [
        id_
        for id_ in edition.index.page_by_id
        if not is_id(id_, Kind.CALL) and id_ not in edition.standoff.retired_by_id
    ]
    if gone := edition.standoff.retired_by_id.get(Id(text)):
        raise Unknown(f"{text!r} was withdrawn with version {gone.release}; cite {gone.successor!r}")
    if text not in known:
        hint = (
            did_you_mean(text, known)
            or f"name {edition.standoff.work.id}, a heading, a block, a note, a claim or an entry"
        )
        raise Unknown(f"nothing is called {text!r}; {hint}")
    return Id(text)


def passage_name(edition: Edition, found: CitablePassage, lang: Lang) -> str:
    """Return how a passage is called in a language: `paragraphs 4–6`; empty for the work."""
    if found.first is None:
        return ""
    if found.last is None:
        return place_name(edition, found.first, lang)
    return f"{word('paragraphs', lang)} {number_range(f'{label(found.first)}–{label(found.last)}', lang)}"


def place_name(edition: Edition, source: str, lang: Lang) -> str:
    """Return how a place is called: paragraph 4, note 6, claim C01, page “Overview”, section “Conclusion”."""
    if source == "cover":
        return word("cover", lang)
    if source.startswith("page:"):
        name = source.removeprefix("page:")
        kind = word("page.notebook", lang).lower() if name.startswith("notebooks/") else word("page", lang)
        return f"{kind} {quoted(page_title(edition, name, lang), lang)}"
    match kind_of(source):
        case Kind.REFERENCE:
            return entry_name(edition.standoff.entry_by_id[Id(source)], lang)
        case Kind.CLAIM:
            return f"{word('claim', lang)} {label(Id(source))}"
        case Kind.EDITORS_NOTE:
            return f"{word('editors.note', lang)} {label(Id(source))}"
        case Kind.HEADING:
            return f"{word('section', lang)} {quoted(edition.standoff.heading_by_id[Id(source)].title[lang], lang)}"
        case Kind.TERM | Kind.ENTITY | Kind.EVENT:
            kind = word(f"place.{kind_of(source).value}", lang)
            return f"{kind} {quoted(called_in(edition.standoff, Id(source), lang), lang)}"
        case Kind.EMENDATION:
            return f"{word('page.apparatus', lang)}, {source}"
        case Kind.SENTENCE:
            return f"{word('page.abstracts', lang)}, {sentence_name(Id(source), lang)}"
        case Kind.QUESTION:
            return f"{word('page.report', lang)}, {source}"
        case Kind.DECISION:
            decided = edition.standoff.decision_by_id[Id(source)].kind
            return f"{word('page.audit', lang)}, {word(f'audit.{decided.value}', lang)}"
        case Kind.CITATION:
            printed = form(edition.standoff.citation_by_id[Id(source)])
            return f"{word('page.audit', lang)}, {typeset(printed, edition.standoff.work.language)}"
    return _block_name(edition.standoff, source, lang)


def place_sign(edition: Edition, source: str, lang: Lang) -> str:
    """Return a short sign of a place, for where many stand in a row: ¶ 4, note 6, ed. 12, C01, the title of a page."""
    if source == "cover":
        return word("cover", lang)
    if source.startswith("page:"):
        return page_title(edition, source.removeprefix("page:"), lang)
    match kind_of(source):
        case Kind.CLAIM:
            return label(Id(source))
        case Kind.EDITORS_NOTE:
            return f"{word('editors.note.short', lang)}{NO_BREAK}{label(Id(source))}"
        case Kind.DECISION | Kind.CITATION:
            return word("page.audit", lang)
        case Kind.TERM | Kind.ENTITY | Kind.EVENT:
            return typeset(called_in(edition.standoff, Id(source), lang), lang)
        case Kind.EMENDATION | Kind.QUESTION:
            return str(source)
        case Kind.BLOCK:
            return f"¶{NO_BREAK}{label(Id(source))}"
    return place_name(edition, source, lang)


def called_in(standoff: Standoff, target: Id, lang: Lang) -> str:
    """Return what a term, a name or an event is called in a language."""
    if target in standoff.term_by_id:
        return standoff.term_by_id[target].label[lang]
    if target in standoff.entity_by_id:
        return standoff.entity_by_id[target].name[lang]
    return standoff.event_by_id[target].title[lang]


def entry_name(entry: Entry, lang: Lang) -> str:
    """Return how a work is called in short: who, and when."""
    return f"{joined(entry.surnames, lang)} {entry.cited_year}".strip() or entry.key


def voice_name(voice: Voice, lang: Lang) -> str:
    """Return who somebody is that speaks in the article: a name only where the author gives one, and the role."""
    return ", ".join(part for part in (voice.name, voice.role[lang]) if part)


def sentence_name(id_: Id, lang: Lang) -> str:
    """Return how a row of the aligned abstracts is called: its number, or what it is."""
    name = label(id_)
    return f"{word('sentence', lang)} {name}" if name.isdigit() else word(f"sentence.{name}", lang).lower()


def _block_name(standoff: Standoff, source: str, lang: Lang) -> str:
    block = standoff.block_by_id[Id(source)]
    if block.kind is BlockKind.NOTE:
        return f"{word('note', lang).lower()} {label(block.id)}"
    if block.kind is BlockKind.ABSTRACT:
        return f"{word('abstract.in', lang).lower()} {language_name(block.language, lang)}"
    if block.kind is BlockKind.BIOGRAPHY:
        return word("biography", lang)
    paragraph = parent(block.id)
    if paragraph is None:
        return f"{word(block.kind.value, lang)} {label(block.id)}"
    number = block.id.removeprefix(f"{paragraph}-")[1:]
    return f"{word('paragraph', lang)} {label(paragraph)}, {word(block.kind.value, lang)} {number}"


def page_title(edition: Edition, name: str, lang: Lang) -> str:
    """Return the title of a page: of a notebook, the first that its prose has."""
    if not name.startswith("notebooks/"):
        return word(f"page.{name}", lang)
    notebook = edition.standoff.notebook_by_name[name.removeprefix("notebooks/")]
    prose = (cell.prose for cell in notebook.cells if cell.prose and cell.language == lang)
    return typeset(next(filter(None, map(main_title, prose)), notebook.name), lang)


def address(edition: Edition, found: CitablePassage, lang: Lang) -> str:
    """Return where a passage is read in a language: absolute if the edition is published, else below its root."""
    return f"{edition.standoff.work.site_url or ''}{path_of(edition, found, lang)}"


def path_of(edition: Edition, found: CitablePassage, lang: Lang) -> str:
    """Return the same, below the edition's root."""
    page = "article" if found.first is None else edition.index.page_by_id[found.first]
    anchor = f"#{found.first}" if found.first else ""
    return f"{lang}/{page}.html{anchor}"
