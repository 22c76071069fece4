"""How a passage, the work or an entry is cited: as plain text in a style and language, or as a record."""

from collections.abc import Mapping
from dataclasses import replace
from enum import Enum

from edition.citeproc.citation_styles import STYLES
from edition.citeproc.plain_prose import plain_words
from edition.citeproc.processor_items import WORK, edition_key
from edition.derive.passage_names import CitablePassage, address, entry_name, passage_name, place_sign
from edition.languages.dates_and_numbers import date, joined
from edition.languages.interface_labels import filled
from edition.languages.interface_labels import label as word
from edition.languages.typography import capitalised, typeset
from edition.model.edition import Edition, WordedEdition
from edition.model.work_metadata import Record
from edition.records.describe_works import of_edition, of_entry, of_work
from edition.words.ids import Kind, Lang, kind_of


class Whose(Enum):
    """Whose words are cited: the author's of the article, the editors', or those of a work in the bibliography."""

    ARTICLE = "article"
    EDITORS = "editors"
    ANOTHER = "another"


_OF_ARTICLE = (Kind.BLOCK, Kind.ABSTRACT, Kind.BIOGRAPHY, Kind.NOTE, Kind.HEADING)


def whose(found: CitablePassage) -> Whose:
    """Return whose words a passage is, its summary left aside."""
    kind = Kind.BLOCK if found.first is None else kind_of(found.first)
    if kind is Kind.REFERENCE:
        return Whose.ANOTHER
    return Whose.ARTICLE if kind in _OF_ARTICLE else Whose.EDITORS


def styles(lang: Lang) -> Mapping[str, str]:
    """Return the styles that exist in a language."""
    return STYLES.get(lang, {})


def cite(edition: WordedEdition, found: CitablePassage, style: str, lang: Lang, as_of: Whose | None = None) -> str:
    """Return a citation: the article or the edition, then the passage with its address here; of an entry, the entry.

    as_of: the editors, to cite their summary of a passage and not the article.
    """
    wording, by = edition.wording, as_of or whose(found)
    if by is Whose.ANOTHER and found.first is not None:
        return plain_words(wording.styled[lang, style, edition.standoff.entry_by_id[found.first].key]).strip()
    cited = _whole(edition, style, lang, by)
    place = typeset(_place(edition, found, lang, by), lang)
    return f"{cited} {place}{word('colon', lang)} {address(edition, found, lang)}"


def _whole(edition: WordedEdition, style: str, lang: Lang, by: Whose) -> str:
    """Return the article or the edition as a style has it, as a sentence: some styles end without a stop."""
    words = plain_words(edition.wording.styled[lang, style, WORK if by is Whose.ARTICLE else edition_key(lang)]).strip()
    return words if words.endswith((".", "?", "!")) else f"{words}."


def _place(edition: Edition, found: CitablePassage, lang: Lang, by: Whose) -> str:
    """Return the passage and the version of the edition that it was read in."""
    return capitalised(", ".join(filter(None, (_where(edition, found, lang, by), _edited(edition, lang, by)))))


def _where(edition: Edition, found: CitablePassage, lang: Lang, by: Whose) -> str:
    """Return how a passage is called, or the summary of it."""
    where = passage_name(edition, found, lang)
    is_summary = by is Whose.EDITORS and whose(found) is Whose.ARTICLE and where
    return filled("cite.summary-of", lang, where) if is_summary else where


def _edited(edition: Edition, lang: Lang, by: Whose = Whose.ARTICLE) -> str:
    """Return which version of the edition; that it is one, where the article is cited."""
    release = edition.standoff.work.release
    name = "cite.version" if by is Whose.EDITORS else "cite.edition"
    return word(name, lang).format(version=release.version, date=date(release.date, lang))


def citing(edition: WordedEdition, lang: Lang) -> Mapping[str, Mapping[str, str]]:
    """Return how a script cites in the style of a language's pages, by whose words.

    before, after: what stands before the name of a passage, and between it and its address; slide: before its sign.
    """
    style, colon = edition.wording.page_style[lang], word("colon", lang)
    return {
        by.value: {
            "before": f"{_whole(edition, style, lang, by)} ",
            "after": f", {typeset(_edited(edition, lang, by), lang)}{colon} ",
            "slide": f"{_short(edition, lang, by)}, ",
        }
        for by in (Whose.ARTICLE, Whose.EDITORS)
    }


def short_form(edition: Edition, found: CitablePassage, lang: Lang) -> str:
    """Return what fits under a slide: who, when, the sign of the passage."""
    by = whose(found)
    if by is Whose.ANOTHER and found.first is not None:
        return entry_name(edition.standoff.entry_by_id[found.first], lang)
    sign = place_sign(edition, found.first, lang) if found.first else ""
    return ", ".join(filter(None, (_short(edition, lang, by), sign)))


def _short(edition: Edition, lang: Lang, by: Whose) -> str:
    work = edition.standoff.work
    if by is Whose.EDITORS:
        return typeset(of_edition(work, lang).title, lang)
    return f"{joined([author.family for author in work.authors], lang)} {work.publication.date[:4]}"


def record(edition: Edition, found: CitablePassage, lang: Lang, as_of: Whose | None = None) -> Record:
    """Return the record of an entry, of the work, or of the work or the edition with the passage and its address.

    as_of: the editors, for their summary of a passage, or the edition as a whole.
    """
    standoff, by = edition.standoff, as_of or whose(found)
    if by is Whose.ANOTHER and found.first is not None:
        return of_entry(standoff.entry_by_id[found.first])
    whole = of_work(standoff, lang) if by is Whose.ARTICLE else of_edition(standoff.work, lang)
    if found.first is None:
        return whole
    whole = replace(whole, keywords=())
    ids = "-".join(filter(None, (found.first, found.last)))
    note = f"{_where(edition, found, lang, by)}, {_edited(edition, lang, by)}"
    url = address(edition, found, lang) if standoff.work.site_url else whole.url
    return replace(whole, key=f"{whole.key}-{ids}", note=note, url=url)
