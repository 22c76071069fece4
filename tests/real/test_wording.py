"""Every title, name, number and page of the real bibliography reads as the .bib has it, in every style and language.

Chicago and MLA give capitals to the words of English titles; all other letters are those of the .bib.
"""

import html
import re

import pytest
from edition.citeproc.processor_request import STYLES
from edition.model.bibliography_entry import Entry
from edition.model.edition import WordedEdition

FIELDS = (
    "title",
    "journal",
    "booktitle",
    "publisher",
    "school",
    "institution",
    "volume",
    "number",
    "year",
    "series",
    "doi",
    "url",
)
OMITTED = {("apa", "series"), ("mla", "institution")}
"""What a style leaves out by its rules."""
CAPITALS = {"chicago-author-date", "chicago-notes", "mla"}
"""Styles that give capitals to the words of titles in English; Chicago for French pages does not."""


def letters(text: str) -> str:
    """Return a text without tags, quotation marks, spaces and kinds of hyphens."""
    bare = html.unescape(re.sub(r"<[^>]+>", "", text))
    return re.sub(r"[\s«»“”\"‘’'\u2010-\u2015-]", "", bare)


def cases() -> list[tuple[str, str]]:
    return [(lang, style) for lang, styles in STYLES.items() for style in styles]


@pytest.mark.parametrize(("lang", "style"), cases())
def test_every_field_reads_as_in_the_bib(real_worded: WordedEdition, lang: str, style: str) -> None:
    wrong: list[str] = []
    for entry in real_worded.standoff.entries:
        read = letters(real_worded.wording.styled[lang, style, entry.key])  # type: ignore[index]
        for field in FIELDS:
            value = letters(entry.field(field))
            other = field == "url" and entry.field("doi")
            capitals = field in ("title", "booktitle") and entry.field("langid") == "english" and style in CAPITALS
            found = value.casefold() in read.casefold() if capitals else value in read
            if not found and (style, field) not in OMITTED and not other:
                wrong.append(f"{entry.key}.{field}: {entry.field(field)}")
        wrong += [f"{entry.key}.{role}: {name}" for role, name in names(entry, style) if name not in read.casefold()]
        if not has_pages(entry.field("pages"), read) and not leaves_out_pages(entry, lang, style):
            wrong.append(f"{entry.key}.pages: {entry.field('pages')}")
    assert wrong == []


@pytest.mark.parametrize(("lang", "style"), cases())
def test_a_name_in_a_title_keeps_its_letters(real_worded: WordedEdition, lang: str, style: str) -> None:
    for entry in real_worded.standoff.entries:
        read = letters(real_worded.wording.styled[lang, style, entry.key])  # type: ignore[index]
        assert [word for words in entry.kept.values() for word in words if word not in read] == []


def names(entry: Entry, style: str) -> list[tuple[str, str]]:
    """Return the names that a style prints; MLA has the first of three or more, the others all of these few."""
    found: list[tuple[str, str]] = []
    for role, people in entry.persons.items():
        shown = people[:1] if len(people) > 2 and style in ("mla", "chicago-author-date", "chicago-notes") else people
        found += [(role, letters(person.family).casefold()) for person in shown]
    return found


def leaves_out_pages(entry: Entry, lang: str, style: str) -> bool:
    """Say whether a style lists chapters without pages: Chicago since its 18th edition; its French is older."""
    return entry.type == "incollection" and style.startswith("chicago") and lang != "fr"


def has_pages(pages: str, read: str) -> bool:
    """Say whether pages stand in a text, the last number perhaps without the digits that it shares with the first."""
    first, dash, last = pages.partition("–")
    if not dash:
        return letters(pages) in read
    return any(f"{first}{last[at:]}" in read for at in range(len(last)))
