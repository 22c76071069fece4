"""Every fixed word in every language, and no word that nobody uses."""

import re
from pathlib import Path

import pytest
from edition.languages import dates_and_numbers, interface_labels
from edition.languages.language_files import PROGRAM, language, languages
from edition.languages.typography import NARROW, NO_BREAK, typeset
from edition.model.article import BlockKind
from edition.model.claim import State, Verdict
from edition.model.protected_text import Match
from edition.render.page_frame import SCRIPT_LABELS

LANGUAGES = sorted(languages())
LIBRARY = Path(interface_labels.__file__).parents[1]
LABELS = language(PROGRAM).labels


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_label_has_words_or_marks_alone(lang: str) -> None:
    words = language(lang).labels
    assert [name for name, word in words.items() if word != word.strip() and any(map(str.isalpha, word))] == []
    assert [name for name, word in words.items() if not word] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_quotation_marks_and_apostrophes_are_typographic(lang: str) -> None:
    words = {**language(lang).labels, **language(lang).exports}
    assert [name for name, word in words.items() if "'" in word or '"' in word] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_label_has_the_spaces_of_its_language(lang: str) -> None:
    shown = [interface_labels.label(name, lang) for name in language(lang).labels]
    shown += [typeset(what, lang) for what in language(lang).exports.values()]
    spaces = language(lang).spaces
    wanted = dict.fromkeys(spaces.narrow_before, NARROW) | dict.fromkeys(spaces.before, NO_BREAK)
    signs = [(word, before, sign) for word in shown for before, sign in re.findall(r"(.?)([;:!?»])(?=\s|$)", word)]
    assert signs
    wrong = [word for word, before, sign in signs if (before if before.isspace() else "") != wanted.get(sign, "")]
    assert wrong == []


REFUSED = {
    "fr": r"\bnotices?\b(?! biographique)|références?\b|\buni",
    "en": r"\bcall of note|\bjoined (?:copy|from)|interview of",
    "es": r"\bnoticias?\b|referencias?\b|copia unida|\bunidas\b|\bdiferencias?\b(?!s$)|aparecer",
}
"""Language -> other words for what docs/dev/vocabulary.md names in it."""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_one_thing_has_one_name(lang: str) -> None:
    """The table of names in docs/dev/vocabulary.md says which."""
    kept = {"match.loose", "match.exact", "unit.items", "sources"}
    words = {name: word for name, word in language(lang).labels.items() if name not in kept}
    assert [word for word in words.values() if re.search(REFUSED[lang], word, re.IGNORECASE)] == []


def test_the_names_of_things_are_those_of_the_vocabulary() -> None:
    """Each row of its second table: the thing, then its name in each language, which some label has."""
    text = Path(__file__).parents[2].joinpath("docs", "dev", "vocabulary.md").read_text(encoding="utf-8")
    rows = [row.strip("| ").split(" | ") for row in text.partition("## In the languages")[2].splitlines() if "|" in row]
    heads, _, *things = rows
    for lang, names in zip(heads[1:], list(zip(*things, strict=True))[1:], strict=True):
        shown = " ".join(language(lang).labels.values()).casefold()
        assert [name for name in names if name not in shown] == [], lang


def test_every_value_that_pages_show_has_a_label() -> None:
    shown = [f"verdict.{v.value}" for v in Verdict] + [f"state.{s.value}" for s in State]
    shown += [f"match.{m.value}" for m in Match]
    shown += [kind.value for kind in BlockKind if kind.is_body] + ["abstract", "note", "biography"]
    assert [name for name in shown if name not in LABELS] == []


def test_every_label_that_code_and_templates_name_is_there() -> None:
    named = re.compile(r"""\b(?:t|word|label)\(['"]([a-z][\w. -]*)['"]\s*[,)]""")
    files = [*LIBRARY.rglob("*.py"), *LIBRARY.rglob("*.j2"), *LIBRARY.rglob("theme/*.html")]
    missing = {
        f"{path.name}: {name}"
        for path in files
        for name in named.findall(path.read_text(encoding="utf-8"))
        if name not in LABELS
    }
    assert missing == set()
    assert set(SCRIPT_LABELS.values()) <= set(LABELS)


def test_an_unknown_label_or_language_is_an_error() -> None:
    with pytest.raises(KeyError):
        interface_labels.label("nothing", "fr")
    with pytest.raises(KeyError):
        interface_labels.label("page", "de")


@pytest.mark.parametrize(
    ("iso", "lang", "written"),
    [
        ("2018-11-01", "fr", "1er novembre 2018"),
        ("2018-11-15", "fr", "15 novembre 2018"),
        ("2018-11-15", "en", "15 November 2018"),
        ("2018-11-15", "es", "15 de noviembre de 2018"),
        ("2018-11", "es", "noviembre de 2018"),
        ("2018", "fr", "2018"),
    ],
)
def test_dates(iso: str, lang: str, written: str) -> None:
    assert dates_and_numbers.date(iso, lang) == written


@pytest.mark.parametrize(
    ("value", "lang", "written"),
    [
        (4312, "fr", "4\u202f312"),
        (4312, "en", "4,312"),
        (86_559_497, "es", "86\u202f559\u202f497"),
        (-3.51, "fr", "−3,51"),
        (0, "en", "0"),
        (12.0, "en", "12"),
    ],
)
def test_numbers(value: float, lang: str, written: str) -> None:
    assert dates_and_numbers.number(value, lang) == written
