"""A new language is one file: what it lacks is listed, what it has is used (docs/dev/add-a-language.md)."""

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from edition.checks import Subject
from edition.checks.data.of_prose import languages_check, typography_check
from edition.derive.edition_index import build_index
from edition.languages import dates_and_numbers, interface_labels, language_files, language_names, typography
from edition.languages.language_files import languages, missing, parts_of, spoken
from edition.model.edition import Edition
from edition.shell.site_making import theme_assets
from edition.words.ids import Lang

PARTIAL = """
name = "Português"
locale = "pt-PT"

[dates]
months = ["janeiro", "fevereiro"]
day = "{day} de {month} de {year}"

[labels]
nav = "Páginas"
toc = ""
"""
CACHES: list[Callable[[], None]] = [
    language_files.languages.cache_clear,
    language_files.language.cache_clear,
    language_files.spoken.cache_clear,
    language_files.missing.cache_clear,
    typography._rules.cache_clear,
    typography_check.rules.cache_clear,
]

Add = Callable[[str, str], None]


@pytest.fixture
def add(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Add]:
    """Add a file to a copy of the folder of languages."""
    folder = tmp_path / "languages"
    shutil.copytree(language_files.FOLDER, folder)
    monkeypatch.setattr(language_files, "FOLDER", folder)

    def write(tag: str, text: str) -> None:
        (folder / f"{tag}.toml").write_text(text, encoding="utf-8")
        forget()

    yield write
    forget()


def forget() -> None:
    for clear in CACHES:
        clear()


def whole() -> str:
    """Return a file that lacks nothing: that of a language nearby, with what differs."""
    text = (language_files.FOLDER / "es.toml").read_text(encoding="utf-8")
    others = {"name": "Português", "locale": "pt-PT", "stemmer": "pt", "nav": "Páginas"}
    for part, words in others.items():
        text = re.sub(rf'^{part} = ".*"$', f'{part} = "{words}"', text, flags=re.MULTILINE)
    return text.replace('"noviembre"', '"novembro"')


def test_what_is_missing_is_listed_in_the_order_of_the_files(add: Add) -> None:
    add("pt", PARTIAL)
    given = {"name", "locale", "dates.day", "labels.nav"}
    wanted = parts_of((language_files.FOLDER / "en.toml").read_text(encoding="utf-8"))
    assert list(missing("pt")) == [part for part in wanted if part not in given]
    assert {"stemmer", "dates.months", "citations.styles.apa", "exports.claims", "labels.toc"} <= set(missing("pt"))


def test_nobody_else_lacks_anything_then(add: Add) -> None:
    add("pt", PARTIAL)
    assert languages() == {"fr", "en", "es", "pt"}
    assert [missing(lang) for lang in sorted(languages() - {Lang("pt")})] == [(), (), ()]


def test_an_edition_is_told_what_is_missing(add: Add, toy: Edition) -> None:
    add("pt", PARTIAL)
    work = replace(toy.standoff.work, languages=(*toy.standoff.work.languages, Lang("pt")))
    standoff = replace(toy.standoff, work=work)
    edition = replace(toy, standoff=standoff, index=build_index(standoff, toy.results))
    found = [f for f in languages_check.check(Subject(edition=edition)) if f.code == "languages.incomplete"]
    assert [f.message for f in found] == [f"the interface has no {part} in 'pt'" for part in missing("pt")]


def test_a_whole_file_is_a_language(add: Add) -> None:
    add("pt", whole())
    assert missing("pt") == ()
    assert interface_labels.label("nav", "pt") == "Páginas"
    assert dates_and_numbers.date("2018-11-02", "pt") == "2 de novembro de 2018"
    assert dates_and_numbers.number(12345.6, "pt") == "12\u202f346"
    assert language_names.language_name("pt", "fr") == "portugais"
    assert typography.quoted("mar", "pt") == "«mar»"
    assert [rule.hint for rule in typography_check.rules(Lang("pt")) if rule.code == "typography.quote"] == [
        "write « and »"
    ]


def test_a_region_is_served_by_its_language_or_has_a_file_of_its_own(add: Add) -> None:
    assert spoken("pt-BR") is None
    add("pt", whole())
    assert spoken("pt-BR") is language_files.language("pt")
    add("pt-BR", whole())
    assert spoken("pt-BR") is language_files.language("pt-BR")
    assert language_names.language_name("pt-BR", "en") == "Portuguese (Brazil)"


def test_the_search_gets_a_script_for_each(add: Add) -> None:
    add("pt-BR", whole())
    scripts = theme_assets._search_library()
    assert scripts.keys() >= {f"assets/lunr.{lang}.js" for lang in ("fr", "en", "es", "pt-BR")}
    assert b'lunr["pt-BR"] = lunr["pt"];\n' in scripts["assets/lunr.pt-BR.js"]
    assert b'lunr.unasked = ["down", "many",' in scripts["assets/lunr.en.js"]
    assert b"stemmer" not in scripts["assets/lunr.en.js"]


def test_a_part_that_no_language_has_is_an_error(add: Add) -> None:
    add("pt", '[dates]\nmonth_names = ["janeiro"]\n')
    with pytest.raises(TypeError, match="month_names"):
        language_files.language("pt")
