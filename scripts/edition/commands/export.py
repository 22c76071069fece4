"""edition export: the data in forms that other tools read."""

from pathlib import Path
from types import ModuleType

import click

from edition.exports import exporters
from edition.languages.language_files import PROGRAM, language
from edition.model.edition import WordedEdition
from edition.shell import disk, find_copy, pipeline, terminal
from edition.words.findings import did_you_mean


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME …]")
@click.option("--source", metavar="FILE", help="Your copy: tei and jats then have its words, or gaps.")
@click.option("--output", metavar="DIR", help="A folder for the files; one name without it goes to standard output.")
@click.pass_obj
def command(project: str | None, names: tuple[str, ...], source: str | None, output: str | None) -> None:
    """Export by name; without a name, list what can be exported."""
    known = {module.NAME: module for module in exporters()}
    if not names and not output:
        described = language(PROGRAM).exports
        for name, module in known.items():
            terminal.give(f"{name:<18} {module.FILENAME:<18} {described[name]}")
        return
    chosen = [_exporter(name, known) for name in names] or list(known.values())
    if len(chosen) > 1 and not output:
        raise click.UsageError("several exports need --output DIR")
    root = disk.project(project)
    edition, _ = pipeline.sound(root)
    if source:
        copy = find_copy.source_path(root, source)
        assert copy is not None
        edition = pipeline.with_text(edition, copy)
        pipeline.refuse_strange(edition, str(copy))
    worded = pipeline.worded(edition, root)
    for module in chosen:
        name, content = _made(module, worded, with_words=bool(source))
        if output:
            target = Path(output) / name
            disk.write_bytes(target, content)
            terminal.give(target)
        else:
            click.echo(content, nl=False)


def _made(module: ModuleType, edition: WordedEdition, *, with_words: bool) -> tuple[str, bytes]:
    """Return name and content of a file; with the article's words it has another name, so that nobody takes it."""
    if with_words and hasattr(module, "export_with_words"):
        return module.FILENAME_WITH_WORDS, module.export_with_words(edition)
    return module.FILENAME, module.export(edition)


def _exporter(name: str, known: dict[str, ModuleType]) -> ModuleType:
    if name not in known:
        hint = did_you_mean(name, known) or f"one of {', '.join(known)}"
        raise click.BadParameter(f"no export is called {name!r}; {hint}", param_hint="NAME")
    return known[name]
