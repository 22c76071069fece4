"""Each language is one file that says as much as the others, and nothing else in the library names a language."""

import ast
import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from edition.exports import exporters
from edition.languages.langid_tags import TAGS, langid_of, tag_of
from edition.languages.language_files import FOLDER, MAY_BE_EMPTY, PROGRAM, language, languages, missing, parts_of
from edition.read.bibtex import field_forms
from edition.words.ids import Lang
from edition.words.language_tags import is_tag

from tests.meta.library import LIBRARY, MODULES, ROOT, Module

LANGUAGES = sorted(languages())
PARTS = {lang: parts_of((FOLDER / f"{lang}.toml").read_text(encoding="utf-8")) for lang in LANGUAGES}

EXAMPLES = {
    "edition.read.bibtex.field_forms": "a hint shows the form of a name by one",
    "edition.read.standoff.notebooks.notebook_cells": "a hint shows the form of a mark by one",
}
"""Module that names a language -> why it may."""

WELL_FORMED = re.compile(
    r"([a-z]{2,3}(-[a-z]{3}){0,3}|[a-z]{4,8})(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-([a-z\d]{5,8}|\d[a-z\d]{3}))*"
    r"(-[\da-wy-z](-[a-z\d]{2,8})+)*(-x(-[a-z\d]{1,8})+)?",
    re.IGNORECASE,
)
"""`langtag` of RFC 5646, section 2.1."""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_language_lacks_nothing(lang: str) -> None:
    assert missing(lang) == ()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_language_has_no_part_that_others_have_not(lang: Lang) -> None:
    assert list(PARTS[lang]) == list(PARTS[PROGRAM])


def test_what_may_be_empty_is_a_part() -> None:
    assert set(PARTS[PROGRAM]) >= MAY_BE_EMPTY


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_file_is_named_by_a_tag(lang: str) -> None:
    assert is_tag(lang)
    assert WELL_FORMED.fullmatch(language(lang).locale)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_export_is_described(lang: str) -> None:
    assert sorted(language(lang).exports) == sorted(export.NAME for export in exporters())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_stemmer_of_a_language_comes_with_the_search(lang: str) -> None:
    spec = find_spec("mkdocs.contrib.search")
    assert spec is not None
    assert spec.origin is not None
    name = language(lang).stemmer
    assert not name or Path(spec.origin).with_name("lunr-language").joinpath(f"lunr.{name}.js").is_file()


def named(text: str) -> list[str]:
    """Return the languages that a literal of the code names: as a tag, a locale, or by name."""
    tags = {*languages(), *(language(lang).locale for lang in languages())}
    names = {langid_of(lang) for lang in languages()} | {language(lang).name.lower() for lang in languages()}
    quoted = re.findall(r"""(?<![\w-])["']([a-zA-Z-]+)["']""", text)
    words = re.findall(r"[^\W\d_]+", text.lower())
    return [word for word in [text, *quoted] if word in tags] + [word for word in words if word in names]


def literals(module: Module) -> Iterator[str]:
    """Yield the texts of a module's code, without its docstrings."""
    tree = module.tree
    documented = [node for node in ast.walk(tree) if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)]
    prose = {id(node.body[0].value) for node in documented if isinstance(node.body[0], ast.Expr)}
    # Texts beside the names that they explain are prose too.
    prose |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose:
            yield node.value


def test_no_other_module_names_a_language() -> None:
    others = [module for module in MODULES if not module.name.startswith("edition.languages")]
    found = {module.name: [word for text in literals(module) for word in named(text)] for module in others}
    assert {name: words for name, words in found.items() if words and name not in EXAMPLES} == {}
    assert [name for name in EXAMPLES if not found[name]] == []


def test_no_template_style_or_script_names_a_language() -> None:
    files = [path for path in LIBRARY.rglob("*") if path.suffix in (".html", ".j2", ".js", ".css", ".lua")]
    assert files
    quoted = re.compile(rf"""["'](?:{"|".join(LANGUAGES)})["']|:lang\((?:{"|".join(LANGUAGES)})\)""")
    assert [
        (path.name, quoted.findall(path.read_text(encoding="utf-8")))
        for path in files
        if quoted.search(path.read_text(encoding="utf-8"))
    ] == []


def test_the_names_of_the_bibliography_are_tags() -> None:
    """What `langid` may say, other programs are told as BCP 47 has it."""
    assert TAGS.keys() == field_forms.LANGUAGES
    assert [name for name in field_forms.LANGUAGES if not WELL_FORMED.fullmatch(tag_of(name))] == []
    assert [name for name in TAGS if langid_of(tag_of(name)) != name] == []
    assert (tag_of("american"), tag_of("british"), tag_of("brazilian")) == ("en-US", "en-GB", "pt-BR")


def test_the_languages_of_the_interface_have_names_in_the_bibliography() -> None:
    assert [lang for lang in LANGUAGES if not langid_of(lang)] == []


def test_the_recipe_explains_every_part() -> None:
    text = (ROOT / "docs" / "dev" / "add-a-language.md").read_text(encoding="utf-8")
    lists = ("labels.", "exports.", "citations.styles.")
    parts = [name for name in PARTS[PROGRAM] if not name.startswith(lists)]
    words = {word for name in parts for word in name.split(".")} | {name.strip(".") for name in lists}
    assert [word for word in sorted(words) if not re.search(rf"`\[?{re.escape(word)}\]?`", text)] == []
