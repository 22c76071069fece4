"""edition onefile: the whole edition of one language as one page."""

from pathlib import Path

import click

from edition.render import render
from edition.render.one_document import one_document
from edition.shell import disk, find_copy, pipeline, terminal
from edition.shell.site_making.theme_assets import theme_styles
from edition.words.ids import Lang


@click.command()
@click.option("--lang", metavar="LANG", help="The language of the page; else that of the work.")
@click.option("--source", metavar="FILE", help="Your copy: the page then has the article's words, and is yours alone.")
@click.option("--output", metavar="FILE", type=click.Path(path_type=Path), help="Where to [the work and the language].")
@click.pass_obj
def command(project: str | None, lang: str | None, source: str | None, output: Path | None) -> None:
    """Write all pages of a language as one file, which opens from a disk or a stick without anything beside it."""
    root = disk.project(project)
    copy = find_copy.source_path(root, source) if source else None
    edition, _ = pipeline.checked(root, copy)
    work = edition.standoff.work
    language = Lang(lang or work.language)
    if language not in work.languages:
        raise click.BadParameter(
            f"{lang!r} is no language of this edition; one of {', '.join(work.languages)}", param_hint="--lang"
        )
    document = one_document(edition, render(edition), language, theme_styles())
    target = output or Path(f"{work.id}-{language}{'-with-text' if edition.text is not None else ''}.html")
    disk.write_text(target, document)
    terminal.give(target)
    if edition.text is not None:
        terminal.tell("for your own eyes, as it holds the words of your copy")
