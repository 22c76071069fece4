"""edition cite: how the work, a passage or an entry is cited."""

import click

from edition.citeproc.cite_passage import cite, record, styles
from edition.derive.passage_names import Unknown, passage
from edition.records import FORMATS
from edition.shell import disk, pipeline, terminal
from edition.words.ids import Lang


@click.command()
@click.argument("name", metavar="ID")
@click.option(
    "--format",
    "style",
    metavar="FORMAT",
    help="apa, chicago-author-date, chicago-notes, mla, iso690, biblatex, bibtex, ris or csl-json.",
)
@click.option("--lang", metavar="LANG", help="The language of the citation; else that of the work.")
@click.pass_obj
def command(project: str | None, name: str, style: str | None, lang: str | None) -> None:
    """Cite the work, a section (heading), a block, a range p4..p6, a note, a claim or an entry (ref-…)."""
    root = disk.project(project)
    edition, _ = pipeline.sound(root)
    work = edition.standoff.work
    language = Lang(lang or work.language)
    if language not in work.languages:
        raise click.BadParameter(
            f"{lang!r} is no language of this edition; one of {', '.join(work.languages)}", param_hint="--lang"
        )
    known = [*styles(language), *FORMATS]
    if style and style not in known:
        raise click.BadParameter(
            f"{style!r} is no format in {language!r}; one of {', '.join(known)}", param_hint="--format"
        )
    try:
        found = passage(edition, name)
    except Unknown as unknown:
        raise click.BadParameter(str(unknown), param_hint="ID") from None
    if style is not None and style in FORMATS:
        terminal.give(FORMATS[style]([record(edition, found, language)]), ended=True)
    else:
        worded = pipeline.worded(edition, root)
        terminal.give(cite(worded, found, style or worded.wording.page_style[language], language))
    if not work.site_url:
        terminal.tell("the edition is not published yet: its address begins at its root")
