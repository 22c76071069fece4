"""edition editions: the whole edition, and the handout, as EPUB, DOCX and PDF."""

from collections.abc import Sequence
from pathlib import Path

import click

from edition.shell import disk, find_copy, pipeline, terminal
from edition.shell.site_making.garbage_pause import without_collection
from edition.words.ids import Lang
from edition.words.offprint_names import OFFPRINT_FORMS, WHOLE_EDITION

FORMS = OFFPRINT_FORMS[WHOLE_EDITION]


@click.command()
@click.option("--source", metavar="FILE", help="Your copy of the article; its words are put in, for your own use.")
@click.option("--form", "forms", multiple=True, type=click.Choice(FORMS), help="Only this format.")
@click.option("--lang", "langs", multiple=True, metavar="LANG", help="Only this language.")
@click.option("--output", metavar="DIR", help="Where they go [editions/, or editions-with-text/ with a copy].")
@click.pass_obj
def command(
    project: str | None, source: str | None, forms: tuple[str, ...], langs: tuple[str, ...], output: str | None
) -> None:
    """Make the edition and its handout as files to take away; `edition build` puts them into the site."""
    root = disk.project(project)
    # A copy that lies about is not taken: these files are made to be given on.
    copy = find_copy.source_path(root, source) if source else None
    folder = _make(root, copy, Path(output).absolute() if output else None, forms or FORMS, langs)
    terminal.tell(f"made {folder}")


@without_collection()
def _make(root: Path, copy: Path | None, output: Path | None, forms: Sequence[str], langs: Sequence[str]) -> Path:
    from edition.shell.offprints import offprint_folder, offprint_making

    folder = output or offprint_folder.default_folder(root, with_text=copy is not None)
    if copy:
        offprint_folder.refuse_public(folder, root)
    worded, files = pipeline.checked(root, copy)
    work = worded.standoff.work
    if unknown := [lang for lang in langs if lang not in work.languages]:
        raise click.BadParameter(f"{unknown[0]!r} is none of {', '.join(work.languages)}", param_hint="--lang")
    made = offprint_making.offprints(worded, [Lang(lang) for lang in langs] or work.languages, forms)
    key = offprint_folder.made_from(files, work.site_url)
    for path in offprint_folder.keep(folder, made, key, with_text=copy is not None):
        terminal.give(path)
    return folder
