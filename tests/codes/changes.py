"""How a test changes the toy's files: each change is a function on them, made before they are read."""

from collections.abc import Callable

Files = dict[str, bytes]
Change = Callable[[Files], None]

COPY = "copies/article.txt"
"""The toy's copy, which stands among the files here, so that it can be changed like them."""
DATA, BIB, CLAIMS = "docs/data", "bib/references.bib", "docs/data/claims/gulls.yaml"


def edit(file: str, old: str, new: str) -> Change:
    """Replace words of a file that stand in it."""

    def change(files: Files) -> None:
        text = files[file].decode()
        assert old in text, f"{file} has no {old!r}"
        files[file] = text.replace(old, new, 1).encode()

    return change


def cut(file: str, first: str, end: str) -> Change:
    """Take away what stands from some words of a file up to others."""

    def change(files: Files) -> None:
        before, found, rest = files[file].decode().partition(first)
        assert found
        assert end in rest
        files[file] = f"{before}{end}{rest.partition(end)[2]}".encode()

    return change


def whole(file: str, content: str | bytes) -> Change:
    """Write a file anew, or add one."""
    return lambda files: files.update({file: content if isinstance(content, bytes) else content.encode()})


def more(file: str, text: str) -> Change:
    """Add words at the end of a file."""
    return lambda files: files.update({file: files[file] + text.encode()})


def gone(file: str) -> Change:
    """Take a file away."""

    def change(files: Files) -> None:
        del files[file]

    return change


def moved(file: str, to: str, *, keep: bool = False) -> Change:
    """Put the content of a file under another name; keep: it stays under its own too."""

    def change(files: Files) -> None:
        files[to] = files[file] if keep else files.pop(file)

    return change


def both(*changes: Change) -> Change:
    """Make several changes."""

    def change(files: Files) -> None:
        for one in changes:
            one(files)

    return change


def entry(key: str) -> str:
    """Return a further entry of the bibliography."""
    return f"\n@book{{{key}, author = {{X}}, title = {{Y}}, publisher = {{}}, year = {{}}, langid = {{french}}}}\n"
