"""edition serve: a live preview that rebuilds on change and shows faults in the page."""

import click

from edition.languages.known_languages import languages
from edition.shell import copy_bytes, disk, find_copy, terminal
from edition.shell.site_making.site_gate import CONFIGURATION


@click.command()
@click.option("--source", metavar="FILE", help="Your copy of the article.")
@click.option("--lang", metavar="L", help="The language that the printed address opens.")
@click.option(
    "--port",
    metavar="N",
    type=click.IntRange(1, 65535),
    default=8000,
    show_default=True,
    help="Where the browser finds it.",
)
@click.pass_obj
def command(project: str | None, source: str | None, lang: str | None, port: int) -> None:
    """Serve the site on this machine until Ctrl+C."""
    if lang and lang not in languages():
        raise click.BadParameter(f"{lang!r} is none of {', '.join(sorted(languages()))}", param_hint="--lang")
    root = disk.project(project)
    copy = find_copy.source_path(root, source)
    if copy is not None:
        copy_bytes.copy_content(copy)
    from mkdocs.commands.serve import serve
    from mkdocs.exceptions import MkDocsException

    terminal.give(f"http://127.0.0.1:{port}/{f'{lang}/index.html' if lang else ''}")
    told = {"source": str(copy.resolve())} if copy else {}
    try:
        serve(str(root / CONFIGURATION), dev_addr=f"127.0.0.1:{port}", plugins={"edition": told})
    except OSError as error:
        raise click.ClickException(f"port {port} cannot be used: {error.strerror}") from None
    except MkDocsException as error:
        raise click.ClickException(str(error)) from None
    # MkDocs returns when it was stopped, and by nothing else.
    raise KeyboardInterrupt
