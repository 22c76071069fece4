"""The only module that runs pandoc: its program, documents that it turns into others, copies that become pages."""

import subprocess
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from edition.words.findings import Explained, ToolError, Unusable

TIMEOUT = 60
"""Seconds after which a run is given up."""

_MEMORY = "-M800m"
_FEWER_COLLECTIONS = "-A64m"
"""Memory that is filled before it is looked through: with pandoc's own 4 MiB a sixth of the time goes into that."""

_OUT_OF_MEMORY = 251
_ALONE = "save the article alone, without tables and pictures, into a new document"

CODES = {
    "tool.pandoc": Explained(
        "The program pandoc is not installed, or failed.",
        "An installation without pypandoc_binary, or a machine that does not allow it to run.",
        "Install pypandoc_binary anew; if it fails then, the message says why.",
    ),
}


def program() -> Path:
    """Return the pandoc program of the package pypandoc_binary (found without importing it)."""
    spec = find_spec("pypandoc")
    folder = Path(spec.origin).parent / "files" if spec and spec.origin else None
    for name in ("pandoc", "pandoc.exe"):
        if folder and (folder / name).is_file():
            return folder / name
    raise ToolError.at("tool.pandoc", "pandoc", "the program is not installed", "install pypandoc_binary")


def to_page(data: bytes, form: str) -> bytes:
    """Return a copy as a web page, with its title, authors and abstract; form: pandoc's name of its format.

    Raises: Unusable if pandoc cannot read it, or not in time. ToolError if pandoc is missing.
    """
    command = [
        str(program()),
        "+RTS",
        _MEMORY,
        "-RTS",
        "--sandbox",
        "-f",
        form,
        "-t",
        "html5",
        "--standalone",
        "--wrap=none",
        "--track-changes=accept",
    ]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=TIMEOUT, check=False)
    except subprocess.TimeoutExpired:
        raise Unusable(f"takes more than {TIMEOUT} seconds to be read", _ALONE) from None
    except OSError as error:
        raise ToolError.at("tool.pandoc", "pandoc", f"could not be run: {error}") from None
    if done.returncode == _OUT_OF_MEMORY:
        raise Unusable("takes too much memory to be read", _ALONE)
    if done.returncode:
        said = " ".join(done.stderr.decode("utf-8", "replace").split())[:200]
        raise Unusable(f"is a damaged {form.upper()}: it cannot be read ({said})", "save it anew")
    return done.stdout


def to_file(document: str, form: str, options: Sequence[str]) -> bytes:
    """Return a document, in pandoc's own JSON, as a file; what it says of the moment is pandoc's.

    Raises: ToolError if pandoc is missing, fails, or takes too long.
    """
    memory = ["+RTS", _FEWER_COLLECTIONS, "-RTS"]
    return _run([*memory, "-f", "json", "-t", form, "--wrap=none", *options, "-o", "-"], document.encode())


@cache
def default_file(name: str) -> bytes:
    """Return a file that pandoc starts from, such as its document of styles.

    Raises: ToolError if pandoc is missing, or fails.
    """
    return _run(["--print-default-data-file", name])


def _run(arguments: Sequence[str], given: bytes = b"") -> bytes:
    command = [str(program()), *arguments]
    try:
        done = subprocess.run(command, input=given, capture_output=True, timeout=TIMEOUT, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ToolError.at("tool.pandoc", "pandoc", f"could not be run: {error}") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip()[:300]
        raise ToolError.at("tool.pandoc", "pandoc", f"failed: {said}")
    return done.stdout


def to_html(document: str, options: Sequence[str]) -> str:
    """Return a document, in pandoc's own JSON, as HTML.

    Raises: ToolError if pandoc is missing, fails, or takes too long.
    """
    memory = ["+RTS", _FEWER_COLLECTIONS, "-RTS"]
    arguments = [*memory, "-f", "json", "-t", "html", "--wrap=none", *options]
    return _run(arguments, document.encode()).decode()
