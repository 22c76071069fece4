"""Compiled templates are kept where that is possible, and a page is the same where it is not."""

import sys
from pathlib import Path

import jinja2
import pytest
from edition.render.template_loader import fill, keep_compiled
from edition.shell.digest_cache import Cache
from edition.shell.site_making.preview_pages import PreviewPages
from edition.shell.site_making.theme_assets import OWN_THEME, CompiledTemplates, compiled_templates


def _environment(kept: Path) -> jinja2.Environment:
    return jinja2.Environment(
        autoescape=True, loader=jinja2.DictLoader({"a": "{{ x }}!"}), bytecode_cache=CompiledTemplates(Cache(kept))
    )


def test_a_template_is_compiled_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _environment(tmp_path).get_template("a").render(x="<") == "&lt;!"
    monkeypatch.setattr(jinja2.Environment, "compile", lambda *_, **__: pytest.fail("compiled again"))
    assert _environment(tmp_path).get_template("a").render(x="<") == "&lt;!"


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    assert _environment(tmp_path / "file").get_template("a").render(x="<") == "&lt;!"


def test_a_kept_template_in_which_one_bit_has_changed_is_compiled_again(tmp_path: Path) -> None:
    _environment(tmp_path).get_template("a")
    (kept,) = (path for path in tmp_path.rglob("*") if path.is_file())
    whole = kept.read_bytes()
    for at in range(0, len(whole), max(1, len(whole) // 200)):
        kept.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert _environment(tmp_path).get_template("a").render(x="<") == "&lt;!"
        assert kept.read_bytes() == whole


def test_our_pages_are_filled_alike_with_and_without(tmp_path: Path) -> None:
    values = {"title": "x", "body": "<b>", "after": "", "over": ""}
    plain = fill("handwritten.html.j2", **values)
    try:
        keep_compiled(CompiledTemplates(Cache(tmp_path)))
        assert fill("handwritten.html.j2", **values) == plain
    finally:
        keep_compiled(None)


def test_nothing_that_came_with_a_project_is_run(toy_project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is compiled lies beside the program, and in no project."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    pages = PreviewPages(toy_project, None)
    pages.load()
    assert pages.get("en/index.html")
    kept = [path.relative_to(toy_project) for path in (toy_project / ".cache").rglob("*") if path.is_file()]
    assert {path.suffix for path in kept} <= {".json", ".js", ".html", ""}
    assert [path for path in kept if b"main.html" in (toy_project / path).read_bytes()] == []
    assert list((OWN_THEME.parent / "__pycache__").glob("template-*.pyc"))


def test_where_python_keeps_nothing_compiled_neither_do_we(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert compiled_templates() is None
