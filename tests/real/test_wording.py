"""Every title, name, number and page of the real bibliography reads as the .bib has it, in every style and language.

Chicago and MLA give capitals to the words of English titles; all other letters are those of the .bib.
"""

import html
import re

import pytest
from edition.citeproc.citation_styles import STYLES
from edition.languages.language_files import language
from edition.model.cited.bibliography_entry import Entry
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


NO_COMMA = {"fr": "et", "es": "y"}
"""Languages that want no comma before the last of several names -> their word for `and`."""
FAULTS = {
    "the same marks inside each other": r"“[^”]*“|«[^»]*«|‘[^’‘]*‘[^’‘]*’",
    "nothing is in what is announced": r"\b(?:In|En|Dans)\s?:,",
    "a comma or two stops at the end": r",\s*$|(?<!\.)\.\.$|[?!]\.$",
    "a title ends with stop and comma": r"\w{3}\., [A-ZÀ-Ý][a-z]{4}",
}
"""What no entry may have in any language -> how it is found."""
FAULTS_OF = {
    "fr": {
        "a plain space, or none, beside a mark": r" [;:!?»]|«(?!\u00a0)|(?<!\u00a0)»|(?<!\u202f);",
        "marks of the second rank alone": r"^[^«]*“",
        "another word for who edited": r"\([ÉEée]ds?\.\)|\b[éÉ]d(?:ité par|iteurs?)\b",
    },
    "es": {
        "a space before a mark": r"[ \u00a0\u202f];",
        "a French or English sign of an issue": r"(?:, |\] )(?:n°|nᵒ|no\.)",
        "a month without its preposition": r"\b\d{1,2} (?:enero|marzo|abril|mayo|junio|ju|sep|oct|nov|dic)",
    },
    "en": {},
}
"""Language -> what no entry may have on its pages."""


def own_words(lang: str, entry: Entry, text: str) -> str:
    """Return a worded entry without what is the work's own: titles in another language.

    French pages are read with their titles, which all have French marks, but for those that the editors supplied.
    """
    if lang == "fr":
        return text.replace(entry.field("title"), "…") if entry.field("title").startswith("[") else text
    text = re.sub(r"[\u00a0\u202f]", " ", text)
    for name in ("title", "booktitle", "journal", "series"):
        text = text.replace(entry.field(name), "…") if entry.field(name) else text
    return text


def faults(lang: str, entry: Entry, worded: str) -> list[str]:
    """Return what is wrong in a worded entry."""
    text = html.unescape(re.sub(r"<[^>]+>", "", worded))
    of_language = dict(FAULTS_OF[lang])
    if lang in NO_COMMA:
        months, english = ("|".join(language(one).dates.months) for one in (lang, "en"))
        of_language["a month before its day, or in English"] = rf"\b(?:{months}) \d\d?\b(?!\d)|\b(?:{english}) \d"
        of_language["a comma before the last name"] = rf"^(?:[^,]+, ){{3,}}{NO_COMMA[lang]} (?!al\.)[A-ZÀ-Ý]"
    read = re.sub(r"https?://\S+", "URL", text)
    found = [name for name, fault in FAULTS.items() if re.search(fault, read)]
    return found + [name for name, fault in of_language.items() if re.search(fault, own_words(lang, entry, read))]


@pytest.mark.parametrize(("lang", "style"), cases())
def test_no_entry_has_a_fault_of_punctuation_or_language(real_worded: WordedEdition, lang: str, style: str) -> None:
    wrong = {
        f"{entry.key}, {name}": worded
        for entry in real_worded.standoff.entries
        for worded in [real_worded.wording.styled[lang, style, entry.key]]  # type: ignore[index]
        for name in faults(lang, entry, worded)
    }
    assert wrong == {}


@pytest.mark.parametrize("lang", sorted(NO_COMMA))
def test_no_citation_has_a_comma_before_the_last_name(real_worded: WordedEdition, lang: str) -> None:
    worded = [html for (tag, _), html in real_worded.wording.citations.items() if tag == lang]
    assert worded
    assert [text for text in worded if f", {NO_COMMA[lang]} " in text] == []
