"""Every table that is kept by language speaks the languages of the interface (decision 2 lists them)."""

import re
from typing import Any

import pytest
from edition import exports
from edition.checks.data.of_prose import typography_check as rules
from edition.languages import typography
from edition.languages.interface_labels import LABELS, MONTHS, languages
from edition.records.describe_works import LANGUAGES
from edition.shell.site_making import mkdocs_adapter
from edition.wording import processor_request

from tests.meta.library import ROOT

TABLES: dict[str, Any] = {
    "MONTHS": MONTHS,
    "STYLES": processor_request.STYLES,
    "PAGE_STYLE": processor_request.PAGE_STYLE,
    "_LOCALES": processor_request._LOCALES,
    "_RULES": typography._RULES,
    "_NAMES": rules._NAMES,
} | {f"DESCRIPTION of {module.NAME}": module.DESCRIPTION for module in exports.exporters()}
DECISION = ROOT / "docs" / "dev" / "decisions" / "0002-one-build.md"


@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_every_language(name: str) -> None:
    assert set(TABLES[name]) == languages()


def test_labels_have_every_language() -> None:
    assert [name for name, words in LABELS.items() if set(words) != languages()] == []


def test_the_names_of_languages_in_the_bibliography_are_known() -> None:
    named = set(rules._NAMES.values())
    assert {LANGUAGES[name] for name in named} == languages()


def test_quotation_marks_are_judged_in_every_language() -> None:
    judged = [rule.languages for rule in rules.RULES if rule.code == "typography.quote"]
    assert sorted(lang for group in judged for lang in group) == sorted(languages())


def test_the_search_has_a_stemmer_for_every_language() -> None:
    files = " ".join(mkdocs_adapter._SEARCH_LIBRARY)
    assert {"en", *re.findall(r"lunr\.([a-z]{2,3})\.js", files)} == languages()


def test_the_decision_names_every_table() -> None:
    text = DECISION.read_text(encoding="utf-8")
    assert [name for name in TABLES if f"`{name.partition(' ')[0]}`" not in text] == []
