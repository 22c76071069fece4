"""edition docs: the documents that messages name, in the package or, where it is developed, in the repository."""

from pathlib import Path

import click

from edition.shell import terminal
from edition.words.findings import did_you_mean

NAMES = (
    "data",
    "bibliography",
    "url-promise",
    "vocabulary",
    "fingerprints",
    "outside-links",
    "add-a-claim",
    "add-commentary",
    "add-a-language",
    "add-a-page",
)
"""What an editor needs to know, first things first."""
_LIBRARY = Path(__file__).parents[1]
_PLACES = {"bibliography": "bib/README.md"}
"""Document -> its place in the repository, if that is not `docs/dev/NAME.md`."""


@click.command()
@click.argument("name", required=False)
def command(name: str | None) -> None:
    """Print a document that messages name, or list the documents."""
    if name is None:
        for known in NAMES:
            terminal.give(f"{known:<16} {document(known).partition(chr(10))[0].lstrip('# ')}")
        return
    if name not in NAMES:
        hint = did_you_mean(name, NAMES) or f"one of {', '.join(NAMES)}"
        raise click.BadParameter(f"no document is called {name!r}; {hint}", param_hint="NAME")
    terminal.give(document(name), ended=True)


def document(name: str) -> str:
    """Return the text of a document."""
    installed = _LIBRARY / "documents" / f"{name}.md"
    typed = _LIBRARY.parents[1] / _PLACES.get(name, f"docs/dev/{name}.md")
    return (installed if installed.is_file() else typed).read_text(encoding="utf-8")
