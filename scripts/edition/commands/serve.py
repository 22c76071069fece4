"""edition serve: a live preview that rebuilds on change and shows faults in the page."""

import click

from edition.shell import disk, find_copy, terminal


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
    root = disk.project(project)
    copy = find_copy.source_path(root, source)
    if copy is not None:
        find_copy.copy_content(copy)
    from edition.shell.site_making.preview import HOST, PortRefused, preview_server

    with preview_server(root, copy, port) as server:
        if lang and server.languages and lang not in server.languages:
            raise click.BadParameter(f"{lang!r} is none of {', '.join(server.languages)}", param_hint="--lang")
        terminal.give(f"http://{HOST}:{port}/{f'{lang}/index.html' if lang else ''}")
        try:
            server.until_stopped()
        except PortRefused as reason:
            raise click.ClickException(f"port {port} cannot be used: {reason}; choose another with --port") from None
