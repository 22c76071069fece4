"""Every module of an extension folder is what its folder demands."""

import ast
import importlib
import inspect
import pkgutil
import re
from collections import Counter
from types import ModuleType

import click
import pytest
from edition import checks, commands, exports, render
from edition.commands.check import explanations
from edition.model.cited.audit import DiscrepancyKind
from edition.read import sources
from edition.words import plugin_folders
from edition.words.findings import NotThisFormat, Unusable

from tests.meta.library import MODULES, ROOT, Module

CHOOSERS = ("edition.checks.", "edition.words.findings")
"""Where a code may be handed on rather than written."""

COMPUTED = {f"audit.{kind.value}" for kind in DiscrepancyKind}
"""Codes that are made of a kind that the model names."""

CHECKS = list(checks.of_stages())
EXPORTS = list(exports.exporters())
FAMILIES = list(plugin_folders.modules(render.FAMILIES, ["pages"]))
READERS = list(sources.readers())
COMMANDS = [
    importlib.import_module(f"edition.commands.{info.name}") for info in pkgutil.iter_modules(commands.__path__)
]


def name(module: ModuleType) -> str:
    return module.__name__.rpartition(".")[2]


def signature(function: object) -> str:
    assert callable(function)
    assert inspect.getdoc(function), "a docstring"
    return str(inspect.signature(function))


def test_no_folder_is_empty() -> None:
    assert all([CHECKS, EXPORTS, FAMILIES, READERS, COMMANDS])


@pytest.mark.parametrize("module", CHECKS, ids=name)
def test_check(module: ModuleType) -> None:
    assert module.CODES
    assert "Subject" in signature(module.check)


def is_table(node: ast.stmt) -> bool:
    return isinstance(node, ast.Assign) and any(isinstance(n, ast.Name) and n.id == "CODES" for n in node.targets)


def codes_given(module: Module) -> list[ast.expr]:
    """Return what a module gives to `fault`, or to `at` of an exception, as a code."""
    calls = [node for node in ast.walk(module.tree) if isinstance(node, ast.Call)]
    return [call.args[0] for call in calls if re.fullmatch(r"fault|\w+Error\.at", ast.unparse(call.func))]


def texts(module: Module) -> set[str]:
    """Return every literal text of a module but those of its table of codes."""
    nodes = [node for part in module.tree.body if not is_table(part) for node in ast.walk(part)]
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


SOURCES = {module.name: module for module in MODULES}
TABLES = {
    module.name: importlib.import_module(module.name).CODES
    for module in MODULES
    if any(map(is_table, module.tree.body))
}
"""Module -> its table of codes."""


@pytest.mark.parametrize("module", CHECKS, ids=name)
def test_a_check_uses_the_codes_that_it_declares(module: ModuleType) -> None:
    """A code that is explained but never found, or found but not explained, misleads."""
    source = SOURCES[module.__name__]
    assert {code.value for code in codes_given(source) if isinstance(code, ast.Constant)} <= set(module.CODES)
    assert set(module.CODES) - COMPUTED <= texts(source)


def test_every_code_that_can_be_printed_is_explained() -> None:
    """Checks may choose a code among those that they declare; all else says it where it is given."""
    given = [(module.name, code) for module in MODULES for code in codes_given(module)]
    written = [(name, code.value) for name, code in given if isinstance(code, ast.Constant)]
    chosen = [(name, ast.unparse(code)) for name, code in given if not isinstance(code, ast.Constant)]
    assert [(name, code) for name, code in written if code not in explanations()] == []
    assert [(name, code) for name, code in chosen if not name.startswith(CHOOSERS)] == []


def test_every_explanation_is_of_a_code_that_can_be_printed() -> None:
    everywhere = set().union(*map(texts, MODULES))
    assert set(explanations()) - everywhere - COMPUTED == set()


def test_codes_are_explained_once() -> None:
    codes = [code for table in TABLES.values() for code in table]
    assert sorted(codes) == sorted(explanations())


@pytest.mark.parametrize("code", explanations())
def test_an_explanation_has_a_meaning_an_example_and_a_remedy_in_sentences(code: str) -> None:
    explained = explanations()[code]
    assert re.fullmatch(r"[A-Z][^.]*(?:\.\w[^.]*)*\.", explained.meaning), "one sentence"
    assert re.fullmatch(r"[A-Z`\"*].+[.?!]", explained.example)
    assert re.fullmatch(r"[A-Z].+[.?!]", explained.remedy)
    assert explained.example.count("`") % 2 == explained.remedy.count("`") % 2 == 0


def test_no_two_codes_mean_the_same() -> None:
    meanings = Counter(explained.meaning for explained in explanations().values())
    assert [meaning for meaning, times in meanings.items() if times > 1] == []


@pytest.mark.parametrize("module", EXPORTS, ids=name)
def test_export(module: ModuleType) -> None:
    assert "/" in module.MEDIA_TYPE
    assert "/" not in module.FILENAME
    assert signature(module.export) == "(edition: edition.model.edition.WordedEdition) -> bytes"
    assert (ROOT / "tests" / "golden" / "exports" / module.FILENAME).is_file(), "run pytest tests/golden"


@pytest.mark.parametrize("module", FAMILIES, ids=name)
def test_family_of_pages(module: ModuleType) -> None:
    assert signature(module.pages).startswith("(edition: edition.model.edition.WordedEdition) -> ")


@pytest.mark.parametrize("module", READERS, ids=name)
def test_reader_of_copies(module: ModuleType) -> None:
    assert name(module) == module.NAME
    assert all(suffix.startswith(".") for suffix in module.SUFFIXES)
    results = ("edition.model.protected_text.SourceText", "edition.read.sources.markup.conversion.Conversion")
    assert signature(module.read) in [f"(data: bytes) -> {result}" for result in results]
    for other in (b"%PDF-1.7\n\xe2\xe3", bytes(range(256)) * 4, b"PK\x03\x04"):
        with pytest.raises((NotThisFormat, Unusable), match=r"\w"):
            module.read(other)
    with pytest.raises(NotThisFormat, match=r"\w"):
        module.read(bytes(range(256)) * 4)


def test_every_reader_has_its_turn_and_the_one_that_takes_anything_is_last() -> None:
    assert sorted(sources.ORDER) == plugin_folders.names("edition.read.sources")
    assert sources.ORDER[-1] == "text"


@pytest.mark.parametrize("beginning", [b"%PDF-1.7\n\xe2\xe3", b"PK\x03\x04"])
def test_one_reader_answers_for_a_format(beginning: bytes) -> None:
    """What is damaged gets one reason, from the reader whose format it is."""
    answers = []
    for module in READERS:
        with pytest.raises((NotThisFormat, Unusable)) as caught:
            module.read(beginning)
        answers.append(caught.type)
    assert answers.count(Unusable) == 1


@pytest.mark.parametrize("module", COMMANDS, ids=name)
def test_command(module: ModuleType) -> None:
    assert isinstance(module.command, click.Command)
    assert inspect.getdoc(module)
    assert module.command.help
    for parameter in module.command.params:
        assert isinstance(parameter, click.Argument) or getattr(parameter, "help", None), parameter.name
